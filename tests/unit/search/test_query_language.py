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


QUESTIONS = text_pack(
    "questions",
    "The boundary layer on a flat plate grows with the distance from its edge.",
    "Boundary-layer growth was slow.",
    "A plate, a layer and an edge were bought for the kitchen.",
    "Heat flows from the plate to the layer of air along its edge, as the plate is drawn out.",
    "Frost of 40 degrees broke the pipes of the old school.",
    *(f"Paragraph {number} says nothing of the kind." for number in range(40)),
)


@pytest.fixture
def asked(tmp_path: Path) -> Library:
    """A library for questions in many words."""
    library = library_at(tmp_path / "index")
    library.refresh([QUESTIONS])
    return library


def test_a_question_is_answered_by_score_and_not_by_counting_its_words(tmp_path: Path) -> None:
    """What holds all of many words, thinly, stands behind what says more of most of them; a few words count all."""
    library = library_at(tmp_path / "index")
    filler = "and so on with other matters of the day " * 9
    thin = "".join(f"{word} {filler}" for word in ("drains", "gully", "flood", "lane", "april"))
    library.refresh([text_pack("order", thin, "Drains and gully flood lane.", "Nothing.", "April.", "April.")])
    assert ids(library.search("did the drains and gully flood the lane in april"))[:2] == ["text#2", "text#1"]
    assert ids(library.search("drains gully lane april"))[:2] == ["text#1", "text#2"]


def test_scores_fall_from_tier_to_tier(isle: Library) -> None:
    """Sorting by the score that is told gives the order that is shown."""
    for query in ("the board was not ready", "board ready", "crews safeguard board", '"not ready" board'):
        told = [hit.score for hit in isle.search(query).hits]
        assert told == sorted(told, reverse=True)


def test_a_word_too_long_to_tell_from_its_parts_loses_no_phrase(tmp_path: Path) -> None:
    """Of text whose spaces were lost, 60 letters are told apart: a hyphened word may then stand under its own part."""
    run = "x" * 70
    library = library_at(tmp_path)
    library.refresh([text_pack("glued", f"b {run}", f"{run}-y-{run} b b {run}-y-{run} ahead")])
    assert library.search(f'"{run} ahead"').total == 1
    assert library_at(tmp_path).search(f'"{run} ahead"', once=True).total == 1


def test_a_word_with_a_hyphen_is_found_in_two_words_too(asked: Library) -> None:
    assert set(ids(asked.search("boundary-layer"))) == {"text#1", "text#2"}
    assert "text#3" not in ids(asked.search("boundary-layer"))


def test_a_phrase_among_the_words_of_a_question_goes_first_and_need_not_hold(asked: Library) -> None:
    """Where few words were typed it must."""
    question = 'How does the "flat plate" change air, edge, heat, layer and growth?'
    assert ids(asked.search(question))[0] == "text#1"
    assert "text#4" in ids(asked.search(question))
    assert "text#4" in ids(asked.search(question.replace("flat plate", "square plate")))
    assert ids(asked.search('"flat plate" edge')) == ["text#1"]
    assert ids(asked.search('"square plate" edge')) == []


def test_a_sentence_in_capitals_orders_nothing(asked: Library) -> None:
    sentence = "HOW DOES AIR AND MONEY NOT FLOW FROM THE PLATE TO THE EDGE"
    assert ids(asked.search(sentence)) == ids(asked.search(sentence.lower()))
    assert "text#4" in ids(asked.search(sentence))
    assert "text#4" not in ids(asked.search("PLATE AND MONEY"))


def test_a_number_below_nought_in_a_sentence_bars_nothing(asked: Library) -> None:
    assert ids(asked.search("which pipes of the school broke at -40 degrees of frost"))[0] == "text#5"
    assert "text#5" not in ids(asked.search("frost -40"))


def test_a_colon_in_a_sentence_filters_nothing(asked: Library) -> None:
    """Without a space behind it, or in a few words, it does."""
    sentence = "what is the main source: the frost or the pipes of the school"
    assert ids(asked.search(sentence))[0] == "text#5"
    assert ids(asked.search(sentence.replace("source: ", "source:"))) == []
    assert ids(asked.search("source: the frost")) == []


def test_small_words_in_brackets_find_nothing_by_themselves(asked: Library) -> None:
    assert set(ids(asked.search("frost (or not)"))) == {"text#5"}


def test_a_guess_counts_less_in_a_question(asked: Library) -> None:
    """A slip is still mended, and said."""
    results = asked.search("which degrees of frsot broke the pipes of our school")
    assert results.corrected == (("frsot", "frost"),)
    assert results.hits[0].id == "text#5"
