"""Words made safe for Markdown, so that they come out of any reader as they went in.

CommonMark 0.31 and what GitHub adds to it: tables, strikethrough, bare links, formulas. Every character that could be
read as markup is escaped by a backslash; nothing is added that a reader would show. White space is folded, as any
reader of Markdown folds it, and hidden characters are made visible.
"""

from __future__ import annotations

import re

from scrutiny_tui.export.plain import flat, folded

_MARKUP = re.compile(
    r"[\\`*_\[\]<|~$]"
    r"|&(?=[#\w])"  # an entity
    r"|(?<!\S)#"  # a heading, or the end of one
    r"|:(?=//)|/(?=/)|(?<=/)/|(?<=www)\.|(?<=mailto):|(?<=xmpp):|(?<=\w)@(?=\w)",  # bare links
    re.IGNORECASE,
)
_LINE_START = re.compile(r"^(\s*(?:[0-9]{1,9}(?=[.)]))?)([-+=>:.)])")
"""What begins a list, a quotation, a rule, a table or the line under a heading. `#` and `*` are escaped anywhere."""


def inline(text: str) -> str:
    """`text` on one line, safe at the start of a line and behind anything else."""
    return started(_MARKUP.sub(r"\\\g<0>", flat(text)))


def within(text: str) -> str:
    """`text` safe behind other words on the same line; a blank at either end stays."""
    return _MARKUP.sub(r"\\\g<0>", folded(text))


def started(line: str) -> str:
    """A line of safe words made safe at its start too."""
    return _LINE_START.sub(r"\1\\\2", line)
