"""The desk's screen as it is drawn: its panes, what they show, and the work that goes on beside them."""

from __future__ import annotations

from collections.abc import Callable

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_cards import Card, Done, State
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.desk import card_rows, problem_rows
from scrutiny_tui.tui.desk.card_list import CardList
from scrutiny_tui.tui.desk.deeds import Deed, Deeds
from scrutiny_tui.tui.desk.filters import Filter
from scrutiny_tui.tui.desk.source_view import SourceView
from scrutiny_tui.tui.screens.key_bar import KeyBar
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.rows import Row, row, shorten

WATCH_EVERY = 1.0
"""Seconds after which is looked whether an editor saved one of the pack's files."""


class DeskFrame(Screen[None], inherit_bindings=False):
    """The panes of the desk, and what fills them."""

    BINDINGS = bindings("screen", "desk")
    DEFAULT_CSS = """
    DeskFrame {
        background: $background; color: $foreground;
        & #desk-head { height: 1; padding: 0 1; background: $panel; text-style: bold; }
        & #desk-news { height: 1; padding: 0 1; background: $panel; color: $quiet; }
        & #desk { layout: vertical; height: 1fr; }
        & #left { height: 1fr; }
        & #right { height: 1fr; border-top: solid $border-blurred; }
        & #where { height: 1; padding: 0 1; color: $quiet; }
        & #told { height: 3; padding: 0 1; border-top: solid $border-blurred; }
        & #checks { height: 1; padding: 0 1; color: $quiet; display: none; }
        & #problems { display: none; }
        & #right:focus-within { border-top: heavy $border; }
        & #left:focus-within { #where { color: $foreground; text-style: bold; } }
        &.-checking #left { display: none; }
        &.-checking #problems, &.-checking #checks { display: block; }
        &.-wide #desk, &.-vast #desk { layout: horizontal; }
        &.-wide #left, &.-vast #left { width: 3fr; display: block; }
        &.-wide #right, &.-vast #right {
            width: 2fr; height: 1fr; border-top: none; border-left: solid $border-blurred;
        }
        &.-wide #right:focus-within, &.-vast #right:focus-within { border-left: heavy $border; border-top: none; }
        &.-wide #told, &.-vast #told { height: 5; }
        &.-wide #checks, &.-vast #checks { display: block; border-top: solid $border-blurred; height: 2; }
        &.-wide #problems, &.-vast #problems { display: block; height: 6; }
        &.-wide.-checking #problems, &.-vast.-checking #problems { height: 1fr; }
    }
    """

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

    def __init__(self, session: Session, ref: str) -> None:
        """`ref` is the pack: an id or a folder. MisuseError where there is none."""
        super().__init__()
        self.session = session
        self.ref = ref
        self.desk = Desk(session, ref)
        self.deeds = Deeds()
        self.filter = Filter()
        self.drafted = False
        """Whether the reports have been read through."""
        self.problems: tuple[Problem, ...] | None = None
        self.news = ""
        """What happened last, in a line."""
        self._can: tuple[object, ...] = ()
        self.basket: list[str] = []
        """Evidence that was marked for the next finding or question."""

    def compose(self) -> ComposeResult:
        """Head, the report, the proposals with the one looked at, the checks, the keys."""
        yield Static(id="desk-head", markup=False)
        yield Static(id="desk-news", markup=False)
        with Container(id="desk"):
            with Vertical(id="left"):
                yield Static(id="where", markup=False)
                yield SourceView(id="text")
            with Vertical(id="right"):
                yield CardList(self._card_rows, id="cards")
                yield Static(id="told", markup=False)
                yield Static(id="checks", markup=False)
                yield Drawn(lambda width: problem_rows.rows(self.problems, width), id="problems")
        yield KeyBar(markup=False)

    def on_mount(self) -> None:
        """Read the reports through, and begin to watch the files."""
        self.cards.focus()
        self._serve()
        self._draft()
        self.check()
        self.set_interval(WATCH_EVERY, self._watch)
        self.tell(self.desk.decisions.trouble or _("Reading the reports…"))

    # What is shown

    @property
    def cards(self) -> CardList:
        """The list of proposals."""
        return self.query_one("#cards", CardList)

    @property
    def text(self) -> SourceView:
        """The report."""
        return self.query_one("#text", SourceView)

    @property
    def shown(self) -> list[Card]:
        """The proposals that the filter lets through."""
        return [card for card in self.desk.cards if self.filter.shows(card) or card.id in self.deeds.cards]

    @property
    def card(self) -> Card | None:
        """The proposal looked at."""
        name = self.cards.chosen
        return next((card for card in self.desk.cards if card.id == name), None)

    @property
    def current(self) -> str:
        """Id of the proposal looked at; "" for none."""
        card = self.card
        return card.id if card else ""

    def _card_rows(self, width: int) -> list[Row]:
        if not self.drafted:
            return [row((_("The reports are being read…"), "dim"))]
        return card_rows.rows(self.shown, width, self.deeds.cards)

    def draw(self) -> None:
        """Show everything as it is now."""
        self.cards.draw(self._card_rows)
        self.draw_card()
        self.draw_head()

    def _say(self, name: str, words: Content) -> None:
        """Put words into a line of the screen, whose room is always the same."""
        self.query_one(f"#{name}", Static).update(words, layout=False)

    def draw_head(self) -> None:
        """The pack, how much is decided, and what happened last."""
        cards = self.desk.cards
        decided = sum(card.decided or card.id in self.deeds.cards for card in cards)
        said = _("{decided} of {of} decided").format(decided=decided, of=len(cards)) if self.drafted else ""
        right = " · ".join(filter(None, (self.filter.words and _("only {what}").format(what=self.filter.words), said)))
        width = max(20, self.app.size.width - 2)
        title = _("Desk: {pack}").format(pack=safe.shown(" ".join(str(self.desk.view.pack.about.title).split())))
        title = shorten(title, max(8, width - len(right) - 2))
        self._say("desk-head", Content(f"{title:<{width - len(right)}}{right}"))
        held = _("evidence marked: {what}").format(what=", ".join(self.basket)) if self.basket else ""
        news = " · ".join(filter(None, (held, self.news)))
        self._say("desk-news", safe.line(shorten(" ".join(news.split()), width)))
        self._say("checks", Content(problem_rows.counted(self.problems)))

    def draw_card(self) -> None:
        """The report at the proposal looked at, and what there is to know of it."""
        card = self.card
        self._say("told", card_rows.told(card) if card else Content())
        if card is None:
            return
        document = self.desk.view.documents.get(card.source)
        if document is not None:
            where = card.proposal.where
            self.text.read(card.source, document, (where.start, where.end), self._held(card.source))
        self.draw_where()
        can = (card.state, self.text.selecting, bool(self.desk.history.done), bool(self.desk.history.undone))
        if can != self._can:
            self._can = can
            self.refresh_bindings()

    def draw_where(self) -> None:
        """Which report stands in the pane, and at which place."""
        source = self.desk.view.pack.by_id.get(self.text.source)
        title = " ".join(str(source.heading).split()) if source else ""
        parts = [safe.shown(title)]
        if self.text.stretch and self.text.document:
            paragraph = self.text.document.paragraph_at(self.text.stretch[0])
            if paragraph and paragraph.page:
                parts.insert(0, _("page {page}").format(page=safe.shown(paragraph.page)))
            if paragraph:
                parts.insert(0, _("paragraph {number}").format(number=paragraph.number))
        if self.text.selecting:
            parts.insert(0, _("marking words"))
        where = self.query_one("#where", Static)
        self._say("where", Content(shorten(" · ".join(parts), max(20, where.content_size.width or 70))))

    def _held(self, source: str) -> list[tuple[int, int]]:
        return [
            (card.proposal.where.start, card.proposal.where.end)
            for card in self.desk.cards
            if card.source == source and card.kind == "quote" and card.state in (State.ACCEPTED, State.PRESENT)
        ]

    def tell(self, news: str) -> None:
        """Say what happened, in the line below the head."""
        self.news = news
        self.draw_head()

    @on(Drawn.Selected, "#cards")
    def _looked_at(self, event: Drawn.Selected) -> None:
        event.stop()
        self.draw_card()

    @on(SourceView.Marking)
    def _marking(self) -> None:
        if not self.text.selecting and self.text.has_focus:
            self.cards.focus()
        self.draw_where()
        self.refresh_bindings()

    # What goes on beside the screen

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

    def on_desk_frame_reading(self, event: DeskFrame.Reading) -> None:
        """Tell how far it is."""
        if event.done < event.of:
            self.tell(_("Reading report {number} of {of}…").format(number=event.done + 1, of=event.of))

    def on_desk_frame_drafted(self) -> None:
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

    def on_desk_frame_checked(self, event: DeskFrame.Checked) -> None:
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
