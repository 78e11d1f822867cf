"""What was promised on a pack and is still open, for the shelf."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from scrutiny_tui.notebook import Notebook
    from scrutiny_tui.pack.whole import Pack


class Promised(NamedTuple):
    """What was promised on one pack: in a meeting that this notebook holds, and by the pack's open commitments."""

    open: int = 0
    """Undertakings and commitments that are not kept."""
    overdue: int = 0
    """Those of them that are past their day."""
    days: int = 0
    """How many days the longest of them is past it."""


def promised(pack: Pack, held: Notebook | None, today: date) -> Promised:
    """What is still open on `today`; without a notebook (None) by the pack alone."""
    made = pack.commitments if pack.count("commitments") else ()
    late = [(today - each.due.last).days if each.due else 0 for each in made if each.status == "open"]
    entries = held.logged(pack.id, "meeting") if held else ()
    if entries:
        from scrutiny_tui.meeting.replay import running  # noqa: PLC0415 - most packs have had no meeting

        state = running(entries, entries[-1].when, 0)
        late += [each.overdue(today) for each in state.undertakings if not each.kept]
    past = [days for days in late if days > 0]
    return Promised(len(late), len(past), max(past, default=0))
