"""The review desk by keys alone: what is decided is in the YAML at once, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk_cards import State
from tests.tiny import write_tiny
from tests.tui.host import screen_text
from tests.tui.sitting import WIDE, sitting, yaml


@pytest.fixture
def folder(shelf: Path) -> Path:
    """The tiny pack with a longer report."""
    return write_tiny(shelf, report=WIDE)


async def test_a_clerk_in_a_hurry_needs_two_keys(session: Session, folder: Path, size: tuple[int, int]) -> None:
    """Everything is decided with a and r alone, each saved at once, and the pack has no error."""
    async with sitting(session, size) as desk:
        opened = [card.id for card in desk.screen.desk.cards if not card.decided]
        assert desk.screen.current == opened[0]
        assert f"{len(desk.screen.desk.cards) - len(opened)} of {len(desk.screen.desk.cards)} decided" in desk.text
        for number in range(2 * len(opened)):
            before = desk.screen.current
            await desk.press("r" if number % 3 == 2 else "a")
            if desk.screen.current == before and desk.state(before) is State.OPEN:
                assert "e asks for it" in desk.text
                await desk.press("r")
            if all(card.decided for card in desk.screen.desk.cards):
                break
        assert all(card.decided for card in desk.screen.desk.cards)
        assert {State.ACCEPTED, State.REJECTED} <= {card.state for card in desk.screen.desk.cards}
        assert load_pack(folder).errors == ()
        total = len(desk.screen.desk.cards)
        assert f"{total} of {total} decided" in desk.text


async def test_the_report_follows_the_proposals(session: Session, folder: Path, size: tuple[int, int]) -> None:
    """The place that a proposal rests on is in sight and marked, with the report and the paragraph named."""
    assert folder.is_dir()
    async with sitting(session, size) as desk:
        await desk.go("quote", "Nobody told us")
        assert "paragraph 4 · Report on the bins" in desk.text
        assert desk.text.count("“Nobody told us") == 2
        assert desk.screen.text.stretch == tuple(WIDE.index(each) for each in ("Nobody told", "”, said Bob"))
        before = desk.screen.current
        await desk.press("n")
        assert desk.screen.current != before
        await desk.press("p")
        assert desk.screen.current == before


async def test_undo_and_redo(session: Session, folder: Path) -> None:
    """The file is byte for byte what it was, and the desk goes back to the proposal."""
    before = yaml(folder)
    async with sitting(session) as desk:
        name = await desk.go("quote", "Nobody told us")
        await desk.press("a")
        assert "saved as quote-nobody-told-us-which-streets, in pack.yaml" in desk.text
        await desk.press("u")
        assert (yaml(folder), desk.screen.current, desk.state(name)) == (before, name, State.OPEN)
        await desk.press("ctrl+r")
        assert desk.state(name) is State.ACCEPTED
        await desk.press("u")
        name = await desk.go("figure", "240")
        await desk.press("r")
        assert desk.state(name) is State.REJECTED
        await desk.go("figure", "240")
        await desk.press("r")
        assert desk.state(name) is State.OPEN


async def test_what_an_editor_saves_shows_and_is_kept(session: Session, folder: Path) -> None:
    """While the desk is open; the next step is written into the file as it is then."""
    async with sitting(session) as desk:
        file = folder / "pack.yaml"
        file.write_text(
            yaml(folder).replace("title: Bins", "title: Bins and more").replace('"Bins"', '"Full bins"'),
            encoding="utf-8",
        )
        desk.screen._watch()
        await desk.settle()
        assert "Desk: Full bins" in desk.text
        assert "changed outside" in desk.text
        file.write_text(yaml(folder) + "# mine\n", encoding="utf-8")
        await desk.go("quote", "Nobody told us")
        await desk.press("a")
        assert yaml(folder).endswith("# mine\n")
        assert "Nobody told us which streets" in yaml(folder)


async def test_only_some_are_shown(session: Session, folder: Path) -> None:
    assert folder.is_dir()
    async with sitting(session) as desk:
        await desk.press("l", *"quotations", "enter")
        assert {card.kind for card in desk.screen.shown} == {"quote"}
        assert "only Quotations" in desk.text
        await desk.press("l", *"everything", "enter")
        assert len(desk.screen.shown) == len(desk.screen.desk.cards)


async def test_words_of_a_report_are_never_markup(session: Session, folder: Path, size: tuple[int, int]) -> None:
    """Brackets stand as they are, in the list, in the report and in the dialog."""
    assert folder.is_dir()
    async with sitting(session, size) as desk:
        await desk.go("quote", "[/b]")
        assert desk.text.count("[/b] we were told [sic]") == 2
        await desk.press("e")
        assert "[/b] we were told [sic]" in desk.text


async def test_a_pack_without_texts_says_what_is_missing(session: Session, folder: Path) -> None:
    for file in (folder / "sources").iterdir():
        file.unlink()
    async with sitting(session) as desk:
        assert "The text of these reports is not here: bins, letter" in desk.text
        await desk.press("a", "r", "e", "g", "s", "v", "f", "escape", "u", "n")
        assert desk.app.screen is desk.screen


async def test_both_passages_of_two_accounts_can_be_seen(session: Session, folder: Path) -> None:
    """Enter turns from the one report to the other, and back."""
    assert folder.is_dir()
    async with sitting(session) as desk:
        account = next(card for card in desk.screen.desk.cards if card.kind == "account")
        desk.screen.cards.select(account.id)
        await desk.settle()
        first = desk.screen.text.source
        await desk.press("enter")
        assert desk.screen.text.source != first
        await desk.press("enter")
        assert desk.screen.text.source == first


async def test_the_mouse_selects_a_proposal_and_marks_words(session: Session, folder: Path) -> None:
    assert folder.is_dir()
    async with sitting(session) as desk:
        await desk.go("quote", "Nobody told us")
        lines = screen_text(desk.app).split("\n")
        row = next(number for number, line in enumerate(lines) if "1,200 tonnes" in line[68:])
        await desk.pilot.click(offset=(75, row))
        await desk.settle()
        assert "1,200" in next(c.proposal.words for c in desk.screen.desk.cards if c.id == desk.screen.current)
        row = next(number for number, line in enumerate(lines) if "The crews missed" in line[:60])
        column = lines[row].index("crews")
        await desk.pilot.mouse_down(offset=(column, row))
        await desk.pilot.hover(offset=(column + 8, row))
        await desk.pilot.mouse_up(offset=(column + 8, row))
        await desk.settle()
        assert desk.screen.text.selecting
        start, end = desk.screen.text.stretch or (0, 0)
        assert WIDE[start:end] == "crews missed"


async def test_keys_pressed_fast_are_all_done_in_order(session: Session, folder: Path) -> None:
    """Nothing waits for a disk: the next key is taken at once, and what was asked for is saved in its order."""
    async with sitting(session) as desk:
        opened = [
            card.id for card in desk.screen.desk.cards if not card.decided and not desk.screen.desk.lacks(card.id)
        ]
        for name in opened[:4]:
            desk.screen.cards.select(name)
            desk.screen.action_accept()
        assert desk.screen.deeds.cards == frozenset(opened[:4])
        await desk.settle()
        assert [desk.state(name) for name in opened[:4]] == [State.ACCEPTED] * 4
        for _ in range(4):
            desk.screen.action_undo()
        await desk.settle()
        assert {desk.state(name) for name in opened} == {State.OPEN}
        assert load_pack(folder).errors == ()
