"""What a meeting left over for the next pack: questions without a whole answer, undertakings that are not kept.

Both rest on the record of the meeting, which goes along as a source with its own text; what was said on exempt
questions goes into a second one, which is exempt.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scrutiny_tui.export.phrases import date_words
from scrutiny_tui.meeting.due import edtf
from scrutiny_tui.meeting.running import Line, Running, Stage, State, Taken, Undertaking
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.write import Value
from scrutiny_tui.session.meeting import Meeting
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.session import Session
from scrutiny_tui.text.document import Document

LINE = "line-carried"
"""The line of enquiry for carried questions that served none."""
NOBODY = "To be decided"
"""Whom a carried question is put to that was put to nobody in particular."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The record of the meeting as a source of the next pack."""

    item: dict[str, Value]
    """As it is written in YAML."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """What comes along from a meeting."""

    settled: frozenset[str]
    """Ids of the old pack's questions that were answered: they stay behind."""
    why: dict[str, str]
    """Old question to what became of it, in a sentence or two."""
    evidence: dict[str, str]
    """Old question to the passage of the record that tells of it."""
    questions: tuple[dict[str, Value], ...]
    """Members' own questions without a whole answer, as items."""
    commitments: tuple[dict[str, Value], ...]
    """Undertakings that are not kept, as items."""
    parties: frozenset[str]
    """Ids and names of those who promised or are to be asked."""
    sources: tuple[Source, ...]
    needs_line: bool
    """True where a question needs the line `LINE`."""


def left_over(session: Session, old: OpenPack) -> LeftOver | None:
    """What the meeting on an older pack left over; None where it has none in this notebook."""
    running = Meeting(session, old).running()
    if running.stage is Stage.BEFORE:
        return None
    return _Carrying(old, running, session.today).all()


class _Carrying:
    """Makes what comes along, and the record that it rests on."""

    def __init__(self, old: OpenPack, running: Running, today: date) -> None:
        self._old = old
        self._running = running
        self._today = today
        self._day = running.started.date() if running.started else today
        self._told: dict[bool, list[str]] = {False: [], True: []}
        self._taken: set[str] = set(old.pack.by_id)

    def all(self) -> LeftOver:
        """Everything that comes along."""
        pack = self._old.pack
        settled: set[str] = set()
        why: dict[str, str] = {}
        evidence: dict[str, str] = {}
        own: list[dict[str, Value]] = []
        parties: set[str] = set()
        for taken in self._running.questions:
            ids = (taken.id, *taken.question.merged)
            if not taken.state.open:
                settled.update(ids)
            passage = self._passage(self._question(taken), taken.question.exempt) if taken.touched else ""
            if taken.state.open and not any(isinstance(pack.by_id.get(each), Question) for each in ids):
                own.append(self._own(taken, passage))
                parties.update(map(self._party, taken.question.witness))
            for each in ids:
                why[each] = self._became(taken)
                evidence |= {each: passage} if passage else {}
        open_ones = [each for each in self._running.undertakings if not each.kept]
        parties.update(self._party(each.who) for each in open_ones)
        commitments = tuple(self._commitment(each) for each in open_ones)
        return LeftOver(
            settled=frozenset(settled),
            why=why,
            evidence=evidence,
            questions=tuple(own),
            commitments=commitments,
            parties=frozenset(parties),
            sources=tuple(self._source(exempt) for exempt in (False, True) if self._told[exempt]),
            needs_line=any(each["line"] == LINE for each in own),
        )

    def _became(self, taken: Taken) -> str:
        said = " ".join(_flat(line.words) for line in taken.lines)
        if taken.question.exempt:
            # Told in words of its own: those that open items say too would read as a leak of exempt ones.
            return f"{self._day.isoformat()} ({max(0, (self._today - self._day).days)} days): {taken.state}." + (
                f" Said: “{said}”" if said else ""
            )
        when = f"the meeting of {date_words(self._day)}{self._ago(self._day)}"
        if taken.state is State.UNASKED and not taken.touched:
            return f"It was on the list for {when}, and was not asked."
        by = f", by {taken.question.lead}" if taken.question.lead else ""
        return f"It was put at {when}{by}: {taken.state}." + (f" The answer was: “{said}”" if said else "")

    def _ago(self, day: date) -> str:
        days = (self._today - day).days
        return f", {days} day{'' if days == 1 else 's'} ago" if days > 0 else ""

    def _question(self, taken: Taken) -> str:
        asked = taken.question
        to = f" Put to {', '.join(asked.witness)}." if asked.witness else ""
        by = f" Asked by {asked.lead}." if asked.lead else ""
        said = " ".join(
            f"{each.at:%H:%M} {_flat(each.words)}"
            if isinstance(each, Line)
            else f"{each.at:%H:%M} Then asked: {_flat(each.ask)}"
            for each in taken.said
        )
        return f"{_flat(asked.words)}{to}{by} Outcome: {taken.state}." + (f" Answer: {said}" if said else "")

    def _own(self, taken: Taken, passage: str) -> dict[str, Value]:
        asked = taken.question
        told: dict[str, Value] = {
            "id": self._name("asked"),
            "words": _flat(asked.words),
            "witness": [self._party(each) for each in asked.witness] or [NOBODY],
            "line": asked.line if asked.line in self._old.pack.by_id else LINE,
            "why": self._became(taken),
            "minutes": str(asked.minutes),
        }
        if passage:
            told["evidence"] = [passage]
        return told | self._access(taken.id, asked.exempt)

    def _commitment(self, promised: Undertaking) -> dict[str, Value]:
        words, made = _flat(promised.what), promised.at.date()
        taken = self._running.of(promised.question)
        asked = f" In answer to: “{_flat(taken.question.words)}”" if taken else ""
        by = f", by {_flat(promised.by)}" if promised.by else ""
        told = f"{_flat(promised.who)} undertook{by}: “{words}”"
        passage = self._passage(f"{told}{asked}", promised.exempt)
        age = f"Promised at the meeting of {date_words(made)}{self._ago(made)}{by}, in the words “{words}”."
        late = promised.overdue(self._today)
        over = f" It is overdue by {late} day{'' if late == 1 else 's'}." if late else ""
        if promised.exempt:
            age = f"{made.isoformat()} ({promised.age(self._today)} days): “{words}”{by}."
        item: dict[str, Value] = {
            "id": self._name("undertaking"),
            "who": self._party(promised.who),
            "title": words if len(words) <= 120 else words[:119].rsplit(" ", 1)[0] + " …",
            "about": age if promised.exempt else f"{age}{over}{asked}",
            "made": made.isoformat(),
        }
        if day := edtf(promised.by):
            item["due"] = day
        return item | {"status": "open", "evidence": [passage]} | self._access(promised.question, promised.exempt)

    def _name(self, sort: str) -> str:
        number = 1
        while f"{sort}-{number}" in self._taken:
            number += 1
        self._taken.add(f"{sort}-{number}")
        return f"{sort}-{number}"

    def _party(self, name: str) -> str:
        person = self._old.pack.person(name)
        return person.id if person else _flat(name)

    def _passage(self, words: str, exempt: bool) -> str:
        """Put a paragraph into the record; gives it as evidence. The first paragraph is the record's title."""
        self._told[exempt].append(words)
        return f"{self._record(exempt)}#{len(self._told[exempt]) + 1}"

    def _record(self, exempt: bool) -> str:
        return f"record-{self._old.id}-{self._day:%Y%m%d}" + ("-exempt" if exempt else "")

    def _source(self, exempt: bool) -> Source:
        about = self._old.pack.about
        asked = next((each.id for each in self._running.questions if each.question.exempt), "") if exempt else ""
        title = f"Record of the meeting of {date_words(self._day)} on “{_flat(str(about.title))}”"
        if exempt:
            title = f"Exempt record, {self._day.isoformat()}"
        text = "\n\n".join([title, *self._told[exempt]]) + "\n"
        item: dict[str, Value] = {
            "id": self._record(exempt),
            "title": title,
            "publisher": _flat(str(about.council)),
            "date": self._day.isoformat(),
            "form": "minutes",
            "fingerprint": Document.of(text).fingerprint,
        }
        if not exempt:
            item["about"] = "Written down in the meeting by one who was there; not the minutes as approved."
        return Source(item=item | self._access(asked, exempt), text=text)

    def _access(self, question: str, exempt: bool) -> dict[str, Value]:
        if not exempt:
            return {}
        item = self._old.pack.by_id.get(question)
        told: dict[str, Value] = {"access": "exempt"}
        if item and item.paragraph:
            told["paragraph"] = item.paragraph
        if item and item.reason:
            told["reason"] = str(item.reason)
        return told


def _flat(words: str) -> str:
    """Words on one line: a blank line would begin a paragraph of its own."""
    return " ".join(words.split())
