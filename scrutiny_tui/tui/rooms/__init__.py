"""The rooms of a pack: one file a room, each a view of the items of one kind, or a drawn view of several."""
