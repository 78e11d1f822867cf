"""Search over every item and passage, with Whoosh kept behind our own words."""
