"""How far words typed side by side are looked for together: what `evaluate` and `once` must agree on."""

FEW = 4
"""Telling words up to which a query is a few words and no question."""
FIRST_LOOK, LAST_LOOK = 256, 4_096
"""Among how many of the records with all words those with the words in a row are looked for: at first, and at most."""
