"""Issuing: refused while errors stand, numbered so that a number means one content, and stopped without harm."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.edition.ledger import FILE as LEDGER
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import Session
from scrutiny_tui.session import issuing_files as files
from scrutiny_tui.session.issuing import Issued, Order, UncleanError, issue, standing_errors
from scrutiny_tui.session.issuing_forms import LeakError
from scrutiny_tui.sources.writing import write_whole
from tests.session.editions import KEY, OTHER, read
from tests.tiny import PACK, REPORT, write_tiny

EXEMPT = "    access: exempt\n    paragraph: '14'\n    reason: It is not for the public.\n"
ITEMS = re.findall(r"^  - id: (\S+)$", PACK, re.MULTILINE)
"""The ids of all items of the tiny pack."""
Issue = Callable[..., Issued]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where editions are written."""
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def make(session: Session, out: Path) -> Issue:
    """Issue the tiny pack as it now is."""
    return lambda **order: issue(session, "tiny", Order(**{"out": out, **order}))


def change(folder: Path, old: str, new: str) -> None:
    """Change the pack's YAML by hand."""
    path = folder / "pack.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def after(writes: int) -> Callable[[Path, bytes], None]:
    """A way of writing that is killed after so many files."""
    left = list(range(writes))

    def write(path: Path, content: bytes) -> None:
        if not left:
            raise KeyboardInterrupt
        left.pop()
        write_whole(path, content)

    return write


def edition(folder: Path) -> int | None:
    """The number in the pack's YAML."""
    pack = load_pack(folder).pack
    return pack.about.edition if pack else None


def test_the_file_holds_the_pack_its_verdicts_and_its_texts(shelf: Path, make: Issue, out: Path) -> None:
    folder = write_tiny(shelf)
    made = make(key=KEY)
    assert made.file == out / "tiny-e1.scrutiny"
    held = read(made)
    assert held.signer == KEY.signer
    assert held.files["sources/bins.txt"] == REPORT.encode()
    assert held.files["verdicts.json"] == (folder / "verdicts.json").read_bytes()
    assert made.texts == ("bins", "letter")
    assert {name.partition("/")[0] for name in held.files} == {
        *("pack.yaml", "sources.yaml", "people.yaml", "lines.yaml", "quotes.yaml", "findings.yaml", "questions.yaml"),
        *("events.yaml", "figures.yaml", "commitments.yaml", "accounts.yaml", "verdicts.json", "sources"),
    }


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells rights in other ways")
def test_what_is_issued_is_no_more_open_than_other_files_of_the_clerk(shelf: Path, make: Issue) -> None:
    """It holds exempt items; a clerk whose files nobody else may read keeps that."""
    folder = write_tiny(shelf)
    before = os.umask(0o077)
    try:
        made = make()
    finally:
        os.umask(before)
    assert {path.stat().st_mode & 0o077 for path in (made.file, folder / LEDGER)} == {0}


def test_nothing_is_issued_while_an_error_stands(shelf: Path, make: Issue, out: Path) -> None:
    folder = write_tiny(shelf, replace=("evidence: [quote-friday]", "evidence: [quote-fridy]"))
    before = sorted(folder.rglob("*"))
    with pytest.raises(UncleanError, match="1 problem stands") as refused:
        make()
    assert [problem.code for problem in refused.value.checked.problems if problem.severity == "error"] == ["dangling"]
    assert (sorted(folder.rglob("*")), list(out.iterdir())) == (before, [])


def test_a_quote_that_is_not_in_its_report_stops_the_issue(shelf: Path, make: Issue) -> None:
    write_tiny(shelf, replace=("words: We will empty every bin", "words: We will empty no bin"))
    with pytest.raises(UncleanError):
        make()


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


def test_the_clerks_own_files_stay_out(shelf: Path, make: Issue, tmp_path: Path) -> None:
    folder = write_tiny(shelf)
    for name in (
        "decisions.json",
        ".hidden",
        "pack.yaml~",
        "#pack.yaml#",
        "notes.txt",
        "sources/stranger.txt",
        "x.pdf",
    ):
        (folder / name).write_text("private", encoding="utf-8")
    assert all(b"private" not in content for content in read(make()).files.values())


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_text_behind_a_link_out_of_the_folder_stays_out(shelf: Path, make: Issue, tmp_path: Path) -> None:
    folder = write_tiny(shelf)
    (folder / "sources" / "one.txt").rename(tmp_path / "elsewhere.txt")
    (folder / "sources" / "one.txt").symlink_to(tmp_path / "elsewhere.txt")
    assert make().texts == ("letter",)


def test_without_texts(shelf: Path, make: Issue) -> None:
    write_tiny(shelf)
    made = make(texts=False)
    assert made.texts == ()
    assert not [name for name in read(made).files if name.startswith("sources/")]


def test_the_public_edition_tells_what_it_leaves_out(shelf: Path, make: Issue) -> None:
    write_tiny(shelf, replace=("  - id: promise\n", f"  - id: promise\n{EXEMPT}"))
    made = make(public=True)
    assert [told.id for told in made.left_out] == ["promise", "question-friday"]
    assert [told.id for told in made.trimmed] == ["finding-promise"]


def test_open_words_that_tell_of_an_exempt_item_stop_every_edition(shelf: Path, make: Issue, out: Path) -> None:
    """Members' lists and exports leave exempt items out, and would hold these words all the same."""
    write_tiny(
        shelf,
        replace=(
            "  - id: finding-promise\n",
            f"  - id: finding-promise\n{EXEMPT.replace('It is not for the public', 'the promise had a date in it')}",
        ),
    )
    change(shelf / "tiny", "why: The promise had a date.", "why: The promise had a date in it, they say.")
    change(shelf / "tiny", "    findings: finding-promise\n", "")
    for public in (False, True):
        with pytest.raises(UncleanError) as refused:
            make(public=public)
        (problem,) = standing_errors(refused.value.checked)
        assert (problem.code, problem.item) == ("exempt-words", "question-friday")
    assert list(out.iterdir()) == []


def test_open_words_that_tell_of_an_open_item_left_out_stop_the_public_edition_alone(
    session: Session, shelf: Path, make: Issue, out: Path
) -> None:
    write_tiny(shelf, replace=("  - id: promise\n", f"  - id: promise\n{EXEMPT}"))
    change(shelf / "tiny", "  summary: ", "  summary: They ask why so many were still missed so very often. ")
    change(shelf / "tiny", "why: The promise had a date.", "why: So many were still missed so very often.")
    with pytest.raises(LeakError) as refused:
        make(public=True)
    assert [(leak.item, leak.field, leak.of) for leak in refused.value.found] == [
        ("pack", "summary", "question-friday")
    ]
    assert list(out.iterdir()) == []
    assert make().telling == ("finding-promise", "question-friday")
    (checked,) = session.check(["tiny"])
    assert ("public-words", "") in {(problem.code, problem.item) for problem in checked.problems}


@pytest.mark.parametrize("item", ITEMS)
def test_checking_and_issuing_agree_whichever_item_is_exempt(
    session: Session, shelf: Path, make: Issue, item: str
) -> None:
    """An error stops both editions; without one only the advice on words of what is left out stops the public one."""
    write_tiny(shelf, replace=(f"  - id: {item}\n", f"  - id: {item}\n{EXEMPT}"))
    (checked,) = session.check(["tiny"])
    codes = [problem.code for problem in checked.problems]
    told = [problem.item for problem in checked.problems if problem.code == "exempt-reference"]
    assert len(told) == len(set(told))
    if checked.clean:
        assert make().telling == tuple(told)
    else:
        with pytest.raises(UncleanError):
            make()
    try:
        made = make(public=True)
    except UncleanError:
        assert not checked.clean
    except LeakError:
        assert checked.clean
        assert "public-words" in codes
    else:
        assert "public-words" not in codes
        dropped = {each.id for each in made.left_out} - {item}
        cut = {each.id for each in made.trimmed if not each.why.startswith("Its text")}
        assert dropped | cut == set(told)


def test_an_open_text_that_holds_an_exempt_quote_stays_out_of_the_public_edition(shelf: Path, make: Issue) -> None:
    """The other quotes of that report stay, proven by the record."""
    write_tiny(shelf, replace=("  - id: quote-round\n", f"  - id: quote-round\n{EXEMPT}"))
    made = make(public=True)
    assert made.texts == ("letter",)
    assert ("bins", "Its text is left out, for it holds words of: quote-round.") in made.trimmed
    held = read(made).files
    assert b"the round was never written down" not in b"".join(held.values())
    assert b'"quote-friday": {' in held["verdicts.json"]


def test_an_open_text_that_names_an_exempt_person_stays_out_of_the_public_edition(shelf: Path, make: Issue) -> None:
    write_tiny(shelf, replace=("  - id: ann-lee\n", f"  - id: ann-lee\n{EXEMPT}"))
    made = make(public=True)
    assert made.texts == ("letter",)
    assert b"Ann" not in made.file.read_bytes()


def test_one_text_cannot_be_open_and_exempt(shelf: Path, make: Issue) -> None:
    folder = write_tiny(shelf, replace=("  - id: letter\n", f"  - id: letter\n{EXEMPT}"))
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    print_of = text.partition("form: letter\n    fingerprint: ")[2].split()[0]
    twin = f"sources:\n  - id: twin\n    title: T\n    publisher: P\n    fingerprint: {print_of}\n"
    change(folder, "sources:\n", twin)
    with pytest.raises(ScrutinyError, match="The report letter is exempt, and the same text"):
        make(public=True)


@pytest.mark.parametrize("name", ["nowhere", "nowhere/x.scrutiny", "file.txt"])
def test_a_place_that_cannot_hold_the_file_is_misuse(shelf: Path, make: Issue, out: Path, name: str) -> None:
    write_tiny(shelf)
    (out / "file.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(MisuseError):
        make(out=out / name)


def test_a_file_of_somebody_else_is_not_written_over(shelf: Path, make: Issue, out: Path) -> None:
    write_tiny(shelf)
    (out / "tiny-e1.scrutiny").write_text("mine", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="no edition of this pack"):
        make()
    assert (out / "tiny-e1.scrutiny").read_text(encoding="utf-8") == "mine"
    assert make(force=True).standing is False


def test_an_installed_edition_is_not_issued_again(session: Session, shelf: Path, out: Path) -> None:
    folder = session.paths.installed
    folder.mkdir(parents=True)
    write_tiny(folder)
    with pytest.raises(MisuseError, match="was installed"):
        issue(session, "tiny", Order(out=out))


def test_wherever_it_is_stopped_issuing_again_gives_the_same(
    shelf: Path, make: Issue, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill after any number of the files that are written, the edition itself among them."""
    folder = write_tiny(shelf)
    make()
    change(folder, "A promise was made", "A promise was broken")
    stopped = 0
    while True:
        monkeypatch.setattr(files, "write_whole", after(stopped))
        try:
            made = make()
        except KeyboardInterrupt:
            stopped += 1
            assert sorted(path.name for path in out.iterdir()) == ["tiny-e1.scrutiny"]
            continue
        break
    assert stopped >= 2
    assert (made.edition, edition(folder)) == (2, 2)


def test_what_members_could_not_open_is_not_issued(session: Session, shelf: Path, out: Path) -> None:
    """Windows has no folder of this name."""
    write_tiny(shelf, name="aux")
    with pytest.raises(ScrutinyError, match="Members could not open this edition"):
        issue(session, "aux", Order(out=out))
    assert list(out.iterdir()) == []


def test_a_full_disk_changes_nothing(shelf: Path, make: Issue, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_tiny(shelf)
    before = {path.name for path in folder.iterdir()}

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ScrutinyError, match="No space left"):
        make()
    assert ({path.name for path in folder.iterdir()}, list(out.iterdir())) == (before, [])
