"""Platform rules as data, and verdicts: pure, from evidence to findings and permits."""
