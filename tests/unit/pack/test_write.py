"""Writing into a clerk's YAML: the item is read back the same, and no other line is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.write import as_item, laid_out, with_item, written

ITEM = {"id": "new", "title": "New: one", "publisher": "Someone", "date": "2026-05-11"}
HEAD = "pack:\n  id: p\n  title: P\n  council: C\n  summary: S\n"
OLD = "  - id: old\n    title: Old   # as printed\n    publisher: Body\n"
LAID = "  - id: new\n    title: 'New: one'\n    publisher: Someone\n    date: 2026-05-11\n"


def put(folder: Path, **files: str) -> Path:
    """A pack's folder with these files."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8", newline="")
    return folder


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"# Mine\nsources:\n{OLD}", f"# Mine\nsources:\n{OLD}\n{LAID}"),
        (f"sources:\n{OLD}{OLD.replace('old', 'older')}", f"sources:\n{OLD}{OLD.replace('old', 'older')}{LAID}"),
        (f"sources:\n{OLD}\n\n# Next\nlines: []\n", f"sources:\n{OLD}\n{LAID}\n\n# Next\nlines: []\n"),
        (f"sources:\n{OLD}lines: []\n", f"sources:\n{OLD}\n{LAID}\nlines: []\n"),
        ("sources:\n", f"sources:\n{LAID}"),
        ("sources: []   # none yet\n", f"sources: # none yet\n{LAID}"),
        ("sources:", f"sources:\n{LAID}"),
        ("sources:\n- id: old\n  title: O\n", "sources:\n- id: old\n  title: O\n\n" + LAID.replace("\n  ", "\n")[2:]),
        ("lines: []\n", f"lines: []\n\nsources:\n{LAID}"),
    ],
)
def test_the_item_is_set_in_and_nothing_else_changes(tmp_path: Path, before: str, after: str) -> None:
    """In the style of the file: its indentation, its blank lines, its remarks."""
    edit = with_item(put(tmp_path / "p", pack=HEAD + before), "sources", ITEM)
    assert edit.text == HEAD + after


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    folder = put(tmp_path / "p", pack=f"{HEAD}sources:\n{OLD}".replace("\n", "\r\n"))
    edit = with_item(folder, "sources", ITEM)
    assert "\n" not in edit.text.replace("\r\n", "")


def test_a_pack_of_several_files_gets_another(tmp_path: Path) -> None:
    edit = with_item(put(tmp_path / "p", pack=HEAD, lines="lines: []\n"), "sources", ITEM)
    assert (edit.file, edit.text) == (tmp_path / "p" / "sources.yaml", f"sources:\n{LAID}")


@pytest.mark.parametrize("text", ["sources: [\n", "sources: {a: b}\n", "sources: words\n", "sources: [{id: a}]\n"])
def test_what_cannot_be_added_to_is_told_with_its_place(tmp_path: Path, text: str) -> None:
    with pytest.raises(ScrutinyError) as told:
        with_item(put(tmp_path / "p", pack=HEAD + text), "sources", ITEM)
    assert "pack.yaml" in told.value.where


LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"
)
TEXT = st.text(LETTERS, min_size=1, max_size=300).map(lambda text: " ".join(text.split())).filter(bool)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=TEXT, about=TEXT)
def test_any_words_are_read_back_as_they_were(tmp_path: Path, title: str, about: str) -> None:
    """Colons, quotation marks, brackets, no and 1.10: whatever YAML would make of them."""
    folder = put(tmp_path / "p", pack=f"{HEAD}sources:\n{OLD}")
    edit = with_item(folder, "sources", {"id": "new", "title": title, "publisher": "no", "about": about})
    edit.file.write_text(edit.text, encoding="utf-8", newline="")
    loaded = load_pack(folder)
    assert loaded.pack
    source = loaded.pack.sources[-1]
    assert (str(source.title).split(), str(source.about).split()) == (title.split(), about.split())
    assert str(source.publisher) == "no"


def test_an_item_of_the_model_is_written_as_it_was(tmp_path: Path) -> None:
    """What goes unsaid is left out; lists, dates and both languages come back."""
    question = (
        "  - id: q\n    words:\n      en: Why?\n      cy: Pam?\n    witness:\n      - Ann Lee\n      - The Clerk\n"
        "    line: l\n    follow_ups:\n      - answer: Yes.\n        ask: How?\n    minutes: 6\n"
    )
    folder = put(
        tmp_path / "p", pack=f"{HEAD}lines:\n  - id: l\n    title: L\n    question: Q?\nquestions:\n{question}"
    )
    pack = load_pack(folder).pack
    assert pack
    assert laid_out(as_item(pack.questions[0])) == question


def test_fields_are_read_of_faulty_items_too(tmp_path: Path) -> None:
    """A source without a publisher is no source yet, but its text is there."""
    folder = put(tmp_path / "p", pack=f"{HEAD}sources:\n  - id: a\n    fingerprint: abc\n  - id: b\n")
    assert written(folder, "sources", "fingerprint") == {"a": "abc"}
