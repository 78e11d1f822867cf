"""Packs made at random from the specs themselves: valid ones, and ones with a single fault that a schema can see."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.spec import Holds, Spec, specs

Data = dict[str, Any]

_LETTERS = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Cn"], exclude_characters="\ufeff")
_WORDS = st.text(_LETTERS, min_size=1, max_size=30).filter(lambda text: text.strip() == text)
_TRAPS = ["no", "1.10", "[sic]", "a: b", "x #1", "“q”", '"q" and', "- a", "*", "| x", "017", "~", "null"]
_TEXT = _WORDS | st.sampled_from(_TRAPS)
_DATES = st.sampled_from(["2016", "2016-07", "2017-10-18", "2018-09~", "2018?", "2016/2019", "2020-02-29"])
_NUMBERS = st.sampled_from(["0", "-1", "1.10", "2700000", "017"])
WRONG: dict[Holds, tuple[Any, ...]] = {
    Holds.ID: ("A b", "", "-a", "my-1", "pack", ["a"]),
    Holds.TEXT: (["a"], {"a": "b"}),
    Holds.WORDS: (["a", {"x": "y"}], {"fr": "b"}, {"en": ["x"]}),
    Holds.DATE: ("2017-13", "17 May 2017", "2017-04-31", "1", ["x"]),
    Holds.NUMBER: ("1,000", "£5", "about 5", {"a": "b"}),
    Holds.WHOLE: ("0", "-3", "1.5", "five"),
    Holds.CHOICE: ("nonsense", ["x"], {"a": "b"}),
    Holds.REF: ("a b", "a#1", {"a": "b"}),
    Holds.PARTY: ({"a": "b"}, [{"a": "b"}]),
    Holds.EVIDENCE: ("a b", "a#0", "a#b", {"a": "b"}),
    Holds.FINGERPRINT: ("abc", "g" * 64, {"a": "b"}),
    Holds.GROUP: ("text", [["a"]], {"zzz": "a"}),
}
"""Values that a field of each sort cannot hold, which the schema can see as well as the loader."""


def packs() -> st.SearchStrategy[Data]:
    """Whole packs in which every reference leads somewhere: all keys, one to three items each."""
    return st.fixed_dictionaries({key: st.integers(1, 3) for key in KINDS}).flatmap(_pack)


def _pack(counts: dict[str, int]) -> st.SearchStrategy[Data]:
    ids = {key: [f"{key}-{n}" for n in range(count)] for key, count in counts.items()}
    parts: dict[str, st.SearchStrategy[Any]] = {"pack": _object(About, ids, "bins", 99)}
    for key, kind in KINDS.items():
        parts[key] = st.tuples(*(_object(kind, ids, name, n) for n, name in enumerate(ids[key]))).map(list)
    return st.fixed_dictionaries(parts)


def _object(kind: type, ids: dict[str, list[str]], name: str, number: int) -> st.SearchStrategy[Data]:
    fields = specs(kind)
    must: dict[str, st.SearchStrategy[Any]] = {}
    may: dict[str, st.SearchStrategy[Any]] = {}
    for field, spec in fields.items():
        if spec.needs:
            continue
        (must if spec.required else may)[field] = _field(spec, ids, name, number)
    return st.fixed_dictionaries(must, optional=may)


def _field(spec: Spec, ids: dict[str, list[str]], name: str, number: int) -> st.SearchStrategy[Any]:
    one = _one(spec, ids, name, number)
    return one | st.lists(one, min_size=1, max_size=3) if spec.many else one


def _one(spec: Spec, ids: dict[str, list[str]], name: str, number: int) -> st.SearchStrategy[Any]:
    holds = spec.holds
    if spec.group is not None:
        return _object(spec.group, ids, name, number)
    if holds is Holds.ID:
        return st.just(name)
    if holds is Holds.WORDS:
        return _TEXT | st.dictionaries(st.sampled_from(["en", "cy"]), _TEXT, min_size=1)
    if holds is Holds.EVIDENCE:
        passages = st.builds(lambda source, n: f"{source}#{n}", st.sampled_from(ids["sources"]), st.integers(1, 999))
        return st.sampled_from(ids["quotes"]) | passages
    known: dict[Holds, st.SearchStrategy[Any]] = {
        Holds.TEXT: _TEXT,
        Holds.DATE: _DATES,
        Holds.NUMBER: _NUMBERS,
        Holds.WHOLE: st.integers(1, 500).map(str),
        Holds.FINGERPRINT: st.text("0123456789abcdef", min_size=64, max_size=64),
        Holds.PARTY: st.sampled_from([*ids["people"], "A resident"]),
    }
    if holds is Holds.CHOICE:
        return st.sampled_from(spec.choices)
    if holds is Holds.REF:
        return st.sampled_from([name for key in spec.to for name in ids[key]])
    return known[holds]
