"""The benchmark of the first draft: `python -m tests.bench.draft [--faults] [GROUP…]` prints the tables."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence

from tests.bench.scoring import OTHERS, SORTS, Score, score, score_others
from tests.gold.reading import Gold, gold_texts
from tests.gold.real import real_texts

GROUPS = ("tuned", "held", "fresh", *(f"fresh{number}" for number in range(2, 21)), "real")
"""Texts that the rules were made on, those kept apart, those written afterwards, and the five real reports."""


def main(words: list[str]) -> None:
    """Print precision and recall for each group, and for all of them."""
    faults = "--faults" in words
    named = [word for word in words if not word.startswith("--")]
    groups = [(group, real_texts() if group == "real" else gold_texts(group)) for group in named or GROUPS]
    _table(groups, SORTS, score, faults)
    print()
    _table([(group, [gold for gold in texts if gold.people]) for group, texts in groups], OTHERS, score_others, faults)


def _table(
    groups: Sequence[tuple[str, Sequence[Gold]]],
    sorts: tuple[str, ...],
    measure: Callable[[Gold], dict[str, Score]],
    faults: bool,
) -> None:
    whole = {sort: Score() for sort in sorts}
    print(f"{'':10}{'texts':>6}" + "".join(f"{sort + ' P':>15}{'R':>7}" for sort in sorts) + f"{'s/text':>9}")
    for group, texts in groups:
        if not texts:
            continue
        total = {sort: Score() for sort in sorts}
        began = time.perf_counter()
        for gold in texts:
            for sort, one in measure(gold).items():
                one.faults = [f"{gold.name}, {sort}: {fault}" for fault in one.faults]
                total[sort].add(one)
        took = (time.perf_counter() - began) / len(texts)
        _line(group, len(texts), total, took)
        for sort in sorts:
            whole[sort].add(total[sort])
            for fault in total[sort].faults if faults else ():
                print(f"    {fault}")
    _line("all", 0, whole, 0.0)


def _line(group: str, texts: int, total: dict[str, Score], took: float) -> None:
    cells = "".join(f"{one.precision:>15.1%}{one.recall:>7.1%}" for one in total.values())
    print(f"{group:10}{texts or '':>6}{cells}" + (f"{took:>9.3f}" if took else ""))


if __name__ == "__main__":
    main(sys.argv[1:])
