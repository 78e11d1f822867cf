"""The member's list laid out: which questions, in which order, with what; no format is known here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain

from scrutiny_tui.export.access import UNKNOWN, Access, unique
from scrutiny_tui.export.chosen import Chosen
from scrutiny_tui.export.citing import Citing
from scrutiny_tui.export.laying import Laying, Pick
from scrutiny_tui.export.parts import Mark, Outline, Remark, Report, Section
from scrutiny_tui.export.phrases import meeting_words
from scrutiny_tui.export.tree import say
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.text.document import Document


def build(
    pack: Pack,
    choices: Sequence[Chosen],
    notes: Mapping[str, str],
    verdicts: Mapping[str, Verdict],
    *,
    today: date,
    bare: bool = False,
    with_notes: bool = False,
    everything: bool = False,
    with_exempt: bool = False,
    documents: Mapping[str, Document] | None = None,
    language: str = "",
) -> Outline:
    """Lay out the list by line of enquiry: lines by the member's first question in each, then the member's order.

    `notes` by item id, `verdicts` by quote id, `documents` (the texts that are here) by source id. `bare` takes only
    the questions and their witnesses; `with_notes` adds the member's private words; `everything` adds the questions
    that are not on the list; `with_exempt` takes exempt items too and marks them. `language`: `en` or `cy`; the
    pack's own where left out.
    """
    language = language or pack.about.language
    access = Access(pack, with_exempt=with_exempt, language=language)
    citing = Citing(pack, verdicts, documents or {}, access, language)
    laying = Laying(pack, notes, access, citing, language, bare=bare, with_notes=with_notes)
    picks = _picks(pack, choices, access, everything=everything)
    shown = [pick for pick in picks if access.shows(pick.marks)]
    sections = laying.sections(shown)
    remarks = laying.remarks(sections) if with_notes and not bare else ()
    reports = citing.reports()
    about = pack.about
    return Outline(
        language=language,
        title=say(about.title, language),
        council=say(about.council, language),
        committee=say(about.committee, language),
        meeting=meeting_words(about.meeting, language),
        edition=about.edition or 1,
        notice=say(about.notice, language),
        prepared_by=say(about.prepared_by, language),
        made=today,
        bare=bare,
        with_notes=with_notes,
        everything=everything,
        sections=sections,
        remarks=remarks,
        reports=reports,
        exempt=_all_marks(sections, [*remarks, *reports]),
        left_out=len(picks) - len(shown),
    )


def _picks(pack: Pack, choices: Sequence[Chosen], access: Access, *, everything: bool) -> list[Pick]:
    lines = {line.id for line in pack.lines}

    def pick(question: Question | None, choice: Chosen | None) -> Pick:
        if question is not None:
            line, marks = question.line, access.marks(question.id)
        elif choice is None:
            line, marks = "", (UNKNOWN,)
        else:
            line, marks = choice.line, access.own(choice.line, *choice.put_to)
            # This edition no longer holds it: what it was when it was chosen decides, and in doubt it is held back.
            held_back = choice.exempt is True if choice.own else choice.exempt is not False
            marks = marks or ((UNKNOWN,) if held_back else ())
        return Pick(question, choice, line if line in lines else "", marks)

    questions = {question.id: question for question in pack.questions}
    found = [pick(None if choice.own else questions.get(choice.id), choice) for choice in choices]
    if everything:
        chosen = {choice.id for choice in choices if not choice.own}
        found += [pick(question, None) for question in pack.questions if question.id not in chosen]
    return found


def _all_marks(sections: Iterable[Section], rest: Iterable[Remark | Report]) -> tuple[Mark, ...]:
    def each() -> Iterator[Mark]:
        for section in sections:
            yield from section.exempt
            for asked in section.asked:
                yield from asked.exempt
                yield from chain.from_iterable(tested.exempt for tested in asked.tests)
                yield from chain.from_iterable(evidence.exempt for evidence in asked.evidence)
        for remark in rest:
            yield from remark.exempt

    return unique(each())
