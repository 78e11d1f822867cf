"""What the desk shows and answers: a proposal with what became of it, and what a deed did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from scrutiny_tui.draft import Proposal
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.pack.write import Value


class State(StrEnum):
    """What became of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """Taken into the pack at the desk."""
    REJECTED = "rejected"
    PRESENT = "already in the pack"
    """The pack holds it, and not from the desk."""


@dataclass(frozen=True, slots=True)
class Card:
    """One proposal with what became of it."""

    id: str
    """What it is accepted or rejected by."""
    source: str
    """Id of the report that it comes from."""
    proposal: Proposal
    state: State = State.OPEN
    item: str = ""
    """Id of the pack's item that holds it; "" for none."""
    note: str = ""
    """What else there is to know of its state, in a sentence."""

    @property
    def kind(self) -> str:
        """The kind of item that it would become."""
        return self.proposal.kind

    @property
    def decided(self) -> bool:
        """True where nothing is left to do about it."""
        return self.state is not State.OPEN


@dataclass(frozen=True, slots=True)
class Done:
    """What a deed at the desk did."""

    label: str
    """What was done, in words."""
    item: str = ""
    """Id of the item that it made or changed; "" for none."""
    files: tuple[Path, ...] = ()
    """The files of the pack that were written, or would be."""
    card: str = ""
    """Id of the proposal that it was about; "" for none."""
    fields: Mapping[str, Value] = field(default_factory=dict)
    """The item as it would be written, where it was only tried."""
    problems: tuple[Problem, ...] = ()
    """What is amiss with the item now."""
