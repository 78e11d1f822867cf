"""Figures of the same thing at the same time that do not agree, and that no account sets side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.links import Links
from scrutiny_tui.pack.model import Figure
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

ALIKE = 88
"""How alike (0 to 100) what two figures measure must be, without who says so, to be taken for the same thing."""
MOST = 40
"""Figures of one unit and time that are compared with one another."""
_TELLERS = word_set(
    "as the a an in by it its to of said says told count counts counted report reports reported reporting review"
    " inspectors inspection council council's service according at on for group own recorded put puts gives given"
)
"""Words that tell who measured rather than what."""

DIFFER = Rule(
    "figures-differ",
    "Two figures for the same measure and time that differ, while no account says so.",
    "Two members with two numbers argue with each other instead of with the witness.",
    "If the reports differ, add an account that has both figures as evidence. If they measure different things, say so"
    " in “measures”, or give different periods; if one is a slip, mend it.",
    "- id: fig-review\n    value: 118\n    measures: Homes flooded\n- id: fig-courier\n    value: 171\n"
    "    measures: Homes flooded",
    "accounts:\n  - id: a-homes\n    title: How many homes were flooded\n    positions:\n      - says: 118 homes\n"
    "        evidence: fig-review\n      - says: 171 homes\n        evidence: fig-courier",
    Severity.ADVICE,
)


@check("Figures", DIFFER)
def differ(manuscript: Manuscript) -> Iterator[Problem]:
    """Pairs of figures that contradict each other without a word about it."""
    links: Links | None = None
    for listed in _together(manuscript.pack.figures):
        for one, other in combinations(listed[:MOST], 2):
            if one.value == other.value or not _same_thing(one, other):
                continue
            links = links or Links(manuscript.pack)
            if _told(manuscript, links, one, other):
                continue
            what = (
                f"“{one.id}” gives {_shown(one)} and “{other.id}” gives {_shown(other)} for what looks like the same"
                " measure and time, and no account sets them side by side."
            )
            do = "Add an account with both as evidence, or say in “measures” or “period” how they differ."
            yield manuscript.problem(DIFFER, what, do, other.id, "value")


def _together(figures: tuple[Figure, ...]) -> Iterator[list[Figure]]:
    """Figures of one unit and one time."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        time = figure.date.text if figure.date else " ".join(str(figure.period).casefold().split())
        found[str(figure.unit).casefold(), time].append(figure)
    yield from (listed for listed in found.values() if len(listed) > 1)


def _same_thing(one: Figure, other: Figure) -> bool:
    first, second = _measure(one), _measure(other)
    if not first or not second:
        return False
    return bool(fuzz.token_sort_ratio(" ".join(first), " ".join(second)) >= ALIKE)


def _measure(figure: Figure) -> list[str]:
    told = re.split(r"[,;(]", str(figure.measures).casefold())[0]
    return [word for word in re.findall(r"[\w’']+", told) if word not in _TELLERS]


def _told(manuscript: Manuscript, links: Links, one: Figure, other: Figure) -> bool:
    """Whether an account rests on both, or on passages and quotes behind them; or a disputed finding does."""
    sides = [{figure.id, *figure.evidence} for figure in (one, other)]
    for account in manuscript.pack.accounts:
        rests = set(links.out(account.id))
        if all(rests & side for side in sides):
            return True
    disputed = (finding for finding in manuscript.pack.findings if finding.status == "disputed")
    return any({one.id, other.id} <= set(finding.evidence) for finding in disputed)


def _shown(figure: Figure) -> str:
    unit = str(figure.unit)
    return f"{unit}{figure.value:,f}" if unit in ("£", "€", "$") else f"{figure.value:,f} {unit}"
