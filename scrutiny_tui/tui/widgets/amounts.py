"""Numbers as readers say them: almost £10 million, over 100 cases, 45%. Pure."""

from __future__ import annotations

from decimal import Decimal

from scrutiny_tui.pack.model import Figure
from scrutiny_tui.tui import safe

MILLION = Decimal(1_000_000)
MONEY = ("£", "€", "$")
JOINED = ("%", "‰")


def amount(figure: Figure) -> str:
    """The value with its unit and how the report hedges it; safe to show."""
    hedge = "" if figure.bound == "exactly" else f"{figure.bound} "
    return safe.shown(hedge + measure(figure.value, str(figure.unit)))


def measure(value: Decimal, unit: str) -> str:
    """A value with its unit: £2.7 million, 45%, 1,234 cases."""
    unit = unit.strip()
    sign = "minus " if value < 0 else ""
    size = abs(value)
    for mark in MONEY:
        if unit.startswith(mark):
            rest = unit.removeprefix(mark).strip()
            return f"{sign}{mark}{_money(size)}{f' {rest}' if rest else ''}"
    joint = "" if unit in JOINED or not unit else " "
    return f"{sign}{_plain(size)}{joint}{unit}"


def _money(size: Decimal) -> str:
    if size >= MILLION and size % 1000 == 0:
        return f"{_plain(size / MILLION)} million"
    return _plain(size)


def _plain(size: Decimal) -> str:
    whole = size.to_integral_value()
    if whole == size:
        return f"{int(whole):,}"
    return f"{size.normalize():,f}"
