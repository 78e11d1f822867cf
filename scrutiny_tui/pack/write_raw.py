"""A change to a file's text carried over to its bytes, so that line ends and the mark at its beginning stay."""

from __future__ import annotations

import re
from itertools import takewhile

_END = re.compile(r"\r\n|\r|\n")


def carried_over(before: bytes, text: str, now: str) -> str:
    """The file's own text with the change that made `text` into `now`; new lines end as the file's first does.

    `text` is what `before` says with line feeds for line ends and without a mark at its beginning.
    """
    own = before.decode("utf-8")
    ends = [found[0] for found in _END.finditer(own)]
    new = ends[0] if ends else "\n"
    mark = "\ufeff" if own.startswith("\ufeff") else ""
    old_lines, new_lines = text.split("\n"), now.split("\n")
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old_lines, new_lines, strict=False)))
    head = min(head, len(old_lines) - 1, len(new_lines) - 1)
    pairs = zip(reversed(old_lines[head:-1]), reversed(new_lines[head:-1]), strict=False)
    tail = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    if old_lines[-1] != new_lines[-1]:
        tail = 0
    kept = ends[len(ends) - tail :] if tail else []
    between = len(new_lines) - 1 - head - len(kept)
    joined = [*ends[:head], *[new] * between, *kept]
    return mark + "".join(line + end for line, end in zip(new_lines, [*joined, ""], strict=True))
