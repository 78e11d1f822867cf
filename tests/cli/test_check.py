"""`scrutiny check` and `scrutiny schema`: what is printed, what scripts get, the exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
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
    assert problem.splitlines() == [
        f"{folder / 'pack.yaml'}:{number}:5: The quote quote-friday is not in its report as it stands.",
        "  The quote has “Monday”, the source has “Friday”.",
        "  The nearest words of the report (passage 2):",
        "    “We will empty every bin by Friday”",
    ]
    assert summary == "tiny: 1 problem. 2 quotes: 1 verbatim, 1 altered."


def test_words_of_another_report_are_told_with_it(run: Run, shelf: Path) -> None:
    write_tiny(shelf, replace=("written down\n    source: bins", "written down\n    source: letter"))
    done = run("check", "tiny")
    assert done.code == 1
    assert "They stand in “bins”, passage 3" in done.out


def test_files_below_the_current_folder_are_told_from_there(
    run: Run, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tiny(shelf, replace=ALTERED)
    monkeypatch.chdir(shelf)
    out = run("check", "tiny", "--record").out
    assert out.startswith(str(Path("tiny", "pack.yaml:")))
    assert f"The verdicts are recorded in {Path('tiny', 'verdicts.json')}.\n" in out


@pytest.mark.parametrize("as_json", [[], ["--json"]])
def test_a_record_that_cannot_be_written_is_told_after_the_result(run: Run, shelf: Path, as_json: list[str]) -> None:
    folder = write_tiny(shelf)
    sound = run("check", "tiny", *as_json)
    (folder / "verdicts.json").mkdir()
    done = run("check", "tiny", "--record", *as_json)
    assert done.code == 1
    assert "verdicts.json" in done.err
    if as_json:
        assert done.data["quotes"] == sound.data["quotes"]
    else:
        assert "2 quotes: 2 verbatim." in done.out
        assert "are recorded" not in done.out


def test_a_record_that_no_longer_fits_words_that_are_true_is_told(run: Run, shelf: Path) -> None:
    write_tiny(shelf)
    run("check", "tiny", "--record")
    write_tiny(shelf, replace=("the round was never", "round was never"))
    done = run("check", "tiny")
    assert done.code == 0
    assert "no longer fits these quotes: quote-round." in done.out
    assert "no longer fits" not in run("check", "tiny", "--record").out
    assert "no longer fits" not in run("check", "tiny").out


def test_two_packs_of_one_id_are_a_problem_of_the_shelf(run: Run, shelf: Path) -> None:
    first = write_tiny(shelf, "a-folder", replace=("id: a-folder", "id: same"))
    write_tiny(shelf, "b-folder", replace=("id: b-folder", "id: same"))
    done = run("check", "--json")
    assert done.code == 1
    (problem,) = [each for each in done.data["problems"] if each["severity"] == "error"]
    assert (problem["code"], problem["line"]) == ("duplicate-pack", 2)
    assert str(first) in problem["what"]


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


def test_passages_are_listed_with_their_first_words(run: Run, tiny: Path) -> None:
    out = run("check", "tiny", "--passages").out
    first = " ".join(REPORT.split("\n\n")[2].split()[:12])
    assert f"bins#3: “{first} …”\n" in out
    assert "  evidence for finding-records" in out
    (passage,) = [one for one in run("check", "tiny", "--json").data["passages"] if one["passage"] == "bins#3"]
    assert passage["words"].startswith("Nobody had counted")
    assert "finding-records" in passage["items"]
    for text in (tiny / "sources").iterdir():
        text.unlink()
    assert "bins#3: its text is not here" in run("check", "tiny", "--passages").out


def test_accepted_advice_is_counted_and_in_the_json(run: Run, shelf: Path) -> None:
    accepted = "  accepted:\n    - check: folder-name\n      reason: It is a copy.\n"
    folder = write_tiny(shelf, "other", replace=("id: other", "id: tiny"))
    text = (folder / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(text.replace("sources:\n", f"{accepted}sources:\n", 1), "utf-8")
    assert "tiny: no problem, 1 accepted with a reason." in run("check", "tiny").out
    (one,) = run("check", "tiny", "--json").data["accepted"]
    assert (one["code"], one["reason"]) == ("folder-name", "It is a copy.")


def test_fix_says_what_it_did_and_where_and_then_how_the_pack_stands(run: Run, shelf: Path) -> None:
    folder = write_tiny(shelf, replace=("statement: The Leader", "statment: The Leader"))
    file = folder / "pack.yaml"
    faulty = file.read_text(encoding="utf-8")
    done = run("check", "tiny", "--fix", "--dry-run")
    assert done.code == 1
    assert "+    statement: The Leader" in done.out
    assert "1 thing would be mended; nothing was changed." in done.out
    assert file.read_text(encoding="utf-8") == faulty
    done = run("check", "tiny", "--fix")
    assert done.code == 0
    number = 1 + faulty.splitlines().index(next(line for line in faulty.splitlines() if "statment" in line))
    told = f"{file}:{number}:5: mended (unknown-key): Wrote “statement” for “statment”."
    assert done.out.startswith(f"{told}\n1 thing mended.")
    assert "tiny: no problem." in done.out


def test_options_that_do_not_go_together_are_misuse(run: Run, tiny: Path) -> None:
    assert tiny.is_dir()
    for words in (["--dry-run"], ["--fix", "--json"], ["--fix", "--watch"]):
        assert run("check", "tiny", *words).code == 2
