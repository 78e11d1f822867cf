"""The help: the keys that work where the reader is, from the table, and what the marks mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from textual.content import Content
from textual.screen import Screen

from scrutiny_tui.tongue import N_, _
from scrutiny_tui.tui.commands import BY_ID, COMMANDS
from scrutiny_tui.tui.keys import key_words
from scrutiny_tui.tui.screens.reading import ReadingScreen

MARKS = (
    ("▸ ›", N_("the row under the cursor: ▸ where the keys go, › in another pane.")),
    ("•", N_("you have not read it yet. A second on the screen counts as reading.")),
    (N_("new, changed"), N_("by a supplement, since you last read it. Reading clears it.")),
    (N_("withdrawn"), N_("no longer in this edition. What you wrote on it is kept.")),
    (N_("your list: 2"), N_("you chose the question; it stands second on your list.")),
    (N_("established, disputed, alleged"), N_("how sure the reports make a finding.")),
    (N_("verbatim"), N_("the words were found, word for word, in the text of the report.")),
    (N_("typographic"), N_("the same; only quotation marks, dashes or spaces differ.")),
    (N_("altered, not found"), N_("the report does not say it so. Do not quote it.")),
    (N_("not checked"), N_("the report is not on this computer, and no check is on record.")),
    (N_("EXEMPT"), N_("not for the public. The paragraph of the law stands beside it.")),
)
"""Words and marks on the screens, and what they mean."""

WIDTH = 23
"""Columns for the keys."""


def help_screen(screen: Screen[Any], current: str) -> ReadingScreen:
    """The help for what can be done on `screen` now; `current` names the room in its heading."""
    return ReadingScreen(_("Help: {where}").format(where=current), page(screen))


def page(screen: Screen[Any]) -> Iterable[Content]:
    """Keys that work here first, then the marks, then the keys to go about and those of everywhere."""
    active: dict[str, list[str]] = {}
    for _node, binding, enabled, _tip in screen.active_bindings.values():
        if enabled and binding.id in BY_ID:
            active.setdefault(binding.id, []).append(binding.key)
    for heading, scope in SECTIONS:
        found = [each for each in COMMANDS if each.id in active and _section(each.scopes) == scope]
        if not found:
            continue
        yield Content(_(heading)).stylize("bold $accent")
        if scope == "list":
            yield _line(" ".join(key_words(key) for each in found for key in active[each.id]), _(MOVING))
        else:
            keyed = [
                (", ".join(key_words(key) for key in each.in_use if key in active[each.id]), each) for each in found
            ]
            yield Content("\n").join([_line(keys, each.told) for keys, each in keyed])
        yield Content("")
        if scope == "here":
            yield from _marks()


def _marks() -> Iterable[Content]:
    yield Content(_("What the words and marks mean")).stylize("bold $accent")
    for mark, meaning in MARKS:
        yield Content.assemble((_(mark), "bold"), ": ", _(meaning))
    yield Content("")


SECTIONS = (
    (N_("Here"), "here"),
    (N_("Going about"), "pack"),
    (N_("In lists and long words"), "list"),
    (N_("Anywhere"), "app"),
)
"""Headings of the help, in order, and which commands stand under them."""
MOVING = N_("Move, or scroll.")
"""What the keys of lists do, all in one line."""


def _section(scopes: tuple[str, ...]) -> str:
    if "list" in scopes:
        return "list"
    if "pack" in scopes or "screen" in scopes:
        return "pack"
    return "app" if "app" in scopes else "here"


def _line(keys: str, help: str) -> Content:
    return Content.assemble((f"{keys:<{WIDTH - 1}} ", "bold $primary"), help)
