"""What machines propose and what people answered: suggested tags, culls."""
