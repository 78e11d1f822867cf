"""What documents are made from, and what the member wishes of them. Knows no document and no format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from scrutiny_tui.export import outline
from scrutiny_tui.export.chosen import Chosen
from scrutiny_tui.export.parts import Outline
from scrutiny_tui.export.tree import Document
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.text.document import Document as Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One question of a meeting's order."""

    choice: Chosen
    """The question, from whoever's list it came."""
    lead: str = ""
    """Name of the member who asks it."""
    reserve: str = ""
    """Name of the member who asks it where that one cannot."""
    priority: str = ""
    """`must`, `if time` or `in writing`; "" where nobody has said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A meeting's order, as a chair or a board has settled it."""

    turns: tuple[Turn, ...]
    """In the order of asking; each question's id once."""
    minutes: int = 0
    """Minutes for the item; 0 for what the pack says."""
    starts: str = ""
    """Time of day at which the item begins; "" for the meeting's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that a document may be made from."""

    pack: Pack
    today: date
    choices: Sequence[Chosen] = ()
    """The member's list, in their order."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """Item id to the member's note."""
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    """Quote id to what its check found."""
    documents: Mapping[str, Text] = field(default_factory=dict)
    """Source id to its text, where that is here."""
    minutes: int = 0
    """Minutes for the item as the member set them; 0 for what the pack says."""
    running: Running | None = None
    """A settled order of the meeting, where there is one; the member's own list stands in for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is wished of a document."""

    bare: bool = False
    """Only the questions, without reasons and evidence."""
    notes: bool = False
    """With the member's private notes."""
    everything: bool = False
    """Every question of the pack, the chosen ones first."""
    exempt: bool = False
    """With exempt items; every page then says so."""
    language: str = ""
    """`en` or `cy`; the pack's own where left out."""
    witness: str = ""
    """Note for witnesses: a person's id or name, for the lines of enquiry that concern them only."""


@dataclass(frozen=True, slots=True)
class Built:
    """A document, and what to say of it beside it."""

    document: Document
    count: int
    """How many it holds of what it is mainly made of: questions, lines of enquiry."""
    left_out: int
    """How many of those were left out because they are exempt. For the screen, never for the page."""


def language_of(material: Material, wishes: Wishes) -> str:
    """The language of the document."""
    return wishes.language or material.pack.about.language


def laid_out(material: Material, wishes: Wishes, choices: Sequence[Chosen] | None = None) -> Outline:
    """The questions laid out. `choices`: others than the member's list."""
    return outline.build(
        material.pack,
        material.choices if choices is None else choices,
        material.notes,
        material.verdicts,
        today=material.today,
        bare=wishes.bare,
        with_notes=wishes.notes,
        everything=wishes.everything,
        with_exempt=wishes.exempt,
        documents=material.documents,
        language=wishes.language,
    )
