"""A new pack: from a template, or with what an older pack and the meeting on it left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack import unfilled
from scrutiny_tui.pack.model import KINDS, Commitment, Event, Figure, Item, Question, Quote
from scrutiny_tui.pack.values import is_id
from scrutiny_tui.pack.whole import Pack, Passage
from scrutiny_tui.pack.write import Value, as_item, laid_out
from scrutiny_tui.quotes.record import FILE as RECORD
from scrutiny_tui.session.meeting_carried import LINE, LeftOver, left_over
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.session import Session
from scrutiny_tui.session.template import ABOUT, FILES
from scrutiny_tui.sources.writing import write_whole
from scrutiny_tui.tongue import speaking

OPEN = ("open", "unknown", "part kept")
"""What a commitment is that nobody has yet shown to be kept or broken."""
_CARRIED = {"id": LINE, "title": "Carried over", "question": "What was left open when the committee last met?"}
"""The line of enquiry of questions that came up in a meeting and served none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A pack that was made."""

    id: str
    folder: Path
    files: tuple[Path, ...]
    brought: Mapping[str, int]
    """How many items of each kind came along from the older pack: `lines`, `questions` and so on."""


def make_pack(session: Session, ref: str, older: str = "") -> Made:
    """Make the pack `ref`: an id, for a folder on the shelf, or a folder that is not there yet.

    From the pack `older` come its lines of enquiry, its questions and its open commitments, each with its age and
    with what it rests on. Where this notebook holds a meeting on it, questions that were answered stay behind, and
    its undertakings come along as commitments, in the words promised, resting on the record of the meeting.

    MisuseError for a name that no pack can have, for a folder that holds something, and for an unknown older pack;
    ScrutinyError where it cannot be written.
    """
    folder = _folder(session, ref)
    name = folder.name
    old = session.open(older) if older else None
    about = old.pack.about if old else None
    text = ABOUT.format(
        id=name,
        title=_quoted(str(about.title) if about else unfilled.TITLE),
        council=_quoted(str(about.council) if about else unfilled.COUNCIL),
        committee=_quoted(str(about.committee) if about and about.committee else unfilled.COMMITTEE),
        summary=unfilled.SUMMARY,
    )
    left = left_over(session, old) if old else None
    with speaking("en"):  # a template is in English; its dates are words of it
        carried = _carried(old, session.today, left) if old else {}
    told = {"pack": text}
    for key in dict.fromkeys((*FILES, *carried)):
        items = "\n".join(laid_out(item) for item in carried.get(key, ()))
        told[key] = f"{FILES.get(key, '')}{key}:\n{items}"
    files = [folder / f"{key}.yaml" for key in told]
    for file, words in zip(files, told.values(), strict=True):
        write_whole(file, words.encode("utf-8"))
    if old:
        files += _texts(old, folder, carried.get("sources", ()))
        for record in left.sources if left else ():
            files.append(folder / "sources" / f"{record.item['id']}.txt")
            write_whole(files[-1], record.text.encode("utf-8"))
    return Made(
        id=name, folder=folder, files=tuple(files), brought={key: len(items) for key, items in carried.items() if items}
    )


def _folder(session: Session, ref: str) -> Path:
    """Where the pack is to be."""
    path = Path(ref).expanduser()
    folder = path.resolve() if re.search(r"[/\\]", ref) or path.is_absolute() else session.paths.packs[0] / ref
    if not ref.strip() or not is_id(folder.name):
        plain = re.sub(r"[^a-z0-9]+", "-", folder.name.lower()).strip("-")
        hint = f" “{plain}”, say." if ref.strip() and is_id(plain) else ""
        what = f"“{folder.name if ref.strip() else ''}” cannot be the name of a pack."
        raise MisuseError(what, f"Use small letters, digits and hyphens only.{hint}")
    try:
        there = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as fault:
        raise ScrutinyError(
            f"The folder cannot be read: {fault.strerror}.", "Choose another place.", where=str(folder)
        ) from fault
    if there:
        raise MisuseError(f"{folder} is there already.", "Choose another name; nothing was changed.")
    return folder


def _carried(old: OpenPack, today: date, left: LeftOver | None) -> dict[str, list[dict[str, Value]]]:
    """What comes along from the older pack and its meeting, by top-level key, in the order of the model."""
    pack = old.pack
    asked = [each for each in pack.questions if not left or each.id not in left.settled]
    promised = [each for each in pack.commitments if each.status in OPEN]
    resting = [each.evidence for each in asked] + [each.evidence for each in promised]
    needed = _behind(pack, [ref for each in resting for ref in each])
    parties = {party for each in asked for party in each.witness} | {each.who for each in promised}
    parties |= {item.speaker for item in needed if isinstance(item, Quote)}
    parties |= {party for item in needed if isinstance(item, Event) for party in item.who}
    parties |= left.parties if left else set()
    people = [person for person in pack.people if any(pack.person(party) is person for party in parties if party)]
    items: list[Item] = [*pack.lines, *people, *needed]
    found: dict[str, list[dict[str, Value]]] = {}
    for key, kind in KINDS.items():
        found[key] = [_plain(item) for item in items if type(item) is kind]
    found["questions"] = [_question(each, pack, today, left) for each in asked]
    found["commitments"] = [_commitment(each, pack, today) for each in promised]
    if left:
        found["sources"] += [each.item for each in left.sources]
        found["questions"] += left.questions
        found["commitments"] += left.commitments
        if left.needs_line:
            found["lines"].append(dict(_CARRIED))
    return {key: each for key, each in found.items() if each}


def _behind(pack: Pack, evidence: Iterable[str]) -> list[Item]:
    """The items that pieces of evidence name, and all that these rest on in turn, each once."""
    found: dict[str, Item] = {}
    waiting = list(evidence)
    while waiting:
        ref = waiting.pop(0)
        passage = Passage.read(ref)
        item = pack.by_id.get(passage.source if passage else ref)
        if item is None or item.id in found:
            continue
        found[item.id] = item
        if isinstance(item, Quote):
            waiting.append(item.source)
        elif isinstance(item, Event | Figure):
            waiting += item.evidence
            waiting += [item.against] if isinstance(item, Event) and item.against else []
    return list(found.values())


def _plain(item: Item) -> dict[str, Value]:
    """An item as it is written; what a person rests on stays behind with the older pack."""
    told = as_item(item)
    if item.kind == "person":
        told.pop("evidence", None)
    return told


def _question(question: Question, pack: Pack, today: date, left: LeftOver | None) -> dict[str, Value]:
    told = as_item(question)
    told.pop("findings", None)
    if left and question.id in left.evidence:
        told["evidence"] = [*question.evidence, left.evidence[question.id]]
    if left and question.id in left.why:
        return _with_age(told, "why", left.why[question.id])
    if question.exempt:
        # Words that open items say too would read as a leak of exempt ones.
        return _with_age(told, "why", f"Carried over from {pack.id}.")
    meeting = pack.about.meeting.date if pack.about.meeting else None
    first = f"First in the pack “{pack.about.title}”"
    when = f", for the meeting of {meeting}{_ago(meeting.first, today)}" if meeting else ""
    return _with_age(told, "why", f"{first}{when}.")


def _commitment(commitment: Commitment, pack: Pack, today: date) -> dict[str, Value]:
    told = as_item(commitment)
    if commitment.exempt:
        return _with_age(told, "about", f"Still {commitment.status}; carried over from {pack.id}.")
    made = (
        f"promised {commitment.made}{_ago(commitment.made.first, today)}" if commitment.made else "no day of it given"
    )
    due = f", due {commitment.due}{_ago(commitment.due.last, today)}" if commitment.due else ""
    return _with_age(told, "about", f"Still {commitment.status} in the pack “{pack.about.title}”: {made}{due}.")


def _with_age(told: dict[str, Value], field: str, age: str) -> dict[str, Value]:
    """The item with its age behind the words of a field, in whichever languages these are."""
    words = told.get(field, "")
    if isinstance(words, Mapping):
        return {**told, field: {language: f"{text} {age}" for language, text in words.items()}}
    return {**told, field: f"{words} {age}".strip()}


def _ago(day: date, today: date) -> str:
    """“, 14 months ago”; nothing for a day to come."""
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    days = (today - day).days
    if days < 0:
        return ""
    if months < 1:
        return f", {days} day{'' if days == 1 else 's'} ago"
    return f", {months} month{'' if months == 1 else 's'} ago"


def _texts(old: OpenPack, folder: Path, sources: Iterable[Mapping[str, Value]]) -> list[Path]:
    """Copy the record of what was checked, and the texts of the sources that lay beside the older pack."""
    made: list[Path] = []
    record = old.folder / RECORD
    if record.is_file():
        made.append(folder / RECORD)
        write_whole(made[-1], record.read_bytes())
    for source in sources:
        name = str(source["id"])
        path = old.texts.paths.get(name)
        if path is not None and path.is_relative_to(old.folder):
            made.append(folder / "sources" / f"{name}.txt")
            write_whole(made[-1], old.documents[name].text.encode("utf-8"))
    return made


def _quoted(words: str) -> str:
    """Words in double quotation marks, as YAML reads them back."""
    escaped = " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
