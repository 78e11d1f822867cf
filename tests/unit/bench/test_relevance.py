"""The benchmark of relevance reads both forms of collections, and measures as trec_eval does."""

from __future__ import annotations

import json
from math import log2
from pathlib import Path

import pytest

from tests.bench import relevance, relevance_systems
from tests.bench.relevance_collections import Document, read
from tests.bench.relevance_measures import average_precision, chance, measured, ndcg, precision, recall, wins

DOCUMENTS = (
    Document("1", "Ferry timetables", "The ferry sails at noon and the harbour is full of boats."),
    Document("2", "School meals", "Every school cooks its own meals for the children."),
    Document("3", "", "The harbour board met about mooring fees and boats that leak."),
    Document("4", "Road repairs", "Potholes are filled in spring."),
)
QUERIES = {"1": "When does the ferry sail from the harbour?", "2": "meals"}
JUDGED = {"1": {"1": 2, "3": 1}, "2": {"2": 1}}


@pytest.fixture
def beir(tmp_path: Path) -> Path:
    """A folder in BEIR's form, with a judgement of a document that is not there and one that says no."""
    documents = [{"_id": one.id, "title": one.title, "text": one.body} for one in DOCUMENTS]
    queries = [{"_id": name, "text": text} for name, text in {**QUERIES, "9": "nobody judged this"}.items()]
    table = "query-id\tcorpus-id\tscore\n1\t1\t2\n1\t3\t1\n1\t4\t0\n1\t77\t1\n2\t2\t1\n"
    for file, held in (("corpus.jsonl", documents), ("queries.jsonl", queries)):
        (tmp_path / file).write_text("".join(json.dumps(one) + "\n" for one in held), encoding="utf-8")
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text(table, encoding="utf-8")
    return tmp_path


def test_gain_is_discounted_by_the_logarithm_of_the_rank() -> None:
    """By hand: 1 at rank 1 and 2 at rank 3, against 2 at rank 1 and 1 at rank 2."""
    found = 1 / log2(2) + 2 / log2(4)
    assert (
        ndcg(["b", "x", "a"], {"a": 2, "b": 1})
        == pytest.approx(found / (2 + 1 / log2(3)))
        == pytest.approx(0.7602, abs=1e-4)
    )
    assert ndcg(["a", "b"], {"a": 2, "b": 1}) == 1
    assert ndcg(["x"] * 10 + ["a"], {"a": 1}) == 0


def test_the_other_measures() -> None:
    found, gains = ["a", "x", "b", "y"], {"a": 1, "b": 3, "c": 1}
    assert average_precision(found, gains) == pytest.approx((1 + 2 / 3) / 3)
    assert recall(found, gains) == pytest.approx(2 / 3)
    assert precision(found, gains) == pytest.approx(2 / 5)
    assert measured([], gains) == (0, 0, 0, 0)


def test_chance_is_that_of_all_signs() -> None:
    """Four questions won by the same each: 2 of 16 ways to deal out the signs are as far apart."""
    assert chance([1, 1, 1, 1], [0, 0, 0, 0]) == pytest.approx(2 / 16, abs=0.02)
    assert chance([0.5, 0.4], [0.5, 0.4]) == 1
    assert wins([1, 0.5, 0], [0.5, 0.5, 0.1]) == (1, 1, 1)


def test_beirs_form_is_read(beir: Path) -> None:
    collection = read(beir)
    assert collection.documents == DOCUMENTS
    assert collection.queries == QUERIES
    assert collection.judged == JUDGED


@pytest.mark.parametrize(
    ("judgements", "lines"),
    [
        ("SMALL.REL", "1 1 0 0.000000\n1 3 0 0.000000\n2 2 0 0.000000\n"),
        ("cranqrel", "1 1 1\n1 3 4\n1 2 5\n1 4 -1\n2 2 2\n"),
        ("qrels.txt", "1 0 1 1\n1 0 3 1\n1 0 4 0\n2 0 2 1\n"),
    ],
)
def test_smarts_form_is_read(tmp_path: Path, judgements: str, lines: str) -> None:
    """Queries are counted from 1 whatever number they stand under."""
    told = "".join(f".I {one.id}\n.T\n{one.title}\n.A\nSomebody\n.W\n{one.body}\n" for one in DOCUMENTS)
    (tmp_path / "SMALL.ALL").write_text(told, encoding="utf-8")
    asked = "".join(f".I {name}\n.W\n{text}\n" for name, text in zip(("001", "008"), QUERIES.values(), strict=True))
    (tmp_path / "SMALL.QRY").write_text(asked, encoding="utf-8")
    (tmp_path / judgements).write_text(lines, encoding="utf-8")
    collection = read(tmp_path)
    assert collection.documents == DOCUMENTS
    assert collection.queries == QUERIES
    assert {name: set(answers) for name, answers in collection.judged.items()} == {"1": {"1", "3"}, "2": {"2"}}


def test_a_folder_without_a_collection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="documents"):
        read(tmp_path)


@pytest.mark.parametrize("layout", relevance_systems.LAYOUTS)
def test_ours_is_asked_through_packs_and_index(tmp_path: Path, layout: str) -> None:
    """Each document once, best first; what the command prints says the same."""
    ours = relevance_systems.Ours(DOCUMENTS, tmp_path, layout)
    try:
        for query, best in zip(QUERIES.values(), ("1", "2"), strict=True):
            found = ours.search(query)
            assert found[0] == best
            assert len(found) == len(set(found))
            assert ours.printed(query) == found
    finally:
        ours.session.close()


def test_fts5_takes_any_of_the_words() -> None:
    ask = relevance_systems.fts5(DOCUMENTS)["title × 1"]
    assert ask(QUERIES["1"])[0] == "1"
    assert set(ask("ferry meals")) == {"1", "2"}
    assert relevance_systems.fts5(DOCUMENTS, frozenset({"the"}))["title × 1"]("the") == []


def test_the_whole_prints_every_system(beir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tantivy", reason="the extra `bench` is not installed")
    relevance.main([str(beir), "--layout", "sources"])
    printed = capsys.readouterr().out
    assert "4 documents, 2 questions" in printed
    assert all(name in printed for name in ("| ours | ", "| FTS5, title × 1 | ", "| tantivy at its best ("))
    assert "the same for 2 of 2 questions" in printed
