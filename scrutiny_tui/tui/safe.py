"""The only door through which words of a pack, a report or a notebook reach the screen.

Textual reads square brackets as markup and lets control characters through to the terminal; nothing that others
wrote may do either. So every such text passes `content`, which never parses and makes the invisible visible.
"""

from __future__ import annotations

from textual.content import Content

from scrutiny_tui.pack.words import Words
from scrutiny_tui.text.visible import visible


def shown(text: object) -> str:
    """The text as a screen can show it: control characters, escapes and bidi marks visible, tabs as spaces."""
    return visible(str(text)).expandtabs(4)


def content(text: object, style: str = "") -> Content:
    """The text as it is, never parsed as markup, in one `style` (Textual's words: "bold $accent")."""
    return Content.styled(shown(text), style)


def line(text: object, style: str = "") -> Content:
    """The text on one line: line breaks and runs of blanks become single spaces. For lists and headings."""
    return content(" ".join(str(text).split()), style)


def join(*parts: Content | str, by: str = "") -> Content:
    """Parts put together with `by` between them; a `str` part is the program's own words. Empty parts drop out."""
    return Content(by).join([part if isinstance(part, Content) else Content(part) for part in parts if part])


def say(words: Words, language: str, style: str = "") -> Content:
    """What a pack says, in the reader's language."""
    return content(words.say(language), style)
