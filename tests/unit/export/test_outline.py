"""What the list holds, in which order."""

from __future__ import annotations

from dataclasses import replace

from scrutiny_tui.export.parts import Asked, Witness
from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.words import Words
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from tests.unit.export.packs import CHOICES, PACK, VERDICTS, laid_out, without


def asked(question: str, **options: object) -> Asked:
    outline = laid_out(**options)  # type: ignore[arg-type]
    return next(each for section in outline.sections for each in section.asked if each.id == question)


def test_lines_stand_in_the_order_of_the_members_first_question_and_numbers_run_through() -> None:
    found = [(section.title, [(each.number, each.id) for each in section.asked]) for section in laid_out().sections]
    assert found == [
        ("What it cost", [(1, "q-paid"), (2, "q-cost")]),
        ("Who knew", [(3, "q-told")]),
        ("", [(4, "my-1")]),
    ]


def test_all_adds_the_questions_that_are_not_on_the_list_behind_the_chosen() -> None:
    sections = laid_out(CHOICES[1:2], everything=True).sections
    assert [(section.title, [each.id for each in section.asked]) for section in sections] == [
        ("Who knew", ["q-told"]),
        ("What it cost", ["q-cost", "q-paid"]),
    ]
    assert [each.chosen for section in sections for each in section.asked] == [True, False, False]


def test_a_question_brings_its_witness_reason_evidence_and_what_follows() -> None:
    found = asked("q-told")
    assert (found.words, found.origin, found.minutes) == ("When did you first hear?", "reworded", 7)
    assert found.witnesses == (Witness("Ann Smith", "Leader, Valley Council"),)
    assert found.why == "Nobody has said."
    assert [tested.statement for tested in found.tests] == ["Word came late."]
    assert [each.kind for each in found.evidence] == ["quote", "figure", "event", "passage"]
    quote, figure, event, passage = found.evidence
    assert (quote.words, quote.speaker, quote.role) == ("Nobody told us", "Ann Smith", "Leader, Valley Council")
    assert (quote.where[0].title, quote.where[0].date, quote.where[0].page, quote.where[0].passage) == (
        "Review of the bridge",
        "June 2025",
        "2",
        3,
    )
    assert quote.verdict == "checked word for word: verbatim"
    assert figure.words == "Cost of the repair: about £2,700,000 (2025)"
    assert [(place.title, place.page, place.passage) for place in figure.where] == [("Review of the bridge", "1", 2)]
    assert event.words == "4 January 2025: The bridge was closed"
    assert (passage.words, passage.where[0].page) == ("Nobody told us, she said.", "2")
    assert [(each.answer, each.ask) for each in found.follow_ups] == [("I forget.", "Who would know?")]


def test_a_question_without_evidence_stands_on_that_of_the_findings_it_tests() -> None:
    assert [each.words for each in asked("q-paid").evidence] == ["Nobody told us"]


def test_the_members_notes_are_in_the_list_only_when_asked_for() -> None:
    plain, noted = laid_out(), laid_out(with_notes=True)
    assert not [each for section in plain.sections for each in section.asked if each.note or each.officer]
    assert (plain.remarks, [section.note for section in plain.sections]) == ((), ["", "", ""])
    assert (asked("q-told", with_notes=True).note, asked("q-told", with_notes=True).officer) == (
        "Slowly.",
        "When were you told?",
    )
    assert [(remark.heading, remark.note) for remark in noted.remarks] == [("Late", "Check the minutes.")]
    assert [section.note for section in noted.sections] == ["", "Lead on it.", ""]


def test_a_later_editions_words_stand_beside_those_that_were_chosen() -> None:
    questions = tuple(
        replace(item, words=Words.of("How much?")) if item.id == "q-cost" else item for item in PACK.questions
    )
    later = replace(PACK, questions=questions)
    assert asked("q-cost", pack=later).words == "How much?"
    assert asked("q-cost", pack=later, with_notes=True).officer_then == "What did it cost?"
    assert asked("q-cost", pack=later).officer_then == ""


def test_a_question_that_a_later_edition_dropped_keeps_its_words() -> None:
    found = asked("q-paid", pack=without(PACK, "q-paid"))
    assert (found.words, found.withdrawn, found.evidence) == ("Who paid?", True, ())


def test_bare_holds_the_questions_and_their_witnesses_only() -> None:
    outline = laid_out(bare=True, with_notes=True)
    assert (outline.reports, outline.remarks) == ((), ())
    for section in outline.sections:
        assert section.question == section.note == ""
        for each in section.asked:
            assert (each.why, each.tests, each.evidence) == ("", (), ())
            assert (each.listen_for, each.follow_ups, each.note) == ((), (), "")
    assert outline.sections[0].asked[0].witnesses == (Witness("the treasurer", ""),)


def test_own_questions_say_whom_they_are_put_to_and_how_long_they_take() -> None:
    found = asked("my-1")
    assert (found.origin, found.minutes, found.witnesses) == (
        "mine",
        3,
        (Witness("Ann Smith", "Leader, Valley Council"),),
    )
    assert laid_out().minutes == 5 + 5 + 7 + 3


def test_own_question_on_a_line_that_is_gone_comes_last() -> None:
    own = Choice(id="my-1", own=True, wording="Why?", line="gone")
    assert [section.title for section in laid_out((own, *CHOICES[:1])).sections] == ["What it cost", ""]


def test_words_are_said_in_the_packs_language() -> None:
    both = Words((("en", "The bridge"), ("cy", "Y bont")))
    welsh = replace(PACK, about=replace(PACK.about, title=both, language="cy"))
    assert laid_out(pack=welsh).title == "Y bont"


def test_the_reports_that_are_cited_are_named_with_their_fingerprint() -> None:
    (report,) = laid_out().reports
    assert (report.title, report.author, report.text_here) == ("Review of the bridge", "A. Writer", True)
    assert PACK.sources[0].fingerprint.startswith(report.fingerprint)
    unread = {"told": Verdict(Outcome.NO_TEXT)}
    assert [laid_out(documents={}, verdicts=known).reports[0].text_here for known in (VERDICTS, unread)] == [
        True,
        False,
    ]
