"""`scrutiny check`: all that is wrong with a pack; `scrutiny schema`: what a pack may hold, for editors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from scrutiny_tui.cli import output, plain
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.errors import Exit, MisuseError
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.schema import schema as pack_schema
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.session import Checked, Session


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK]…")
@click.option(
    "--sources",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder with the reports' texts, matched by fingerprint; for this run only.",
)
@click.option("--record", is_flag=True, help="Record the verdicts beside each pack.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def check(session: Session, packs: tuple[str, ...], folder: Path | None, record: bool, as_json: bool) -> int:
    """Check packs, and each quote against its report.

    Without a PACK, the whole shelf is checked. Leaves with 1 where anything must be mended; advice alone leaves
    with 0.

    Example: scrutiny check example-valley
    """
    found = session.check(packs, folder, record)
    if not found:
        raise MisuseError("There is no pack on the shelf to check.", "Name a pack's folder: scrutiny check FOLDER")
    if as_json:
        output.data(as_data(found))
    else:
        for number, checked in enumerate(found):
            if number:
                output.line()
            _print(checked)
    return Exit.CLEAN if all(checked.clean for checked in found) else Exit.PROBLEMS


def _print(checked: Checked) -> None:
    for problem in checked.problems:
        _print_problem(problem)
    told = {problem.place.file for problem in checked.problems if problem.place}
    for path, fingerprint in checked.strangers:
        if path not in told:
            output.line(f"{path}: no source of the pack has this text's fingerprint:\n  {fingerprint}\n")
    pack = checked.loaded.pack
    if pack is None:
        output.line(f"{checked.id}: it cannot be opened, so its quotes were not checked.", style="bad")
        return
    missing = [each.source.id for each in checked.sources if not each.here]
    if missing:
        output.line(f"The texts of these reports are not here: {', '.join(missing)}.")
    if checked.recorded:
        output.line(f"The verdicts are recorded in {checked.recorded}.")
    errors = sum(problem.severity is Severity.ERROR for problem in checked.problems)
    advice = len(checked.problems) - errors
    parts = [output.count(errors, "problem") if errors else "no problem"]
    if advice:
        parts.append(output.count(advice, "piece of advice", "pieces of advice"))
    output.line(f"{checked.id}: {', '.join(parts)}. {summary(checked)}", style="good" if checked.clean else "bad")


def _print_problem(problem: Problem) -> None:
    style = "bad" if problem.severity is Severity.ERROR else ""
    word = "" if problem.severity is Severity.ERROR else "advice: "
    place = f"{problem.place}: " if problem.place else ""
    output.line(f"{place}{word}{problem.what}", style=style)
    output.line(f"{problem.do}\n" if problem.do else "", indent=2 if problem.do else 0)


def summary(checked: Checked) -> str:
    """“33 quotes: 30 verbatim, 3 typographic.”"""
    if not checked.verdicts:
        return "0 quotes."
    counted = Counter(_sort(verdict) for verdict in checked.verdicts.values())
    parts = [f"{number} {sort}" for sort, number in sorted(counted.items(), key=lambda pair: _rank(pair[0]))]
    return f"{output.count(len(checked.verdicts), 'quote')}: {', '.join(parts)}."


def _sort(verdict: Verdict) -> str:
    if verdict.outcome is Outcome.NO_TEXT and verdict.recorded:
        return f"{verdict.recorded.outcome} by the record"
    return str(verdict.outcome)


def _rank(sort: str) -> int:
    order = [str(outcome) for outcome in Outcome]
    return next(number for number, outcome in enumerate(order) if sort.startswith(outcome))


def as_data(found: Iterable[Checked]) -> dict[str, Any]:
    """What was found, as JSON: `problems`, `quotes`, `sources` and the `texts` that no source names."""
    listed = tuple(found)
    return {
        "problems": [problem(each.id, one) for each in listed for one in each.problems],
        "quotes": [
            {"pack": each.id, "id": quote.id, "source": quote.source, **plain.verdict(each.verdicts[quote.id])}
            for each in listed
            for quote in (each.loaded.pack.quotes if each.loaded.pack else ())
        ],
        "sources": [
            {
                "pack": each.id,
                "id": one.source.id,
                "title": plain.value(one.source.title),
                "fingerprint": one.source.fingerprint,
                "here": one.here,
                "file": str(one.path) if one.path else None,
            }
            for each in listed
            for one in each.sources
        ],
        "texts": [
            {"pack": each.id, "file": str(path), "fingerprint": fingerprint}
            for each in listed
            for path, fingerprint in each.strangers
        ],
    }


def problem(pack: str, found: Problem) -> dict[str, Any]:
    """One problem, as JSON."""
    place = found.place
    return {
        "pack": pack,
        "code": found.code,
        "severity": str(found.severity),
        "file": str(place.file) if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "what": found.what,
        "do": found.do,
        "item": found.item,
    }


@click.command()
def schema() -> None:
    """Print the JSON Schema of a pack's files, for editors.

    Example: scrutiny schema > pack.schema.json
    """
    output.data(pack_schema())
