"""Files coming in: entered, found again, missed; and what follows for their assets."""
