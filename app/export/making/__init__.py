"""From an item of a plan to a finished file. What decodes runs in a media process."""
