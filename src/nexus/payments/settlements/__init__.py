"""What is settled when a tenant leaves."""
