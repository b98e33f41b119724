"""Sandboxes: test organisations with a clock of their own."""
