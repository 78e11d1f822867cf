"""What a typed id stands for in a pack; where it stands for nothing, MisuseError offers the nearest."""

from __future__ import annotations

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.pack.model import Item, Question
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session.near import clipped, did_you_mean


def find_item(pack: Pack, ref: str) -> Item:
    """The item of that id."""
    found = pack.by_id.get(ref)
    if found is None:
        hint = did_you_mean(ref, pack.by_id)
        raise MisuseError(
            f"There is no “{clipped(ref)}” in the pack {pack.id}.",
            hint or f"“scrutiny show {pack.id} --kind question” lists its questions, and so for other kinds.",
        )
    return found


def find_question(pack: Pack, ref: str) -> Question:
    """The question of that id."""
    found = pack.by_id.get(ref)
    if isinstance(found, Question):
        return found
    if found is not None:
        raise MisuseError(f"“{ref}” is of the kind {found.kind}, not a question.")
    hint = did_you_mean(ref, [question.id for question in pack.questions])
    raise MisuseError(
        f"There is no question “{clipped(ref)}” in the pack {pack.id}.",
        hint or f"“scrutiny show {pack.id} --kind question” lists its questions.",
    )


def check_line(pack: Pack, ref: str) -> None:
    """See that `ref` is a line of enquiry, or nothing at all."""
    lines = [line.id for line in pack.lines]
    if ref and ref not in lines:
        hint = did_you_mean(ref, lines) or "The lines are: " + ", ".join(lines) + "."
        raise MisuseError(f"There is no line of enquiry “{clipped(ref)}” in the pack {pack.id}.", hint)
