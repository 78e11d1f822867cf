"""An opened pack with the member's notebook: everything that they can do with it.

Each change is on the disk before the call returns; where it cannot be, ScrutinyError says so and nothing has changed.
A pack can be read without a notebook: where that cannot be opened, nothing is chosen, noted or read, and only changes
raise. `Session.notebook_trouble` tells the front ends why.
"""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.notebook import Earlier
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.session.coverage import LineCoverage, coverage
from scrutiny_tui.session.lookup import check_line, find_question
from scrutiny_tui.session.mine import Mine, budget, joined
from scrutiny_tui.session.near import did_you_mean
from scrutiny_tui.session.read_on import ReadOn
from scrutiny_tui.tongue import _

READABLE = ("findings", "quotes", "questions", "events", "figures", "commitments", "accounts")
"""The kinds of items that count towards how far a pack is read."""


class OpenPack(ReadOn):
    """One pack, opened by one member."""

    # What the notebook holds

    def mine(self, pack: Pack | None = None) -> tuple[Mine, ...]:
        """The member's list in their order, joined with what the pack says of each question.

        Screens give `said` for `pack`, to have it in the language spoken.
        """
        choices = self.choices()
        gone = any(not choice.own and choice.id not in self.pack.by_id for choice in choices)
        return joined(pack or self.pack, choices, self.seen() if gone else {})

    @property
    def budget(self) -> int:
        """Minutes for this item: as the member set them, else as the meeting allows."""
        held = self._held
        return (held.budget(self.id) if held else None) or budget(self.pack)

    def set_budget(self, minutes: int | None) -> None:
        """Set the minutes for this item; None goes back to the meeting's. MisuseError for a number below 1."""
        self.notebook.set_budget(self.id, minutes)

    def chosen(self) -> frozenset[str]:
        """Ids of the questions on the list, the member's own among them."""
        return frozenset(choice.id for choice in self.choices())

    def earlier(self, item: str) -> tuple[Earlier, ...]:
        """The member's words on an item that were replaced or removed, oldest first."""
        held = self._held
        return held.earlier(self.id, item) if held else ()

    def readable(self) -> tuple[str, ...]:
        """Ids of the items that count towards how far the pack is read."""
        return tuple(item.id for key in READABLE for item in self.pack.of_kind(key))

    def progress(self) -> tuple[int, int]:
        """(how many of the readable items are read, how many there are)."""
        read = self.read()
        # A shelf asks this of every pack: none that was not read makes its items for it.
        return len(read.intersection(self.readable())) if read else 0, sum(map(self.pack.count, READABLE))

    def coverage(self) -> tuple[LineCoverage, ...]:
        """Each line of enquiry with its findings and questions, and what is missing."""
        choices = self.choices()
        return coverage(self.pack, {choice.id for choice in choices}, [choice.line for choice in choices if choice.own])

    # Choosing and wording

    def choose(self, question: str) -> None:
        """Put a question on the list, or bring back one that was taken off it, with all that was typed.

        MisuseError unless it is a question of this pack or one taken off the list.
        """
        if question not in self.pack.by_id and question in {choice.id for choice in self.set_aside()}:
            self.notebook.choose(self.id, question)
            return
        found = find_question(self.pack, question)
        # Words that the member typed while it was exempt stay held back when it comes onto the list again.
        aside = next((choice for choice in self.set_aside() if choice.id == question), None)
        exempt = self.shut(question) or bool(aside and aside.wording and aside.exempt)
        self.mark_seen([question])
        self.notebook.choose(self.id, question, str(found.words), exempt=exempt)

    def choose_all(self, questions: Iterable[str]) -> None:
        """Put questions on the list, in this order; none of them where one is no question of this pack."""
        wanted = list(questions)
        aside = {choice.id for choice in self.set_aside()}
        for question in wanted:
            if question not in aside:
                find_question(self.pack, question)
        for question in wanted:
            self.choose(question)

    def unchoose(self, question: str) -> None:
        """Take a question off the list. MisuseError unless it is on it."""
        self._listed(question)
        self.notebook.unchoose(self.id, question)

    def unchoose_all(self, questions: Iterable[str]) -> None:
        """Take questions off the list; none of them where one is not on it."""
        wanted = list(dict.fromkeys(questions))
        for question in wanted:
            self._listed(question)
        for question in wanted:
            self.unchoose(question)

    def words(self, question: str) -> str:
        """A question's words as the member will ask it: theirs, else the officer's. MisuseError for an unknown one."""
        listed = next((each for each in self.mine() if each.id == question), None)
        return listed.words if listed else str(find_question(self.pack, question).words)

    def reword(self, question: str, words: str) -> None:
        """Put a question in the member's own words; a question not yet on the list joins it.

        MisuseError for words that say nothing.
        """
        words = words.strip()
        if not words:
            do = _("To go back to the officer's: --restore {name}").format(name=question)
            raise MisuseError(_("There are no words."), do)
        if question in self.chosen() and question not in self.pack.by_id:
            self.notebook.reword(self.id, question, words)
            return
        found = find_question(self.pack, question)
        self.mark_seen([question])
        self.notebook.reword(self.id, question, words, str(found.words), exempt=self.shut(question))

    def unreword(self, question: str) -> None:
        """Go back to the officer's words; the member's are kept among the earlier ones. MisuseError for their own."""
        self._listed(question)
        self.notebook.unreword(self.id, question)

    def add_own(self, words: str, witness: str = "", line: str = "") -> str:
        """Add a question of the member's own to the list; gives its id.

        `witness`: a person's id or name, or any name; `line`: a line of enquiry. MisuseError for an unknown line
        or for words that say nothing.
        """
        if not words.strip():
            raise MisuseError(_("A question needs words."))
        check_line(self.pack, line)
        return self.notebook.add_own(self.id, words.strip(), witness=witness, line=line).id

    def edit_own(self, question: str, words: str, witness: str = "", line: str = "") -> None:
        """Change a question of the member's own, its witness and its line."""
        if not words.strip():
            raise MisuseError(_("A question needs words."))
        check_line(self.pack, line)
        self._listed(question)
        self.notebook.edit_own(self.id, question, wording=words.strip(), witness=witness, line=line)

    def order(self, questions: Iterable[str]) -> None:
        """Put these questions first on the list, in this order; the others follow as they stood."""
        wanted = list(dict.fromkeys(questions))
        for question in wanted:
            self._listed(question)
        self.notebook.order(self.id, wanted)

    def move(self, question: str, by: int) -> None:
        """Move a question `by` places down the list (up where negative), as far as it goes."""
        self._listed(question)
        self.notebook.move(self.id, question, by)

    def set_minutes(self, question: str, minutes: int | None) -> None:
        """Allow so many minutes for a question on the list; None goes back to the pack's."""
        self._listed(question)
        self.notebook.set_minutes(self.id, question, minutes)

    # Notes, and how far read

    def note(self, item: str, text: str) -> None:
        """Keep a private note on an item or on a question of the member's own; empty text takes it away.

        A note that was written before can be changed where this edition no longer holds its item, too.
        """
        if item not in self.chosen() and item not in self.notes():
            self._known(item)
        self.mark_seen([item])
        self.notebook.note(self.id, item, text.strip())

    def _listed(self, ref: str) -> None:
        listed = self.chosen()
        if ref in listed:
            return
        what = _("“{name}” is not on your list.").format(name=ref)
        if ref in self.pack.by_id:
            find_question(self.pack, ref)
            raise MisuseError(what, _("To put it there: scrutiny choose {pack} {name}").format(pack=self.id, name=ref))
        hint = did_you_mean(ref, (*listed, *(question.id for question in self.pack.questions)))
        raise MisuseError(what, hint)
