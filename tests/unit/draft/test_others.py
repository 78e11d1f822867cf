"""Commitments, parties, and passages of different reports that speak of the same thing."""

from __future__ import annotations

from datetime import date

from scrutiny_tui.draft import Report, compare, draft
from scrutiny_tui.text.document import Document

DAY = date(2018, 2, 12)


def test_commitments_and_recommendations_have_who_what_and_when() -> None:
    """Will, has promised to, should and recommends that."""
    text = (
        "The head of transport will recover the balance by 30 June 2018.\n\n"
        "Mr Rees has promised to publish the plan within four weeks.\n\n"
        "The council should keep all quotations for seven years.\n\n"
        "The panel recommends that fees be frozen."
    )
    found = draft(Report("r", Document.of(text), DAY)).promises
    assert [(each.sort, each.who) for each in found] == [
        ("commitment", "The head of transport"),
        ("commitment", "Mr Rees"),
        ("recommendation", "The council"),
        ("recommendation", "The panel"),
    ]
    assert (found[0].due, found[1].due_words) == ("2018-06-30", "within four weeks")


def test_a_speaker_s_own_promise_is_theirs() -> None:
    """I will, within a quotation, is the speaker's."""
    (only,) = draft(Report("r", Document.of("Ann Lloyd said: “I will lead the review myself.”"), DAY)).promises
    assert only.who == "Ann Lloyd"


def test_people_have_their_offices_and_other_names() -> None:
    """The fullest name, the office, the shorter names, and bodies apart."""
    text = (
        "Council leader Rosemarie Penn met Powys Valley Council. Ms Penn left.\n\nColin Moss, head of drains, stayed."
    )
    found = draft(Report("r", Document.of(text), DAY)).parties
    assert [(each.name, each.role, each.sort) for each in found] == [
        ("Rosemarie Penn", "Council leader", "person"),
        ("Colin Moss", "head of drains", "person"),
        ("Powys Valley Council", "", "body"),
    ]
    assert found[0].also == ("Ms Penn",)


def test_passages_that_differ_are_paired() -> None:
    """The same rare words with another figure of the same unit."""
    first = draft(Report("a", Document.of("The storm flooded 118 homes beside the brook at Mill Row."), DAY))
    second = draft(Report("b", Document.of("Beside the brook, Mill Row saw 143 homes flooded by the storm."), DAY))
    (pair,) = compare([first, second])
    assert (pair.source, pair.other) == ("a", "b")
    assert pair.differs == (("118 homes", "143 homes"),)
    assert compare([first]) == ()
