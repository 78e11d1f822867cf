"""The app: the shelf, the pack that is open, and what applies everywhere.

What the first frame does not show is imported when it is first asked for.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

import gc
import os
from asyncio import sleep
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import App
from textual.command import CommandPalette
from textual.notifications import SeverityLevel
from textual.reactive import Initialize, Reactive
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import AwaitMount
from textual.worker import WorkerFailed

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.session import Session, language
from scrutiny_tui.tongue import LANGUAGES, _, other, spoken, use
from scrutiny_tui.tui import safe, themes
from scrutiny_tui.tui.commands import bindings, give_keys
from scrutiny_tui.tui.in_use import key_of

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.events import Key

    from scrutiny_tui.tui.screens.pack import PackScreen

THEME = "theme"
"""The setting that remembers the colours."""


def _table_commands() -> type[Provider]:
    from scrutiny_tui.tui.palette import TableCommands

    return TableCommands


class ScrutinyApp(App[None], inherit_bindings=False):
    """The member's app."""

    TITLE = "Scrutiny"
    CSS_PATH = "scrutiny.tcss"
    BINDINGS = bindings("app")
    COMMANDS = {_table_commands}  # noqa: RUF012
    COMMAND_PALETTE_BINDING = "ctrl+p"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (160, "-vast")]  # noqa: RUF012

    def __init__(self, session: Session, ref: str | None = None, then: str = "") -> None:
        """`ref` is the pack to open at once: an id or a folder; None opens the shelf.

        `then`: what to open on top of the pack, `meeting` or `board`.
        """
        self.session = session
        super().__init__(ansi_color=True if _colourless() else None)
        self.ref = ref
        self.then = then
        self._warned_until = 0.0
        self._key_troubles = self._take_keys()

    def _colours_at_first(self) -> str:
        kept = "" if _colourless() else self.session.setting(THEME)
        return "ansi-dark" if _colourless() else kept if kept in themes.CHOICES else themes.DARK.name

    theme: Reactive[str] = Reactive(Initialize(_colours_at_first))
    """The colours; known from the first, for each change of them makes Textual read all its styles again."""

    @property
    def available_themes(self) -> dict[str, Theme]:
        """All colours by name: Textual's and ours."""
        return super().available_themes | themes.BY_NAME

    def get_theme(self, theme_name: str) -> Theme | None:
        """The colours of that name, which is asked for as often as anything is drawn."""
        return themes.BY_NAME.get(theme_name) or super().get_theme(theme_name)

    def _take_keys(self) -> tuple[str, ...]:
        """Take the user's own keys from the settings file. What of it cannot be had, a sentence each."""
        own: dict[str, tuple[str, ...]] = {}
        troubles: tuple[str, ...] = ()
        try:
            if wanted := self.session.settings.keys:
                from scrutiny_tui.tui.keymap import own_keys

                own, troubles = own_keys(wanted)
        except ScrutinyError as error:
            troubles = (str(error),)
        give_keys(own)
        self.set_keymap({command: ",".join(keys) for command, keys in own.items()})
        return troubles

    def _fatal_error(self) -> None:
        """Leave without a word after a fault that nobody foresaw; `run` raises it for the command line to tell."""
        self._close_messages_no_wait()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours that this program adds to a theme's own."""
        return themes.QUIET

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Tell something. A piece of news takes the place of the one before, so that they never cover the words.

        Warnings and errors stay for their time.
        """
        if severity == "information" and monotonic() >= self._warned_until:
            self.clear_notifications()
        elif severity != "information":
            self._warned_until = monotonic() + (timeout or self.NOTIFICATION_TIMEOUT)
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    def get_default_screen(self) -> Screen[None]:
        """The lowest of the screens to open; Textual would lay an empty one of its own below it."""
        lowest, *self._above = self.screens_at_first()
        # As for a screen that was pushed; without it, another cannot take its place.
        lowest._push_result_callback(self, None)
        return lowest

    async def on_mount(self) -> None:
        """Open what there is to open first."""
        self.call_after_refresh(_collect_again)
        # Nothing is drawn until this ends, and so the first frame is whole.
        await AwaitMount(self.screen, [self.screen])
        for screen in self._above:
            self.push_screen(screen)
        if self._key_troubles:
            told = "\n".join(self._key_troubles)
            self.notify(safe.shown(told), title=_("Your own keys"), severity="warning", markup=False)

    def screens_at_first(self) -> list[Screen[None]]:
        """What the app opens with, the lowest first. From a pack the shelf is made when it is gone to."""
        if self.ref is None:
            from scrutiny_tui.tui.screens.shelf import ShelfScreen

            return [ShelfScreen(self.session)]
        from scrutiny_tui.tui.screens.pack import PackScreen

        opened = self.session.open(self.ref)
        first: list[Screen[None]] = [PackScreen(opened, self.session)]
        if self.then == "meeting":
            from scrutiny_tui.tui.screens.meeting import MeetingScreen

            first.append(MeetingScreen(opened, self.session))
        elif self.then == "board":
            from scrutiny_tui.tui.screens.board import BoardScreen

            first.append(BoardScreen(opened, self.session))
        return first

    @property
    def _pack(self) -> PackScreen | None:
        """The screen that is looked at, where that is a pack's."""
        from scrutiny_tui.tui.screens.pack import PackScreen

        return self.screen if isinstance(self.screen, PackScreen) else None

    async def action_quit(self) -> None:
        """Leave; the place in the pack that is open is remembered."""
        from scrutiny_tui.tui.screens.pack import PackScreen

        for screen in self.screen_stack:
            if isinstance(screen, PackScreen):
                screen.keep_place()
        self.exit()

    def on_app_focus(self) -> None:
        """The member comes back to this window: another one may have changed the notebook."""
        if pack := self._pack:
            pack.repaint()

    def on_key(self, event: Key) -> None:
        """Letters typed before a field had the keys go into it all the same."""
        if event.is_printable and (take := getattr(self.focused, "overtaken_by", None)):
            event.stop()
            event.prevent_default()
            take(event)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """Do what the key is for, and let a worker that asks open its dialog: the next key is for that one."""
        done = await super()._check_bindings(key, priority)
        if done:
            await sleep(0)
        return done

    def action_help(self) -> None:
        """Show the keys that work here, and what the marks mean."""
        from scrutiny_tui.tui.screens.help import help_screen

        room = self._pack.room if self._pack else None
        called = getattr(self.screen, "called", "") or (_(room.label) if room else _("the shelf"))
        self.push_screen(help_screen(self.screen, called))

    async def action_language(self) -> None:
        """Speak the other language, on every screen that is open, and remember that."""
        from scrutiny_tui.tui import fallback
        from scrutiny_tui.tui.speaking import Speaking

        use(other())
        for screen in self.screen_stack:
            if isinstance(screen, Speaking):
                await screen.speak()
        try:
            language.keep(self.session.paths, spoken())
        except ScrutinyError as error:
            self.notify(safe.shown(error), title=_("Not remembered"), severity="warning", markup=False)
            return
        said = fallback.news(self._pack.opened) if self._pack else ""
        self.notify(" ".join(filter(None, (f"{LANGUAGES[spoken()]}.", said))), timeout=6, markup=False)

    def action_command_palette(self) -> None:
        """Find a command by typing part of its words."""
        if not CommandPalette.is_open(self):  # type: ignore[arg-type]  # as Textual calls it
            self.push_screen(CommandPalette(placeholder=_("Search for a command"), id="--command-palette"))

    @work(group="asking")
    async def action_theme(self) -> None:
        """Choose the colours."""
        from scrutiny_tui.tui.dialogs.pick import PickDialog

        colours = [(name, _(words)) for name, words in themes.CHOICES.items()]
        picked = await self.push_screen_wait(PickDialog(_("Colours"), colours, self.theme))
        if picked is None:
            return
        self.theme = picked
        try:
            self.session.keep_setting(THEME, picked)
        except ScrutinyError as error:
            self.notify(safe.shown(error), title=_("Not remembered"), severity="warning", markup=False)

    def action_copy_selection(self) -> None:
        """Copy what was selected with the mouse."""
        if selected := self.screen.get_selected_text():
            self.copy_to_clipboard(selected)
            self.notify(_("Copied."), timeout=3, markup=False)
        else:
            self.notify(_("Nothing is selected. {key} leaves.").format(key=key_of("quit")), timeout=3, markup=False)


def _colourless() -> bool:
    return "NO_COLOR" in os.environ


def _collect_again() -> None:
    """The first frame stands: collect garbage from now on, where `__main__` had that wait, but not among what stays."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def run(session: Session, ref: str | None = None, then: str = "") -> None:
    """Run the app until the member leaves. MisuseError, before anything is drawn, for a `ref` that is no pack.

    `then`: what to open on top of the pack, `meeting` or `board`.
    """
    if ref is not None:
        session.open(ref)
    run_to_end(ScrutinyApp(session, ref, then))


def run_to_end(app: App[None], **how: Any) -> None:
    """Run an app until it is left; `how` as for `App.run`. Raises what made it leave where nobody foresaw that."""
    app.run(**how)
    if app._exception is not None:
        raise app._exception.error if isinstance(app._exception, WorkerFailed) else app._exception
