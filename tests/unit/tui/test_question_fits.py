"""What a member needs of a question stands on the screen whole; everything else gives way to it."""

from __future__ import annotations

import pytest

from scrutiny_tui.meeting.listed import Listed
from scrutiny_tui.meeting.running import Taken
from scrutiny_tui.pack.model import FollowUp
from scrutiny_tui.pack.words import Words
from scrutiny_tui.tui.meeting.question_rows import QuestionRows

LONG = "What has changed in how a warning from a drainage officer reaches the cabinet member who holds its budget?"
FOLLOW_UPS = tuple(
    FollowUp(answer=Words.of(answer), ask=Words.of(ask))
    for answer, ask in (
        ("Nothing has changed, since the officers concerned have left the council and their posts are not filled.",
         "Who reads such a warning today?"),
        ("A new register is kept.", "Who sees the register, and how often?"),
        ("It is too early to say.", "When will you be able to say, and to whom?"),
    )
)  # fmt: skip


def laid_out(words: str = LONG) -> QuestionRows:
    """A question with three follow-ups, a lead and a reserve."""
    listed = Listed(id="q", words=words, witness=("Angharad Swale",), lead="Councillor A", reserve="Councillor B")
    return QuestionRows(Taken(question=listed, number=3), 12, FOLLOW_UPS, more=("Asked before: 1/4/2026.",))


@pytest.mark.parametrize("height", [12, 14, 17, 20, 40])
@pytest.mark.parametrize("width", [76, 116])
def test_the_question_and_its_follow_ups_are_above_the_edge(width: int, height: int) -> None:
    told = " ".join(row.text for row in laid_out().rows(width, height)[:height])
    letters = "".join(told.split())
    assert all("".join(str(each.ask).split()) in letters for each in FOLLOW_UPS)
    assert height > 20 or "".join(LONG.split()) in letters


def test_large_digits_give_way_where_they_would_cost_the_question_its_size() -> None:
    asked = laid_out("Who knew?")
    heights = range(12, 60)
    kept = [height for height in heights if asked.spares(116, height, 3)]
    assert kept
    for height in kept:
        assert asked.rows(116, height - 3) == asked.rows(116, height)
    assert not all(height in kept for height in heights)
