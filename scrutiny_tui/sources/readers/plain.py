"""Plain text: kept letter by letter where blank lines part its paragraphs and its lines were not folded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from scrutiny_tui.sources.readers.guesses import guess_from_text
from scrutiny_tui.sources.readers.kinds import decoded
from scrutiny_tui.sources.readers.report import NEVER, Page, Progress, Report
from scrutiny_tui.text.document import Document

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_STOP = re.compile(r"[.!?:;][\"'”’)\]]*$")
_POINT = re.compile(
    r"\s*(?:[•▪◦*+–—-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,5})[.)])\s+\S|\s*\d{1,2}(?:\.\d{1,3})+\s+\S"
)
_QUOTED = re.compile(r"^(?:> ?)+")
_WIDE = 120
"""Letters that one has at the most."""
_NARROW = 40
"""Letters that a line of a folded text has at the least."""
_FOLDED = 0.6
"""The share of lines, of those that do not end a sentence, that must come near the longest to be folded lines."""


def read(data: bytes, progress: Progress, whole: bool = False) -> Report:
    """A plain text; form feeds in it part its pages. Nothing is left out, `whole` or not."""
    found, remark = decoded(data)
    text = NEVER.sub(" ", Document.of(found).text)
    progress(1, 1)
    remarks = (remark,) if remark else ()
    pages = tuple(Page(paragraphs_of(part)) for part in text.split("\f"))
    guesses = guess_from_text([paragraph for page in pages for paragraph in page.paragraphs])
    width = folded_at(text)
    if width and (_BLANK.search(text.strip()) or "\f" in text.strip()):
        pages = tuple(Page(paragraphs_of(part, width)) for part in text.split("\f"))
        return Report(pages=pages, paged="\f" in text, guesses=guesses, remarks=remarks)
    if _BLANK.search(text.strip()) or "\f" in text.strip():
        return Report(pages=pages, paged="\f" in text, exact=text, guesses=guesses, remarks=remarks)
    return Report(pages=(Page(_by_lines(text)),), guesses=guesses, remarks=remarks)


def paragraphs_of(text: str, width: int = 0) -> tuple[str, ...]:
    """The paragraphs of a text that blank lines part; lines folded at `width` are joined, points of lists parted."""
    blocks = tuple(part.strip("\n").rstrip() for part in _BLANK.split(Document.of(text).text) if part.strip())
    if not width:
        return tuple(block.strip() for block in blocks)
    return tuple(paragraph for block in blocks for paragraph in _unfolded(block.split("\n"), width))


def folded_at(text: str) -> int:
    """The width at which a text's lines were folded, 0 where they were not.

    They were where hardly a line ends before the next one's first word would have filled it.
    """
    blocks = [block.split("\n") for block in re.split(r"\n[^\S\n]*\n|\f", Document.of(text).text)]
    lines = [line.rstrip() for block in blocks for line in block]
    width = max(map(len, lines), default=0)
    breaks = [
        (before, after)
        for block in blocks
        for before, after in pairwise(block)
        if not _POINT.match(after) and before.startswith(">") == after.startswith(">")
    ]
    if not _NARROW <= width <= _WIDE or not breaks:
        return 0
    full = sum(_full(before, after, width) for before, after in breaks)
    return width if full > _FOLDED * len(breaks) else 0


def _full(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would not have fitted on a line."""
    word = (_QUOTED.sub("", following).split(None, 1) or [""])[0]
    return len(line.rstrip()) + 1 + len(word) > width - 2


def _unfolded(lines: Sequence[str], width: int) -> list[str]:
    """The paragraphs of a block of lines without an empty one; those of a reply that is quoted bear its mark."""
    found: list[str] = []
    for quoted, group in groupby(lines, lambda line: line.startswith(">")):
        inner = [_QUOTED.sub("", line) if quoted else line for line in group]
        for filled, part in groupby(inner, lambda line: bool(line.strip())):
            if filled:
                found += (f"> {text}" if quoted else text for text in _joined(list(part), width))
    return found


def _joined(lines: Sequence[str], width: int) -> list[str]:
    """The paragraphs of some lines, folded ones joined; a block that is set in may be narrower than the text."""
    own = max(map(len, lines))
    width = own if len(lines) > 2 and own > 0.8 * width else width
    found: list[list[str]] = []
    for number, line in enumerate(lines):
        words, before = line.strip(), lines[number - 1] if number else ""
        set_in = len(line) - len(line.lstrip()) >= 2 and not before.startswith(" ") and not _POINT.match(before)
        if number == 0 or _POINT.match(line) or (set_in and not _POINT.match(found[-1][0])):
            found.append([words])
        elif not _full(before, line, width):
            found[-1] += ["\n", words]
        elif re.search(r"\w[-/]$", before.rstrip()[-2:]):
            found[-1].append(words)
        else:
            found[-1] += [" ", words]
    return ["".join(parts) for parts in found]


def _by_lines(text: str) -> tuple[str, ...]:
    """The paragraphs of a text without blank lines: its lines, or what a folded text's lines make up."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    longest = max(map(len, lines), default=0)
    full = [len(line) > longest * 0.8 for line in lines]
    if not _NARROW <= longest <= 120 or sum(full) < len(lines) * _FOLDED:
        return tuple(line.strip() for line in lines)
    found: list[list[str]] = []
    for number, line in enumerate(lines):
        begins = number == 0 or line[0].isspace() or (not full[number - 1] and _STOP.search(lines[number - 1]))
        if begins:
            found.append([line.strip()])
        else:
            found[-1].append(line.strip())
    return tuple("\n".join(part) for part in found)
