"""Asked before: what earlier packs and meetings hold that is like a question or a finding of this one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from scrutiny_tui.meeting import replay
from scrutiny_tui.meeting.running import Line, State, Taken, Undertaking
from scrutiny_tui.meeting.wording import ALIKE, likeness, telling
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.pack.model import Commitment, Event, Figure, Finding, Item, Question, Quote
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session.lookup import find_item
from scrutiny_tui.session.meeting import BOOK
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.session import Session

SAME_ID = 45
"""A question that kept its id from pack to pack is the same one where its words are at least so like."""
BEARING = 60
"""From this likeness (of 100) on, what a source says bears on an earlier answer."""


@dataclass(frozen=True, slots=True)
class Later:
    """Something in this pack that a later source says on the matter."""

    item: str
    """Id of the quote, finding, figure, event or commitment."""
    heading: str
    dated: PackDate | None
    """The date of its source; of the event itself where it is one."""
    cited: bool
    """True where the question or finding at hand rests on it; else it is like the earlier answer by its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A question of an earlier pack."""

    pack: str
    """The earlier pack's id."""
    title: str
    day: date | None
    """Day of the meeting; None where it is not known."""
    question: str
    """Its id there."""
    words: str
    """As it was asked."""
    score: int
    """How like the question or finding at hand it is, of 100."""
    by: tuple[str, ...] = ()
    """Who asked it; where that was not agreed, who brought it."""
    state: State | None = None
    """What became of it; None where this notebook holds no meeting on that pack."""
    lines: tuple[Line, ...] = ()
    """The answer."""
    undertakings: tuple[Undertaking, ...] = ()
    later: tuple[Later, ...] = ()
    """What later sources of this pack say, what the question rests on first."""


def asked_before(session: Session, opened: OpenPack, ref: str, most: int = 5) -> tuple[Before, ...]:
    """Up to `most` earlier questions like the question or finding `ref`, the likest first, then the latest.

    `ref` may be a question of the member's own (`my-1`). Looks into every other pack of the shelf whose meeting was
    earlier, and into every meeting that this notebook holds. MisuseError for an unknown id.
    """
    asking = _Asking(opened, ref)
    found: list[Before] = []
    own_day = _day_of(opened.pack)
    for loaded in session.packs.all():
        if loaded.pack is None or loaded.pack.id == opened.id:
            continue
        pack = loaded.pack
        met, taken = _meeting(opened, pack)
        day = met or _day_of(pack)
        if own_day and day and day >= own_day:
            continue
        found += [asking.before(pack, day, like, taken.get(like[2])) for like in asking.like(pack, taken)]
    found.sort(key=lambda each: (-each.score, -(each.day.toordinal() if each.day else 0), each.pack, each.question))
    return tuple(found[:most])


def _words(opened: OpenPack, ref: str) -> tuple[str, ...]:
    """The telling words of a question, in every wording, or of a finding."""
    mine = next((each for each in opened.mine() if each.id == ref), None)
    item = opened.pack.by_id.get(ref) if mine and not mine.choice.own else None if mine else find_item(opened.pack, ref)
    said = [mine.words] if mine else []
    said += _texts(item) if item else []
    return tuple(dict.fromkeys(telling(words) for words in said if words))


def _texts(item: Item) -> list[str]:
    match item:
        case Finding():
            return [str(item.title), str(item.statement)]
        case Commitment():
            return [str(item.title), str(item.about)]
        case Event():
            return [str(item.title), str(item.about)]
        case _:
            return [str(item.heading)]


def _day_of(pack: Pack) -> date | None:
    meeting = pack.about.meeting
    return meeting.date.first if meeting and meeting.date else None


def _meeting(opened: OpenPack, pack: Pack) -> tuple[date | None, dict[str, Taken]]:
    """The day of the meeting on a pack that this notebook holds, and its questions by id; nothing where it has none."""
    entries = opened.notebook.logged(pack.id, BOOK)
    if not entries:
        return None, {}
    state = replay.running(entries, entries[-1].when, 0)
    taken = {name: each for each in state.questions for name in (each.id, *each.question.merged)}
    return (state.started.date() if state.started else None), taken


def _nearest(said: Iterable[str], texts: Iterable[str]) -> int:
    return max((likeness(mine, telling(yours)) for mine in said for yours in texts if yours), default=0)


class _Asking:
    """What is at hand: a question or a finding, with its words."""

    def __init__(self, opened: OpenPack, ref: str) -> None:
        """MisuseError for an unknown `ref`."""
        self._opened = opened
        self._ref = ref
        self._said = _words(opened, ref)
        self._finding = isinstance(opened.pack.by_id.get(ref), Finding)

    def like(self, pack: Pack, taken: dict[str, Taken]) -> Iterator[tuple[str, int, str]]:
        """(words, likeness, id) of the questions of an earlier pack that are like what is at hand."""
        near = {each.id: _nearest(self._said, _texts(each)) for each in pack.findings} if self._finding else {}
        asked = {each.id: str(each.words) for each in pack.questions}
        asked |= {name: each.question.words for name, each in taken.items() if name not in asked}
        told: set[str] = set()
        for name, words in asked.items():
            held = taken.get(name)
            # What was made one with another beforehand was asked as that one.
            target = held.id if held else name
            score = _nearest(self._said, [words, *([held.question.words] if held else [])])
            if name == self._ref and score >= SAME_ID:
                score = 100
            item = pack.by_id.get(name)
            if isinstance(item, Question):
                score = max([score, *(near.get(each, 0) for each in item.findings)])
            if score >= ALIKE and target not in told:
                told.add(target)
                yield (held.question.words if held else words), score, target

    def before(self, pack: Pack, day: date | None, like: tuple[str, int, str], held: Taken | None) -> Before:
        """One earlier question, with what the meeting made of it."""
        words, score, name = like
        answer = [line.words for line in held.lines] if held else []
        answer += [each.what for each in held.undertakings] if held else []
        by = (held.question.lead,) if held and held.question.lead else held.question.authors if held else ()
        return Before(
            pack=pack.id,
            title=str(pack.about.title),
            day=day,
            question=name,
            words=words,
            score=score,
            by=by,
            state=held.state if held else None,
            lines=held.lines if held else (),
            undertakings=held.undertakings if held else (),
            later=tuple(self._later(day, [*answer, words])) if day else (),
        )

    def _later(self, day: date, answer: list[str], most: int = 5) -> list[Later]:
        """What sources of this pack that are dated after `day` say on the matter."""
        pack, links = self._opened.pack, self._opened.links
        cited = set(links.out(self._ref))
        cited |= {target for each in list(cited) for target in links.out(each)}
        said = [telling(words) for words in answer]
        found: list[tuple[bool, int, Later]] = []
        for item in pack.items():
            dated = _dated(pack, item)
            if dated is None or dated.first <= day:
                continue
            score = _nearest(said, _texts(item))
            if item.id in cited or score >= BEARING:
                found.append((item.id in cited, score, Later(item.id, str(item.heading), dated, item.id in cited)))
        found.sort(key=lambda each: (not each[0], -each[1]))
        return [later for _, _, later in found[:most]]


def _dated(pack: Pack, item: Item) -> PackDate | None:
    """The date of what says so; None for what is no saying of a source."""
    if isinstance(item, Event):
        return item.date
    if isinstance(item, Quote):
        source = pack.source_of(item.id)
        return source.date if source else None
    if isinstance(item, Finding | Figure | Commitment):
        dates = [source.date for each in item.evidence if (source := pack.source_of(each)) and source.date]
        return max(dates, default=None)
    return None
