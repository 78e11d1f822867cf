"""Opening an edition: what may take the place of what, and what stays as it was."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scrutiny_tui.edition.bundle import bundled
from scrutiny_tui.edition.manifest import Manifest
from scrutiny_tui.edition.reading import edition_of
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session
from scrutiny_tui.session.installing import Opened, Wish, open_edition
from scrutiny_tui.session.issuing import Order, issue
from tests.session.editions import KEY, issued, tree, user
from tests.tiny import write_texts, write_tiny

Open = Callable[..., Opened]


@pytest.fixture
def member(tmp_path: Path) -> Iterator[Session]:
    """A member with an empty shelf."""
    with user(tmp_path / "member") as session:
        yield session


@pytest.fixture
def take(member: Session) -> Open:
    """Open a file as the member."""
    return lambda path, **wish: open_edition(member, path, Wish(**wish))


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Where clerks and their editions are."""
    (tmp_path / "files").mkdir()
    return tmp_path / "files"


@pytest.fixture
def unchanged(member: Session) -> Iterator[None]:
    """Whatever the test does, the member's folders are as they were when it began to look."""
    held: list[dict[str, bytes]] = []
    member.__dict__["look"] = lambda: held.append(tree(member.paths.home, *member.paths.packs))
    yield
    assert held
    assert tree(member.paths.home, *member.paths.packs) == held[0]


def look(member: Session) -> None:
    """From here on, nothing may change."""
    member.__dict__["look"]()


def title(member: Session) -> str:
    """The title of the tiny pack on the member's shelf."""
    return str(member.open("tiny").pack.about.title)


def test_an_edition_is_put_on_the_shelf(member: Session, take: Open, files: Path) -> None:
    opened = take(issued(files))
    assert (opened.pack, opened.title, opened.edition, opened.before) == ("tiny", "Bins", 1, None)
    assert [(entry.id, entry.broken, entry.is_new) for entry in member.shelf()] == [("tiny", "", True)]
    pack = member.open("tiny")
    assert pack.folder == opened.folder
    assert set(pack.documents) == {"bins", "letter"}
    assert all(verdict.proven for verdict in pack.verdicts.values())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells rights in other ways")
def test_nobody_else_can_read_what_is_installed(member: Session, take: Open, files: Path) -> None:
    """A member's edition holds exempt items, and on a council's server others have an account too."""
    take(issued(files))
    assert member.paths.home.stat().st_mode & 0o077 == 0
    assert member.paths.installed.stat().st_mode & 0o077 == 0


def test_checking_only_installs_nothing(member: Session, take: Open, files: Path, unchanged: None) -> None:
    look(member)
    opened = take(issued(files), check_only=True)
    assert (opened.folder, opened.signer) == (None, KEY.signer)
    assert member.shelf() == ()


def test_what_the_member_did_outlives_every_edition(member: Session, take: Open, files: Path, tmp_path: Path) -> None:
    take(issued(files))
    pack = member.open("tiny")
    pack.choose("question-round")
    pack.note("finding-promise", "Ask Bob.")
    pack.mark_read("finding-promise")
    write_texts(tmp_path / "texts")
    member.attach(pack, tmp_path / "texts")
    take(issued(files, number=2, title="Bins again"))
    after = member.open("tiny")
    assert (title(member), after.edition) == ("Bins again", 2)
    assert [choice.id for choice in after.choices()] == ["question-round"]
    assert "finding-promise" in after.read()


def test_the_earlier_edition_is_kept_beside(take: Open, files: Path) -> None:
    first = take(issued(files)).folder
    second = take(issued(files, number=2, title="Bins again")).folder
    assert first is not None
    assert second is not None
    assert first != second
    assert (first / "pack.yaml").is_file()


def test_an_edition_that_comes_again_and_again_is_kept_once(member: Session, take: Open, files: Path) -> None:
    first, second = issued(files), issued(files, number=2, title="Bins again")
    for _ in range(3):
        take(first, older=True)
        take(second)
    assert len(list((member.paths.installed / "tiny").glob("e*"))) == 2
    assert title(member) == "Bins again"


def test_the_very_same_edition_changes_nothing(member: Session, take: Open, files: Path, unchanged: None) -> None:
    path = issued(files)
    take(path)
    look(member)
    assert take(path).unchanged


def test_an_edition_that_was_changed_by_hand_is_made_whole(member: Session, take: Open, files: Path) -> None:
    path = issued(files)
    folder = take(path).folder
    assert folder is not None
    (folder / "pack.yaml").unlink()
    assert take(path).unchanged is False
    assert title(member) == "Bins"


def test_an_older_edition_is_refused_unless_it_is_wanted(
    member: Session, take: Open, files: Path, unchanged: None
) -> None:
    old = issued(files)
    take(issued(files, number=2, title="Bins again"))
    look(member)
    with pytest.raises(ScrutinyError, match="is older"):
        take(old)


def test_an_older_edition_that_is_wanted_is_installed(member: Session, take: Open, files: Path) -> None:
    old = issued(files)
    take(issued(files, number=2, title="Bins again"))
    assert take(old, older=True).before == 2
    assert title(member) == "Bins"


def test_the_same_number_with_another_content_is_refused(
    member: Session, take: Open, files: Path, unchanged: None
) -> None:
    take(issued(files))
    look(member)
    with pytest.raises(ScrutinyError, match="but it differs"):
        take(issued(files, title="Other bins"))


def test_the_same_number_with_another_content_can_be_wanted(member: Session, take: Open, files: Path) -> None:
    take(issued(files))
    take(issued(files, title="Other bins"), replace=True)
    assert title(member) == "Other bins"


def test_a_public_edition_does_not_take_the_place_of_a_whole_one(
    member: Session, take: Open, files: Path, unchanged: None
) -> None:
    take(issued(files))
    look(member)
    with pytest.raises(ScrutinyError, match="without them"):
        take(issued(files, number=2, public=True))


def test_a_whole_edition_takes_the_place_of_a_public_one(take: Open, files: Path) -> None:
    take(issued(files, public=True))
    assert take(issued(files)).public is False


def test_another_pack_of_the_same_id_on_the_shelf_stops_it(
    member: Session, take: Open, files: Path, unchanged: None
) -> None:
    write_tiny(member.paths.packs[0])
    member.paths.installed.mkdir(parents=True)
    look(member)
    with pytest.raises(ScrutinyError, match="another pack of the same id"):
        take(issued(files))


def test_the_clerks_own_issue_opens_from_where_it_is_written(member: Session, take: Open, tmp_path: Path) -> None:
    folder = write_tiny(member.paths.packs[0])
    path = issue(member, "tiny", Order(out=tmp_path, key=KEY)).file
    opened = take(path)
    assert (opened.own, opened.folder) == (True, folder)
    assert len(member.shelf()) == 1
    change = folder / "pack.yaml"
    change.write_text(change.read_text(encoding="utf-8").replace("title: Bins", "title: Tins"), encoding="utf-8")
    assert take(path).own


def test_a_public_issue_of_the_clerks_own_is_not_said_to_hold_what_is_exempt(
    member: Session, take: Open, tmp_path: Path
) -> None:
    exempt = "  - id: promise\n    access: exempt\n    paragraph: '14'\n    reason: It is not for the public.\n"
    write_tiny(member.paths.packs[0], replace=("  - id: promise\n", exempt))
    assert take(issue(member, "tiny", Order(out=tmp_path, public=True)).file).exempt == 0
    assert take(issue(member, "tiny", Order(out=tmp_path)).file).exempt == 1


def test_a_pack_with_faults_is_refused(member: Session, take: Open, files: Path, unchanged: None) -> None:
    whole = edition_of(issued(files).read_bytes())
    made = {**whole.files, "lines.yaml": b"lines: [[[\n"}
    path = files / "faulty.scrutiny"
    path.write_bytes(bundled(Manifest.of("tiny", 1, False, made), made))
    member.paths.installed.mkdir(parents=True)
    look(member)
    with pytest.raises(ScrutinyError, match="cannot be read without fault"):
        take(path)


@pytest.mark.parametrize(("pack", "number", "public"), [("other", 1, False), ("tiny", 2, False), ("tiny", 1, True)])
def test_a_pack_that_is_not_what_its_list_says_is_refused(
    member: Session, take: Open, files: Path, *, pack: str, number: int, public: bool
) -> None:
    whole = edition_of(issued(files).read_bytes())
    made = dict(whole.files)
    made["lines.yaml"] = made["lines.yaml"].replace(b"- id: records\n", b"- id: records\n    access: exempt\n")
    path = files / "wrong.scrutiny"
    path.write_bytes(bundled(Manifest.of(pack, number, public, made), made))
    with pytest.raises(ScrutinyError, match="not the one that its list names"):
        take(path)
