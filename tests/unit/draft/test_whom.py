"""Whom he, she, it and they stand for, and turns of phrase that name a speaker."""

from __future__ import annotations

import pytest

from scrutiny_tui.draft import Report, compare, draft
from scrutiny_tui.text.document import Document


def speakers(text: str) -> list[str]:
    return [each.speaker for each in draft(Report("r", Document.of(f"The plan is old.\n\n{text}"))).quotations]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The lead midwife wrote to the director in June. She said it was “never going to work”.", "The lead midwife"),
        ("Mother was at the meeting. She said it was “never going to work”.", "Mother"),
        ("Witness C told us that the driver was late. “It was never going to work,” she said.", "Witness C"),
        ("Child P's social worker came weekly. She noted that it was “cold but clean”.", "Child P's social worker"),
        ("The tenant left. In a letter to the manager she wrote that it was “never going to work”.", "The tenant"),
        ("When I put this to the director, he said it was “never going to work”.", "the director"),
        ("Tom Reed saw Ian Hall. Asked if he would say sorry to Ian Hall, he said “not in a month of it”.", "Tom Reed"),
        ("Pressed by Ian Hall, he said the plan was “as good as it gets”.", ""),
        ("Her adviser left in May, Ann Lee said. It was, she added, “no way to treat anyone”.", "Ann Lee"),
        ("When the chair challenged Mr Beale, he said the figures were “the best we had”.", "Mr Beale"),
        ("The officer in charge was Alan Trevett. He described the place as “firm but fair”.", "Alan Trevett"),
        ("Ann Lee chairs the board. Her husband, Derek, drives. “We're not asking for the moon,” he said.", "Derek"),
        ("The BPS welcomed it. They further noted that there is “a marked lack of evidence”.", "The BPS"),
        ("We put this to the contractor. It said the work was “done to the standard asked for”.", "the contractor"),
        ("Ann Lee wrote to us. We have the letter. “I am only the cook,” it begins.", "Ann Lee"),
        ("We asked a foster carer what helps. She thought for a moment. “A phone that is answered.”", "a foster carer"),
    ],
)
def test_a_pronoun_is_whoever_costs_least(text: str, speaker: str) -> None:
    """Subjects before objects, those asked before those who ask, nobody behind “by”, nobody just told apart."""
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("It was, said Mrs Pell, “a dog's dinner from start to finish”.", "Mrs Pell"),
        ("The result, in Mrs Pell's words, was “a dog's dinner from start to finish”.", "Mrs Pell"),
        ("It is, in the phrase of one submission, “a smoke alarm with no battery”.", "one submission"),
        ("To quote the auditor, “the books were a work of fiction”.", "the auditor"),
        ("The report's verdict was damning: “Nobody was in charge of anything.”", "The report"),
        ("The council accepts this and is “grateful to those who came forward”.", "The council"),
        ("The ward was shut, with inspectors saying it was “not safe at night”.", "inspectors"),
        ("It was agreed, seconded by Cllr Reeve (Lab), who said the village was “crying out for homes”.", "Cllr Reeve"),
        ("Mrs Pell thanked him but wished it recorded that she had “no faith in the timetable”.", "Mrs Pell"),
        ("A lady whose first language is Welsh said: “There is nobody here at night.”", "A lady"),
        ("The clerk's reply, sent four minutes later, reads in full: “You're fine as you are.”", "The clerk's reply"),
        ("The bus is part-funded by the Department, which has asked for “swift and real change”.", "the Department"),
        ("Dr Ann Lee told us that awards such as her fellowship were “very useful to us all”.", "Ann Lee"),
        ("A note was coded as “no further action needed” and filed.", ""),
        ("In answer to a question from Cllr Reeve, the clerk said it was “one shunt in ten years”.", "the clerk"),
        ("Peter Hill said it would fail. Mr Hill called it “a plan with no legs”.", "Peter Hill"),
        ("Norman Baker MP, a minister, said it was “best used to inform policy”.", "Norman Baker"),
    ],
)
def test_a_turn_of_phrase_names_the_speaker(text: str, speaker: str) -> None:
    """Insertions, words of somebody, feelings of one's own, clauses apart; surnames that are places or callings."""
    assert speakers(text) == [speaker]


def test_an_answer_is_the_others() -> None:
    """Came the reply."""
    text = "Pressed by Cllr Ann Lee, Tom Reed said: “No comment at all.”\n\n“I'll take that as a no,” came the reply."
    assert speakers(text) == ["Tom Reed", "Ann Lee"]


def test_nothing_to_compare_is_no_account() -> None:
    """One report alone."""
    assert compare([draft(Report("r", Document.of("Six homes were flooded.")))]) == ()
