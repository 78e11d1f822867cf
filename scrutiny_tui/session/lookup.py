"""What a typed id stands for in a pack; where it stands for nothing, MisuseError offers the nearest."""

from __future__ import annotations

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.model import Item, Question
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session.near import clipped, did_you_mean
from scrutiny_tui.tongue import _


def find_item(pack: Pack, ref: str) -> Item:
    """The item of that id."""
    found = pack.by_id.get(ref)
    if found is None:
        hint = did_you_mean(ref, pack.by_id)
        raise MisuseError(
            _("There is no “{name}” in the pack {pack}.").format(name=clipped(ref), pack=pack.id),
            hint
            or _("“scrutiny show {pack} --kind question” lists its questions, and so for other kinds.").format(
                pack=pack.id
            ),
        )
    return found


def find_question(pack: Pack, ref: str) -> Question:
    """The question of that id."""
    found = pack.by_id.get(ref)
    if isinstance(found, Question):
        return found
    if found is not None:
        raise MisuseError(_("“{name}” is of the kind {kind}, not a question.").format(name=ref, kind=_(found.kind)))
    hint = did_you_mean(ref, [question.id for question in pack.questions])
    raise MisuseError(
        _("There is no question “{name}” in the pack {pack}.").format(name=clipped(ref), pack=pack.id),
        hint or _("“scrutiny show {pack} --kind question” lists its questions.").format(pack=pack.id),
    )


def check_line(pack: Pack, ref: str) -> None:
    """See that `ref` is a line of enquiry, or nothing at all."""
    lines = [line.id for line in pack.lines]
    if ref and ref not in lines:
        hint = did_you_mean(ref, lines) or _("The lines are: {names}.").format(names=", ".join(lines))
        raise MisuseError(
            _("There is no line of enquiry “{name}” in the pack {pack}.").format(name=clipped(ref), pack=pack.id), hint
        )
