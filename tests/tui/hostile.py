"""A pack whose words would be markup, escapes or hidden marks to a careless screen."""

from __future__ import annotations

from pathlib import Path

from tests.tiny import PACK, fingerprint

MARKUP = "We [sic] were told [red]stop[/red] [/NHS] [@click=app.quit]press[/]"
"""Square brackets that must show as themselves."""
ESCAPE = "before \x1b[31mred\x07 after"
"""A terminal's orders."""
BIDI = "left \u202eright\u202c \u200fmark"
"""Marks that turn the direction of writing."""
LONG = "Llanfair" * 40
"""A word longer than any line."""
HOSTILE = f"{MARKUP} {ESCAPE} {BIDI}"
REPORT = f"{MARKUP}\n\n{ESCAPE} {BIDI}\n\n{LONG}\n"
"""The text of the report `bins`: its paragraphs are hostile too."""


def quoted(words: str) -> str:
    """The words as a double-quoted YAML scalar."""
    return (
        '"' + "".join(f"\\u{ord(each):04x}" if not each.isascii() or ord(each) < 32 else each for each in words) + '"'
    )


def write_hostile(shelf: Path) -> Path:
    """Write the pack `hostile`: the tiny pack, with hostile words in every kind of item."""
    folder = shelf / "hostile"
    (folder / "sources").mkdir(parents=True)
    told = PACK.format(
        id="hostile", title="[b]Bins[/b]", edition=1, meeting="2026-04-01", bins=fingerprint(REPORT), letter="0" * 64
    )
    for plain, words in (
        ("We will empty every bin by Friday", HOSTILE),
        ("the round was never written down", MARKUP),
        ("title: Report on the bins", f"title: {quoted(HOSTILE)}"),
        ("title: The promise", f"title: {quoted(MARKUP)}"),
        ("name: Ann Lee", f"name: {quoted('Ann [b]Lee[/b] ' + BIDI)}"),
        ("words: Which bins were emptied by that Friday?", f"words: {quoted(HOSTILE + ' ' + LONG)}"),
        ("why: The promise had a date.", f"why: {quoted(HOSTILE)}"),
        ("listen_for: A number, and who counted.", f"listen_for: {quoted(HOSTILE)}"),
        ("ask: How was that checked?", f"ask: {quoted(HOSTILE)}"),
        ("title: Bins were missed for three weeks", f"title: {quoted(HOSTILE + ' ' + LONG)}"),
        ("measures: Waste collected", f"measures: {quoted(HOSTILE)}"),
        ("unit: tonnes", f"unit: {quoted('[b]t[/b]')}"),
        ('period: "2019"', f"period: {quoted(HOSTILE)}"),
    ):
        if plain not in told:
            raise AssertionError(f"the tiny pack does not hold {plain!r}")
        told = told.replace(plain, words if ":" in words[:12] else quoted(words))
    (folder / "pack.yaml").write_text(told, encoding="utf-8")
    (folder / "sources" / "one.txt").write_text(REPORT, encoding="utf-8")
    return folder
