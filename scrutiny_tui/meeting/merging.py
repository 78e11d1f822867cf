"""Which questions of a board were made one."""

from __future__ import annotations

from collections.abc import Sequence


class Merges:
    """The merges as they stand: each merged question points at the one it went into."""

    def __init__(self) -> None:
        """Nothing is merged."""
        self._into: dict[str, str] = {}

    def merge(self, into: str, other: str) -> None:
        """Put `other`, with all that was merged into it, into the question that `into` is part of."""
        top, bottom = self._top(into), self._top(other)
        if top != bottom:
            self._into[bottom] = top

    def part(self, question: str) -> None:
        """Make a question one of its own again, with what was merged into it; one that is its own already stays."""
        self._into.pop(question, None)

    def groups(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The question that stands for each group to all that are in it, itself first; both in the order of `ids`.

        Where the one that others went into is no longer there, the first of them stands for the group.
        """
        place = {each: number for number, each in enumerate(ids)}
        found: dict[str, list[str]] = {}
        for each in ids:
            found.setdefault(self._top(each), []).append(each)
        ordered = [sorted(group, key=lambda each: (each != top, place[each])) for top, group in found.items()]
        ordered.sort(key=lambda group: place[group[0]])
        return {group[0]: tuple(group) for group in ordered}

    def _top(self, question: str) -> str:
        while question in self._into:
            question = self._into[question]
        return question
