"""What is read across rooms: profiles, overviews, lists for export. May read every table, writes none."""
