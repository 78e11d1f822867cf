"""Whose words a quotation is, where that takes more than a verb beside a name."""

from __future__ import annotations

import pytest

from scrutiny_tui.draft import Report, draft
from scrutiny_tui.text.document import Document


def said(text: str) -> list[tuple[str, str]]:
    return [(each.words, each.speaker) for each in draft(Report("r", Document.of(text))).quotations]


def speakers(text: str) -> list[str]:
    return [speaker for _, speaker in said(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ms Ann Lloyd told us that some had asked and that the rest “were never even asked”.", "Ann Lloyd"),
        ("Ms Ann Lloyd told the panel that families felt “wholly fobbed off”.", "Ann Lloyd"),
        ("In May 2017 the project board minuted that it was “a proxy for not deciding”.", "the project board"),
        ("She was kind, and, in the words of Ms Ann Lloyd, “never in a hurry”.", "Ann Lloyd"),
        ("Ms Ann Lloyd stood up there and then and said “it will not do”.", "Ann Lloyd"),
        ("Ms Ann Lloyd read from a letter sent to her: “You will be called.”", "a letter"),
        ("Ms Ann Lloyd was satisfied that he “manages well with adults”.", "Ann Lloyd"),
        ("Opening the case, prosecutor Zuri Quell KC said it was “no small matter at all”.", "Zuri Quell"),
        ("Ms Ann Lloyd gave evidence. The walls, she informed the panel, were “held up by hope”.", "Ann Lloyd"),
        ("He was advised to “use the space creatively”.", ""),
    ],
)
def test_the_verb_that_leads_may_stand_far_off(text: str, speaker: str) -> None:
    """Chains of “that”, shared subjects, thoughts told by others, insertions; nobody where the passive hides them."""
    assert speakers(text) == [speaker]


def test_a_pronoun_is_whom_the_text_was_last_about() -> None:
    """Somebody named in passing does not take the place of the one who is spoken of."""
    text = (
        "Mrs Jean Hollow gave evidence. She had asked for a lock. It came two days after Carys Hollow died. “They rang"
        " me up about it,” she said."
    )
    assert speakers(text) == ["Jean Hollow"]


def test_an_office_is_its_holder_in_brackets_before_or_behind_the_name() -> None:
    """In the list of those present, and in a transcript."""
    present = "Officers: Mr Emrys Gadd (Corporate Director, Care)\n\nThe Director said that it was “warmly received”."
    assert speakers(present) == ["Emrys Gadd"]
    turns = "The First Minister (Tom Parry): Good day.\n\nAnn Lee: The First Minister told us of “the rarest cases”."
    assert speakers(turns) == ["Tom Parry"]


def test_the_one_who_speaks_may_be_described_anew() -> None:
    """“The MP for Low Fell” in a paragraph about one person alone; a body is never taken for a person."""
    text = "Tom Parry called it “straight out of the ark”. “Why does he think so?” asked the MP for Low Fell."
    assert speakers(text) == ["Tom Parry", "Tom Parry"]
    text = "Miss B says that it was “a screen and a stranger”. The council says that it was “all that could be had”."
    assert speakers(text)[1] == "The council"


def test_i_is_whoever_signs_the_letter() -> None:
    """And “you” is whom it is to."""
    text = "Dear Mr Penn,\n\nYour plan, which I described as “a list of hopes”, is late.\n\nYours sincerely,\n\nAnn Lee"
    assert speakers(text) == ["Ann Lee"]


def test_a_name_is_known_by_all_that_the_report_says_of_it() -> None:
    """An unlisted first name, a hyphen, a surname alone with a verb elsewhere; a place is no person."""
    text = "For months Qwill Zarrow-Pym waited.\n\n“It was long enough,” Zarrow-Pym said.\n\nSouth Marling was wet."
    found = draft(Report("r", Document.of(text)))
    assert [party.name for party in found.parties if party.sort == "person"] == ["Qwill Zarrow-Pym"]
    assert [each.speaker for each in found.quotations] == ["Qwill Zarrow-Pym"]
