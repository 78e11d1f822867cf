"""What the clerk writes at the desk: saved at once, with the words of the reports, and nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk_cards import State
from scrutiny_tui.tui.desk.item_dialog import ItemDialog
from scrutiny_tui.tui.dialogs.confirm import ConfirmDialog
from tests.tiny import write_tiny
from tests.tui.sitting import WIDE, sitting, yaml


@pytest.fixture
def folder(shelf: Path) -> Path:
    """The tiny pack with a longer report."""
    return write_tiny(shelf, report=WIDE)


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


async def test_saving_too_early_leads_to_the_field_that_is_still_needed(session: Session, folder: Path) -> None:
    async with sitting(session) as desk:
        await desk.go("figure", "240")
        await desk.press("v", "f", *"Lost", "ctrl+s")
        assert desk.app.screen.query_one("#field-title", Input).value == "Lost"
        assert desk.app.focused is desk.app.screen.query_one("#field-statement")


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
