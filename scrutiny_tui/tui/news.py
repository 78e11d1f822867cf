"""What a supplement changed, as the screens say it: a word on a row, and both wordings side by side in the detail.

Every difference is told in words; that it is underlined, too, only helps the eye.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from scrutiny_tui.edition.changes import Change, Changes, Sort
from scrutiny_tui.edition.changes_words import Detail, Spans, details, differing, what_differs
from scrutiny_tui.session import OpenPack
from scrutiny_tui.session.supplement import News
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe, unseen
from scrutiny_tui.tui.rooms.detail import Block, label
from scrutiny_tui.tui.widgets.evidence import section
from scrutiny_tui.tui.widgets.rows import Piece, Row, flow, paragraph

MARKS = {Sort.ADDED: N_("new"), Sort.CHANGED: N_("changed"), Sort.WITHDRAWN: N_("withdrawn")}
"""What happened to an item, to the word that stands on its row."""
READ_BEFORE = N_("changed since you read it")
DIFFERS = "underline bold"
"""How words look that stand in one wording only."""


class AsShown:
    """What was new in an item when it came on the screen: it stays while the item does, though by then it is seen."""

    def __init__(self, opened: OpenPack) -> None:
        """Nothing is shown yet."""
        self._opened = opened
        self._shown = ""
        self._change: tuple[Change, Changes] | None = None

    def change(self, item: str) -> tuple[Change, Changes] | None:
        """What was new in `item`, which is on the screen; None where nothing was."""
        if item != self._shown:
            found = unseen.of(self._opened)
            self._shown = item
            self._change = (found.by_id[item], found.changes) if found and item in found.by_id else None
        return self._change


def mark(news: News | None, item: str) -> str:
    """The word on an item's row; "" where it is as the member saw it."""
    sort = news.sort(item) if news else None
    if news is None or sort is None:
        return ""
    return _(READ_BEFORE if item in news.read_before else MARKS[sort])


def blocks(found: tuple[Change, Changes] | None) -> Iterable[Block]:
    """What changed in an item, over what is told of it; nothing for one that did not change."""
    if found is None or found[0].sort is not Sort.CHANGED:
        return
    yield label(_("What changed"))
    for detail in details(*found):
        yield Block("point", _told(detail))


def both(was: str, now: str) -> Content:
    """A text as it was and as it is, and what differs in words."""
    gone, come = differing(was, now)
    lines = [
        safe.join((Content(_("Was:"))).stylize("bold"), " ", _marked(was, gone)),
        safe.join((Content(_("Now:"))).stylize("bold"), " ", _marked(now, come)),
    ]
    if told := what_differs(was, now):
        lines.append(safe.content(told, "$quiet"))
    return Content("\n").join(lines)


def rows(found: tuple[Change, Changes] | None, width: int) -> list[Row]:
    """As `blocks`, for the drawn rooms."""
    if found is None or found[0].sort is not Sort.CHANGED:
        return []
    drawn: list[Row] = []
    for detail in details(*found):
        drawn += paragraph(f"{_said(detail)}.", width, indent="  ", first="• ")
        if detail.was:
            drawn += both_rows(detail.was, detail.now, width, indent="  ")
    return section(_("What changed"), drawn)


def both_rows(was: str, now: str, width: int, indent: str = "") -> list[Row]:
    """As `both`, for the drawn rooms."""
    gone, come = differing(was, now)
    found: list[Row] = []
    for name, text, spans in ((_("Was:"), was, gone), (_("Now:"), now, come)):
        pieces = [Piece(f"{name} ", "strong"), *_pieces(text, spans)]
        found += [Row((Piece(indent), *line)) for line in flow(pieces, width - len(indent))]
    if told := what_differs(was, now):
        found += paragraph(safe.shown(told), width, indent=indent, look="dim")
    return found


def _told(detail: Detail) -> Content:
    said = safe.content(f"{_said(detail)}.")
    return safe.join(said, "\n", both(detail.was, detail.now)) if detail.was else said


def _said(detail: Detail) -> str:
    said = safe.shown(" ".join(detail.says.split()))
    return said[:1].upper() + said[1:]


def _marked(text: str, spans: Spans) -> Content:
    """The text with its differing words underlined. Each part passes the safe door by itself: it may lengthen it."""
    parts = [safe.content(part, DIFFERS if differs else "") for part, differs in _parts(text, spans)]
    return Content("").join(parts)


def _pieces(text: str, spans: Spans) -> list[Piece]:
    return [
        Piece(" ".join(safe.shown(part).split("\n")), "mark" if differs else "")
        for part, differs in _parts(text, spans)
    ]


def _parts(text: str, spans: Spans) -> Iterable[tuple[str, bool]]:
    """The text in parts, and whether each stands in it only."""
    at = 0
    for start, end in spans:
        yield text[at:start], False
        yield text[start:end], True
        at = end
    yield text[at:], False
