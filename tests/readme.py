"""README.md as the tests read it: its parts, and the commands that it tells its readers to type."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
README = TOP / "README.md"
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")


def part(heading: str) -> str:
    """The text below the heading of that name, up to the next one of its level. AssertionError where there is none."""
    lines = README.read_text(encoding="utf-8").splitlines(keepends=True)
    found = [at for at, line in enumerate(lines) if re.fullmatch(rf"#+ {re.escape(heading)}\n", line)]
    assert len(found) == 1, f"README.md has {len(found)} headings “{heading}”"
    level = lines[found[0]].partition(" ")[0]
    ends = (at for at, line in enumerate(lines) if at > found[0] and line.startswith(f"{level} "))
    return "".join(lines[found[0] + 1 : next(ends, len(lines))])


def typed(text: str) -> list[list[str]]:
    """The words of each `scrutiny` command in the sh blocks of some text, in order, without `scrutiny` itself."""
    lines = [line for block in _BLOCK.findall(text) for line in block.splitlines()]
    return [words[1:] for words in map(shlex.split, lines) if words[:1] == ["scrutiny"]]


def named(text: str) -> list[list[str]]:
    """Likewise, with the commands that stand within the sentences."""
    within = [
        words for words in _INLINE.findall(_BLOCK.sub("", text)) if re.match(r"(NO_COLOR=1 )?scrutiny( |$)", words)
    ]
    return typed(text) + [shlex.split(words.removeprefix("NO_COLOR=1 "))[1:] for words in within]
