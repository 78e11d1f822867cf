"""Words in a public pack that still tell of what was left out of it: names, ids, titles and runs of words.

A comparison of words, folded and without marks, so that another case, another dash or a line break hides nothing.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scrutiny_tui.pack.model import Figure, Item, Person
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.pack.words import Words

RUN = 5
"""Words in a row that an open item may not share with one that is left out."""
TEXT_RUN = 8
"""Words in a row that it may not share with the text of a report that is left out."""
_NAMES_OF = {
    "person": ("name", "role", "also"),
    "source": ("title", "publisher", "author", "dated_by"),
    "pack": ("title", "council", "committee"),
}
"""Fields of open items that are names or book-keeping: what an exempt item shares with them is no secret of its own."""
_SMALL_WORDS = """
a an the of to in on at by for with from and or but that which who it its is was were are be been being has have had
he she they them his her their this these those as not no than then there when while will would i we you
y yr i o a ac ar yn ei eu bod
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that say nothing by themselves."""


@dataclass(frozen=True, slots=True, order=True)
class Leak:
    """Words of an open item that tell of one that is left out."""

    item: str
    """Id of the open item; `pack` for what the pack says of itself."""
    field: str
    """The field of it that they stand in, as the pack writes it."""
    of: str
    """Id of the item left out that they tell of."""
    how: str
    """What they share, without the words: part of a sentence."""
    sure: bool
    """False where it may be chance, and a person has to look."""


def leaks(full: Pack, public: Pack, texts: Mapping[str, str] | None = None) -> tuple[Leak, ...]:
    """What in `public` still tells of the items of `full` that it lacks, each place and item once.

    `texts`: source id to the text of its report, for those that are here.
    """
    texts = texts or {}
    kept = {item.id for item in public.items()}
    secrets = _Secrets(public, texts)
    for item in full.items():
        if item.id not in kept:
            secrets.add(item, texts.get(item.id, ""))
    found: dict[tuple[str, str, str], Leak] = {}
    for owner, field, text in _said(public):
        for of, how, sure in secrets.told_by(field, text):
            leak = Leak(owner, field, of, how, sure)
            before = found.setdefault((owner, field, of), leak)
            if sure and not before.sure:
                found[owner, field, of] = leak
    return tuple(found.values())


def words_of(text: str) -> list[str]:
    """The words of a text, folded, without marks."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.findall(r"[^\W_]+", "".join(each for each in plain if not unicodedata.combining(each)))


class _Secrets:
    """All that tells of what was left out, ready to be looked up."""

    def __init__(self, public: Pack, texts: Mapping[str, str]) -> None:
        self._open: set[tuple[str, ...]] = set()
        for owner, field, text in _said(public):
            kind = public.by_id[owner].kind if owner in public.by_id else "pack"
            if field in _NAMES_OF.get(kind, ()):
                self._open |= set(_runs(words_of(text), RUN))
        self._open_texts = [words_of(texts[source.id]) for source in public.sources if source.id in texts]
        self._runs: dict[tuple[str, ...], str] = {}
        self._text_runs: dict[tuple[str, ...], str] = {}
        self._wholes: dict[tuple[str, ...], tuple[str, str]] = {}
        self._doubts: dict[tuple[str, ...], tuple[str, str]] = {}
        self._ids: dict[str, str] = {}

    def add(self, item: Item, text: str) -> None:
        """Take what one item that is left out says, and the text of its report."""
        self._ids[item.id] = item.id
        for field, words in _fields(item):
            told = words_of(words)
            if field == "id":
                # The exact id is looked for besides; its words may be chance, and one alone mostly is.
                if len(told) > 1 or isinstance(item, Person):
                    self._doubts.setdefault(tuple(told), (item.id, "the words of the id"))
                continue
            for run in _runs(told, RUN):
                if run not in self._open:
                    self._runs.setdefault(run, item.id)
            self._add_whole(item, field, told)
        for run in _runs(words_of(text), TEXT_RUN):
            self._text_runs.setdefault(run, item.id)
        if text:
            for each in self._open_texts:
                for run in _runs(each, TEXT_RUN):
                    self._text_runs.pop(run, None)

    def _add_whole(self, item: Item, field: str, told: list[str]) -> None:
        """Take a whole field that tells of the item although it is short."""
        name = tuple(told)
        if isinstance(item, Person) and field in ("name", "also") and told:
            if len(told) > 1 or len(told[0]) > 3:
                self._wholes.setdefault(name, (item.id, "a name"))
            if len(told) > 1 and item.sort == "person" and len(told[-1]) > 3:
                self._doubts.setdefault(name[-1:], (item.id, "the last word of a name"))
        elif field == item.headed_by and len(told) >= 3 and _tells(told) and name not in self._open:
            self._wholes.setdefault(name, (item.id, "its title"))
        elif isinstance(item, Figure) and field == "printed" and any(word.isdecimal() for word in told):
            self._doubts.setdefault(name, (item.id, "the figure as it is printed"))

    def told_by(self, field: str, text: str) -> Iterator[tuple[str, str, bool]]:
        """Which items left out a text tells of, how, and whether that is sure."""
        words = words_of(text)
        for of in self._ids:
            # An id of one word may be a word of the sentence; in a sum it can be nothing else.
            if ("-" in of or field == "derived") and re.search(rf"(?<![a-z0-9-]){re.escape(of)}(?![a-z0-9-])", text):
                yield of, "the id", True
        for run in _runs(words, RUN):
            if run in self._runs:
                yield self._runs[run], f"{RUN} words in a row", True
        for run in _runs(words, TEXT_RUN):
            if run in self._text_runs:
                yield self._text_runs[run], f"{TEXT_RUN} words in a row with the text of the report", True
        for held, sure in ((self._wholes, True), (self._doubts, False)):
            for length in {len(name) for name in held}:
                for start in range(len(words) - length + 1):
                    if told := held.get(tuple(words[start : start + length])):
                        yield (*told, sure)


def _runs(words: list[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words that says something."""
    for start in range(len(words) - length + 1):
        run = words[start : start + length]
        if _tells(run):
            yield tuple(run)


def _tells(words: Iterable[str]) -> bool:
    return sum(word not in _SMALL for word in words) > 1


def _said(pack: Pack) -> Iterator[tuple[str, str, str]]:
    """Every text of a pack: the owner's id, the field, the text."""
    for field, text in _fields(pack.about):
        yield "pack", field, text
    for item in pack.items():
        for field, text in _fields(item):
            yield item.id, field, text


def _fields(thing: object, inside: str = "") -> Iterator[tuple[str, str]]:
    """Every text in an item or group of fields, in any language, with the item's field that it stands in."""
    for field in dataclasses.fields(thing):  # type: ignore[arg-type]
        value = getattr(thing, field.name)
        for entry in value if isinstance(value, tuple) else (value,):
            name = inside or field.name
            if isinstance(entry, str):
                yield name, entry
            elif isinstance(entry, Words):
                yield from ((name, text) for _, text in entry.versions)
            elif dataclasses.is_dataclass(entry):
                yield from _fields(entry, name)
