"""The chair's running sheet and the substitute's page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scrutiny_tui.export import chair, fitting, markdown
from scrutiny_tui.export.material import Running, Turn
from scrutiny_tui.export.tree import Document
from tests.unit.export.packs import CHOICES, PACK
from tests.unit.export.test_documents import MATERIAL, big, document, table, text

# The running sheet


def test_the_running_sheet_follows_the_members_own_order_by_the_clock() -> None:
    assert table("chair") == [
        ["10:30", "5", "1. Who paid? (What it cost)", "the treasurer"],
        ["10:35", "7", "2. When did you first hear? (Who knew)", "Ann Smith"],
        ["10:42", "3", "3. And now?", "Ann Smith"],
        ["10:45", "5", "4. What did it cost? (What it cost)", "Ann Smith"],
    ]
    assert "- **From:** 10:30 to 10:50" in text("chair")


def test_a_settled_order_says_who_leads_who_is_in_reserve_and_what_goes_in_writing() -> None:
    by_id = {choice.id: choice for choice in CHOICES}
    running = Running(
        turns=(
            Turn(choice=by_id["q-cost"], lead="Cllr Dee", reserve="Cllr Ash", priority="must"),
            Turn(choice=by_id["q-told"], priority="in writing"),
            Turn(choice=by_id["q-paid"], lead="Cllr Ash", priority="if time"),
            Turn(choice=by_id["q-secret"], lead="Cllr Elm"),
        ),
        minutes=8,
        starts="2.15pm",
    )
    material = replace(MATERIAL, running=running)
    assert table("chair", material) == [
        ["14:15", "5", "1. What did it cost? (What it cost; must be asked)", "Ann Smith",
         "Cllr Dee; in reserve: Cllr Ash"],
        ["14:20", "5", "2. Who paid? (What it cost; if there is time)", "the treasurer", "Cllr Ash"],
    ]  # fmt: skip
    sheet = text("chair", material)
    assert "The questions need 2 minutes more than there are." in sheet
    assert "## To be put in writing\n\n1. When did you first hear? **To:** Ann Smith" in sheet
    assert "Elm" not in sheet


@pytest.mark.parametrize(
    ("said_so", "minutes"),
    [("14:00", 840), ("10.30am", 630), ("2pm", 840), ("12.15 am", 15), ("7 yh", 1140), ("noon", None), ("25:00", None),
     ("13pm", None), ("10", None), ("", None)],
)  # fmt: skip
def test_times_of_day_are_read_as_councils_write_them(said_so: str, minutes: int | None) -> None:
    assert chair.clock(said_so) == minutes


def test_without_a_time_the_sheet_counts_from_the_beginning() -> None:
    about = replace(PACK.about, meeting=None)
    rows = table("chair", replace(MATERIAL, pack=replace(PACK, about=about)))
    assert [row[0] for row in rows] == ["0 minutes", "5 minutes", "12 minutes", "15 minutes"]


def test_an_empty_list_makes_a_sheet_that_says_so() -> None:
    assert "No questions have been chosen." in text("chair", replace(MATERIAL, choices=()))
    assert "No questions have been chosen." in text("handover", replace(MATERIAL, choices=()))


# The handover


def test_the_handover_says_what_it_is_about_what_matters_what_to_ask_and_where_to_look() -> None:
    page = document("handover")
    assert page.one_page
    assert [part.heading for part in page.parts] == [
        *("What it is about", "What matters most", "What to ask", "Where to find things")
    ]
    assert "Left out" not in markdown.write(page)


def lines_taken(page: Document) -> float:
    """Lines that a page takes, reckoned from its Markdown."""
    return sum(fitting.cost(line) for line in markdown.write(page).split("\n") if line.strip())


def test_the_handover_stays_within_a_page_and_says_what_was_left() -> None:
    page = document("handover", big(3000))
    words = markdown.write(page)
    assert lines_taken(page) <= fitting.LINES + 4
    assert "Left out to fit one page: the end of the summary, 7 reports, " in words
    assert "The weightiest." in words
    shown = words.count("Question ")
    assert f"{3000 - shown} questions" in words


def test_sentences_are_kept_whole() -> None:
    assert fitting.sentences("One. Two. Three.", 9) == ("One. Two. Three.", True)
    kept, whole = fitting.sentences("One is short. " + "Two is long " * 40, 2)
    assert (kept, whole) == ("One is short.", False)
    assert fitting.cut("a long title", 7) == "a long…"
    assert fitting.fitting([1, 1, 5], 3) == 2
