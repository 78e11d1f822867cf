"""Every check of the editor, and running them."""

from __future__ import annotations

from scrutiny_tui.editing import (
    dating,
    exempt,
    figures,
    grounds,
    languages,
    letters,
    open_items,
    question_set,
    questions,
    same_measure,
    speakers,
    unfilled,
)
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import registered
from scrutiny_tui.pack.problems import Collector, Problem

MODULES = (
    unfilled,
    questions,
    question_set,
    figures,
    same_measure,
    grounds,
    dating,
    speakers,
    letters,
    languages,
    exempt,
    open_items,
)
"""The modules whose checks are registered by being imported."""
ALL = tuple(one for module in MODULES for one in registered() if one.run.__module__ == module.__name__)
"""All checks, in the order of the list that people see, whichever module was imported first."""


def run(manuscript: Manuscript) -> tuple[Problem, ...]:
    """What all checks find, in the order of files and lines."""
    found = Collector()
    for once in dict.fromkeys(one.run for one in ALL):
        found.extend(once(manuscript))
    return found.tell()
