"""Slips in YAML: each is recognised, told in its place with its own advice, and costs only the item it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scrutiny_tui.pack.nodes import Listing, Mapping
from scrutiny_tui.pack.tree import MOST_SLIPS, parse

FILE = Path("pack.yaml")
HEAD = "findings:\n  - id: a\n    title: t\n"

SLIPS = [
    ("    statement: The cost: too high\n", "colon-in-value", 4, 24),
    ("    statement: The cost\n      was this: too high\n", "colon-in-value", 5, 15),
    ("    statement: “x”: y\n", "colon-in-value", 4, 19),
    ("    listen_for:\n      - foo: bar: baz\n", "colon-in-value", 5, 17),
    ("      status: alleged\n", "indentation", 4, 7),
    ("   statement: x\n", "indentation", 4, 4),
    ("   - id: b\n", "indentation", 4, 4),
    (" - id: b\n", "indentation", 4, 2),
    ("    - id: b\n", "indentation", 4, 5),
    ("    statement: |\n    words\n", "indentation", 5, 5),
    ('    statement: "Scale" of failings\n', "quote-start", 4, 16),
    ("    statement: 'Scale' of failings\n", "quote-start", 4, 16),
    ("    statement: 'It's bad'\n", "quote-start", 4, 16),
    ('    evidence:\n      - "a" b\n', "quote-start", 5, 9),
    ('    statement: "Scale\n      of it" and more\n', "quote-start", 4, 16),
    ('    statement: "Scale" and\n      more\n', "quote-start", 4, 16),
    ('    statement: "Scale of failings\n    status: alleged\n', "unclosed-quote", 4, 16),
    ('    statement: "Scale\n  - id: b\n    title: "x"\n    statement: y\n', "unclosed-quote", 4, 16),
    ("    statement: [sic] they said\n", "bracket-start", 4, 16),
    ("    statement: {sic} they said\n", "bracket-start", 4, 16),
    ("    lines: [a, b\n    status: alleged\n", "bracket-start", 4, 12),
    ("    statement: @home\n", "mark-start", 4, 16),
    ("    statement: `x`\n", "mark-start", 4, 16),
    ("    statement: %40 of\n", "mark-start", 4, 16),
    ("    statement: *very* bad\n", "mark-start", 4, 16),
    ("    statement: & so on\n", "mark-start", 4, 16),
    ("    statement: > 5 cases\n", "mark-start", 4, 16),
    ("    statement: |x\n", "mark-start", 4, 16),
    ("    statement: , and\n", "mark-start", 4, 16),
    ("    statement: ? and\n", "mark-start", 4, 16),
    ("    statement: - and\n", "dash-after-key", 4, 16),
    ("\tstatement: x\n", "tab", 4, 1),
    ("    \tstatement: x\n", "tab", 4, 5),
    ("    statement: s\n  id: b\n    title: t\n", "missing-dash", 5, 3),
    ("    evidence:\n      - a\n      b\n", "missing-dash", 6, 7),
    ("    statement:x\n    status: alleged\n", "missing-space", 4, 5),
    ("    statement: foo\n    more words here\n    status: alleged\n", "missing-colon", 5, 5),
    ("    statement The words\n    status: alleged\n", "missing-colon", 4, 5),
    ('    statement: "C:\\data"\n', "backslash", 4, 19),
    ("    statement: costs #12 rose\n      and more\n", "hash-in-value", 4, 22),
    ("    statement: costs\n      rose #12 and\n      more\n", "hash-in-value", 5, 12),
    ("---\nquotes: []\n", "second-document", 4, 1),
    ("...\nquotes: []\n", "second-document", 5, 1),
]


@pytest.fixture(params=["C", "pure"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's parsers: the quick one, and the one that is always there."""
    if request.param == "pure":
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    elif not hasattr(yaml, "CBaseLoader"):
        pytest.skip("PyYAML's C parser is not installed here")
    return str(request.param)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "code", "line", "column"), SLIPS)
def test_a_slip_is_told_once_in_its_place(text: str, code: str, line: int, column: int) -> None:
    (problem,) = parse(HEAD + text, FILE).problems
    assert problem.place is not None
    found = (problem.code, problem.place.line)
    assert found == (code, line)
    assert abs(problem.place.column - column) <= (1 if code == "backslash" else 0)
    assert problem.what.endswith(".")
    assert problem.do.endswith(".")


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(("text", "code", "line"), [slip[:3] for slip in SLIPS if "document" not in slip[1]])
def test_a_slip_costs_only_its_own_item(text: str, code: str, line: int) -> None:
    """Items above and below the faulty one are read, with their own line numbers."""
    above = "findings:\n  - id: before\n    title: t\n"
    tree = parse(above + HEAD.removeprefix("findings:\n") + text + "  - id: after\nquotes:\n  - id: q\n", FILE)
    assert [problem.code for problem in tree.problems] == [code]
    assert isinstance(tree.root, Mapping)
    findings, quotes = tree.root.entries["findings"][1], tree.root.entries["quotes"][1]
    assert isinstance(findings, Listing)
    assert isinstance(quotes, Listing)
    assert findings.values[0].line == 2
    assert quotes.values[0].line == (above + HEAD + text).count("\n") + 2
    assert tree.complete


def test_ids_of_what_was_left_out_are_remembered() -> None:
    tree = parse(HEAD + "    statement: The cost: too high\n", FILE)
    assert tree.lost_ids == {"a"}
    assert tree.lost_keys == {"findings"}


def test_several_slips_are_told_in_one_go() -> None:
    text = "quotes:\n" + "".join(f"  - id: q{n}\n    words: a: b\n  - id: ok{n}\n    words: c\n" for n in range(5))
    tree = parse(text, FILE)
    assert [problem.place.line for problem in tree.problems if problem.place] == [3, 7, 11, 15, 19]
    assert isinstance(tree.root, Mapping)


def test_a_hopeless_file_is_given_up_in_the_end() -> None:
    text = "quotes:\n" + "".join(f"  - id: q{n}\n    words: a: b\n" for n in range(60))
    tree = parse(text, FILE)
    assert tree.root is None
    assert not tree.complete
    assert [problem.code for problem in tree.problems] == ["colon-in-value"] * MOST_SLIPS + ["given-up"]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "text", ["a: [[[", "a: 'x", "[", "{a: ]", "%", "- - : -", "? [", ": :", '"', "\t", "a\nb: c", "--- ---"]
)
def test_any_fragment_is_read_or_told(text: str) -> None:
    tree = parse(text, FILE)
    assert tree.problems or tree.root is not None
