"""A stretch that the clerk marks: how far it reaches, and that what is made of it stands in the report."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_source import (
    at,
    event_from,
    evidence_from,
    quotation_from,
    sentences_of,
    snapped,
    words_of,
)
from scrutiny_tui.text.document import Document
from tests.session.test_desk import WIDE
from tests.tiny import write_tiny


@pytest.fixture
def desk(session: Session, shelf: Path) -> Desk:
    """The desk of the tiny pack with a longer report."""
    write_tiny(shelf, report=WIDE)
    found = Desk(session, "tiny")
    found.draft()
    return found


def span(part: str) -> tuple[int, int]:
    """Where some words stand in the report."""
    start = WIDE.index(part)
    return start, start + len(part)


def test_sentences_end_at_their_signs_and_not_at_numbers() -> None:
    """Nor do they reach over the end of a paragraph."""
    text = "3. He said: “No. Never.” It cost £2.7 million. Then?\n\n(a) Nothing came of it. “Why” he asked"
    document = Document.of(text)
    assert [text[start:end] for start, end in sentences_of(document)] == [
        "3. He said: “No.",
        "Never.”",
        "It cost £2.7 million.",
        "Then?",
        "(a) Nothing came of it.",
        "“Why” he asked",
    ]
    assert at(words_of(document), 0) == 0
    assert at(words_of(document), len(text)) == len(words_of(document)) - 1


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("“We will empty every bin by Friday”,", "We will empty every bin by Friday"),
        ("Nobody had counted the bins", "Nobody had counted the bins"),
        ("before 2018, and “the round was never written down”", "before 2018, and “the round was never written down”"),
    ],
)
def test_marks_around_the_whole_are_left_out(marked: str, kept: str) -> None:
    """A mark that was opened within the stretch is closed in it."""
    document = Document.of(WIDE)
    start, end = snapped(document, *span(marked))
    assert WIDE[start:end] == kept


def test_the_speaker_is_the_one_that_the_draft_found_there(desk: Desk) -> None:
    """By id where the pack has them; words beside a quotation in its paragraph take its speaker."""
    assert quotation_from(desk, "bins", *span("empty every bin"))["speaker"] == "ann-lee"
    assert quotation_from(desk, "bins", *span("which streets were ours"))["speaker"] == "Bob Reed"
    assert "speaker" not in quotation_from(desk, "bins", *span("publish its list"))


def test_an_event_takes_the_date_in_its_words_or_beside_them(desk: Desk) -> None:
    event = event_from(desk, "bins", *span("the council’s crews missed 240 streets"))
    assert (event["date"], event["evidence"]) == ("2018-03", ["bins#4"])
    assert "date" not in event_from(desk, "bins", *span("A report on the bins"))


def test_evidence_is_the_quote_that_holds_the_words_else_their_passages(desk: Desk) -> None:
    assert evidence_from(desk, "bins", *span("empty every bin by Friday")) == ("quote-friday",)
    start, end = span("crews missed")[0], span("should publish")[1]
    assert evidence_from(desk, "bins", start, end) == ("bins#4", "bins#5")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100)
@given(data=st.data())
def test_whatever_is_marked_makes_a_quote_that_is_proven(desk: Desk, data: st.DataObject) -> None:
    """From any word to any other, over marks and paragraphs."""
    words = words_of(desk.view.documents["bins"])
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    fields = quotation_from(desk, "bins", words[first][0], words[last][1])
    if any(each.isalnum() for each in WIDE[words[first][0] : words[last][1]]):
        assert verify(str(fields["words"]), desk.view.documents["bins"]).proven
