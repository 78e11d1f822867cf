"""What is guessed from a report's own words, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers import mail, markdown, plain, web
from scrutiny_tui.sources.readers.guesses import dates_in, guess_from_text
from scrutiny_tui.sources.readers.properties import with_properties
from scrutiny_tui.sources.readers.registry import Reader
from scrutiny_tui.sources.readers.report import Guess
from tests.unit.sources.made import read


def values(*paragraphs: str) -> dict[str, str]:
    """The guesses, without where they come from."""
    return {field: guess.value for field, guess in guess_from_text(paragraphs).items()}


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 3 May 2026 and 2026-05-04", ["2026-05-03", "2026-05-04"]),
        ("the 21st of March, 2025", ["2025-03-21"]),
        ("May 3rd, 2026", ["2026-05-03"]),
        ("dated 03/05/2026", ["2026-05-03"]),
        ("12 Mehefin 2024", ["2024-06-12"]),
        ("in June 2024", ["2024-06"]),
        ("31 June 2024", ["2024-06"]),
        ("version 1.2.2024 may 12", ["2024-02-01"]),
        ("may be 2000 people", []),
    ],
)
def test_dates_are_read_as_packs_write_them(text: str, dates: list[str]) -> None:
    """Days come before months; in slashes the day stands first; days that do not exist are none."""
    assert [when for when, _ in dates_in(text)] == dates


def test_the_day_of_publication_goes_before_other_days() -> None:
    assert values("Walls", "Inspection date: 3 May 2026", "Published: 9 June 2026")["date"] == "2026-06-09"


def test_several_days_without_a_word_for_them_are_no_date() -> None:
    assert "date" not in values("Walls", "3 May 2026", "9 June 2026")


@pytest.mark.parametrize(
    "words", ["by March 2027", "until the end of March 2027", "since 3 May 2021", "erbyn Mawrth 2027"]
)
def test_a_day_that_something_is_promised_for_is_not_the_reports(words: str) -> None:
    """However short the sentence is."""
    assert "date" not in guess_from_text(["Notes on the review", f"The review would be out {words}."])


def test_a_line_beside_the_title_is_not_the_title() -> None:
    assert values("PUBLISHED: 9 December", "The walls of the county")["title"] == "The walls of the county"


def test_nothing_is_made_up() -> None:
    assert values("It was a long first paragraph. " * 10) == {}


@pytest.mark.parametrize(
    ("title", "form"),
    [("Minutes of the Scrutiny Committee meeting", "minutes"), ("Annual audit letter", "audit"), ("Walls", None)],
)
def test_the_sort_is_told_by_the_title(title: str, form: str | None) -> None:
    assert values(title).get("form") == form


@given(st.text(max_size=400), st.sampled_from([web, markdown, mail, plain]))
def test_any_text_is_read_or_refused_without_a_fault(text: str, reader: Reader) -> None:
    data = text.encode("utf-8", "surrogatepass")
    try:
        assert isinstance(read(reader, data).text, str)
    except ScrutinyError as told:
        assert told.what


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (["Audit Wales", "The state of the walls", "May 2026"], "The state of the walls"),
        (["County Hall, Example, EX1 2AB", "Tel: 01234 567890", "The state of the walls"], "The state of the walls"),
        (["Agenda item 7", "OFFICIAL", "The state of the walls"], "The state of the walls"),
        (
            ["Our ref: W/12", "Dear Councillor Lee", "The state of the walls", "I write to you."],
            "The state of the walls",
        ),
        (["Open letter on walls", "Dear all", "Be kind"], "Open letter on walls"),
    ],
)
def test_what_stands_above_a_title_is_no_title(head: list[str], title: str) -> None:
    """Names of publishers, addresses, references and marks; a letter's title is its subject, unless it says one."""
    assert guess_from_text(head)["title"].value == title


def test_the_lead_inspector_is_the_author() -> None:
    head = ["Walls", "Lead inspector: Ann Lee, His Majesty’s Inspector", "It was seen."]
    assert guess_from_text(head)["author"].value == "Ann Lee"


@pytest.mark.parametrize(
    ("author", "words", "found"),
    [
        ("Ann Lee", "By Ann Lee", "Ann Lee"),
        ("Ann Lee", "Nobody", "Ann Lee"),
        ("Microsoft Office User", "Nobody", ""),
        ("alee01", "Nobody", ""),
        ("Ann Lee", "Published by Ofsted", ""),
    ],
)
def test_the_author_in_the_properties_is_told_for_what_it_is(author: str, words: str, found: str) -> None:
    """Names of programs and of accounts are none, and who typed the report of a known body is not its author."""
    given = {"publisher": Guess("Ofsted", "its words")} if "Ofsted" in words else {}
    guesses = with_properties(given, [words], of="the PDF", author=author)
    assert (guesses["author"].value if "author" in guesses else "") == found


def test_the_day_of_the_file_is_the_last_resort() -> None:
    known = {"date": Guess("2026-05", "its words")}
    assert with_properties(known, [], of="the PDF", made="D:20260504101112Z")["date"].value == "2026-05"
    guess = with_properties({}, [], of="the PDF", made="D:20260504101112Z")["date"]
    assert guess.value == "2026-05-04"
    assert "perhaps not" in guess.whence
