"""Figures drawn side by side: those that measure the same thing as bars to a common scale, the rest as plain rows.

Pure: bars in, rows out. Only figures of the same group and the same unit share a scale.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rich.cells import cell_len

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.widgets.rows import UNREAD, Piece, Row, fit, flow, paragraph, row

EIGHTHS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
ALONE = N_("Figures that stand alone")
WIDE = 130
"""Cells from which a bar, its value and its source stand on one line."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure as it is drawn. All words are safe to show and on one line."""

    id: str
    value: Decimal
    unit: str
    said: str
    """The value with its unit and hedge: almost £10 million."""
    measures: str
    period: str
    """The time it is for; empty where the pack does not say."""
    source: str
    """The report that it stands in, with its date."""
    group: str = ""
    """Shared by figures that measure the same thing."""
    exempt: bool = False
    """True where the public may not see it."""
    unread: bool = False
    """True where the member has not read it yet."""
    new: str = ""
    """What a supplement did to it, in a word; empty where it is as the member saw it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that measure the same thing, in one unit."""

    title: str
    bars: tuple[Bar, ...]
    scaled: bool
    """True where the bars are drawn to a common scale: there are two or more to compare."""

    @property
    def most(self) -> Decimal:
        """The greatest size, which fills the scale."""
        return max((abs(bar.value) for bar in self.bars), default=Decimal(0))


def grouped(bars: Sequence[Bar]) -> list[Group]:
    """The groups in the pack's order, then what stands alone. A group's units are drawn apart."""
    found: dict[tuple[str, str], list[Bar]] = {}
    alone: list[Bar] = []
    for bar in bars:
        if bar.group:
            found.setdefault((bar.group, bar.unit), []).append(bar)
        else:
            alone.append(bar)
    groups = []
    for (name, unit), inside in found.items():
        if len(inside) == 1:
            alone.append(inside[0])
            continue
        twice = sum(each[0] == name for each in found) > 1
        groups.append(Group(_parted(_title(name, inside), unit if twice else ""), tuple(inside), True))
    order = {bar.id: at for at, bar in enumerate(bars)}
    if alone:
        groups.append(Group(_(ALONE) if groups else "", tuple(sorted(alone, key=lambda bar: order[bar.id])), False))
    return groups


def _parted(title: str, unit: str) -> str:
    return _("{title} (in {unit})").format(title=title, unit=unit) if unit else title


def _title(name: str, inside: Sequence[Bar]) -> str:
    measured = {bar.measures for bar in inside}
    said = measured.pop() if len(measured) == 1 else name.replace("-", " ").replace("_", " ")
    return said[:1].upper() + said[1:]


def drawn(value: Decimal, most: Decimal, cells: int) -> str:
    """A bar as long as `value` is of `most`, where `most` fills `cells`; at least a sliver unless it is nought."""
    if not most or not value or cells <= 0:
        return ""
    eighths = max(1, int((abs(value) / most * cells * 8).to_integral_value()))
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8]


def figure_rows(bars: Sequence[Bar], width: int) -> list[Row]:
    """All figures for `width` cells."""
    rows: list[Row] = []
    for group in grouped(bars):
        if rows:
            rows.append(Row())
        if group.title:
            rows.extend(paragraph(group.title, width, look="heading"))
        rows.extend(_scaled(group, width) if group.scaled else _plain(group.bars, width))
    return rows


def _scaled(group: Group, width: int) -> Iterable[Row]:
    same = len({bar.measures for bar in group.bars}) == 1
    if width >= WIDE:
        yield from _wide(group, width, same)
        return
    said = min(max(cell_len(bar.said) for bar in group.bars), width // 2)
    for bar in group.bars:
        label = _label(bar, same)
        yield from paragraph(label, width, target=bar.id)
        bar_cells = width - said - 4
        text = drawn(bar.value, group.most, bar_cells)
        yield row("  ", (f"{text:<{bar_cells}}", "bar"), "  ", (fit(bar.said, said), "strong"), target=bar.id)
        yield from paragraph(bar.source, width, indent="  ", look="dim", target=bar.id, most=1)


def _wide(group: Group, width: int, same: bool) -> Iterable[Row]:
    said = min(max(cell_len(bar.said) for bar in group.bars), width // 5)
    labels, sources = width // 4, width // 4
    cells = width - said - labels - sources - 6
    for bar in group.bars:
        left = flow([Piece(_label(bar, same))], labels)
        right = flow([Piece(bar.source, "dim")], sources)
        text = drawn(bar.value, group.most, cells)
        for at in range(max(len(left), len(right))):
            first = at == 0
            label = left[at][0].text if at < len(left) and left[at] else ""
            tail = right[at] if at < len(right) else ()
            middle = (Piece(f"{text if first else '':<{cells}}", "bar"), Piece("  "))
            value = Piece(fit(bar.said if first else "", said), "strong")
            head = Piece(fit(label, labels) + "  ")
            yield Row((head, *middle, value, Piece("  "), *tail), bar.id)


def _label(bar: Bar, same: bool) -> str:
    parts = [bar.period] if same else [bar.measures, bar.period]
    said = ", ".join(part for part in parts if part) or _("period not stated")
    said = f"{said} ({bar.new})" if bar.new else said
    return f"{UNREAD + ' ' if bar.unread else ''}{_('EXEMPT:') + ' ' if bar.exempt else ''}{said}"


def _plain(bars: Sequence[Bar], width: int) -> Iterable[Row]:
    column = min(max((cell_len(bar.said) for bar in bars), default=0), max(12, width // 3))
    for bar in bars:
        text = flow([Piece(_label(bar, same=False))], width - column - 2)
        text += flow([Piece(bar.source, "dim")], width - column - 2)
        said = flow([Piece(bar.said, "strong")], column)
        for at in range(max(len(text), len(said))):
            left = said[at] if at < len(said) else ()
            size = sum(cell_len(piece.text) for piece in left)
            yield Row((*left, Piece(" " * (column - size + 2)), *(text[at] if at < len(text) else ())), bar.id)
