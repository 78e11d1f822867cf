"""The first room: what this is about, what matters most, what the lines of enquiry still lack, what to press next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.notebook.seen import ABOUT as SEEN_ABOUT
from scrutiny_tui.pack.languages import ABOUT as PACK
from scrutiny_tui.session import LineCoverage
from scrutiny_tui.tongue import N_, _, ngettext
from scrutiny_tui.tui import fallback, safe, unseen
from scrutiny_tui.tui.commands import bindings
from scrutiny_tui.tui.in_use import key_of
from scrutiny_tui.tui.rooms.base import Room
from scrutiny_tui.tui.rooms.items import ItemList
from scrutiny_tui.tui.rooms.rows import Heading, Row
from scrutiny_tui.tui.said import questions_said

NEXT = (
    ("follow", N_("opens the marked line")),
    ("help", N_("help")),
    ("go-questions", N_("questions")),
    ("go-search", N_("search")),
    ("go-my-questions", N_("your list")),
)
"""The commands that a newcomer may want next, and what they do; the most needed first."""
ABOUT, GLOSSARY, UNSAID, NEWS = "*about", "*glossary", "*unsaid", "*news"
"""Rows that open a page; no item has such an id."""
SENTENCE = re.compile(r"([.?!][”’\"']?)(?=\s)")
"""The end of a sentence that another one follows."""
ROOMY = 36
"""Lines of the terminal from which lines of enquiry show their question."""


class OverviewRoom(Room):
    """The summary above; findings that matter most and lines of enquiry below it, each a key away."""

    BINDINGS = bindings("overview")

    room = "overview"
    key = "1"
    label = N_("Overview")

    def compose(self) -> ComposeResult:
        """What this is about, what to press next, and the list of what to read first."""
        with Container(classes="overview"):
            with Vertical(id="about"):
                yield Static(id="summary", markup=False)
                yield Static(id="next", markup=False)
            yield ItemList(id="first", tall_below=64)

    def on_mount(self) -> None:
        """Fill the list."""
        self.fill()

    def on_resize(self) -> None:
        """As much of the summary as leaves room for the list; the whole of it is a row of the list."""
        vast = self.screen.has_class("-vast")
        width = max(20, min(92, self.query_one("#about").content_size.width or self.size.width - 4))
        lines = self.size.height - 6 if vast else self.size.height // 2 - 3
        self.query_one("#summary", Static).update(cut(safe.content(self.opened.said.about.summary), width, lines))
        self.query_one("#next", Static).update(_next(width))

    @property
    def pane(self) -> ItemList:
        """The findings and lines."""
        return self.query_one("#first", ItemList)

    def enter(self) -> None:
        """The keys go to the list."""
        self.screen.set_focus(self.pane, scroll_visible=False)

    def show(self, target: str) -> None:
        """Put the cursor on a finding or line, or on the row for what the pack says of itself or explains."""
        own, _, part = target.partition(".")
        self.pane.put_cursor((GLOSSARY if part else ABOUT) if own == PACK else target)

    def notebook_changed(self) -> None:
        """Chosen questions are counted anew."""
        self.fill()

    def fill(self) -> None:
        """Draw the list; the cursor stays where it is."""
        self.pane.set_rows(self._rows(), self.current)

    def _rows(self) -> Iterable[Row | Heading]:
        pack = self.opened.said
        new = unseen.of(self.opened)
        if new:
            yield Heading(Content(unseen.since(new)))
            yield Row(NEWS, Content(_("What is new: {counts}").format(counts=new.summary)), strong=True)
        if first := [finding for finding in pack.findings if finding.weight == "high"]:
            yield Heading(Content(_("What matters most")))
            for finding in first:
                marks = (
                    *([_("exempt")] if finding.exempt else []),
                    _(finding.status),
                    *filter(None, [fallback.mark(self.opened, finding.id, finding.headed_by)]),
                )
                yield Row(finding.id, safe.line(finding.title), marks)
        if lines := [each for each in self._coverage() if each.line]:
            yield Heading(Content(_("Lines of enquiry")))
            roomy = self.app.size.height >= ROOMY
            yield from (_line(each, roomy) for each in lines)
        yield Heading(Content(_("More")))
        yield Row(ABOUT, Content(_("About this pack: the summary, the meeting, who prepared it")))
        if terms := pack.about.glossary:
            yield Row(GLOSSARY, Content(_("Words and letters explained")), (str(len(terms)),))
        if unsaid := self.opened.unsaid():
            yield Row(UNSAID, Content(_("What this pack does not say in this language")), (str(len(unsaid)),))

    def _coverage(self) -> tuple[LineCoverage, ...]:
        try:
            found = self.opened.coverage()
        except ScrutinyError:
            return ()
        said = {line.id: line for line in self.opened.said.lines}
        return tuple(replace(each, line=said[each.line.id]) if each.line else each for each in found)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Enter follows what is under the cursor."""
        event.stop()
        self.current = self.pane.chosen
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A second click follows."""
        event.stop()
        self.action_follow()

    def action_follow(self) -> None:
        """Go to the finding, or to the questions on the line."""
        from scrutiny_tui.tui.screens.reading import (  # noqa: PLC0415 - the first frame stands without it
            ReadingScreen,
            about_pack,
            glossary,
        )

        self.current = self.pane.chosen
        if self.current == ABOUT:
            if (new := unseen.of(self.opened)) is not None and SEEN_ABOUT in new.by_id:
                self.save(lambda: self.opened.mark_seen([SEEN_ABOUT]), "")
            self.app.push_screen(about_pack(self.opened.said.about, self.opened.edition))
        elif self.current == GLOSSARY:
            self.app.push_screen(glossary(self.opened.said.about.glossary))
        elif self.current == NEWS:
            self.post_message(self.Follow("", "changes"))
        elif self.current == UNSAID:
            page = ReadingScreen(_("What this pack does not say in this language"), fallback.listed(self.opened))
            self.app.push_screen(page)
        elif self.current:
            self.post_message(self.Follow(self.current))


def _line(covered: LineCoverage, roomy: bool) -> Row:
    assert covered.line is not None
    marks = [questions_said(len(covered.questions) + covered.own)]
    if covered.chosen or covered.own:
        marks.append(_("{count} on your list").format(count=len(covered.chosen) + covered.own))
    if covered.unquestioned:
        bare = len(covered.unquestioned)
        said = ngettext("{count} finding without a question", "{count} findings without a question", bare)
        marks.append(said.format(count=bare))
    if covered.unsupported:
        bare = len(covered.unsupported)
        said = ngettext("{count} question without evidence", "{count} questions without evidence", bare)
        marks.append(said.format(count=bare))
    asks = safe.line(covered.line.question) if roomy else None
    return Row(covered.line.id, safe.line(covered.line.title), tuple(marks), below=asks)


def cut(words: Content, width: int, most: int) -> Content:
    """The words on at most `most` lines of `width` columns; where there are more, whole sentences and …

    Where not even the first sentence fits, it is cut at a word.
    """
    lines = words.wrap(width)
    if len(lines) <= most:
        return words
    for end in reversed([found.end(1) for found in SENTENCE.finditer(words.plain)]):
        kept = Content.assemble(words[:end], " …")
        if len(kept.wrap(width)) <= most:
            return kept
    kept_lines = [line.rstrip() for line in lines[:most]]
    last = kept_lines[-1]
    if last.cell_length > width - 2:
        last = last[: max(last.plain.rfind(" "), 1)]
    return Content("\n").join([*kept_lines[:-1], Content.assemble(last, " …")])


def _next(width: int) -> Content:
    """As many hints as stand on one line of `width` columns."""
    line = Content(_("Next:") + " ").stylize("bold")
    for number, (command, what) in enumerate(NEXT):
        longer = Content.assemble(line, " · " if number else "", (key_of(command), "bold $primary"), " ", _(what))
        if longer.cell_length > width:
            break
        line = longer
    return line
