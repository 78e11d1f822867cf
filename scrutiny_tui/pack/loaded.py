"""What became of reading a pack's folder; needs nothing of what reads it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as ReadOnly
from dataclasses import field
from pathlib import Path
from typing import Any

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack.problems import Place, Problem, Severity
from scrutiny_tui.pack.whole import Pack


@dataclass(frozen=True)
class Loaded:
    """What became of reading a pack's folder."""

    folder: Path
    pack: Pack | None
    """What could be read, every reference in it leading somewhere; None where there is no usable `pack:` key."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of files and lines."""
    places: ReadOnly[str, Place]
    """Item id to where it stands; `id.field` to where one of its fields does; `pack.field` for the pack's own."""
    found: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was worked out from the pack, by name, in the plain values of JSON: kept with it, see `pack.kept`."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that are more than advice."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    def once(self, name: str, work: Callable[[], Any]) -> Any:
        """What `work` finds in this pack, in the plain values of JSON: worked out once, then kept under that name.

        It may depend on nothing but the pack and the name.
        """
        if name not in self.found:
            self.found[name] = work()
        return self.found[name]
