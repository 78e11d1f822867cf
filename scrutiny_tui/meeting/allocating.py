"""Who leads and who is in reserve: the same number each to within one, authors first, then like minutes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.meeting.board import BoardQuestion
from scrutiny_tui.meeting.matching import Wish, shared_out


@dataclass(frozen=True, slots=True)
class Allocated:
    """Who takes one question."""

    question: str
    lead: str
    reserve: str
    """Nobody where only one member is there."""


def allocate(
    questions: Sequence[BoardQuestion], members: Sequence[str], *, afresh: bool = False
) -> tuple[Allocated, ...]:
    """Lead and reserve for every question that is to be spoken, always the same for the same board.

    `members`: names of those who are there. No two of them lead numbers of questions that differ by more than one,
    unless the chair named leads by hand, which stand (not so where `afresh`); the others then even that out. Where
    that allows, an author leads; where that allows, the minutes are like. Reserves are found in the same way, and are
    never the lead.
    """
    spoken = [each for each in questions if each.priority.spoken]
    if not members:
        return tuple(Allocated(each.id, "", "") for each in spoken)
    minutes = {each.id: each.minutes for each in spoken}
    held = {each.id: each.lead for each in spoken if each.lead_by_hand and each.lead in members and not afresh}
    wishes = [Wish(each.id, frozenset(each.authors)) for each in spoken]
    leads = shared_out(wishes, members, minutes, held)
    reserves: Mapping[str, str] = {}
    if len(members) > 1:
        second = [Wish(each.id, frozenset(each.authors), barred=leads[each.id]) for each in spoken]
        reserves = shared_out(second, members, minutes)
    return tuple(Allocated(each.id, leads[each.id], reserves.get(each.id, "")) for each in spoken)
