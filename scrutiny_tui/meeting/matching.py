"""Sharing out things among people: evenly, by wish, never to whom it is barred. The same input gives the same result.

The even shares and the wishes are a flow of least cost through a small network (each kind of thing, each person, one
place for the things left over when all have the same number); the weights are then evened out by exchanging.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from itertools import combinations, islice
from math import inf
from typing import NamedTuple

from scrutiny_tui.frozen import dataclass


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
    kinds: dict[tuple[frozenset[str], str], list[Wish]] = {}
    for wish in free:
        kinds.setdefault((wish.liked, wish.barred), []).append(wish)
    flow = _Flow()
    for number, ((liked, barred), alike) in enumerate(kinds.items()):
        flow.edge("source", f"kind {number}", len(alike))
        for person in people:
            if person != barred:
                flow.edge(f"kind {number}", f"person {person}", len(alike), cost=0 if person in liked else 1)
    for person in people:
        flow.edge(f"person {person}", "sink", max(0, level - counts[person]))
        if counts[person] <= level:
            flow.edge(f"person {person}", "over", 1)
    flow.edge("over", "sink", len(free) - sum(max(0, level - count) for count in counts.values()))
    flow.push("source", "sink")
    for number, alike in enumerate(kinds.values()):
        left = iter(alike)
        for person in people:
            for wish in islice(left, flow.used(f"kind {number}", f"person {person}")):
                given[wish.thing] = person
                counts[person] += 1
        for wish in left:
            # Leads named by hand can leave no even way; then the one with the least takes it.
            least = min((person for person in people if person != wish.barred), key=lambda person: counts[person])
            given[wish.thing] = least
            counts[least] += 1
    _even_out(given, free, people, weights)
    return {each.thing: given[each.thing] for each in wishes}


def _level(counts: Sequence[int], free: int) -> int:
    """The number that everybody can reach with the free things; those left over go beyond it, one each."""
    level = 0
    while sum(max(0, level + 1 - count) for count in counts) <= free:
        level += 1
    return level


def _even_out(given: dict[str, str], free: Sequence[Wish], people: Sequence[str], weights: Mapping[str, int]) -> None:
    """Exchange things, and hand over one that is left over, while the weights grow more alike and no wish is lost.

    Things of the same weight and wishes are exchanged alike, so that only their kinds are compared.
    """
    load = dict.fromkeys(people, 0)
    count = dict.fromkeys(people, 0)
    for thing, person in given.items():
        load[person] += weights[thing]
        count[person] += 1
    held: dict[tuple[_Kind, str], list[str]] = {}
    for wish in free:
        kind = _Kind(wish.liked, wish.barred, weights[wish.thing])
        held.setdefault((kind, given[wish.thing]), []).append(wish.thing)

    def hand_over(kind: _Kind, giver: str, taker: str) -> None:
        thing = held[kind, giver].pop(0)
        held.setdefault((kind, taker), []).append(thing)
        given[thing] = taker
        for person, sign in ((giver, -1), (taker, 1)):
            load[person] += sign * kind.weight
            count[person] += sign

    changed = True
    while changed:
        changed = False
        for (kind, one), (back, other) in combinations(list(held), 2):
            more = back.weight - kind.weight
            if one == other or kind.costs(one, other) + back.costs(other, one) > 0:
                continue
            while held[kind, one] and held[back, other] and more * (load[one] - load[other] + more) < 0:
                hand_over(kind, one, other)
                hand_over(back, other, one)
                changed = True
        for kind, one in list(held):
            for other in people:
                while (
                    held[kind, one]
                    and count[one] == count[other] + 1
                    and load[other] + kind.weight < load[one]
                    and kind.costs(one, other) <= 0
                ):
                    hand_over(kind, one, other)
                    changed = True


class _Kind(NamedTuple):
    """What makes one thing as good as another to exchange."""

    liked: frozenset[str]
    barred: str
    weight: int

    def costs(self, giver: str, taker: str) -> float:
        """Wishes lost by handing a thing over: -1 where one is won; infinite where it is barred."""
        return inf if taker == self.barred else (giver in self.liked) - (taker in self.liked)


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

    def used(self, start: str, end: str) -> int:
        """The units that flow through that edge."""
        return self._room.get((end, start), 0)

    def push(self, source: str, sink: str) -> None:
        """Send as much as can be sent, on the cheapest way that is left as many units as it has room for."""
        while before := self._cheapest(source, sink):
            way = [sink]
            while way[-1] != source:
                way.append(before[way[-1]])
            steps = list(zip(way[1:], way, strict=False))
            units = min(self._room[step] for step in steps)
            for start, end in steps:
                self._room[start, end] -= units
                self._room[end, start] += units

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
