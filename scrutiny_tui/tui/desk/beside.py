"""The work that goes on beside the desk's screen: reading the reports, saving, checking, and watching the files."""

from __future__ import annotations

from collections.abc import Callable

from textual import work
from textual.message import Message
from textual.worker import get_current_worker

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.session.desk_cards import Done
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.desk import problem_rows
from scrutiny_tui.tui.desk.deeds import Deed
from scrutiny_tui.tui.desk.frame import DeskFrame
from scrutiny_tui.tui.widgets.drawn import Drawn

WATCH_EVERY = 1.0
"""Seconds after which is looked whether an editor saved one of the pack's files."""


class DeskBeside(DeskFrame):
    """The desk with its workers; none of them touches a widget but through messages."""

    class Drafted(Message):
        """The reports were read through."""

    class Reading(Message):
        """A report is being read through."""

        def __init__(self, done: int, of: int) -> None:
            super().__init__()
            self.done = done
            self.of = of

    class Checked(Message):
        """The pack was checked."""

        def __init__(self, problems: tuple[Problem, ...]) -> None:
            super().__init__()
            self.problems = problems

    def on_mount(self) -> None:
        """Read the reports through, and begin to watch the files."""
        self.cards.focus()
        self._serve()
        self._draft()
        self.check()
        self.set_interval(WATCH_EVERY, self._watch)
        self.tell(self.desk.decisions.trouble or _("Reading the reports…"))

    @work(group="deeds")
    async def _serve(self) -> None:
        await self.deeds.serve()

    @work(thread=True, exclusive=True, group="drafting")
    def _draft(self) -> None:
        worker = get_current_worker()

        def progress(done: int, of: int) -> None:
            self.post_message(self.Reading(done, of))

        self.desk.draft(progress, lambda: worker.is_cancelled)
        self.post_message(self.Drafted())

    def on_desk_beside_reading(self, event: DeskBeside.Reading) -> None:
        """Tell how far it is."""
        if event.done < event.of:
            self.tell(_("Reading report {number} of {of}…").format(number=event.done + 1, of=event.of))

    def on_desk_beside_drafted(self) -> None:
        """Show the proposals, at the first that is open."""
        self.drafted = True
        first = next((card.id for card in self.shown if not card.decided), "")
        self.draw()
        if first:
            self.cards.select(first)
        self.tell(self.desk.decisions.trouble or self._found())

    def _found(self) -> str:
        missing = self.desk.drafted.missing
        if missing:
            return _("The text of these reports is not here: {reports}").format(reports=", ".join(missing))
        return _("a accepts, r rejects; every step is saved at once, and u takes it back")

    @work(thread=True, exclusive=True, group="checks")
    def check(self) -> None:
        """Check the pack as it is now."""
        worker = get_current_worker()
        try:
            (checked,) = self.session.check([self.desk.view.folder])
        except ScrutinyError:
            return
        if not worker.is_cancelled:
            self.post_message(self.Checked(checked.problems))

    def on_desk_beside_checked(self, event: DeskBeside.Checked) -> None:
        """Show what is amiss."""
        self.problems = event.problems
        self.query_one("#problems", Drawn).draw(lambda width: problem_rows.rows(self.problems, width))
        self.draw_head()

    def _watch(self) -> None:
        if self.drafted and not self.deeds.cards and self.desk.stale:
            self.deeds.put(Deed(self._look_again, self._seen, self.trouble))

    def _look_again(self) -> Done | None:
        return Done("changed outside") if self.desk.refresh() else None

    def _seen(self, done: Done | None) -> None:
        if done is None:
            return
        self.draw()
        self.check()
        self.tell(_("The pack's files were changed outside; this is how they are now"))

    def do(
        self,
        deed: Callable[[], Done | None],
        card: str = "",
        then: Callable[[Done], None] | None = None,
        otherwise: Callable[[ScrutinyError], None] | None = None,
    ) -> None:
        """Do something at the desk, after what was asked for before; the screen shows it when it is done."""

        def done(what: Done | None) -> None:
            self.draw()
            self.check()
            if what is not None:
                self.tell(said(what))
                if then:
                    then(what)

        def failed(trouble: ScrutinyError) -> None:
            self.draw()
            (otherwise or self.trouble)(trouble)

        self.deeds.put(Deed(deed, done, failed, card))

    def trouble(self, trouble: ScrutinyError) -> None:
        """Say what could not be done."""
        self.app.notify(safe.shown(trouble), title=_("Not done"), severity="error", timeout=12, markup=False)


def said(done: Done) -> str:
    """What was done, for the line below the head."""
    files = ", ".join(file.name for file in done.files)
    return _("{what}, in {files}").format(what=done.label, files=files) if files else done.label
