"""Musekeep: the asset manager for creators of AI personas. The rooms and their order: README.md."""

__version__ = "0.1.0"
