"""All that any check can tell, from the first byte of a file to the editor's advice, in one list."""

from __future__ import annotations

from functools import cache

from rapidfuzz import fuzz, process

from scrutiny_tui.editing import accepting, checks
from scrutiny_tui.pack.codes_fields import FIELDS
from scrutiny_tui.pack.codes_files import FILES
from scrutiny_tui.pack.codes_items import ITEMS
from scrutiny_tui.pack.codes_yaml import YAML
from scrutiny_tui.pack.rules import Rule, by_code
from scrutiny_tui.quotes.codes import QUOTES

SHELF = (
    Rule(
        "duplicate-pack",
        "Another pack of the shelf has the same id.",
        "Only one of the two could be opened, and members' notes would go to the wrong one.",
        "Give one of them another id, or take it off the shelf.",
    ),
)
"""Rules for a shelf of packs."""


@cache
def groups() -> dict[str, tuple[Rule, ...]]:
    """Every rule, by what it is about."""
    found: dict[str, tuple[Rule, ...]] = {
        "Files": (*FILES, *SHELF),
        "The lines of a file": YAML,
        "Keys and what stands behind them": FIELDS,
        "What ties items together": ITEMS,
        "Quotes and reports": QUOTES,
    }
    for one in checks.ALL:
        found[one.group] = (*found.get(one.group, ()), one.rule)
    found["Advice accepted"] = accepting.RULES
    return found


@cache
def rules() -> dict[str, Rule]:
    """Every rule by its code."""
    return by_code(rule for group in groups().values() for rule in group)


def near(code: str) -> tuple[str, ...]:
    """Codes that somebody who typed this one may have meant, the likeliest first; at most three."""
    found = process.extract(code.casefold(), list(rules()), scorer=fuzz.WRatio, score_cutoff=60, limit=3)
    return tuple(str(name) for name, *_ in found)
