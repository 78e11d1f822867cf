"""What the check of a quote found, as the screens say it; the phrases are those of the exported list."""

from __future__ import annotations

from scrutiny_tui.quotes.phrases import verdict_phrase, verdict_word
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.tongue import _


def sentence(verdict: Verdict | None) -> str:
    """The verdict in a sentence; what was recorded where the text is not here."""
    phrase = verdict_phrase(verdict)
    said = f"{phrase[:1].upper()}{phrase[1:]}."
    if verdict is None or not verdict.stale or verdict.outcome is Outcome.NO_TEXT:
        return said
    return f"{said} {_('The check on record was made before the words or the report changed.')}"


def nearest(verdict: Verdict | None) -> str:
    """For an altered quote, the report's nearest words; nothing for others."""
    if verdict is None or verdict.outcome is not Outcome.ALTERED or not verdict.nearest:
        return ""
    return _("The report's nearest words: “{words}”").format(words=verdict.nearest)


def short(verdict: Verdict | None) -> str:
    """The verdict in a word or two, for lists: nothing where the words are proven."""
    return "" if verdict is not None and verdict.proven else verdict_word(verdict)


def place(verdict: Verdict | None) -> str:
    """Where the words stand: “page 3, paragraph 12”, or nothing."""
    if verdict is None:
        return ""
    here = verdict.recorded or verdict
    return passage_place(here.passage or 0, here.page)


def passage_place(number: int, page: str) -> str:
    """A place in a report; 0 and "" stand for what is not known."""
    of_page = _("page {page}").format(page=page) if page else ""
    return ", ".join(filter(None, (of_page, _("paragraph {number}").format(number=number) if number else "")))
