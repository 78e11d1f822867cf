"""Fifty strings that only exempt items hold: none is in any document, in any format, that did not ask for them."""

from __future__ import annotations

import html
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest

from scrutiny_tui.export import documents, writers
from scrutiny_tui.export.material import Material, Running, Turn, Wishes
from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.model import Account, Commitment, Event, FollowUp, Person, Position, Question, Quote, Source
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from tests.unit.export.packs import CHOICES, NOTES, PACK, TEXT, TODAY, VERDICTS, said

PLANTED: list[str] = []
"""Every string planted."""


def plant(what: str) -> str:
    """A string of its own, which no format breaks or changes."""
    PLANTED.append(f"secret{len(PLANTED):02}{what}")
    return PLANTED[-1]


def words() -> Words:
    return said(plant("words"))


def planted() -> Pack:
    """The small pack with exempt items of every kind, every field planted; some say so, some must inherit it."""
    marked: Any = {"access": "exempt", "paragraph": "14"}
    source = Source(id="minutes", title=words(), publisher=words(), author=plant("author"), about=words(), **marked)
    person = Person(id="agent", name=words(), role=words(), about=words(), **marked)
    quote = Quote(id="x-quote", words=words(), source="minutes", speaker="agent", role=words(), context=words())
    overheard = Quote(id="x-heard", words=words(), source="review", speaker="agent", context=words())
    line = replace(PACK.lines[2], id="x-line", title=words(), question=words(), why=words())
    rests = ("x-quote", "minutes#2")
    finding = replace(
        PACK.findings[0], id="x-finding", title=words(), statement=words(), matters=words(), evidence=rests
    )
    figure = replace(
        PACK.figures[0],
        id="x-figure",
        measures=words(),
        period=words(),
        printed=words(),
        evidence=("minutes#1",),
    )
    event = Event(id="x-event", date=PACK.events[0].date, title=words(), about=words(), evidence=rests)
    promise = Commitment(
        id="x-promise",
        who="agent",
        title=words(),
        about=words(),
        outcome=words(),
        evidence=("review#1",),
    )
    account = Account(
        id="x-account",
        title=words(),
        positions=(
            Position(says=words(), by="smith", evidence=("told",)),
            Position(says=words(), by="agent", evidence=("x-quote",)),
        ),
        differ=words(),
        settle=words(),
    )
    questions = (
        Question(
            id="x-ask", words=words(), witness=("smith",), line="knew", why=words(), listen_for=(words(),),
            follow_ups=(FollowUp(answer=words(), ask=words()),), reason=words(), **marked,
        ),
        Question(id="x-line-ask", words=words(), witness=("smith",), line="x-line", why=words()),
        Question(id="x-agent-ask", words=words(), witness=("agent",), line="knew"),
        Question(id="x-rests-ask", words=words(), witness=("smith",), line="knew", findings=("x-finding",)),
    )  # fmt: skip
    open_one = replace(PACK.questions[0], evidence=("told", "x-quote", "x-heard", "x-figure", "x-event", "minutes#1"))
    return replace(
        PACK,
        sources=(*PACK.sources, source),
        people=(*PACK.people, person),
        lines=(*PACK.lines, line),
        quotes=(*PACK.quotes, quote, overheard),
        findings=(*PACK.findings, finding),
        figures=(*PACK.figures, figure),
        events=(*PACK.events, event),
        commitments=(promise,),
        accounts=(account,),
        questions=(open_one, *PACK.questions[1:], *questions),
    )


PLANTED_PACK = planted()
MINE = (
    *CHOICES,
    *(Choice(id=id, position=9, wording=plant("mine"), officer=plant("then"), exempt=True, note=plant("note"))
      for id in ("x-ask", "x-line-ask", "x-gone")),
    Choice(id="my-7", own=True, wording=plant("own"), line="x-line", note=plant("note"), position=20),
)  # fmt: skip
SECRET_NOTES = {**NOTES, **{id: plant("note") for id in ("x-quote", "x-finding", "minutes#1", "x-old", "x-line")}}
MATERIAL = Material(
    pack=PLANTED_PACK,
    today=TODAY,
    choices=MINE,
    notes=SECRET_NOTES,
    verdicts=VERDICTS,
    documents={"review": TEXT},
    running=Running(turns=tuple(Turn(choice=each, lead="Ann", reserve="Bob") for each in MINE)),
)


def file_words(data: bytes, form: str) -> str:
    """Everything that a file says, in its properties, headers and attributes too."""
    if form == "word":
        with zipfile.ZipFile(BytesIO(data)) as package:
            return "\n".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())
    return html.unescape(data.decode("utf-8")) if form == "web" else data.decode("utf-8")


def held(kind: str, form: str, material: Material, **wished: bool) -> str:
    wishes: Any = {name: wish for name, wish in wished.items() if name in documents.KINDS[kind].wishes}
    document = documents.build(kind, material, Wishes(**wishes)).document
    return file_words(writers.write(document, form, large=writers.FORMATS[form].grows), form)


def test_at_least_fifty_strings_are_planted_and_each_can_be_found() -> None:
    """Asked for, they are there: what hides them is the rule and not a fault of the test."""
    assert len(PLANTED) >= 50
    whole = held("briefing", "text", MATERIAL, exempt=True, notes=True)
    whole += held("questions", "text", MATERIAL, exempt=True, notes=True, everything=True)
    assert [each for each in PLANTED if each not in whole] == []


@pytest.mark.parametrize("running", [True, False])
@pytest.mark.parametrize("form", list(writers.FORMATS))
@pytest.mark.parametrize("kind", list(documents.KINDS))
def test_no_document_holds_an_exempt_word_unasked(kind: str, form: str, running: bool) -> None:
    material = MATERIAL if running else replace(MATERIAL, running=None)
    for wished in ({}, {"notes": True, "everything": True}, {"bare": True, "everything": True}):
        text = held(kind, form, material, **wished)
        assert "The bridge" in text
        assert [each for each in PLANTED if each in text] == []
        assert "EXEMPT" not in text


@pytest.mark.parametrize("form", list(writers.FORMATS))
@pytest.mark.parametrize("kind", list(documents.KINDS))
def test_where_asked_for_the_document_says_so_on_every_page(kind: str, form: str) -> None:
    """Word: in the header; the web page: in the banner that print repeats; text: at the top and behind each part."""
    document = documents.build(kind, MATERIAL, Wishes(exempt=True)).document
    data = writers.write(document, form)
    said_so = "EXEMPT"
    if form == "word":
        with zipfile.ZipFile(BytesIO(data)) as package:
            headers = [package.read(name).decode() for name in package.namelist() if "header" in name]
            body = package.read("word/document.xml").decode()
        assert any(said_so in header for header in headers)
        assert said_so in body.split("Heading2")[0]
    elif form == "web":
        banner = data.decode().split('<section class="banner"')[1].split("</section>")[0]
        assert said_so in banner
        assert ".banner { display: table-header-group" in data.decode()
    else:
        text = data.decode()
        parts = text.split("\n## ") if form == "markdown" else [text]
        assert text.count(said_so) >= (2 if document.one_page else len(document.parts) + 1)
        assert all(said_so in part for part in parts) or document.one_page
