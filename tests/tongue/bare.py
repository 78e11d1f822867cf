"""A rule on the sources of the screens: words go to a widget through the catalogues, never as they stand."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.tongue.strings import TOP

SHOWING = {
    "Block",
    "Button",
    "ConfirmDialog",
    "Content",
    "Heading",
    "Input",
    "Label",
    "PickDialog",
    "Piece",
    "ReadingScreen",
    "Static",
    "content",
    "join",
    "label",
    "labelled",
    "line",
    "notify",
    "paragraph",
    "row",
    "section",
    "update",
    "words",
}
"""Calls that show the strings given to them."""
SHOWN = {"title", "placeholder", "yes", "no", "tooltip", "first", "below", "lead"}
"""Named arguments of any call that are shown."""
ATTRIBUTES = {"heading", "label", "empty", "noun", "border_title", "border_subtitle"}
"""What classes and widgets hold to show it."""
LOOKS = {
    *("bar", "bold", "current", "dim", "doubtful", "exempt", "heading", "italic", "label", "line", "mark", "meta"),
    *("note", "point", "proven", "quote", "reverse", "strong", "text", "title", "underline", "warning"),
}
"""How words look: a style is no word."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def everywhere() -> list[str]:
    """Every place in the screens that shows bare words, as `file:line: words`."""
    found: list[str] = []
    for path in sorted((TOP / "scrutiny_tui" / "tui").rglob("*.py")):
        found += within(path.read_text(encoding="utf-8"), path.relative_to(TOP).as_posix())
    return found


def within(source: str, name: str) -> list[str]:
    """The same for one file's text."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        for shown in _shown(node):
            found += [f"{name}:{line}: {words}" for line, words in _bare(shown)]
    return found


def _shown(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in SHOWING and not _is_text(node.func):
            yield from node.args
        yield from (each.value for each in node.keywords if each.arg in SHOWN)
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in targets}
        if names & ATTRIBUTES and node.value is not None:
            yield node.value


def _is_text(called: ast.expr) -> bool:
    """The method of a string, such as `", ".join`: what it is given is not shown by it."""
    return isinstance(called, ast.Attribute) and isinstance(called.value, ast.Constant)


def _is_style(words: str) -> bool:
    return "$" in words or set(words.split()) <= LOOKS


def _bare(shown: ast.expr) -> Iterator[tuple[int, str]]:
    """Strings in an expression that are shown as they stand; calls answer for what is given to them.

    A command to type is no word: it is the same in every language.
    """
    match shown:
        case ast.Constant(value=str(words)):
            if _LETTERS.search(words) and not _is_style(words) and not words.strip().startswith("scrutiny "):
                yield shown.lineno, words
        case ast.JoinedStr(values=parts):
            for part in parts:
                if isinstance(part, ast.Constant):
                    yield from _bare(part)
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from _bare(part)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from _bare(one)
            yield from _bare(other)
        case ast.Starred(value=inside):
            yield from _bare(inside)
        case ast.Call(func=ast.Attribute(value=ast.Constant() as words, attr="format")):
            yield from _bare(words)
