"""Reading in a process of its own: progress comes through, and what goes wrong there is told here in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.isolation import Limits, read_apart
from tests.unit.sources.made import PROSE, pdf, prose


def quiet(done: int, of: int) -> None:
    """Tell nobody."""


def test_the_report_and_its_progress_come_through(tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf(prose(PROSE), prose(PROSE)))
    seen: list[tuple[int, int]] = []
    report = read_apart(file, lambda done, of: seen.append((done, of)))
    assert [page.paragraphs for page in report.pages] == [(PROSE,), (PROSE,)]
    assert seen == [(1, 2), (2, 2)]


def test_a_file_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("Some words.", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="without progress") as told:
        read_apart(file, quiet, limits=Limits(seconds=0))
    assert told.value.where == str(file)


def test_what_cannot_be_read_names_the_file_and_what_to_do(tmp_path: Path) -> None:
    for name, data in {"empty.pdf": b"", "folder": None, "bad.docx": b"PK\x03\x04 and no more"}.items():
        file = tmp_path / name
        if data is None:
            file.mkdir()
        else:
            file.write_bytes(data)
        with pytest.raises(ScrutinyError) as told:
            read_apart(file, quiet)
        assert told.value.where == str(file)
        assert told.value.do


def test_a_file_with_nothing_to_read_in_it_is_told(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<html><body><script>x</script></body></html>", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="no text in it"):
        read_apart(file, quiet)
