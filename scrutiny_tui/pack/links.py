"""What refers to what in a pack, in both directions; built once, from the fields' specs."""

from __future__ import annotations

from scrutiny_tui.pack.refs import references
from scrutiny_tui.pack.spec import Holds
from scrutiny_tui.pack.whole import Pack, Passage


class Links:
    """The links of one pack. Only targets that exist are links: a name that is nobody's in the pack is none."""

    def __init__(self, pack: Pack) -> None:
        """Walk every item once."""
        out: dict[str, dict[str, None]] = {}
        into: dict[str, dict[str, None]] = {}
        for item in pack.items():
            targets = out.setdefault(item.id, {})
            for named in references(item):
                target = named.text
                if named.spec.holds is Holds.PARTY:
                    person = pack.person(target)
                    target = person.id if person else ""
                passage = Passage.read(target) if named.spec.holds is Holds.EVIDENCE else None
                if (passage.source if passage else target) not in pack.by_id:
                    continue
                targets[target] = None
                into.setdefault(target, {})[item.id] = None
                if passage:
                    into.setdefault(passage.source, {})[item.id] = None
        self._out = {name: tuple(targets) for name, targets in out.items()}
        self._into = {name: tuple(items) for name, items in into.items()}

    def out(self, item: str) -> tuple[str, ...]:
        """The ids and passages (`source-id#12`) that an item refers to, in the order of its fields; () for none."""
        return self._out.get(item, ())

    def into(self, target: str) -> tuple[str, ...]:
        """The ids of the items that refer to an item or a passage, in the pack's order; () for none.

        Items that rest on a passage of a source refer to that source, too.
        """
        return self._into.get(target, ())
