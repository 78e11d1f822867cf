"""A single search that opens no more than it needs gives the answer that the open index gives."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from scrutiny_tui.search import Filters, Library, once
from scrutiny_tui.search.leaves import Files, files_in
from scrutiny_tui.search.once import answer
from tests.unit.search.shelf import ferry, generations_at, library_at, text_pack

WORDS = [f"w{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}{'uvz'[n % 3]}" for n in range(60)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of several segments with removed records, titles and twins in it."""
    folder = tmp_path_factory.mktemp("once")
    chance = random.Random(8)
    spread = [1 / (n + 1) for n in range(len(WORDS))]
    texts = [" ".join(chance.choices(WORDS, spread, k=chance.randint(1, 40))) for _ in range(500)]
    library = library_at(folder)
    library.refresh([text_pack("large", *texts, *texts[:30]), ferry()])
    library.refresh([text_pack("large", *texts[5:], *texts[:40]), ferry(), text_pack("more", *texts[200:260])])
    library.close()
    return folder


def files(folder: Path) -> Files:
    """The files of the index in use."""
    state = generations_at(folder).current()
    assert state is not None
    return files_in(state.generation)


def test_a_plain_word_is_answered_as_by_the_open_index(folder: Path) -> None:
    """For every word of the library: hits, scores, order, marks and total."""
    opened = library_at(folder)
    for word in [*WORDS, "ferry", "crew", "Harris", "£18,000", "2017", " board. "]:
        for limit in (1, 7, 20, 1000):
            found = answer(files(folder), word, limit)
            if found is None:
                assert word.strip() not in WORDS[:40], word
            else:
                assert found == opened.search(word, limit=limit), word
    opened.close()


def test_a_few_plain_words_are_answered_as_by_the_open_index(folder: Path) -> None:
    """Those with all words, and those with the words in a row, small words and all, stand where they would."""
    opened = library_at(folder)
    chance = random.Random(4)
    answered = 0
    for _ in range(150):
        words = chance.sample(WORDS[:30], chance.randint(1, 4))
        words[chance.randrange(len(words))] += chance.choice(["", "", " the", " of " + chance.choice(words)])
        query, limit = chance.choice(("{}", '"{}"')).format(" ".join(words)), chance.choice((1, 5, 20))
        if (found := answer(files(folder), query, limit)) is not None:
            answered += 1
            assert found == opened.search(query, limit=limit), query
    for query in (
        "the ferry",
        "ferry crew",
        "of the crossing",
        "harbour board crew",
        "ferry is to run",
        "waku waku",
        '"waku"',
        '"waku waku wblv"',
    ):
        if (found := answer(files(folder), query, 20)) is not None:
            answered += 1
            assert found == opened.search(query), query
    opened.close()
    assert answered > 100


@pytest.mark.parametrize(
    "query",
    [
        "",
        "the",
        "waku wblv nowhere",
        "waku OR wblv",
        "-waku",
        "kind:quote",
        "wa-ku",
        "nothingofthekind",
        "wakuu",
        "a" * 2000,
    ],
)
def test_all_else_is_left_to_the_open_index(folder: Path, query: str) -> None:
    assert answer(files(folder), query, 20) is None
    library = library_at(folder)
    assert library.search(query, once=True) == library_at(folder).search(query)


def test_a_search_with_a_filter_or_without_what_is_exempt_is_left_to_the_open_index(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(once, "answer", lambda _, query, __: asked.append(query))
    assert library_at(folder).search("ferry", Filters(pack="large"), once=True).total == 0
    assert library_at(folder).search("ferry", exempt=False, once=True).hits
    assert library_at(folder).search("fer", as_typed=True, once=True).hits
    assert not asked
    assert library_at(folder).search("ferry", once=True).hits
    assert asked == ["ferry"]


def test_very_many_that_answer_equally_well_are_left_to_the_open_index(tmp_path: Path) -> None:
    library_at(tmp_path).refresh([text_pack("alike", *["The same heron again."] * 400)])
    assert answer(files(tmp_path), "heron", 20) is None
    assert answer(files(tmp_path), "heron", 200) is not None


def test_a_damaged_index_is_made_anew_for_a_single_search_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = library_at(tmp_path)
    library.refresh([text_pack("one", "A heron.")])
    library.close()
    before = generations_at(tmp_path).current()
    monkeypatch.setattr(once, "answer", lambda *_: b""[1])
    assert library.search("heron", once=True).total == 1
    assert before != generations_at(tmp_path).current()


def test_a_single_search_loads_neither_whoosh_nor_numpy(folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.unit.search.shelf import library_at;"
        f"found = library_at(Path({str(folder)!r})).search('ferry', once=True);"
        "print(found.total > 0, any(name.startswith(('whoosh.', 'numpy')) for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]


def test_without_an_index_nothing_is_found(tmp_path: Path) -> None:
    assert Library(tmp_path / "index", tmp_path / "key").search("heron", once=True).total == 0
