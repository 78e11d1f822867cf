"""Our stems are those of Whoosh's English analyser, and so are the words that it leaves out."""

from __future__ import annotations

import random
from collections.abc import Iterator

from whoosh.lang import stemmer_for_language, stopwords_for_language

from scrutiny_tui.search.stems import SMALL, english

ENDINGS = (  # noqa: SIM905
    "s es ed ing eed eedly edly ingly ied ies us ss sses ization ational fulness ousness iveness tional biliti lessli "
    "entli ation alism aliti ousli iviti fulli enci anci abli izer ator alli bli ogi li alize icate iciti ative ical "
    "ness ful ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic e l y ly ency ancy ably ally"
).split()
ODD = (  # noqa: SIM905
    "skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes inning "
    "innings outing outings canning cannings herring herrings earring earrings proceed proceeds proceeded proceeding "
    "exceed exceeds exceeded exceeding succeed succeeds succeeded succeeding yes say sayyed youth tied cried hoped "
    "hopped hop by cry ogi li être łódź αθήνα"
).split()


def made_up(count: int) -> Iterator[str]:
    """Words that no rule expects, with the endings that the rules are about, one behind the other."""
    chance = random.Random(3)
    for _ in range(count):
        head = chance.choice(("", "", "gener", "commun", "arsen", "y"))
        middle = "".join(chance.choices("abcdefghilmnorstuvyyyeeaz", k=chance.randint(1, 5)))
        yield head + middle + "".join(chance.choices(ENDINGS, k=chance.randint(0, 3)))


def test_stems_are_those_of_whooshs_english_stemmer() -> None:
    """For odd words, and for many made up of all endings."""
    theirs = stemmer_for_language("en")
    words = [*ODD, *ENDINGS, *made_up(20_000)]
    assert [(word, english(word)) for word in words] == [(word, theirs(word)) for word in words]


def test_small_words_are_those_of_whooshs_english_analyser() -> None:
    """The, of, not…"""
    assert stopwords_for_language("en") == SMALL
