"""Relevance on a test collection: `python -m tests.bench.relevance FOLDER [--layout sources|passages] [--queries N]`.

Makes packs of the documents and an index of the packs as the program does, asks every question as a finished query and
as `scrutiny search --json`, and asks FTS5 and tantivy the same. Prints means, questions won, and how likely such a
difference is by chance. "At its best" is the peer's setting that did best on these very questions, in hindsight.
Needs the extra `bench`. Collections are read by `relevance_collections`; none is in the repository.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import relevance_systems as systems
from tests.bench.relevance_collections import Collection, read
from tests.bench.relevance_measures import MEASURES, chance, means, measured, wins

Rows = list[tuple[float, ...]]
"""The measures of each question."""
_PRINTED = 40
"""How many questions are asked through the command too."""


def rows_of(collection: Collection, ask: systems.Ask) -> Rows:
    """The measures of every question."""
    return [measured(ask(query), collection.judged[name]) for name, query in collection.queries.items()]


def peers(collection: Collection) -> Iterator[tuple[str, Rows]]:
    """Each peer as it comes, and at its best."""
    from scrutiny_tui.search.stems import SMALL

    for name, make in (("FTS5", systems.fts5), ("tantivy", systems.tantivy)):
        plain = {how: rows_of(collection, ask) for how, ask in make(collection.documents).items()}
        yield f"{name}, title × 1", plain["title × 1"]
        bare = make(collection.documents, SMALL).items()
        every = plain | {f"{how}, no small words": rows_of(collection, ask) for how, ask in bare}
        best = max(every, key=lambda how: means(every[how])[0])
        yield f"{name} at its best ({best})", every[best]


def table(ours: Rows, others: dict[str, Rows]) -> str:
    """All systems, a line each, as Markdown."""
    lines = [
        f"| | {' | '.join(MEASURES)} | ours better, alike, worse | by chance |",
        f"|---|{'---|' * (len(MEASURES) + 2)}",
        f"| ours | {' | '.join(f'{mean:.4f}' for mean in means(ours))} | | |",
    ]
    first = [row[0] for row in ours]
    for name, rows in others.items():
        theirs = [row[0] for row in rows]
        told = " | ".join(f"{mean:.4f}" for mean in means(rows))
        lines.append(f"| {name} | {told} | {'/'.join(map(str, wins(first, theirs)))} | {chance(first, theirs):.3f} |")
    return "\n".join(lines)


def main(words: list[str] | None = None) -> None:
    """Measure, and print."""
    asked = argparse.ArgumentParser(prog="python -m tests.bench.relevance", description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--layout", choices=systems.LAYOUTS, action="append")
    asked.add_argument("--queries", type=int, help="only the first so many")
    given = asked.parse_args(words)
    collection = read(given.folder)
    queries = dict(list(collection.queries.items())[: given.queries])
    collection = Collection(collection.documents, queries, collection.judged)
    print(f"{given.folder.name}: {len(collection.documents):,} documents, {len(queries):,} questions")
    others = dict(peers(collection))
    for layout in given.layout or systems.LAYOUTS:
        with tempfile.TemporaryDirectory(prefix="scrutiny-bench-") as top:
            ours = systems.Ours(collection.documents, Path(top), layout)
            print(f"\nDocuments as {layout}\n\n{table(rows_of(collection, ours.search), others)}")
            some = list(queries.values())[:_PRINTED]
            alike = sum(ours.search(query) == ours.printed(query) for query in some)
            print(f"\n`scrutiny search --json` gives the same for {alike} of {len(some)} questions.")
            ours.session.close()


if __name__ == "__main__":
    main()
