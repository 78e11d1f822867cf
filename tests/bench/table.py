"""What was measured as a table: medians, the peers beside them, and ratios. Markdown, and the same as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure, and those of the peers in the same run."""

    ours: float
    peers: Mapping[str, float] = field(default_factory=dict)
    """Name → figure, in the same unit."""

    def __str__(self) -> str:
        told = [f"**{figure(self.ours)}**"]
        for name, theirs in self.peers.items():
            told.append(f"{name} {figure(theirs)} (×{figure(self.ours / theirs)})" if theirs else f"{name} 0")
        return "; ".join(told)


@dataclass
class Row:
    """One thing that was measured, at each size."""

    name: str
    unit: str
    cells: dict[str, Cell] = field(default_factory=dict)
    """Column → figure."""


class Table:
    """Rows by name, in the order in which they came."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.rows: dict[str, Row] = {}

    def put(self, column: str, name: str, unit: str, ours: float, **peers: float) -> None:
        """Put one figure in."""
        self.rows.setdefault(name, Row(name, unit)).cells[column] = Cell(ours, peers)

    def markdown(self) -> str:
        """The table; × tells how many times the peer's figure ours is."""
        columns = list(dict.fromkeys(column for row in self.rows.values() for column in row.cells))
        lines = [f"| {self.title} | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
        for row in self.rows.values():
            cells = (str(row.cells[column]) if column in row.cells else "" for column in columns)
            lines.append(f"| {row.name}, {row.unit} | {' | '.join(cells)} |")
        return "\n".join(lines)

    def data(self) -> list[dict[str, object]]:
        """The same for scripts."""
        return [
            {"what": row.name, "unit": row.unit, "at": column, "ours": cell.ours, **cell.peers}
            for row in self.rows.values()
            for column, cell in row.cells.items()
        ]


def figure(value: float) -> str:
    """Three digits that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2g}" if value < 1 else f"{value:.2f}".rstrip("0").rstrip(".")


def mid(values: Iterable[float]) -> float:
    """The median, 0 of nothing."""
    held = list(values)
    return median(held) if held else 0.0


def high(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else mid(values)
