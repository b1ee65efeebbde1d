"""Pictures that are like others: duplicates, merges, embeddings."""
