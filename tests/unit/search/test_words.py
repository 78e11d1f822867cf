"""How words are read, completed and mended."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.search.stretches import Stretches, words_in
from scrutiny_tui.search.words import READ, STRETCH, beginning, folded, is_small, said, stem, stretches
from scrutiny_tui.search.wordtable import WordTable, changed, counted, read_words, write_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Council’s children's", "the council children"),
        ("naïve Ŵyl ﬁnance CAFE\u0301", "naive wyl finance cafe"),
        ("£1,200 or 1200; 1,2", "1200 or 1200 1 2"),
        ("£6.172m, 21st March 2017.", "6.172 m 21 march 2017"),
        ("88% (88 per cent, 88\npercent)", "88 percent 88 percent 88 percent"),
        ("A&E at N.H.S. on the A470, 17(b)", "a&e at nhs on the a470 17 b"),
        ("O’Brien didn't", "obrien didnt"),
        ("2016/17 152–161", "2016 17 152 161"),
        ("per centre, super cent", "per centre super cent"),
        ("soft\u00adhyphen", "softhyphen"),
        ("— … • _ []", ""),
    ],
)
def test_what_counts_as_a_word(text: str, words: str) -> None:
    assert folded(text) == words


@pytest.mark.parametrize("text", ["well-being", "well\u2011being", "well-\nbeing"])
def test_words_with_a_hyphen_are_found_apart_and_joined(text: str) -> None:
    assert [(each.word, each.place, each.compound) for each in said(f"a {text} b")] == [
        ("a", 0, False),
        ("well", 1, False),
        ("being", 2, False),
        ("wellbeing", 1, True),
        ("b", 3, False),
    ]


def test_a_possessive_has_the_stem_of_its_word() -> None:
    assert stem(folded("Harris’s")) == stem(folded("Harris"))
    assert stem("safeguarding") == stem("safeguards") == "safeguard"


def test_small_words_and_single_letters_say_little_but_digits_do() -> None:
    assert [word for word in ("the", "not", "a", "s", "5", "board") if not is_small(word)] == ["5", "board"]


JOINED = st.text(alphabet="perPER cent\n-\u2010ag%5", max_size=40)


@given(st.text(max_size=120) | JOINED)
def test_stretches_are_found_the_quick_way_too(text: str) -> None:
    assert stretches(text) == STRETCH.findall(text)


def test_a_text_without_a_space_is_read_so_far_and_no_further() -> None:
    """What stands behind it is read again."""
    words = said("ab-" * 100_000 + " warnings")
    assert len(words) < READ
    assert words[-1].word == "warnings"


@given(st.lists(st.text(max_size=60) | JOINED, max_size=5))
def test_texts_as_numbers_hold_the_same_words_at_the_same_places(texts: list[str]) -> None:
    read = Stretches()
    codes = [read.read(text) for text in texts]
    flat = np.array([code for each in codes for code in each], np.int64)
    lengths = np.array([len(each) for each in codes], np.int64)
    firsts = np.arange(len(texts)) * 1000 + 7
    names = list(read.stems)
    found = [
        (t, names[s], at)
        for t, s, at in zip(*(part.tolist() for part in read.tokens(flat, lengths, firsts)), strict=True)
    ]
    assert found == [
        (number, each.stem, each.place + number * 1000 + 7)
        for number, text in enumerate(texts)
        for each in sorted(said(text), key=lambda each: each.place)
    ]
    counts = Counter[str]()
    read.count(flat, counts)
    words = [each.word for text in texts for each in said(text)]
    assert counts == Counter(word for word in words if not is_small(word))
    counts.subtract(words_in(texts))
    assert not +counts
    for text, each in zip(texts, codes, strict=True):
        assert sum(read.steps[code] for code in each) == sum(not one.compound for one in said(text))
        assert sum(read.telling[code] for code in each) == sum(not is_small(one.stem) for one in said(text))


@given(st.text(alphabet="abcdeghilnorsty", min_size=2, max_size=14))
def test_a_stem_begins_as_its_words_do(word: str) -> None:
    assert word.startswith(beginning(stem(word)))


@pytest.mark.parametrize(
    "word",
    [
        "dying",
        "lying",
        "tying",
        "skies",
        "idly",
        "gently",
        "ugly",
        "early",
        "only",
        "singly",
        "cried",
        "sizing",
        "happier",
    ],
)
def test_a_stem_that_goes_its_own_way_begins_as_its_word_does(word: str) -> None:
    assert word.startswith(beginning(stem(word)))


TABLE = WordTable(
    lambda: counted(
        {
            "safeguarding": 40,
            "safe": 9,
            "safer": 3,
            "sale": 5,
            "register": 7,
            "registrar": 2,
            "staff": 20,
            "stiff": 1,
        }
    )
)


def test_completions_are_the_likeliest_with_the_word_itself_first() -> None:
    assert TABLE.completions("safe") == ("safe", "safeguarding", "safer")
    assert TABLE.completions("s") == ("safeguarding", "staff", "safe")
    assert TABLE.completions("zz") == ()
    many = WordTable(lambda: counted({f"word{letter}": number for number, letter in enumerate("abcdefghijklm", 1)}))
    assert many.completions("wor") == tuple(f"word{letter}" for letter in "mlkjihgf")


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("safegaurding", "safeguarding"),
        ("safegarding", "safeguarding"),
        ("safeguardding", "safeguarding"),
        ("safegaurdng", "safeguarding"),
        ("staf", "staff"),
        ("regster", "register"),
        ("ztaff", "staff"),
        ("zebra", ""),
        ("saf", ""),
        ("12345", ""),
    ],
)
def test_slips_are_mended_to_the_likeliest_word(slip: str, meant: str) -> None:
    """One slip in words of four letters or more, two from eight letters on."""
    assert TABLE.mend(slip) == meant


def test_a_beginning_with_a_slip_is_mended_to_a_word() -> None:
    assert TABLE.mend_beginning("safegau") == "safeguarding"
    assert TABLE.mend_beginning("xyz") == TABLE.mend_beginning("qqqqqq") == ""


COUNTS = st.dictionaries(st.text("abcz0.&é", min_size=1), st.integers(1, 10**6))


@given(COUNTS)
def test_counts_come_back_as_they_were_written(counts: dict[str, int]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        write_words(Path(folder) / "x.words", counted(counts))
        words, often = read_words((Path(folder) / "x.words").read_bytes())
    assert dict(zip(words, often.tolist(), strict=True)) == counts
    assert words == sorted(counts)


@given(COUNTS, st.dictionaries(st.text("abcz0.&é", min_size=1), st.integers(-(10**6), 10**6)))
def test_changed_counts_are_those_counted_anew(counts: dict[str, int], changes: dict[str, int]) -> None:
    """Words that came stand in their place, words that stand nowhere any more are gone."""
    words, often = changed(counted(counts), changes)
    expected = Counter(counts)
    for word, more in changes.items():
        expected[word] += more
    assert dict(zip(words, often.tolist(), strict=True)) == dict(+expected)
    assert words == sorted(+expected)
