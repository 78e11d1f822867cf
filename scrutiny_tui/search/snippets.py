"""A snippet: the stretch of a text where the words that were found stand closest, with offsets to highlight."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable

from scrutiny_tui.search.meaning import Meant
from scrutiny_tui.search.results import Marks
from scrutiny_tui.search.words import JOINING, PERCENT, STRETCH, Said, beginning, look, said, stretch

WIDTH = 160
"""About how many characters a snippet has."""
_READ = 20_000
_JOINED_UP = frozenset({PERCENT, "cent"})
"""Stems of words that may stand in two stretches."""
_LONG_WORD = 30
_SPACE = re.compile(r"\s+")
_UNEVEN = re.compile(r"\s\s|[^\S ]")


class Marker:
    """Finds the words to highlight; one serves all hits of a search."""

    def __init__(self, stems: frozenset[str], phrases: tuple[tuple[Meant, ...], ...] = ()) -> None:
        """`stems` are highlighted anywhere, `phrases` as a whole, small words and all."""
        self._stems = stems
        self._phrases = phrases

    def marked(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, stem) of each word to highlight, in order; none overlaps another."""
        found: list[tuple[int, int, str]] = []
        stems = self._stems
        for start, end in _worth_reading(text, stems) if stems else ():
            for each in stretch(text[start:end]):
                if each.stem in stems:
                    found.append((start + each.start, start + each.end, each.stem))
        for phrase in self._phrases:
            for start, end in _near(text, phrase):
                plain = [each for each in said(text[start:end]) if not each.compound]
                found += [
                    (start + each.start, start + each.end, each.stem) for run in _runs(plain, phrase) for each in run
                ]
        return _apart(found)


def _worth_reading(text: str, stems: Collection[str]) -> Iterable[tuple[int, int]]:
    """Where the stretches stand that may hold a word of some stems."""
    lower, odd = look(text)
    if lower is None or not _JOINED_UP.isdisjoint(stems):
        return (match.span() for match in STRETCH.finditer(text))
    found = list(odd)
    starts = [start for start, _ in odd]
    for begins in {beginning(stem) for stem in stems}:
        at = lower.find(begins)
        while at >= 0:
            if at == 0 or not (lower[at - 1].isalnum() or lower[at - 1] in JOINING):
                before = bisect_right(starts, at)
                if not before or odd[before - 1][1] <= at:
                    space = _SPACE.search(text, at)
                    found.append((at, space.start() if space else len(text)))
            at = lower.find(begins, at + 1)
    return dict.fromkeys(found)


def _near(text: str, phrase: tuple[Meant, ...]) -> Iterable[tuple[int, int]]:
    """The parts of a text in which a phrase may stand: about the word of it that says most."""
    stems = max((meant.stems for meant in phrase if not meant.small), key=lambda stems: len(stems[0]), default=())
    if not stems:
        return [(0, len(text))]
    reach = 2 * len(phrase)
    return [
        (_steps(text, start, reach, -1), _steps(text, end, reach, 1))
        for start, end in _worth_reading(text, stems)
        if any(each.stem in stems for each in stretch(text[start:end]))
    ]


def _steps(text: str, at: int, steps: int, way: int) -> int:
    """The place some stretches before (`way` -1) or behind a place in a text."""
    look_at = at - 1 if way < 0 else at
    for _ in range(steps):
        while 0 <= look_at < len(text) and text[look_at].isspace():
            look_at += way
        while 0 <= look_at < len(text) and not text[look_at].isspace():
            look_at += way
    return max(0, min(len(text), look_at + 1 if way < 0 else look_at))


def snippet(text: str, marker: Marker, width: int = WIDTH) -> tuple[str, Marks]:
    """The best stretch of `text`, on one line, and what to highlight in it.

    Only the first 20,000 characters of a text are looked at. Without anything to highlight it is the beginning.
    """
    text = text[:_READ]
    marks = marker.marked(text)
    start, end = _window(text, marks, width)
    return _one_line(text, start, end, [mark[:2] for mark in marks if start <= mark[0] and mark[1] <= end])


def _apart(marks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Marks in order, the longer of two that overlap."""
    clear: list[tuple[int, int, str]] = []
    for mark in sorted(marks, key=lambda one: (one[0], -one[1])) if len(marks) > 1 else marks:
        if not clear or mark[0] >= clear[-1][1]:
            clear.append(mark)
    return clear


def _runs(words: list[Said], phrase: tuple[Meant, ...]) -> list[list[Said]]:
    length = len(phrase)
    stems = [each.stem for each in words]
    return [
        words[at : at + length]
        for at in range(len(words) - length + 1)
        if all(stems[at + place] in phrase[place].stems for place in range(length))
    ]


def _window(text: str, marks: list[tuple[int, int, str]], width: int) -> tuple[int, int]:
    """Where the best stretch begins and ends: most different words, then most words, then the earliest."""
    if len(text) <= width:
        return 0, len(text)
    first = last = 0
    best = (0, 0)
    end = 0
    for begin in range(len(marks)):
        end = max(end, begin)
        while end < len(marks) and marks[end][1] - marks[begin][0] <= width:
            end += 1
        rank = (len({word for _, _, word in marks[begin:end]}), end - begin)
        if rank > best:
            best, first, last = rank, marks[begin][0], marks[end - 1][1]
    if not best[1]:
        return 0, _word_end(text, width)
    room = max(0, width - (last - first)) // 2
    start = max(0, min(first - room, len(text) - width))
    return _word_start(text, start, first), _word_end(text, max(last, start + width))


def _word_start(text: str, at: int, first: int) -> int:
    """The first beginning of a word from `at` on, no later than `first`."""
    if at == 0 or text[at - 1].isspace():
        return at
    space = _SPACE.search(text, at, first)
    return space.end() if space else at


def _word_end(text: str, at: int) -> int:
    """The end of the word that `at` stands in, or `at` in a word without end."""
    space = _SPACE.search(text, at, at + _LONG_WORD)
    return space.start() if space else len(text) if len(text) <= at + _LONG_WORD else at


def _one_line(text: str, start: int, end: int, marks: list[tuple[int, int]]) -> tuple[str, Marks]:
    """A stretch with single spaces, … where it was cut, and the marks moved along."""
    if not _UNEVEN.search(text, start, end) and not text[start : start + 1].isspace():
        before = "… " if start > 0 and text[:start].strip() else ""
        after = " …" if text[end:].strip() else ""
        move = len(before) - start
        return before + text[start:end].rstrip() + after, tuple((first + move, last + move) for first, last in marks)
    pieces: list[str] = ["… "] if start > 0 and text[:start].strip() else []
    length = sum(map(len, pieces))
    moved: list[tuple[int, int]] = []
    at = start

    def take(stop: int) -> None:
        nonlocal at, length
        piece = _SPACE.sub(" ", text[at:stop])
        if not length or (pieces and pieces[-1].endswith(" ")):
            piece = piece.removeprefix(" ")
        if piece:
            pieces.append(piece)
            length += len(piece)
        at = stop

    for first, last in marks:
        take(first)
        begun = length
        take(last)
        moved.append((begun, length))
    take(end)
    line = "".join(pieces).rstrip()
    return line + (" …" if text[end:].strip() else ""), tuple(moved)
