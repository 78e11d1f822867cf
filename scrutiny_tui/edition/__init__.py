"""Editions: a pack in one file, who signed it, and what changed from one edition to the next."""
