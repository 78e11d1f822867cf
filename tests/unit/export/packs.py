"""A small pack with something of every kind, open and exempt, and the list of a member who uses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from scrutiny_tui.export import markdown, outline, questions
from scrutiny_tui.export.parts import Outline
from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.about import About, Meeting
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Event, Figure, Finding, FollowUp, Line, Person, Question, Quote, Source
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.text.document import Document

TODAY = date(2026, 3, 2)
TEXT = Document.of("First paragraph.\n\nThe bridge was closed.\fNobody told us, she said.\n")


def said(text: str) -> Words:
    return Words.of(text)


PACK = Pack(
    about=About(
        id="valley",
        title=said("The bridge"),
        council=said("Valley Council"),
        committee=said("Scrutiny Committee"),
        meeting=Meeting(date=PackDate.read("2026-03-10"), time="10:30", place=said("County Hall")),
        edition=2,
        summary=said("A bridge."),
        notice=said("Invented."),
    ),
    folder=Path("valley"),
    sources=(
        Source(
            id="review",
            title=said("Review of the bridge"),
            publisher=said("The Inspectorate"),
            author="A. Writer",
            date=PackDate.read("2025-06"),
            fingerprint=TEXT.fingerprint,
        ),
        Source(id="letter", title=said("A private letter"), publisher=said("A firm"), access="exempt", paragraph="14"),
    ),
    lines=(
        Line(id="knew", title=said("Who knew"), question=said("Who knew what, and when?")),
        Line(id="cost", title=said("What it cost"), question=said("Was it worth its price?")),
        Line(id="deal", title=said("The secret deal"), question=said("Which deal?"), access="exempt", paragraph="16"),
    ),
    people=(
        Person(id="smith", name=said("Ann Smith"), role=said("Leader, Valley Council")),
        Person(id="jones", name=said("Bob Jones"), role=said("Whistle-blower"), access="exempt", paragraph="13"),
    ),
    quotes=(
        Quote(id="told", words=said("Nobody told us"), source="review", speaker="smith", context=said("The closure.")),
        Quote(id="firm", words=said("We will settle at nine"), source="letter", speaker="smith"),
        Quote(id="whisper", words=said("I warned them twice"), source="review", speaker="Bob Jones"),
    ),
    findings=(
        Finding(id="late", title=said("Late"), statement=said("Word came late."), evidence=("told",)),
        Finding(id="deal-found", title=said("Deal"), statement=said("A deal was struck."), evidence=("firm",)),
    ),
    figures=(
        Figure(
            id="price",
            value=Decimal(2700000),
            unit=said("£"),
            measures=said("Cost of the repair"),
            period=said("2025"),
            bound="about",
            evidence=("review#2", "firm"),
        ),
        Figure(id="offer", value=Decimal(9), unit=said("£"), measures=said("The offer"), evidence=("firm",)),
    ),
    events=(
        Event(
            id="closed", date=PackDate.read("2025-01-04"), title=said("The bridge was closed"), evidence=("review#2",)
        ),
    ),
    questions=(
        Question(
            id="q-told",
            words=said("When were you told?"),
            witness=("smith", "jones"),
            line="knew",
            why=said("Nobody has said."),
            evidence=("told", "whisper", "firm", "letter#1", "price", "offer", "closed", "review#3"),
            findings=("late", "deal-found"),
            listen_for=(said("A date."),),
            follow_ups=(FollowUp(answer=said("I forget."), ask=said("Who would know?")),),
            minutes=7,
        ),
        Question(id="q-cost", words=said("What did it cost?"), witness=("smith",), line="cost", evidence=("price",)),
        Question(id="q-paid", words=said("Who paid?"), witness=("the treasurer",), line="cost", findings=("late",)),
        Question(
            id="q-secret",
            words=said("Why nine?"),
            witness=("smith",),
            line="cost",
            access="exempt",
            paragraph="14",
            reason=said("It would weaken the council's hand."),
            review=PackDate.read("2027-01-01"),
        ),
        Question(id="q-deal", words=said("Whose idea was it?"), witness=("smith",), line="deal"),
        Question(id="q-alone", words=said("Whom did you warn?"), witness=("jones",), line="knew"),
        Question(id="q-rests", words=said("Is nine enough?"), witness=("smith",), line="cost", evidence=("offer",)),
    ),
)
SECRETS = (
    "private letter", "A firm", "secret deal", "Which deal", "Bob Jones", "Whistle", "settle at nine", "warned them",
    "deal was struck", "The offer", "Why nine", "weaken", "Whose idea", "Whom did you", "Is nine enough", "EXEMPT",
    "q-secret",
)  # fmt: skip
"""Words that only exempt items hold."""
VERDICTS = {
    "told": Verdict(Outcome.VERBATIM, page="2", passage=3),
    "firm": Verdict(Outcome.NO_TEXT),
    "whisper": Verdict(Outcome.ALTERED),
}
CHOICES = (
    Choice(id="q-paid", position=1, officer="Who paid?", exempt=False),
    Choice(id="q-told", position=2, wording="When did you first hear?", officer="When were you told?", note="Slowly."),
    Choice(id="my-1", own=True, position=3, wording="And now?", witness="Ann Smith", minutes=3),
    Choice(id="q-cost", position=4, officer="What did it cost?", exempt=False),
    Choice(id="q-secret", position=5, officer="Why nine?", exempt=True),
)
NOTES = {"q-told": "Slowly.", "late": "Check the minutes.", "firm": "Ask the clerk about nine.", "knew": "Lead on it."}


def laid_out(choices: tuple[Choice, ...] = CHOICES, pack: Pack = PACK, **options: Any) -> Outline:
    """The outline of the member's list."""
    given: dict[str, Any] = {"documents": {"review": TEXT}, "verdicts": VERDICTS, "today": TODAY, **options}
    return outline.build(pack, choices, NOTES, **given)


def write(outline: Outline) -> str:
    """The list in Markdown."""
    return markdown.write(questions.document(outline))


def without(pack: Pack, question: str) -> Pack:
    """A later edition that no longer holds a question."""
    return replace(pack, questions=tuple(item for item in pack.questions if item.id != question))
