"""The number of an edition: one number means one content, in whatever form it is issued, and none is used twice."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from scrutiny_tui.edition.ledger import FILE as LEDGER
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session
from scrutiny_tui.session.issuing import Order, issue
from tests.session.editions import KEY, OTHER
from tests.session.test_issuing import Issue, change, edition, make, out
from tests.tiny import write_tiny

__all__ = ["make", "out"]


def test_issuing_again_without_a_change_gives_the_same_file_and_number(shelf: Path, make: Issue) -> None:
    write_tiny(shelf)
    first = make()
    data = first.file.read_bytes()
    again = make()
    assert (again.edition, again.again, again.standing, again.numbered) == (1, True, True, None)
    assert again.file.read_bytes() == data
    again.file.unlink()
    assert make().file.read_bytes() == data


def test_layout_and_remarks_are_no_change(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf)
    first = make()
    change(folder, "quotes:\n", "# for Bob\nquotes:\n")
    path = folder / "pack.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (folder / "sources" / "one.txt").rename(folder / "sources" / "renamed.txt")
    assert (make().edition, make().sha256) == (1, first.sha256)


def test_a_changed_pack_gets_the_next_number_and_the_yaml_says_so(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf)
    make()
    change(folder, "A promise was made", "A promise was broken")
    made = make()
    assert (made.edition, made.again, made.numbered, edition(folder)) == (2, False, folder / "pack.yaml", 2)
    assert make().edition == 2


def test_a_text_that_now_comes_along_is_a_change(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf)
    make()
    (folder / "sources" / "two.txt").unlink()
    assert make().edition == 2


def test_going_back_to_old_words_is_a_change_too(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf)
    make()
    change(folder, "A promise was made", "A promise was broken")
    make()
    change(folder, "A promise was broken", "A promise was made")
    assert make().edition == 3


def test_all_forms_of_one_content_bear_one_number(shelf: Path, make: Issue, out: Path) -> None:
    write_tiny(shelf)
    assert {
        make(**form).edition for form in ({}, {"key": KEY}, {"key": OTHER}, {"public": True}, {"texts": False})
    } == {1}
    assert sorted(path.name for path in out.iterdir()) == ["tiny-e1-public.scrutiny", "tiny-e1.scrutiny"]


def test_the_number_in_the_yaml_is_kept_where_it_was_not_issued(shelf: Path, make: Issue) -> None:
    write_tiny(shelf, edition=4)
    assert make().edition == 4


def test_a_number_can_be_asked_for(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf)
    assert make(edition=7).edition == 7
    assert edition(folder) == 7
    change(folder, "A promise was made", "A promise was broken")
    with pytest.raises(ScrutinyError, match="said something else"):
        make(edition=7)
    with pytest.raises(ScrutinyError, match="comes too late"):
        make(edition=3)
    assert make().edition == 8


def test_a_copied_folder_begins_with_a_list_of_its_own(session: Session, shelf: Path, make: Issue, out: Path) -> None:
    make_from = write_tiny(shelf)
    make(edition=3)
    shutil.copytree(make_from, shelf / "copied")
    change(shelf / "copied", "id: tiny", "id: copied")
    change(shelf / "copied", "edition: 3", "edition: 1")
    assert issue(session, "copied", Order(out=out)).edition == 1


def test_a_damaged_list_of_what_was_issued_stops_the_issue(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf)
    for told in ("{", "[]", '{"format": 9}', json.dumps({"format": 1, "pack": "tiny", "editions": [{"edition": 0}]})):
        (folder / LEDGER).write_text(told, encoding="utf-8")
        with pytest.raises(ScrutinyError, match="damaged"):
            make()
