"""The kinds of documents: what each holds, in which order, and what it never holds."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export import documents, markdown
from scrutiny_tui.export.material import Material, Wishes
from scrutiny_tui.export.tree import Document, Table, text_of
from scrutiny_tui.export.witness import Themes
from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.about import Term
from scrutiny_tui.pack.model import Account, Commitment, Person, Position, Question
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from tests.unit.export.packs import CHOICES, NOTES, PACK, TEXT, TODAY, VERDICTS, said

MATERIAL = Material(pack=PACK, today=TODAY, choices=CHOICES, notes=NOTES, verdicts=VERDICTS, documents={"review": TEXT})


def document(kind: str, material: Material = MATERIAL, **wished: Any) -> Document:
    return documents.build(kind, material, Wishes(**wished)).document


def text(kind: str, material: Material = MATERIAL, **wished: Any) -> str:
    return markdown.write(document(kind, material, **wished))


def table(kind: str, material: Material = MATERIAL, **wished: Any) -> list[list[str]]:
    """The first table's rows."""
    parts = document(kind, material, **wished).parts
    held = next(block for part in parts for block in part.blocks if isinstance(block, Table))
    return [[text_of(cell) for cell in row] for row in held.rows]


def big(count: int) -> Material:
    """A pack with too much of everything."""
    long = said("A long sentence that takes its room. " * 12)
    lines = PACK.lines[:1]
    questions = tuple(
        Question(id=f"q{at}", words=said(f"Question {at} about the state of it?"), witness=("smith",), line="knew")
        for at in range(count)
    )
    findings = tuple(replace(PACK.findings[0], id=f"f{at}", statement=long) for at in range(count))
    weighty = replace(PACK.findings[0], id="f-weighty", statement=said("The weightiest."), weight="high")
    sources = tuple(replace(PACK.sources[0], id=f"s{at}") for at in range(12))
    about = replace(PACK.about, summary=said("It goes on. " * 90), title=said("T" * 900), notice=said("N " * 900))
    pack = replace(
        PACK, about=about, lines=lines, questions=questions, findings=(*findings, weighty), sources=sources, quotes=()
    )
    choices = tuple(Choice(id=f"q{at}", position=at, officer="", exempt=False) for at in range(count))
    return Material(pack=pack, today=TODAY, choices=choices)


# The note for witnesses


def test_the_note_for_witnesses_holds_the_lines_of_enquiry_and_nothing_else() -> None:
    assert text("witness") == (
        "# The bridge\n\n**Note for witnesses**\n\n**Notice:** Invented.\n\n"
        "Valley Council, Scrutiny Committee\\\n**Meeting:** 10 March 2026, 10:30, County Hall\n\n"
        "These are the lines of enquiry that the committee means to follow when it hears you. The questions themselves"
        " are the members' own and follow from your answers.\n\n"
        "## Lines of enquiry\n\n"
        "### 1. Who knew\n\nWho knew what, and when?\n\n### 2. What it cost\n\nWas it worth its price?\n\n"
        "**Notice:** Invented.\n"
    )


def all_words(pack: Pack) -> set[str]:
    """Every text of every item that is no line of enquiry, and of the pack itself beyond what the note may name."""

    def of(value: Any) -> set[str]:
        if isinstance(value, Words):
            return {version for _language, version in value.versions}
        if isinstance(value, tuple):
            return set().union(*map(of, value)) if value else set()
        if isinstance(value, str):
            return {value}
        return set().union(*(of(getattr(value, each.name)) for each in fields(value))) if hasattr(
            value, "__dataclass_fields__"
        ) else set()  # fmt: skip

    others = set().union(*(of(item) for item in pack.items() if item.kind != "line"))
    allowed = set().union(*(of(item) for item in pack.lines)) | {"", "open", "knew", "cost"}
    return {each for each in others - allowed if len(each) > 5} | of(pack.about.summary) | of(pack.about.prepared_by)


def test_no_word_of_anything_else_stands_in_the_note_for_witnesses() -> None:
    """Not the questions, the findings, the quotes, the people, the notes or the reasons for a line."""
    lines = tuple(replace(line, why=said("Because we doubt them")) for line in PACK.lines)
    about = replace(PACK.about, prepared_by=said("The scrutiny officer"), summary=said("A bridge fell in the night."))
    pack = replace(PACK, lines=lines, about=about)
    note = text("witness", replace(MATERIAL, pack=pack))
    found = [each for each in all_words(pack) if each in note]
    assert found == []
    assert not [note_ for note_ in [*NOTES.values(), "Because we doubt them"] if note_ in note]


def test_the_note_is_made_from_an_allow_list_of_fields() -> None:
    assert [each.name for each in fields(Themes)] == [
        *("title", "council", "committee", "meeting", "notice", "witness", "lines", "left_out")
    ]


def test_a_note_for_one_witness_holds_the_lines_that_concern_them() -> None:
    note = text("witness", witness="the treasurer")
    assert "**For:** the treasurer" in note
    assert "What it cost" in note
    assert "Who knew" not in note
    with pytest.raises(MisuseError, match="No question of this pack is put to “nobody”"):
        document("witness", witness="nobody")
    with pytest.raises(MisuseError, match="No question"):
        document("witness", witness="Bob Jones")


@pytest.mark.parametrize(("kind", "wished"), [("witness", "notes"), ("chair", "notes"), ("briefing", "bare")])
def test_a_wish_that_a_document_cannot_fulfil_is_refused(kind: str, wished: str) -> None:
    given: Any = {wished: True}
    with pytest.raises(MisuseError):
        document(kind, **given)


# The briefing


def test_the_briefing_holds_everything_in_a_newcomers_order() -> None:
    commitment = Commitment(id="mend", who="smith", title=said("To mend it"), status="broken", evidence=("told",))
    account = Account(
        id="when",
        title=said("When"),
        positions=(
            Position(says=said("In June."), by="smith", evidence=("told",)),
            Position(says=said("In May."), evidence=("review#2",)),
        ),
        differ=said("By a month."),
        settle=said("The letter."),
    )
    about = replace(PACK.about, glossary=(Term(term=said("Span"), meaning=said("A part of a bridge.")),))
    pack = replace(PACK, about=about, commitments=(commitment,), accounts=(account,))
    found = document("briefing", replace(MATERIAL, pack=pack))
    assert [part.heading for part in found.parts] == [
        *("What this is about", "Lines of enquiry", "Findings", "Differing accounts", "Timeline", "Figures"),
        *("Commitments", "People and bodies", "Questions: Who knew", "Questions: What it cost", "The reports"),
        "Words explained",
    ]
    words = markdown.write(found)
    assert "To mend it" in words
    assert "| Ann Smith: To mend it. | | broken. | Report 1, page 2, paragraph 3 |".replace("| |", "|  |") in words
    assert "**How they differ:** By a month." in words
    assert "- **Span:** A part of a bridge." in words
    assert "**Report 1:** “Review of the bridge”" in words
    assert "> Nobody told us" in words
    assert found.contents


def test_the_briefing_holds_nothing_of_the_member_unless_asked_for_their_notes() -> None:
    plain, noted = text("briefing"), text("briefing", notes=True)
    for mine in ("When did you first hear?", "And now?", "Slowly.", "Check the minutes.", "Origin"):
        assert mine not in plain
        assert mine in noted
    assert "When were you told?" in plain


def test_accounts_of_which_one_must_be_kept_back_are_kept_back_whole() -> None:
    account = Account(
        id="when",
        title=said("When it was known"),
        positions=(
            Position(says=said("In June."), evidence=("told",)),
            Position(says=said("In May."), evidence=("firm",)),
        ),
        differ=said("By a month."),
    )
    material = replace(MATERIAL, pack=replace(PACK, accounts=(account,)))
    assert "When it was known" not in text("briefing", material)
    assert "When it was known" in text("briefing", material, exempt=True)


# Languages


def test_a_document_speaks_welsh_where_asked_and_marks_what_is_not() -> None:
    both = Words((("en", "The bridge"), ("cy", "Y bont")))
    person = Person(id="smith", name=said("Ann Smith"), role=Words((("en", "Leader"), ("cy", "Arweinydd"))))
    pack = replace(PACK, about=replace(PACK.about, title=both), people=(person,))
    found = document("questions", replace(MATERIAL, pack=pack), language="cy")
    assert (found.language, found.title) == ("cy", "Y bont")
    languages = {
        text_of((span,)): span.language
        for part in found.parts
        for block in part.blocks
        for span in getattr(block, "words", ())
    }
    assert languages["When did you first hear?"] == ""
    assert languages["What did it cost?"] == "en"


def test_a_document_is_english_again_after_a_welsh_one() -> None:
    document("chair", language="cy")
    assert "Running sheet for the chair" in text("chair")


@pytest.mark.parametrize("kind", list(documents.KINDS))
def test_three_thousand_questions_are_no_trouble(kind: str) -> None:
    built = documents.build(kind, big(3000), Wishes())
    assert built.document.parts


def test_unknown_kinds_are_misuse() -> None:
    with pytest.raises(MisuseError, match="no document “poem”"):
        documents.build("poem", MATERIAL, Wishes())
