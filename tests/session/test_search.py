"""Searching through the session: what is indexed, what changes are seen, what happens where nothing can be written."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from scrutiny_tui.paths import Paths
from scrutiny_tui.session import Session
from tests.tiny import write_texts, write_tiny


def test_items_and_passages_are_found_after_a_refresh(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    assert session.refresh_index() == ""
    found = session.search("tonnes")
    assert {hit.pack for hit in found.hits} == {"tiny"}
    assert {"figure", "passage"} <= {hit.kind for hit in found.hits}
    assert "bins#2" in {hit.id for hit in found.hits}


def test_filters_narrow(session: Session, shelf: Path) -> None:
    write_tiny(shelf, "one")
    write_tiny(shelf, "two")
    session.refresh_index()
    assert {hit.pack for hit in session.search("bin", pack="two").hits} == {"two"}
    assert {hit.kind for hit in session.search("bin", kind="quote").hits} == {"quote"}
    assert {hit.source for hit in session.search("bin", kind="passage", source="letter").hits} == {"letter"}


def test_a_change_is_found_after_the_next_refresh(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    session.refresh_index()
    assert session.search("hedgehog").corrected or not session.search("hedgehog").hits
    write_tiny(shelf, replace=("Who keeps the list", "Who keeps the hedgehog list"))
    session.refresh_index()
    assert "question-round" in {hit.id for hit in session.search("hedgehog").hits}


def test_attached_texts_are_found_after_the_next_refresh(session: Session, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    session.refresh_index()
    assert not session.search("bin", kind="passage").hits
    write_texts(tmp_path / "reports")
    session.attach("tiny", tmp_path / "reports")
    session.refresh_index()
    assert session.search("bin", kind="passage").hits


def test_progress_is_told(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    steps: list[tuple[int, int]] = []
    session.refresh_index(lambda done, total: steps.append((done, total)))
    assert steps
    assert steps[-1][0] == steps[-1][1]


def test_a_cancelled_refresh_leaves_the_old_index(session: Session, shelf: Path) -> None:
    write_tiny(shelf)
    session.refresh_index()
    write_tiny(shelf, "other", replace=("Who keeps the list", "Who keeps the hedgehog list"))
    session.refresh_index(cancelled=lambda: True)
    found = session.search("rounds")
    assert {hit.pack for hit in found.hits} == {"tiny"}


def test_an_index_that_cannot_be_kept_is_built_for_this_time(paths: Paths, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf)
    (tmp_path / "in-the-way").write_text("a file", encoding="utf-8")
    with Session(replace(paths, index=tmp_path / "in-the-way" / "index")) as session:
        assert "cannot be written" in session.refresh_index()
        assert session.search("tonnes").hits


def test_a_pack_whose_files_have_not_changed_is_not_loaded_again(
    paths: Paths, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A plain command must not read the whole shelf for one word."""
    folder = write_tiny(shelf)
    for file in (*folder.rglob("*"), folder):
        os.utime(file, (1_500_000_000, 1_500_000_000))
    with Session(paths) as session:
        session.refresh_index()
    monkeypatch.setattr("scrutiny_tui.pack.load.load_pack", pytest.fail)
    with Session(paths) as session:
        session.refresh_index()
        assert session.search("tonnes").hits


def test_data_that_may_not_be_looked_at_does_not_stop_a_search(session: Session, paths: Paths, shelf: Path) -> None:
    write_tiny(shelf)
    paths.home.mkdir()
    paths.home.chmod(0)
    try:
        if os.access(paths.home, os.X_OK):
            pytest.skip("this user may look everywhere")
        session.refresh_index()
        assert session.search("tonnes").hits
    finally:
        paths.home.chmod(0o755)
