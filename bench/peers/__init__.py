"""Those it is measured against."""
