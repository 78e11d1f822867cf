"""Which reader reads which sort of file, and the one way in. A reader's libraries are loaded when it is first used."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.paths import install_command
from scrutiny_tui.sources.readers.kinds import Kind, tell
from scrutiny_tui.sources.readers.report import Progress, Report

MOST_BYTES = 200 * 1024 * 1024
"""Size of the largest file that is read."""
_HERE = __name__.rpartition(".")[0]
_MODULES = {
    Kind.PDF: "pdf.reader",
    Kind.WORD: "word",
    Kind.ODT: "odt",
    Kind.HTML: "web",
    Kind.MAIL: "mail",
    Kind.MARKDOWN: "markdown",
    Kind.TEXT: "plain",
}


class Reader(Protocol):
    """What a module that reads one format has."""

    def read(self, data: bytes, progress: Progress, whole: bool = False) -> Report:
        """The report in `data`. ScrutinyError, without a place, where it cannot be read.

        With `whole`, nothing is left out: no head or foot of a page, no menu.
        """
        ...


def read_report(path: Path, progress: Progress, whole: bool = False) -> Report:
    """The report at `path`, in this process. ScrutinyError, without a place, where it cannot be read."""
    data = _content(path)
    told = tell(data, path.name)
    try:
        reader = cast("Reader", import_module(f"{_HERE}.{_MODULES[told.kind]}"))
    except ImportError as missing:
        raise ScrutinyError(
            f"What reads a {told.kind} is not installed ({missing.name}).",
            f"Install the clerk's tools: {install_command('clerk')}",
        ) from missing
    report = reader.read(data, progress, whole)
    if not report.text.strip():
        raise ScrutinyError(
            "There is no text in it.", "Look at the file: if it shows text, save it as PDF and try that."
        )
    return replace(report, remarks=(told.remark, *report.remarks)) if told.remark else report


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ScrutinyError("It is a folder.", "Name the files in it.")
        if not path.exists():
            raise ScrutinyError("There is no such file.", "See that its name is written as it is on the disk.")
        if not path.is_file():
            raise ScrutinyError("It is no file that can be read.", "Copy the report to a file of its own.")
        size = path.stat().st_size
        if size > MOST_BYTES:
            most = MOST_BYTES // (1024 * 1024)
            raise ScrutinyError(f"It is larger than {most} MB.", "Save the part that matters as a file of its own.")
        return path.read_bytes()
    except OSError as fault:
        raise ScrutinyError(
            f"It could not be read: {fault.strerror or type(fault).__name__}.", "See that it is open to you."
        ) from fault
