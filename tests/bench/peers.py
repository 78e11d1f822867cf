"""What a council could use instead, on the same texts: SQLite's FTS5, tantivy, ripgrep."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

Search = Callable[[str], int]
"""Runs a query, builds what is shown of twenty hits, and gives how many there are."""
WORD = re.compile(r"\w+")


def passages(shelf: Path) -> Iterator[tuple[str, str]]:
    """(title of the report, text) of every passage on a shelf."""
    for file in sorted(shelf.glob("*/sources/*.txt")):
        for text in re.split(r"\n\s*\n", file.read_text(encoding="utf-8").replace("\f", "")):
            if text.strip():
                yield file.stem, text.strip()


def _alternatives(query: str) -> tuple[list[str], str]:
    """(the words, the phrase or "") of one of our queries; filters have no peer and are left out."""
    phrase = re.search(r'"([^"]+)"', query)
    words = WORD.findall(re.sub(r"\w+:\S+", "", query.replace('"', " ")).lower())
    return words, phrase[1].lower() if phrase else ""


def fts5_build(shelf: Path, file: Path) -> int:
    """Index a shelf with FTS5 and the Porter stemmer; gives the number of passages."""
    base = sqlite3.connect(file)
    base.execute("CREATE VIRTUAL TABLE p USING fts5(title, body, tokenize = 'porter unicode61')")
    base.executemany("INSERT INTO p VALUES (?, ?)", passages(shelf))
    base.commit()
    (count,) = base.execute("SELECT count(*) FROM p").fetchone()
    base.close()
    return int(count)


def fts5_open(file: Path) -> Search:
    """Searching it: bm25 with the title at half weight, twenty hits with snippets."""
    base = sqlite3.connect(file)

    def search(query: str) -> int:
        words, phrase = _alternatives(query)
        asked = f'"{phrase}"' if phrase else " OR ".join(f'"{word}"' for word in words)
        rows = base.execute(
            "SELECT title, snippet(p, 1, '[', ']', '…', 24) FROM p WHERE p MATCH ? ORDER BY bm25(p, 0.5, 1.0) LIMIT 20",
            (asked,),
        ).fetchall()
        return len(rows)

    return search


def fts5_typing(file: Path) -> Search:
    """As `fts5_open`, for a last word that is still being typed."""
    base = sqlite3.connect(file)

    def search(query: str) -> int:
        words, _ = _alternatives(query)
        if not words:
            return 0
        asked = " OR ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])
        rows = base.execute(
            "SELECT title, snippet(p, 1, '[', ']', '…', 24) FROM p WHERE p MATCH ? ORDER BY bm25(p, 0.5, 1.0) LIMIT 20",
            (asked,),
        ).fetchall()
        return len(rows)

    return search


def tantivy_build(shelf: Path, folder: Path) -> int:
    """Index a shelf with tantivy and its English stemmer; gives the number of passages."""
    index = _tantivy(folder)
    writer = index.writer()
    count = 0
    import tantivy

    for title, text in passages(shelf):
        writer.add_document(tantivy.Document(title=title, body=text))
        count += 1
    writer.commit()
    writer.wait_merging_threads()
    return count


def tantivy_open(folder: Path) -> Search:
    """Searching it: twenty hits with snippets."""
    import tantivy

    index = _tantivy(folder)
    index.reload()
    searcher = index.searcher()
    schema = index.schema

    def search(query: str) -> int:
        words, phrase = _alternatives(query)
        asked = index.parse_query(f'"{phrase}"' if phrase else " ".join(words), ["title", "body"])
        hits = searcher.search(asked, 20).hits
        maker = tantivy.SnippetGenerator.create(searcher, asked, schema, "body")
        return len([maker.snippet_from_doc(searcher.doc(place)) for _, place in hits])

    return search


def _tantivy(folder: Path) -> Any:
    import tantivy

    folder.mkdir(parents=True, exist_ok=True)
    builder = tantivy.SchemaBuilder()
    for name in ("title", "body"):
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
    return tantivy.Index(builder.build(), path=str(folder))


def ripgrep(shelf: Path) -> Search | None:
    """Looking the words up in the files as they are; None where ripgrep is not here."""
    command = shutil.which("rg")
    if command is None:
        return None

    def search(query: str) -> int:
        words, phrase = _alternatives(query)
        asked = re.escape(phrase) if phrase else "|".join(words)
        done = subprocess.run(
            [command, "--ignore-case", "--count-matches", "--no-filename", "--glob", "*.txt", asked, str(shelf)],
            capture_output=True, check=False, text=True,
        )  # fmt: skip
        return sum(map(int, done.stdout.split()))

    return search
