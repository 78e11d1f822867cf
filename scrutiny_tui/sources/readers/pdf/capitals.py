"""Capitals that drop over several lines, put back before the word that they begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from scrutiny_tui.sources.readers.pdf.runs import Run

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TALL = 1.7
"""Times the size of the letters beside it that such a capital has at least."""
_MARKS = "“‘\"'"


def with_capitals(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs, each dropped capital joined to the topmost one beside it; lines beside it begin where it does."""
    sizes: Counter[float] = Counter()
    for run in runs:
        sizes[round(run.size)] += len(run.text)
    body = sizes.most_common(1)[0][0] if sizes else 0
    found = list(runs)
    words = {word.casefold() for run in runs for word in _WORD.findall(run.text)}
    for capital in runs:
        if capital.size < _TALL * body or not _alone(capital.text):
            continue
        beside = [run for run in found if run is not capital and _beside(capital, run)]
        if len({round(run.base) for run in beside}) < 2:
            continue
        first = min(beside, key=lambda run: (run.base, run.x0))
        word = capital.text if _one_word(capital.text, first.text, words) else f"{capital.text} "
        for run in beside:
            text = word + run.text if run is first else run.text
            found[found.index(run)] = Run(text, capital.x0, run.x1, run.base, run.size, run.heavy)
        found.remove(capital)
    return tuple(found)


def _one_word(capital: str, text: str, words: set[str]) -> bool:
    """Whether the capital begins the first word of the text; A, I and O may be words themselves."""
    first = _WORD.match(text)
    if first is None or capital.strip(_MARKS) not in "AIOY":
        return first is not None
    joined = f"{capital.strip(_MARKS)}{first[0]}".casefold()
    return joined in words or first[0].casefold() not in words - {joined} or first[0].isupper()


def _alone(text: str) -> bool:
    letters = text.strip(_MARKS)
    return len(text) <= 2 and len(letters) == 1 and letters.isupper()


def _beside(capital: Run, run: Run) -> bool:
    """Whether a run is the first of a line that the capital stands before."""
    close = -1 <= run.x0 - capital.x1 <= 2 * run.size
    level = capital.base - capital.size < run.base - run.size * 0.5 and run.base < capital.base + 0.3 * run.size
    return close and level and run.size * _TALL <= capital.size
