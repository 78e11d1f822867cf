"""How well the questions cover the findings, line of enquiry by line of enquiry."""

from __future__ import annotations

from collections.abc import Collection

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack.model import Finding, Line, Question
from scrutiny_tui.pack.whole import Pack


@dataclass(frozen=True, slots=True)
class LineCoverage:
    """One line of enquiry and what serves it."""

    line: Line | None
    """None for the findings that bear on no line."""
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    unquestioned: tuple[Finding, ...]
    """Findings that no question of the pack tests."""
    unsupported: tuple[Question, ...]
    """Questions that rest on nothing: no evidence and no finding."""
    chosen: tuple[Question, ...]
    """The questions that are on the member's list."""
    own: int
    """How many questions of the member's own serve the line."""


def coverage(pack: Pack, chosen: Collection[str], own_lines: Collection[str] = ()) -> tuple[LineCoverage, ...]:
    """Each line in the pack's order, then the findings without one, if any.

    `chosen`: ids of the questions on the member's list; `own_lines`: the line of each question of their own.
    """
    tested = {finding for question in pack.questions for finding in question.findings}
    lines: list[Line | None] = list(pack.lines)
    if any(not finding.lines for finding in pack.findings):
        lines.append(None)
    return tuple(_of(pack, line, tested, chosen, list(own_lines)) for line in lines)


def _of(
    pack: Pack, line: Line | None, tested: Collection[str], chosen: Collection[str], own: list[str]
) -> LineCoverage:
    if line is None:
        findings = tuple(finding for finding in pack.findings if not finding.lines)
        questions: tuple[Question, ...] = ()
    else:
        findings = tuple(finding for finding in pack.findings if line.id in finding.lines)
        questions = tuple(question for question in pack.questions if question.line == line.id)
    return LineCoverage(
        line,
        findings,
        questions,
        tuple(finding for finding in findings if finding.id not in tested),
        tuple(question for question in questions if not question.evidence and not question.findings),
        tuple(question for question in questions if question.id in chosen),
        own.count(line.id) if line else 0,
    )
