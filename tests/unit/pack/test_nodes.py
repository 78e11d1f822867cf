"""The node tree: values as they were typed, places, and refusal of what a pack may not hold."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scrutiny_tui.pack.nodes import DEEPEST, Mapping, Refused, Scalar, SlipError, build

FILE = Path("pack.yaml")


@pytest.fixture(params=["C", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's parsers."""
    if request.param == "pure":
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)
    elif not hasattr(yaml, "CBaseLoader"):
        pytest.skip("PyYAML's C parser is not installed here")
    return str(request.param)


def value(text: str) -> Scalar:
    root, problems = build(f"key: {text}\n", FILE)
    assert not problems
    assert isinstance(root, Mapping)
    found = root.entries["key"][1]
    assert isinstance(found, Scalar)
    return found


@pytest.mark.parametrize(
    "text", ["no", "on", "1.10", "12:30", "017", "2017-10-18", "null", "~", "1_000", "0x1f", "=", "1e3"]
)
def test_a_value_stays_as_it_was_typed(text: str) -> None:
    assert value(text).text == text


def test_keys_and_values_know_their_places() -> None:
    root, _ = build("a: x\nb:\n  - y\n  - c: z\n", FILE)
    assert isinstance(root, Mapping)
    key, listing = root.entries["b"]
    assert (key.line, key.column, listing.line, listing.column) == (2, 1, 3, 3)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: &x 1\nb: *x\n", "alias"),
        ("a: &x 1\n", "anchor"),
        ("a: !!python/object:os.system x\n", "tag"),
        ("a: ! x\n", "tag"),
        ("a: x\na: y\n", "duplicate-key"),
        ("[a]: x\n", "odd-key"),
        ('"": x\n', "odd-key"),
    ],
)
def test_what_a_pack_may_not_hold_is_refused(text: str, code: str) -> None:
    _, problems = build(text, FILE)
    assert code in [problem.code for problem in problems]


def test_the_first_of_two_equal_keys_is_kept_and_the_second_told() -> None:
    root, (problem,) = build("a: x\nb: y\na: z\n", FILE)
    assert isinstance(root, Mapping)
    assert isinstance(root.entries["a"][1], Scalar)
    assert root.entries["a"][1].text == "x"
    assert problem.place is not None
    assert (problem.place.line, "line 1" in problem.what) == (3, True)


def test_an_alias_bomb_is_refused_without_growing() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    root, problems = build("\n".join(lines), FILE)
    assert isinstance(root, Mapping)
    assert len(problems) == 40 + 78


def test_a_merge_key_merges_nothing() -> None:
    root, problems = build("a: &a {x: 1}\nb:\n  <<: *a\n", FILE)
    assert isinstance(root, Mapping)
    inner = root.entries["b"][1]
    assert isinstance(inner, Mapping)
    assert list(inner.entries) == ["<<"]
    assert isinstance(inner.entries["<<"][1], Refused)
    assert [problem.code for problem in problems] == ["anchor", "alias"]


@pytest.mark.parametrize("text", ["[" * 50_000, "{a: " * 50_000, "- " * 50_000, "[" * 31 + "]" * 31])
def test_too_many_brackets_are_refused_at_once(text: str) -> None:
    with pytest.raises(SlipError) as slip:
        build(text, FILE)
    assert slip.value.reason == "too deep"


def test_the_stated_depth_is_still_read() -> None:
    root, problems = build("[" * DEEPEST + "]" * DEEPEST, FILE)
    assert root is not None
    assert not problems


@pytest.mark.parametrize(
    ("text", "column"),
    [("costs #12 of", 12), ("costs   # a remark", 14), ("one\n  two #12", 7), ("a#b", 0), ('"a #b"', 0), ("a\n# b", 0)],
)
def test_a_remark_behind_a_value_is_noticed(text: str, column: int) -> None:
    assert value(text).remark == column


def test_an_empty_file_is_nothing() -> None:
    assert build("", FILE) == (None, [])
    assert build("# only a remark\n", FILE) == (None, [])
