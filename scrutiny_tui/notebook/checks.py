"""What may be written into the notebook, and the words for what may not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from scrutiny_tui.errors import MisuseError

LONGEST = 1_000_000
"""Characters in one text: a report of 500 pages. More than that is a slip, and would make every screen wait."""
MOST_MINUTES = 600


def typed(text: str) -> str:
    """`text` as it was typed. Raises MisuseError where it is too long to keep."""
    if len(text) > LONGEST:
        raise MisuseError(
            f"The text is too long to keep: {len(text):,} characters, and {LONGEST:,} fit.",
            "Shorten it. What was there before is unchanged.",
        )
    return text


def said(text: str) -> str:
    """`text` as it was typed, where it says something. Raises MisuseError where it does not."""
    if not text.strip():
        raise MisuseError("The question has no words.", "Write the words of the question.")
    return typed(text)


def minutes_of(minutes: int | None) -> int | None:
    """A number of minutes that a meeting can spare, or None for no number. Raises MisuseError otherwise."""
    if minutes is not None and not 1 <= minutes <= MOST_MINUTES:
        raise MisuseError(
            f"{minutes} minutes cannot be set.", f"Give a whole number of minutes from 1 to {MOST_MINUTES}."
        )
    return minutes


def not_listed(item: str, listed: Iterable[str]) -> MisuseError:
    """The error for a question that is not on the member's list, with the ids that come near."""
    known = list(listed)
    near = difflib.get_close_matches(item, known, n=3)
    if near:
        do = f"Did you mean {' or '.join(near)}?"
    elif known:
        do = f"The list holds: {', '.join(known[:12])}{'…' if len(known) > 12 else ''}."
    else:
        do = "The list is empty: choose a question first."
    return MisuseError(f"“{item}” is not on your list.", do)
