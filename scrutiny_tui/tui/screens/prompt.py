"""A screen that stands fast: laid out and drawn once for its first frame, with all that can wait done after that."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.events import ScreenResume
from textual.screen import Screen


class PromptScreen(Screen[None], inherit_bindings=False):
    """A screen that the app may open with. It composes its `parts`, and does what can wait in `settle`."""

    _stands = False
    """Whether its first frame was drawn."""
    _styled = False
    """Whether it came on the screen before."""

    def parts(self) -> ComposeResult:
        """What it is made of."""
        yield from ()

    def settle(self) -> None:
        """Do what the reader need not wait for."""

    def compose(self) -> ComposeResult:
        """Its parts, once it has the class of its width, which the app would give it only after laying it out."""
        width = self.app.size.width
        fitting = [name for least, name in self.app.HORIZONTAL_BREAKPOINTS or () if width >= least]
        self.set_class(bool(fitting), *fitting[-1:])
        yield from self.parts()

    def _on_screen_resume(self, event: ScreenResume) -> None:
        # Its parts have their styles from the mounting a moment ago, and would now all be given them again.
        event.refresh_styles = self._styled
        self._styled = True

    def _compositor_refresh(self) -> None:
        # While the app starts, Textual draws frames that it does not show.
        if self.app._batch_count:
            return
        super()._compositor_refresh()
        if not self._stands:
            self._stands = True
            self.call_later(self.settle)
