"""Looser ties of words to whose they are, and marked words that are nobody's."""

from __future__ import annotations

import pytest

from scrutiny_tui.draft import Report, draft
from scrutiny_tui.text.document import Document


def speakers(text: str) -> list[str]:
    return [each.speaker for each in draft(Report("r", Document.of(text))).quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was a service which one carer characterised as “a recorded message”.", "one carer"),
        ("The evidence of the manager, Ms Ann Lloyd, was that this had been “a budget figure”.", "Ann Lloyd"),
        ("Mr Tom Parry spoke. The minutes record him as saying that it was “one step from unsafe”.", "Tom Parry"),
        ("Ann Lloyd sent a text to her worker, Tom Parry, which read “I cannot do this any more”.", "Ann Lloyd"),
        ("Ms Ann Lloyd was cheered. That, in Ms Lloyd's opinion, was “about as much use as armbands”.", "Ann Lloyd"),
        ("Inspectors heard of one event described by a child as “one of the best days of my life”.", "a child"),
        ("Mr Tom Parry said the council recognised that it had “a responsibility to all of us”.", "Tom Parry"),
        ("Mr Tom Parry declined to meet us but sent a statement. “I am sorry for this,” it reads.", "Tom Parry"),
    ],
)
def test_words_are_tied_to_whose_they_are_without_a_plain_verb(text: str, speaker: str) -> None:
    """Characterised as, the evidence of, recorded as saying, which read, in her opinion, described by."""
    assert speakers(text) == [speaker]


def test_the_sentence_before_says_whose_comments_they_are() -> None:
    """Each of the marked comments is theirs."""
    text = "Parents who met us were pleased. Comments included “She does what she says” and “He told me straight”."
    assert speakers(text) == ["Parents", "Parents"]


def test_a_question_is_answered_by_the_other() -> None:
    """The answer that stands alone is not by the one who asked."""
    text = (
        "“When did you know?” Ann Lloyd asked.\n\n“In October,” replied Tom Parry.\n\n“And you told us when?” asked"
        " Ms Lloyd.\n\n“In March, I am sorry to say.”"
    )
    assert speakers(text) == ["Ann Lloyd", "Tom Parry", "Ann Lloyd", "Tom Parry"]


def test_footnotes_part_no_quotation_from_who_leads_to_it() -> None:
    """The raised number of a note is no part of the sentence, and the note itself may stand between."""
    text = "It is thin.³⁹ Ms Ann Lloyd summed it up, and said:\n\n³⁹ Appendix 6.\n\n“It is all too thin.”⁴⁰"
    assert speakers(text) == ["Ann Lloyd"]


def test_terms_of_a_report_are_no_quotations() -> None:
    """Bare compounds that no verb ties, adjectives before a noun, and a term that stands in marks again and again."""
    text = (
        "Children are placed with ‘connected persons carers’ before checks. There is some way to go to ‘get to good’."
        " Leavers told us that ‘staying-put’ arrangements help."
    )
    assert speakers(text) == []


def test_a_headline_has_the_speaker_of_the_words_below() -> None:
    """Where the same words stand in a quotation of the report."""
    text = "Carers ‘left to sink or swim’\n\n“We were left to sink or swim, every one of us,” said Ann Lloyd."
    assert speakers(text) == ["Ann Lloyd", "Ann Lloyd"]
