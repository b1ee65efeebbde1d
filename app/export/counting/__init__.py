"""How platforms count what is written beside a picture."""
