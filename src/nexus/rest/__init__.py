"""What every resource's routes are declared with: operations, queries, pages, field types. No application here."""
