"""`scrutiny search` and `scrutiny index`."""

from __future__ import annotations

import sys
from itertools import groupby
from types import TracebackType
from typing import Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.params import Number, dates_of
from scrutiny_tui.errors import Exit
from scrutiny_tui.search import PACK, PASSAGE, TERM, Hit, Results
from scrutiny_tui.session import Session
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.tongue import _, ngettext


@click.command()
@click.argument("query", nargs=-1, required=True, metavar="QUERY…")
@click.option("--pack", default="", metavar="PACK", help="Only in this pack.")
@click.option("--kind", default="", metavar="KIND", help="Only this kind: question, finding, quote, passage, term …")
@click.option("--source", default="", metavar="ID", help="Only what stands in this report.")
@click.option("--speaker", default="", metavar="NAME", help="Only what this person or body said.")
@click.option("--line", default="", metavar="ID", help="Only this line of enquiry.")
@click.option("--date", "when", default="", metavar="DATES", help="Only from these dates: 2017, or “2016 to 2017-10”.")
@click.option("--limit", type=Number(), default=20, metavar="N", help="At most so many; 20 otherwise.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def search(
    session: Session,
    *,
    query: tuple[str, ...],
    pack: str,
    kind: str,
    source: str,
    speaker: str,
    line: str,
    when: str,
    limit: int,
    as_json: bool,
) -> None:
    """Search all packs, and the reports that are here.

    QUERY is words, "phrases", AND, OR and -not, and fields such as speaker:jones, kind:quote or
    date:[2016 to 2017-10]. Slips of spelling still find.

    Example: scrutiny search "flood warning" --kind quote
    """
    wanted = session.open(pack).id if pack else ""
    kind = _kind(kind) if kind else ""
    dates = dates_of(when) if when else None
    _refresh(session)
    found = session.search(
        " ".join(query),
        pack=wanted,
        kind=kind,
        source=source,
        speaker=speaker,
        line=line,
        date=dates,
        limit=limit,
        once=True,
    )
    if not found.hits:
        _hint(session, wanted, {"sources": source, "lines": line})
    _say_what_was_searched(" ".join(query), found)
    if as_json:
        output.data([as_data(hit) for hit in found.hits])
    else:
        _print(found)


@click.command()
@current_session
def index(session: Session) -> int:
    """Bring the search index up to date.

    Searching does this by itself; the command is for doing it beforehand. Only what changed is read again.

    Example: scrutiny index
    """
    if _refresh(session):
        return Exit.PROBLEMS
    output.line(_("The index in {folder} is up to date.").format(folder=session.paths.index))
    return Exit.CLEAN


def _kind(typed: str) -> str:
    """The kind that is meant, of items or of what is only found."""
    from scrutiny_tui.cli.kinds import kind_of  # noqa: PLC0415 - a search without it need not know the format

    return kind_of(typed, (PASSAGE, TERM, PACK))


class Progress:
    """A line on standard error that says how far the index is; nothing where that is not a terminal."""

    def __init__(self) -> None:
        self._shown = False
        self._wanted = output.terminal(sys.stderr)

    def __enter__(self) -> Progress:
        """The line itself."""
        return self

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` are read."""
        if self._wanted and total:
            self._shown = True
            filled = 24 * done // total
            click.echo(f"\rIndexing [{'#' * filled}{'.' * (24 - filled)}] {done:,} of {total:,}", nl=False, err=True)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave an empty line behind."""
        if self._shown:
            click.echo("\r" + " " * 70 + "\r", nl=False, err=True)


def _refresh(session: Session) -> str:
    with Progress() as progress:
        warning = session.refresh_index(progress)
    if warning:
        output.say(warning)
    return warning


def _hint(session: Session, pack: str, given: dict[str, str]) -> None:
    """Where nothing was found, say what stood in the way: an empty shelf, or a filter that names nothing."""
    if not session.packs.all():
        output.say(_("There are no packs to search: “scrutiny list” says where packs go."))
        return
    for key, ref in given.items():
        known = session.ids(key, pack)
        if ref and ref not in known:
            said = _("There is no “{name}” among the {kind}.").format(name=clipped(ref), kind=_(key))
            output.say(f"{said} {did_you_mean(ref, known)}".rstrip())


def _say_what_was_searched(query: str, found: Results) -> None:
    for typed, used in found.corrected:
        output.say(_("Nothing is spelt “{typed}”; searched for “{used}” instead.").format(typed=typed, used=used))
    if not found.corrected and found.searched.split() != query.split():
        output.say(_("Searched for “{used}” instead of “{typed}”.").format(used=found.searched, typed=query))


def _print(found: Results) -> None:
    if not found.hits:
        output.line(_("Nothing found for “{words}”.").format(words=found.searched))
        return
    said = ngettext("{count} hit for “{words}”.", "{count} hits for “{words}”.", found.total)
    if found.total > len(found.hits):
        said = _("{count} hits for “{words}”; the first {shown} are shown.")
    output.line(said.format(count=f"{found.total:,}", words=found.searched, shown=len(found.hits)))
    kinds = list(dict.fromkeys(hit.kind for hit in found.hits))
    grouped = sorted(found.hits, key=lambda hit: kinds.index(hit.kind))
    for kind, hits in groupby(grouped, key=lambda hit: hit.kind):
        output.line(f"\n{_(kind)}", style="head")
        for hit in hits:
            _print_hit(hit)


def _print_hit(hit: Hit) -> None:
    page = ", " + _("page {page}").format(page=hit.page) if hit.page else ""
    place = f" ({hit.source}{page})" if hit.source and hit.kind != "source" else ""
    output.line(f"{hit.pack} {hit.id}: {output.short(hit.title)}{place}")
    if hit.snippet and hit.snippet != hit.title:
        output.line(hit.snippet.replace("\n", " "), indent=2, marks=hit.marks)


def as_data(hit: Hit) -> dict[str, Any]:
    """One hit, as JSON."""
    return {
        "pack": hit.pack,
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title,
        "snippet": hit.snippet,
        "score": hit.score,
        "source": hit.source,
        "page": hit.page,
    }
