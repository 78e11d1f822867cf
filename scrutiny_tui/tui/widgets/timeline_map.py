"""The timeline drawn across the page, to scale: a row a lane, an axis of years at the foot. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from scrutiny_tui.tui.widgets.rows import Piece, Row, fit, row, shorten
from scrutiny_tui.tui.widgets.timeline_layout import Moment, lanes_of, ordered

Placed = Callable[[date], int]
"""The cell that a day falls in, from 0."""


def map_rows(moments: Sequence[Moment], width: int, tall: int, selected: str = "") -> list[Row]:
    """Lanes across `width` cells in at most `tall` rows, with the `selected` moment marked and named at the foot.

    A cell in which several moments fall shows their number. Nothing where there are fewer than two days to draw.
    """
    order = ordered(moments)
    names = min(28, width // 5)
    across = width - names - 1
    if len(order) < 2 or across < 20 or tall < 4:
        return []
    start = date(order[0].when.first.year, 1, 1)
    end = date(max(moment.when.last.year for moment in order), 12, 31)
    days = max(1, (end - start).days)

    def place(day: date) -> int:
        return round((day - start).days / days * (across - 1))

    lanes = lanes_of(order, tall - 3)
    chosen = next((moment for moment in order if moment.id == selected), None)
    rows = []
    for number, name in enumerate(lanes.names):
        inside = [moment for moment in order if lanes.of(moment) == number]
        here = chosen is not None and chosen in inside
        rows.append(row((fit(name, names), "strong" if here else "dim"), " ", *_lane(inside, place, across, chosen)))
    ticks = [place(date(year, 1, 1)) for year in range(start.year, end.year + 1)]
    axis = "".join("┬" if at in ticks else "─" for at in range(across))
    rows.append(row(" " * (names + 1), (axis, "line")))
    rows.append(row(" " * (names + 1), _years(start.year, end.year, place, across)))
    rows.append(_foot(chosen, place, names, across))
    return rows


def _middle(moment: Moment) -> date:
    return moment.when.first + (moment.when.last - moment.when.first) / 2


def _lane(inside: Sequence[Moment], place: Placed, across: int, chosen: Moment | None) -> list[Piece]:
    marks = ["·" if at % 2 == 0 else " " for at in range(across)]
    looks = ["line"] * across
    counts: dict[int, int] = {}
    for moment in inside:
        if moment.is_span:
            for at in range(place(moment.when.first), place(moment.when.last) + 1):
                marks[at], looks[at] = "━", "bar"
    for moment in inside:
        at = place(moment.when.first if moment.is_span else _middle(moment))
        counts[at] = counts.get(at, 0) + 1
        single = "○" if moment.when.approximate else "●"
        marks[at], looks[at] = single if counts[at] == 1 else str(min(9, counts[at])), "bar strong"
    if chosen is not None and chosen in inside:
        looks[place(chosen.when.first if chosen.is_span else _middle(chosen))] = "current"
    return [Piece(mark, look) for mark, look in zip(marks, looks, strict=True)]


def _years(first: int, last: int, place: Placed, across: int) -> str:
    cells = [" "] * (across + 4)
    free = 0
    for year in range(first, last + 1):
        at = place(date(year, 1, 1))
        if at >= free and at + 4 <= across:
            cells[at : at + 4] = str(year)
            free = at + 6
    return "".join(cells)[:across]


def _foot(chosen: Moment | None, place: Placed, names: int, across: int) -> Row:
    if chosen is None:
        return Row()
    at = place(chosen.when.first if chosen.is_span else _middle(chosen))
    said = shorten(f"{chosen.when}: {chosen.title}", max(20, across // 2))
    if at + 2 + len(said) <= across:
        return row(" " * (names + 1 + at), ("▲ ", "strong"), said)
    return row(" " * max(0, names + 1 + at - len(said) - 1), said, (" ▲", "strong"))
