"""A rule: one sort of thing that a check can tell, and all that is to be said of it to a clerk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scrutiny_tui.pack.problems import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One sort of problem."""

    code: str
    """Its stable short name: what `check --explain`, `--only` and `accepted` take, and scripts see."""
    what: str
    """What is looked for: a sentence."""
    why: str
    """Why it matters to a committee: a sentence."""
    how: str
    """How to mend it: a sentence or two."""
    wrong: str = ""
    """A small example of it, as it would stand in a pack; "" where an example says nothing."""
    right: str = ""
    """The same, mended."""
    severity: Severity = Severity.ERROR
    fixes: bool = False
    """Whether `check --fix` can mend it without asking."""


def by_code(rules: Iterable[Rule]) -> dict[str, Rule]:
    """The rules by their codes. ValueError where two have the same."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.code in found:
            raise ValueError(f"two rules have the code {rule.code}")
        found[rule.code] = rule
    return found
