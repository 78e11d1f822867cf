"""Where the members' questions meet and where nobody asks: likenesses, overlaps and gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.meeting.board import Alike, BoardQuestion, Overlap
from scrutiny_tui.meeting.likening import Likenesses
from scrutiny_tui.meeting.listed import Priority
from scrutiny_tui.meeting.wording import ALIKE, telling
from scrutiny_tui.pack.model import Finding, Line
from scrutiny_tui.pack.whole import Pack

_WEIGHT = {"high": 0, "normal": 1, "low": 2}


@dataclass(frozen=True, slots=True)
class Gaps:
    """What nobody asks about."""

    findings: tuple[Finding, ...]
    """The findings that no question tests, those of high weight first."""
    lines: tuple[Line, ...]
    """The lines of enquiry that no question serves."""


def asked(questions: Iterable[BoardQuestion]) -> tuple[BoardQuestion, ...]:
    """The questions that will reach a witness, aloud or in writing."""
    return tuple(each for each in questions if each.priority is not Priority.OUT)


class Alikes:
    """Groups of questions that are much the same, found quickly again after a change of the board."""

    def __init__(self, least: int = ALIKE) -> None:
        """`least`: the score (of 100) from which two questions are alike."""
        self._likenesses = Likenesses(least)
        self._told: dict[str, str] = {}

    def of(self, questions: Sequence[BoardQuestion]) -> tuple[Alike, ...]:
        """The groups, in the order of the board.

        Questions are in one group where each is like some other of it, by any author's words.
        """
        words = [self._telling(each) for each in questions]
        holding: dict[str, list[int]] = {}
        for number, each in enumerate(words):
            for wording in each:
                holding.setdefault(wording, []).append(number)
        near = self._likenesses.of(holding)
        nearest: dict[tuple[int, int], int] = {}
        for one, each in enumerate(words):
            for wording in each:
                for other, score in ((wording, 100 if wording else 0), *near[wording].items()):
                    for two in holding[other]:
                        if one < two and score > nearest.get((one, two), 0):
                            nearest[one, two] = score
        found = _groups(len(questions), nearest)
        return tuple(Alike(tuple(questions[each] for each in group), score) for group, score in found)

    def _telling(self, question: BoardQuestion) -> tuple[str, ...]:
        said = (question.words, question.officer, *(each.words for each in question.wordings))
        for words in said:
            if words not in self._told:
                self._told[words] = telling(words)
        return tuple(dict.fromkeys(self._told[words] for words in said if words))


def _groups(count: int, pairs: Mapping[tuple[int, int], int]) -> list[tuple[list[int], int]]:
    """What hangs together by `pairs` of the numbers below `count`, in their order, with the least score of each."""
    top = list(range(count))

    def root(number: int) -> int:
        while top[number] != number:
            top[number] = number = top[top[number]]
        return number

    for one, other in pairs:
        first, last = sorted((root(one), root(other)))
        top[last] = first
    groups: dict[int, list[int]] = {}
    for number in range(count):
        groups.setdefault(root(number), []).append(number)
    least: dict[int, int] = {}
    for (one, _), score in pairs.items():
        least[root(one)] = min(score, least.get(root(one), score))
    return [(group, least[number]) for number, group in groups.items() if number in least]


def by_finding(pack: Pack, questions: Sequence[BoardQuestion]) -> tuple[Overlap, ...]:
    """Who asks about each finding that is asked about, in the pack's order."""
    return tuple(
        _overlap(each.id, about)
        for each in pack.findings
        if (about := [question for question in asked(questions) if each.id in question.findings])
    )


def by_witness(questions: Sequence[BoardQuestion]) -> tuple[Overlap, ...]:
    """Who asks each witness, those who are asked most first."""
    names = dict.fromkeys(name for each in asked(questions) for name in each.witness)
    found = [_overlap(name, [each for each in asked(questions) if name in each.witness]) for name in names]
    return tuple(sorted(found, key=lambda each: -len(each.questions)))


def gaps(pack: Pack, questions: Sequence[BoardQuestion]) -> Gaps:
    """The findings and lines that nobody covers. A question covers the findings it tests and the line it serves."""
    tested = {finding for each in asked(questions) for finding in each.findings}
    served = {each.line for each in asked(questions)}
    missing = [each for each in pack.findings if each.id not in tested]
    return Gaps(
        tuple(sorted(missing, key=lambda each: _WEIGHT[each.weight])),
        tuple(each for each in pack.lines if each.id not in served),
    )


def _overlap(about: str, questions: Sequence[BoardQuestion]) -> Overlap:
    authors = dict.fromkeys(author for each in questions for author in each.authors)
    return Overlap(about, tuple(questions), tuple(sorted(authors)))
