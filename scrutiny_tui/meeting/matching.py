"""Sharing out things among people: evenly, by wish, never to whom it is barred. The same input gives the same result.

The even shares and the wishes are a flow of least cost through a small network (each thing, each person, one place for
the things left over when all have the same number); the weights are then evened out by exchanging.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing to share out."""

    thing: str
    liked: frozenset[str]
    """Those who should rather have it."""
    barred: str = ""
    """Who must not have it."""


def shared_out(
    wishes: Sequence[Wish], people: Sequence[str], weights: Mapping[str, int], held: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Thing to person.

    `people`: at least one, and at least two where anything is barred; `held`: things that have a person already.
    """
    given = dict(held or {})
    free = [each for each in wishes if each.thing not in given]
    counts = {person: sum(1 for holder in given.values() if holder == person) for person in people}
    level = _level(list(counts.values()), len(free))
    flow = _Flow()
    for wish in free:
        flow.edge("source", f"thing {wish.thing}", 1)
        for person in people:
            if person != wish.barred:
                flow.edge(f"thing {wish.thing}", f"person {person}", 1, cost=0 if person in wish.liked else 1)
    for person in people:
        flow.edge(f"person {person}", "sink", max(0, level - counts[person]))
        if counts[person] <= level:
            flow.edge(f"person {person}", "over", 1)
    flow.edge("over", "sink", len(free) - sum(max(0, level - count) for count in counts.values()))
    flow.push("source", "sink")
    for wish in free:
        taken = (person for person in people if flow.used(f"thing {wish.thing}", f"person {person}"))
        allowed = [person for person in people if person != wish.barred]
        load = {person: sum(1 for holder in given.values() if holder == person) for person in allowed}
        # Leads named by hand can leave no even way; then the one with the least takes it.
        given[wish.thing] = next(taken, "") or min(allowed, key=lambda person: load[person])
    _even_out(given, free, people, weights)
    return {each.thing: given[each.thing] for each in wishes}


def _level(counts: Sequence[int], free: int) -> int:
    """The number that everybody can reach with the free things; those left over go beyond it, one each."""
    level = 0
    while sum(max(0, level + 1 - count) for count in counts) <= free:
        level += 1
    return level


def _even_out(given: dict[str, str], free: Sequence[Wish], people: Sequence[str], weights: Mapping[str, int]) -> None:
    """Exchange things, and hand over one that is left over, while the weights grow more alike and no wish is lost."""
    load = dict.fromkeys(people, 0)
    count = dict.fromkeys(people, 0)
    for thing, person in given.items():
        load[person] += weights[thing]
        count[person] += 1

    def better(moved: Sequence[tuple[Wish, str]]) -> bool:
        if any(wish.barred == person for wish, person in moved):
            return False
        lost = sum((given[wish.thing] in wish.liked) - (person in wish.liked) for wish, person in moved)
        after = dict(load)
        for wish, person in moved:
            after[given[wish.thing]] -= weights[wish.thing]
            after[person] += weights[wish.thing]
        return lost <= 0 and sum(each**2 for each in after.values()) < sum(each**2 for each in load.values())

    def move(moved: Sequence[tuple[Wish, str]]) -> None:
        for wish, person in moved:
            for who, sign in ((given[wish.thing], -1), (person, 1)):
                load[who] += sign * weights[wish.thing]
                count[who] += sign
            given[wish.thing] = person

    changed = True
    while changed:
        changed = False
        for one, other in combinations(free, 2):
            swap = ((one, given[other.thing]), (other, given[one.thing]))
            if given[one.thing] != given[other.thing] and better(swap):
                move(swap)
                changed = True
        for wish in free:
            for person in people:
                if count[given[wish.thing]] == count[person] + 1 and better([(wish, person)]):
                    move([(wish, person)])
                    changed = True


class _Flow:
    """A network in which whole units flow from node to node, each edge with its cost a unit."""

    def __init__(self) -> None:
        self._room: dict[tuple[str, str], int] = {}
        self._cost: dict[tuple[str, str], int] = {}
        self._next: dict[str, list[str]] = {}

    def edge(self, start: str, end: str, room: int, cost: int = 0) -> None:
        """Let `room` units through from `start` to `end`."""
        for one, other, units, price in ((start, end, room, cost), (end, start, 0, -cost)):
            self._room[one, other] = units
            self._cost[one, other] = price
            self._next.setdefault(one, []).append(other)

    def used(self, start: str, end: str) -> bool:
        """True where something flows through that edge."""
        return self._room.get((end, start), 0) > 0

    def push(self, source: str, sink: str) -> None:
        """Send as much as can be sent, each unit on the cheapest way that is left."""
        while before := self._cheapest(source, sink):
            node = sink
            while node != source:
                self._room[before[node], node] -= 1
                self._room[node, before[node]] += 1
                node = before[node]

    def _cheapest(self, source: str, sink: str) -> dict[str, str]:
        """Each node on the way to the one before it; nothing where there is no way. Costs may be below 0."""
        cost = {source: 0}
        before: dict[str, str] = {}
        waiting = deque([source])
        while waiting:
            node = waiting.popleft()
            for end in self._next.get(node, ()):
                price = cost[node] + self._cost[node, end]
                if self._room[node, end] > 0 and (end not in cost or price < cost[end]):
                    cost[end], before[end] = price, node
                    waiting.append(end)
        return before if sink in cost else {}
