"""Loading: what a folder gives, and every problem of a pack at once."""

from __future__ import annotations

import gc
import threading
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.pause import collector_paused
from scrutiny_tui.pack.problems import Place, Severity
from scrutiny_tui.pack.words import Words
from tests.unit.pack.helpers import WHOLE, changed, folder_of, load, told

FIELD_PROBLEMS = [
    ("title: Bins", "titel: Bins", "unknown-key", "Did you mean “title”?"),
    ("    statement: A promise was made.\n", "    statment: A promise was made.\n", "unknown-key", "“statement”"),
    ("findings:\n  -", "finding:\n  -", "unknown-key", "“findings”"),
    ("    title: The promise\n", "    title: The promise\n    title: Again\n", "duplicate-key", "dash"),
    ("    title: The promise\n", "", "missing", "theme"),
    ("    title: The promise\n", "    title:\n", "missing", "theme"),
    ('    evidence: [q-friday, "report#2"]\n', "", "missing", "rests on"),
    ("    witness: Councillor Lee\n", "", "missing", "whom"),
    ("    line: promise\n", "", "missing", "line of enquiry"),
    ("    against: report\n", "", "missing-partner", "against"),
    ("    printed: last Friday\n", "", "missing-partner", "printed"),
    ("title: A promise\n", "title: [sic]\n", "wrong-shape", "bracket"),
    ("title: A promise\n", "title:\n      - A promise\n", "wrong-shape", "bracket"),
    ("title: A promise\n", "title:\n      text: A promise\n", "unknown-language", "quotation"),
    ("title: A promise\n", "title: {en: [x]}\n", "wrong-shape", "text"),
    ("line: promise\n", "line: [promise]\n", "wrong-shape", "bracket"),
    ("lines: promise\n", "lines: promise, money\n", "bad-reference", "dash"),
    ("lines: promise\n", "lines:\n      promise\n      - other\n", "bad-reference", "dash"),
    ("lines: promise\n", "lines:\n      -\n", "empty-entry", "dash"),
    ("lines: promise\n", 'lines: "report#1"\n', "wrong-kind", "lines"),
    ("date: 2019-12-20", "date: 2019-02-29", "bad-date", "leave the day out"),
    ("date: 2019-12-20", "date: 20/12/2019", "bad-date", "2017-10-18"),
    ("value: 1200", "value: £1,200", "bad-number", "2700000"),
    ("summary: About bins.", "summary: About bins.\n  edition: 0", "bad-number", "digits"),
    ("    lines: promise\n", "    lines: promise\n    status: establshed\n", "unknown-choice", "“established”"),
    ("    lines: promise\n", "    lines: promise\n    status: High\n", "unknown-choice", "disputed"),
    ("title: Letter\n", "title: Letter\n    fingerprint: abc\n", "bad-fingerprint", "64"),
    ("id: f-promise", "id: F Promise", "bad-id", "“f-promise”"),
    ("id: k-which", "id: my-1", "bad-id", "another"),
    ("id: k-which", "id: pack", "bad-id", "another"),
    ("id: k-which", "id: q-friday", "duplicate-id", "another"),
    ("- id: c-empty\n    who", "- who", "missing", "unique"),
    ("  council: Example Council\n", "", "missing", "council"),
    ("      - says: Few\n", "      - say: Few\n", "unknown-key", "“says”"),
    ("title: Letter\n", "title: Letter #4 of May\n", "swallowed", "quotation"),
    ("title: Letter\n", "title: *letter\n", "alias", "quotation"),
    ("quotes:\n  - ", "quotes:\n    ", "missing-dash", "dash"),
    ("quotes:\n", "quotes:\n  - stray\n", "wrong-shape", "dash"),
    ("pack:\n", "title: Bins\npack:\n", "unknown-key", ""),
]


def test_a_whole_pack_loads_without_a_problem(tmp_path: Path) -> None:
    loaded = load(tmp_path, WHOLE)
    assert loaded.problems == ()
    assert loaded.pack is not None
    assert {key: len(loaded.pack.of_kind(key)) for key in KINDS} == dict.fromkeys(KINDS, 1) | {"sources": 2}
    assert loaded.pack.figures[0].value == Decimal(1200)
    assert loaded.pack.accounts[0].positions[1].by == "Jo Bloggs"


@pytest.mark.parametrize(("old", "new", "code", "advice"), FIELD_PROBLEMS)
def test_each_fault_is_told_with_its_code_and_advice(
    tmp_path: Path, old: str, new: str, code: str, advice: str
) -> None:
    loaded = load(tmp_path, changed(old, new) if WHOLE.count(old) == 1 else WHOLE.replace(old, new, 1))
    found = [problem for problem in loaded.problems if problem.code == code]
    assert found, loaded.problems
    assert advice in found[0].do
    assert found[0].place is not None
    assert loaded.pack is not None


def test_one_fault_is_told_once_and_nothing_else(tmp_path: Path) -> None:
    """No follow-on problems: an unread value is not also missing, nor are references to its item dangling."""
    loaded = load(tmp_path, changed("words: We will empty every bin", "words: [sic]"))
    assert told(loaded.problems) == [("wrong-shape", 24, 12)]
    assert loaded.pack is not None
    assert loaded.pack.quotes == ()
    assert loaded.pack.findings[0].evidence == ("report#2",)


def test_all_problems_are_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    text = WHOLE.replace("id: promise", "id: promis").replace("value: 1200", "value: many")
    text = text.replace("title: The count", "title: The: count").replace("date: 2019-12-20", "date: 2019-13")
    assert told(load(tmp_path, text).problems) == [
        ("dangling", 31, 12),
        ("dangling", 37, 11),
        ("bad-date", 41, 11),
        ("bad-number", 48, 12),
        ("colon-in-value", 59, 15),
    ]


def test_the_file_the_line_and_what_to_do_stand_in_one_line(tmp_path: Path) -> None:
    (problem,) = load(tmp_path, changed("line: promise", "line: promse")).problems
    folder = tmp_path / "bins"
    assert str(problem) == (
        f"{folder / '01.yaml'}:37:11: In “line”: there is no line with the id “promse”.  Did you mean “promise”?"
    )


def test_a_pack_may_be_split_as_the_clerk_likes(tmp_path: Path) -> None:
    """One file a key, a key in several files, .yml too; other and hidden files are left alone."""
    parts = ["pack:\n" + WHOLE.split("pack:\n")[1].split("sources:")[0]]
    rest = "sources:" + WHOLE.split("sources:", 1)[1]
    starts = [rest.index(f"{key}:\n") for key in KINDS if f"\n{key}:\n" in f"\n{rest}"]
    bounds = [*sorted(starts), len(rest)]
    parts += [rest[a:b] for a, b in pairwise(bounds)]
    folder = folder_of(tmp_path, *parts, "lines:\n  - id: money\n    title: M\n    question: Q\n")
    (folder / "more.yml").write_text("pack:\n  edition: 2\n", encoding="utf-8")
    (folder / ".1.yaml.swp.yaml").write_text("[", encoding="utf-8")
    (folder / "notes.txt").write_text("[", encoding="utf-8")
    loaded = load_pack(folder)
    assert loaded.problems == ()
    assert loaded.pack is not None
    assert [line.id for line in loaded.pack.lines] == ["promise", "money"]
    assert loaded.pack.about.edition == 2
    assert loaded.places["money"] == Place(folder / f"{len(parts) + 1:02}.yaml", 2, 5)


def test_what_is_given_twice_in_two_files_names_both_places(tmp_path: Path) -> None:
    again = "pack:\n  title: Other\nquotes:\n  - id: q-friday\n    words: x\n    source: letter\n"
    loaded = load(tmp_path, WHOLE, again)
    assert told(loaded.problems) == [("duplicate-key", 2, 3), ("duplicate-id", 4, 9)]
    assert all("01.yaml, line" in problem.what for problem in loaded.problems)
    assert loaded.pack is not None
    assert str(loaded.pack.about.title) == "Bins"
    assert str(loaded.pack.by_id["q-friday"].heading) == "We will empty every bin"


def test_a_pack_key_that_cannot_be_used_leaves_no_pack_but_all_problems(tmp_path: Path) -> None:
    for text in ("lines:\n  - id: a\n    titel: t\n", "pack: bins\nlines:\n  - id: a\n    titel: t\n"):
        loaded = load(tmp_path, text)
        assert loaded.pack is None
        assert "unknown-key" in [problem.code for problem in loaded.problems]
        assert {"no-pack", "wrong-shape"} & {problem.code for problem in loaded.problems}


def test_a_pack_with_little_about_it_still_opens(tmp_path: Path) -> None:
    loaded = load(tmp_path, "pack:\n  summary: x\n")
    assert loaded.pack is not None
    assert (loaded.pack.id, str(loaded.pack.about.title)) == ("bins", "bins")
    assert [problem.code for problem in loaded.problems] == ["missing"] * 3


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n", "words\n", "pack:\n", "lines:\n", "pack: {}\n", "\ufeff"])
def test_files_with_next_to_nothing_are_no_accident(tmp_path: Path, text: str) -> None:
    assert all(problem.place for problem in load(tmp_path, text).problems)


def test_folders_that_hold_no_pack_are_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("x", encoding="utf-8")
    for name, code in (("empty", "no-files"), ("missing", "unreadable"), ("file", "unreadable")):
        loaded = load_pack(tmp_path / name)
        assert loaded.pack is None
        assert [problem.code for problem in loaded.problems] == [code]


def test_nothing_dangles_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    """The ids may stand in the unreadable file, so the clerk is told of that file alone."""
    folder = folder_of(tmp_path, WHOLE.split("quotes:")[0], "quotes:" + WHOLE.split("quotes:")[1])
    (folder / "01.yaml").write_bytes(b"\x00" * 100)
    assert {problem.code for problem in load_pack(folder).problems} == {"binary"}


def test_words_in_two_languages_put_the_packs_own_first(tmp_path: Path) -> None:
    text = changed("  title: Bins", "  language: cy\n  title: {en: Bins, cy: Biniau}")
    pack = load(tmp_path, text).pack
    assert pack is not None
    assert pack.about.title == Words((("cy", "Biniau"), ("en", "Bins")))
    assert pack.lines[0].title.versions == (("cy", "The promise"),)
    assert pack.about.title.say("en") == "Bins"


def test_places_lead_to_items_fields_and_entries(tmp_path: Path) -> None:
    places = load(tmp_path, WHOLE).places
    file = tmp_path / "bins" / "01.yaml"
    assert places["pack.title"] == Place(file, 3, 3)
    assert places["f-promise"] == Place(file, 28, 5)
    assert places["f-promise.evidence"] == Place(file, 32, 5)
    assert places["f-promise.evidence.2"] == Place(file, 32, 26)
    assert places["a-count.positions.2.by"] == Place(file, 65, 9)
    assert places["f-promise.lines.1"] == places["f-promise.lines"]
    assert places.get("f-promise.nothing") is None
    assert places.get("nobody") is None
    assert len(list(places)) == len(places)
    assert all(places[name].line for name in places)


def test_every_reference_of_a_loaded_pack_leads_somewhere(tmp_path: Path) -> None:
    """What hangs on something faulty is left out with it; what can stand without it stays."""
    text = WHOLE.replace("publisher: Example Audit\n", "").replace(
        "  - id: promise\n    title", "  - id: promis\n    titel"
    )
    pack = load(tmp_path, text).pack
    assert pack is not None
    assert [source.id for source in pack.sources] == ["letter"]
    assert (pack.quotes, pack.questions, pack.lines) == ((), (), ())
    assert (pack.findings[0].evidence, pack.findings[0].lines) == ((), ())
    assert pack.events[0].against == ""


def test_advice_is_no_error(tmp_path: Path) -> None:
    loaded = load(tmp_path, changed("id: bins", "id: bin"))
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [("folder-name", Severity.ADVICE)]
    assert loaded.errors == ()


def test_many_alike_are_counted_after_the_first_hundred(tmp_path: Path) -> None:
    lines = "lines:\n" + "".join(f"  - id: line-{n}\n    title: t\n    question: q\n    zzz: 1\n" for n in range(250))
    problems = load(tmp_path, WHOLE, lines).problems
    assert len(problems) == 100 + 1
    assert "150 more" in problems[-1].what


def test_the_collector_comes_back_as_it_was_even_from_two_threads() -> None:
    assert gc.isenabled()
    inside, leave = threading.Barrier(2), threading.Event()

    def hold() -> None:
        with collector_paused():
            inside.wait(10)
            leave.wait(10)

    other = threading.Thread(target=hold)
    other.start()
    with collector_paused():
        inside.wait(10)
        assert not gc.isenabled()
    assert not gc.isenabled()
    leave.set()
    other.join()
    assert gc.isenabled()
