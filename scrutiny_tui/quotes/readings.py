"""How a quote can be read: as plain words, with … joining fragments, with [words] that are the editor's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from scrutiny_tui.text.marks import ELLIPSIS, has_words, is_word

Fragments = tuple[str, ...]
"""Words that must stand in the source whole and unbroken, in order; each holds at least one letter or digit."""

_GAP = re.compile(rf"\(\s*{ELLIPSIS}\s*\)|{ELLIPSIS}")
_ONLY_GAP = re.compile(rf"\[\s*{ELLIPSIS}\s*\]")
_MANY = 4
"""Bracketed single letters that are tried one by one; where there are more, all are read alike."""


class _Gap:
    """Something was left out here."""


class _Editor(str):
    """The editor's words, without their brackets."""

    __slots__ = ()


_Piece = str | _Editor | _Gap


def claims_words(words: str) -> bool:
    """True where `words` hold at least one word of the source: one that is not the editor's, in brackets."""
    if "[" not in words:
        return has_words(words)
    done = 0
    for start, end in _bracketed(words):
        if has_words(words[done:start]):
            return True
        done = end
    return has_words(words[done:])


def readings(words: str) -> Iterator[Fragments]:
    """Every way to read `words`, the most literal first; at least one for words that `claims_words`."""
    if "[" not in words and not _GAP.search(words):
        if has_words(words):
            yield (words.strip(),)
        return
    spans = _bracketed(words)
    gaps = any(isinstance(piece, _Gap) for piece in _pieces(words, spans, gaps=True))
    seen: set[Fragments] = set()
    for with_gaps, with_brackets in ((False, False), (False, True), (True, False), (True, True)):
        if (with_gaps and not gaps) or (with_brackets and not spans):
            continue
        for fragments in _read(_pieces(words, spans if with_brackets else (), gaps=with_gaps)):
            if fragments and fragments not in seen:
                seen.add(fragments)
                yield fragments


def _bracketed(words: str) -> tuple[tuple[int, int], ...]:
    """The outermost pairs of square brackets."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for at, character in enumerate(words):
        if character == "[":
            opened.append(at)
        elif character == "]" and opened:
            start = opened.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, at + 1))
    return tuple(found)


def _pieces(words: str, spans: tuple[tuple[int, int], ...], *, gaps: bool) -> list[_Piece]:
    """`words` in pieces: text, the editor's words, gaps."""
    found: list[_Piece] = []
    done = 0
    if gaps:
        only = [match.span() for match in _ONLY_GAP.finditer(words)]
        spans = tuple(sorted({*spans, *(span for span in only if not _within(span, spans))}))
    for start, end in spans:
        found += _cut(words[done:start], gaps=gaps)
        if gaps and _ONLY_GAP.fullmatch(words, start, end):
            found.append(_Gap())
        else:
            found.append(_Editor(words[start + 1 : end - 1]))
        done = end
    return found + _cut(words[done:], gaps=gaps)


def _within(span: tuple[int, int], others: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _cut(text: str, *, gaps: bool) -> list[_Piece]:
    """`text` cut at its ellipses."""
    if not gaps:
        return [text] if text else []
    found: list[_Piece] = []
    for at, part in enumerate(_GAP.split(text)):
        if at:
            found.append(_Gap())
        if part:
            found.append(part)
    return found


def _read(pieces: list[_Piece]) -> Iterator[Fragments]:
    """The fragments of `pieces`, for each way to take a bracketed letter: as printed, in its other case, as added."""
    letters = [at for at, piece in enumerate(pieces) if isinstance(piece, _Editor) and _begins_word(pieces, at)]
    ways: Iterator[tuple[int, ...]] = product((0, 1, 2), repeat=len(letters))
    if len(letters) > _MANY:
        ways = iter([(way,) * len(letters) for way in (0, 1, 2)])
    for way in ways:
        taken = list(pieces)
        for at, choice in zip(letters, way, strict=True):
            letter = str(pieces[at])
            taken[at] = pieces[at] if choice == 2 else letter.swapcase() if choice else letter
        yield _joined(taken)


def _begins_word(pieces: list[_Piece], at: int) -> bool:
    """True for one bracketed letter that stands for the first letter of a word: `[T]he`."""
    letter = pieces[at]
    before = pieces[at - 1] if at else None
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if not isinstance(letter, str) or len(letter) != 1 or not letter.isalpha():
        return False
    starts = not isinstance(before, str) or isinstance(before, _Editor) or not is_word(before[-1])
    return starts and isinstance(after, str) and not isinstance(after, _Editor) and is_word(after[0])


def _joined(pieces: list[_Piece]) -> Fragments:
    """The fragments that hold words, with the editor's words taken out and the text on either side drawn together."""
    fragments = [""]
    inserted = False
    for piece in pieces:
        if isinstance(piece, _Gap):
            fragments.append("")
            inserted = False
        elif isinstance(piece, _Editor):
            inserted = True
        else:
            fragments[-1] = _drawn(fragments[-1], piece) if inserted else fragments[-1] + piece
            inserted = False
    return tuple(fragment.strip() for fragment in fragments if has_words(fragment))


def _drawn(left: str, right: str) -> str:
    """`left` and `right` as they stood before the editor put words between them."""
    if not left or left[-1].isspace():
        right = right.lstrip()
        return (left.rstrip() if right and right[0] in ".,;:!?)’”" else left) + right
    return f"{left} {right}" if right and is_word(left[-1]) and is_word(right[0]) else left + right
