"""Presets: what one file that leaves is made by, as values and as data."""
