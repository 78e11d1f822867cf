"""The handover for a substitute: one page that says what it is about, what matters, what to ask and where to look.

What does not fit is left out by rule, and said: the summary keeps its first sentences, the questions come before the
findings, the weightiest findings before the others, and each list ends where the page does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scrutiny_tui.export import shared
from scrutiny_tui.export.access import Access
from scrutiny_tui.export.fitting import GAP, HEADING, LINES, cost, cut, fitting, sentences
from scrutiny_tui.export.material import Built, Material, Wishes, laid_out
from scrutiny_tui.export.parts import Asked, Mark, Outline
from scrutiny_tui.export.phrases import date_words
from scrutiny_tui.export.tree import (
    Block,
    Bullets,
    Document,
    Inline,
    Numbered,
    Paragraph,
    Part,
    Said,
    join,
    line,
    say,
    text_of,
)
from scrutiny_tui.pack.model import Finding
from scrutiny_tui.tongue import _, ngettext

_SUMMARY, _REPORTS, _LEFT = 6.5, 5, 2 + GAP
"""Lines for the summary, most reports named, and lines for what was left out."""
_SHARE = 0.6
"""The questions' share of what is left of the page; the findings take the rest, and what the questions do not need."""
_WEIGHTS = {"high": 0, "normal": 1, "low": 2}


def build(material: Material, wishes: Wishes) -> Built:
    """The page."""
    outline = laid_out(material, replace(wishes, bare=True))
    access = Access(material.pack, with_exempt=wishes.exempt, language=outline.language)
    return Built(_Sheet(material, outline, access).document(), outline.count, outline.left_out)


class _Sheet:
    """One page as it is filled."""

    def __init__(self, material: Material, outline: Outline, access: Access) -> None:
        self.pack = material.pack
        self.outline = outline
        self.access = access
        self.room = LINES
        self.left: list[str] = []
        """What was left out, each in words."""
        self.marks: list[Mark] = list(outline.exempt)

    def document(self) -> Document:
        outline = self.outline
        title = _cut(outline.title, 140)
        about = shared.about(_cut(outline.council, 70), _cut(outline.committee, 80), _cut(outline.meeting, 150))
        findings = self._findings()
        # Whether an exempt finding will fit is known only later: the banner says more than the page rather than less.
        self.marks += [mark for finding in findings for mark in self.access.marks(finding.id)]
        banner = shared.banner(dict.fromkeys(self.marks), _cut(outline.notice, 240))
        self.room -= cost(title) * 1.5 + cost("") + sum(cost(text_of(each.words), 4) + 1 for each in banner)
        self.room -= sum(cost(text_of(words)) for words in about.lines)
        summary, places = self._summary(), self._places()
        asked = [each for section in outline.sections for each in section.asked]
        self.room -= 2 * HEADING + _LEFT
        questions = self._fit(list(map(self._question, asked)), self.room * _SHARE)
        told = self._fit(list(map(self._finding, findings)), self.room)
        more = self._fit([self._question(each) for each in asked[len(questions) :]], self.room)
        questions += more
        self._say_left(len(asked) - len(questions), len(findings) - len(told))
        parts = [Part(_("What it is about"), summary)]
        if told:
            parts.append(Part(_("What matters most"), (Bullets(tuple(told)),)))
        nothing = Paragraph(lines=(line(_("No questions have been chosen.")),))
        parts.append(Part(_("What to ask"), (Numbered(tuple(questions)) if questions else nothing,)))
        parts.append(Part(_("Where to find things"), (*places, *self._left_out())))
        return Document(
            title=title,
            subtitle=_("Handover for a substitute"),
            language=outline.language,
            made=outline.made,
            banner=banner,
            head=(about,),
            parts=tuple(parts),
            one_page=True,
        )

    def _fit(self, items: Sequence[Inline], room: float) -> list[Inline]:
        costs = [cost(text_of(item), 8) for item in items]
        count = fitting(costs, room)
        self.room -= sum(costs[:count])
        return list(items[:count])

    def _summary(self) -> tuple[Block, ...]:
        words = say(self.pack.about.summary, self.outline.language)
        kept, whole = sentences(words, _SUMMARY)
        self.room -= HEADING + cost(kept)
        if not whole:
            self.left.append(_("the end of the summary"))
        return (Paragraph(lines=(line(Said(kept, words.language)),)),)

    def _findings(self) -> list[Finding]:
        shown = [each for each in self.pack.findings if self.access.shows(self.access.marks(each.id))]
        return sorted(shown, key=lambda each: _WEIGHTS.get(each.weight, 1))

    def _finding(self, finding: Finding) -> Inline:
        status = _(shared.STATUSES.get(finding.status, finding.status))
        said = line(_cut(say(finding.statement, self.outline.language), 300), f" ({status})")
        return line(said, shared.spaced(shared.behind(self.access.marks(finding.id))))

    def _question(self, asked: Asked) -> Inline:
        names = shared.witnesses(asked.witnesses, roles=False)
        to = line(" ", _("To:"), " ", cut(text_of(names), 80)) if names else ()
        return line(_cut(asked.words, 300), to, shared.spaced(shared.behind(asked.exempt)))

    def _places(self) -> tuple[Block, ...]:
        """The pack's reports, as many as a few lines hold."""
        language = self.outline.language
        shown = [each for each in self.pack.sources if self.access.shows(self.access.marks(each.id))]
        items = [
            join(", ", [line("“", _cut(say(each.title, language), 58), "”"), line(date_words(each.date))])
            for each in shown[:_REPORTS]
        ]
        if len(shown) > _REPORTS:
            more = len(shown) - _REPORTS
            self.left.append(ngettext("{count} report", "{count} reports", more).format(count=more))
        self.marks += [mark for each in shown[:_REPORTS] for mark in self.access.marks(each.id)]
        told = _("The pack: {id}, edition {number}. Made on {date}.").format(
            id=self.pack.id, number=self.outline.edition, date=date_words(self.outline.made)
        )
        self.room -= HEADING + cost(told) + sum(cost(text_of(item), 4) for item in items)
        return (*shared.bullets(items), Paragraph(lines=(line(told),)))

    def _say_left(self, questions: int, findings: int) -> None:
        if questions:
            self.left.append(ngettext("{count} question", "{count} questions", questions).format(count=questions))
        if findings:
            self.left.append(ngettext("{count} finding", "{count} findings", findings).format(count=findings))

    def _left_out(self) -> tuple[Block, ...]:
        if not self.left:
            return ()
        told = _("Left out to fit one page: {things}. They are in the question list and in the whole briefing.")
        return (Paragraph(lines=(line(told.format(things=", ".join(self.left))),)),)


def _cut(text: str, letters: int) -> Said:
    return Said(cut(text, letters), text.language if isinstance(text, Said) else "")
