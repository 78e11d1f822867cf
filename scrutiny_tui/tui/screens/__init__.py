"""The screens: the shelf of packs, one pack with its rooms, and the help."""
