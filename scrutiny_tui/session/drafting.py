"""A first draft of a pack from the texts of its reports: what `scrutiny draft` and the review desk both show."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from scrutiny_tui.draft import Alike, Draft, Proposal, Report, compare, draft
from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.session.near import did_you_mean
from scrutiny_tui.session.reading import Reading


@dataclass(frozen=True)
class Drafted:
    """What is proposed for one pack."""

    drafts: tuple[Draft, ...]
    """One for each report whose text is here, in the pack's order."""
    alike: tuple[Alike, ...]
    """Passages of different reports that speak of the same thing, the likest first."""
    missing: tuple[str, ...]
    """Ids of the reports whose text is not on this machine."""
    undated: tuple[str, ...]
    """Ids of the reports without a date, whose relative dates cannot be worked out."""

    @cached_property
    def proposals(self) -> tuple[tuple[str, Proposal], ...]:
        """Everything proposed, each with the id that it is accepted or rejected by."""
        own = [(proposal_id(each.source, one), one) for each in self.drafts for one in each.proposals]
        pairs = [(proposal_id(one.source, one) + f"-{one.other}-{one.other_where.start}", one) for one in self.alike]
        found: dict[str, Proposal] = {}
        for name, one in (*own, *pairs):
            at = 1
            while (key := name if at == 1 else f"{name}-{at}") in found:
                at += 1
            found[key] = one
        return tuple(found.items())

    @cached_property
    def _sources(self) -> dict[int, str]:
        return {id(one): each.source for each in self.drafts for one in each.proposals}

    def source_of(self, one: Proposal) -> str:
        """Id of the report that a proposal comes from; of a pair of passages, that of the first."""
        return one.source if isinstance(one, Alike) else self._sources[id(one)]


def proposal_id(source: str, proposal: Proposal) -> str:
    """The id of a proposal, such as `bins-quote-104`: the same as long as the report's text is."""
    return f"{source}-{proposal.kind}-{proposal.where.start}"


def draft_pack(
    opened: Reading,
    only: Collection[str] = (),
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Drafted:
    """Everything proposed from the reports of a pack, or from those of the ids `only`.

    `progress(done, of)` is called before the first report and after each; `cancelled()` true leaves the rest out.
    MisuseError for an id that no report of the pack has.
    """
    known = [source.id for source in opened.pack.sources]
    for wanted in only:
        if wanted not in known:
            raise MisuseError(f"The pack {opened.id} has no report “{wanted}”.", did_you_mean(wanted, known))
    sources = [source for source in opened.pack.sources if not only or source.id in only]
    here = [source for source in sources if source.id in opened.documents]
    drafts: list[Draft] = []
    for done, source in enumerate(here):
        if progress:
            progress(done, len(here))
        if cancelled and cancelled():
            break
        drafts.append(draft(_report(source.id, opened, source.date)))
    if progress:
        progress(len(drafts), len(here))
    return Drafted(
        drafts=tuple(drafts),
        alike=compare(drafts),
        missing=tuple(source.id for source in sources if source.id not in opened.documents),
        undated=tuple(source.id for source in here if source.date is None),
    )


def _report(source: str, opened: Reading, dated: PackDate | None) -> Report:
    day, known_to = day_of(dated)
    return Report(source, opened.documents[source], day, known_to)


def day_of(dated: PackDate | None) -> tuple[date | None, str]:
    """The day to count from, and how exactly it is known; the middle of a month or year of which no more is known."""
    if dated is None:
        return None, "day"
    length = dated.last - dated.first
    if not length:
        return dated.first, "month" if dated.approximate else "day"
    middle = dated.first + timedelta(days=length.days // 2)
    return middle, "month" if length.days < 32 else "year"
