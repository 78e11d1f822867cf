"""The benchmark: `python -m tests.bench [--quick] [--json FILE] [SIZE…]` prints the tables of README's developer page.

It makes its corpora in a temporary folder, runs every measurement several times in fresh processes in turn with the
peers, and prints medians. `--quick` takes some three minutes, without it some twenty. Needs the extra `bench`, and
POSIX.
"""

from __future__ import annotations

import json
import platform
import sys
import tempfile
from pathlib import Path

from tests.bench.archives import measure, measure_pack
from tests.bench.table import Table

SIZES, QUICK_SIZES = (1_000, 10_000, 100_000), (1_000, 3_000)
TURNS, QUICK_TURNS = 3, 1


def main(words: list[str]) -> None:
    """Measure, and print."""
    quick = "--quick" in words
    kept = Path(words.pop(words.index("--json") + 1)) if "--json" in words else None
    sizes = tuple(int(word) for word in words if word.isdigit()) or (QUICK_SIZES if quick else SIZES)
    turns = QUICK_TURNS if quick else TURNS
    archives, pack = Table("Archives"), Table("One pack")
    with tempfile.TemporaryDirectory(prefix="scrutiny-bench-") as folder:
        for passages in sizes:
            measure(passages, Path(folder), archives, turns, _say)
        if "--archives" not in words:
            measure_pack(Path(folder), pack, turns, quick=quick, say=_say)
    tables = [table for table in (archives, pack) if table.rows]
    print(f"Medians; × is ours divided by the peer's. Python {platform.python_version()}, {platform.system()}.")
    for table in tables:
        print(f"\n{table.markdown()}")
    if kept:
        held = {table.title: table.data() for table in tables}
        kept.write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
