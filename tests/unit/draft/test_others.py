"""Commitments, parties, and passages of different reports that speak of the same thing."""

from __future__ import annotations

from datetime import date

import pytest

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


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("Tenants waited six weeks for the lift to be mended.", "The lift was mended and tenants waited two weeks.", 1),
        (
            "Tenants waited six weeks for the lift to be mended.",
            "The lift was mended after tenants waited six weeks.",
            0,
        ),
        ("The sluice above Mill Row was opened on 3 May 2019.", "The sluice above Mill Row was opened in May 2019.", 0),
        ("The lift was mended in six weeks.", "A choir of six singers sang carols for two weeks.", 0),
    ],
)
def test_only_what_differs_on_the_same_fact_is_paired(one: str, other: str, differs: int) -> None:
    """Another number of the same thing; not the same number, a date within the other, or another thing."""
    drafts = [draft(Report(name, Document.of(text), DAY)) for name, text in (("a", one), ("b", other))]
    assert len(compare(drafts)) == differs


def test_what_one_report_denies_is_paired_with_what_the_other_says() -> None:
    """Told in writing, and not told in writing."""
    one = "Officers told every tenant in writing that both lifts would be closed for repairs over Christmas."
    other = "No tenant was told in writing; both lifts had been closed for repairs over Christmas without warning."
    (pair,) = compare([draft(Report(name, Document.of(text), DAY)) for name, text in (("a", one), ("b", other))])
    assert "One says that it is not so." in pair.why
