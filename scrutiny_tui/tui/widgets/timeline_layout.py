"""The timeline drawn down the page: dates at the left, a lane for each who acted, and what happened in words.

Pure: moments in, rows out. The drawing to scale across the page is in `scrutiny_tui.tui.widgets.timeline_map`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.widgets.rows import UNREAD, Piece, Row, flow, row, wrap

OTHERS = N_("Others")
"""The lane that those share for whom there is no room."""
KEPT = "\u00a0"
"""A space at which no line breaks."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Moment:
    """One event as the timeline draws it. All words are safe to show."""

    id: str
    when: PackDate
    title: str
    lane: str
    """Who acted; empty where the reports do not say."""
    notes: tuple[str, ...] = ()
    """Sentences beneath it: how its date is known."""
    unread: bool = False
    """True where the member has not read it yet."""

    @property
    def is_span(self) -> bool:
        """True where the pack gives a beginning and an end, rather than one date known to the day, month or year."""
        return "/" in self.when.text


class Columns(NamedTuple):
    """Cells of the columns of the timeline."""

    dates: int
    gap: int
    """Cells of one lane."""
    words: int


@dataclass(frozen=True, slots=True)
class Lanes:
    """Which lane each moment is drawn in."""

    names: tuple[str, ...]
    """Names of the lanes, left to right, by who acted first."""
    places: dict[str, int] = field(default_factory=dict)
    """Name of who acted to the number of the lane, from 0."""

    def of(self, moment: Moment) -> int:
        """The lane of a moment, from 0."""
        return self.places[moment.lane]


NO_LANES = Lanes(())
"""Where no lanes are drawn."""


def ordered(moments: Sequence[Moment]) -> list[Moment]:
    """By first day, then last; as the pack has them where both agree."""
    return sorted(moments, key=lambda moment: (moment.when.first, moment.when.last))


def lanes_of(moments: Sequence[Moment], most: int) -> Lanes:
    """At most `most` lanes; where there are more names, those who acted least share the last."""
    names = list(dict.fromkeys(moment.lane for moment in ordered(moments)))
    if len(names) <= most:
        return Lanes(tuple(name or _("Not said who") for name in names), {name: at for at, name in enumerate(names)})
    counted = Counter(moment.lane for moment in moments)
    kept_names = {name for name, _times in counted.most_common(most - 1)}
    kept = [name for name in names if name in kept_names]
    places = {name: kept.index(name) if name in kept_names else most - 1 for name in names}
    return Lanes((*(name or _("Not said who") for name in kept), _(OTHERS)), places)


def when_words(when: PackDate) -> str:
    """The date in words beneath the heading of its first year: the year is not said again where it is the same."""
    year = when.first.year
    if when.text.strip() == str(year):
        return _("during {year}").format(year=year)
    return when.words(without=year if year == when.last.year else 0)


def timeline_rows(moments: Sequence[Moment], width: int, *, lanes_drawn: bool = True) -> list[Row]:
    """The whole timeline for `width` cells: the key to the lanes, then year by year.

    `lanes_drawn`: with a column for each lane; without where the drawing to scale shows the lanes.
    """
    if not moments:
        return []
    order = ordered(moments)
    lanes = lanes_of(order, max(2, min(12, width // 9))) if lanes_drawn else NO_LANES
    dates = 14 if width < 70 else 18
    gap = 2 if 2 * len(lanes.names) <= width // 4 else 1
    columns = Columns(dates, gap, max(12, width - dates - gap * len(lanes.names) - 2))
    rows = _key(lanes, width) if lanes.names else []
    year = 0
    for at, moment in enumerate(order):
        running = _running(order, lanes, at) if lanes.names else {}
        if moment.when.first.year != year:
            year = moment.when.first.year
            rows.append(_year_row(year, lanes, columns))
        rows.extend(_moment_rows(moment, lanes, running, columns))
    return rows


def _key(lanes: Lanes, width: int) -> list[Row]:
    parts = [Piece(_("By who acted:"), "dim")]
    for letter, name in zip(LETTERS, lanes.names, strict=False):
        parts += [Piece("  "), Piece(f"{letter}{KEPT}", "strong"), Piece(name, "dim")]
    return [*(Row(line) for line in flow(parts, width)), Row()]


def _year_row(year: int, lanes: Lanes, columns: Columns) -> Row:
    dates, gap, words = columns
    gutter = "".join(f"{letter:<{gap}}" for letter in LETTERS[: len(lanes.names)])
    return row((f"{year:<{dates}}", "heading"), (gutter, "dim"), "  ", ("─" * words, "line"))


def _running(order: Sequence[Moment], lanes: Lanes, at: int) -> dict[int, bool]:
    """Lanes in which a span runs through the moment at `at`, each with whether it still runs past it."""
    here = order[at]
    found: dict[int, bool] = {}
    for other in order[: at + 1]:
        if other.is_span and other.when.last >= here.when.first:
            later = any(each.when.first <= other.when.last for each in order[at + 1 :])
            lane = lanes.of(other)
            found[lane] = found.get(lane, False) or later
    return found


def _moment_rows(moment: Moment, lanes: Lanes, running: dict[int, bool], columns: Columns) -> list[Row]:
    dates, gap, words = columns
    said = f"{moment.lane}: " if moment.lane else ""
    title = Piece(moment.title, "strong" if moment.unread else "")
    text = flow([Piece(f"{UNREAD} " if moment.unread else ""), Piece(said, "dim"), title], words)
    for note in moment.notes:
        text += flow([Piece(note, "dim note")], words)
    stamp = wrap(when_words(moment.when), dates - 1)
    tall = max(len(text), len(stamp))
    rows = []
    for at in range(tall):
        left = Piece(f"{stamp[at] if at < len(stamp) else '':<{dates}}", "strong" if at == 0 else "")
        marks = _marks(moment, lanes, running, first=at == 0, last=at == tall - 1)
        gutter = [Piece(f"{mark.text:<{gap}}", mark.look) for mark in marks]
        rows.append(Row((left, *gutter, Piece("  "), *(text[at] if at < len(text) else ())), moment.id))
    return rows


def _marks(moment: Moment, lanes: Lanes, running: dict[int, bool], *, first: bool, last: bool) -> list[Piece]:
    """The mark in each lane for one row of a moment."""
    own = lanes.of(moment) if lanes.names else -1
    pieces = []
    for lane in range(len(lanes.names)):
        if lane == own and first:
            mark = Piece("○" if moment.when.approximate else "●", "bar strong")
        elif lane in running:
            mark = Piece("╹" if last and not running[lane] else "┃", "bar")
        else:
            mark = Piece("│", "line")
        pieces.append(mark)
    return pieces
