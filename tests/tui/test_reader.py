"""The reader by keys: opening a report, going from quote to quote, and what stands there without a text."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.reader import ReaderRoom
from scrutiny_tui.tui.widgets.report_layout import Report
from scrutiny_tui.tui.widgets.rows import Row
from tests.tiny import REPORT, fingerprint, write_tiny
from tests.tui.host import Host, plain, screen_text


def reader(app: Host) -> ReaderRoom:
    """The room under test."""
    found = app.room
    assert isinstance(found, ReaderRoom)
    return found


async def test_reports_are_listed_with_publisher_date_and_quotes(
    tiny: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = plain(app)
        for said in (
            "Report on the bins",
            "Example Audit · audit · 15 January 2020",
            "2 quotes",
            "no quotes",
        ):
            assert said in text


async def test_enter_opens_a_report_and_escape_goes_back(tiny: OpenPack, session: Session) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "The council collected 1,200 tonnes in 2019." in screen_text(app)
        assert app.room.current == "bins"
        await pilot.press("escape")
        await pilot.pause()
        assert "A letter to the paper" in screen_text(app)


async def test_on_a_wide_screen_the_text_stands_beside_the_list_and_enter_goes_into_it(
    tiny: OpenPack, session: Session
) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=(160, 40)) as pilot:
        await pilot.pause()
        assert reader(app).pane.has_focus
        assert not reader(app).check_action("reports", ())
        await pilot.press("down")
        await pilot.pause()
        assert "My bin in Example Street" in screen_text(app)
        await pilot.press("enter")
        assert reader(app).text.has_focus
        await pilot.press("escape")
        assert reader(app).pane.has_focus


async def test_n_goes_from_quote_to_quote_and_enter_to_the_quote(
    tiny: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("enter", "n")
        assert app.room.current == "quote-friday"
        await pilot.press("n")
        assert app.room.current == "quote-round"
        await pilot.pause()
        assert "quote 2 of 2" in plain(app)
        await pilot.press("enter", "N", "enter", "n", "n")
        assert app.followed == ["quote-round", "quote-friday"]
        assert app.room.current == "quote-friday"


async def test_the_words_of_a_quote_are_underlined_and_the_present_one_reversed(
    tiny: OpenPack, session: Session, size: tuple[int, int]
) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        app.room.show("quote-friday")
        await pilot.pause()
        strips = reader(app).text.render_lines(reader(app).text.size.region)
        marked = "".join(s.text for strip in strips for s in strip if s.style and s.style.underline)
        turned = " ".join(s.text for strip in strips for s in strip if s.style and s.style.reverse)
        quotes = "We will empty every bin by Friday the round was never written down"
        assert "".join(marked.split()) == "".join(quotes.split())
        assert "every bin" in turned
        assert "the round" not in turned


async def test_show_goes_to_a_passage(tiny: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=size) as pilot:
        app.room.show("letter#2")
        await pilot.pause()
        assert app.room.current == "letter#2"
        assert "┃ My bin in Example Street" in screen_text(app)
        assert "paragraph 2" in plain_where(app)
        assert reader(app).text.has_focus


async def test_without_the_text_the_quotes_show_their_verdicts_and_how_to_attach(
    session: Session, shelf: Path, size: tuple[int, int]
) -> None:
    write_tiny(shelf, "bare", texts=False)
    app = Host(ReaderRoom, session.open("bare"), session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "The texts of these reports are not on this computer." in plain(app)
        app.room.show("quote-round")
        await pilot.pause()
        text = plain(app)
        assert "scrutiny attach bare FOLDER" in text
        assert "A speaker whom the report does not name not checked" in text
        assert app.room.current == "quote-round"
        await pilot.press("enter")
        assert app.followed == ["quote-round"]


async def test_a_paragraph_of_a_report_without_its_text_is_named(session: Session, shelf: Path) -> None:
    write_tiny(shelf, "bare", texts=False)
    app = Host(ReaderRoom, session.open("bare"), session)
    async with app.run_test(size=(80, 24)) as pilot:
        app.room.show("bins#3")
        await pilot.pause()
        assert "You asked for paragraph 3. The text of this report is not on this computer." in plain(app)


async def test_copying_gives_the_quote_in_view_with_its_speaker(tiny: OpenPack, session: Session) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=(80, 24)) as pilot:
        app.room.show("quote-friday")
        await pilot.pause()
        await pilot.press("y")
        assert app.clipboard.startswith("“We will empty every bin by Friday”\nAnn Lee, Leader")
        app.room.show("letter#2")
        await pilot.pause()
        await pilot.press("y")
        assert app.clipboard == "A letter to the paper."


async def test_a_report_of_five_hundred_pages_shows_only_its_lines_on_screen(
    session: Session, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Going to the end and back draws no more rows than fit the screen each time."""
    folder = write_tiny(shelf, "long", texts=False)
    page = "\n\n".join(f"Page {{0}}, paragraph {at}: " + "words " * 60 for at in range(8))
    pages = "\f".join(page.format(number) for number in range(500))
    file = folder / "pack.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(fingerprint(REPORT), fingerprint(pages)), encoding="utf-8")
    (folder / "sources" / "long.txt").write_text(pages, encoding="utf-8")
    app = Host(ReaderRoom, session.open("long"), session)
    async with app.run_test(size=(80, 24)) as pilot:
        app.room.show("bins#1")
        await pilot.pause()
        view = reader(app).text
        assert len(view.rows) > 20_000
        asked: list[int] = []
        row = Report.__getitem__

        def counted(report: Report, at: int) -> Row:
            asked.append(at)
            return row(report, at)

        monkeypatch.setattr(Report, "__getitem__", counted)
        await pilot.press("end")
        await pilot.pause()
        assert "Page 499, paragraph 7" in screen_text(app)
        assert "page 500" in plain_where(app)
        assert "Report on the bins (Example Audit)" in plain_where(app)
        await pilot.press("home", "pagedown")
        await pilot.pause()
        assert len(asked) < 24 * 12


def plain_where(app: Host) -> str:
    """The line above the text."""
    return str(reader(app).query_one("#where").render())


async def test_a_new_width_keeps_the_place(tiny: OpenPack, session: Session) -> None:
    app = Host(ReaderRoom, tiny, session)
    async with app.run_test(size=(60, 12)) as pilot:
        app.room.show("bins#3")
        await pilot.pause()
        await pilot.resize_terminal(120, 12)
        await pilot.pause()
        assert "written down”." in screen_text(app)


async def test_hostile_words_show_as_themselves(hostile: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(ReaderRoom, hostile, session)
    async with app.run_test(size=size) as pilot:
        app.room.show("quote-round")
        await pilot.pause()
        text = "".join(screen_text(app).split())
        assert "We[sic]weretold[red]stop[/red][/NHS][@click=app.quit]press[/]" in text
        assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(screen_text(app))
        await pilot.press("end", "home", "enter")
        assert app.followed == ["quote-round"]
