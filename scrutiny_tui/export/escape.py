"""Words made safe for Markdown, so that they come out of any reader as they went in.

CommonMark 0.31 and what GitHub adds to it: tables, strikethrough, bare links, formulas. Every character that could be
read as markup is escaped by a backslash; nothing is added that a reader would show. White space is folded, as any
reader of Markdown folds it, and hidden characters are made visible.
"""

from __future__ import annotations

import re

from scrutiny_tui.text.visible import visible

_MARKUP = re.compile(
    r"[\\`*_\[\]<|~$]"
    r"|&(?=[#\w])"  # an entity
    r"|(?<!\S)#"  # a heading, or the end of one
    r"|:(?=//)|/(?=/)|(?<=/)/|(?<=www)\.|(?<=mailto):|(?<=xmpp):|(?<=\w)@(?=\w)",  # bare links
    re.IGNORECASE,
)
_LINE_START = re.compile(r"^(\s*(?:[0-9]{1,9}(?=[.)]))?)([-+=>:.)])")
"""What begins a list, a quotation, a rule, a table or the line under a heading. `#` and `*` are escaped anywhere."""
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def inline(text: str) -> str:
    """`text` on one line, safe at the start of a line and behind anything else."""
    line = " ".join(_seen(text).split("\n"))
    return _escape(line)


def paragraphs(text: str) -> list[str]:
    """Each paragraph of `text` on one line; blank lines part them. Empty for no words."""
    parts = (_escape(" ".join(part.split("\n"))) for part in _BLANK_LINES.split(_seen(text)))
    return [part for part in parts if part.strip()]


def verses(text: str) -> list[str]:
    """Each paragraph of `text` with its line breaks kept, as a member's note is written."""
    parts = ([_escape(line) for line in part.split("\n")] for part in _BLANK_LINES.split(_seen(text)))
    spoken = ([line for line in lines if line.strip()] for lines in parts)
    return ["\\\n".join(lines) for lines in spoken if lines]


def _seen(text: str) -> str:
    return visible(text.replace("\r\n", "\n").replace("\r", "\n"))


def _escape(line: str) -> str:
    folded = re.sub(r"[ \t\n]+", " ", line).strip(" ")
    return _LINE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", folded))
