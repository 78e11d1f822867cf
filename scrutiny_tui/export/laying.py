"""One question, one line of enquiry, one note after another: what stands in each, and what is held back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrutiny_tui.export.access import UNKNOWN, Access, unique
from scrutiny_tui.export.chosen import Chosen
from scrutiny_tui.export.citing import Citing
from scrutiny_tui.export.parts import Asked, Mark, Next, Remark, Section, Tested, Witness
from scrutiny_tui.export.tree import Said, say
from scrutiny_tui.pack.model import Finding, Line, Question
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.pack.words import Words
from scrutiny_tui.tongue import N_, _

MINUTES = 5
"""Minutes for a question where neither the member nor the pack says."""


@dataclass(frozen=True, slots=True)
class Pick:
    """A question to lay out: of the pack, of the member's list, or of both."""

    question: Question | None
    choice: Chosen | None
    line: str
    """Id of a line of the pack; "" for none."""
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Laying:
    """Lays out the parts of one list."""

    pack: Pack
    notes: Mapping[str, str]
    access: Access
    citing: Citing
    language: str
    bare: bool
    with_notes: bool

    def sections(self, picks: Sequence[Pick]) -> tuple[Section, ...]:
        """Lines in the order of the member's first question in them, then in the pack's; no line comes last."""
        order = [pick.line for pick in picks if pick.choice] + [line.id for line in self.pack.lines]
        found: list[Section] = []
        number = 0
        for line_id in [*(line for line in dict.fromkeys(order) if line), ""]:
            served = [pick for pick in picks if pick.line == line_id]
            asked = tuple(self._asked(number + at, pick) for at, pick in enumerate(served, start=1))
            if asked:
                found.append(self._section(line_id, asked))
                number += len(asked)
        return tuple(found)

    def remarks(self, sections: Iterable[Section]) -> tuple[Remark, ...]:
        """The notes on all items other than the lines and questions in `sections`."""
        placed = {asked.id for section in sections for asked in section.asked}
        placed |= {section.line for section in sections}
        return tuple(found for item in self.notes if item not in placed and (found := self._remark(item)) is not None)

    def _say(self, words: Words) -> Said:
        return say(words, self.language)

    def _section(self, line_id: str, asked: tuple[Asked, ...]) -> Section:
        line = self.pack.by_id.get(line_id)
        if not isinstance(line, Line):
            return Section(line="", title="", asked=asked)
        marks = self.access.marks(line_id)
        return Section(
            line=line_id,
            title=self._say(line.title),
            question="" if self.bare else self._say(line.question),
            asked=asked,
            note=self.notes.get(line_id, "") if self.with_notes and not self.bare else "",
            exempt=marks,
        )

    def _asked(self, number: int, pick: Pick) -> Asked:
        question, choice = pick.question, pick.choice
        wording = self._wording(pick)
        parties = question.witness if question else choice.put_to if choice else ()
        witnesses = [name for name in parties if self.access.shows(self.access.party(name))]
        basic = Asked(
            number=number,
            id=question.id if question else choice.id if choice else "",
            words=wording if wording is not None else self._words(question, choice),
            origin=_origin(choice, wording),
            chosen=choice is not None,
            withdrawn=question is None and choice is not None and not choice.own,
            witnesses=tuple(map(self._witness, witnesses)),
            minutes=(choice and choice.minutes) or (question and question.minutes) or MINUTES,
            exempt=unique([*pick.marks, *(mark for name in witnesses for mark in self.access.party(name))]),
        )
        return basic if self.bare else self._noted(self._reasoned(basic, question), question, choice)

    def _wording(self, pick: Pick) -> str | None:
        """The member's own wording; none where it dates from when the question was exempt, and exempt is left out."""
        choice = pick.choice
        if choice is None or (pick.question and choice.exempt and not pick.marks and not self.access.shows((UNKNOWN,))):
            return None
        return choice.wording

    def _words(self, question: Question | None, choice: Chosen | None) -> str:
        if question:
            return self._say(question.words)
        return choice.officer if choice else ""

    def _witness(self, party: str) -> Witness:
        person = self.pack.person(party)
        return Witness(self._say(self.pack.name(party)), self._say(person.role) if person else "")

    def _reasoned(self, asked: Asked, question: Question | None) -> Asked:
        if question is None:
            return asked
        found = [self.pack.by_id.get(item) for item in question.findings]
        findings = [item for item in found if isinstance(item, Finding)]
        shown = [item for item in findings if self.access.shows(self.access.marks(item.id))]
        # A question that names no evidence of its own stands on that of the findings it tests.
        evidence = question.evidence or [ref for item in shown for ref in item.evidence]
        return replace(
            asked,
            why=self._say(question.why),
            tests=tuple(Tested(self._say(item.statement), item.status, self.access.marks(item.id)) for item in shown),
            evidence=self.citing.all(evidence),
            listen_for=tuple(map(self._say, question.listen_for)),
            follow_ups=tuple(Next(self._say(each.answer), self._say(each.ask)) for each in question.follow_ups),
        )

    def _noted(self, asked: Asked, question: Question | None, choice: Chosen | None) -> Asked:
        if not self.with_notes:
            return asked
        now = self._say(question.words) if question else ""
        then = choice.officer if choice and not choice.own else ""
        if question and choice and choice.exempt and not asked.exempt:
            # It was exempt when it was chosen: those words may not follow it into the open.
            then = ""
        return replace(
            asked,
            officer=(now or then) if asked.origin == "reworded" else "",
            officer_then=then if now and then != now else "",
            note=(choice.note if choice else "") or self.notes.get(asked.id, ""),
        )

    def _remark(self, item_id: str) -> Remark | None:
        passage = Passage.read(item_id)
        item = self.pack.by_id.get(passage.source if passage else item_id)
        if item is not None:
            marks = self.access.marks(item_id)
            kind, heading = item.kind, self._say(item.heading)
        elif item_id == self.pack.id:
            marks, kind, heading = (), N_("pack"), self._say(self.pack.about.title)
        else:
            # What this edition no longer holds may have been exempt.
            marks, kind, heading = (UNKNOWN,), N_("earlier item"), Said(item_id)
        if passage:
            place = _("{title}, paragraph {number}").format(title=heading, number=passage.number)
            kind, heading = N_("passage"), Said(place, heading.language)
        if not self.access.shows(marks):
            return None
        return Remark(kind=kind, heading=heading, note=self.notes[item_id], exempt=marks)


def _origin(choice: Chosen | None, wording: str | None) -> str:
    if choice is None or (wording is None and not choice.own):
        return "officer"
    return "mine" if choice.own else "reworded"
