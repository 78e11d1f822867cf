"""The paragraphs that the lines of one column make: by gaps, indents, marks of lists, size, weight and short lines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from scrutiny_tui.sources.readers.pdf.cells import unruled
from scrutiny_tui.sources.readers.pdf.hyphens import Vocabulary, joined
from scrutiny_tui.sources.readers.pdf.rows import LABEL, Row

Rule = tuple[float, float, float, float]

_STOP = re.compile(r"[.!?:;…][\"'”’)\]»⁰¹²³⁴-⁹]*$")
_LABELLED = re.compile(rf"(?:{LABEL.pattern})\s+\S")
_BULLET = re.compile(r"[•●▪■◼◦○‣⁃➢❖✓□\uf000-\uf0ff]\s*")
_NOTE = re.compile(r"[⁰¹²³⁴-⁹]+ ")
_NUMBERED = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(\w{1,4}\)|[a-z]\))\s+\S")
_SPREAD = 1.28
"""Times the usual distance of two lines from which a gap parts paragraphs."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a report is set."""

    pitches: Mapping[int, float]
    """For each rounded size of letters, the usual distance of two lines."""
    vocabulary: Vocabulary
    body: float = 0
    """The size of most letters."""
    sets_in: bool = False
    """True where first lines of paragraphs are set in."""

    def pitch(self, size: float) -> float:
        """The usual distance of two lines of that size."""
        return self.pitches.get(round(size)) or size * self._ratio

    @property
    def _ratio(self) -> float:
        return median(pitch / size for size, pitch in self.pitches.items()) if self.pitches else 1.2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as it stands on the page."""

    text: str
    rows: tuple[Row, ...]
    table: bool = False
    right: float = 0
    """Where full lines of its column end."""
    note: bool = False
    """True for a footnote, and for what stands beside the text: no part of its sentences."""

    @property
    def size(self) -> float:
        """The size of its letters."""
        return self.rows[0].size

    def saying(self, text: str) -> Paragraph:
        """The same paragraph with other words."""
        return replace(self, text=text)

    def as_note(self) -> Paragraph:
        """The same paragraph as a footnote."""
        return replace(self, note=True)


def paragraphs_of(rows: Sequence[Row], setting: Setting, rules: Sequence[Rule] = ()) -> list[Paragraph]:
    """The paragraphs of one column."""
    found: list[Paragraph] = []
    done = 0
    pitch = setting.pitch(median(row.size for row in rows)) if rows else 0
    for first, last, text in unruled(rows, pitch, rules):
        found += _running(rows[done:first], setting)
        found.append(Paragraph(text, tuple(rows[first:last]), table=True))
        done = last
    return found + _running(rows[done:], setting)


def stopped(text: str) -> bool:
    """Whether a text ends as sentences do."""
    return _STOP.search(text) is not None


def begins_point(row: Row) -> bool:
    """Whether a row bears the mark or number of a point, or that of a note."""
    return row.labelled or any(sign.match(row.text) for sign in (_BULLET, _NOTE, _NUMBERED))


def told(text: str) -> str:
    """A paragraph's words with one sign for all bullets."""
    return _BULLET.sub("• ", text, count=1) if _BULLET.match(text) else text


def _running(rows: Sequence[Row], setting: Setting) -> list[Paragraph]:
    right = _margin(rows)
    stretches = _stretches(rows, setting)
    found: list[Paragraph] = []
    for stretch in stretches:
        margin = min(right, _margin(stretch)) if len(stretch) >= 4 else right
        group: list[Row] = []
        for number, row in enumerate(stretch):
            following = stretch[number + 1] if number + 1 < len(stretch) else None
            if group and _begins(group, row, following, margin, row.size > setting.body * 1.15):
                found.append(_made(group, setting, margin))
                group = []
            group.append(row)
        found.append(_made(group, setting, margin))
    return found


def _margin(rows: Sequence[Row]) -> float:
    """Where lines end that are full: some reach that far, not one alone that runs over."""
    ends = sorted((row.x1 for row in rows), reverse=True)
    return ends[min(len(ends) - 1, 1 + len(ends) // 12)] if len(ends) > 2 else max(ends, default=0)


def _made(group: Sequence[Row], setting: Setting, right: float) -> Paragraph:
    return Paragraph(told(joined([row.text for row in group], setting.vocabulary)), tuple(group), right=right)


def _stretches(rows: Sequence[Row], setting: Setting) -> list[list[Row]]:
    """The rows, parted where a gap or another size of letters parts them."""
    found: list[list[Row]] = []
    for row in rows:
        before = found[-1][-1] if found else None
        if before is None or _parted(before, row, setting):
            found.append([row])
        else:
            found[-1].append(row)
    return found


def _parted(before: Row, row: Row, setting: Setting) -> bool:
    larger, smaller = max(before.size, row.size), min(before.size, row.size)
    mixed = _sizes(before) & _sizes(row)
    if not mixed and larger > smaller * 1.09 and larger - smaller > 0.6:
        return True
    return row.base - before.base > _SPREAD * setting.pitch(row.size) or row.base < before.base - 1


def _sizes(row: Row) -> set[int]:
    """The sizes of letters in a row, rounded."""
    return {round(run.size) for run in row.runs if len(run.text) > 2}


def _begins(group: Sequence[Row], row: Row, following: Row | None, margin: float, large: bool) -> bool:
    """Whether `row`, close below `group`, begins a paragraph of its own; `large`: set as a heading is."""
    before, first = group[-1], group[0]
    em = row.size
    ended = stopped(before.text)
    if _marked(row, first, ended):
        return True
    if before.bold != row.bold and (before.bold or ended or room(before, row, margin)):
        return True
    if _indented(group, row, following, ended, margin):
        return True
    if len(group) >= 2 and row.x0 < before.x0 - 0.8 * em and ended:
        return True
    if before.bold and row.bold and not ended:
        return False
    capital = row.text[:1].isupper() or row.text[:1].isdigit() or row.text[:1] in "“‘\"'(["
    return room(before, row, margin) and (ended or (capital and not large and before.x1 < margin - 4 * row.size))


def _marked(row: Row, first: Row, ended: bool) -> bool:
    """Whether the row begins a point of a list."""
    if row.labelled or _BULLET.match(row.text) or _NOTE.match(row.text):
        return True
    hanging = first.labelled and row.x0 < first.runs[1].x0 - 0.5 * row.size
    return bool(_NUMBERED.match(row.text)) and (
        ended or hanging or (bool(_NUMBERED.match(first.text)) and row.x0 <= first.x0 + 1)
    )


def room(before: Row, row: Row, margin: float) -> bool:
    """Whether the row's first word would have fitted on the line before, which was thus ended on purpose."""
    word = row.text.split(" ", 1)[0]
    width = len(word) * row.size * 0.5
    return before.x1 + width + 1.2 * row.size < margin


def _indented(group: Sequence[Row], row: Row, following: Row | None, ended: bool, margin: float) -> bool:
    """Whether the row is set in as the first line of a paragraph is."""
    before = group[-1]
    by = row.x0 - before.x0
    if not 0.7 * row.size < by < 7 * row.size or (
        len(group) == 1 and (before.labelled or _LABELLED.match(before.text))
    ):
        return False
    returns = following is not None and following.x0 < row.x0 - 0.5 * row.size
    return (returns or following is None) and (ended or room(before, row, margin))
