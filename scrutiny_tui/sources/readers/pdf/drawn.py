"""What is drawn on a page besides letters: the rules and boxes of tables, and how much of it pictures cover."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from scrutiny_tui.sources.readers.pdf.letters import Reading

Rule = tuple[float, float, float, float]
"""x0, top, x1, bottom."""
_MOST = 20_000
"""Objects of a page that are looked at."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page."""

    rules: tuple[Rule, ...] = ()
    """Thin lines, and the four edges of each box that is drawn or filled."""
    boxes: tuple[Rule, ...] = ()
    """Those boxes."""
    pictured: float = 0
    """The share of the page that pictures cover, from 0 to 1."""


def drawn_on(raw: object, reading: Reading) -> Drawn:
    """What is drawn on a page of pypdfium2's, in places of the page as it is read."""
    found: list[Rule] = []
    boxes: list[Rule] = []
    pictured = 0.0
    edges = [ctypes.c_float() for _ in range(4)]
    for number in range(min(pdfium.FPDFPage_CountObjects(raw), _MOST)):
        drawn = pdfium.FPDFPage_GetObject(raw, number)
        sort = pdfium.FPDFPageObj_GetType(drawn)
        if sort not in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
            continue
        if not pdfium.FPDFPageObj_GetBounds(drawn, *edges):
            continue
        left, below, right, above = (edge.value for edge in edges)
        ends = (reading.upright(left, below), reading.upright(right, above))
        (x0, x1), (y0, y1) = sorted((ends[0][0], ends[1][0])), sorted((ends[0][1], ends[1][1]))
        if sort == pdfium.FPDF_PAGEOBJ_IMAGE:
            across, down = min(x1, reading.width) - max(x0, 0), min(y1, reading.height) - max(y0, 0)
            pictured += max(0.0, across) * max(0.0, down)
        elif min(x1 - x0, y1 - y0) <= 3:
            if max(x1 - x0, y1 - y0) > 4:
                found.append((x0, y0, x1, y1))
        elif pdfium.FPDFPath_CountSegments(drawn) <= 6:
            boxes.append((x0, y0, x1, y1))
            found += ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1))
    return Drawn(tuple(found), tuple(boxes), min(1.0, pictured / max(1.0, reading.width * reading.height)))
