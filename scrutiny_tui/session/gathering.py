"""Several members' files brought together: looked at first, then taken over, each file on its own merits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.meeting import offering_file
from scrutiny_tui.meeting.offering import Offering, author_key, numbered
from scrutiny_tui.meeting.offering_file import LARGEST, OfferingError
from scrutiny_tui.session.opened import OpenPack


class Fate(StrEnum):
    """What becomes of one file."""

    NEW = "new"
    """The author had sent nothing before."""
    REPLACES = "replaces"
    """It takes the place of an older list of the same author."""
    APART = "apart"
    """Another notebook sent a list under that name: this one is kept apart from it, with a number behind the name."""
    SAME = "same"
    """It is here already."""
    OLDER = "older"
    """A newer list of the same author is here, or among the files."""
    BAD = "bad"
    """It cannot be taken; `reason` says why."""


TAKEN = (Fate.NEW, Fate.REPLACES, Fate.APART)
"""What becomes of files that add or replace something."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a list changes in the one whose place it takes: numbers of questions."""

    new: int
    gone: int
    other: int
    """In other words, with another note, or with other minutes."""


@dataclass(frozen=True, slots=True)
class FileLookedAt:
    """One file and what becomes of it."""

    path: Path
    fate: Fate
    offering: Offering | None = None
    """What it holds, under the name that it goes by on the board; None for one that cannot be read."""
    reason: str = ""
    """Bad files: the rest of the sentence “this file…”."""
    changes: Changes | None = None
    """For a file that takes the place of an older one."""


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
        return tuple(each for each in self.files if each.fate in TAKEN)

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
    read = _named([(path, *_read(opened, path, any_edition)) for path in dict.fromkeys(paths)], held)
    authors = {each.offering.key for each in read if each.offering}
    newest = {key: each for key, each in held.items() if not (older and key in authors)}
    for each in [each.offering for each in read if each.offering]:
        if each.key not in newest or _newer(each, newest[each.key]):
            newest[each.key] = each
    files: list[FileLookedAt] = []
    told: set[str] = set()
    for path, offering, sent_by, reason in read:
        fate = _fate(offering, sent_by, held, newest, told)
        changes = _changes(held[offering.key], offering) if offering and fate is Fate.REPLACES else None
        files.append(FileLookedAt(path, fate, offering, reason, changes))
        if offering and fate in TAKEN:
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


class _Read(NamedTuple):
    """A file that was read."""

    path: Path
    offering: Offering | None
    """What it holds, under the name that it goes by here."""
    sent_by: str
    """The name in the file."""
    reason: str
    """Why it cannot be taken."""


def _named(files: Iterable[tuple[Path, Offering | None, str]], held: Mapping[str, Offering]) -> list[_Read]:
    """The files, each list under the name that it goes by here.

    That is the member's own, until another notebook sends a list under it: then with a number behind it. Lists that
    do not tell their notebook go by their name alone.
    """
    owners = {key: each.notebook for key, each in held.items()}
    read = [_Read(path, offering, offering.author if offering else "", why) for path, offering, why in files]
    inside = [(number, each.offering) for number, each in enumerate(read) if each.offering]
    for number, offering in sorted(inside, key=lambda each: (each[1].made, offering_file.written(each[1]))):
        name = _name(offering, owners)
        owners[author_key(name)] = offering.notebook
        read[number] = read[number]._replace(offering=replace(offering, author=name))
    return read


def _name(offering: Offering, owners: Mapping[str, str]) -> str:
    """The name that its notebook has already, else the first that no other notebook has."""
    names = [offering.author]
    while author_key(names[-1]) in owners:
        names.append(numbered(offering.author, len(names) + 1))
    if not offering.notebook:
        return names[0]
    had = [each for each in names[:-1] if owners[author_key(each)] == offering.notebook]
    unmarked = [each for each in names[:-1] if not owners[author_key(each)]]
    return next(iter([*had, *unmarked, names[-1]]))


def _changes(before: Offering, after: Offering) -> Changes:
    was, now = ({each.id: each for each in held.questions} for held in (before, after))
    both = was.keys() & now.keys()
    return Changes(len(now) - len(both), len(was) - len(both), sum(was[each] != now[each] for each in both))


def _newer(one: Offering, other: Offering) -> bool:
    """Two files of the same second are told apart by what they hold, so that their order cannot matter."""
    return (one.made, offering_file.written(one)) > (other.made, offering_file.written(other))


def _fate(
    offering: Offering | None, sent_by: str, held: Mapping[str, Offering], newest: Mapping[str, Offering],
    told: Collection[str],
) -> Fate:  # fmt: skip
    if offering is None:
        return Fate.BAD
    if offering == held.get(offering.key) or (offering == newest[offering.key] and offering.key in told):
        return Fate.SAME
    if offering != newest[offering.key]:
        return Fate.OLDER
    if offering.key in held:
        return Fate.REPLACES
    return Fate.NEW if offering.author == sent_by else Fate.APART


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
