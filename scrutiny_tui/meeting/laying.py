"""From the members' lists and the chair's decisions to the board. The order in which the lists came does not matter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from scrutiny_tui.meeting.board import Board, BoardQuestion, Member, Wording
from scrutiny_tui.meeting.deciding import Decision, told
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.log import Entry, standing
from scrutiny_tui.meeting.merging import Merges
from scrutiny_tui.meeting.offering import Offered, Offering, author_key
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.whole import Pack


def board_id(author: str, offered: Offered) -> str:
    """The id of a member's question on the board; `author` is the key of its author."""
    return f"{author}/{offered.id}" if offered.own else offered.id


def board(
    pack: Pack,
    offerings: Iterable[Offering],
    entries: Iterable[Entry],
    budget: int,
    exempt: Callable[[Offered], bool] = lambda offered: offered.exempt,
) -> Board:
    """The board as it stands.

    `offerings`: one of each author; `entries`: the log of decisions, of which those about questions that are no
    longer there are passed over; `budget`: minutes; `exempt` says of a question whether it must be kept back.
    """
    lists = sorted(offerings, key=lambda each: each.key)
    brought: dict[str, list[tuple[Offering, Offered]]] = {}
    for offering in lists:
        for offered in offering.questions:
            brought.setdefault(board_id(offering.key, offered), []).append((offering, offered))
    counted = standing(entries)
    decided = _Decided()
    for entry in counted:
        decided.take(entry)
    places = _Places(pack)
    ids = sorted(brought, key=lambda each: places.of(each, brought[each][0][1]))
    groups = decided.merges.groups(ids)
    names = {each.key: each.author for each in lists}
    names |= {key: name for key, name in decided.names.items() if key not in names}
    laying = _Laying(pack, decided, names, exempt)
    found = {
        name: laying.question(group, [pair for each in group for pair in brought[each]])
        for name, group in groups.items()
    }
    questions = tuple(found[name] for name in decided.ordered(list(found)))
    counts = {each.key: len(each.questions) for each in lists}
    members = tuple(
        _member(name, key not in decided.away, questions, counts.get(key, 0)) for key, name in sorted(names.items())
    )
    undo = told(counted[-1]) if counted else ""
    undoes = counted[-1] if counted else None
    return Board(questions=questions, members=members, budget=budget, can_undo=undo, undoes=undoes)


@dataclass(slots=True)
class _Decided:
    """The chair's decisions, by question."""

    merges: Merges = field(default_factory=Merges)
    words: dict[str, str] = field(default_factory=dict)
    priorities: dict[str, Priority] = field(default_factory=dict)
    orders: list[tuple[str, ...]] = field(default_factory=list)
    leads: dict[str, str] = field(default_factory=dict)
    by_hand: set[str] = field(default_factory=set)
    reserves: dict[str, str] = field(default_factory=dict)
    minutes: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    away: set[str] = field(default_factory=set)

    def take(self, entry: Entry) -> None:
        """Read one entry."""
        match entry.what:
            case Decision.MERGE:
                for other in entry.ids:
                    self.merges.merge(entry.item, other)
            case Decision.UNMERGE:
                self.merges.part(entry.item)
            case Decision.WORD:
                self.words[entry.item] = entry.words
            case Decision.SORT if entry.words in _PRIORITIES:
                self.priorities |= dict.fromkeys(entry.ids, Priority(entry.words))
            case Decision.ORDER:
                self.orders.append(entry.ids)
            case Decision.MINUTES:
                self.minutes[entry.item] = int(entry.by)
            case _:
                self._assign(entry)

    def _assign(self, entry: Entry) -> None:
        key = author_key(entry.who)
        match entry.what:
            case Decision.LEAD:
                self.leads[entry.item] = key
                (self.by_hand.add if key else self.by_hand.discard)(entry.item)
                if self.reserves.get(entry.item) == key:
                    self.reserves.pop(entry.item, None)
            case Decision.RESERVE:
                self.reserves[entry.item] = key
            case Decision.ALLOCATE:
                for question, lead, reserve in entry.rows:
                    if self.leads.get(question) != author_key(lead):
                        self.by_hand.discard(question)
                    self.leads[question], self.reserves[question] = author_key(lead), author_key(reserve)
            case Decision.PRESENT:
                self.names.setdefault(key, entry.who)
                self.away.discard(key)
            case Decision.ABSENT:
                self.names.setdefault(key, entry.who)
                self.away.add(key)

    def ordered(self, ids: list[str]) -> list[str]:
        """The questions in the chair's order; those that the chair never placed as they stand in the pack."""
        for first in self._orders_that_tell(ids):
            there = set(ids)
            named = dict.fromkeys(each for each in first if each in there)
            ids = [*named, *(each for each in ids if each not in named)]
        return ids

    def _orders_that_tell(self, ids: list[str]) -> Iterable[tuple[str, ...]]:
        """The orders from the last that places every question; what came before it no longer matters."""
        every = frozenset(ids)
        whole = (at for at in reversed(range(len(self.orders))) if every.issubset(self.orders[at]))
        return self.orders[next(whole, 0) :]


_PRIORITIES = frozenset(Priority)


class _Places:
    """Where a question stands before the chair has put any in order: by line, then by question of the pack."""

    def __init__(self, pack: Pack) -> None:
        self._questions = {each.id: each for each in pack.questions}
        self._lines = {each.id: place for place, each in enumerate(pack.lines)}
        self._order = {each.id: place for place, each in enumerate(pack.questions)}

    def of(self, name: str, offered: Offered) -> tuple[int, int, str, int, str]:
        """What to sort by."""
        question = self._questions.get(name)
        line = question.line if question else offered.line
        number = offered.id.removeprefix("my-")
        author = name.rpartition("/")[0]
        return (
            self._lines.get(line, len(self._lines)),
            self._order.get(name, len(self._order)),
            author,
            int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 0,
            name,
        )


@dataclass(frozen=True, slots=True)
class _Laying:
    """Makes a question of the board of all that was brought and decided about it."""

    pack: Pack
    decided: _Decided
    names: Mapping[str, str]
    exempt: Callable[[Offered], bool]

    def question(self, group: tuple[str, ...], brought: list[tuple[Offering, Offered]]) -> BoardQuestion:
        """The question; `group`: its ids on the board, its own first; `brought`: who brought it, and how."""
        name, decided = group[0], self.decided
        suggested = [each for each in map(self.pack.by_id.get, group) if isinstance(each, Question)]
        wordings = tuple(
            Wording(offering.author, offered.words, offered.origin, board_id(offering.key, offered), offered.note)
            for offering, offered in sorted(brought, key=lambda pair: (pair[0].key, pair[1].id))
        )
        officer = str(suggested[0].words) if suggested else ""
        lead = self.names.get(decided.leads.get(name, ""), "")
        lines = [each.line for each in suggested] + [offered.line for _, offered in brought]
        return BoardQuestion(
            id=name,
            words=decided.words.get(name) or _words(wordings, officer, lead),
            wordings=wordings,
            officer=officer,
            witness=self._witness(suggested, brought),
            line=next(filter(None, lines), ""),
            minutes=decided.minutes.get(name) or max(offered.minutes for _, offered in brought),
            priority=decided.priorities.get(name, Priority.UNSORTED),
            lead=lead,
            lead_by_hand=bool(lead) and name in decided.by_hand,
            reserve=self.names.get(decided.reserves.get(name, ""), ""),
            findings=tuple(dict.fromkeys(finding for each in suggested for finding in each.findings)),
            exempt=any(self.exempt(offered) for _, offered in brought),
            merged=group[1:],
        )

    def _witness(self, suggested: list[Question], brought: list[tuple[Offering, Offered]]) -> tuple[str, ...]:
        asked = (party for each in suggested for party in each.witness)
        named = (party for _, offered in brought for party in offered.witness if party.strip())
        return tuple(dict.fromkeys(str(self.pack.name(party)) for party in chain(asked, named)))


def _words(wordings: tuple[Wording, ...], officer: str, lead: str) -> str:
    """The words to ask it in where the chair wrote none: who asks a question should own its words."""
    own = [each.words for each in wordings if each.author == lead]
    plain = [officer] if officer and any(each.origin == "officer" for each in wordings) else []
    return next(iter([*own, *plain, *(each.words for each in wordings)]))


def _member(name: str, present: bool, questions: tuple[BoardQuestion, ...], brought: int) -> Member:
    led = [each for each in questions if each.lead == name and each.priority.spoken]
    second = sum(1 for each in questions if each.reserve == name and each.priority.spoken)
    return Member(name, present, brought, len(led), second, sum(each.minutes for each in led))
