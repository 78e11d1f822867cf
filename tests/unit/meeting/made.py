"""Lists, boards and logs for the tests, by hand and by chance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from scrutiny_tui.meeting.listed import Listed, Priority
from scrutiny_tui.meeting.log import Entry
from scrutiny_tui.meeting.offering import Offered, Offering
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.pack.whole import Pack

PACKS = Path(__file__).parents[3] / "packs"
FIRST = datetime(2026, 3, 2, 14, 0, tzinfo=UTC)
"""When the meetings of the tests begin."""


@cache
def pack() -> Pack:
    """The invented pack."""
    found = load_pack(PACKS / "example-valley").pack
    assert found
    return found


def kept(entries: Iterable[Entry], seconds: int = 60) -> tuple[Entry, ...]:
    """The entries as the notebook keeps them, so many seconds apart."""
    return tuple(
        replace(entry, number=number, at=FIRST + timedelta(seconds=seconds * (number - 1)))
        for number, entry in enumerate(entries, 1)
    )


def after(minutes: float) -> datetime:
    """The time so many minutes after the first entry."""
    return FIRST + timedelta(minutes=minutes)


LISTED = (
    Listed(id="q1", words="What went wrong?", witness=("Ann Lee",), minutes=10, priority=Priority.MUST, lead="Cllr A"),
    Listed(id="q2", words="Who knew?", minutes=5),
    Listed(id="q3", words="When was it mended?", priority=Priority.WRITING),
    Listed(id="q4", words="What would you do now?", minutes=5, exempt=True),
)
"""A running list."""


def own(number: int, words: str, **more: object) -> Offered:
    """A question of a member's own."""
    return replace(Offered(id=f"my-{number}", own=True, words=words, origin="mine"), **more)  # type: ignore[arg-type]


def suggested(name: str, words: str = "", **more: object) -> Offered:
    """A question of the pack, reworded where `words` are given."""
    item = pack().by_id[name]
    origin = "reworded" if words else "officer"
    return replace(Offered(id=name, words=words or str(item.heading), origin=origin), **more)  # type: ignore[arg-type]


def offering(author: str, *questions: Offered, minute: int = 0) -> Offering:
    """A member's list, made so many minutes after the first."""
    return Offering(pack=pack().id, edition=1, author=author, made=after(minute), questions=questions)


AUTHORS = ("Cllr A", "Cllr B", "Cllr Siân", "Cllr D", "Cllr E")
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).filter(str.strip)


@st.composite
def offereds(draw: st.DrawFn) -> tuple[Offered, ...]:
    """A member's list by chance."""
    ids = draw(st.lists(st.sampled_from([each.id for each in pack().questions[:8]]), unique=True, max_size=4))
    found = [suggested(each, draw(st.one_of(st.just(""), words)), note=draw(st.just("") | words)) for each in ids]
    minutes = st.integers(1, 15)
    lines = st.sampled_from(["", *(each.id for each in pack().lines)])
    mine = draw(st.lists(words, max_size=3))
    found += [
        own(number, each, line=draw(lines), witness=("swale",), minutes=draw(minutes))
        for number, each in enumerate(mine, 1)
    ]
    return tuple(draw(st.permutations(found)))


@st.composite
def offerings(draw: st.DrawFn) -> list[Offering]:
    """Lists of several members, one each, by chance."""
    authors = draw(st.lists(st.sampled_from(AUTHORS), unique=True, max_size=len(AUTHORS)))
    return [offering(each, *draw(offereds()), minute=draw(st.integers(0, 99))) for each in authors]
