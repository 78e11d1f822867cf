"""An edition that is damaged, a disk that does not take it, a program that is killed: what is installed stays whole."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from scrutiny_tui.edition.locking import locked
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session
from scrutiny_tui.session.installing import LOCK
from tests.session.editions import issued
from tests.session.test_installing import Open, files, look, member, take, title, unchanged

__all__ = ["files", "member", "take", "unchanged"]


def test_a_damaged_file_changes_nothing(member: Session, take: Open, files: Path, unchanged: None) -> None:
    path = issued(files)
    take(path)
    data = path.read_bytes()
    look(member)
    for place in range(0, len(data), 997):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(ScrutinyError):
            take(path)


_STEPS = ("os.fsync", "pathlib.Path.mkdir", "pathlib.Path.rename", "pathlib.Path.replace")


@pytest.mark.parametrize("first", [True, False], ids=["nothing installed", "over an older edition"])
@pytest.mark.parametrize("step", _STEPS)
def test_killed_at_any_step_the_old_edition_or_the_new_one_is_whole(
    member: Session, take: Open, files: Path, monkeypatch: pytest.MonkeyPatch, *, step: str, first: bool
) -> None:
    """Each call that changes the disk is the last one in turn; no cleaning up is done after it, as after a kill."""
    if not first:
        take(issued(files, title="Old"))
    path = issued(files, number=2, title="New")
    for calls in range(60):
        with monkeypatch.context() as patched:
            killed = _kill_after(patched, step, calls)
            patched.setattr("shutil.rmtree", lambda *_, **__: None)
            patched.setattr("pathlib.Path.unlink", lambda *_, **__: None)
            try:
                take(path)
            except KeyboardInterrupt:
                assert killed
        titles = [entry.title for entry in member.shelf()]
        assert titles in (([], ["New"]) if first else (["Old"], ["New"]))
        assert not [entry.broken for entry in member.shelf() if entry.broken]
        if not killed:
            break
    assert titles == ["New"]
    assert take(path).unchanged
    assert not list(member.paths.installed.glob(".half-*"))


def _kill_after(patched: pytest.MonkeyPatch, step: str, calls: int) -> list[str]:
    """Make the call after so many of a function the last thing that happens; gives a list that then is not empty."""
    module, _, name = step.rpartition(".")
    owner = Path if module == "pathlib.Path" else os
    done = getattr(owner, name)
    left = list(range(calls))
    killed: list[str] = []

    def call(*args: object, **named: object) -> object:
        if not left:
            killed.append(step)
            raise KeyboardInterrupt
        left.pop()
        return done(*args, **named)

    patched.setattr(owner, name, call)
    return killed


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_disk_that_does_not_take_it_changes_nothing(
    member: Session, take: Open, files: Path, monkeypatch: pytest.MonkeyPatch, *, number: int, unchanged: None
) -> None:
    take(issued(files))
    path = issued(files, number=2, title="New")

    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    look(member)
    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(ScrutinyError, match=r"disk is full|could not be installed"):
        take(path)
    assert title(member) == "Bins"


def test_a_disk_that_is_full_at_the_last_step_changes_nothing(
    member: Session, take: Open, files: Path, monkeypatch: pytest.MonkeyPatch, unchanged: None
) -> None:
    take(issued(files))
    path = issued(files, number=2, title="New")
    look(member)

    def fail(*_: object) -> None:
        raise ScrutinyError("full")

    monkeypatch.setattr("scrutiny_tui.edition.shelved.write_whole", fail)
    with pytest.raises(ScrutinyError, match="full"):
        take(path)


def test_two_programs_do_not_install_at_once(member: Session, take: Open, files: Path) -> None:
    path = issued(files)
    member.paths.home.mkdir(parents=True, exist_ok=True)
    with locked(member.paths.home / LOCK), pytest.raises(ScrutinyError, match="installing a pack just now"):
        take(path)
    assert take(path).edition == 1


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="this user may write everywhere")
def test_a_home_without_rights_is_told(member: Session, take: Open, files: Path) -> None:
    member.paths.home.mkdir(parents=True, exist_ok=True)
    member.paths.home.chmod(0o500)
    try:
        with pytest.raises(ScrutinyError, match="could not be installed"):
            take(issued(files))
    finally:
        member.paths.home.chmod(0o700)
