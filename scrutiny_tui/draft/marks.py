"""Quotation marks: which of a text's marks open and close a quotation, paragraph by paragraph.

Apostrophes are told from single marks by what stands beside them. A quotation of several paragraphs has a mark at the
beginning of each and closes once. One pass over the marks, each looked at a bounded number of times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrutiny_tui.text.document import Document, Paragraph

_MARKS = re.compile(r"''|``|[\"“”„‟«»＂〝〞'‘’‛`´]")
_OPENERS = "“„‟«〝‘‛`"
_CLOSERS = "”»〞’´"
_BEFORE_OPENING = "([{—–-/>•*|"
_ELIDED = re.compile(
    r"(?:tis|twas|til|till|em|cause|n|bout|round|cos|ow|phone|s|\d\ds?)\b(?!['’]\s*[,.])", re.IGNORECASE
)
_SINGLE = "'‘’‛`´"
_MARGIN = 20
"""Characters that may stand before a mark at the beginning of a line."""
_CONTINUES = re.compile(r"[>\s]*[\"“”„«＂'‘‛`]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between an opening mark and the one that closes it."""

    opens: int
    """Offset of the opening mark."""
    start: int
    """Offset of the first character after it."""
    end: int
    """Offset after the last character before the closing mark."""
    shuts: int
    """Offset after the closing mark; equal to `end` where that is missing."""

    @property
    def closed(self) -> bool:
        """True where the closing mark was found."""
        return self.shuts > self.end


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    end: int
    single: bool
    can_open: bool
    can_close: bool
    weak: bool
    """A single mark that may as well be the apostrophe of a plural's possessive: inspectors' report."""
    line_start: bool


def stretches(document: Document) -> tuple[Stretch, ...]:
    """Every marked stretch of the text, in order; stretches inside another are part of that."""
    pairing = _Pairing(document.text)
    paragraphs = document.paragraphs
    for number, paragraph in enumerate(paragraphs):
        follows = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        pairing.read(paragraph, document.text[follows.start : follows.end] if follows else "")
    return tuple(pairing.found)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    found: list[_Mark] = []
    for match in _MARKS.finditer(text, start, end):
        at, after = match.span()
        before = text[at - 1] if at > start else " "
        behind = text[after] if after < end else " "
        single = len(match[0]) == 1 and match[0] in _SINGLE
        line = text.rfind("\n", max(start, at - _MARGIN), at)
        line_start = (line >= 0 or at - start < _MARGIN) and not text[max(line + 1, start) : at].strip(" \t>•")
        sides = _single(text, match, before, behind) if single else (*_double(match[0], before, behind), False)
        if sides[0] or sides[1]:
            found.append(_Mark(at, after, single, *sides, line_start))
    return found


def _clear(mark: str, before: str) -> bool:
    """True where nothing stands before a mark that a quotation could not follow."""
    return before.isspace() or before in _BEFORE_OPENING or (before in "\"“'‘" and before != mark)


def _single(text: str, match: re.Match[str], before: str, behind: str) -> tuple[bool, bool, bool]:
    """Whether a single mark can open, can close, and is weak as a closing mark."""
    mark, after = match[0], match.end()
    if before.isalnum() and behind.isalnum():
        return False, False, False
    if _clear(mark, before) and not behind.isspace():
        elided = _ELIDED.match(text, after) is not None and mark not in "‘`"
        return not elided and (behind.isalnum() or behind in '…[(£$."“'), before in _BEFORE_OPENING, False
    closing = not before.isspace() and not behind.isalnum()
    weak = closing and before in "sSxzZ" and behind.isspace() and text[after + 1 : after + 2].isalnum()
    return False, closing and mark not in "‘`", weak


def _double(mark: str, before: str, behind: str) -> tuple[bool, bool]:
    """Whether a double mark can open, and can close; where it stands counts for more than how it is curled."""
    if before.isspace() and behind.isspace():
        return mark in _OPENERS, mark not in _OPENERS
    if mark in _OPENERS:
        misset = not _clear(mark, before) and not behind.isalnum()
        return not misset, misset
    if mark in _CLOSERS:
        misset = before.isspace() and behind.isalnum()
        return misset, not misset
    if before.isdigit() and behind.isalpha():
        return False, False
    return _clear(mark, before) and not behind.isspace(), not before.isspace()


@dataclass(frozen=True, slots=True)
class _Open:
    at: int
    start: int
    single: bool


class _Pairing:
    """Pairs the marks of one paragraph after the other; a quotation may stay open from one to the next."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ahead = ""
        self._open: _Open | None = None
        self.found: list[Stretch] = []

    def read(self, paragraph: Paragraph, ahead: str) -> None:
        """Pair the marks of a paragraph; `ahead` is the text of the one that follows it."""
        self._ahead = ahead
        marks = _marks(self._text, paragraph.start, paragraph.end)
        index = 0
        while index < len(marks):
            mark = marks[index]
            if self._open is None:
                if mark.can_open:
                    index = self._begin(marks, index)
            elif mark.single == self._open.single:
                index = self._meet(marks, index, paragraph.start)
            index += 1
        if self._open and not _runs_on(ahead, self._open.single):
            self._shut(paragraph.end)

    def _meet(self, marks: list[_Mark], index: int, start: int) -> int:
        """A mark of the kind that is open. Gives the index of the last mark dealt with."""
        mark = marks[index]
        if mark.can_open and mark.line_start and (mark.at - start < 4 or self._sentence_ended(mark.at)):
            return index
        if mark.can_close and not (mark.weak and _stronger(marks, index)):
            self._shut(mark.at, mark.end)
        elif mark.can_open and _nested(marks, index):
            index += 1
            while index < len(marks) and not (marks[index].single == mark.single and marks[index].can_close):
                index += 1
        elif mark.can_open and self._open:
            self._shut(_last_sentence(self._text, self._open.start, mark.at))
            return self._begin(marks, index)
        return index

    def _begin(self, marks: list[_Mark], index: int) -> int:
        """Open a quotation at a mark. Gives the index of the last mark dealt with."""
        mark = marks[index]
        if not mark.single:
            self._open = _Open(mark.at, mark.end, False)
            return index
        close = _single_close(marks, index)
        if close is not None:
            self.found.append(Stretch(mark.at, mark.end, marks[close].at, marks[close].end))
            return close
        led = mark.line_start or self._text[max(0, mark.at - 2) : mark.at].strip() in (":", ",")
        if led and _runs_on(self._ahead, True):
            self._open = _Open(mark.at, mark.end, True)
            return len(marks)
        return index

    def _shut(self, end: int, shuts: int = 0) -> None:
        """End the open quotation at `end`; `shuts` is where its closing mark ends, 0 where that is missing."""
        opened, self._open = self._open, None
        if opened and end > opened.start:
            self.found.append(Stretch(opened.at, opened.start, end, shuts or end))

    def _sentence_ended(self, at: int) -> bool:
        return self._text[max(0, at - 12) : at].rstrip(" \t\n>•")[-1:] in tuple(".?!…\"”'’")


def _single_close(marks: list[_Mark], index: int) -> int | None:
    """The single mark that closes the one at `index`: the first that is surely no apostrophe, else the first."""
    first = None
    doubles = 0
    for at in range(index + 1, min(len(marks), index + 80)):
        mark = marks[at]
        if not mark.single:
            doubles += 1
            continue
        if mark.can_close:
            if not mark.weak and doubles % 2 == 0:
                return at
            if first is None and doubles % 2 == 0:
                first = at
        elif mark.can_open and doubles % 2 == 0:
            return first
    return first


def _stronger(marks: list[_Mark], index: int) -> bool:
    """True where a surer closing mark of the same kind follows before the next opening one."""
    for mark in marks[index + 1 : index + 12]:
        if not mark.single:
            continue
        if mark.can_open:
            return False
        if mark.can_close and not mark.weak:
            return True
    return False


def _nested(marks: list[_Mark], index: int) -> bool:
    """True where an opening mark inside a quotation of the same kind has a closing mark of its own."""
    same = [mark for mark in marks[index + 1 : index + 12] if mark.single == marks[index].single][:2]
    return len(same) == 2 and all(mark.can_close and not mark.can_open for mark in same)


def _runs_on(ahead: str, single: bool) -> bool:
    """True where the next paragraph goes on with a quotation that is open."""
    match = _CONTINUES.match(ahead)
    if match:
        return (match[0][-1] in _SINGLE) == single
    if single:
        return False
    for mark in _marks(ahead, 0, len(ahead))[:8]:
        if not mark.single:
            return mark.can_close and not mark.can_open
    return False


def _last_sentence(text: str, start: int, end: int) -> int:
    """Where the last sentence ends in a stretch whose closing mark is missing; `end` where there is only one."""
    low = max(start, end - 2000)
    cut = max(text.rfind(mark, low, end) for mark in (". ", "? ", "! ", ".\n"))
    return cut + 1 if cut > start else start + len(text[start:end].rstrip())
