"""Documents to print: data in, PDF out. Knows no business: rooms give a template and its data."""
