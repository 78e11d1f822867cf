"""Text that Markdown, a terminal or Textual would read as something other than words; and a reader to prove it by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from scrutiny_tui.text.visible import visible

NAMED = (
    "[red]", "[/NHS]", "[@click=app.quit]", "<script>alert(1)</script>", "&amp;", "&#x41;", "&copy", "www.x.org",
    "https://x.org/a_b?c=*d*", "mailto:a@b.org", "a@b.org", "<http://x.org>", "[a](b)", "![a](b)", "[a]: b",
    "[^1]: n", "*a* **b** __c__ _d_", "`code`", "~~gone~~", "~one~", "a | b", "|---|", ":--", "# head", "#", "a #",
    "a ##", "> said", "- item", "+ item", "* item", "1. one", "12) two", "999999999. x", "===", "---", "***", "```",
    "~~~", "$x$", "\\", "\\\\*", "\\[", "    code", "\tcode", "a  ", "a\\", "- [ ] task", "\u00a0# a", "<!-- a",
    "]]>", "<?php", "<a href='x'>", "\x1b[31mred\x1b[0m", "a\u202eb\u202c", "\u200fשלום\u200e", "\x00\x07", "\ud83d",
    "\ufeff", "\u2028- a", "x" * 5000, "@member", "a\r\n- b", "a\n\n\n- b", "a\n===", "a\n    b", "'\"“”",
    "½ £2.7m – 5 %", "…",
)  # fmt: skip
TEXT = st.lists(
    st.one_of(
        st.sampled_from(NAMED),
        st.text("\\`*_{}[]()<>#+-.!|~:;&=$@/'\"^% \t\n0123456789aA", max_size=12),
        st.text(max_size=8),
        st.text(st.characters(codec=None), max_size=4),
    ),
    max_size=6,
).map("".join)
"""Hostile text, a few pieces of it behind one another."""

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def seen(text: str) -> str:
    """What a reader must see of `text`: everything, with hidden characters shown and white space folded."""
    shown = visible(text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r"[ \t\n]+", " ", shown).strip(" ")


def shape(tokens: list[Token]) -> list[str]:
    """The structure that a reader saw: the type of every token, inline ones too, without the words."""
    return [token.type + token.tag for token in flat(tokens)]


def words(tokens: list[Token]) -> list[str]:
    """What a reader saw of each heading, paragraph and list item, in order."""
    inline = (token for token in tokens if token.type == "inline")
    return ["".join(_text(child) for child in token.children or []) for token in inline]


def flat(tokens: list[Token]) -> Iterator[Token]:
    """Every token and the tokens within it; text that follows text counts once."""
    before = ""
    for token in tokens:
        if not (token.type == before == "text"):
            yield token
        before = token.type
        yield from flat(token.children or [])


def _text(token: Token) -> str:
    return " " if token.type in {"softbreak", "hardbreak"} else token.content
