"""One stem for the forms of a word, and the small words that Whoosh's English analyser leaves out too."""

from __future__ import annotations

import pytest
from whoosh.lang import stopwords_for_language

from scrutiny_tui.search.stems import SMALL, english


@pytest.mark.parametrize(
    "forms",
    [
        "warn warns warned warning warnings",
        "add adds added adding",
        "assess assesses assessed assessing",
        "agency agencies",
        "sky skies",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    """Whichever is typed finds all."""
    assert len({english(word) for word in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["internal intern", "news new", "only one", "general generate", "university universe"])
def test_words_of_another_meaning_keep_their_own(pair: str) -> None:
    """Internal audit is not about interns."""
    one, other = pair.split()
    assert english(one) != english(other)


def test_small_words_are_those_of_whooshs_english_analyser() -> None:
    """The, of, not…"""
    assert stopwords_for_language("en") == SMALL
