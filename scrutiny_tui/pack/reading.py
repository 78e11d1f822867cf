"""From a pack file's bytes to its text, with every doubtful byte or invisible character told by line and column.

The text that comes out has only line feeds as line ends and only characters that YAML allows, each in the place
where the clerk's editor shows it, so that lines and columns of later problems hold.
"""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.pack.problems import MOST_KEPT, Place, Problem

SUFFIXES = frozenset({".yaml", ".yml"})
"""What the names of a pack's files end in, in either case."""
MOST_BYTES = 10_000_000
"""The largest file that is read: many times the largest pack that was seen, and still quick to refuse or to read."""

_BAD_BYTE = re.compile("[\udc80-\udcff]")
"""What `surrogateescape` puts in the place of a byte that is not UTF-8."""
_FOREIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What YAML refuses (control characters), and what it would take for the end of a line although editors do not."""
_LINE_ENDS = "\x85\u2028\u2029"
_WIDE = "\u00a0\u2000-\u200b\u202f\u3000\ufeff"
_INDENT = re.compile(f"^ *[{_WIDE}][{_WIDE} ]*(?=- |[a-z_]+:)", re.MULTILINE)
"""Spaces that are no plain spaces, before a key or a dash."""
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAVE_AS = "Save the file again with the encoding UTF-8 (in Notepad: Save as, Encoding, UTF-8)."


@dataclass(frozen=True, slots=True)
class FileText:
    """What a file says, and what was wrong with its bytes."""

    text: str | None
    """None where the file cannot be read as text at all."""
    problems: tuple[Problem, ...] = ()


def pack_files(folder: Path) -> list[Path]:
    """The files of a folder that belong to its pack, by name; hidden ones are an editor's or a system's own.

    OSError where the folder cannot be read.
    """
    with os.scandir(folder) as inside:  # three times as fast as asking each path, and asked of every pack at each start
        names = [entry.name for entry in inside if not entry.name.startswith(".")]
    return sorted(folder / name for name in names if os.path.splitext(name)[1].lower() in SUFFIXES)  # noqa: PTH122


def read_file(file: Path) -> FileText:
    """Read one file of a pack. Never raises for what the file or the disk does."""
    try:
        if not file.is_file():
            return _refuse("unreadable", "This is no file.", "Move it out of the pack's folder.", Place(file, 0, 0))
        size = file.stat().st_size
        if size > MOST_BYTES:
            what = f"The file is too large: {size / 1e6:.0f} MB, where {MOST_BYTES // 10**6} MB is the most."
            do = "Split it into several files, or move it out if it is no pack file."
            return _refuse("too-large", what, do, Place(file, 0, 0))
        data = file.read_bytes()
    except OSError as error:
        what = f"The file cannot be read: {error.strerror or type(error).__name__}."
        return _refuse("unreadable", what, "See that it is there and that you may read it.", Place(file, 0, 0))
    return decode(data, file)


def decode(data: bytes, file: Path) -> FileText:
    """The text of a file's bytes: UTF-8, or a best guess at it with each doubtful byte told."""
    problems: list[Problem] = []
    if data.startswith(_UTF16):
        problems.append(Problem("encoding", "The file is saved as UTF-16.", _SAVE_AS, Place(file, 1, 1)))
        text = data.decode("utf-16", errors="replace")
    elif b"\x00" in data[:4096]:
        where = data.index(b"\x00")
        place = Place(file, data.count(b"\n", 0, where) + 1, where - data.rfind(b"\n", 0, where))
        what = "This is no text file, although its name says that it is YAML."
        return _refuse("binary", what, "Move it out of the pack's folder, or save it again as plain text.", place)
    else:
        text = data.decode("utf-8", errors="surrogateescape")
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.replace("\n", "").isprintable():  # none of what follows is printable, and this is ten times quicker
        text = _mend(text, file, _BAD_BYTE, _bad_byte, problems)
        text = _mend(text, file, _FOREIGN, _foreign, problems)
        text = _mend(text, file, _INDENT, _indent, problems)
    return FileText(text, tuple(problems))


def _refuse(code: str, what: str, do: str, place: Place) -> FileText:
    return FileText(None, (Problem(code, what, do, place),))


Mend = Callable[[str], tuple[str, str, str, str]]
"""The matched characters to: what stands in their place (as many characters), and the problem's code, what and do."""


def _mend(text: str, file: Path, wrong: re.Pattern[str], how: Mend, problems: list[Problem]) -> str:
    """Replace what is `wrong` by as many harmless characters, and tell each (of very many, the first)."""
    line = start = 0
    for found in wrong.finditer(text):
        line += text.count("\n", start, found.start())
        start = found.start()
        _, code, what, do = how(found[0])
        problems.append(Problem(code, what, do, Place(file, line + 1, start - text.rfind("\n", 0, start))))
        if len(problems) >= MOST_KEPT:
            break
    instead = cache(lambda characters: how(characters)[0])
    return wrong.sub(lambda found: instead(found[0]), text)


def _bad_byte(character: str) -> tuple[str, str, str, str]:
    byte = ord(character) - 0xDC00
    meant = bytes([byte]).decode("cp1252", errors="replace")
    what = f"A character here is not saved as UTF-8 (byte {byte:02X}); in a Windows file it would be “{meant}”."
    return meant, "encoding", what, _SAVE_AS


def _foreign(character: str) -> tuple[str, str, str, str]:
    name = f"U+{ord(character):04X}"
    if character in _LINE_ENDS:
        what = f"An invisible line end ({name}) stands here, which comes from copying out of another program."
        return " ", "hidden-line-end", what, "Delete it (with the character before and after), then type them again."
    what = f"An invisible control character ({name}) stands here."
    return " ", "control-character", what, "Delete it (with the character before and after), then type them again."


def _indent(spaces: str) -> tuple[str, str, str, str]:
    what = "This line begins with a space that is no plain space (a no-break space, say), which changes its meaning."
    return " " * len(spaces), "no-break-space", what, "Delete the spaces before the first word and type them again."
