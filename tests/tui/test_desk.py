"""The review desk by keys alone: what is decided is in the YAML at once, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk_cards import State
from scrutiny_tui.tui.desk.item_dialog import ItemDialog
from scrutiny_tui.tui.desk_app import DeskApp
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from scrutiny_tui.tui.screens.desk import DeskScreen
from tests.tiny import REPORT, fingerprint, write_tiny
from tests.tui.host import screen_text
from tests.tui.hostile import MARKUP

WIDE = REPORT + (
    "\nThe crews missed 240 streets. “Nobody told us which streets were ours”, said Bob Reed, the foreman.\n\n"
    f"Notes: {MARKUP} and “[/b] we were told [sic] nothing at all”, said Cllr Joan Tree.\n\n"
    "The council should publish its list of rounds by 30 June 2020. It said so twice.\n\n"
    "One bin in Example Street was not emptied for two weeks in May 2019, by the council's own list.\n"
)


@pytest.fixture
def folder(shelf: Path) -> Path:
    """The tiny pack with a longer report."""
    made = write_tiny(shelf, replace=(fingerprint(REPORT), fingerprint(WIDE)))
    (made / "sources" / "one.txt").write_text(WIDE, encoding="utf-8")
    return made


@dataclass
class Sitting:
    """The desk under test."""

    app: DeskApp
    pilot: Pilot[None]

    @property
    def screen(self) -> DeskScreen:
        """The desk."""
        return self.app.desk

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all that follows is done."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing more happens by itself."""
        await self.pilot.pause()
        for _ in range(2):
            await self.screen.deeds.drained()
            waits = [worker for worker in self.app.workers if worker.group in {"checks", "drafting"}]
            if waits:
                await self.app.workers.wait_for_complete(waits)
            await self.pilot.pause()

    async def go(self, kind: str, part: str) -> str:
        """Look at the proposal of that kind whose words hold `part`; gives its id."""
        found = next(card for card in self.screen.desk.cards if card.kind == kind and part in card.proposal.words)
        self.screen.cards.select(found.id)
        await self.settle()
        return found.id

    def state(self, name: str) -> State:
        """What became of a proposal."""
        return self.screen.desk.card(name).state

    @property
    def text(self) -> str:
        """What stands on the screen, on one line."""
        return " ".join(screen_text(self.app).split())


@asynccontextmanager
async def sitting(session: Session, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Sitting]:
    """The desk of the tiny pack, drafted."""
    app = DeskApp(session, "tiny")
    async with app.run_test(size=size) as pilot:
        found = Sitting(app, pilot)
        await found.settle()
        yield found


def yaml(folder: Path) -> str:
    """The pack's file."""
    return (folder / "pack.yaml").read_text(encoding="utf-8")


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


async def test_fields_are_changed_before_accepting(session: Session, folder: Path, size: tuple[int, int]) -> None:
    """A value that cannot stand there is told, with all that was typed still in its fields."""
    async with sitting(session, size) as desk:
        name = await desk.go("quote", "Nobody told us")
        await desk.press("e")
        assert "Into the pack as a quotation" in desk.text
        dialog = desk.app.screen
        assert isinstance(dialog, ItemDialog)
        dialog.query_one("#field-context", Input).value = "Of the rounds."
        dialog.query_one("#field-form", Input).value = "song"
        await desk.press("ctrl+s")
        again = desk.app.screen
        assert isinstance(again, ItemDialog)
        assert again is not dialog
        assert "“song” is not one of the words" in desk.text
        assert again.query_one("#field-context", Input).value == "Of the rounds."
        assert desk.state(name) is State.OPEN
        again.query_one("#field-form", Input).value = ""
        await desk.press("ctrl+s")
        assert desk.state(name) is State.ACCEPTED
        assert "    context: Of the rounds.\n" in yaml(folder)


async def test_leaving_what_was_typed_asks_first(session: Session, folder: Path) -> None:
    assert folder.is_dir()
    async with sitting(session) as desk:
        await desk.go("quote", "Nobody told us")
        await desk.press("f", *"Words", "escape")
        assert isinstance(desk.app.screen, ConfirmDialog)
        await desk.press("escape")
        dialog = desk.app.screen
        assert isinstance(dialog, ItemDialog)
        assert dialog.typed["title"] == "Words"
        await desk.press("escape", "tab", "enter")
        assert desk.app.screen is desk.screen


async def test_a_full_disk_keeps_what_was_typed(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked again with the words in place and the reason above them."""

    def refuse(path: Path, content: bytes) -> None:
        raise ScrutinyError("The file could not be written: No space left on device.", where=str(path))

    before = yaml(folder)
    async with sitting(session) as desk:
        await desk.go("quote", "Nobody told us")
        await desk.press("f", *"Streets", "tab", *"Missed")
        monkeypatch.setattr("scrutiny_tui.session.desk_history.write_whole", refuse)
        await desk.press("ctrl+s")
        assert "No space left on device" in desk.text
        dialog = desk.app.screen
        assert isinstance(dialog, ItemDialog)
        assert (dialog.typed["title"], dialog.typed["statement"]) == ("Streets", "Missed")
        assert yaml(folder) == before
        monkeypatch.undo()
        await desk.press("ctrl+s")
        assert "title: Streets" in yaml(folder)


async def test_a_finding_and_a_question_rest_on_the_evidence_marked(session: Session, folder: Path) -> None:
    """Two proposals are marked; an accepted one counts as its item, an open one as its passage."""
    async with sitting(session) as desk:
        await desk.go("quote", "Nobody told us")
        await desk.press("a")
        await desk.go("quote", "Nobody told us")
        await desk.press("v")
        await desk.go("figure", "240")
        await desk.press("v")
        assert "evidence marked: quote-nobody-told-us-which-streets, bins#4" in desk.text
        await desk.press("f")
        assert "bins#4: The crews missed 240 streets." in desk.text.replace("│", " ").replace("  ", " ")
        await desk.press(*"Lost", "tab", *"Lost streets", "ctrl+s")
        finding = next(each for each in desk.screen.desk.view.pack.findings if str(each.title) == "Lost")
        assert finding.evidence == ("quote-nobody-told-us-which-streets", "bins#4")
        assert desk.screen.basket == []
        await desk.press("k")
        dialog = desk.app.screen
        assert isinstance(dialog, ItemDialog)
        assert dialog.typed["findings"] == finding.id
        dialog.query_one("#field-words", TextArea).text = "Who told the crews?"
        dialog.query_one("#field-witness", Input).value = "ann-lee"
        dialog.query_one("#field-line", Input).value = "promise"
        await desk.press("ctrl+s")
        assert "words: Who told the crews?" in yaml(folder)
        assert load_pack(folder).errors == ()


async def test_words_are_marked_and_become_a_quote(session: Session, folder: Path, size: tuple[int, int]) -> None:
    """By the arrows, from the word looked at; the speaker is the one that the draft found there."""
    async with sitting(session, size) as desk:
        await desk.go("figure", "240")
        await desk.press("s", "down", "right", "right")
        assert "marking words" in desk.text
        await desk.press("left", "left", *["right"] * 2, *["shift+right"] * 3, "q")
        dialog = desk.app.screen
        assert isinstance(dialog, ItemDialog)
        words = dialog.typed["words"]
        assert words in WIDE
        assert dialog.typed["speaker"] == "Bob Reed"
        await desk.press("ctrl+s")
        assert f"words: {words}\n" in yaml(folder)
        quote = desk.screen.desk.view.pack.quotes[-1]
        assert desk.screen.desk.view.opened.verdicts[quote.id].proven


async def test_marked_words_become_an_event_or_evidence(session: Session, folder: Path) -> None:
    async with sitting(session) as desk:
        await desk.go("commitment", "publish its list")
        await desk.press("s", "space", "v")
        assert desk.screen.basket == ["bins#6"]
        await desk.press("s", "space", "d")
        dialog = desk.app.screen
        assert isinstance(dialog, ItemDialog)
        assert (dialog.typed["date"], dialog.typed["evidence"]) == ("2020-06-30", "bins#6")
        await desk.press("ctrl+s")
        assert "date: 2020-06-30" in yaml(folder)
        await desk.press("s", "pageup", "escape")
        assert not desk.screen.text.selecting
        assert desk.screen.cards.has_focus


async def test_merging_into_a_finding(session: Session, folder: Path, size: tuple[int, int]) -> None:
    async with sitting(session, size) as desk:
        await desk.go("quote", "Nobody told us")
        await desk.press("g")
        assert "Take it into which?" in desk.text
        await desk.press("down", "enter")
        assert "taken into finding-records" in desk.text
        assert "quote-nobody-told-us-which-streets" in yaml(folder).partition("finding-records")[2]


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


async def test_a_problem_leads_to_its_item(session: Session, folder: Path, size: tuple[int, int]) -> None:
    """The checks run after every step; c goes to them, Enter to what is to be mended."""
    async with sitting(session, size) as desk:
        broken = yaml(folder).replace("words: We will empty every bin by Friday", "words: We will never empty a bin")
        (folder / "pack.yaml").write_text(broken, encoding="utf-8")
        desk.screen._watch()
        await desk.settle()
        await desk.press("c")
        assert "1 to mend" in desk.text
        await desk.press("home", "enter")
        dialog = desk.app.screen
        assert isinstance(dialog, ItemDialog)
        assert dialog.typed["words"] == "We will never empty a bin"
        dialog.query_one("#field-words", TextArea).text = "We will empty every bin by Friday"
        await desk.press("ctrl+s")
        assert "to mend" not in desk.text
        assert "words: We will empty every bin by Friday\n" in yaml(folder)


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
