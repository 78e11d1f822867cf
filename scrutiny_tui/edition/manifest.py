"""The list of what is in an edition: the pack, its number, and each file with its size and SHA-256."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.values import is_id

FORMAT = 1
"""Version of the form of an edition."""
MANIFEST = "manifest.json"
"""Its first member."""
SIGNATURE = "signature.json"
"""Its second, where it is signed."""
SUFFIX = ".scrutiny"
"""What the name of an edition's file ends in."""
MOST_FILES = 3_000
"""Files of one edition; a pack of two thousand reports has about as many."""
MOST_BYTES = 64 * 1024 * 1024
"""Size of one file: that of the longest text that is read."""
MOST_TOGETHER = 128 * 1024 * 1024
"""Size of all of them."""

_NAME = re.compile(r"[a-z]+(?:_[0-9]{3})?\.yaml|verdicts\.json|sources/[a-z0-9]+(?:-+[a-z0-9]+)*\.txt")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)")
"""Names that mean a device on Windows, with any ending."""


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """One file of an edition."""

    name: str
    """Its path in the edition, with `/`."""
    size: int
    """In bytes."""
    sha256: str
    """64 hexadecimal digits."""

    @classmethod
    def of(cls, name: str, content: bytes) -> Listed:
        """What to list of a file."""
        return cls(name, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an edition is and what it holds."""

    pack: str
    """The pack's id."""
    edition: int
    public: bool
    """Whether exempt items were left out of it."""
    files: tuple[Listed, ...]
    """By name."""

    @classmethod
    def of(cls, pack: str, edition: int, public: bool, files: Mapping[str, bytes]) -> Manifest:
        """The manifest of these files."""
        return cls(pack, edition, public, tuple(sorted(Listed.of(name, content) for name, content in files.items())))

    @property
    def content(self) -> bytes:
        """As it is written: the same bytes for the same manifest, and what a signature covers."""
        told = {
            "format": FORMAT,
            "pack": self.pack,
            "edition": self.edition,
            "public": self.public,
            "files": [{"name": each.name, "size": each.size, "sha256": each.sha256} for each in self.files],
        }
        return (json.dumps(told, indent=1) + "\n").encode("ascii")

    @property
    def digest(self) -> str:
        """SHA-256 of it: two editions are the same where these are."""
        return hashlib.sha256(self.content).hexdigest()

    @classmethod
    def read(cls, content: bytes) -> Manifest:
        """Read one. ScrutinyError where it is of a newer program, or is not as this program writes it."""
        try:
            told = json.loads(content.decode("utf-8"))
            number = told["format"]
            if type(number) is int and number > FORMAT:
                raise ScrutinyError(
                    "The edition was made by a newer version of this program, and cannot be read by this one.",
                    "Bring this program up to date, then open the file again.",
                )
            made = cls(_id(told["pack"]), _whole(told["edition"], 1), _truth(told["public"]), _files(told["files"]))
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as fault:
            raise damaged() from fault
        if made.content != content:
            raise damaged()
        return made


def fits(name: str) -> bool:
    """Whether a file of this name can be in an edition: a name of a pack's files that is safe on every system."""
    return len(name) <= 120 and _NAME.fullmatch(name) is not None and not _DEVICE.match(name.rpartition("/")[2])


def text_name(source: str, fingerprint: str) -> str:
    """The name of the file that holds the text of a report."""
    name = f"sources/{source}.txt"
    return name if fits(name) else f"sources/{fingerprint}.txt"


def damaged() -> ScrutinyError:
    """For a file that was changed or cut since it was issued, in a way that no other message tells."""
    return ScrutinyError(
        "The file is damaged, or was changed after it was issued.", "Ask for it again; nothing was installed."
    )


def _id(value: Any) -> str:
    if not isinstance(value, str) or not is_id(value) or _DEVICE.match(value):
        raise ScrutinyError(
            "The name of the pack in the file cannot be the name of a pack.", "Ask whoever issued it; nothing changed."
        )
    return value


def _whole(value: Any, least: int = 0) -> int:
    if type(value) is not int or not least <= value < 10**9:
        raise ValueError(value)
    return value


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _files(value: Any) -> tuple[Listed, ...]:
    files = tuple(Listed(str(each["name"]), _whole(each["size"]), str(each["sha256"])) for each in value)
    names = [each.name for each in files]
    if names != sorted(set(names)) or not all(re.fullmatch("[0-9a-f]{64}", each.sha256) for each in files):
        raise ValueError(value)
    return files
