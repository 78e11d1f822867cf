"""The figures: drawn side by side where they measure the same thing, as plain rows where they do not."""

from __future__ import annotations

from collections.abc import Collection

from scrutiny_tui.pack.model import Figure
from scrutiny_tui.session import OpenPack
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import news, unseen
from scrutiny_tui.tui.rooms.pair import PairRoom
from scrutiny_tui.tui.widgets.amounts import amount
from scrutiny_tui.tui.widgets.bars_layout import Bar, figure_rows
from scrutiny_tui.tui.widgets.evidence import exempt_rows, labelled, one_line
from scrutiny_tui.tui.widgets.rows import Row, paragraph

STATED = "not stated"


def bars(opened: OpenPack, unread: Collection[str] = ()) -> list[Bar]:
    """The pack's figures as they are drawn, in the pack's order; `unread` are the ids of those not read yet."""
    new = unseen.of(opened)
    return [_bar(opened, each, each.id in unread, news.mark(new, each.id)) for each in opened.said.figures]


def _bar(opened: OpenPack, figure: Figure, unread: bool, new: str) -> Bar:
    return Bar(
        figure.id,
        figure.value,
        one_line(figure.unit),
        one_line(amount(figure)),
        one_line(figure.measures),
        period(figure),
        source_words(opened, figure),
        one_line(figure.group),
        figure.exempt,
        unread,
        new,
    )


def period(figure: Figure) -> str:
    """The time that a figure is for, in words."""
    said = one_line(figure.period)
    if said.casefold() == STATED:
        return _("period not stated")
    return said or (str(figure.date) if figure.date else _("period not stated"))


def source_words(opened: OpenPack, figure: Figure) -> str:
    """The reports that a figure stands in, each with its date."""
    found = {}
    for ref in figure.evidence:
        source = opened.said.source_of(ref)
        if source is not None:
            dated = f", {source.date}" if source.date else ""
            found[source.id] = f"{one_line(source.publisher)}{dated}"
    return "; ".join(found.values())


class FiguresRoom(PairRoom):
    """Bars to a common scale, and the detail of the one that is selected."""

    room = "figures"
    key = "6"
    label = N_("Figures")

    def list_rows(self, width: int) -> list[Row]:
        """All figures, drawn."""
        return figure_rows(bars(self.opened, self.unread()), width) or paragraph(self.empty_words(), width, look="dim")

    def empty_words(self) -> str:
        """What to say without figures."""
        return _("This pack holds no figures.")

    def rests_on(self, item: str) -> tuple[str, ...]:
        """Where the figure stands."""
        figure = self.opened.said.by_id.get(item)
        return figure.evidence if isinstance(figure, Figure) else ()

    def item_rows(self, item: str, width: int) -> list[Row]:
        """The figure in full."""
        figure = self.opened.said.by_id.get(item)
        if not isinstance(figure, Figure):
            return []
        printed = one_line(figure.printed)
        return [
            *paragraph(one_line(amount(figure)), width, look="heading"),
            *paragraph(one_line(figure.measures), width, look="strong"),
            *exempt_rows(figure, width),
            *labelled(_("Period"), period(figure), width),
            *labelled(_("Printed as"), f"“{printed.strip('“”')}”" if printed else "", width),
            *labelled(_("Report"), source_words(self.opened, figure), width),
        ]
