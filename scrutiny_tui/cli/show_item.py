"""One item of a pack in full, for people."""

from __future__ import annotations

from typing import Any

from scrutiny_tui.cli import output
from scrutiny_tui.cli.checked import print_differences
from scrutiny_tui.cli.listed import verdict_words
from scrutiny_tui.export.phrases import amount
from scrutiny_tui.pack.model import Figure, FollowUp, Item, Quote
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.session import Mine, OpenPack

LABELS = {
    "differ": "How they differ",
    "settle": "What would settle it",
    "matters": "Why it matters",
    "printed": "As printed",
}
"""What fields are called where their own name would say too little."""


def print_item(opened: OpenPack, item: Item) -> None:
    """The item's fields, its verdict, its links both ways and what the notebook holds of it."""
    output.line(f"{item.kind} {item.id}", style="faint")
    output.line(str(item.heading), style="head")
    if item.exempt:
        output.line("EXEMPT: not for the public.", style="bad")
    if isinstance(item, Figure):
        output.line(f"Amount: {amount(item, opened.pack.about.language)}")
    for name, spec in specs(type(item)).items():
        held = getattr(item, name)
        if name in ("id", "access", item.headed_by) or not held or (spec.choices and held == spec.choices[0]):
            continue
        if isinstance(item, Figure) and name in ("value", "unit", "bound"):
            continue
        _print_field(opened, LABELS.get(name, name.replace("_", " ").capitalize()), spec, held, 0)
    if isinstance(item, Quote):
        _print_verdict(opened.verdicts[item.id])
    _print_links(opened, "It refers to", opened.links.out(item.id))
    _print_links(opened, "Referred to by", opened.links.into(item.id))
    _print_notebook(opened, item)


def print_own(opened: OpenPack, own: Mine) -> None:
    """A question of the member's own."""
    output.line(f"your own question {own.id}", style="faint")
    output.line(own.words, style="head")
    if own.witness:
        output.line(f"Witness: {'; '.join(own.witness)}")
    if own.line in opened.pack.by_id:
        output.line(f"Line: {own.line}: {opened.pack.by_id[own.line].heading}")
    output.line(f"On your list as number {own.number}, {output.count(own.minutes, 'minute')}.")
    if own.choice.note:
        output.line(f"Your note: {own.choice.note}")


def print_passage(opened: OpenPack, ref: str) -> None:
    """A paragraph of a report, the quotes that stand in it and the items that rest on it."""
    document, paragraph = opened.passage(ref)
    source = opened.item(ref.partition("#")[0])
    place = f", page {paragraph.page}" if paragraph.page else ""
    output.line(f"passage {ref}: {source.heading}{place}", style="faint")
    output.line(document.text[paragraph.start : paragraph.end])
    _print_links(opened, "Quotes in it", tuple(opened.quotes_in(ref)))
    _print_links(opened, "Referred to by", opened.links.into(ref))


def _print_field(opened: OpenPack, label: str, spec: Spec, held: Any, indent: int) -> None:
    if spec.holds in (Holds.REF, Holds.EVIDENCE) and not indent:
        return  # the links below tell them, with their headings
    if spec.group is FollowUp:
        _print_follow_ups(held, indent)
        return
    if spec.holds is Holds.GROUP:
        for number, each in enumerate(held if spec.many else (held,), 1):
            output.line(f"{label.removesuffix('s')} {number}:" if spec.many else f"{label}:", indent=indent)
            for name, inner in specs(type(each)).items():
                if getattr(each, name):
                    _print_field(opened, name.capitalize(), inner, getattr(each, name), indent + 2)
        return
    parts = held if spec.many else (held,)
    shown = [str(opened.pack.name(part)) if spec.holds is Holds.PARTY else str(part) for part in parts]
    if spec.many and spec.holds is Holds.WORDS:
        output.line(f"{label}:", indent=indent)
        for part in shown:
            output.line(part, indent=indent + 2)
    else:
        output.line(f"{label}: {'; '.join(shown)}", indent=indent)


def _print_follow_ups(held: tuple[FollowUp, ...], indent: int) -> None:
    output.line("Follow-ups:", indent=indent)
    for each in held:
        output.line(f"If the answer is: {each.answer}", indent=indent + 2)
        output.line(f"Ask: {each.ask}", indent=indent + 4)


def _print_verdict(verdict: Verdict) -> None:
    output.line(f"Checked: {verdict_words(verdict)}", style="good" if verdict.proven else "bad")
    print_differences(verdict)


def _print_links(opened: OpenPack, label: str, refs: tuple[str, ...]) -> None:
    if refs:
        output.line(f"{label}:")
    for ref in refs:
        output.line(f"{ref}: {_named(opened, ref)}", indent=2)


def _named(opened: OpenPack, ref: str) -> str:
    item = opened.pack.by_id.get(ref)
    if item is not None:
        return f"{item.kind}, {output.short(str(item.heading))}"
    passage = Passage.read(ref)
    if passage is None or passage.source not in opened.documents:
        return "passage; the text of the report is not here"
    document, paragraph = opened.passage(ref)
    return f"passage, {output.short(document.text[paragraph.start : paragraph.end])}"


def _print_notebook(opened: OpenPack, item: Item) -> None:
    listed = next((each for each in opened.mine() if each.id == item.id), None)
    if listed:
        output.line(f"On your list as number {listed.number}, {output.count(listed.minutes, 'minute')}.")
        if listed.choice.wording:
            output.line(f"In your words: {listed.words}")
    if written := opened.notes().get(item.id):
        output.line(f"Your note: {written}")
    if item.id in opened.read():
        output.line("You have read it.")
