"""`scrutiny show`: what a pack is about, a list of one kind, or one item in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import click

from scrutiny_tui.cli import output, plain
from scrutiny_tui.cli.group import current_session
from scrutiny_tui.cli.kinds import KEYS, kind_of
from scrutiny_tui.cli.listed import listed
from scrutiny_tui.cli.show_item import print_item, print_own, print_passage
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.about import Term
from scrutiny_tui.pack.model import Line
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.tongue import _, ngettext

ABOUT, TERM = "pack", re.compile(r"pack\.glossary\.([0-9]{1,6})")
"""What search calls the pack's own words, and those that its glossary explains (with a number from 1)."""


@click.command()
@click.argument("pack")
@click.argument("item", required=False)
@click.option("--kind", metavar="KIND", help="List the items of one kind: question, finding, quote, event, figure …")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
@current_session
def show(session: Session, pack: str, item: str | None, kind: str | None, as_json: bool) -> None:
    """Show what a pack is about, or one item in full.

    ITEM is an item's id, or a passage of a report such as source-id#12 where its text is here.

    Example: scrutiny show example-valley --kind question
    """
    opened = session.open(pack)
    if trouble := session.notebook_trouble:
        output.say(trouble)
    if item is not None and kind is not None:
        raise MisuseError(_("Give an item or --kind, not both."))
    if item is not None and item != ABOUT:
        _show_item(opened, item, as_json)
    elif kind is not None:
        _show_kind(opened, kind_of(kind), as_json)
    elif as_json:
        output.data(overview(opened))
    else:
        look_over(opened)


def look_over(opened: OpenPack) -> None:
    """Print what the pack is about; from now on it is no longer new to the member."""
    print_overview(opened)
    with suppress(ScrutinyError):  # reading goes on where the notebook cannot be written; the shelf says why
        opened.keep_opened()


def _show_item(opened: OpenPack, ref: str, as_json: bool) -> None:
    own = next((each for each in opened.mine(opened.said) if each.id == ref and each.choice.own), None)
    if own is not None:
        if as_json:
            output.data(plain.mine(own))
        else:
            print_own(opened, own)
    elif found := TERM.fullmatch(ref):
        _show_term(opened, int(found[1]), as_json)
    elif Passage.read(ref):
        if as_json:
            output.data(passage(opened, ref))
        else:
            print_passage(opened, ref)
    elif as_json:
        output.data(plain.item(opened, opened.item(ref)))
    else:
        print_item(opened, opened.said.by_id[opened.item(ref).id])


def _show_term(opened: OpenPack, number: int, as_json: bool) -> None:
    terms = opened.said.about.glossary
    if not 1 <= number <= len(terms):
        said = ngettext(
            "The glossary of the pack {pack} has {count} word, from 1.",
            "The glossary of the pack {pack} has {count} words, from 1.",
            len(terms),
        )
        raise MisuseError(said.format(pack=opened.id, count=len(terms)))
    if as_json:
        output.data(plain.group(terms[number - 1]))
    else:
        _print_terms(terms[number - 1 : number])


def _print_terms(terms: Sequence[Term]) -> None:
    for term in terms:
        output.line(f"{term.term}: {term.meaning}")


def _show_kind(opened: OpenPack, kind: str, as_json: bool) -> None:
    items = opened.said.of_kind(KEYS[kind])
    if as_json:
        output.data([plain.item(opened, each) for each in opened.pack.of_kind(KEYS[kind])])
        return
    if not items:
        output.line(_("The pack {pack} has none of these: {kind}.").format(pack=opened.id, kind=_(kind)))
    for each in items:
        output.line(listed(opened, each))


def print_overview(opened: OpenPack) -> None:
    """What the pack is about, what matters most, its lines of enquiry and its reports."""
    about = opened.said.about
    output.line(str(about.title), style="head")
    met = about.meeting
    place = [str(about.council), str(about.committee), str(met.date) if met and met.date else ""]
    output.line(", ".join(part for part in place if part))
    if met and met.about:
        output.line(str(met.about))
    if about.notice:
        output.line(str(about.notice), style="bad")
    output.line(f"\n{about.summary}")
    weighty = [finding for finding in opened.said.findings if finding.weight == "high"]
    if weighty:
        output.line("\n" + _("What matters most"), style="head")
        for finding in weighty:
            output.line(listed(opened, finding))
    _print_lines(opened)
    output.line("\n" + _("Reports"), style="head")
    for source in opened.said.sources:
        output.line(listed(opened, source))
    if about.glossary:
        output.line("\n" + _("Words explained"), style="head")
        _print_terms(about.glossary)
    _print_counts(opened)


def _print_lines(opened: OpenPack) -> None:
    output.line("\n" + _("Lines of enquiry"), style="head")
    for covered in opened.coverage():
        if covered.line is None:
            output.line(_("Findings that bear on no line of enquiry:"))
        else:
            line = opened.said.by_id[covered.line.id]
            assert isinstance(line, Line)
            output.line(f"{line.id}: {line.title}. {line.question}")
        told = [
            output.findings(len(covered.findings)),
            output.questions(len(covered.questions)),
            _("{count} on your list").format(count=len(covered.chosen) + covered.own),
        ]
        if covered.unquestioned:
            told.append(_("without a question:") + " " + ", ".join(each.id for each in covered.unquestioned))
        if covered.unsupported:
            told.append(_("questions without evidence:") + " " + ", ".join(each.id for each in covered.unsupported))
        output.line("; ".join(told) + ".", indent=2)


def _print_counts(opened: OpenPack) -> None:
    read, readable = opened.progress()
    held = [f"{_(key)} {len(opened.pack.of_kind(key))}" for key in KEYS.values()]
    output.line("\n" + _("In all: {counts}.").format(counts=", ".join(held)) + " " + output.items_read(read, readable))


def overview(opened: OpenPack) -> dict[str, Any]:
    """What the pack is about, as JSON."""
    read, readable = opened.progress()
    return {
        "pack": plain.group(opened.pack.about),
        "folder": str(opened.folder),
        "counts": {key: len(opened.pack.of_kind(key)) for key in KEYS.values()},
        "read": read,
        "readable": readable,
        "chosen": len(opened.choices()),
        "coverage": [
            {
                "line": covered.line.id if covered.line else None,
                "findings": [each.id for each in covered.findings],
                "questions": [each.id for each in covered.questions],
                "findings_without_question": [each.id for each in covered.unquestioned],
                "questions_without_evidence": [each.id for each in covered.unsupported],
                "chosen": [each.id for each in covered.chosen],
                "own": covered.own,
            }
            for covered in opened.coverage()
        ],
        "sources": [
            {"id": each.id, "title": plain.value(each.title), "text_here": each.id in opened.documents}
            for each in opened.pack.sources
        ],
    }


def passage(opened: OpenPack, ref: str) -> dict[str, Any]:
    """A passage of a report, as JSON."""
    document, paragraph = opened.passage(ref)
    return {
        "kind": "passage",
        "id": ref,
        "text": document.text[paragraph.start : paragraph.end],
        "start": paragraph.start,
        "end": paragraph.end,
        "page": paragraph.page,
        "referred_by": list(opened.links.into(ref)),
        "quotes": opened.quotes_in(ref),
    }
