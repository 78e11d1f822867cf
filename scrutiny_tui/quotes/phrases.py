"""What the check of a quote found, in the words that screens and exports share."""

from __future__ import annotations

from scrutiny_tui.quotes.verdict import Outcome, Verdict

_CHECKED = {
    Outcome.VERBATIM: "verbatim",
    Outcome.TYPOGRAPHIC: "typographic (the same words; only marks, dashes, spaces or line ends differ)",
}


def verdict_phrase(verdict: Verdict | None) -> str:
    """How a quote was checked, as a phrase to stand behind it; what was recorded where the text is not here."""
    if verdict is None:
        return "not checked against the report's text"
    if verdict.outcome in _CHECKED:
        return f"checked word for word: {_CHECKED[verdict.outcome]}"
    if verdict.outcome is Outcome.ALTERED:
        return f"not as the report has it: {'; '.join(map(str, verdict.differs)) or 'the words differ'}"
    if verdict.outcome is Outcome.NOT_FOUND:
        return "not found in the report's text"
    recorded = verdict.recorded.outcome if verdict.recorded else None
    if recorded in _CHECKED:
        return f"checked word for word when the pack was made: {_CHECKED[recorded]}; the report's text is not here"
    if recorded is not None:
        return f"not proven when the pack was made ({recorded.value}); the report's text is not here"
    if verdict.stale:
        return "not proven: the quote or its report was changed since it was checked"
    return "not checked: the report's text is not here"


def verdict_word(verdict: Verdict | None) -> str:
    """The same in a word or two: “verbatim”, “altered”, “not checked”."""
    if verdict is None or verdict.effective is Outcome.NO_TEXT:
        return "not checked"
    return str(verdict.effective.value)
