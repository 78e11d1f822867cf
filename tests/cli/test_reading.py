"""Commands that read: the shelf, a pack, the items of one kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.tiny import write_tiny


def test_without_a_terminal_scrutiny_prints_the_shelf(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    shown = run()
    assert (shown.code, shown.err) == (0, "")
    assert shown.out == run("list").out
    assert shown.out.splitlines() == [
        "tiny: Bins",
        "  Little Example Council, Waste Scrutiny Panel, 1 April 2026",
        "  This council is invented.",
        "  New to you. Edition 1; 2 findings; 2 questions, 0 on your list; 0 of 10 items read.",
    ]


@pytest.mark.parametrize("there", [True, False])
def test_an_empty_shelf_says_where_packs_go(run: Run, shelf: Path, there: bool) -> None:
    if not there:
        shelf.rmdir()
    shown = run()
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.splitlines() == [
        "There are no packs on the shelf yet. A pack is a folder with .yaml files in it.",
        "Put the pack's folder into one of these folders, then type “scrutiny” again:",
        f"  {shelf}" + ("" if there else " (not there yet: make it first)"),
        "Or name the pack's folder, wherever it is: scrutiny FOLDER",
    ]


def test_a_shelf_that_cannot_be_read_is_told_by_every_command(run: Run, shelf: Path) -> None:
    shelf.rmdir()
    shelf.write_text("a file", encoding="utf-8")
    told = f"The shelf folder {shelf} cannot be read: "
    assert str(shelf) in run("list").out
    for words in (("show", "tiny"), ("check", "tiny"), ("check",)):
        done = run(*words)
        assert done.code == 1
        assert told in done.err


def test_a_broken_pack_is_listed_with_its_reason(run: Run, tiny: Path, shelf: Path) -> None:
    (write_tiny(shelf, "broken") / "pack.yaml").write_text("pack: [", encoding="utf-8")
    shown = run("list")
    assert shown.code == 0
    assert "tiny: Bins" in shown.out
    assert "broken: it cannot be opened." in shown.out
    assert "pack.yaml:" in shown.out
    by_id = {entry["id"]: entry for entry in run("list", "--json").data}
    assert by_id["tiny"]["broken"] is None
    assert "pack.yaml:" in by_id["broken"]["broken"]
    assert tiny.is_dir()


def test_list_as_json_counts_what_the_notebook_holds(run: Run, tiny: Path) -> None:
    run("choose", "tiny", "question-round")
    run("read", "tiny", "finding-promise")
    (entry,) = run("list", "--json").data
    assert (entry["id"], entry["folder"], entry["meeting"]) == ("tiny", str(tiny), "2026-04-01")
    assert (entry["chosen"], entry["read"], entry["readable"]) == (1, 1, 10)


@pytest.mark.parametrize("by_folder", [False, True])
def test_a_pack_in_place_of_a_command_prints_what_it_is_about(run: Run, tiny: Path, by_folder: bool) -> None:
    shown = run(tiny if by_folder else "tiny")
    assert shown.code == 0
    assert shown.out == run("show", "tiny").out
    for words in ("The bins were promised", "A promise was made", "Was the promise kept?", "Report on the bins"):
        assert words in shown.out


@pytest.mark.parametrize("words", [("show", "tiny"), ("tiny",)])
def test_a_pack_that_was_looked_over_is_no_longer_new(run: Run, shelf: Path, words: tuple[str, ...]) -> None:
    write_tiny(shelf)
    run("show", "tiny", "question-round")
    assert "New to you." in run("list").out
    run(*words)
    assert "New to you." not in run("list").out
    write_tiny(shelf, edition=2)
    assert "A new edition since you last looked." in run("list").out


def test_a_command_wins_over_a_pack_of_that_name(run: Run, shelf: Path) -> None:
    write_tiny(shelf, "list", replace=("id: list", "id: list"))
    assert run("list").out.startswith("list: Bins\n")
    assert "What matters most" in run(shelf / "list").out


@pytest.mark.parametrize(
    ("typed", "meant"), [("serch", "search"), ("tinny", "tiny"), ("chose", "choose"), ("TINY-", "tiny")]
)
def test_a_near_miss_of_a_command_or_a_pack_is_offered(run: Run, tiny: Path, typed: str, meant: str) -> None:
    shown = run(typed)
    assert tiny.is_dir()
    assert (shown.code, shown.out) == (2, "")
    assert f"“{meant}”" in shown.err


def test_an_unknown_pack_is_misuse_and_says_what_to_do(run: Run, tiny: Path) -> None:
    shown = run("show", "zzz")
    assert tiny.is_dir()
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == (
        "There is no pack “zzz”.\n"
        "“scrutiny list” shows the packs on the shelf; a pack can also be named by its folder.\n"
    )


def test_the_overview_as_json(run: Run, tiny: Path) -> None:
    shown = run("show", "tiny", "--json").data
    assert shown["pack"]["meeting"] == {"date": "2026-04-01", "minutes": 20}
    assert (shown["folder"], shown["counts"]["questions"], shown["chosen"]) == (str(tiny), 2, 0)
    assert [each["line"] for each in shown["coverage"]] == ["promise", "records"]
    assert shown["coverage"][1]["findings_without_question"] == ["finding-records"]
    assert shown["sources"][0] == {"id": "bins", "title": "Report on the bins", "text_here": True}


def test_words_that_the_pack_explains_are_shown_by_the_ids_that_search_gives(run: Run, tiny: Path) -> None:
    glossary = "glossary:\n    - term: CRM\n      meaning: The council's list of calls.\n"
    pack = next(path for path in tiny.glob("*.yaml") if "\npack:" in f"\n{path.read_text(encoding='utf-8')}")
    text = pack.read_text(encoding="utf-8")
    pack.write_text(text.replace("pack:\n", f"pack:\n  {glossary}", 1), encoding="utf-8")
    assert run("search", "CRM", "--json").data[0]["id"] == "pack.glossary.1"
    assert run("show", "tiny", "pack.glossary.1").out == "CRM: The council's list of calls.\n"
    assert run("show", "tiny", "pack.glossary.1", "--json").data["term"] == "CRM"
    assert "CRM: The council's list of calls." in run("show", "tiny", "pack").out
    beyond = run("show", "tiny", "pack.glossary.2")
    assert (beyond.code, beyond.out) == (2, "")
    assert "has 1 word" in beyond.err
    assert run("show", "tiny", "2").code == 2


def test_a_word_that_is_nothing_points_to_the_help(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("help")
    assert (done.code, done.out) == (2, "")
    assert "no command and no pack “help”" in done.err
    assert "scrutiny --help" in done.err


@pytest.mark.parametrize("kind", ["question", "questions", "QUESTION"])
def test_one_kind_is_listed(run: Run, tiny: Path, kind: str) -> None:
    assert tiny.is_dir()
    assert run("show", "tiny", "--kind", kind).out.splitlines() == [
        "question-friday: Which bins were emptied by that Friday? (to Ann Lee)",
        "question-round: Who keeps the list of rounds? (to Ann Lee, The Clerk of Works)",
    ]
    assert [each["id"] for each in run("show", "tiny", "--kind", kind, "--json").data] == [
        "question-friday",
        "question-round",
    ]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("source", "bins: Report on the bins (Example Audit; 15 January 2020; text here)"),
        ("quote", "quote-friday: We will empty every bin by Friday (Ann Lee; bins: verbatim)"),
        ("figure", "figure-tonnes: Waste collected (1,200 tonnes; 2019)"),
        ("event", "event-may: Bins were missed for three weeks (May 2019)"),
        ("commitment", "commitment-friday: Empty every bin by Friday (Ann Lee; unknown)"),
        ("person", "ann-lee: Ann Lee (Leader, Little Example Council)"),
        ("finding", "finding-promise: A promise was made"),
    ],
)
def test_a_list_tells_what_one_wants_to_know_first(run: Run, tiny: Path, kind: str, told: str) -> None:
    assert tiny.is_dir()
    assert run("show", "tiny", "--kind", kind).out.splitlines()[0] == told


def test_a_list_tells_what_the_notebook_holds(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    run("choose", "tiny", "question-round")
    run("note", "tiny", "question-round", "Gently.")
    run("read", "tiny", "question-round")
    assert run("show", "tiny", "--kind", "question").out.endswith("; on your list; with your note; read)\n")


def test_an_unknown_kind_offers_the_nearest(run: Run, tiny: Path) -> None:
    shown = run("show", "tiny", "--kind", "qestion")
    assert tiny.is_dir()
    assert shown.code == 2
    assert "“question”" in shown.err
