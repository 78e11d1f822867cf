"""The registry of the editor's checks: each a pure function over a manuscript, with the rule that it looks after."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.pack.rules import Rule

Run = Callable[[Manuscript], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the editor looks for."""

    rule: Rule
    group: str
    """What it is about, as the list of all checks groups it."""
    run: Run


_checks: list[Check] = []


def check(group: str, *rules: Rule) -> Callable[[Run], Run]:
    """Put a function into the registry, as the one that looks for these rules."""

    def register(run: Run) -> Run:
        _checks.extend(Check(rule, group, run) for rule in rules)
        return run

    return register


def registered() -> tuple[Check, ...]:
    """Every check, in the order in which the modules that hold them were imported."""
    return tuple(_checks)
