"""Properties and their units."""
