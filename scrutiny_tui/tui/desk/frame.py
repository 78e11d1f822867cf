"""The desk's screen as it is drawn: its panes, what they show, and the work that goes on beside them."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from scrutiny_tui.draft import Alike, Where
from scrutiny_tui.pack.problems import Problem
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_cards import Card, State
from scrutiny_tui.tongue import _
from scrutiny_tui.tui import safe
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.desk import card_rows, problem_rows
from scrutiny_tui.tui.desk.card_list import CardList
from scrutiny_tui.tui.desk.deeds import Deeds
from scrutiny_tui.tui.desk.filters import Filter
from scrutiny_tui.tui.desk.looks import DESK
from scrutiny_tui.tui.desk.source_view import SourceView
from scrutiny_tui.tui.screens.key_bar import KeyBar
from scrutiny_tui.tui.widgets.drawn import Drawn
from scrutiny_tui.tui.widgets.rows import Row, row, shorten


class DeskFrame(Screen[None], inherit_bindings=False):
    """The panes of the desk, and what fills them."""

    BINDINGS = bindings("screen", "desk")
    DEFAULT_CSS = DESK

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
        return card_rows.rows(self.shown, self.desk.cards, width, self.deeds.cards)

    def draw(self) -> None:
        """Show everything as it is now."""
        self.cards.draw(self._card_rows)
        self.draw_card()
        self.draw_head()

    async def speak(self) -> None:
        """Show every word in the language spoken now."""
        self.draw()
        self.query_one("#problems", Drawn).draw(lambda width: problem_rows.rows(self.problems, width))
        self.draw_where()
        self.refresh_bindings()

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
        news = " · ".join(filter(None, (self.news, held)))
        self._say("desk-news", safe.line(shorten(" ".join(news.split()), width)))
        self._say("checks", Content(problem_rows.counted(self.problems)))

    def draw_card(self) -> None:
        """The report at the proposal looked at, and what there is to know of it."""
        card = self.card
        self._say("told", card_rows.told(card) if card else Content())
        self.query_one("#told").set_class(card is not None and card.kind == "account", "-two")
        if card is None:
            return
        self._read(card.source, card.proposal.where)
        can = (card.state, self.text.selecting, bool(self.desk.history.done), bool(self.desk.history.undone))
        if can != self._can:
            self._can = can
            self.refresh_bindings()

    def _read(self, source: str, where: Where) -> None:
        document = self.desk.view.documents.get(source)
        if document is not None:
            self.text.read(source, document, (where.start, where.end), self._held(source))
        self.draw_where()

    def turn_over(self) -> None:
        """From the one passage of two that speak of the same thing to the other."""
        if (card := self.card) and isinstance(card.proposal, Alike):
            there = self.text.source == card.proposal.other
            if there:
                self._read(card.source, card.proposal.where)
            else:
                self._read(card.proposal.other, card.proposal.other_where)

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
