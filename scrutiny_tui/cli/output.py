"""What a command prints: plain lines for people, JSON for scripts. The only place that writes to standard output.

Text for people goes through `visible`, so that nothing in a pack can drive a terminal. Colour only in a terminal, and
not where NO_COLOR is set; every meaning that a colour carries stands in words too.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

import click

from scrutiny_tui.text.visible import visible
from scrutiny_tui.tongue import _, ngettext

WIDEST = 100
"""Lines for people in a terminal are folded at its width, but never wider than this."""


def terminal(stream: TextIO) -> bool:
    """True where the stream is a terminal."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def coloured(stream: TextIO) -> bool:
    """True where colour may be used on the stream."""
    return terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def line(text: str = "", indent: int = 0, style: str = "", marks: Sequence[tuple[int, int]] = ()) -> None:
    """Print one paragraph for people; folded in a terminal, one line each elsewhere.

    `indent`: spaces before it; `style`: `head`, `good`, `bad` or `faint`; `marks`: half-open spans of `text` to make
    bold where there is colour.
    """
    marked = bool(marks) and coloured(sys.stdout) and not {_OPEN, _SHUT} & set(text)
    shown = visible(_fenced(text, marks) if marked else text)
    margin = " " * indent
    if terminal(sys.stdout):
        width = max(20, min(shutil.get_terminal_size().columns, WIDEST))
        parts = [
            textwrap.fill(part, width, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False)
            for part in shown.split("\n")
        ]
    else:
        parts = [f"{margin}{part}" if part else "" for part in shown.split("\n")]
    told = "\n".join(parts)
    if coloured(sys.stdout):
        told = _styled(told.translate(_FENCES) if marked else told, style)
    click.echo(told, sys.stdout, color=True)


def say(text: str) -> None:
    """Tell the user something that is not data: on standard error."""
    click.echo(visible(text), sys.stderr)


def data(value: Any) -> None:
    """Print JSON. The data is untouched; characters that a terminal could obey are written as escapes."""
    text = json.dumps(value, ensure_ascii=not _takes_all(sys.stdout), indent=2)
    click.echo(_HIDDEN.sub(_escaped, text), sys.stdout, color=True)


def raw(text: str) -> None:
    """Print a document as it stands: in UTF-8 into a file or pipe, in the terminal's own way on a terminal."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None or terminal(sys.stdout):
        click.echo(text, sys.stdout, nl=False)
        return
    sys.stdout.flush()
    buffer.write(text.encode("utf-8", "backslashreplace"))
    buffer.flush()


def packed(data: bytes) -> None:
    """Write a file that is no text into a pipe, byte for byte."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def count(number: int, one: str, many: str = "") -> str:
    """“1 question”, “3 questions”."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def questions(number: int) -> str:
    """“3 questions”, in the language spoken."""
    return ngettext("{count} question", "{count} questions", number).format(count=f"{number:,}")


def findings(number: int) -> str:
    """“3 findings”, in the language spoken."""
    return ngettext("{count} finding", "{count} findings", number).format(count=f"{number:,}")


def minutes(number: int) -> str:
    """“3 minutes”, in the language spoken."""
    return ngettext("{count} minute", "{count} minutes", number).format(count=f"{number:,}")


def items_read(read: int, readable: int) -> str:
    """How much of a pack is read, as a sentence."""
    return _("{read} of {all} items read.").format(read=read, all=readable)


def near(path: Path) -> str:
    """The path from the current folder where it lies in it, else in full."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def short(text: str, most: int = 90) -> str:
    """The text in one line of at most `most` characters, cut between words where it must be."""
    return textwrap.shorten(text, most, placeholder=" …") if len(text) > most or "\n" in text else text


_OPEN, _SHUT = "\ue000", "\ue001"
_FENCES = {ord(_OPEN): "\x1b[1m", ord(_SHUT): "\x1b[22m"}
"""Letters of the private use area stand for bold on and off while a text is folded."""


def _fenced(text: str, marks: Sequence[tuple[int, int]]) -> str:
    parts: list[str] = []
    done = 0
    for start, end in marks:
        parts += [text[done:start], _OPEN, text[start:end], _SHUT]
        done = end
    return "".join((*parts, text[done:]))


_HIDDEN = re.compile(r"[\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]")


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _takes_all(stream: TextIO) -> bool:
    return (stream.encoding or "").casefold().replace("-", "").replace("_", "") == "utf8"


def _styled(text: str, style: str) -> str:
    match style:
        case "head":
            return click.style(text, bold=True)
        case "good":
            return click.style(text, fg="green")
        case "bad":
            return click.style(text, fg="red")
        case "faint":
            return click.style(text, dim=True)
        case _:
            return text
