"""A record as a hit: its one line, its snippet and what to highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrutiny_tui.search.results import Hit
from scrutiny_tui.search.snippets import Marker, snippet

if TYPE_CHECKING:
    from scrutiny_tui.search.engine import Row

_SAID_IN_FULL = ("quote", "question")


def hit(row: Row, score: float, marker: Marker) -> Hit:
    """The hit for a row; `score` as it is shown."""
    shown, marks = snippet(
        " · ".join(filter(None, (row.title, row.text))) if row.kind in _SAID_IN_FULL else row.text or row.title,
        marker,
    )
    return Hit(
        pack=row.pack,
        kind=row.kind,
        id=row.id,
        title=row.title,
        snippet=shown,
        marks=marks,
        score=round(score, 4),
        source=row.source,
        page=row.page,
        title_marks=tuple((start, end) for start, end, _ in marker.marked(row.title)),
        exempt=row.exempt,
    )
