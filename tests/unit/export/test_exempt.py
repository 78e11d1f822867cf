"""Exempt words never reach a page that did not ask for them, and mark every page that did."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.model import Figure
from tests.unit.export.packs import CHOICES, PACK, SECRETS, laid_out, without, write


@pytest.mark.parametrize("options", [{}, {"bare": True}, {"with_notes": True}, {"everything": True}])
def test_exempt_items_leave_no_trace(options: dict[str, bool]) -> None:
    """Nor do quotes, witnesses, notes, lines and reports that cannot be shown without them."""
    text = write(laid_out(CHOICES, PACK, **{"everything": True, **options}))
    assert [secret for secret in SECRETS if secret in text] == []


def test_the_screen_is_told_how_many_questions_were_left_out() -> None:
    assert laid_out().left_out == 1
    assert laid_out(with_exempt=True).left_out == 0


def test_where_asked_for_every_section_is_marked() -> None:
    text = write(laid_out(with_exempt=True, with_notes=True, everything=True))
    top, *sections = text.split("\n## ")
    assert "**EXEMPT** – not for publication under paragraphs" in top
    assert len(sections) == 6
    for section in sections:
        assert "**EXEMPT** – not for publication under" in section
    question = text.split("Why nine?")[1]
    assert question.lstrip().startswith("**EXEMPT**, paragraph 14 of Schedule 12A")
    assert "weaken the council's hand. To be looked at again: 1 January 2027." in question
    assert [secret for secret in SECRETS if secret not in text and not secret.startswith("q-")] == []


def test_asking_for_exempt_items_marks_nothing_where_there_are_none() -> None:
    assert "EXEMPT" not in write(laid_out(CHOICES[:1], with_exempt=True))


def test_a_figure_that_stands_in_an_exempt_report_too_is_marked_where_that_is_cited() -> None:
    text = write(laid_out(CHOICES[3:4], with_exempt=True))
    assert "> **EXEMPT**, paragraph 14" in text.split("Cost of the repair")[0]
    assert "A private letter" in text


def test_bare_marks_the_exempt_question_itself() -> None:
    text = write(laid_out(with_exempt=True, bare=True))
    assert "Why nine? **To:** Ann Smith **EXEMPT**, paragraph 14" in text


@pytest.mark.parametrize(("exempt", "shown"), [(False, True), (True, False), (None, False)])
def test_a_dropped_question_is_shown_only_where_it_is_known_to_have_been_open(exempt: bool | None, shown: bool) -> None:
    choice = Choice(id="q-cost", officer="What did it cost?", exempt=exempt)
    assert ("What did it cost?" in write(laid_out((choice,), without(PACK, "q-cost")))) is shown


def test_words_that_were_exempt_do_not_follow_a_question_into_the_open() -> None:
    choice = Choice(id="q-cost", officer="Why the secret price?", exempt=True)
    assert "secret price" not in write(laid_out((choice,), with_notes=True))


@pytest.mark.parametrize(("line", "witness"), [("deal", ""), ("", "Bob Jones"), ("knew", "jones")])
def test_an_own_question_on_an_exempt_line_or_to_an_exempt_witness_is_held_back(line: str, witness: str) -> None:
    own = Choice(id="my-1", own=True, wording="Why so much?", line=line, witness=witness)
    assert "Why so much?" not in write(laid_out((own,)))
    assert "Why so much?" in write(laid_out((own,), with_exempt=True))


def test_evidence_in_a_circle_ends() -> None:
    round_about = tuple(replace(figure, evidence=("price", "offer")) for figure in PACK.figures)
    assert isinstance(round_about[0], Figure)
    assert laid_out(pack=replace(PACK, figures=round_about)).count == 4
