"""The timeline drawn down the page and to scale across it."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.tui.widgets.rows import targets
from scrutiny_tui.tui.widgets.timeline_layout import OTHERS, Moment, lanes_of, ordered, timeline_rows, when_words
from scrutiny_tui.tui.widgets.timeline_map import map_rows


def moment(id: str, when: str, lane: str = "Council", title: str = "It happened", note: str = "") -> Moment:
    return Moment(id, PackDate.read(when), title, lane, (note,) if note else ())


SOME = [
    moment("letter", "2017-10-18", "Inspectorate", "A letter"),
    moment("start", "2016-07/2017-01", "Council", "A long inquiry"),
    moment("notice", "2017-09~", "Government", "A notice"),
    moment("early", "2016-08", "Inspectorate", "A visit"),
]


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2017-10-18", "18 October"),
        ("2017-10", "October"),
        ("2017", "during 2017"),
        ("2017-09~", "about September"),
        ("2017~", "about 2017"),
        ("2017-07/2017-09", "July to September"),
        ("2016-07/2017-01", "July 2016 to January 2017"),
        ("2016/2019", "2016 to 2019"),
    ],
)
def test_dates_are_told_in_words_beneath_their_year(when: str, words: str) -> None:
    assert when_words(PackDate.read(when)) == words


def test_events_stand_in_order_of_their_dates() -> None:
    assert [each.id for each in ordered(SOME)] == ["start", "early", "notice", "letter"]
    assert targets(timeline_rows(SOME, 78)) == ["start", "early", "notice", "letter"]


def test_each_year_heads_its_events_once() -> None:
    text = [row.text.split()[0] for row in timeline_rows(SOME, 78) if row.text[:4].isdigit()]
    assert text == ["2016", "2017"]


def test_every_event_says_who_acted_in_words() -> None:
    text = "\n".join(row.text for row in timeline_rows(SOME, 78))
    for said in ("Inspectorate: A letter", "Council: A long inquiry", "Government: A notice"):
        assert said in text


def test_lanes_stand_by_who_acted_first() -> None:
    assert lanes_of(SOME, 9).names == ("Council", "Inspectorate", "Government")


def test_lanes_without_room_share_the_last() -> None:
    lanes = lanes_of([*SOME, moment("more", "2018", "Inspectorate")], 2)
    assert lanes.names == ("Inspectorate", OTHERS)
    assert lanes.of(SOME[1]) == lanes.of(SOME[2]) == 1


def test_a_span_runs_down_its_lane_to_its_end() -> None:
    rows = {row.target: row.text for row in timeline_rows(SOME, 78) if row.target and "●" not in row.text}
    early = next(row.text for row in timeline_rows(SOME, 78) if "A visit" in row.text)
    notice = next(row.text for row in timeline_rows(SOME, 78) if "A notice" in row.text)
    assert "╹" in early
    assert "┃" not in notice
    assert "┃" in rows["start"]


def test_an_approximate_date_says_about_and_has_its_own_mark() -> None:
    text = next(row.text for row in timeline_rows(SOME, 78) if "A notice" in row.text)
    assert text.startswith("about September")
    assert "○" in text


def test_how_a_relative_date_is_known_stands_beneath_the_event() -> None:
    rows = timeline_rows([moment("x", "2016-12", note="printed as “last December”")], 78)
    assert rows[-1].text.strip().endswith("printed as “last December”")
    assert rows[-1].target == "x"


def test_an_event_without_an_actor_has_a_lane_that_says_so() -> None:
    text = "\n".join(row.text for row in timeline_rows([moment("x", "2016", "")], 78))
    assert "Not said who" in text


@pytest.mark.parametrize("width", [40, 58, 78, 118, 196])
def test_no_row_is_wider_than_the_screen(width: int) -> None:
    many = [moment(f"e{at}", f"20{10 + at}", f"Body number {at}", "word " * 30, "note " * 20) for at in range(15)]
    assert all(cell_len(row.text) <= width for row in timeline_rows(many, width))
    assert all(cell_len(row.text) <= width for row in map_rows(many, width, 11, "e3"))


def test_nothing_is_drawn_without_events() -> None:
    assert timeline_rows([], 78) == []
    assert map_rows([], 120, 11) == []


def test_the_drawing_to_scale_has_a_row_for_each_lane_and_the_years_at_the_foot() -> None:
    rows = [row.text for row in map_rows(SOME, 120, 11, "letter")]
    assert [text.split()[0] for text in rows[:3]] == ["Council", "Inspectorate", "Government"]
    assert "━" in rows[0]
    assert rows[3].count("┬") == 2
    assert rows[4].split() == ["2016", "2017"]
    assert rows[3].index("┬", rows[3].index("┬") + 1) == rows[4].index("2017")
    assert "▲ " in rows[5] or " ▲" in rows[5]
    assert "18 October 2017: A letter" in rows[5]


def test_below_the_drawing_to_scale_the_list_has_no_lanes_of_its_own() -> None:
    text = "\n".join(row.text for row in timeline_rows(SOME, 78, lanes_drawn=False))
    assert "By who acted" not in text
    assert "●" not in text
    assert "Inspectorate: A letter" in text


def test_events_that_fall_together_are_counted() -> None:
    rows = map_rows([moment("a", "2017-10-18"), moment("b", "2017-10-18"), moment("c", "2010")], 120, 11)
    assert "2" in rows[0].text
