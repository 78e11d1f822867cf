"""`scrutiny search` and `scrutiny index`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.tiny import write_tiny


def test_hits_are_grouped_by_kind(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("search", "tonnes")
    assert (done.code, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0].endswith("hits for “tonnes”.")
    assert lines.index("figure") < lines.index("tiny figure-tonnes: Waste collected (bins)")
    assert "passage" in lines


def test_the_json_is_a_list_of_hits(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("search", "tonnes", "--kind", "figures", "--json")
    (hit,) = done.data
    assert done.err == ""
    assert hit.keys() == {"pack", "kind", "id", "title", "snippet", "score", "source", "page"}
    assert (hit["pack"], hit["kind"], hit["id"]) == ("tiny", "figure", "figure-tonnes")


def test_a_slip_still_finds_and_says_so(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("search", "tonnnes")
    assert "figure-tonnes" in done.out
    assert done.err == "Nothing is spelt “tonnnes”; searched for “tonnes” instead.\n"
    asked = run("search", "tonnnes", "--json")
    assert asked.err == done.err
    assert "figure-tonnes" in {hit["id"] for hit in asked.data}


@pytest.mark.parametrize("query", ["NOT OR bins", '"', "date:[", "speaker:", "((", "bins AND", "-", "***", "[/red]"])
def test_an_ill_formed_query_never_errs(run: Run, tiny: Path, query: str) -> None:
    assert tiny.is_dir()
    done = run("search", "--", query)
    assert (done.code, done.err) == (0, "")


def test_nothing_found_is_no_error(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("search", "xylophonequartz")
    assert (done.code, done.out) == (0, "Nothing found for “xylophonequartz”.\n")
    assert run("search", "xylophonequartz", "--json").data == []


def test_filters_and_the_limit(run: Run, tiny: Path, shelf: Path) -> None:
    write_tiny(shelf, "other")
    assert tiny.is_dir()
    assert {hit["pack"] for hit in run("search", "bin", "--pack", "other", "--json").data} == {"other"}
    assert {hit["kind"] for hit in run("search", "bin", "--kind", "passage", "--json").data} == {"passage"}
    assert len(run("search", "bin", "--limit", "1", "--json").data) == 1
    assert "the first 1 are shown" in run("search", "bin", "--limit", "1").out
    dated = run("search", "bins", "--date", "2019-04 to 2019-06", "--pack", "tiny", "--json").data
    assert "event-may" in {hit["id"] for hit in dated}
    assert "bins" not in {hit["id"] for hit in dated}
    spoken = run("search", "bin", "--speaker", "lee", "--kind", "quote", "--pack", "tiny", "--json").data
    assert [hit["id"] for hit in spoken] == ["quote-friday"]


@pytest.mark.parametrize(
    "words",
    [
        ("search",),
        ("search", "bin", "--pack", "tinny"),
        ("search", "bin", "--kind", "qoute"),
        ("search", "bin", "--date", "last week"),
        ("search", "bin", "--date", "2019-13"),
        ("search", "bin", "--limit", "0"),
    ],
)
def test_misuse_is_told(run: Run, tiny: Path, words: tuple[str, ...]) -> None:
    assert tiny.is_dir()
    done = run(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err


@pytest.mark.parametrize(("flag", "typed", "meant"), [("--source", "leter", "letter"), ("--line", "promis", "promise")])
def test_a_filter_that_names_nothing_offers_the_nearest(
    run: Run, tiny: Path, flag: str, typed: str, meant: str
) -> None:
    assert tiny.is_dir()
    done = run("search", "bin", flag, typed + "x", "--json")
    assert (done.code, done.data) == (0, [])
    assert f"Did you mean “{meant}”?" in done.err


def test_a_filter_far_from_anything_is_told_too(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    assert run("search", "bin", "--line", "zzz").err == "There is no “zzz” among the lines.\n"


def test_an_empty_shelf_is_told_by_search(run: Run, shelf: Path) -> None:
    assert shelf.is_dir()
    done = run("search", "bin")
    assert (done.code, done.out) == (0, "Nothing found for “bin”.\n")
    assert "no packs to search" in done.err


@pytest.mark.parametrize("typed", ["0", "-3", "many", "1.5", ""])
def test_a_limit_that_is_no_number_is_told_in_plain_words(run: Run, tiny: Path, typed: str) -> None:
    assert tiny.is_dir()
    done = run("search", "bin", "--limit", typed)
    assert done.code == 2
    assert f"“{typed}” is not a whole number from 1." in done.err


def test_changes_are_found_without_being_asked_for(run: Run, tiny: Path, shelf: Path) -> None:
    assert tiny.is_dir()
    assert run("index").code == 0
    write_tiny(shelf, replace=("Who keeps the list", "Who keeps the hedgehog list"))
    assert "question-round" in run("search", "hedgehog").out


def test_an_index_that_cannot_be_kept_is_told_and_search_goes_on(
    run: Run, tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tiny.is_dir()
    (tmp_path / "in-the-way").write_text("a file", encoding="utf-8")
    monkeypatch.setenv("SCRUTINY_INDEX", str(tmp_path / "in-the-way" / "index"))
    done = run("search", "tonnes", "--json")
    assert done.code == 0
    assert "cannot be written" in done.err
    assert done.data
    assert run("index").code == 1
