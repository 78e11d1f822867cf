"""What a clerk at a terminal is asked about a report before it goes into a pack: whether what was guessed is right."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scrutiny_tui.cli import output
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.text.visible import visible

if TYPE_CHECKING:
    from scrutiny_tui.sources.readers.report import Guess

NOTHING = "-"
"""What is typed to leave a field empty."""
_FIELDS = ("title", "publisher", "author", "date", "form")


def attended() -> bool:
    """True where somebody sits at the terminal to answer."""
    return all(output.terminal(stream) for stream in (sys.stdin, sys.stdout))


def corrected(file: Path, known: Mapping[str, Guess], given: Collection[str] = ()) -> dict[str, str]:
    """The fields that the clerk corrects, "" for nothing; each is asked for with what is known as the answer to Enter.

    Fields that were `given` beforehand are not asked for. A date or a sort that a pack cannot have is asked for again.
    """
    output.line(f"{file}: press Enter where this is right, write what is, or {NOTHING} for nothing.", style="head")
    found: dict[str, str] = {}
    for field in (field for field in _FIELDS if field not in given):
        guess = known.get(field)
        if guess and guess.whence:
            output.line(f"from {guess.whence}", indent=2, style="faint")
        answer = _answer(field, guess.value if guess else "")
        if answer != (guess.value if guess else ""):
            found[field] = answer
    return found


def _answer(field: str, known: str) -> str:
    from scrutiny_tui.session.adding import check_field  # noqa: PLC0415

    while True:
        # What a file says of itself may hold what a terminal obeys.
        told = click.prompt(f"  {field}", default=visible(known), show_default=bool(known), type=str)
        answer = " ".join(str(told).split())
        if answer == visible(known):
            return known
        if answer == NOTHING:
            return ""
        try:
            check_field(field, answer)
        except MisuseError as wrong:
            output.say(str(wrong))
        else:
            return answer
