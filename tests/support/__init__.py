"""What the tests share: servers, a served API, organisations with a few things in them."""
