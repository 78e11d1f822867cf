"""The letters of a page as runs: words that stand beside one another on one line without a wide gap.

Places are in points from the page's top left corner, as the page is seen (turned pages are turned upright).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from scrutiny_tui.sources.readers.pdf.drawn import Drawn, drawn_on
from scrutiny_tui.sources.readers.pdf.letters import Letter, Reading, Style, letters_of

HYPHEN = "\x02"
"""What pdfium gives for a hyphen at the end of a line."""
GAP = 0.6
"""Parts of a letter's size from which a gap ends a run; word spaces are 0.2 to 0.5 wide."""
_WORD_GAP = 0.16
_RAISED = 0.12
_SMALL = 0.82
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(slots=True)
class Run:
    """Letters that stand beside one another."""

    text: str
    x0: float
    x1: float
    base: float
    """The line that the letters stand on."""
    size: float
    heavy: int
    """How many of its letters are bold."""

    @property
    def top(self) -> float:
        """About where its letters end above."""
        return self.base - self.size * 0.8

    @property
    def bottom(self) -> float:
        """About where its letters end below."""
        return self.base + self.size * 0.22


@dataclass(frozen=True)
class Sheet:
    """What stands on one page."""

    width: float
    height: float
    runs: tuple[Run, ...]
    letters: int
    """Letters in the file on this page, before anything is left out."""
    across: str = ""
    """Words that stand at an angle to the others, such as a stamp on the margin."""
    drawn: Drawn = Drawn()
    """The rules, boxes and pictures among them."""


def sheet_of(page: object) -> Sheet:
    """What stands on a pypdfium2 page, as it is read: upright for most of its letters."""
    raw = page.raw  # type: ignore[attr-defined]
    width, height = page.get_size()  # type: ignore[attr-defined]
    left, below, _, _ = page.get_cropbox()  # type: ignore[attr-defined]
    shown = pdfium.FPDFPage_GetRotation(raw)
    text = pdfium.FPDFText_LoadPage(raw)
    try:
        reading = Reading(page, text, shown, width, height, left, below)
        letters = list(letters_of(reading))
        turns = Counter(letter.style.turn for letter in letters if letter.style.turn >= 0)
        if turns and turns[shown] * 2 < turns.total():
            reading.turn = turns.most_common(1)[0][0]
            if (reading.turn - shown) % 2:
                reading.width, reading.height = height, width
        straight = [letter for letter in letters if letter.style.turn == reading.turn]
        across = "".join(
            f"{' ' * letter.spaced}{letter.sign}" for letter in letters if letter.style.turn != reading.turn
        )
        runs = tuple(_runs(reading, straight))
        return Sheet(reading.width, reading.height, runs, len(letters), across, drawn_on(raw, reading))
    finally:
        pdfium.FPDFText_ClosePage(text)


def _runs(reading: Reading, letters: Sequence[Letter]) -> list[Run]:
    """The runs in the order of the file."""
    runs: list[Run] = []
    run: Run | None = None
    seen: set[tuple[str, int, int]] = set()
    last = ("", 0, 0)
    for letter in letters:
        sign, style = letter.sign, letter.style
        left, below, right, above = letter.box
        if reading.turn == 0:  # nearly every page, and quicker so
            x0, x1 = left - reading.left, right - reading.left
            base = reading.height - (letter.origin[1] - reading.below)
        else:
            x0, x1 = sorted((reading.upright(left, below)[0], reading.upright(right, above)[0]))
            base = reading.upright(*letter.origin)[1]
        if not (-2 <= x0 <= reading.width + 2 and -2 <= base <= reading.height + style.size) or sign == "\ufffd":
            continue
        key = (sign, round(x0 * 2), round(base * 2))
        if key in seen and key != last:
            continue  # bold made by printing twice; the letters of a ligature follow each other in one place
        seen.add(key)
        last = key
        # Of a page with few lines, pdfium may take every letter for a line of its own.
        torn = letter.fresh and (letter.spaced or run is None or not _touches(run, x0, base, style))
        if run is not None and not torn and _continues(run, x0, base, style):
            if letter.spaced or x0 - run.x1 > _WORD_GAP * min(run.size, style.size):
                run.text += " "
            run.text += _placed(sign, run, base, style)
            run.x1 = max(run.x1, x1)
            run.heavy += style.bold
            if style.size > run.size and abs(base - run.base) < 0.5:
                run.size = style.size
        else:
            run = Run(sign, x0, x1, base, style.size, int(style.bold))
            runs.append(run)
    return _joined(runs)


def _continues(run: Run, x0: float, base: float, style: Style) -> bool:
    """Whether a letter stands on the run's line, right behind it."""
    largest = max(run.size, style.size)
    gap = x0 - run.x1
    if gap > GAP * min(run.size, style.size) + 0.2 or x0 < run.x0 - 1 or gap < -largest:
        return False
    off = abs(base - run.base)
    return off < 0.12 * largest or (off < 0.6 * run.size and style.size < run.size * _SMALL)


def _touches(run: Run, x0: float, base: float, style: Style) -> bool:
    """Whether a letter stands so close behind the run that both are of one word."""
    return abs(base - run.base) < 0.1 * style.size and -0.3 < (x0 - run.x1) / style.size < _WORD_GAP


def _placed(sign: str, run: Run, base: float, style: Style) -> str:
    """A letter as it stands: a small raised digit is a superscript, a small lowered one a subscript."""
    if style.size > run.size * _SMALL or not sign.isdigit():
        return sign
    if run.base - base > _RAISED * run.size:
        return sign.translate(_SUPERSCRIPTS)
    return sign.translate(_SUBSCRIPTS) if base - run.base > _RAISED * run.size * 0.5 else sign


def _joined(runs: list[Run]) -> list[Run]:
    """Runs of small raised digits joined to what they stand at: a footnote's own number stands before its words."""
    found: list[Run] = []
    for run in runs:
        before = found[-1] if found else None
        digits = before is not None and before.text.isdigit() and len(before.text) <= 3
        if before is not None and digits and before.size < run.size * _SMALL and _beside(before, run):
            before.text = f"{before.text.translate(_SUPERSCRIPTS)} {run.text}"
            before.x1, before.base, before.size, before.heavy = run.x1, run.base, run.size, run.heavy
        elif before is not None and run.text.isdigit() and len(run.text) <= 3 and _raised_behind(before, run):
            before.text += run.text.translate(_SUPERSCRIPTS)
            before.x1 = run.x1
        else:
            found.append(run)
    return found


def _beside(small: Run, run: Run) -> bool:
    return 0 < run.base - small.base < run.size * 0.7 and -1 < run.x0 - small.x1 < run.size * 2


def _raised_behind(before: Run, small: Run) -> bool:
    raised = before.size * _RAISED < before.base - small.base < before.size * 0.7
    return raised and small.size < before.size * _SMALL and -1 < small.x0 - before.x1 < before.size * 0.3
