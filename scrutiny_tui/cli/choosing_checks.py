"""Which checks a run of `scrutiny check` tells of, and what counts as clean."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scrutiny_tui.cli.explaining import find
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.session import Checked


@dataclass(frozen=True, slots=True)
class Choice:
    """What the options of the command chose."""

    only: frozenset[str]
    """Codes to tell; empty for all."""
    without: frozenset[str]
    """Codes to leave out."""
    strict: bool
    """Whether advice counts as something to be mended."""

    @classmethod
    def of(cls, only: tuple[str, ...], without: tuple[str, ...], strict: bool) -> Choice:
        """The choice that was typed. MisuseError for a check that there is not."""
        return cls(frozenset(find(one).code for one in only), frozenset(find(one).code for one in without), strict)

    def of_checked(self, checked: Checked) -> Checked:
        """The same result with the problems that were asked for."""
        problems = tuple(one for one in checked.problems if self._told(one))
        accepted = tuple(one for one in checked.accepted if self._told(one.problem))
        return replace(checked, problems=problems, accepted=accepted)

    def clean(self, checked: Checked) -> bool:
        """Whether the command may leave with 0."""
        return not checked.problems if self.strict else checked.clean

    def _told(self, problem: Problem) -> bool:
        return (not self.only or problem.code in self.only) and problem.code not in self.without
