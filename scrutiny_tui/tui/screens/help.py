"""The help: the keys that work where the reader is, from the table, and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.content import Content
from textual.screen import Screen

from scrutiny_tui.tui.commands import BY_ID, COMMANDS
from scrutiny_tui.tui.keys import key_words
from scrutiny_tui.tui.screens.reading import ReadingScreen

MARKS = (
    ("▸ ›", "the row under the cursor: ▸ where the keys go now, › in the other pane."),
    ("•", "you have not read it yet. An item counts as read once it was shown for a second; m changes it."),
    ("established, disputed, alleged", "how sure a finding is, by what the reports say."),
    ("your list: 2", "you chose the question; the number is its place on your list."),
    ("verbatim", "the words were found, word for word, in the text of the report."),
    ("altered, not found", "the words are not quite, or not at all, in the report. Do not quote them."),
    ("not checked", "the report's text is not on this machine, and no earlier check is on record."),
    ("EXEMPT", "not for the public. The paragraph of the law that it rests on stands beside it."),
)
"""Words and marks on the screens, and what they mean."""

WIDTH = 22
"""Columns for the keys."""


def help_screen(screen: Screen[Any], current: str) -> ReadingScreen:
    """The help for what can be done on `screen` now; `current` names the room in its heading."""
    return ReadingScreen(f"Help: {current}", page(screen))


def page(screen: Screen[Any]) -> Iterable[Content]:
    """Keys that work here first, then those to go about, those of everywhere, and the marks."""
    active: dict[str, list[str]] = {}
    for _, binding, enabled, _ in screen.active_bindings.values():
        if enabled and binding.id in BY_ID:
            active.setdefault(binding.id, []).append(binding.key)
    for heading, scopes in SECTIONS:
        found = [each for each in COMMANDS if each.id in active and (_section(each.scopes) == scopes)]
        if found:
            yield Content(heading).stylize("bold $accent")
            yield Content("\n").join([_line(active[each.id], each.help) for each in found])
            yield Content("")
    yield Content("What the words and marks mean").stylize("bold $accent")
    for mark, meaning in MARKS:
        yield Content.assemble((mark, "bold"), ": ", meaning)


SECTIONS = (
    ("Here", "here"),
    ("Moving in lists", "list"),
    ("Going about", "pack"),
    ("Anywhere", "app"),
)
"""Headings of the help, in order, and which commands stand under them."""


def _section(scopes: tuple[str, ...]) -> str:
    if "list" in scopes:
        return "list"
    if "pack" in scopes or "screen" in scopes:
        return "pack"
    return "app" if "app" in scopes else "here"


def _line(keys: list[str], help: str) -> Content:
    said = " or ".join(map(key_words, keys))
    return Content.assemble((said.ljust(WIDTH), "bold $primary"), help)
