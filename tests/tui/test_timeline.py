"""The timeline by keys: selecting, following, and what the screen says."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tui.rooms.timeline import TimelineRoom
from tests.tiny import write_tiny
from tests.tui.host import Host, plain, screen_text

MORE = """\
events:
  - id: event-may
    date: 2019-05
    title: Bins were missed for three weeks
    who: ann-lee
    evidence: letter#2
  - id: event-count
    date: 2018-09~
    title: The bins were counted
    who: [The Clerk of Works]
    evidence: [quote-round, "bins#3"]
  - id: event-promise
    date: 2019-12
    title: The Leader made her promise
    who: ann-lee
    printed: last December
    against: bins
    evidence: quote-friday
  - id: event-strike
    date: 2019-04/2019-06
    title: The crews were on strike
    who: The Crews
    evidence: letter#2
"""


def opened(session: Session, shelf: Path) -> OpenPack:
    """The tiny pack with several events."""
    folder = write_tiny(shelf, "events")
    file = folder / "pack.yaml"
    told = file.read_text(encoding="utf-8")
    start, end = told.index("events:"), told.index("figures:")
    file.write_text(told[:start] + MORE + told[end:], encoding="utf-8")
    return session.open("events")


async def test_events_stand_in_order_with_dates_lanes_and_titles(
    session: Session, shelf: Path, size: tuple[int, int]
) -> None:
    app = Host(TimelineRoom, opened(session, shelf), session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = plain(app)
        for said in ("about September", "The Clerk of Works: The bins were counted", "April to June", "The Crews: "):
            assert said in text
        assert text.index("The bins were counted") < text.index("The crews were on strike")


async def test_arrows_select_and_the_detail_follows(session: Session, shelf: Path, size: tuple[int, int]) -> None:
    app = Host(TimelineRoom, opened(session, shelf), session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert app.room.current == "event-count"
        await pilot.press("end")
        assert app.room.current == "event-promise"
        await pilot.pause()
        assert "printed as “last December”" in plain(app)
        assert "the report of 15 January 2020" in plain(app)
        await pilot.press("home")
        assert app.room.current == "event-count"


async def test_left_and_right_stay_in_the_lane(session: Session, shelf: Path) -> None:
    app = Host(TimelineRoom, opened(session, shelf), session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.room.show("event-may")
        await pilot.press("right")
        assert app.room.current == "event-promise"
        await pilot.press("right")
        assert app.room.current == "event-promise"
        await pilot.press("left")
        assert app.room.current == "event-may"


async def test_enter_follows_to_the_evidence(session: Session, shelf: Path, size: tuple[int, int]) -> None:
    app = Host(TimelineRoom, opened(session, shelf), session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        assert app.followed == ["quote-round"]
        await pilot.press("tab", "end", "enter")
        assert app.followed == ["quote-round", "bins#3"]


async def test_show_selects_an_event(session: Session, shelf: Path, size: tuple[int, int]) -> None:
    app = Host(TimelineRoom, opened(session, shelf), session)
    async with app.run_test(size=size) as pilot:
        app.room.show("event-promise")
        await pilot.pause()
        assert app.room.current == "event-promise"
        assert "The Leader made her promise" in screen_text(app)


async def test_the_drawing_to_scale_stands_on_large_screens_only(session: Session, shelf: Path) -> None:
    app = Host(TimelineRoom, opened(session, shelf), session)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert app.room.query_one("#map").display
        assert "▲" in screen_text(app)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not app.room.query_one("#map").display
        assert app.room.current == "event-count"


async def test_an_event_is_marked_read_and_noted(session: Session, shelf: Path) -> None:
    pack = opened(session, shelf)
    app = Host(TimelineRoom, pack, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("m")
        assert "event-count" in pack.read()
        await pilot.press("n", *"Who", "ctrl+s")
        await pilot.pause()
        assert pack.notes() == {"event-count": "Who"}
        assert "Your note" in plain(app)


async def test_what_was_in_view_long_enough_counts_as_read(session: Session, shelf: Path) -> None:
    pack = opened(session, shelf)
    app = Host(TimelineRoom, pack, session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert plain(app).count("• ") == 4
        room = app.room
        assert isinstance(room, TimelineRoom)
        room.has_read()
        await pilot.pause()
        assert pack.read() == {"event-count"}
        assert plain(app).count("• ") == 3


async def test_a_pack_without_events_says_so(session: Session, shelf: Path) -> None:
    folder = write_tiny(shelf, "bare")
    file = folder / "pack.yaml"
    told = file.read_text(encoding="utf-8")
    file.write_text(told[: told.index("events:")] + told[told.index("figures:") :], encoding="utf-8")
    app = Host(TimelineRoom, session.open("bare"), session)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "This pack holds no dated events." in plain(app)
        await pilot.press("down", "enter", "end")
        assert app.followed == []


async def test_hostile_words_show_as_themselves(hostile: OpenPack, session: Session, size: tuple[int, int]) -> None:
    app = Host(TimelineRoom, hostile, session)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = plain(app)
        assert "[sic]" in text
        assert "[/NHS]" in text
        assert "[@click=app.quit]press[/]" in text
        assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(screen_text(app))
