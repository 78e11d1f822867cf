"""What checking the pack found, as rows at the desk. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.tongue import _, ngettext
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.widgets.rows import Row, paragraph, row

MOST = 200
"""Problems that are listed."""


def rows(problems: Sequence[Problem] | None, width: int) -> list[Row]:
    """A few rows for each problem, errors first; None while the pack is being checked."""
    if problems is None:
        return [row((_("Checking…"), "dim"))]
    if not problems:
        return [row((_("Nothing is amiss."), "dim"))]
    found: list[Row] = []
    for number, problem in enumerate(ordered(problems)[:MOST]):
        sign = "! " if problem.severity is Severity.ERROR else "· "
        place = f"{problem.place.file.name}:{problem.place.line}  " if problem.place and problem.place.line else ""
        said = " ".join(safe.shown(f"{sign}{place}{problem.what} {problem.do}").split())
        look = "warning" if problem.severity is Severity.ERROR else ""
        found.extend(paragraph(said, width, look=look, indent="  ", first="", target=str(number), most=3))
    if len(problems) > MOST:
        found.append(row((_("and more: scrutiny check lists them all"), "dim")))
    return found


def ordered(problems: Sequence[Problem]) -> list[Problem]:
    """Errors before advice, each in its order."""
    return sorted(problems, key=lambda problem: problem.severity is not Severity.ERROR)


def counted(problems: Sequence[Problem] | None) -> str:
    """How many there are, in words."""
    if problems is None:
        return _("Checks: looking…")
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    advice = len(problems) - errors
    if not problems:
        return _("Checks: nothing is amiss")
    mend = ngettext("{count} to mend", "{count} to mend", errors).format(count=errors)
    better = ngettext("{count} to consider", "{count} to consider", advice).format(count=advice)
    told = " · ".join(([mend] if errors else []) + ([better] if advice else []))
    return _("Checks: {found}").format(found=told)
