"""What a check is told of exempt items: what a public edition makes of open ones, and words that tell of them.

Worked out by what issues public editions, so that checking and issuing say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from scrutiny_tui.editing.manuscript import Trace
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.text.document import Document


@dataclass(frozen=True, slots=True)
class KeptBack:
    """What is to be said of open items in a pack that keeps something from the public."""

    public: Mapping[str, str] = field(default_factory=dict)
    """Id of each open item that a public edition leaves out or cuts, to what becomes of it there, a sentence."""
    traces: tuple[Trace, ...] = ()
    """Words of open items that tell of those kept back."""


def kept_back(pack: Pack, documents: Mapping[str, Document]) -> KeptBack:
    """What is to be said; nothing is compared in a pack without exempt items.

    `documents`: source id to the text of its report, for those that are here.
    """
    if not any(item.exempt for item in pack.items()):
        return KeptBack()
    from scrutiny_tui.edition.public import public_pack  # noqa: PLC0415 - most packs keep nothing back

    public = public_pack(pack)
    told = {each.id: f"leave it out. {each.why}" for each in public.left_out if not pack.by_id[each.id].exempt}
    told |= {each.id: f"have it, but not whole. {each.why}" for each in public.trimmed}
    return KeptBack(told, tuple(_traces(pack, public.pack, {name: each.text for name, each in documents.items()})))


def _traces(pack: Pack, public: Pack, texts: Mapping[str, str]) -> Iterator[Trace]:
    """Words that tell of exempt items, then those that tell only of open items that a public edition leaves out."""
    from scrutiny_tui.edition.leaks import leaks  # noqa: PLC0415 - most packs keep nothing back
    from scrutiny_tui.edition.public import without_exempt  # noqa: PLC0415

    opened = without_exempt(pack)
    seen = set()
    for one in leaks(pack, opened, texts):
        seen.add((one.item, one.field, one.of))
        yield Trace(one.item, one.field, one.of, one.how, one.sure)
    if sum(1 for _ in opened.items()) > sum(1 for _ in public.items()):
        for one in leaks(pack, public, texts):
            if (one.item, one.field, one.of) not in seen:
                yield Trace(one.item, one.field, one.of, one.how, one.sure, exempt=False)
