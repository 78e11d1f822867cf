"""What a member types, and what it finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.search import Filters, Library, Results
from tests.unit.search.shelf import library_at, text_pack


def ids(results: Results) -> list[str]:
    return [hit.id for hit in results.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("safeguard", "audit#2"),
        ("safeguarding", "letter#2"),
        ("cafe", "audit#5"),
        ("CAFÉ", "audit#5"),
        ("chairs", "audit#5"),
        ("chair’s", "audit#5"),
        ("wellbeing", "audit#5"),
        ("well-being", "audit#5"),
        ("£6.172 million", "audit#3"),
        ("6172000", "n-pay"),
        ("6,172,000", "n-pay"),
        ("47", "audit#3"),
        ("11%", "audit#3"),
        ("11 per cent", "audit#3"),
        ("sections 152-161", "audit#4"),
        ("section 161", "audit#4"),
        ("Captain Harris", "ann"),
        ("vetted", "f-checks"),
        ("nobody", "ask-checks"),
        ("cousin", "audit#5"),
        ("rafts", "a-raft"),
        ("trained", "c-train"),
        ("warning", "e-told"),
        ("not", "q-ready"),
    ],
)
def test_words_are_found_by_stem_without_accents_and_marks(isle: Library, query: str, found: str) -> None:
    assert found in ids(isle.search(query))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"not ready"', ["q-ready", "audit#4"]),
        ("“not ready”", ["q-ready", "audit#4"]),
        ('"ready not"', []),
        ('"the board was ready"', []),
        ("register AND vetted", ["f-checks"]),
        ("register AND NOT vetted", ["ask-checks", "audit#2"]),
        ("register -vetted", ["ask-checks", "audit#2"]),
        ("register NOT vetted", ["ask-checks", "audit#2"]),
        ("(cousin OR refused) AND chair", ["audit#5", "letter#1"]),
        ("kind:quote speaker:harris", ["q-ready"]),
        ("kind:quotes speaker:HARR", ["q-ready"]),
        ("speaker:master kind:question", ["ask-checks"]),
        ("kind:quote", ["q-safe", "q-ready"]),
        ("kind:people", ["ann", "union"]),
        ("kind:quote line:crews", ["q-safe", "q-ready"]),
        ("line:money", ["a-raft", "money", "audit#3", "letter#2"]),
        ('source:"sea union" kind:passage', ["letter#1", "letter#2"]),
        ("source:letter kind:passage", ["letter#1", "letter#2"]),
        ("date:2018", ["c-train"]),
        ("date:[2017-01 to 2018] kind:commitment", ["c-train"]),
        ("date:[2017 to] -kind:passage", ["c-train", "letter"]),
        ("date:[to 2016-03]", ["e-told"]),
        ("kind:passage -kind:passage", []),
    ],
)
def test_orders_and_filters(isle: Library, query: str, found: list[str]) -> None:
    assert sorted(ids(isle.search(query))) == sorted(found)


def test_filters_given_apart_are_the_same(isle: Library) -> None:
    assert ids(isle.search("", Filters(kind="quote", speaker="harris"))) == ["q-ready"]
    assert ids(isle.search("board", Filters(kind="quotes"))) == ["q-ready"]
    assert ids(isle.search("board", Filters(pack="elsewhere"))) == []


@pytest.mark.parametrize(
    ("query", "used"),
    [("kind:banana raft", "raft"), ("date:whenever raft", "raft"), ("NOT OR raft", "raft"), ("(((raft", "raft")],
)
def test_what_makes_no_sense_as_an_order_is_searched_as_words(isle: Library, query: str, used: str) -> None:
    assert set(ids(isle.search(used))) <= set(ids(isle.search(query)))


def test_phrases_come_before_all_words_before_some(tmp_path: Path) -> None:
    """A long passage with the words in a row stands before a short one with both, before one with the rarer."""
    library = library_at(tmp_path / "index")
    library.refresh(
        [
            text_pack(
                "order",
                "Quorum.",
                "Quorum before any vote.",
                "Long words follow here about many other things of the day " * 5 + "then a vote quorum was read out.",
                *["Vote." for _ in range(9)],
            )
        ]
    )
    assert ids(library.search("vote quorum"))[:3] == ["text#3", "text#2", "text#1"]


def test_slips_find_and_say_so(isle: Library) -> None:
    """A word that stands nowhere is taken for its neighbour, and the answer tells."""
    results = isle.search("safegaurding chceks")
    assert results.corrected == (("safegaurding", "safeguarding"), ("chceks", "checks"))
    assert results.searched == "safeguarding checks"
    assert "audit#2" in ids(results)


def test_a_word_that_stands_somewhere_is_never_mended(isle: Library) -> None:
    assert isle.search("boat").corrected == ()
    assert isle.search("boats").corrected == ()


def test_the_word_in_the_making_stands_for_all_that_begin_so(isle: Library) -> None:
    assert "audit#2" in ids(isle.search("safeg", as_typed=True))
    assert "audit#2" in ids(isle.search("register of sa", as_typed=True))
    assert isle.search("safeg", as_typed=True).corrected == ()
    assert isle.search("safega", as_typed=True).corrected == (("safega", "safeguard"),)
    assert "audit#2" not in ids(isle.search("safeg raft ", as_typed=True)) or isle.search("safeg raft ").corrected
