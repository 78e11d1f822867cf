"""The letters of a page as the file places them, and how to see them upright."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import atan2, degrees
from typing import NamedTuple

import pypdfium2.raw as pdfium

_BOLD = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(slots=True)
class Style:
    """How the letters of one text object look."""

    size: float
    bold: bool
    turn: int
    """Quarter turns, against the clock, by which it is set; -1 for a slant."""


class Letter(NamedTuple):
    """One letter as the file places it."""

    sign: str
    spaced: bool
    """Whether a space stands before it."""
    fresh: bool
    """Whether a new line begins with it."""
    origin: tuple[float, float]
    box: tuple[float, float, float, float]
    """Left, below, right, above."""
    style: Style


@dataclass
class Reading:
    """One page being read."""

    page: object
    text: object
    turn: int
    width: float
    height: float
    left: float
    below: float
    styles: dict[int, Style] = field(default_factory=dict)
    fonts: dict[int, bool] = field(default_factory=dict)

    @cached_property
    def count(self) -> int:
        """How many letters there are."""
        return max(0, int(pdfium.FPDFText_CountChars(self.text)))

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """A place of the file as a place of the page that is seen, from its top left."""
        x, y = x - self.left, y - self.below
        match self.turn:
            case 1:
                return y, x
            case 2:
                return self.width - x, y
            case 3:
                return self.width - y, self.height - x
            case _:
                return x, self.height - y

    def style(self, number: int) -> Style:
        """How the letter of that number looks."""
        made = pdfium.FPDFText_GetTextObject(self.text, number)
        key = ctypes.addressof(made.contents) if made else 0
        found = self.styles.get(key)
        if found is None:
            found = self.styles[key] = self._look(made, number)
        return found

    def _look(self, made: object, number: int) -> Style:
        size = float(pdfium.FPDFText_GetFontSize(self.text, number))
        matrix = pdfium.FS_MATRIX()
        if pdfium.FPDFText_GetMatrix(self.text, number, matrix):
            size *= (matrix.c**2 + matrix.d**2) ** 0.5 or 1
        turn = round(degrees(atan2(matrix.b, matrix.a)) / 90 * 8) / 8 % 4
        font = pdfium.FPDFTextObj_GetFont(made) if made else None
        return Style(size or 1.0, bool(font) and self._bold(font), int(turn) if turn == int(turn) else -1)

    def _bold(self, font: object) -> bool:
        key = ctypes.addressof(font.contents)  # type: ignore[attr-defined]
        if key not in self.fonts:
            name = ctypes.create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(font, name, 200)
            told = name.value.decode("utf-8", "replace").lower()
            self.fonts[key] = any(word in told for word in _BOLD) or pdfium.FPDFFont_GetWeight(font) >= 600
        return self.fonts[key]


def letters_of(reading: Reading) -> Iterator[Letter]:
    """The letters in the order of the file."""
    spaced = fresh = False
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for number in range(reading.count):
        sign = chr(pdfium.FPDFText_GetUnicode(reading.text, number) or 0xFFFD)
        if sign in "\r\n" or sign.isspace() or sign == "\u200b":
            if sign in "\r\n":
                fresh = True
            else:
                spaced = True
            continue
        if not pdfium.FPDFText_GetCharOrigin(reading.text, number, x, y):
            continue
        pdfium.FPDFText_GetLooseCharBox(reading.text, number, box)
        style = reading.style(number)
        edges = (box.left, box.bottom, box.right, box.top)
        yield Letter(sign, spaced, fresh, (x.value, y.value), edges, style)
        spaced = fresh = False
