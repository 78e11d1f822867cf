"""Test collections as they are passed on: documents, questions, and which documents answer which question.

Two forms are read. BEIR's: `corpus.jsonl`, `queries.jsonl` and a table of judgements, `qrels/test.tsv` or `*.tsv`.
SMART's, of Cranfield, CISI, MEDLINE, CACM and ADI: a file of documents and one of queries whose records begin with
`.I` and have fields such as `.T` and `.W`, and a file of judgements (`*.REL`, `*qrel*`). No collection is in here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Judged = dict[str, dict[str, int]]
"""Question → document → how well it answers, from 1; what does not answer is left out."""
_NAMES = {
    "documents": ("*.all", "*.all.*", "*.ALL", "*.docs"),
    "queries": ("*.qry", "*.QRY", "*query*", "*.que", "*.QUE"),
    "judgements": ("*.rel", "*.REL", "*qrel*"),
}
_LEAST_CODE, _LAST_CODE = 1, 4
_COLUMNS_OF_TREC = 4


@dataclass(frozen=True, slots=True)
class Document:
    """One document."""

    id: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, questions and judgements."""

    documents: tuple[Document, ...]
    queries: dict[str, str]
    """Only those for which some document is judged to answer."""
    judged: Judged


def read(folder: Path) -> Collection:
    """The collection in a folder. Raises FileNotFoundError where a part of it is missing."""
    if (folder / "corpus.jsonl").is_file():
        documents, queries, judged = _beir(folder)
    else:
        documents, queries, judged = _smart(folder)
    known = {document.id for document in documents}
    judged = {
        query: held
        for query, answers in judged.items()
        if query in queries and (held := {name: gain for name, gain in answers.items() if name in known and gain > 0})
    }
    return Collection(tuple(documents), {name: queries[name] for name in queries if name in judged}, judged)


def _beir(folder: Path) -> tuple[list[Document], dict[str, str], Judged]:
    documents = [
        Document(str(one["_id"]), _plain(one.get("title", "")), _plain(one["text"]))
        for one in _lines(folder / "corpus.jsonl")
    ]
    queries = {str(one["_id"]): _plain(one["text"]) for one in _lines(folder / "queries.jsonl")}
    tables = [folder / "qrels" / "test.tsv", *sorted(folder.glob("*.tsv")), *sorted(folder.glob("qrels/*.tsv"))]
    return documents, queries, _judgements(next((file for file in tables if file.is_file()), tables[0]))


def _lines(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def _smart(folder: Path) -> tuple[list[Document], dict[str, str], Judged]:
    documents = [
        Document(fields[".I"], fields.get(".T", ""), fields.get(".W", "") or fields.get(".A", ""))
        for fields in _records(_found(folder, "documents"))
    ]
    # Judgements count the queries from 1, whatever number Cranfield's stand under.
    asked = enumerate(_records(_found(folder, "queries")), 1)
    queries = {str(number): fields.get(".W", "") or fields.get(".T", "") for number, fields in asked}
    return documents, queries, _judgements(_found(folder, "judgements"))


def _found(folder: Path, part: str) -> Path:
    for pattern in _NAMES[part]:
        for file in sorted(folder.glob(pattern)):
            return file
    raise FileNotFoundError(f"{folder} has no file of {part}: {', '.join(_NAMES[part])}")


def _records(file: Path) -> Iterator[dict[str, str]]:
    """The records of a SMART file, field → text."""
    for record in re.split(r"(?m)^\.I\s+", file.read_text(encoding="utf-8", errors="replace"))[1:]:
        number, _, rest = record.partition("\n")
        parts = re.split(r"(?m)^(\.[A-Z])[^\S\n]*\n", rest)
        fields = {".I": number.strip().lstrip("0")}
        for name, text in zip(parts[1::2], parts[2::2], strict=True):
            fields[name] = f"{fields.get(name, '')} {_plain(text)}".strip()
        yield fields


def _judgements(file: Path) -> Judged:
    """Judgements of three columns (query, document, gain), of four as TREC's and SMART's, with a heading or without."""
    judged: Judged = {}
    cranfield = "cran" in file.name.lower()
    for line in file.read_text(encoding="utf-8").splitlines():
        cells = line.split()
        if len(cells) < 2 or not re.fullmatch(r"-?\d+(\.\d+)?", cells[-1]):
            continue
        query, document, gain = cells[0], cells[1], 1
        if len(cells) == _COLUMNS_OF_TREC and file.suffix.lower() != ".rel":
            document, gain = cells[2], int(cells[3])
        elif len(cells) == 3:
            gain = int(float(cells[2]))
        if cranfield:  # its codes are 1, the best, to 4; 5 and -1 say that a document is of no use
            gain = 1 if _LEAST_CODE <= gain <= _LAST_CODE else 0
        judged.setdefault(query, {})[document] = gain
    return judged


def _plain(text: str) -> str:
    return " ".join(text.split())
