"""The systems that are compared, each over the same documents: ours through packs and index, FTS5, tantivy."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

from scrutiny_tui.paths import Paths
from tests.bench.relevance_collections import Document

Ask = Callable[[str], list[str]]
"""A question → the documents found, best first."""
DEEP = 100
"""How many documents are asked for."""
LAYOUTS = ("sources", "passages")
"""How documents become a pack: each a source of its own, or each a passage of one long source."""
_WORD = re.compile(r"\w+")
_IN_A_PACK = 500
_TITLE_WEIGHTS = (0.5, 1.0, 2.0)


def write_packs(documents: Sequence[Document], shelf: Path, layout: str) -> dict[tuple[str, str], str]:
    """Write the documents as packs. Gives (pack, source or passage) → document."""
    names: dict[tuple[str, str], str] = {}
    for start in range(0, len(documents), _IN_A_PACK):
        pack = f"part-{start // _IN_A_PACK:03}"
        held = documents[start : start + _IN_A_PACK]
        sources: list[tuple[str, str, str]] = []
        if layout == "sources":
            for number, document in enumerate(held):
                sources.append((f"d-{number}", document.title or "Untitled", document.body or document.title))
                names[pack, f"d-{number}"] = document.id
        else:
            told = [" ".join(filter(None, (document.title, document.body))) for document in held]
            sources.append(("all", "Documents", "\n\n".join(text or "." for text in told)))
            names |= {(pack, f"all#{number}"): document.id for number, document in enumerate(held, 1)}
        _write_pack(shelf / pack, sources)
    return names


def _write_pack(folder: Path, sources: Iterable[tuple[str, str, str]]) -> None:
    (folder / "sources").mkdir(parents=True)
    lines = [
        f"pack:\n  id: {folder.name}\n  title: Collection\n  council: Council\n  committee: Committee\n"
        "  notice: None.\n  summary: None.\nsources:\n"
    ]
    for name, title, text in sources:
        held = f"{text}\n".encode()
        (folder / "sources" / f"{name}.txt").write_bytes(held)
        lines.append(
            f"  - id: {name}\n    title: {json.dumps(title)}\n    publisher: None\n    date: 2020\n"
            f"    fingerprint: {hashlib.sha256(held).hexdigest()}\n"
        )
    (folder / "pack.yaml").write_bytes("".join(lines).encode())


class Ours:
    """The program over a shelf: `search` as a member's finished query, `printed` as `scrutiny search --json`."""

    def __init__(self, documents: Sequence[Document], top: Path, layout: str) -> None:
        """Writes the packs and builds the index."""
        from scrutiny_tui.session import Session

        self._names = write_packs(documents, top / "shelf", layout)
        self._paths = Paths(packs=(top / "shelf",), home=top / "home", index=top / "index")
        self.session = Session(self._paths)
        self.session.refresh_index()

    def search(self, query: str) -> list[str]:
        """The documents of the hits, each once, at its best hit."""
        hits = self.session.search(query, limit=2 * DEEP).hits
        return self._documents((hit.pack, hit.id, hit.source) for hit in hits)

    def printed(self, query: str) -> list[str]:
        """The same from what the command prints."""
        from scrutiny_tui.cli.main import main

        out = StringIO()
        with redirect_stdout(out), redirect_stderr(StringIO()):
            main.main(
                ["search", "--json", "--limit", str(2 * DEEP), "--", query],
                obj=self.session, standalone_mode=False,
            )  # fmt: skip
        return self._documents((hit["pack"], hit["id"], hit["source"]) for hit in json.loads(out.getvalue()))

    def _documents(self, hits: Iterable[tuple[str, str, str]]) -> list[str]:
        found = (self._names.get((pack, name)) or self._names.get((pack, source)) for pack, name, source in hits)
        return list(dict.fromkeys(name for name in found if name))[:DEEP]


def fts5(documents: Sequence[Document], small: frozenset[str] = frozenset()) -> dict[str, Ask]:
    """FTS5 with the Porter stemmer: any of the words, by its bm25, with each weight of the title.

    `small` are words that are left out of questions, which FTS5 does not do by itself.
    """
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE p USING fts5(title, body, tokenize = 'porter unicode61')")
    base.executemany("INSERT INTO p VALUES (?, ?)", [(document.title, document.body) for document in documents])

    def ask(weight: float, query: str) -> list[str]:
        words = dict.fromkeys(word for word in _WORD.findall(query.lower()) if word not in small)
        if not words:
            return []
        rows = base.execute(
            f"SELECT rowid FROM p WHERE p MATCH ? ORDER BY bm25(p, {weight}, 1.0), rowid LIMIT {DEEP}",
            (" OR ".join(f'"{word}"' for word in words),),
        )
        return [documents[row - 1].id for (row,) in rows]

    return {f"title × {weight:g}": partial(ask, weight) for weight in _TITLE_WEIGHTS}


def tantivy(documents: Sequence[Document], small: frozenset[str] = frozenset()) -> dict[str, Ask]:
    """Tantivy with its English stemmer: any of the words in title or body, with each weight of the title."""
    import tantivy as engine

    builder = engine.SchemaBuilder()
    for name in ("title", "body"):
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
    builder.add_integer_field("row", stored=True)
    index = engine.Index(builder.build())
    writer: Any = index.writer(num_threads=1)
    for row, document in enumerate(documents):
        writer.add_document(engine.Document(title=document.title, body=document.body, row=row))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(weight: float, query: str) -> list[str]:
        words = dict.fromkeys(word for word in _WORD.findall(query.lower()) if word not in small)
        if not words:
            return []
        asked = index.parse_query(" ".join(f'"{word}"' for word in words), ["title", "body"], {"title": weight})
        return [documents[searcher.doc(place)["row"][0]].id for _, place in searcher.search(asked, DEEP).hits]

    return {f"title × {weight:g}": partial(ask, weight) for weight in _TITLE_WEIGHTS}
