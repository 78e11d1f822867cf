"""What a chair can decide about a board: each an entry for its log, read by `scrutiny_tui.meeting.laying`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from scrutiny_tui.meeting.allocating import Allocated
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.log import Entry
from scrutiny_tui.tongue import N_, _


class Decision(StrEnum):
    """The sorts of entries in the log of a board."""

    MERGE = "merge"
    UNMERGE = "unmerge"
    WORD = "word"
    SORT = "sort"
    ORDER = "order"
    LEAD = "lead"
    RESERVE = "reserve"
    ALLOCATE = "allocate"
    MINUTES = "minutes"
    PRESENT = "present"
    ABSENT = "absent"


def merge(into: str, others: Sequence[str]) -> Entry:
    """Make one question of several; all authors and wordings stay."""
    return Entry(what=Decision.MERGE, item=into, ids=tuple(others))


def unmerge(question: str) -> Entry:
    """Make a question that was merged into another one of its own again."""
    return Entry(what=Decision.UNMERGE, item=question)


def word(question: str, words: str) -> Entry:
    """The words it is to be asked in; no words go back to those of its lead or officer."""
    return Entry(what=Decision.WORD, item=question, words=words)


def sort(questions: Sequence[str], priority: Priority) -> Entry:
    """Say whether questions must be asked, are asked if there is time, go in writing or are left out."""
    return Entry(what=Decision.SORT, ids=tuple(questions), words=str(priority))


def order(questions: Sequence[str]) -> Entry:
    """Put these first, in this order; the others follow as they stood."""
    return Entry(what=Decision.ORDER, ids=tuple(questions))


def lead(question: str, member: str) -> Entry:
    """Who asks it; nobody where `member` is empty."""
    return Entry(what=Decision.LEAD, item=question, who=member)


def reserve(question: str, member: str) -> Entry:
    """Who asks it where the lead cannot."""
    return Entry(what=Decision.RESERVE, item=question, who=member)


def allocate(found: Sequence[Allocated]) -> Entry:
    """Leads and reserves for many questions at once, as they were worked out."""
    return Entry(what=Decision.ALLOCATE, rows=tuple((each.question, each.lead, each.reserve) for each in found))


def minutes(question: str, number: int) -> Entry:
    """Minutes to allow; 0 goes back to what its authors allow."""
    return Entry(what=Decision.MINUTES, item=question, by=str(number))


def present(member: str) -> Entry:
    """A member is there, or joins who sent no list."""
    return Entry(what=Decision.PRESENT, who=member)


def absent(member: str) -> Entry:
    """A member is not there: they keep their questions and lead none."""
    return Entry(what=Decision.ABSENT, who=member)


def told(entry: Entry, called: Callable[[str], str] = str) -> str:
    """An entry in a few words, for “undo”, in the language spoken; `called` names a question by its id."""
    about = ", ".join(called(each) for each in (entry.item, *(entry.ids[:3] if not entry.item else ())) if each)
    mark = _(entry.words) if entry.what == Decision.SORT else ""
    return _(_TOLD.get(entry.what, "")).format(question=about, mark=mark, who=entry.who)


_TOLD: dict[str, str] = {
    Decision.MERGE: N_("the merging into {question}"),
    Decision.UNMERGE: N_("the parting of {question}"),
    Decision.WORD: N_("the wording of {question}"),
    Decision.SORT: N_("the mark “{mark}” on {question}"),
    Decision.ORDER: N_("the new order"),
    Decision.LEAD: N_("the lead of {question}"),
    Decision.RESERVE: N_("the reserve of {question}"),
    Decision.ALLOCATE: N_("the allocation"),
    Decision.MINUTES: N_("the minutes of {question}"),
    Decision.PRESENT: N_("the mark “present” on {who}"),
    Decision.ABSENT: N_("the mark “absent” on {who}"),
}
