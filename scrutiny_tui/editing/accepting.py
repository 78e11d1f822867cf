"""Advice that the clerk has considered and leaves as it is, with the reason that the pack gives."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.pack.parts import Accepted
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

UNKNOWN = Rule(
    "accepted-unknown",
    "An acceptance names a check that there is not, or one whose problems are errors.",
    "The clerk believes that something has been considered, and nothing has.",
    "Use the code that scrutiny check prints; what is an error must be mended.",
    "accepted:\n      - check: question-lng\n        reason: The chair asked for it.",
    "accepted:\n      - check: question-long\n        reason: The chair asked for it.",
    Severity.ADVICE,
)
IDLE = Rule(
    "accepted-nothing",
    "An acceptance of advice that the check no longer gives.",
    "It would hide the same advice when something else brings it back.",
    "Delete the acceptance.",
    severity=Severity.ADVICE,
)
RULES = (UNKNOWN, IDLE)
"""The rules for acceptances themselves; they cannot be accepted."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A piece of advice and why it stays."""

    problem: Problem
    reason: str


def settle(
    manuscript: Manuscript, problems: Iterable[Problem], codes: Collection[str], whole: bool = True
) -> tuple[tuple[Problem, ...], tuple[Settled, ...]]:
    """Part the problems that stand from those that the pack accepts.

    What is amiss with acceptances themselves is among the problems that stand. `codes`: all that can be accepted;
    `whole`: whether the texts of all reports are here, without which no acceptance is known to be idle.
    """
    reasons: dict[tuple[str, str], tuple[str, str]] = {}
    amiss: list[Problem] = []
    owners = [("", manuscript.pack.about.accepted), *((item.id, item.accepted) for item in manuscript.pack.items())]
    for owner, listed in owners:
        for number, one in enumerate(listed, start=1):
            field = f"accepted.{number}.check"
            if one.check not in codes:
                amiss.append(_unknown(manuscript, owner, field, one))
            else:
                reasons[owner, one.check] = (one.reason, field)
    standing: list[Problem] = []
    settled: list[Settled] = []
    used: set[tuple[str, str]] = set()
    for problem in problems:
        key = (problem.item, problem.code)
        if problem.severity is Severity.ADVICE and key in reasons:
            used.add(key)
            settled.append(Settled(problem, reasons[key][0]))
        else:
            standing.append(problem)
    for (owner, code), (_, field) in reasons.items():
        if whole and (owner, code) not in used:
            what = f"“{code}” is accepted here, and the check no longer tells it."
            amiss.append(manuscript.problem(IDLE, what, "Delete the acceptance.", owner, field))
    return (*standing, *amiss), tuple(settled)


def _unknown(manuscript: Manuscript, owner: str, field: str, one: Accepted) -> Problem:
    where = "the pack" if not owner else f"“{owner}”"
    what = f"There is no check “{one.check}” that {where} could accept."
    do = "scrutiny check --explain lists the codes."
    return manuscript.problem(UNKNOWN, what, do, owner, field)
