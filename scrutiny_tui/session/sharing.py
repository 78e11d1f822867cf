"""A member's list as a small file for the chair: the questions, and of the notes only those that they tick."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export import files
from scrutiny_tui.meeting import offering_file
from scrutiny_tui.meeting.offering import LONGEST_NAME, Offered, Offering, author_key, is_name
from scrutiny_tui.session.held_back import HeldBack
from scrutiny_tui.session.mine import Mine
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.session import Session

NAME = "name"
"""The setting that remembers what the member calls themselves."""
MARK = "notebook"
"""The setting that tells this notebook from others."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A list that was shared."""

    text: str
    """What the file holds."""
    path: Path | None
    """The file; None where it was only asked for as text."""
    author: str
    questions: int
    notes: int
    left_out: int
    """Questions that were left out because they are exempt."""


def member_name(session: Session, name: str = "") -> str:
    """What the member calls themselves: as told now, which is then remembered, else as before. MisuseError without."""
    told = " ".join(name.split())
    if told and not author_key(told):
        raise MisuseError(f"“{told}” holds no letter.", 'Give the name that your colleagues know: --name "Cllr A"')
    if told and not is_name(told):
        raise MisuseError(
            f"This cannot be a name: it is longer than {LONGEST_NAME} characters, or holds some that cannot be seen.",
            'Give the name that your colleagues know: --name "Cllr A"',
        )
    if told:
        session.keep_setting(NAME, told)
    known = told or session.setting(NAME)
    if not known:
        raise MisuseError("The file must say whose questions these are.", 'Give your name: --name "Cllr A"')
    return known


def notebook_mark(session: Session) -> str:
    """What tells this member's lists from those of another of the same name: made by chance once, and kept."""
    known = session.setting(MARK)
    if not known:
        known = uuid4().hex
        session.keep_setting(MARK, known)
    return known


def offered(session: Session, opened: OpenPack, name: str, notes: Iterable[str] = (), exempt: bool = False) -> Offering:
    """The member's list as it would be shared; `notes`: ids of the questions whose notes go along.

    `exempt` takes exempt questions too. MisuseError for a note that is not there.
    """
    opened.require_notebook()
    listed = opened.mine()
    ticked = set(notes)
    for each in ticked:
        found = next((mine for mine in listed if mine.id == each), None)
        if found is None or not found.choice.note:
            what = "has no note of yours" if found else "is not on your list"
            raise MisuseError(f"“{each}” {what}.", f"“scrutiny mine {opened.id}” shows your list and notes.")
    back = HeldBack(opened.pack)
    return Offering(
        pack=opened.id,
        edition=opened.edition,
        author=name,
        notebook=notebook_mark(session),
        made=session.clock().replace(microsecond=0),
        questions=tuple(
            _offered(each, each.id in ticked, held)
            for each in listed
            if not (held := back.choice(each.choice)) or exempt
        ),
    )


def share(
    session: Session,
    opened: OpenPack,
    *,
    out: Path | None = None,
    name: str = "",
    notes: Iterable[str] = (),
    exempt: bool = False,
    force: bool = False,
) -> Shared:
    """Write the member's list to `out` (only as text where None); the file is whole or not there at all.

    MisuseError for no name, an unknown note or an empty list; ScrutinyError where the file cannot be written or is
    another's, unless `force`.
    """
    author = member_name(session, name)
    offering = offered(session, opened, author, notes, exempt)
    left_out = len(opened.mine()) - len(offering.questions)
    if not offering.questions:
        held = " All of it is exempt; --exempt takes it too." if left_out else ""
        raise MisuseError(
            f"There is nothing to share.{held}", f"Choose questions first: scrutiny choose {opened.id} ID"
        )
    _see_bounds(offering)
    text = offering_file.written(offering)
    path = files.save(out, text, opened.notebook, force) if out is not None else None
    noted = sum(1 for each in offering.questions if each.note)
    return Shared(text, path, author, len(offering.questions), noted, left_out)


def file_name(opened: OpenPack, author: str) -> str:
    """What such a file is called where the member does not say."""
    return f"{opened.id}-{author_key(author)}{offering_file.SUFFIX}"


def _see_bounds(offering: Offering) -> None:
    """See that the chair's program will take the file. MisuseError where it is beyond what such a file may hold."""
    if len(offering.questions) > offering_file.MOST:
        what = f"There are {len(offering.questions)} questions on your list; {offering_file.MOST} can be shared."
        raise MisuseError(what, f"Take some off: scrutiny unchoose {offering.pack} ID")
    for each in offering.questions:
        for told, what in ((each.words, "question"), (each.note, "note")):
            if len(told) > offering_file.LONGEST:
                long = f"The {what} {each.id} is too long to share: {len(told):,} characters"
                raise MisuseError(f"{long}, and {offering_file.LONGEST:,} fit.", "Shorten it.")
    if len(offering_file.written(offering).encode()) > offering_file.LARGEST:
        raise MisuseError("All together, the list is too long to share.", "Shorten it, or send fewer notes along.")


def _sound(text: str) -> str:
    """The text with a sign for each half of a pair, which some keyboards send and no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _offered(mine: Mine, with_note: bool, exempt: bool) -> Offered:
    choice = mine.choice
    return Offered(
        id=mine.id,
        own=choice.own,
        words=_sound(mine.words),
        origin=str(choice.origin),
        witness=(_sound(choice.witness),) if choice.own and choice.witness else (),
        line=choice.line if choice.own else "",
        minutes=mine.minutes,
        note=_sound(choice.note) if with_note else "",
        exempt=exempt,
    )
