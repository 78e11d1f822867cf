"""Commands that read: the shelf, a pack, one item."""

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


def test_an_empty_shelf_says_where_packs_go(run: Run, shelf: Path) -> None:
    shown = run()
    assert shown.code == 0
    assert str(shelf) in shown.out


def test_a_broken_pack_is_listed_with_its_reason(run: Run, tiny: Path, shelf: Path) -> None:
    (write_tiny(shelf, "broken") / "pack.yaml").write_text("pack: [", encoding="utf-8")
    shown = run("list")
    assert shown.code == 0
    assert "tiny: Bins" in shown.out
    assert "broken: this pack cannot be opened." in shown.out
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


def test_an_item_is_shown_whole_with_links_both_ways(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    run("reword", "tiny", "question-friday", "Which bins?")
    run("note", "tiny", "question-friday", "Ask early.")
    out = run("show", "tiny", "question-friday").out
    for words in (
        "Which bins were emptied by that Friday?",
        "Witness: Ann Lee",
        "A number, and who counted.",
        "How was that checked?",
        "finding-promise: finding, A promise was made",
        "quote-friday: quote, We will empty every bin by Friday",
        "On your list as number 1, 10 minutes.",
        "In your words: Which bins?",
        "Your note: Ask early.",
    ):
        assert words in out
    assert "question-friday: question" in run("show", "tiny", "quote-friday").out


def test_a_quote_says_how_it_was_checked(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=("every bin by Friday\n    source", "every bin by Monday\n    source"))
    out = run("show", "tiny", "quote-friday").out
    assert "Checked: altered" in out
    assert "“Monday”" in out
    assert "“Friday”" in out
    assert "Checked: verbatim" in run("show", "tiny", "quote-round").out


def test_an_item_as_json_holds_fields_links_verdict_and_notebook(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    run("choose", "tiny", "question-friday")
    question = run("show", "tiny", "question-friday", "--json").data
    assert (question["kind"], question["witness"], question["minutes"]) == ("question", ["ann-lee"], 10)
    assert set(question["refers_to"]) >= {"finding-promise", "quote-friday", "promise", "ann-lee"}
    assert (question["choice"]["number"], question["choice"]["origin"]) == (1, "officer")
    quote = run("show", "tiny", "quote-friday", "--json").data
    assert quote["verdict"]["verdict"] == "verbatim"
    assert (quote["choice"], quote["note"], quote["read"]) == (None, "", False)
    assert "finding-promise" in quote["referred_by"]
    assert run("show", "tiny", "figure-tonnes", "--json").data["value"] == 1200


def test_a_passage_is_shown_with_what_rests_on_it(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    out = run("show", "tiny", "bins#3").out
    assert "Nobody had counted the bins" in out
    assert "quote-round" in out
    assert "finding-records" in out
    assert run("show", "tiny", "bins#3", "--json").data["quotes"] == ["quote-round"]


def test_a_passage_whose_text_is_not_here_is_a_problem_not_misuse(run: Run, shelf: Path) -> None:
    write_tiny(shelf, texts=False)
    shown = run("show", "tiny", "bins#3")
    assert shown.code == 1
    assert "scrutiny attach tiny" in shown.err


def test_an_own_question_is_shown(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    run("ask", "tiny", "Why?", "--witness", "ann-lee")
    out = run("show", "tiny", "my-1").out
    assert "Why?" in out
    assert "Ann Lee" in out
    assert run("show", "tiny", "my-1", "--json").data["origin"] == "mine"


def test_an_item_and_a_kind_together_are_misuse(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    assert run("show", "tiny", "bins", "--kind", "quote").code == 2


def test_exempt_items_say_so(run: Run, shelf: Path) -> None:
    exempt = "id: finding-promise\n    access: exempt\n    paragraph: '3'\n    reason: Talks go on."
    write_tiny(shelf, replace=("id: finding-promise", exempt))
    assert "EXEMPT, paragraph 3" in run("show", "tiny", "--kind", "finding").out
    assert "EXEMPT: not for the public." in run("show", "tiny", "finding-promise").out
