"""What the check of a quote found, in the words that screens and exports share."""

from __future__ import annotations

from scrutiny_tui.quotes.verdict import Difference, Outcome, Verdict
from scrutiny_tui.tongue import N_, _

_CHECKED = {
    Outcome.VERBATIM: N_("verbatim"),
    Outcome.TYPOGRAPHIC: N_("typographic (the same words; only marks, dashes, spaces or line ends differ)"),
}


_WORDS = {
    Outcome.VERBATIM: N_("verbatim"),
    Outcome.TYPOGRAPHIC: N_("typographic"),
    Outcome.ALTERED: N_("altered"),
    Outcome.NOT_FOUND: N_("not found"),
    Outcome.NO_TEXT: N_("not checked"),
}


def verdict_phrase(verdict: Verdict | None) -> str:
    """How a quote was checked, as a phrase to stand behind it; what was recorded where the text is not here."""
    if verdict is None:
        return _("not checked against the report's text")
    if verdict.outcome in _CHECKED:
        return _("checked word for word: {result}").format(result=_(_CHECKED[verdict.outcome]))
    if verdict.outcome is Outcome.ALTERED:
        how = "; ".join(map(difference_phrase, verdict.differs)) or _("the words differ")
        return _("not as the report has it: {how}").format(how=how)
    if verdict.outcome is Outcome.NOT_FOUND:
        return _("not found in the report's text")
    recorded = verdict.recorded.outcome if verdict.recorded else None
    if recorded in _CHECKED:
        said = _("checked word for word when the pack was made: {result}; the report's text is not here")
        return said.format(result=_(_CHECKED[recorded]))
    if recorded is not None:
        said = _("not proven when the pack was made ({result}); the report's text is not here")
        return said.format(result=_(_WORDS[recorded]))
    if verdict.stale:
        return _("not proven: the quote or its report was changed since it was checked")
    return _("not checked: the report's text is not here")


def verdict_word(verdict: Verdict | None) -> str:
    """The same in a word or two: “verbatim”, “altered”, “not checked”."""
    return _(_WORDS[Outcome.NO_TEXT if verdict is None else verdict.effective])


def difference_phrase(difference: Difference) -> str:
    """One place where a quote and its report part ways."""
    if not difference.source:
        return _("“{words}” is not in the source").format(words=difference.quote)
    if not difference.quote:
        return _("the quote leaves out “{words}”").format(words=difference.source)
    said = _("the quote has “{words}”, the source has “{printed}”")
    return said.format(words=difference.quote, printed=difference.source)
