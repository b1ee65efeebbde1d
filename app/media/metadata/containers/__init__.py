"""One small reader per file format: finds the parts that carry text, and decodes no pixel."""
