"""What may be written into the notebook, and the words for what may not."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.tongue import _

LONGEST = 1_000_000
"""Characters in one text: a report of 500 pages. More than that is a slip, and would make every screen wait."""
MOST_MINUTES = 600


def typed(text: str) -> str:
    """`text` as it was typed. Raises MisuseError where it is too long to keep."""
    if len(text) > LONGEST:
        raise MisuseError(
            _("The text is too long to keep: {count} characters, and {most} fit.").format(
                count=f"{len(text):,}", most=f"{LONGEST:,}"
            ),
            _("Shorten it. What was there before is unchanged."),
        )
    return text


def said(text: str) -> str:
    """`text` as it was typed, where it says something. Raises MisuseError where it does not."""
    if not text.strip():
        raise MisuseError(_("The question has no words."), _("Write the words of the question."))
    return typed(text)


def minutes_of(minutes: int | None) -> int | None:
    """A number of minutes that a meeting can spare, or None for no number. Raises MisuseError otherwise."""
    if minutes is not None and not 1 <= minutes <= MOST_MINUTES:
        raise MisuseError(
            _("{count} minutes cannot be set.").format(count=minutes),
            _("Give a whole number of minutes from 1 to {most}.").format(most=MOST_MINUTES),
        )
    return minutes


def not_listed(item: str, listed: Iterable[str]) -> MisuseError:
    """The error for a question that is not on the member's list, with the ids that come near."""
    known = list(listed)
    near = difflib.get_close_matches(item, known, n=3)
    if near:
        do = _("Did you mean {name}?").format(name=" / ".join(near))
    elif known:
        do = _("The list holds: {names}.").format(names=", ".join(known[:12]) + ("…" if len(known) > 12 else ""))
    else:
        do = _("The list is empty: choose a question first.")
    return MisuseError(_("“{name}” is not on your list.").format(name=item), do)
