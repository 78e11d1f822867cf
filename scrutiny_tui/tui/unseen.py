"""Whether and where there is news for the member, as every screen needs it; how news is told is in `tui.news`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from scrutiny_tui.edition.changes_fields import KINDS
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.in_use import key_of

if TYPE_CHECKING:
    from scrutiny_tui.session import OpenPack
    from scrutiny_tui.session.supplement import News

PACK_ROW = "*pack"
"""The row for what the pack says of itself; no item has such an id."""


def of(opened: OpenPack) -> News | None:
    """What is new to the member; None where nothing is, or their notebook cannot be read."""
    try:
        return opened.news() if opened.has_news else None
    except ScrutinyError:
        return None


def announced(opened: OpenPack) -> str:
    """What is said once, when a supplement is opened; "" where nothing is new."""
    found = of(opened)
    if not found:
        return ""
    said = _("Supplement: {counts}. {show} shows what is new, {next} goes through it.")
    return safe.shown(said.format(counts=found.summary, show=key_of("go-changes"), next=key_of("next_change")))


def since(news: News) -> str:
    """Over the list of what is new: since when."""
    if news.since == news.edition:
        return _("Since you last read (edition {number})").format(number=news.edition)
    return _("Since you last read (edition {old} → {new})").format(old=news.since, new=news.edition)


def following(opened: OpenPack, here: str) -> str:
    """The id of the next change after `here` in the order of the pack; after the last the first; "" where none is.

    `here` need not be a change itself: what was looked at a moment ago is none any more.
    """
    found = of(opened)
    ids = [id or PACK_ROW for id in found.by_id] if found else []
    if not ids:
        return ""
    order = {id: at for at, id in enumerate(_in_order(opened, ids))}
    return next((id for id in ids if order[id] > order.get(here, -1)), ids[0])


def _in_order(opened: OpenPack, changed: Iterable[str]) -> Iterable[str]:
    """The pack's own row, then all items kind by kind, each kind's withdrawn ones after those that are there."""
    told = opened.told.items
    gone = [id for id in changed if id != PACK_ROW and id not in told]
    yield PACK_ROW
    for kind in KINDS:
        yield from (id for id, each in told.items() if each.kind == kind)
        yield from (id for id in gone if (last := opened.last_told(id)) is not None and last.kind == kind)
    yield from gone
