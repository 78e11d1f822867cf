"""Every string of the program that a screen or command says, read from its source as Babel reads them."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from babel.messages.extract import extract_from_dir

from scrutiny_tui.tui.commands import COMMANDS

TOP = Path(__file__).parents[2]
ROOM = TOP / "scrutiny_tui"
KEYWORDS: Mapping[str, tuple[int, ...] | None] = {"_": None, "N_": None, "ngettext": (1, 2), "Nn_": (1, 2)}
"""What marks a string, and which of its arguments are strings where that is not the first alone."""

Said = str | tuple[str, str]
"""One string, or the forms for one and for several."""


@dataclass
class Found:
    """Where a string is said."""

    files: list[str] = field(default_factory=list)
    """Paths from the top of the checkout, each once."""


def read_calls(
    fileobj: IO[bytes], keywords: Sequence[str], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[tuple[int, str, Said, list[str]]]:
    """Babel's shape of an extraction method. Unlike Babel's own for Python, it sees into f-strings too."""
    tree = ast.parse(fileobj.read())
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in keywords:
            continue
        words = tuple(
            each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)
        )
        if len(words) == 2:
            yield node.lineno, node.func.id, (words[0], words[1]), []
        elif words:
            yield node.lineno, node.func.id, words[0], []


def strings() -> dict[Said, Found]:
    """All strings, sorted, with the files that say them. The commands' words stand in their table without a mark.

    A string that is also one of a pair of forms is that pair alone.
    """
    found: dict[Said, Found] = {}

    def add(said: Said, file: str) -> None:
        files = found.setdefault(said, Found()).files
        if file not in files:
            files.append(file)

    ways = [("**.py", f"{__name__}:read_calls")]
    for file, _line, said, _comments, _context in extract_from_dir(ROOM, ways, keywords=KEYWORDS):
        if said and isinstance(said, str | tuple):
            add(said if isinstance(said, str) else (said[0], said[1]), f"scrutiny_tui/{Path(file).as_posix()}")
    for command in COMMANDS:
        add(command.words, "scrutiny_tui/tui/commands.py")
        add(command.help, "scrutiny_tui/tui/commands.py")
    for said in [said for said in found if isinstance(said, tuple)]:
        found.pop(said[0], None)
    for entry in found.values():
        entry.files.sort()
    return dict(sorted(found.items(), key=lambda each: (each[1].files[0], str(each[0]))))
