"""The member's list of questions: choosing, wording, order, minutes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

from scrutiny_tui.errors import MisuseError
from scrutiny_tui.notebook import rows
from scrutiny_tui.notebook.checks import minutes_of, not_listed, said, typed
from scrutiny_tui.notebook.database import Database
from scrutiny_tui.notebook.model import Choice


class Questions:
    """The part of the notebook that is the list. Every change is on disk when its call returns."""

    _database: Database
    _clock: Callable[[], datetime]

    def choices(self, pack: str) -> tuple[Choice, ...]:
        """The questions on the list of `pack`, in the member's order."""
        with self._database.reading() as db:
            return rows.on_list(db, pack)

    def set_aside(self, pack: str) -> tuple[Choice, ...]:
        """The questions that were taken off the list; `choose` brings them back with all that was typed."""
        with self._database.reading() as db:
            return rows.off_list(db, pack)

    def choose(self, pack: str, question: str, officer: str = "", *, exempt: bool | None = None) -> Choice:
        """Put a question at the end of the list; one that is there already stays in its place.

        `officer` is the officer's words as they stand now, kept so that a later edition can show both; `exempt` says
        whether the question is exempt. An earlier rewording and note come back.
        """
        with self._database.writing() as db:
            self._put_on(db, pack, question, officer, exempt=exempt)
            return rows.listed(db, pack, question)

    def unchoose(self, pack: str, question: str) -> bool:
        """Take a question off the list; returns whether it was on it. Its words and note are kept."""
        with self._database.writing() as db:
            found = rows.find(db, pack, question)
            if found is None or not found.position:
                return False
            rows.change(db, pack, question, position=None)
            rows.arrange(db, pack, [choice.id for choice in rows.on_list(db, pack)])
            return True

    def reword(
        self, pack: str, question: str, wording: str, officer: str = "", *, exempt: bool | None = None
    ) -> Choice:
        """Give a question the member's words; one that is not on the list goes to its end.

        `officer` is the officer's words that the member had before them. Raises MisuseError for no words.
        """
        said(wording)
        with self._database.writing() as db:
            self._put_on(db, pack, question, officer, exempt=exempt)
            if officer:
                rows.change(db, pack, question, officer=officer)
            return self._write(db, pack, question, wording)

    def unreword(self, pack: str, question: str) -> Choice:
        """Go back to the officer's words; the member's are kept among the earlier ones. Raises MisuseError."""
        with self._database.writing() as db:
            if rows.listed(db, pack, question).own:
                raise MisuseError(f"“{question}” is your own question: it has no officer's words.", "Edit it instead.")
            return self._write(db, pack, question, None)

    def add_own(self, pack: str, wording: str, *, witness: str = "", line: str = "") -> Choice:
        """Add a question of the member's own at the end of the list. Its id is `my-` and a number never used before."""
        with self._database.writing() as db:
            question = rows.next_own(db, pack)
            own = Choice(
                id=question, own=True, wording=said(wording), witness=typed(witness), line=line, chosen=self._clock()
            )
            rows.add(db, pack, own)
            return rows.listed(db, pack, question)

    def edit_own(
        self,
        pack: str,
        question: str,
        *,
        wording: str | None = None,
        witness: str | None = None,
        line: str | None = None,
    ) -> Choice:
        """Change the member's own question; None leaves a part as it is. Raises MisuseError."""
        with self._database.writing() as db:
            if not rows.listed(db, pack, question).own:
                raise MisuseError(f"“{question}” is the officer's question.", "Reword it instead.")
            if wording is not None:
                self._write(db, pack, question, said(wording))
            if witness is not None:
                rows.change(db, pack, question, witness=typed(witness))
            if line is not None:
                rows.change(db, pack, question, line=line)
            return rows.listed(db, pack, question)

    def order(self, pack: str, first: Sequence[str]) -> tuple[Choice, ...]:
        """Put the questions named first, in that order; the rest keep theirs. Raises MisuseError for unknown ids."""
        with self._database.writing() as db:
            known = [choice.id for choice in rows.on_list(db, pack)]
            for question in first:
                if question not in known:
                    raise not_listed(question, known)
            named = dict.fromkeys(first)
            rows.arrange(db, pack, [*named, *(question for question in known if question not in named)])
            return rows.on_list(db, pack)

    def move(self, pack: str, question: str, by: int) -> tuple[Choice, ...]:
        """Move a question `by` places down (up where negative), as far as the list goes. Raises MisuseError."""
        with self._database.writing() as db:
            known = [choice.id for choice in rows.on_list(db, pack)]
            if question not in known:
                raise not_listed(question, known)
            to = min(max(known.index(question) + by, 0), len(known) - 1)
            known.remove(question)
            known.insert(to, question)
            rows.arrange(db, pack, known)
            return rows.on_list(db, pack)

    def set_minutes(self, pack: str, question: str, minutes: int | None) -> Choice:
        """Set the minutes to allow for a question on the list; None for the pack's own number. Raises MisuseError."""
        minutes_of(minutes)
        with self._database.writing() as db:
            rows.listed(db, pack, question)
            rows.change(db, pack, question, minutes=minutes)
            return rows.listed(db, pack, question)

    def _put_on(self, db: sqlite3.Connection, pack: str, question: str, officer: str, *, exempt: bool | None) -> None:
        found = rows.find(db, pack, question)
        if found is None:
            rows.add(db, pack, Choice(id=question, officer=officer, exempt=exempt, chosen=self._clock()))
        elif not found.position:
            rows.change(
                db,
                pack,
                question,
                position=rows.end(db, pack),
                officer=officer or found.officer,
                exempt=found.exempt if exempt is None else exempt,
                chosen=self._clock().isoformat(),
            )

    def _write(self, db: sqlite3.Connection, pack: str, question: str, wording: str | None) -> Choice:
        old = rows.listed(db, pack, question).wording
        if old is not None and old != wording:
            rows.keep(db, pack, question, what="wording", words=old, now=self._clock())
        rows.change(db, pack, question, wording=wording)
        return rows.listed(db, pack, question)
