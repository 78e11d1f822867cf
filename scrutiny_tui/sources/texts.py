"""Source texts on disk: read, told apart by fingerprint and never by name, and kept for the reader who has them."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.writing import write_whole
from scrutiny_tui.text.document import Document

SUFFIXES = frozenset({".txt", ".md"})
"""Names of texts end in one of these, in either case."""
MOST_BYTES = 64 * 1024 * 1024
"""Size of the largest text that is read: about 20,000 pages."""
MOST_TEXTS = 2_000
"""Texts of one folder, with those below it, that are looked at."""
DEEPEST = 8
"""Folders within folders that are gone into."""


@dataclass(frozen=True)
class Gathered:
    """What was found in some folders."""

    found: dict[str, Document] = field(default_factory=dict)
    """The wanted texts, by fingerprint."""
    paths: dict[str, Path] = field(default_factory=dict)
    """Where each of them lies; the first of equal ones."""
    unmatched: tuple[Path, ...] = ()
    """Texts that nobody wanted."""
    fingerprints: dict[Path, str] = field(default_factory=dict)
    """Their fingerprints."""
    unreadable: tuple[tuple[Path, str], ...] = ()
    """What could not be read, each with the reason: a part of a sentence, such as “it is not text”."""


def read_text(path: Path) -> Document:
    """The text at `path`. Raises `ScrutinyError` where it cannot be read, is too large, or is not text in UTF-8."""
    try:
        held = path.stat()
        if not stat.S_ISREG(held.st_mode) and not stat.S_ISDIR(held.st_mode):
            # Reading a pipe would wait for ever, and some devices never end.
            raise ScrutinyError("It is no file that can be read.", "Move it out of the folder.", where=str(path))
        if held.st_size > MOST_BYTES:
            raise ScrutinyError(
                f"The text is larger than {MOST_BYTES // (1024 * 1024)} MB.",
                "Split the report into smaller texts.",
                where=str(path),
            )
        content = path.read_bytes()
    except OSError as error:
        reason = "It is a folder" if path.is_dir() else error.strerror or type(error).__name__
        raise ScrutinyError(
            f"The text could not be read: {reason}.", "See that the file is there and open to you.", where=str(path)
        ) from error
    if b"\0" in content:
        raise ScrutinyError("The file is not text.", "Save the report as plain text (UTF-8).", where=str(path))
    try:
        return Document.of(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ScrutinyError(
            f"The text is not in UTF-8 (line {line}).", "Save it again as plain text in UTF-8.", where=str(path)
        ) from error


def gather(wanted: Collection[str], folders: Iterable[Path]) -> Gathered:
    """Look through `folders`, and the folders within, for the texts with the `wanted` fingerprints.

    Never raises: what cannot be read is told in `Gathered.unreadable`. A folder that is not there holds nothing.
    """
    gathered = Gathered()
    unreadable: list[tuple[Path, str]] = []
    for folder in folders:
        for path, reason in _texts(folder):
            if reason:
                unreadable.append((path, reason))
                continue
            try:
                document = read_text(path)
            except ScrutinyError as error:
                unreadable.append((path, error.what))
                continue
            if document.fingerprint not in wanted:
                gathered.fingerprints[path] = document.fingerprint
            elif document.fingerprint not in gathered.found:
                gathered.found[document.fingerprint] = document
                gathered.paths[document.fingerprint] = path
    unmatched = tuple(gathered.fingerprints)
    return replace(gathered, unmatched=unmatched, unreadable=tuple(unreadable))


def attach(wanted: Collection[str], folder: Path, store: Path) -> Gathered:
    """Copy the `wanted` texts that lie in `folder` to `store`, each under its fingerprint.

    Texts that are in the store already are left alone if they are whole. Raises `ScrutinyError` where `folder`
    is no folder, or where the store cannot be written.
    """
    if not folder.is_dir():
        raise ScrutinyError("There is no such folder.", "Name the folder that holds the reports.", where=str(folder))
    gathered = gather(wanted, [folder])
    paths: dict[str, Path] = {}
    for fingerprint, document in gathered.found.items():
        path = store / f"{fingerprint}.txt"
        paths[fingerprint] = path
        if not _holds(path, fingerprint):
            write_whole(path, document.text.encode("utf-8"))
    return replace(gathered, paths=paths)


def _holds(path: Path, fingerprint: str) -> bool:
    try:
        return read_text(path).fingerprint == fingerprint
    except ScrutinyError:
        return False


def _texts(folder: Path) -> Iterator[tuple[Path, str]]:
    """The texts of `folder` and the folders within, by name; or what is in the way, with the reason."""
    if not folder.exists():
        return
    troubles: list[OSError] = []
    count = 0
    for at, names, files in os.walk(folder, onerror=troubles.append):
        here = Path(at)
        names.sort()
        for name in [name for name in names if Path(name).suffix.lower() in SUFFIXES]:
            yield here / name, "It is a folder, not a text."
        if len(here.relative_to(folder).parts) >= DEEPEST:
            names.clear()
        for name in sorted(files):
            if Path(name).suffix.lower() not in SUFFIXES or name.startswith("."):
                continue
            count += 1
            if count > MOST_TEXTS:
                yield folder, f"It holds more than {MOST_TEXTS:,} texts; the rest were not looked at."
                return
            yield here / name, ""
    for trouble in troubles:
        yield Path(trouble.filename or folder), f"The folder could not be read: {trouble.strerror}."
