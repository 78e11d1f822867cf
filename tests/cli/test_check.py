"""`scrutiny check` and `scrutiny schema`: what is printed, what scripts get, the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from tests.cli.conftest import Run
from tests.tiny import LETTER, REPORT, fingerprint, write_texts, write_tiny

ALTERED = ("every bin by Friday\n    source", "every bin by Monday\n    source")


def test_a_sound_pack_says_so_and_leaves_with_0(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    done = run("check", "tiny")
    assert (done.code, done.out, done.err) == (0, "tiny: no problem. 2 quotes: 2 verbatim.\n", "")


def test_a_problem_is_a_paragraph_with_its_place_and_leaves_with_1(run: Run, shelf: Path) -> None:
    folder = write_tiny(shelf, replace=ALTERED)
    done = run("check", "tiny")
    assert done.code == 1
    number = 1 + (folder / "pack.yaml").read_text(encoding="utf-8").splitlines().index(
        "    words: We will empty every bin by Monday"
    )
    problem, summary = done.out.strip().rsplit("\n\n", 1)
    assert problem.startswith(f"{folder / 'pack.yaml'}:{number}:")
    assert "Monday" in problem
    assert summary == "tiny: 1 problem. 2 quotes: 1 verbatim, 1 altered."


def test_without_a_name_the_whole_shelf_is_checked(run: Run, tiny: Path, shelf: Path) -> None:
    assert tiny.is_dir()
    (write_tiny(shelf, "broken") / "pack.yaml").write_text("pack: [", encoding="utf-8")
    done = run("check")
    assert done.code == 1
    assert "tiny: no problem." in done.out
    assert "broken: it cannot be opened" in done.out


def test_a_folder_off_the_shelf_is_checked(run: Run, tmp_path: Path) -> None:
    assert run("check", write_tiny(tmp_path / "elsewhere")).code == 0


def test_what_cannot_be_found_leaves_with_2(run: Run, shelf: Path, tmp_path: Path) -> None:
    for words in (("check",), ("check", "tiny"), ("check", str(tmp_path / "nowhere")), ("check", str(shelf))):
        done = run(*words)
        assert (done.code, done.out) == (2, "")
        assert done.err
    write_tiny(shelf)
    done = run("check", "tiny", "--sources", tmp_path / "nowhere")
    assert (done.code, done.out) == (2, "")


def test_advice_alone_leaves_with_0(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=("    minutes: 10\n", "    minutes: 10\n    evidence_: x\n"))
    assert run("check", "tiny").code == 1
    folder = write_tiny(shelf, texts=False)
    for text in (folder / "sources").iterdir():
        text.unlink()
    done = run("check", "tiny")
    assert done.code == 0
    assert "2 no text" in done.out
    assert "The texts of these reports are not here: bins, letter." in done.out


def test_sources_count_for_this_run_and_record_keeps_the_proof(run: Run, shelf: Path, tmp_path: Path) -> None:
    write_tiny(shelf, texts=False)
    write_texts(tmp_path / "reports")
    done = run("check", "tiny", "--sources", tmp_path / "reports")
    assert done.out == "tiny: no problem. 2 quotes: 2 verbatim.\n"
    assert "2 no text." in run("check", "tiny").out
    done = run("check", "tiny", "--sources", tmp_path / "reports", "--record")
    assert "The verdicts are recorded in" in done.out
    assert "2 quotes: 2 verbatim by the record." in run("check", "tiny").out


def test_a_text_that_no_source_names_is_told_with_its_fingerprint(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=(f"    fingerprint: {fingerprint(LETTER)}\n", ""))
    assert fingerprint(LETTER) in run("check", "tiny").out
    (text,) = run("check", "tiny", "--json").data["texts"]
    assert text["fingerprint"] == fingerprint(LETTER)


def test_the_json_holds_problems_quotes_and_sources(run: Run, shelf: Path) -> None:
    folder = write_tiny(shelf, replace=ALTERED)
    done = run("check", "tiny", "--json")
    assert done.code == 1
    (problem,) = done.data["problems"]
    assert problem.keys() == {"pack", "code", "severity", "file", "line", "column", "what", "do", "item"}
    assert (problem["pack"], problem["severity"], problem["item"]) == ("tiny", "error", "quote-friday")
    assert problem["file"] == str(folder / "pack.yaml")
    friday, rounds = done.data["quotes"]
    assert (friday["pack"], friday["id"], friday["source"], friday["verdict"]) == (
        "tiny",
        "quote-friday",
        "bins",
        "altered",
    )
    assert "Friday" in friday["nearest"]
    assert friday["differs"] == [{"quote": "Monday", "source": "Friday"}]
    words = "the round was never written down"
    assert (rounds["verdict"], rounds["start"]) == ("verbatim", REPORT.index(words))
    assert REPORT[rounds["start"] : rounds["end"]] == words
    assert (rounds["page"], rounds["passage"], rounds["recorded"]) == ("", 3, None)
    assert [(each["id"], each["here"]) for each in done.data["sources"]] == [("bins", True), ("letter", True)]
    assert done.data["sources"][0]["fingerprint"] == fingerprint(REPORT)


def test_the_json_of_a_broken_pack_has_its_problems_alone(run: Run, shelf: Path) -> None:
    (write_tiny(shelf, "broken") / "pack.yaml").write_text("pack: [", encoding="utf-8")
    done = run("check", "--json")
    assert done.code == 1
    assert done.data["problems"]
    assert done.data["quotes"] == done.data["sources"] == []


def test_the_schema_is_a_json_schema(run: Run) -> None:
    done = run("schema")
    assert done.code == 0
    schema = json.loads(done.out)
    Draft202012Validator.check_schema(schema)
    assert {"pack", "quotes", "questions"} <= schema["properties"].keys()
