"""The kinds of documents, and the one door to them: `build("chair", material, wishes)`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.export import briefing, chair, handover, questions, witness
from scrutiny_tui.export.material import Built, Material, Wishes, language_of
from scrutiny_tui.tongue import N_, Nn_, speaking

_ALWAYS = frozenset({"exempt", "language"})
"""What may be wished of every kind."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document."""

    name: str
    words: str
    """What a member calls it."""
    about: str
    """For whom it is and what it holds, in a line."""
    build: Callable[[Material, Wishes], Built]
    wishes: frozenset[str]
    """The wishes that mean something for it."""
    one: str = "{count} question"
    """What it counts: one of them."""
    many: str = "{count} questions"


KINDS = {
    each.name: each
    for each in (
        Kind(
            "questions",
            N_("Question list"),
            N_("your questions, each with its witness, reason and evidence"),
            questions.build,
            _ALWAYS | {"bare", "notes", "everything"},
        ),
        Kind(
            "witness",
            N_("Note for witnesses"),
            N_("the lines of enquiry and nothing else, to send before the meeting"),
            witness.build,
            _ALWAYS | {"witness"},
            *Nn_("{count} line of enquiry", "{count} lines of enquiry"),
        ),
        Kind(
            "chair",
            N_("Running sheet for the chair"),
            N_("order, minutes and clock, and who leads"),
            chair.build,
            _ALWAYS | {"everything"},
        ),
        Kind(
            "handover",
            N_("Handover for a substitute"),
            N_("one page: what it is about, what matters most, what to ask"),
            handover.build,
            _ALWAYS | {"everything"},
        ),
        Kind(
            "briefing",
            N_("The whole briefing"),
            N_("everything in the pack, to read or to print"),
            briefing.build,
            _ALWAYS | {"notes"},
            *Nn_("{count} item", "{count} items"),
        ),
    )
}
"""Every kind by its name."""


def kind_named(name: str) -> Kind:
    """The kind of that name. MisuseError where there is none."""
    if name not in KINDS:
        raise MisuseError(f"There is no document “{name}”.", f"Choose one of: {', '.join(KINDS)}.")
    return KINDS[name]


def build(name: str, material: Material, wishes: Wishes) -> Built:
    """The document of that kind. MisuseError for a wish that it cannot fulfil, such as notes in a witness's note."""
    kind = kind_named(name)
    for each in fields(wishes):
        if getattr(wishes, each.name) and each.name not in kind.wishes:
            refused = _REFUSED[each.name].format(kind=kind.words)
            raise MisuseError(refused, "Leave that out, or choose another document with --as.")
    with speaking(language_of(material, wishes)):
        return kind.build(material, wishes)


_REFUSED = {
    "bare": "“{kind}” has no shorter form.",
    "notes": "“{kind}” never holds your private notes.",
    "everything": "“{kind}” does not go by your list of questions.",
    "witness": "“{kind}” is not written for one witness.",
}

__all__ = ["KINDS", "Kind", "build", "kind_named"]
