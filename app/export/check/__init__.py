"""The second opinion on a finished file, by another reader than wrote it."""
