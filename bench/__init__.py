"""What the product costs beside its peers, on one PostgreSQL and one data set."""
