"""Numbers as readers say them: almost £10 million, over 100 cases, 45%. Pure."""

from __future__ import annotations

from decimal import Decimal

from scrutiny_tui.pack.model import Figure
from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui import safe

MILLION = Decimal(1_000_000)
MONEY = ("£", "€", "$")
JOINED = ("%", "‰")
HEDGES = {
    "about": N_("about {amount}"),
    "almost": N_("almost {amount}"),
    "over": N_("over {amount}"),
    "at least": N_("at least {amount}"),
    "up to": N_("up to {amount}"),
}
"""How a report hedges a figure; one that it gives exactly has nothing before it."""


def amount(figure: Figure) -> str:
    """The value with its unit and how the report hedges it; safe to show."""
    said = measure(figure.value, str(figure.unit))
    return safe.shown(said if figure.bound == "exactly" else _(HEDGES[figure.bound]).format(amount=said))


def measure(value: Decimal, unit: str) -> str:
    """A value with its unit: £2.7 million, 45%, 1,234 cases."""
    unit = unit.strip()
    if value < 0:
        return _("minus {amount}").format(amount=measure(-value, unit))
    size = value
    for mark in MONEY:
        if unit.startswith(mark):
            rest = unit.removeprefix(mark).strip()
            return f"{mark}{_money(size)}{f' {rest}' if rest else ''}"
    joint = "" if unit in JOINED or not unit else " "
    return f"{_plain(size)}{joint}{unit}"


def _money(size: Decimal) -> str:
    if size >= MILLION and size % 1000 == 0:
        return _("{number} million").format(number=_plain(size / MILLION))
    return _plain(size)


def _plain(size: Decimal) -> str:
    whole = size.to_integral_value()
    if whole == size:
        return f"{int(whole):,}"
    return f"{size.normalize():,f}"
