"""One file of a pack while it is being changed: its bytes, its text, and the parts of the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.reading import decode, read_file
from scrutiny_tui.pack.write_spans import Keys, spans


@dataclass(slots=True)
class Page:
    """One file while it is being changed."""

    file: Path
    before: bytes | None
    """What it holds on the disk; None where it is not there yet."""
    text: str
    """What it says there, with line feeds for line ends."""
    now: str
    """What it is to say."""

    @classmethod
    def read(cls, file: Path) -> Page:
        """A file as it is on the disk. ScrutinyError where it is no clean text."""
        if not file.exists():
            return cls(file, None, "", "")
        read = read_file(file)
        if read.text is not None and not read.problems:
            before = file.read_bytes()
            read = decode(before, file)
        if read.text is None or read.problems:
            fault = read.problems[0]
            raise ScrutinyError(fault.what, f"{fault.do} Then try again.", where=str(fault.place or file))
        return cls(file, before, read.text, read.text)

    @property
    def root(self) -> Keys | None:
        """The parts of what it is to say; None where it has no keys. ScrutinyError where it is no YAML."""
        try:
            return _root(self.now)
        except yaml.YAMLError as slip:
            mark = getattr(slip, "problem_mark", None)
            raise ScrutinyError(
                "The file cannot be read as YAML, so nothing was written into it.",
                "“scrutiny check” says what to mend; then try again.",
                where=f"{self.file}:{mark.line + 1}:{mark.column + 1}" if mark else str(self.file),
            ) from slip

    @property
    def keys(self) -> Keys:
        """The parts of a file that is known to have keys."""
        found = self.root
        if found is None:
            raise ScrutinyError("The file has no keys.", "“scrutiny check” says what to mend.", where=str(self.file))
        return found


@lru_cache(maxsize=32)
def _root(text: str) -> Keys | None:
    found = spans(text)
    return found if isinstance(found, Keys) else None
