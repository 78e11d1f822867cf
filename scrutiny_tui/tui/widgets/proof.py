"""What checking a quote found, in a few words that stand beside it in its report."""

from __future__ import annotations

from scrutiny_tui.quotes.verdict import Outcome, Verdict

FOUND = {
    Outcome.VERBATIM: "checked word for word",
    Outcome.TYPOGRAPHIC: "checked word for word; only marks or spaces differ",
    Outcome.ALTERED: "NOT AS PRINTED: words differ",
    Outcome.NOT_FOUND: "NOT FOUND in the report",
    Outcome.NO_TEXT: "not checked",
}
"""Each outcome as a reader is told it."""


def said_of(verdict: Verdict) -> str:
    """The verdict in a few words; the whole sentence is `scrutiny_tui.tui.rooms.verdicts.sentence`."""
    return FOUND[verdict.effective]
