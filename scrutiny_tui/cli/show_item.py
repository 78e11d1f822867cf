"""One item of a pack in full, for people."""

from __future__ import annotations

from typing import Any

from scrutiny_tui.cli import output
from scrutiny_tui.cli.checked import print_differences
from scrutiny_tui.cli.listed import verdict_words
from scrutiny_tui.export.arithmetic import arithmetic
from scrutiny_tui.export.phrases import amount
from scrutiny_tui.pack.model import Figure, FollowUp, Item, Quote
from scrutiny_tui.pack.parts import Derived
from scrutiny_tui.pack.spec import Holds, Spec, specs
from scrutiny_tui.pack.whole import Passage
from scrutiny_tui.quotes.verdict import Verdict
from scrutiny_tui.session import Mine, OpenPack
from scrutiny_tui.tongue import N_, _, spoken
from scrutiny_tui.tongue.values import form

LABELS = {
    "about": N_("About"),
    "against": N_("Against"),
    "also": N_("Also"),
    "author": N_("Author"),
    "bound": N_("Bound"),
    "by": N_("By"),
    "context": N_("Context"),
    "date": N_("Date"),
    "dated_by": N_("Dated by"),
    "differ": N_("How they differ"),
    "due": N_("Due"),
    "fingerprint": N_("Fingerprint"),
    "form": N_("Form"),
    "group": N_("Group"),
    "lane": N_("Lane"),
    "language": N_("Language"),
    "listen_for": N_("Listen for"),
    "made": N_("Made"),
    "matters": N_("Why it matters"),
    "measures": N_("Measures"),
    "minutes": N_("Minutes"),
    "outcome": N_("Outcome"),
    "page": N_("Page"),
    "pages": N_("Pages"),
    "paragraph": N_("Paragraph"),
    "period": N_("Period"),
    "positions": N_("Positions"),
    "printed": N_("As printed"),
    "publisher": N_("Publisher"),
    "question": N_("Question"),
    "reason": N_("Reason"),
    "review": N_("Review"),
    "role": N_("Role"),
    "says": N_("Says"),
    "settle": N_("What would settle it"),
    "sort": N_("Sort"),
    "speaker": N_("Speaker"),
    "statement": N_("Statement"),
    "status": N_("Status"),
    "title": N_("Title"),
    "weight": N_("Weight"),
    "who": N_("Who"),
    "why": N_("Why"),
    "witness": N_("Witness"),
}
"""What fields are called."""
POSITION = N_("Position {number}:")


def print_item(opened: OpenPack, item: Item) -> None:
    """The item's fields, its verdict, its links both ways and what the notebook holds of it."""
    output.line(f"{_(item.kind)} {item.id}", style="faint")
    output.line(str(item.heading), style="head")
    if item.exempt:
        output.line(_("EXEMPT: not for the public."), style="bad")
    if isinstance(item, Figure):
        output.line(_("Amount: {amount}").format(amount=amount(item, spoken())))
    for name, spec in specs(type(item)).items():
        held = getattr(item, name)
        if name in ("id", "access", item.headed_by) or not held or (spec.choices and held == spec.choices[0]):
            continue
        if isinstance(item, Figure) and name in ("value", "unit", "bound"):
            continue
        _print_field(opened, called(name), spec, held, 0)
    if isinstance(item, Quote):
        _print_verdict(opened.verdicts[item.id])
    _print_links(opened, _("It refers to"), opened.links.out(item.id))
    _print_links(opened, _("Referred to by"), opened.links.into(item.id))
    _print_notebook(opened, item)


def called(name: str) -> str:
    """What a field is called, by its name in the format."""
    return _(LABELS[name]) if name in LABELS else name.replace("_", " ").capitalize()


def _on_list(mine: Mine) -> str:
    said = _("On your list as number {number}, {minutes}.")
    return said.format(number=mine.number, minutes=output.minutes(mine.minutes))


def print_own(opened: OpenPack, own: Mine) -> None:
    """A question of the member's own."""
    output.line(_("your own question {id}").format(id=own.id), style="faint")
    output.line(own.words, style="head")
    if own.witness:
        output.line(f"{_('Witness')}: {'; '.join(own.witness)}")
    if own.line in opened.said.by_id:
        output.line(f"{_('Line')}: {own.line}: {opened.said.by_id[own.line].heading}")
    output.line(_on_list(own))
    if own.choice.note:
        output.line(_("Your note: {words}").format(words=own.choice.note))


def print_passage(opened: OpenPack, ref: str) -> None:
    """A paragraph of a report, the quotes that stand in it and the items that rest on it."""
    document, paragraph = opened.passage(ref)
    source = opened.item(ref.partition("#")[0])
    place = ", " + _("page {page}").format(page=paragraph.page) if paragraph.page else ""
    heading = opened.said.by_id[source.id].heading
    output.line(f"{_('passage')} {ref}: {heading}{place}", style="faint")
    output.line(document.text[paragraph.start : paragraph.end])
    _print_links(opened, _("Quotes in it"), tuple(opened.quotes_in(ref)))
    _print_links(opened, _("Referred to by"), opened.links.into(ref))


def _print_field(opened: OpenPack, label: str, spec: Spec, held: Any, indent: int) -> None:
    if spec.holds in (Holds.REF, Holds.EVIDENCE) and not indent:
        return  # the links below tell them, with their headings
    if spec.group is FollowUp:
        _print_follow_ups(held, indent)
        return
    if spec.group is Derived:
        output.line(f"{_('Our arithmetic')}:", indent=indent)
        for each in held:
            output.line(arithmetic(each, opened.said, spoken()), indent=indent + 2)
        return
    if spec.holds is Holds.GROUP:
        for number, each in enumerate(held if spec.many else (held,), 1):
            output.line(_(POSITION).format(number=number) if spec.many else f"{label}:", indent=indent)
            for name, inner in specs(type(each)).items():
                if getattr(each, name):
                    _print_field(opened, called(name), inner, getattr(each, name), indent + 2)
        return
    parts = held if spec.many else (held,)
    shown = [_shown(opened, spec, part) for part in parts]
    if spec.many and spec.holds is Holds.WORDS:
        output.line(f"{label}:", indent=indent)
        for part in shown:
            output.line(part, indent=indent + 2)
    else:
        output.line(f"{label}: {'; '.join(shown)}", indent=indent)


def _shown(opened: OpenPack, spec: Spec, part: Any) -> str:
    if spec.holds is Holds.PARTY:
        return str(opened.said.name(part))
    if spec.choices:
        return form(part) if "minutes" in spec.choices else _(part)
    return str(part)


def _print_follow_ups(held: tuple[FollowUp, ...], indent: int) -> None:
    output.line(_("Follow-ups:"), indent=indent)
    for each in held:
        output.line(f"{_('If the answer is:')} {each.answer}", indent=indent + 2)
        output.line(f"{_('Ask:')} {each.ask}", indent=indent + 4)


def _print_verdict(verdict: Verdict) -> None:
    output.line(_("Checked: {result}").format(result=verdict_words(verdict)), style="good" if verdict.proven else "bad")
    print_differences(verdict)


def _print_links(opened: OpenPack, label: str, refs: tuple[str, ...]) -> None:
    if refs:
        output.line(f"{label}:")
    for ref in refs:
        output.line(f"{ref}: {_named(opened, ref)}", indent=2)


def _named(opened: OpenPack, ref: str) -> str:
    item = opened.said.by_id.get(ref)
    if item is not None:
        return f"{_(item.kind)}, {output.short(str(item.heading))}"
    passage = Passage.read(ref)
    if passage is None or passage.source not in opened.documents:
        return _("passage; the text of the report is not here")
    document, paragraph = opened.passage(ref)
    return f"{_('passage')}, {output.short(document.text[paragraph.start : paragraph.end])}"


def _print_notebook(opened: OpenPack, item: Item) -> None:
    listed = next((each for each in opened.mine(opened.said) if each.id == item.id), None)
    if listed:
        output.line(_on_list(listed))
        if listed.choice.wording:
            output.line(_("In your words: {words}").format(words=listed.words))
    if written := opened.notes().get(item.id):
        output.line(_("Your note: {words}").format(words=written))
    if item.id in opened.read():
        output.line(_("You have read it."))
