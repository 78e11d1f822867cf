"""The figures by keys: drawn to one scale where they measure the same, and followed to where they stand."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.figures import FiguresRoom
from tests.tiny import write_tiny
from tests.tui.host import Host, plain, screen_text

MORE = """\
figures:
  - {id: figure-2018, value: 600, unit: tonnes, bound: almost, measures: Waste collected, period: "2018",
     group: waste, printed: almost six hundred tonnes, evidence: "bins#2"}
  - {id: figure-2019, value: 1200, unit: tonnes, measures: Waste collected, period: "2019", group: waste,
     evidence: [quote-friday, "bins#2"]}
  - {id: figure-cost, value: 2700000, unit: £, bound: over, measures: Cost of the crews, period: not stated,
     evidence: "letter#2"}
"""


def opened(session: Session, shelf: Path) -> OpenPack:
    """The tiny pack with several figures."""
    file = write_tiny(shelf, "figures") / "pack.yaml"
    told = file.read_text(encoding="utf-8")
    start, end = told.index("figures:"), told.index("commitments:")
    file.write_text(told[:start] + MORE + told[end:], encoding="utf-8")
    return session.open("figures")


async def test_figures_of_a_group_are_drawn_to_one_scale(session: Session, shelf: Path, size: tuple[int, int]) -> None:
    app = Host(FiguresRoom, opened(session, shelf), session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        bars = [line.count("█") for line in screen_text(app).splitlines() if "█" in line]
        assert len(bars) == 2
        assert abs(bars[0] * 2 - bars[1]) <= 1
        for said in ("Waste collected", "almost 600 tonnes", "1,200 tonnes", "2018", "Example Audit, 15 January 2020"):
            assert said in plain(app)


async def test_hedges_and_what_is_not_known_are_told_in_words(session: Session, shelf: Path) -> None:
    app = Host(FiguresRoom, opened(session, shelf), session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "over £2.7 million" in plain(app)
        assert "Cost of the crews, period not stated" in plain(app)
        assert "Printed as: “almost six hundred tonnes”" in plain(app)


async def test_enter_follows_to_where_the_figure_stands(session: Session, shelf: Path, size: tuple[int, int]) -> None:
    app = Host(FiguresRoom, opened(session, shelf), session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("down", "enter", "end", "enter")
        assert app.followed == ["quote-friday", "letter#2"]


async def test_a_click_selects_and_a_second_follows(session: Session, shelf: Path) -> None:
    app = Host(FiguresRoom, opened(session, shelf), session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        row = next(at for at, line in enumerate(screen_text(app).splitlines()) if "1,200 tonnes" in line)
        await pilot.click(offset=(10, row))
        assert app.room.current == "figure-2019"
        await pilot.click(offset=(10, row), times=2)
        await pilot.pause()
        assert app.followed == ["quote-friday"]


async def test_copy_puts_the_figure_on_the_clipboard(session: Session, shelf: Path) -> None:
    app = Host(FiguresRoom, opened(session, shelf), session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("y")
        assert "almost 600 tonnes" in app.clipboard
        assert "Waste collected" in app.clipboard


async def test_hostile_words_show_as_themselves(hostile: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(FiguresRoom, hostile, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = plain(app)
        assert "1,200 [b]t[/b]" in text
        assert "We [sic] were told [red]stop[/red] [/NHS]" in text
        assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(screen_text(app))
