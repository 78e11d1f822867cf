"""Time is what was seen to pass: a clock that is changed during a meeting neither adds to it nor takes from it."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.meeting import doing
from scrutiny_tui.meeting.log import Entry
from scrutiny_tui.meeting.replay import running
from scrutiny_tui.meeting.running import Running
from scrutiny_tui.meeting.timing import CHANGED, IDLE, Timing
from tests.unit.meeting.made import FIRST, LISTED, after


def at(*minutes: float) -> Running:
    """The meeting at the last of these times by the clock, with something kept at each of the others."""
    *kept, now = minutes
    entries = [doing.start(LISTED), *(doing.go(f"q{2 - number % 2}") for number in range(len(kept) - 1))]
    told = [Entry(what=e.what, number=n, at=after(m), item=e.item, listed=e.listed) for n, (e, m) in
            enumerate(zip(entries, kept, strict=True), 1)]  # fmt: skip
    return running(told, after(now), 45)


def test_a_clock_set_back_and_put_right_later_leaves_the_minutes_that_were_seen() -> None:
    state = at(0, 5, 10 - 60, 15 - 60, 21, 25)
    assert state.seconds == 25 * 60
    assert sum(each.seconds for each in state.questions) == state.seconds
    assert state.leap == 55 * 60


def test_a_clock_set_back_and_left_so_goes_on_from_there() -> None:
    state = at(0, 5, 10 - 60, 15 - 60, 35 - 60)
    assert (state.seconds, state.leap) == ((5 + 5 + 20) * 60, 55 * 60)


def test_a_leap_ahead_of_hours_is_not_the_time_of_a_question() -> None:
    state = at(0, 5, 24 * 60, 24 * 60 + 2)
    assert (state.seconds, state.leap) == (7 * 60, (24 * 60 - 5) * 60)


def test_a_clock_that_is_put_right_by_seconds_is_not_worth_a_word() -> None:
    state = at(0, 5, 4.5, 9)
    assert (state.seconds, state.leap) == (int(9.5 * 60), 0)


def test_what_the_clock_did_in_a_pause_is_no_matter() -> None:
    told = [doing.start(LISTED), doing.pause(), doing.start(())]
    times = (0, 5, 5 + 24 * 60)
    entries = [Entry(what=e.what, number=n, at=after(m), listed=e.listed) for n, (e, m) in
               enumerate(zip(told, times, strict=True), 1)]  # fmt: skip
    state = running(entries, after(24 * 60 + 10), 45)
    assert (state.seconds, state.leap) == (10 * 60, 0)


@given(
    st.lists(st.integers(1, CHANGED - 1), min_size=2, max_size=12),
    st.data(),
    st.integers(2 * CHANGED, IDLE - 2 * CHANGED),
)
def test_set_back_and_put_right_at_any_two_moments_costs_nothing_in_the_end(
    steps: list[int], data: st.DataObject, by: int
) -> None:
    back = data.draw(st.integers(0, len(steps) - 1))
    right = data.draw(st.integers(back + 1, len(steps)))
    timing, now, gone = Timing(), FIRST, 0.0
    timing.step(now)
    for number, each in enumerate(steps):
        now += timedelta(seconds=each)
        gone += timing.step(now - timedelta(seconds=by) if back <= number < right else now)
    assert gone == sum(steps) - (steps[back] if right == len(steps) else 0)
