"""Who signed an edition: told as it is, and held against what the member knows of that pack and that name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scrutiny_tui.edition.signers import Standing
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session
from scrutiny_tui.session.issuing import Order, issue
from tests.session.editions import KEY, OTHER, issued, user
from tests.session.test_installing import Open, files, look, member, take, unchanged
from tests.tiny import write_tiny

__all__ = ["files", "member", "take", "unchanged"]


def test_who_signed_is_told_as_it_is(take: Open, files: Path) -> None:
    assert take(issued(files)).standing is Standing.NEW
    assert take(issued(files, number=2)).standing is Standing.KNOWN


def test_a_name_alone_makes_nobody_known(take: Open, files: Path, member: Session) -> None:
    take(issued(files))
    (files / "x").mkdir()
    clerk = user(files / "x")
    write_tiny(files / "x" / "shelf", name="other")
    path = issue(clerk, "other", Order(out=files / "x", key=OTHER)).file
    assert take(path).standing is Standing.NAMESAKE


@pytest.mark.parametrize("key", [OTHER, None], ids=["another key", "no key"])
@pytest.mark.parametrize("number", [1, 2])
def test_another_signer_is_refused(
    member: Session, take: Open, files: Path, *, key: object, number: int, unchanged: None
) -> None:
    """For the next edition and for the very content that is installed."""
    take(issued(files))
    look(member)
    with pytest.raises(ScrutinyError, match="STOP"):
        take(issued(files, number=number, key=key))  # type: ignore[arg-type]


def test_another_signer_is_taken_on_the_clerks_word_and_known_from_then(take: Open, files: Path) -> None:
    take(issued(files))
    assert take(issued(files, number=2, key=OTHER), accept_signer=True).standing is Standing.CHANGED
    assert take(issued(files, number=3, key=OTHER)).standing is Standing.KNOWN
    with pytest.raises(ScrutinyError, match="STOP"):
        take(issued(files, number=4, key=KEY))


def test_the_signer_of_a_pack_is_remembered_when_the_pack_is_gone(member: Session, take: Open, files: Path) -> None:
    take(issued(files))
    shutil.rmtree(member.paths.installed / "tiny")
    with pytest.raises(ScrutinyError, match="STOP"):
        take(issued(files, number=2, key=OTHER))


def test_an_unsigned_pack_may_be_signed_from_now_on(take: Open, files: Path) -> None:
    assert take(issued(files, key=None)).standing is Standing.UNSIGNED
    assert take(issued(files, number=2)).standing is Standing.NEW


def test_a_damaged_list_of_signers_lets_nobody_pass(member: Session, take: Open, files: Path) -> None:
    take(issued(files))
    (member.paths.home / "signers.json").write_text("{", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="known signers is damaged"):
        take(issued(files, number=2))
