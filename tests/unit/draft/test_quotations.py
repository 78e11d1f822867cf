"""Which words are a direct quotation, and exactly which of them."""

from __future__ import annotations

import pytest

from scrutiny_tui.draft import Quotation, Report, draft
from scrutiny_tui.text.document import Document


def quoted(text: str) -> tuple[Quotation, ...]:
    return draft(Report("r", Document.of(text))).quotations


def said(text: str) -> list[tuple[str, str]]:
    return [(each.words, each.speaker) for each in quoted(text)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('"We were late," said Mair Pugh.', "We were late", "Mair Pugh"),
        ("Mair Pugh said: “We were late.”", "We were late.", "Mair Pugh"),
        ("‘We were late’, Mair Pugh told the panel.", "We were late", "Mair Pugh"),
        ("Mair Pugh said the council was 'late and sorry'.", "late and sorry", "Mair Pugh"),
        ("“We were late.\" A spokesman for the council said so.", "We were late.", ""),
        ("The report adds: \"It was late.\"", "It was late.", "The report"),
        ("A council officer said: ‘It’s the tenants’ road.’", "It’s the tenants’ road.", "A council officer"),
    ],
)  # fmt: skip
def test_a_quotation_is_the_words_inside_the_marks(text: str, words: str, speaker: str) -> None:
    """A comma before the closing mark is left out; any other sign stays; apostrophes are no marks."""
    assert said(text) == [(words, speaker)]


def test_a_quotation_of_several_paragraphs_is_one() -> None:
    """A mark at the beginning of each paragraph, of whatever style, and one at the end."""
    text = 'Mr Tom Rees said: “One thing.\n\n"Another thing.\n\n“A third.”\n\nHe left.'
    (only,) = quoted(text)
    assert text[only.where.start : only.where.end] == 'One thing.\n\n"Another thing.\n\n“A third.'
    assert (only.speaker, only.where.paragraph) == ("Tom Rees", 1)


def test_a_second_verb_takes_the_subject_of_the_first() -> None:
    """said: “…”, but added: “…”."""
    text = 'Ms Ann Lloyd said it was "not usual", but added: "It should be done."'
    assert said(text) == [("not usual", "Ann Lloyd"), ("It should be done.", "Ann Lloyd")]


@pytest.mark.parametrize(
    "text",
    [
        "The 'Better Roads' programme began in May.",
        "The council (“the Council”) met in May.",
        "It is known as 'the gap' in the valley.",
        "The inspectors' report and the tenants' letters were read.",
        "The so-called 'plan' was dropped.",
        "'Twas in the '90s that rock 'n' roll came to the Bryn.",
    ],
)
def test_titles_terms_and_apostrophes_are_no_quotations(text: str) -> None:
    """Words in marks that nobody is said to have spoken are not proposed."""
    assert said(text) == []


def test_he_and_she_are_the_persons_named_last_whom_the_word_fits() -> None:
    """She is never taken for a man because he was named later."""
    text = "Delyth Orme met Colin Fettle in May.\n\n“It was short,” she said.\n\nHe said: “It was long.”"
    assert said(text) == [("It was short", "Delyth Orme"), ("It was long.", "Colin Fettle")]


def test_a_headline_quotation_has_no_speaker() -> None:
    """A heading names nobody, and its words are proposed as a headline's."""
    (only, _) = quoted("Road 'left to rot'\n\nTom Rees said: \"It was left.\"")
    assert (only.words, only.form, only.speaker) == ("left to rot", "headline", "")


def test_a_missing_closing_mark_is_told() -> None:
    """The quotation ends with its paragraph and says that its end is a guess."""
    first, second = quoted('Tom Rees said: "It was left to rot.\n\nThe road is long. "It is," said Ann Lloyd.')
    assert (first.words, first.closed) == ("It was left to rot.", False)
    assert (second.words, second.speaker) == ("It is", "Ann Lloyd")
