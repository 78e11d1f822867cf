"""The board of a pre-meeting: the members' questions side by side, and what the chair makes of them.

Worked out from the members' files and the log of the chair's decisions by `scrutiny_tui.meeting.deciding`.
"""

from __future__ import annotations

from dataclasses import field

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.meeting.listed import Listed, Priority
from scrutiny_tui.meeting.log import Entry
from scrutiny_tui.meeting.offering import author_key
from scrutiny_tui.tongue import _


@dataclass(frozen=True, slots=True)
class Wording:
    """A question in one member's words."""

    author: str
    """The member's name."""
    words: str
    origin: str
    """`officer`, `reworded` or `mine`."""
    question: str
    """Id of the question on the board that it came as; of another one where that was merged into this."""
    note: str = ""
    """The note that the member ticked to be shared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardQuestion:
    """One question on the board, with all who brought it."""

    id: str
    """The question's id in the pack; `cllr-a/my-1` for one of a member's own."""
    words: str
    """As it is to be asked: the chair's words, else the lead's own, else the officer's, else the first author's."""
    wordings: tuple[Wording, ...]
    """Every author's words, by author."""
    officer: str = ""
    """The officer's words in this edition; nothing for a member's own."""
    witness: tuple[str, ...] = ()
    """Names of those it is put to."""
    line: str = ""
    minutes: int = 5
    """The most that any author allows, unless the chair set them."""
    priority: Priority = Priority.UNSORTED
    lead: str = ""
    lead_by_hand: bool = False
    """The chair named the lead; allocating again leaves it."""
    reserve: str = ""
    findings: tuple[str, ...] = ()
    """Ids of the findings that it tests."""
    exempt: bool = False
    merged: tuple[str, ...] = ()
    """Ids of the questions that were merged into this one."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Names of those who brought it, each once."""
        return tuple(dict.fromkeys(wording.author for wording in self.wordings))


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the pre-meeting."""

    name: str
    present: bool
    brought: int
    """Questions in their file; 0 for one who sent none."""
    leads: int
    reserves: int
    minutes: int
    """Minutes of the questions that they lead."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Questions that are much the same, to look at side by side."""

    questions: tuple[BoardQuestion, ...]
    score: int
    """How like the least like neighbours among them are, of 100."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Who asks about one finding, or of one witness."""

    about: str
    """Id of the finding; name of the witness."""
    questions: tuple[BoardQuestion, ...]
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """The whole board."""

    questions: tuple[BoardQuestion, ...]
    """In the order to be asked; those left out and in writing stand where the chair put them."""
    members: tuple[Member, ...]
    """By name."""
    budget: int
    """Minutes for the item."""
    can_undo: str = ""
    """What `undo` would take back, in a few words; nothing where there is nothing."""
    undoes: Entry | None = field(default=None, compare=False)
    """The entry that `undo` would take back."""

    @property
    def spoken(self) -> tuple[BoardQuestion, ...]:
        """The questions that take time in the meeting."""
        return tuple(each for each in self.questions if each.priority.spoken)

    @property
    def minutes(self) -> int:
        """Minutes of all that are to be spoken."""
        return sum(each.minutes for each in self.spoken)

    @property
    def must_minutes(self) -> int:
        """Minutes of those that must be asked."""
        return sum(each.minutes for each in self.questions if each.priority is Priority.MUST)

    @property
    def warnings(self) -> tuple[str, ...]:
        """What does not fit into the time, and who is away, in sentences of the language spoken."""
        found = []
        must = _("The questions that must be asked take {minutes} minutes, and there are {budget}.")
        whole = _("All questions together take {minutes} minutes, and there are {budget}.")
        for told, minutes in ((must, self.must_minutes), (whole, self.minutes)):
            if minutes > self.budget:
                found.append(told.format(minutes=minutes, budget=self.budget))
        led = {each.lead for each in self.spoken}
        away = [member.name for member in self.members if not member.present and member.name in led]
        return (
            *found,
            *(_("{name} is absent and leads a question: allocate again.").format(name=name) for name in away),
        )

    def member(self, name: str) -> Member | None:
        """The member of that name, however it is spaced or capitalised; None where there is none."""
        return next((each for each in self.members if author_key(each.name) == author_key(name)), None)

    def of(self, question: str) -> BoardQuestion | None:
        """The question of that id, also by that of one merged into it; None where there is none."""
        return next((each for each in self.questions if question == each.id or question in each.merged), None)

    def running_list(self) -> tuple[Listed, ...]:
        """The list to take into the meeting, in order, without what was left out."""
        return tuple(
            Listed(
                id=each.id,
                words=each.words,
                witness=each.witness,
                line=each.line,
                minutes=each.minutes,
                priority=each.priority,
                lead=each.lead,
                reserve=each.reserve,
                authors=each.authors,
                merged=each.merged,
                exempt=each.exempt,
            )
            for each in self.questions
            if each.priority is not Priority.OUT
        )
