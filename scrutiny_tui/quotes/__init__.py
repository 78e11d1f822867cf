"""Is it really there? Finds a quote in the text of its source and says how well it agrees."""
