"""Rows that follow from others, so that a search is quick: texts, facets, tag ancestors."""
