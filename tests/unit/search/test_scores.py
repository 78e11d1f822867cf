"""Our reading of Whoosh's postings gives Whoosh's own answers, whichever way they are read."""

from __future__ import annotations

import random
from collections.abc import Iterator
from math import log
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from scrutiny_tui.search import engine
from scrutiny_tui.search.bm25 import K1, TITLE_WEIGHT, B
from scrutiny_tui.search.codec import files_of
from scrutiny_tui.search.fields import schema
from scrutiny_tui.search.leaves import leaves_of
from scrutiny_tui.search.postings import Index
from scrutiny_tui.search.postlist import unpack
from scrutiny_tui.search.whoosh_door import FileStorage, rounded
from tests.unit.search.shelf import ferry, generations_at, library_at, text_pack

WORDS = [f"w{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}{'uvz'[n % 3]}" for n in range(100)]


@pytest.fixture(scope="module")
def whoosh_index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """An index of several segments with removed records in them, as months of use leave it."""
    folder = tmp_path_factory.mktemp("scores")
    chance = random.Random(5)

    def pack(name: str, passages: int) -> Any:
        spread = [1 / (n + 1) for n in range(len(WORDS))]
        texts = (" ".join(chance.choices(WORDS, spread, k=chance.randint(1, 60))) for _ in range(passages))
        return text_pack(name, *texts)

    library = library_at(folder)
    shelf = [pack("large", 700), pack("middle", 150)]
    library.refresh(shelf)
    library.refresh([shelf[0], pack("middle", 170), ferry()])
    library.close()
    state = generations_at(folder).current()
    assert state is not None
    index = FileStorage(str(state.generation)).open_index(schema=schema())
    yield index
    index.close()


def ours_of(whoosh_index: Any) -> Index:
    """The same index as we open it."""
    return Index(leaves_of(files_of(whoosh_index.storage)))


def scores(index: Index, word: str) -> dict[int, float]:
    found = index.postings(word)
    return dict(zip(found.numbers.tolist(), found.scores.tolist(), strict=True))


def test_scores_are_those_of_whooshs_own_searcher(whoosh_index: Any) -> None:
    """Title and body by BM25F, for every word of the index; how much a word counts is Robertson's formula."""
    from whoosh.query import Or, Term
    from whoosh.scoring import BM25F

    class Robertson(BM25F):  # type: ignore[misc]
        """Whoosh's scores with that weight of words."""

        def idf(self, searcher: Any, field: str, word: str) -> float:
            """The weight of one word in one field."""
            size, often = searcher.doc_count_all(), searcher.doc_frequency(field, word)
            return log(1 + (size - often + 0.5) / (often + 0.5))

    ours = ours_of(whoosh_index)
    with whoosh_index.searcher(weighting=Robertson(B=B, K1=K1)) as searcher:
        assert not whoosh_index.reader().is_atomic()
        for word in [*WORDS, "board", "crew", "harri", "regist"]:
            query = Or([Term(engine.BODY, word), Term(engine.TITLE, word, boost=TITLE_WEIGHT)])
            theirs = {hit.docnum: hit.score for hit in searcher.search(query, limit=None)}
            assert scores(ours, word) == pytest.approx(theirs, rel=1e-5), word
    ours.close()


def test_places_are_those_of_whooshs_own_walk(whoosh_index: Any) -> None:
    """Read in one go and filtered, or walked record by record."""
    ours = ours_of(whoosh_index)
    leaves = leaves_of(files_of(whoosh_index.storage))
    for mine, (leaf, base) in zip(leaves, whoosh_index.reader().leaf_readers(), strict=True):
        for word in WORDS:
            held = unpack(mine.list(engine.BODY, word) or b"")
            assert mine.often(engine.BODY, word) == len(held.numbers)
            matcher = leaf.postings(engine.BODY, word.encode())
            walked = {}
            while matcher.is_active():
                walked[matcher.id()] = matcher.value_as("positions")
                matcher.next()
            numbers, places, often = held.places_of(np.array(sorted(walked)[::3], np.int64))
            parted = np.split(places, np.cumsum(often)[:-1])
            assert {n: at.tolist() for n, at in zip(numbers.tolist(), parted, strict=True)} == {
                number: walked[number] for number in sorted(walked)[::3]
            }
            assert base + max(walked) < ours.size
    ours.close()


def test_lengths_are_rounded_as_whoosh_keeps_them(whoosh_index: Any) -> None:
    """To one of 256 lengths, so that scores are those of an index in Whoosh's own form."""
    from whoosh.util.numeric import byte_to_length, length_to_byte

    kept = {byte_to_length(byte) for byte in range(256)}
    for words in (*range(1_000), 50_000, 200_000):
        assert rounded(words) in kept
        assert length_to_byte(rounded(words)) == length_to_byte(words)
    for leaf in leaves_of(files_of(whoosh_index.storage)):
        assert set(np.frombuffer(leaf.lengths(engine.BODY), np.uint32).tolist()) <= kept - {0}


def test_random_queries_count_as_whoosh_does(whoosh_index: Any, tmp_path: Path) -> None:
    """AND, OR, NOT and phrases in random queries find the same records as Whoosh's query classes."""
    from whoosh.query import And, Not, Or, Phrase, Term

    from scrutiny_tui.search.evaluate import Evaluator
    from scrutiny_tui.search.facets import Facets
    from scrutiny_tui.search.meaning import Meaning
    from scrutiny_tui.search.query import parse
    from scrutiny_tui.search.wordtable import WordTable, counted

    ours = ours_of(whoosh_index)
    facets = Facets(ours)
    evaluator = Evaluator(ours, facets)
    chance = random.Random(11)
    with whoosh_index.searcher() as searcher:

        def term(word: str) -> Any:
            return Term(engine.BODY, word)

        for _ in range(400):
            a, b, c = chance.sample(WORDS[:60], 3)
            typed, query = chance.choice(
                [
                    (f"{a} {b}", Or([term(a), term(b)])),
                    (f"{a} AND {b}", And([term(a), term(b)])),
                    (f"{a} OR {b} AND {c}", Or([term(a), And([term(b), term(c)])])),
                    (f"({a} OR {b}) AND {c}", And([Or([term(a), term(b)]), term(c)])),
                    (f"{a} -{b}", And([term(a), Not(term(b))])),
                    (f'"{a} {b}"', Phrase(engine.BODY, [a, b])),
                    (f'"{a} {b}" -{c}', And([Phrase(engine.BODY, [a, b]), Not(term(c))])),
                ]
            )
            meaning = Meaning(ours, WordTable(lambda: counted({})))
            found = evaluator.answer(parse(typed), meaning, None, 20)
            assert set(found.numbers.tolist()) == set(searcher.docs_for_query(query)), typed
    ours.close()
