"""`scrutiny issue` and `scrutiny keygen` as a clerk types them."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from scrutiny_tui.edition.keyfile import read_key
from scrutiny_tui.edition.reading import read_edition
from scrutiny_tui.errors import ScrutinyError
from tests.cli.conftest import Run
from tests.tiny import write_tiny

EXEMPT = "    access: exempt\n    paragraph: '14'\n    reason: It is not for the public.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the clerk works in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_pack_becomes_one_file_in_this_folder(run: Run, tiny: Path, here: Path) -> None:
    done = run("issue", "tiny")
    assert (done.code, done.err) == (0, "")
    assert "Edition 1 of tiny is in tiny-e1.scrutiny" in done.out
    assert "Not signed" in done.out
    assert [path.name for path in here.iterdir()] == ["tiny-e1.scrutiny"]
    assert tiny.joinpath("issued.json").is_file()


def test_issuing_again_says_that_nothing_changed(run: Run, tiny: Path) -> None:
    assert tiny
    run("issue", "tiny")
    again = run("issue", "tiny")
    assert "Nothing in tiny was changed since edition 1, so it keeps its number." in again.out
    assert "stands already" in again.out


def test_a_change_gets_the_next_number_and_the_clerk_is_told_where_it_stands(run: Run, tiny: Path) -> None:
    run("issue", "tiny")
    path = tiny / "pack.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("A promise was made", "A vow"), encoding="utf-8")
    done = run("issue", "tiny")
    assert "Edition 2 of tiny is in tiny-e2.scrutiny" in done.out
    assert f"The number was written into {path}" in done.out
    assert "  edition: 2\n" in path.read_text(encoding="utf-8")


def test_errors_are_listed_and_nothing_is_written(run: Run, shelf: Path, here: Path) -> None:
    write_tiny(shelf, replace=("evidence: [quote-friday]", "evidence: [quote-fridy]"))
    done = run("issue", "tiny")
    assert done.code == 1
    assert "there is no quote, figure, event or source with the id “quote-fridy”" in done.out
    assert "was not issued: 1 problem stands" in done.err
    assert list(here.iterdir()) == []


def test_the_public_edition_lists_what_it_leaves_out(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=("  - id: promise\n", f"  - id: promise\n{EXEMPT}"))
    done = run("issue", "tiny", "--public")
    assert done.code == 0
    assert "  promise: It is exempt." in done.out
    assert "  question-friday: What it belongs to is left out: “line”." in done.out
    assert "  finding-promise: Something was taken away in: lines." in done.out
    whole = run("issue", "tiny")
    assert "It holds 1 exempt item: send it only to those who may see them." in whole.out
    assert "Open items that lead to exempt ones: finding-promise, question-friday." in whole.out


def test_words_that_would_leak_are_named_by_their_place_and_not_repeated(run: Run, shelf: Path, here: Path) -> None:
    """Words of an open question that the public edition leaves out with the exempt line it belongs to."""
    write_tiny(shelf, replace=("  - id: promise\n", f"  - id: promise\n{EXEMPT}"))
    path = shelf / "tiny" / "pack.yaml"
    text = path.read_text(encoding="utf-8").replace("  summary: ", "  summary: Nobody could quite say who missed it. ")
    path.write_text(text.replace("why: ", "why: Nobody could quite say who missed it. "), encoding="utf-8")
    done = run("issue", "tiny", "--public")
    assert done.code == 1
    assert f"{path}:8:3: “summary” of pack has 5 words in a row with question-friday" in done.out
    assert "quite" not in done.out + done.err
    assert "was not issued: one place still tells" in done.err.lower()
    assert list(here.iterdir()) == []


def test_json(run: Run, tiny: Path) -> None:
    assert tiny
    run("keygen", "--name", "The Clerk")
    told = run("issue", "tiny", "--public", "--sign", "clerk.key", "--json").data
    assert (told["pack"], told["edition"], told["public"], told["left_out"]) == ("tiny", 1, True, [])
    assert told["signed_by"] == {"name": "The Clerk", "mark": read_key(Path("clerk.key")).signer.mark}
    assert Path(told["file"]).name == "tiny-e1-public.scrutiny"


def test_a_signed_edition_says_by_whom(run: Run, tiny: Path) -> None:
    assert tiny
    made = run("keygen", "--name", "The Clerk")
    mark = made.out.splitlines()[-1].strip()
    assert f"Signed by The Clerk; the mark of the key is {mark}" in run("issue", "tiny", "--sign", "clerk.key").out
    signer = read_edition(Path("tiny-e1.scrutiny")).signer
    assert signer is not None
    assert (signer.name, signer.mark) == ("The Clerk", mark)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("issue", "nothing"), 2),
        (("issue", "tiny", "--edition", "0"), 2),
        (("issue", "tiny", "-o", "nowhere"), 2),
        (("issue", "tiny", "--sign", "nowhere.key"), 1),
        (("issue", "tiny", "--sign", "."), 1),
    ],
)
def test_what_cannot_be_done_is_told(run: Run, tiny: Path, words: tuple[str, ...], code: int) -> None:
    assert tiny
    done = run(*words)
    assert (done.code, done.out) == (code, "")
    assert done.err


def test_a_key_is_made_for_its_owner_alone(run: Run, here: Path) -> None:
    done = run("keygen", "--name", "Ann  Lee")
    assert (done.code, done.err) == (0, "")
    assert {path.name for path in here.iterdir()} == {"clerk.key", "clerk.key.pub"}
    if sys.platform != "win32":
        assert stat.S_IMODE((here / "clerk.key").stat().st_mode) == 0o600
    public = json.loads((here / "clerk.key.pub").read_text(encoding="utf-8"))
    secret = json.loads((here / "clerk.key").read_text(encoding="utf-8"))["secret"]
    assert (public["name"], public["mark"]) == ("Ann Lee", done.out.splitlines()[-1].strip())
    assert secret not in done.out + (here / "clerk.key.pub").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["clerk.key", "clerk.key.pub"])
def test_no_key_is_written_over(run: Run, here: Path, name: str) -> None:
    (here / name).write_text("mine", encoding="utf-8")
    done = run("keygen", "--name", "Ann")
    assert done.code == 2
    assert [path.name for path in here.iterdir()] == [name]
    assert (here / name).read_text(encoding="utf-8") == "mine"


def test_no_key_is_written_over_even_where_links_are_unknown(
    run: Run, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", none)
    assert run("keygen", "--name", "Ann").code == 0
    assert run("keygen", "--name", "Ann").code == 2
    assert {path.name for path in here.iterdir()} == {"clerk.key", "clerk.key.pub"}


@pytest.mark.parametrize("content", ["", "{}", "secret secret", '{"format": 1, "secret": "c2VjcmV0", "name": "x"}'])
def test_what_is_no_key_is_refused_without_a_word_of_it(here: Path, content: str) -> None:
    (here / "not.key").write_text(content, encoding="utf-8")
    with pytest.raises(ScrutinyError, match="not a secret key") as refused:
        read_key(here / "not.key")
    assert "c2Vj" not in str(refused.value)
    assert refused.value.__cause__ is None


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_a_key_that_others_may_read_is_told(run: Run, tiny: Path, here: Path) -> None:
    assert tiny
    run("keygen", "--name", "Ann")
    (here / "clerk.key").chmod(0o644)
    assert "chmod 600 clerk.key" in run("issue", "tiny", "--sign", "clerk.key").err


@pytest.mark.parametrize("name", ["", "a\u202eb", "x" * 121])
def test_a_name_that_members_could_not_read_is_refused(run: Run, name: str) -> None:
    done = run("keygen", "--name", name)
    assert done.code == (1 if name else 0)
