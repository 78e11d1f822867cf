"""What changed between editions, in sentences for a member: linear, and without marks that only an eye can tell."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scrutiny_tui.edition.changes import Change, Changes, FieldChange, Sort
from scrutiny_tui.edition.changes_fields import INSTEAD, KINDS, LABELS, TONGUES
from scrutiny_tui.edition.changes_told import Element, ToldPack, spec_at
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.pack.spec import Holds
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.tongue import _, ngettext

LONGEST = 90
"""Characters of an item's heading in a sentence; a longer one ends in an ellipsis."""
MOST_WORDS = 3000
"""Words of a text that is compared word by word; in a longer one everything counts as differing."""
MOST_STRETCHES = 4
"""Stretches of a text that differ and can still be told in one sentence."""
_WORD = re.compile(r"\S+")

Spans = tuple[tuple[int, int], ...]
"""Half-open stretches of characters of a text."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that changed in an item."""

    says: str
    """In words, without a full stop."""
    was: str = ""
    """The text as it was, where it is a text that reads on."""
    now: str = ""


def heading(change: Change) -> str:
    """The item in a line: its kind and its words, marked where it is exempt."""
    kind = _(KINDS.get(change.kind, change.kind))
    if not change.id:
        return kind
    words = change.told.heading
    named = f"{kind} “{shortened(words)}”"
    return f"{_('EXEMPT')}: {named}" if change.exempt else named


def shortened(words: str, most: int = LONGEST) -> str:
    """The words on one line, cut at a word where they are longer than `most` characters."""
    words = " ".join(words.split())
    if len(words) <= most:
        return words
    return (words[: most - 1].rsplit(" ", 1)[0] or words[: most - 1]) + "…"


def details(change: Change, changes: Changes) -> tuple[Detail, ...]:
    """What changed in an item; nothing for one that was added, withdrawn or only moved."""
    found: list[Detail] = []
    if change.old and change.new and change.old.kind != change.new.kind:
        found.append(
            Detail(_one(_("kind"), *(_(KINDS.get(told.kind, told.kind)) for told in (change.old, change.new))))
        )
    for field in change.fields:
        found += _details(change, field, changes.old, changes.new)
    return tuple(found)


def sentence(change: Change, changes: Changes) -> str:
    """The change in one sentence; where much changed in it, how much."""
    name = heading(change)
    match change.sort:
        case Sort.ADDED:
            return _("{item} is new").format(item=name)
        case Sort.WITHDRAWN:
            return _("{item} is withdrawn").format(item=name)
        case Sort.MOVED:
            return _("{item} stands in another place").format(item=name)
    told = details(change, changes)
    if len(told) == 1:
        return f"{name}: {told[0].says}"
    many = ngettext("{count} thing changed", "{count} things changed", len(told)).format(count=len(told))
    return f"{name}: {many}"


def summary(changes: Changes) -> str:
    """How much differs, in a line: 3 added, 2 changed, 1 withdrawn; nothing where nothing does.

    What the pack says of itself counts as one item.
    """
    counts = Counter(change.sort for change in (*changes.items, *filter(None, [changes.about])))
    parts = [
        (Sort.ADDED, _("{count} added")),
        (Sort.CHANGED, _("{count} changed")),
        (Sort.WITHDRAWN, _("{count} withdrawn")),
        (Sort.MOVED, _("{count} moved")),
    ]
    return ", ".join(words.format(count=counts[sort]) for sort, words in parts if counts[sort])


def differing(was: str, now: str) -> tuple[Spans, Spans]:
    """The words that stand only in `was`, and those that stand only in `now`, as stretches of each."""
    old, new = list(_WORD.finditer(was)), list(_WORD.finditer(now))
    if max(len(old), len(new)) > MOST_WORDS:
        return ((0, len(was)),), ((0, len(now)),)
    matcher = difflib.SequenceMatcher(None, [word[0] for word in old], [word[0] for word in new], autojunk=False)
    gone: list[tuple[int, int]] = []
    come: list[tuple[int, int]] = []
    for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if what == "equal":
            continue
        if old_to > old_from:
            gone.append((old[old_from].start(), old[old_to - 1].end()))
        if new_to > new_from:
            come.append((new[new_from].start(), new[new_to - 1].end()))
    return tuple(gone), tuple(come)


def what_differs(was: str, now: str) -> str:
    """The words that differ, in a sentence; nothing where they are most of the text."""
    out, into = (_quoted(text, spans) for text, spans in zip((was, now), differing(was, now), strict=True))
    if out is None or into is None:
        return ""
    if out and into:
        return _("What differs: {new} for {old}.").format(new=into, old=out)
    if out:
        return _("Left out: {words}.").format(words=out)
    return _("Put in: {words}.").format(words=into) if into else ""


def _quoted(text: str, spans: Spans) -> str | None:
    """The stretches of a text in quotation marks; None where they are too much to be told apart from it."""
    found = [text[start:end] for start, end in spans]
    if len(found) > MOST_STRETCHES or sum(map(len, found)) * 2 > len(text):
        return None
    return ", ".join(f"“{each}”" for each in found)


def label(name: str) -> str:
    """What a member calls a field."""
    base, _at, language = name.partition("@")
    said = _(LABELS.get(base) or LABELS.get(base.rpartition(".")[2]) or base.replace("_", " ").replace(".", ", "))
    return f"{said} {_(TONGUES.get(language, language))}" if language else said


def value(element: Element, kind: str, name: str, pack: ToldPack) -> str:
    """A value as a member reads it: names for ids, dates in words."""
    if isinstance(element, tuple):
        return " · ".join(
            ", ".join(value(each, kind, f"{name}.{part}", pack) for each in texts) for part, texts in element
        )
    spec = spec_at(kind, name)
    holds = spec.holds if spec else Holds.TEXT
    if holds is Holds.DATE:
        try:
            return str(PackDate.read(element))
        except DateError:
            return element
    if holds in (Holds.REF, Holds.PARTY, Holds.EVIDENCE):
        if passage := Passage.read(element):
            report = shortened(pack.name(passage.source))
            return _("paragraph {number} of “{report}”").format(number=passage.number, report=report)
        named = pack.name(element)
        return named if holds is Holds.PARTY or named == element else f"“{shortened(named)}”"
    return element


def _details(change: Change, field: FieldChange, old: ToldPack, new: ToldPack) -> Iterator[Detail]:
    kind, name = change.kind, field.name
    before = [value(each, kind, name, old) for each in field.old]
    after = [value(each, kind, name, new) for each in field.new]
    spec = spec_at(kind, name)
    if spec is not None and spec.holds is Holds.CHOICE:
        before, after = before or [spec.choices[0]], after or [spec.choices[0]]
    if name == "access":
        yield Detail(_("now exempt: not for the public") if after == ["exempt"] else _("no longer exempt"))
    elif name == "fingerprint":
        yield Detail(_("its text is another one; paragraphs may have other numbers"))
    elif (kind, name) in INSTEAD:
        other, first, none = INSTEAD[kind, name]
        words = other if before and after else first if after else none
        yield Detail(_(words).format(old=_listed(before), new=_listed(after)))
    elif spec is not None and spec.many:
        yield from _list_details(label(name), before, after)
    elif spec is not None and spec.holds in (Holds.WORDS, Holds.TEXT) and before and after:
        yield Detail(_("{field}: changed").format(field=label(name)), before[0], after[0])
    else:
        yield Detail(_one(label(name), _listed(before), _listed(after)))


def _one(field: str, before: str, after: str) -> str:
    if before and after:
        return _("{field} is now {new}; it was {old}").format(field=field, new=after, old=before)
    if after:
        return _("{field} is now given: {new}").format(field=field, new=after)
    return _("{field} is no longer given; it was: {old}").format(field=field, old=before)


def _list_details(field: str, before: list[str], after: list[str]) -> Iterator[Detail]:
    """What a list gained and lost; where it did neither, its order is another."""
    gained, lost = list((Counter(after) - Counter(before)).elements()), Counter(before) - Counter(after)
    if gained and len(gained) == 1 and sum(lost.values()) == 1:
        yield Detail(_("{field}: changed").format(field=field), next(iter(lost)), gained[0])
        return
    if gained:
        yield Detail(_("{field}, added: {new}").format(field=field, new=_listed(gained)))
    if lost:
        yield Detail(_("{field}, taken away: {old}").format(field=field, old=_listed(lost.elements())))
    if not gained and not lost:
        yield Detail(_("{field}: in another order").format(field=field))


def _listed(values: Iterable[str]) -> str:
    return "; ".join(values)
