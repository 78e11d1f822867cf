"""Words that stand in a new pack until the clerk writes their own. A pack that still has them is not finished."""

from __future__ import annotations

TITLE = "What the item of business is"
COUNCIL = "Name of the council"
COMMITTEE = "Name of the committee"
SUMMARY = "Write here, in a paragraph or two, what this is about and what matters most."

UNFILLED = frozenset((TITLE, COUNCIL, COMMITTEE, SUMMARY))
"""All of them, as the loader gives them back."""
