"""The note for witnesses: the lines of enquiry, and nothing else.

A witness may know the themes; the questions, the notes and what the committee has found are the committee's own. So
`themes` alone sees the pack and copies the fields that it names; the page is made from that copy.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export import shared
from scrutiny_tui.export.access import Access, unique
from scrutiny_tui.export.material import Built, Material, Wishes, language_of
from scrutiny_tui.export.parts import Mark
from scrutiny_tui.export.phrases import date_words
from scrutiny_tui.export.tree import (
    Block,
    Document,
    Heading,
    Paragraph,
    Part,
    Said,
    line,
    paragraphs,
    say,
    strong,
)
from scrutiny_tui.pack.model import Line
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.tongue import _


@dataclass(frozen=True, slots=True)
class Theme:
    """One line of enquiry."""

    title: str
    question: str
    """The line as one big question."""
    exempt: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes:
    """All that the note may say."""

    title: str
    council: str
    committee: str
    meeting: str
    """Day, time and place, as far as they are fixed."""
    notice: str
    witness: str
    """For whom it is; "" for all."""
    lines: tuple[Theme, ...]
    left_out: int


def build(material: Material, wishes: Wishes) -> Built:
    """The note. MisuseError for a witness whom no question of the pack is put to."""
    language = language_of(material, wishes)
    access = Access(material.pack, with_exempt=wishes.exempt, language=language)
    found = themes(material.pack, access, language, wishes.witness)
    return Built(document(found, language, material.today), len(found.lines), found.left_out)


def themes(pack: Pack, access: Access, language: str, witness: str = "") -> Themes:
    """What the note may say, copied field by field."""
    about, meeting = pack.about, pack.about.meeting
    lines = [line for line in pack.lines if not witness or line.id in _asked(pack, access, witness)]
    shown = [line for line in lines if access.shows(access.marks(line.id))]
    when = [date_words(meeting.date), meeting.time, say(meeting.place, language)] if meeting else []
    return Themes(
        title=say(about.title, language),
        council=say(about.council, language),
        committee=say(about.committee, language),
        meeting=Said(", ".join(filter(None, when))),
        notice=say(about.notice, language),
        witness=say(pack.name(witness), language) if witness else "",
        lines=tuple(_theme(line, access, language) for line in shown),
        left_out=len(lines) - len(shown),
    )


def _theme(line: Line, access: Access, language: str) -> Theme:
    return Theme(say(line.title, language), say(line.question, language), access.marks(line.id))


def _asked(pack: Pack, access: Access, witness: str) -> set[str]:
    """Ids of the lines that a question to the witness serves."""
    who = pack.person(witness)
    names = {witness.casefold()} | ({who.id.casefold()} if who else set())

    def put_to(party: str) -> bool:
        person = pack.person(party)
        return party.casefold() in names or (person is not None and person is who)

    known = access.shows(access.party(witness))
    found = {each.line for each in pack.questions if any(map(put_to, each.witness))} if known else set()
    if not found:
        raise MisuseError(
            f"No question of this pack is put to “{witness}”.", "Give a name or an id as the questions have it."
        )
    return found


def document(themes: Themes, language: str, made: date) -> Document:
    """The note as a document."""
    head: list[Block] = [shared.about(themes.council, themes.committee, themes.meeting)]
    if themes.witness:
        head.append(Paragraph(lines=(line(strong(_("For:")), " ", themes.witness),)))
    purpose = _(
        "These are the lines of enquiry that the committee means to follow when it hears you. The questions themselves "
        "are the members' own and follow from your answers."
    )
    head.append(Paragraph(lines=(line(purpose),)))
    blocks: list[Block] = []
    for number, theme in enumerate(themes.lines, 1):
        blocks += [Heading(3, line(theme.title), number), *shared.marks(theme.exempt), *paragraphs(theme.question)]
    if not blocks:
        blocks = paragraphs(_("The committee has not yet settled its lines of enquiry."))
    return Document(
        title=themes.title,
        subtitle=_("Note for witnesses"),
        language=language,
        made=made,
        banner=shared.banner(unique(mark for theme in themes.lines for mark in theme.exempt), themes.notice),
        head=tuple(head),
        parts=(Part(_("Lines of enquiry"), tuple(blocks)),),
    )
