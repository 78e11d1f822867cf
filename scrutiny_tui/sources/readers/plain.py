"""Plain text: kept letter by letter where blank lines part its paragraphs already."""

from __future__ import annotations

import re

from scrutiny_tui.sources.readers.guesses import guess_from_text
from scrutiny_tui.sources.readers.kinds import decoded
from scrutiny_tui.sources.readers.report import NEVER, Page, Progress, Report
from scrutiny_tui.text.document import Document

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_STOP = re.compile(r"[.!?:;][\"'”’)\]]*$")
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
    if _BLANK.search(text.strip()) or "\f" in text.strip():
        return Report(pages=pages, paged="\f" in text, exact=text, guesses=guesses, remarks=remarks)
    return Report(pages=(Page(_by_lines(text)),), guesses=guesses, remarks=remarks)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a text that blank lines part."""
    return tuple(part.strip() for part in _BLANK.split(Document.of(text).text) if part.strip())


def _by_lines(text: str) -> tuple[str, ...]:
    """The paragraphs of a text without blank lines: its lines, or what a folded text's lines make up."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    longest = max(map(len, lines), default=0)
    full = [len(line) > longest * 0.8 for line in lines]
    if not _NARROW <= longest <= 120 or sum(full) < len(lines) * _FOLDED:
        return tuple(line.strip() for line in lines)
    found: list[str] = []
    for number, line in enumerate(lines):
        begins = number == 0 or line[0].isspace() or (not full[number - 1] and _STOP.search(lines[number - 1]))
        if begins:
            found.append(line.strip())
        else:
            found[-1] += f"\n{line.strip()}"
    return tuple(found)
