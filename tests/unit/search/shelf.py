"""Small invented packs for the tests of search, made as model objects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from scrutiny_tui.pack.about import About, Term
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import (
    Account,
    Commitment,
    Event,
    Figure,
    Finding,
    FollowUp,
    Line,
    Person,
    Position,
    Question,
    Quote,
    Source,
)
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words
from scrutiny_tui.search import Library, Refreshed, Shelved
from scrutiny_tui.search.generations import Generations
from scrutiny_tui.text.document import Document

w = Words.of

Texts = Mapping[str, Document]


def key_of(folder: Path) -> Path:
    """The key file of an index in this test's folder: beside it, never in it."""
    return folder.with_name(f"{folder.name}.key")


class Isle(Library):
    """A library that is given its packs as they are."""

    def refresh(self, packs: Iterable[Shelved | tuple[Pack, Texts]], *how: Any, **also: Any) -> Refreshed:
        """As the library's own; a loaded pack counts as one that has no stamp."""
        return super().refresh(map(_shelved, packs), *how, **also)


def _shelved(pack: Shelved | tuple[Pack, Texts]) -> Shelved:
    return pack if isinstance(pack, Shelved) else Shelved(lambda: pack)


def library_at(folder: Path) -> Isle:
    """The library whose index is in a folder, with a key that is its own."""
    return Isle(folder, key_of(folder))


def generations_at(folder: Path) -> Generations:
    """The same index seen as files."""
    return Generations(folder, key_of(folder))


AUDIT_TEXT = """\
Audit of the ferry service
\fThe harbour board kept no register of safeguarding checks on its seasonal crews.

Crews were paid £6.172 million in all, and 47 of 53 boats carried a life raft. The rest, 11 per cent, did not.

Sections 152-161 of the code were not followed. The board was told twice and the board was not ready.
\fA café at the quay was let to the chair's cousin. Well-being of crews was not measured.
"""

LETTER_TEXT = """\
Dear chair, the ferry crews asked for training in March and were refused.

We safeguard our passengers; we do not safeguard ourselves.
"""


def ferry(**changes: object) -> tuple[Pack, dict[str, Document]]:
    """A pack about a ferry service, with two sources whose texts are here; `changes` replace its fields."""
    fields: dict[str, object] = {
        "about": About(
            id="ferry",
            title=w("The ferry"),
            council=w("Isle Council"),
            summary=w("A ferry."),
            glossary=(Term(term=w("MCA"), meaning=w("Maritime Crews Agency.")),),
        ),
        "folder": Path("packs/ferry"),
        "sources": (
            Source(
                id="audit", title=w("Audit of the ferry"), publisher=w("Audit Isles"), date=PackDate.read("2016-07")
            ),
            Source(
                id="letter",
                title=w("Letter from the crews"),
                publisher=w("Sea Union"),
                date=PackDate.read("2017-10-18"),
            ),
        ),
        "lines": (
            Line(id="crews", title=w("Looking after crews"), question=w("Who looks after the crews?")),
            Line(id="money", title=w("Where the money went"), question=w("What was spent, and on what?")),
        ),
        "people": (
            Person(id="ann", name=w("Ann Harris"), role=w("Harbour master, Isle Council"), also=("Captain Harris",)),
            Person(id="union", name=w("Sea Union"), sort="body"),
        ),
        "quotes": (
            Quote(id="q-safe", words=w("We safeguard our passengers"), source="letter", speaker="union"),
            Quote(id="q-ready", words=w("the board was not ready"), source="audit", speaker="Captain Harris"),
        ),
        "findings": (
            Finding(
                id="f-checks",
                title=w("No register of checks"),
                statement=w("The board could not show who had been vetted."),
                lines=("crews",),
                evidence=("q-ready", "audit#2"),
            ),
        ),
        "questions": (
            Question(
                id="ask-checks",
                words=w("Who keeps the register now?"),
                witness=("ann",),
                line="crews",
                evidence=("q-safe",),
                findings=("f-checks",),
                listen_for=(w("A name and a date."),),
                follow_ups=(FollowUp(answer=w("Nobody"), ask=w("Since when?")),),
            ),
        ),
        "events": (
            Event(id="e-told", date=PackDate.read("2016-03"), title=w("The board was warned"), evidence=("audit#4",)),
        ),
        "figures": (
            Figure(
                id="n-pay",
                value=Decimal(6172000),
                unit=w("£"),
                measures=w("Pay of all crews"),
                printed=w("£6.172 million"),
                evidence=("audit#3",),
            ),
        ),
        "commitments": (
            Commitment(
                id="c-train", who="ann", title=w("Train every crew"), made=PackDate.read("2018"), evidence=("q-safe",)
            ),
        ),
        "accounts": (
            Account(
                id="a-raft",
                title=w("How many boats were safe"),
                differ=w("The audit counts rafts, the union counts boats."),
                positions=(
                    Position(says=w("Most had rafts."), evidence=("audit#3",)),
                    Position(says=w("None was safe."), by="union", evidence=("letter#2",)),
                ),
                lines=("money",),
            ),
        ),
    }
    documents = {"audit": Document.of(AUDIT_TEXT), "letter": Document.of(LETTER_TEXT)}
    return Pack(**{**fields, **changes}), documents  # type: ignore[arg-type]


def text_pack(name: str, *passages: str) -> tuple[Pack, dict[str, Document]]:
    """A pack of one source with the given passages, for rules about words alone."""
    about = About(id=name, title=w(name), council=w("Isle Council"), summary=w("Words."))
    source = Source(id="text", title=w("Xylophone"), publisher=w("Zither"))
    return Pack(about=about, folder=Path(name), sources=(source,)), {"text": Document.of("\n\n".join(passages))}
