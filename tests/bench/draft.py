"""The benchmark of the first draft: `python -m tests.bench.draft [--faults] [GROUP…]` prints the table."""

from __future__ import annotations

import sys
import time

from tests.bench.scoring import SORTS, Score, score
from tests.gold.reading import Gold, gold_texts
from tests.gold.real import real_texts

GROUPS = ("tuned", "held", "fresh", "fresh2", "fresh3", "fresh4", "fresh5", "fresh6", "fresh7", "real")
"""Texts that the rules were made on, those kept apart, those written afterwards, and the five real reports."""


def main(words: list[str]) -> None:
    """Print precision and recall for each group, and for all of them."""
    faults = "--faults" in words
    named = [word for word in words if not word.startswith("--")]
    whole = {sort: Score() for sort in SORTS}
    print(f"{'':10}{'texts':>6}" + "".join(f"{sort + ' P':>15}{'R':>7}" for sort in SORTS) + f"{'s/text':>9}")
    for group in named or GROUPS:
        texts: tuple[Gold, ...] = real_texts() if group == "real" else gold_texts(group)
        if not texts:
            continue
        total = {sort: Score() for sort in SORTS}
        began = time.perf_counter()
        for gold in texts:
            for sort, one in score(gold).items():
                one.faults = [f"{gold.name}, {sort}: {fault}" for fault in one.faults]
                total[sort].add(one)
        took = (time.perf_counter() - began) / len(texts)
        _line(group, len(texts), total, took)
        for sort in SORTS:
            whole[sort].add(total[sort])
            if faults:
                print(*(f"    {fault}" for fault in total[sort].faults), sep="\n")
    if not named:
        _line("all", 0, whole, 0.0)


def _line(group: str, texts: int, total: dict[str, Score], took: float) -> None:
    cells = "".join(f"{total[sort].precision:>15.1%}{total[sort].recall:>7.1%}" for sort in SORTS)
    print(f"{group:10}{texts or '':>6}{cells}" + (f"{took:>9.3f}" if took else ""))


if __name__ == "__main__":
    main(sys.argv[1:])
