"""Changing what stands in a clerk's YAML: random edits on files with remarks leave every other line as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.write import Writing
from tests.unit.pack.test_write import HEAD, TEXT, put

FINDING = """\
findings:   # what we found
  # the first
  - id: one
    title: 'First'   # as agreed
    statement: >-    # ours
      Long words that
      run over lines.
    evidence: [a#1]   # more to come

    # why it matters
    matters: "It does."
  - title: Second
    id: two
    statement: Words.
    evidence:
      # the letter
      - b#2   # p. 3
      - b#3
# the end
lines: []
"""


def changed(folder: Path, change: Callable[[Writing], None]) -> str:
    """The one file that a change makes."""
    writing = Writing(folder)
    change(writing)
    (edit,) = writing.edits
    return edit.text


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (lambda w: w.set("one", "title", "Other"), "'First'   # as", "Other   # as"),
        (lambda w: w.set("one", "matters", "No: it does not."), '"It does."', "'No: it does not.'"),
        (lambda w: w.set("one", "title", ""), "    title: 'First'   # as agreed\n", ""),
        (
            lambda w: w.set("one", "status", "disputed"),
            "    evidence: [a#1]",
            "    status: disputed\n    evidence: [a#1]",
        ),
        (
            lambda w: w.set("one", "statement", "Short."),
            ">-    # ours\n      Long words that\n      run over lines.",
            "Short.    # ours",
        ),
        (lambda w: w.extend("one", "evidence", ["b#2", "c"]), "[a#1]", '[a#1, "b#2", c]'),
        (lambda w: w.extend("two", "evidence", ["b#4"]), "- b#3\n", "- b#3\n      - b#4\n"),
        (lambda w: w.extend("two", "lines", ["l"]), "    evidence:\n", "    lines:\n      - l\n    evidence:\n"),
        (lambda w: w.take("two", "evidence", "b#2"), "      - b#2   # p. 3\n", ""),
        (lambda w: w.set("two", "title", ""), "- title: Second\n    id: two", "- id: two"),
    ],
)
def test_one_place_changes_and_nothing_else(
    tmp_path: Path, change: Callable[[Writing], None], old: str, new: str
) -> None:
    """Remarks stay on their lines, hand formatting stays, and a new field stands in the order of the format."""
    assert FINDING.count(old) == 1
    text = changed(put(tmp_path / "p", pack=HEAD + FINDING), change)
    assert text == HEAD + FINDING.replace(old, new)


def test_an_item_goes_with_the_line_that_parted_it(tmp_path: Path) -> None:
    text = "lines:\n  - id: a\n    title: A\n\n  # about b\n  - id: b\n    title: B\n\n  - id: c\n    title: C\n"
    folder = put(tmp_path / "p", pack=HEAD, lines=text)
    assert changed(folder, lambda w: w.remove("c")) == text.replace("\n  - id: c\n    title: C\n", "")
    assert changed(folder, lambda w: w.remove("b")) == text.replace("  - id: b\n    title: B\n\n", "\n").replace(
        "b\n\n\n", "b\n\n"
    )


def test_several_changes_are_made_together(tmp_path: Path) -> None:
    """What was added can be changed at once, and a change taken back leaves no file to write."""
    folder = put(tmp_path / "p", pack=HEAD + FINDING)
    writing = Writing(folder)
    writing.add("lines", {"id": "l", "title": "L"})
    writing.set("l", "question", "Q?")
    writing.extend("one", "lines", ["l"])
    assert "  - id: l\n    title: L\n    question: Q?\n" in writing.edits[0].text
    writing = Writing(folder)
    writing.add("quotes", {"id": "q", "words": "w"})
    writing.set("one", "title", "x")
    writing.set("one", "title", "First")
    assert "title: First   # as agreed" in writing.edits[0].text


def test_mixed_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    folder = put(tmp_path / "p", pack=HEAD)
    raw = "\ufefflines:\r\n  - id: a\n    title: A\r\n    why: W\n"
    (folder / "lines.yaml").write_bytes(raw.encode())
    assert changed(folder, lambda w: w.set("a", "title", "B")) == raw.replace("title: A", "title: B")


def test_items_in_braces_are_changed_in_place(tmp_path: Path) -> None:
    text = "lines:\n  - {id: a, title: A, why: w}   # short\n"
    folder = put(tmp_path / "p", pack=HEAD, lines=text)
    assert changed(folder, lambda w: w.set("a", "title", "B: b")) == text.replace("title: A", 'title: "B: b"')
    assert changed(folder, lambda w: w.set("a", "title", "")) == text.replace("title: A, ", "")
    assert changed(folder, lambda w: w.set("a", "question", "Q")) == text.replace("title: A", "title: A, question: Q")


@pytest.mark.parametrize("text", ["lines: [{id: a}, {id: b}]\n", "lines:\n  -\n    # odd\n    id: a\n  - id: b\n"])
def test_what_cannot_be_taken_out_is_told_and_nothing_changes(tmp_path: Path, text: str) -> None:
    writing = Writing(put(tmp_path / "p", pack=HEAD, lines=text))
    with pytest.raises(ScrutinyError, match="nothing was written"):
        writing.remove("a")
    assert writing.edits == ()


def test_an_unknown_id_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="No item"):
        Writing(put(tmp_path / "p", pack=HEAD)).set("x", "title", "T")


REMARK = st.sampled_from(["", "", "   # note", " # “said”: yes", "\t# tab"])
VALUE = st.sampled_from(
    ["plain words", "'single ''quoted'' words'", '"double: \\"quoted\\" words"', ">-\n      folded\n      words",
     "|\n      literal: words\n\n      # not a remark", "plain\n      over lines", "no", "1.10", "2026-05"]
)  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A file of lines of enquiry, and their ids."""
    ids = [f"l{number}" for number in range(draw(st.integers(1, 5)))]
    told = [draw(st.sampled_from(["", "# head\n", "# head\n\n"])) + "lines:" + draw(REMARK).replace("\t", " ") + "\n"]
    for name in ids:
        told.append(draw(st.sampled_from(["", "\n", "  # above\n", "\n# far left\n\n"])))
        fields = draw(st.permutations(["title", "question", "why"]))
        told.append(f"  - id: {name}{draw(REMARK)}\n")
        for field in fields[: draw(st.integers(1, 3))]:
            value = draw(VALUE)
            remark = draw(REMARK) if "\n" not in value else ""
            told.append(f"    {field}: {value}{remark}\n")
            told.append(draw(st.sampled_from(["", "", "    # between\n", "\n"])))
    told.append(draw(st.sampled_from(["", "# the end\n", "\n\nfindings: []   # none\n"])))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return "".join(told).replace("\n", end), ids


def lines_of(lines: list[str], name: str, field: str = "") -> tuple[int, int]:
    """The lines (half-open) of an item, or of a field of it: all that is indented further than it, and no more."""
    dash = next(at for at, line in enumerate(lines) if line.startswith("  - id: ") and line.split()[2] == name)
    start, depth = dash, 4
    if field:
        inside = range(dash + 1, len(lines))
        start, depth = next(at for at in inside if lines[at].startswith(f"    {field}:")), 6
    end = start + 1
    for at in range(start + 1, len(lines)):
        line = lines[at].rstrip("\r\n")
        if line and not line.startswith(" " * depth):
            break
        remark = line.strip().startswith("#") and not line.startswith(" " * 6)
        end = at + 1 if line and not remark else end
    return start, end


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(made=files(), data=st.data())
def test_random_edits_leave_every_other_line_and_are_read_back(
    tmp_path: Path, made: tuple[str, list[str]], data: st.DataObject
) -> None:
    """Set, leave out, add and remove, one after the other: what was not touched stays letter by letter."""
    text, ids = made
    folder = put(tmp_path / "p", pack=HEAD, lines=text)
    said = {name: dict(Writing(folder).said(name)) for name in ids}  # type: ignore[arg-type]
    for number in range(data.draw(st.integers(1, 4))):
        writing, before = Writing(folder), (folder / "lines.yaml").read_bytes().decode().splitlines(keepends=True)
        deed = data.draw(st.sampled_from(["set", "clear", "add", "remove"])) if said else "add"
        name, words = data.draw(st.sampled_from(list(said))) if said else "", data.draw(TEXT)
        field = data.draw(st.sampled_from(["title", "question", "why"]))
        touched = (0, 0)
        if deed == "add":
            name = f"n{number}"
            writing.add("lines", {"id": name, "title": words})
            said[name] = {"id": name, "title": words}
        elif deed == "remove":
            touched = lines_of(before, name)
            writing.remove(name)
            said.pop(name)
        else:
            touched = lines_of(before, name, field) if field in said[name] else (0, 0)
            writing.set(name, field, words if deed == "set" else "")
            said[name][field] = words
            if deed == "clear":
                said[name].pop(field)
        for edit in writing.edits:
            now = edit.text.splitlines(keepends=True)
            kept = before[: touched[0]] + before[touched[1] :]
            if deed == "remove":
                # The blank line that parted the item from the others may go with it.
                assert [line for line in now if line.strip()] == [line for line in kept if line.strip()]
            else:
                left = iter(now)
                assert all(line in left for line in kept if not line.startswith("lines:"))
            edit.file.write_bytes(edit.content)
    for name, fields in said.items():
        found = Writing(folder).said(name)
        assert isinstance(found, dict)
        assert {key: str(value).split() for key, value in found.items()} == {
            key: str(value).split() for key, value in fields.items()
        }
    assert ("\r\n" in text) == ("\r\n" in (folder / "lines.yaml").read_bytes().decode())
    assert load_pack(folder).pack
