"""Several members' files brought together: looked at first, then taken over, each file on its own merits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from scrutiny_tui.meeting import offering_file
from scrutiny_tui.meeting.offering import Offering
from scrutiny_tui.meeting.offering_file import LARGEST, OfferingError
from scrutiny_tui.session.opened import OpenPack


class Fate(StrEnum):
    """What becomes of one file."""

    NEW = "new"
    """The author had sent nothing before."""
    REPLACES = "replaces"
    """It takes the place of an older list of the same author."""
    SAME = "same"
    """It is here already."""
    OLDER = "older"
    """A newer list of the same author is here, or among the files."""
    BAD = "bad"
    """It cannot be taken; `reason` says why."""


@dataclass(frozen=True, slots=True)
class FileLookedAt:
    """One file and what becomes of it."""

    path: Path
    fate: Fate
    offering: Offering | None = None
    """What it holds; None for one that cannot be read."""
    reason: str = ""
    """Bad files: the rest of the sentence “this file…”."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What gathering does, or did."""

    files: tuple[FileLookedAt, ...]
    """In the order they were named."""
    written: bool
    """True where it was done; False for a look beforehand."""

    @property
    def taken(self) -> tuple[FileLookedAt, ...]:
        """The files that add or replace something."""
        return tuple(each for each in self.files if each.fate in (Fate.NEW, Fate.REPLACES))

    @property
    def bad(self) -> tuple[FileLookedAt, ...]:
        """The files that cannot be taken."""
        return tuple(each for each in self.files if each.fate is Fate.BAD)


def gather(
    opened: OpenPack, paths: Iterable[Path], *, write: bool = False, any_edition: bool = False, older: bool = False
) -> Gathered:
    """Look at members' files and, where `write` says so, keep of each author the newest.

    The order of the files does not matter, and doing it twice is the same as once. Files that cannot be taken are
    told with the reason and hinder no other; `any_edition` takes those made for another edition of the pack too.
    With `older` what is kept of an author gives way whatever its time: a clock may have been wrong.
    """
    held = {key: _held(text) for key, text in opened.notebook.gathered(opened.id).items()}
    read = [(path, *_read(opened, path, any_edition)) for path in dict.fromkeys(paths)]
    authors = {offering.key for _, offering, _ in read if offering}
    newest = {key: each for key, each in held.items() if not (older and key in authors)}
    for _, offering, _ in read:
        if offering and (offering.key not in newest or _newer(offering, newest[offering.key])):
            newest[offering.key] = offering
    files: list[FileLookedAt] = []
    told: set[str] = set()
    for path, offering, reason in read:
        fate = _fate(offering, held, newest, told)
        files.append(FileLookedAt(path, fate, offering, reason))
        if offering and fate in (Fate.NEW, Fate.REPLACES):
            told.add(offering.key)
    changed = {key: offering_file.written(each) for key, each in newest.items() if held.get(key) != each}
    if write and changed:
        opened.notebook.keep_gathered(opened.id, changed)
    return Gathered(tuple(files), write)


def offerings(opened: OpenPack) -> tuple[Offering, ...]:
    """The lists that are gathered, by author. ScrutinyError where the notebook cannot be opened."""
    return tuple(map(_held, opened.notebook.gathered(opened.id).values()))


@lru_cache(maxsize=256)
def _held(text: str) -> Offering:
    """A list as it was kept. The board is looked at after each key, and the lists rarely change."""
    return offering_file.read(text.encode())


def _newer(one: Offering, other: Offering) -> bool:
    """Two files of the same second are told apart by what they hold, so that their order cannot matter."""
    return (one.made, offering_file.written(one)) > (other.made, offering_file.written(other))


def _fate(offering: Offering | None, held: dict[str, Offering], newest: dict[str, Offering], told: set[str]) -> Fate:
    if offering is None:
        return Fate.BAD
    if offering == held.get(offering.key) or (offering == newest[offering.key] and offering.key in told):
        return Fate.SAME
    if offering != newest[offering.key]:
        return Fate.OLDER
    return Fate.REPLACES if offering.key in held else Fate.NEW


def _read(opened: OpenPack, path: Path, any_edition: bool) -> tuple[Offering | None, str]:
    """(what the file holds, ""), or (None, why it cannot be taken)."""
    try:
        if path.is_dir():
            return None, "is a folder"
        if not path.exists():
            return None, "is not there"
        if not path.is_file():
            return None, "is no ordinary file"
        with path.open("rb") as file:
            offering = offering_file.read(file.read(LARGEST + 1))
    except OSError as fault:
        return None, f"cannot be read: {fault.strerror or fault}"
    except ValueError as fault:
        return None, str(fault) if isinstance(fault, OfferingError) else "cannot be the name of a file"
    if offering.pack != opened.id:
        return None, f"is for another pack, {offering.pack}"
    if offering.edition != opened.edition and not any_edition:
        what = f"was made for edition {offering.edition}, and this is edition {opened.edition}"
        return None, f"{what}; ask for a new one, or take it as it is with --any-edition"
    return offering, ""
