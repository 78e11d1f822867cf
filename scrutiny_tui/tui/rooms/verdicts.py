"""What the check of a quote found, said in a sentence that a councillor can repeat in the meeting."""

from __future__ import annotations

from scrutiny_tui.quotes.verdict import Outcome, Verdict

NO_CHECK = "Not checked. The report's text is not here, and no earlier check is on record."
STALE = "Not checked since it was changed: the words, the report or its text are no longer what was checked."


def sentence(verdict: Verdict | None) -> str:
    """The verdict in words, with the place in the report; what was recorded where the text is not here."""
    if verdict is None:
        return NO_CHECK
    if verdict.outcome is Outcome.NO_TEXT:
        if verdict.recorded is None:
            return STALE if verdict.stale else NO_CHECK
        return f"Checked when the pack was made (the report's text is not here): {_found(verdict.recorded)}."
    found = f"Checked word for word against the report: {_found(verdict)}."
    return f"{found} The check on record was made before the words or the report changed." if verdict.stale else found


def differences(verdict: Verdict | None) -> str:
    """Where a quote is altered: which of its words differ from the report's, and the report's nearest words."""
    if verdict is None or verdict.outcome is not Outcome.ALTERED:
        return ""
    pairs = [_pair(each.quote, each.source) for each in verdict.differs]
    nearest = f"The report's nearest words: “{verdict.nearest}”" if verdict.nearest else ""
    return "\n".join([*pairs, nearest] if nearest else pairs)


def short(verdict: Verdict | None) -> str:
    """The verdict in a word or two, for lists: nothing where the words are proven."""
    if verdict is None or (verdict.outcome is Outcome.NO_TEXT and verdict.recorded is None):
        return "not checked"
    return "" if verdict.proven else str(verdict.effective.value)


def place(verdict: Verdict | None) -> str:
    """Where the words stand: “paragraph 12, page 3”, or nothing."""
    if verdict is None:
        return ""
    here = verdict.recorded or verdict
    said = [f"paragraph {here.passage}"] if here.passage else []
    return ", ".join([*said, f"page {here.page}"] if here.page else said)


def _found(verdict: Verdict) -> str:
    said = {
        Outcome.VERBATIM: "verbatim",
        Outcome.TYPOGRAPHIC: "the same words, with other quotation marks, dashes or spaces",
        Outcome.ALTERED: "altered, these are not quite the report's words",
        Outcome.NOT_FOUND: "not found, the report does not hold these words",
        Outcome.NO_TEXT: "not checked",
    }[verdict.outcome]
    where = place(verdict)
    return f"{said}, {where}" if where else said


def _pair(quote: str, source: str) -> str:
    if not source:
        return f"“{quote}” is not in the report."
    if not quote:
        return f"The report also says “{source}”."
    return f"The quote says “{quote}” where the report says “{source}”."
