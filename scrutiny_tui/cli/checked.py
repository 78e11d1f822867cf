"""What checking a pack found, for people."""

from __future__ import annotations

from collections import Counter

from scrutiny_tui.cli import output
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.quotes.verdict import Outcome, Verdict
from scrutiny_tui.session import Checked

MOST = 12
"""Differences between a quote and its report that are told; of more, the number."""


def print_checked(checked: Checked) -> None:
    """Each problem in a paragraph, then the texts that are missing, and one line that sums up."""
    for problem in checked.problems:
        print_problem(checked, problem)
    told = {problem.place.file for problem in checked.problems if problem.place}
    for path, fingerprint in checked.strangers:
        if path not in told:
            output.line(f"{output.near(path)}: no source of the pack has this text's fingerprint:")
            output.line(f"{fingerprint}\n", indent=2)
    if checked.loaded.pack is None:
        output.line(f"{checked.id}: it cannot be opened, so its quotes were not checked.", style="bad")
        return
    if missing := [each.source.id for each in checked.sources if not each.here]:
        output.line(f"The texts of these reports are not here: {', '.join(missing)}.")
    if checked.outdated:
        output.line(
            f"The record beside the pack no longer fits these quotes: {', '.join(checked.outdated)}. They stand in"
            " their reports; --record records them again."
        )
    if checked.recorded:
        output.line(f"The verdicts are recorded in {output.near(checked.recorded)}.")
    summed_up(checked)


def print_passages(checked: Checked) -> None:
    """Each passage that is evidence, with its first words and what rests on it."""
    for one in checked.passages:
        page = f" (page {one.page})" if one.page else ""
        words = f"“{one.words} …”" if one.words else "its text is not here"
        output.line(f"{one.passage}{page}: {words}")
        output.line(f"evidence for {', '.join(one.items)}", indent=2, style="faint")
    if checked.passages:
        output.line()


def summed_up(checked: Checked) -> None:
    """One line: how many problems, how much advice, and how the quotes stand."""
    errors = sum(problem.severity is Severity.ERROR for problem in checked.problems)
    advice = len(checked.problems) - errors
    parts = [output.count(errors, "problem") if errors else "no problem"]
    if advice:
        parts.append(output.count(advice, "piece of advice", "pieces of advice"))
    if checked.accepted:
        parts.append(f"{len(checked.accepted)} accepted with a reason")
    output.line(f"{checked.id}: {', '.join(parts)}. {summary(checked)}", style="good" if checked.clean else "bad")


def summary(checked: Checked) -> str:
    """“33 quotes: 30 verbatim, 3 typographic.”"""
    if not checked.verdicts:
        return "0 quotes."
    counted = Counter(_sort(verdict) for verdict in checked.verdicts.values())
    parts = [f"{number} {sort}" for sort, number in sorted(counted.items(), key=lambda pair: _rank(pair[0]))]
    return f"{output.count(len(checked.verdicts), 'quote')}: {', '.join(parts)}."


def print_differences(verdict: Verdict, indent: int = 2) -> None:
    """What differs between an altered quote and its report, and the nearest words there."""
    for each in verdict.differs[:MOST]:
        told = str(each)
        output.line(f"{told[:1].upper()}{told[1:]}.", indent)
    if len(verdict.differs) > MOST:
        output.line(f"And {len(verdict.differs) - MOST} more.", indent)
    if verdict.nearest:
        places = [
            f"page {verdict.page}" if verdict.page else "",
            f"passage {verdict.passage}" if verdict.passage else "",
        ]
        place = ", ".join(part for part in places if part)
        output.line(f"The nearest words of the report{f' ({place})' if place else ''}:", indent)
        output.line(f"“{verdict.nearest}”", indent + 2)


def print_problem(checked: Checked, problem: Problem) -> None:
    """One problem: its place and what is wrong, then what to do, and an empty line."""
    style = "bad" if problem.severity is Severity.ERROR else ""
    word = "" if problem.severity is Severity.ERROR else "advice: "
    place = f"{_place(problem)}: " if problem.place else ""
    verdict = checked.verdicts.get(problem.item)
    if verdict is None or problem.code != "quote-altered" or not verdict.differs:
        output.line(f"{place}{word}{problem.what}", style=style)
        output.line(f"{problem.do}\n" if problem.do else "", indent=2 if problem.do else 0)
        return
    output.line(f"{place}{word}The quote {problem.item} is not in its report as it stands.", style=style)
    print_differences(verdict)
    if verdict.nearest[:40] not in problem.do:  # advice of its own, such as the report that the words do stand in
        output.line(problem.do, indent=2)
    output.line()


def _place(problem: Problem) -> str:
    place = problem.place
    if place is None:
        return ""
    file = output.near(place.file)
    return f"{file}:{place.line}:{place.column}" if place.line else file


def _sort(verdict: Verdict) -> str:
    if verdict.outcome is Outcome.NO_TEXT and verdict.recorded:
        return f"{verdict.recorded.outcome} by the record"
    return str(verdict.outcome)


def _rank(sort: str) -> int:
    order = [str(outcome) for outcome in Outcome]
    return next(number for number, outcome in enumerate(order) if sort.startswith(outcome))
