"""What a good editor would see in a pack: checks of its words, each with its reason and how to mend it."""
