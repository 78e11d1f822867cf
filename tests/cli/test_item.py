"""`scrutiny show` on one item: a question, a quote, a passage, a question of the member's own."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.conftest import Run
from tests.tiny import write_tiny


def test_an_item_is_shown_whole_with_links_both_ways(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    run("reword", "tiny", "question-friday", "Which bins?")
    run("note", "tiny", "question-friday", "Ask early.")
    out = run("show", "tiny", "question-friday").out
    for words in (
        "Which bins were emptied by that Friday?",
        "Witness: Ann Lee",
        "A number, and who counted.",
        "Follow-ups:\n  If the answer is: All of them.\n    Ask: How was that checked?\n",
        "finding-promise: finding, A promise was made",
        "quote-friday: quote, We will empty every bin by Friday",
        "On your list as number 1, 10 minutes.",
        "In your words: Which bins?",
        "Your note: Ask early.",
    ):
        assert words in out
    assert "question-friday: question" in run("show", "tiny", "quote-friday").out


def test_a_figure_tells_its_amount_in_one_line(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=("    unit: tonnes\n", "    unit: tonnes\n    bound: about\n"))
    out = run("show", "tiny", "figure-tonnes").out
    assert out.splitlines()[1:4] == ["Waste collected", "Amount: about 1,200 tonnes", "Period: 2019"]
    assert "Bound" not in out


def test_accounts_say_how_they_differ(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    assert "\nHow they differ: The Leader promised it" in run("show", "tiny", "account-bins").out


def test_a_figure_of_our_own_is_shown_with_its_sum(run: Run, shelf: Path) -> None:
    derived = "    derived:\n      - figure: 1,100 tonnes\n        sum: figure-tonnes - 100\n"
    write_tiny(shelf, replace=("    weight: high\n", f"    weight: high\n{derived}"))
    assert "Our arithmetic:\n  1,200 tonnes − 100 = 1,100 tonnes\n" in run("show", "tiny", "finding-promise").out


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
    assert quote["verdict"] == "verbatim"
    assert (quote["choice"], quote["note"], quote["read"]) == (None, "", False)
    assert "finding-promise" in quote["referred_by"]
    assert run("show", "tiny", "figure-tonnes", "--json").data["value"] == 1200


def test_the_json_of_a_quote_needs_no_looking_up(run: Run, tiny: Path) -> None:
    """Every field is there for every quote, and what the ids stand for beside them."""
    assert tiny.is_dir()
    friday, rounds = run("show", "tiny", "--kind", "quotes", "--json").data
    assert friday.keys() == rounds.keys()
    told = ("speaker", "speaker_name", "role", "source", "source_title", "verdict", "passage", "page")
    assert [friday[key] for key in told] == [
        "ann-lee", "Ann Lee", "Leader, Little Example Council", "bins", "Report on the bins", "verbatim", 2, "",
    ]  # fmt: skip
    assert [rounds[key] for key in told] == [None, None, "", "bins", "Report on the bins", "verbatim", 3, ""]


def test_the_json_of_a_quote_without_its_text_has_the_recorded_place(run: Run, shelf: Path) -> None:
    folder = write_tiny(shelf)
    assert run("check", "tiny", "--record").code == 0
    shutil.rmtree(folder / "sources")
    quote = run("show", "tiny", "quote-friday", "--json").data
    assert (quote["verdict"], quote["recorded"]["verdict"], quote["proven"]) == ("no text", "verbatim", True)
    assert quote["passage"] == 2


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
