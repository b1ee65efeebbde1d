"""Vaults of a library: found, made, opened, shared, moved into and locked."""
