"""Text that means harm shows as itself in every room: markup, links, escapes, turned words, endless words."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from textual.content import Content
from textual.widgets import Static

from scrutiny_tui.pack.about import About
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.load import Loaded
from scrutiny_tui.pack.model import KINDS
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from scrutiny_tui.paths import Paths
from scrutiny_tui.session import OpenPack, Session, ShelfEntry
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.rooms.list_room import ListRoom
from scrutiny_tui.tui.rooms.registry import BY_NAME
from tests.tui.driving import Driver, running

HOSTILE = "[red]A[/red] [/NHS] [@click=app.quit]go[/] \x1b[31mB \u202eC\u200f\x07 $accent " + "w" * 1000
SHOWN = "[red]A[/red] [/NHS] [@click=app.quit]go[/] ␛[31mB ⟪RLO⟫C⟪RLM⟫␇ $accent"
"""How the beginning of it stands on the screen."""
EVIDENCE = ("quotes-1", "events-1", "figures-1", "sources-1#2", HOSTILE.split(maxsplit=1)[0] + "#3")


def hostile_pack(folder: Path) -> Pack:
    """A pack with one item of each kind, the text above in every field that holds text."""
    items = {key: (_made(kind, f"{key}-1", exempt=key == "findings"),) for key, kind in KINDS.items()}
    return Pack(about=_made(About, "hostile"), folder=folder, **items)


def _made(kind: type, id: str = "", exempt: bool = False) -> Any:
    fields = {name: _value(spec, id) for name, spec in specs(kind).items()}
    if "access" in fields:
        fields["access"] = "exempt" if exempt else "open"
    if "weight" in fields:
        fields["weight"] = "high"
    return kind(**fields)


def _value(spec: Spec, id: str) -> Any:
    one: dict[Holds, Callable[[], Any]] = {
        Holds.ID: lambda: id,
        Holds.TEXT: lambda: HOSTILE,
        Holds.WORDS: lambda: Words.of(HOSTILE),
        Holds.DATE: lambda: PackDate.read("2019-05~"),
        Holds.NUMBER: lambda: Decimal("12.5"),
        Holds.WHOLE: lambda: 3,
        Holds.CHOICE: lambda: spec.choices[0],
        Holds.REF: lambda: f"{spec.to[0]}-1",
        Holds.PARTY: lambda: HOSTILE,
        Holds.FINGERPRINT: lambda: "0" * 64,
        Holds.GROUP: lambda: _made(spec.group or About),
    }
    if spec.holds is Holds.EVIDENCE:
        return EVIDENCE
    value = one[spec.holds]()
    return (value,) if spec.many else value


class Hostile(Session):
    """A session whose only pack is hostile."""

    def open(self, ref: str | Path) -> OpenPack:
        """The hostile pack, whatever is asked for."""
        folder = self.paths.packs[0] / "hostile"
        return OpenPack(Loaded(folder, hostile_pack(folder), (), {}), self.paths, self._door)

    def shelf(self) -> tuple[ShelfEntry, ...]:
        """It, and a broken one."""
        folder = self.paths.packs[0] / "hostile"
        broken = ShelfEntry(id="b", folder=folder, title="torn", broken=HOSTILE)
        entry = ShelfEntry(
            id="hostile", folder=folder, title=HOSTILE, council=HOSTILE, committee=HOSTILE, notice=HOSTILE, problems=2
        )
        return entry, broken


@pytest.fixture
def hostile(paths: Paths, clock: Callable[[], datetime], shelf: Path) -> Iterator[Hostile]:
    """The session; its notebook holds hostile words too."""
    assert shelf.is_dir()
    session = Hostile(paths, clock)
    with session:
        opened = session.open("hostile")
        opened.reword("questions-1", HOSTILE)
        opened.add_own(HOSTILE, witness=HOSTILE)
        opened.note("findings-1", HOSTILE)
        yield session


def harmless(driver: Driver) -> None:
    """Nothing on the screen drives a terminal, and the app lives."""
    assert driver.app.is_running
    assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(driver.text)


async def test_every_room_shows_hostile_text_as_itself(hostile: Hostile) -> None:
    async with running(hostile, "hostile", (120, 40)) as driver:
        for room in BY_NAME.values():
            await driver.screen.action_go(room.room)
            await driver.press("down", "tab", "down")
            _as_itself(driver)
            if isinstance(driver.room, ListRoom):
                _detail_as_itself(driver.room)
        await driver.pilot.resize_terminal(80, 24)
        for room in BY_NAME.values():
            await driver.screen.action_go(room.room)
            await driver.settle()
            _as_itself(driver)


def _as_itself(driver: Driver) -> None:
    harmless(driver)
    if driver.room.room not in {"search", "export"}:
        assert "[red]A[/red] [/NHS]" in driver.text, driver.room.room


def _detail_as_itself(room: ListRoom) -> None:
    words = [static.content for static in room.detail.query(Static) if static.has_class("block")]
    assert any(SHOWN in str(each) for each in words)
    for each in words:
        assert isinstance(each, Content)
        assert not any("red" in str(span.style) or "click" in str(span.style) for span in each.spans)


async def test_shelf_help_glossary_and_about_show_it_as_itself(hostile: Hostile, size: tuple[int, int]) -> None:
    async with running(hostile, size=size) as driver:
        assert "[red]A[/red] [/NHS]" in driver.text
        await driver.press("down")
        assert "This pack cannot be opened." in driver.text
        harmless(driver)
        await driver.press("up", "enter", "g")
        assert "[red]A[/red] [/NHS]" in driver.text
        harmless(driver)
        await driver.press("escape", "end", "up", "enter")
        assert "Council: [red]A[/red] [/NHS]" in " ".join(driver.text.split()) or "[red]A[/red]" in driver.text
        harmless(driver)


async def test_dialogs_and_notices_show_it_as_itself(hostile: Hostile) -> None:
    async with running(hostile, "hostile") as driver:
        for key in ("w", "n", "a", "f"):
            await driver.press("4", key)
            assert "[red]A[/red] [/NHS]" in driver.text
            harmless(driver)
            await driver.press("escape", "escape")
        await driver.press("4", "y", "c")
        harmless(driver)


async def test_a_click_on_hostile_words_does_nothing_but_select(hostile: Hostile) -> None:
    async with running(hostile, "hostile", (120, 40)) as driver:
        await driver.press("2")
        row = next(number for number, line in enumerate(driver.lines) if "app.quit" in line)
        at = driver.lines[row].index("app.quit")
        await driver.pilot.click(offset=(at, row))
        await driver.settle()
        harmless(driver)


def test_every_text_field_of_the_model_is_hostile_here() -> None:
    """A field added to the format is walked too."""
    pack = hostile_pack(Path())
    for item in pack.items():
        for name, spec in specs(type(item)).items():
            if spec.holds in {Holds.TEXT, Holds.WORDS}:
                value = getattr(item, name)
                assert HOSTILE in str(value[0] if spec.many else value)
    assert {field.name for field in dataclasses.fields(Pack)} >= set(KINDS)


def test_safe_content_never_parses_and_makes_the_hidden_visible() -> None:
    assert safe.content(HOSTILE).plain.startswith(SHOWN)
    assert not safe.content(HOSTILE).spans
    assert safe.line("a\n b\tc").plain == "a b c"
    assert safe.shown("a\tb") == "a   b"
    assert safe.join(safe.content("[b]"), "", "x", by="+").plain == "[b]+x"
