"""One reading of a manuscript: what the checks find, and what of it the pack accepts."""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.editing import checks
from scrutiny_tui.editing.accepting import RULES, Settled, settle
from scrutiny_tui.editing.catalogue import rules
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.pack.problems import Problem, Severity


def edit(manuscript: Manuscript, others: Iterable[Problem] = ()) -> tuple[tuple[Problem, ...], tuple[Settled, ...]]:
    """The problems that stand, `others` first, and the advice that the pack accepts.

    `others`: what reading the pack and checking its quotes told, which can be accepted too where it is advice.
    """
    acceptable = {code for code, rule in rules().items() if rule.severity is Severity.ADVICE and rule not in RULES}
    whole = all(source.id in manuscript.documents for source in manuscript.pack.sources)
    return settle(manuscript, (*others, *checks.run(manuscript)), acceptable, whole)
