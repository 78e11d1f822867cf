"""Words of a new pack's template that nobody has replaced."""

from __future__ import annotations

from collections.abc import Iterator

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.pack.rules import Rule
from scrutiny_tui.pack.unfilled import UNFILLED

TEMPLATE = Rule(
    "template-words",
    "Words that scrutiny new wrote, and that were to be replaced.",
    "Members would open a pack that says “Name of the council”.",
    "Write your own words in their place.",
    "council: Name of the council",
    "council: Example Valley Council",
)


@check("The pack itself", TEMPLATE)
def unfilled(manuscript: Manuscript) -> Iterator[Problem]:
    """What the pack says of itself in the template's words."""
    for field, text in manuscript.said(manuscript.pack.about):
        if " ".join(text.split()) in UNFILLED:
            what = f"In “{field}” the words of the template still stand: “{text.strip()}”."
            yield manuscript.problem(TEMPLATE, what, "Write your own words in their place.", field=field)
