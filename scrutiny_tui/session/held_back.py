"""Which questions must be kept from the public, by what the pack says of them and of what they rest on."""

from __future__ import annotations

from scrutiny_tui.export.access import Access
from scrutiny_tui.meeting.offering import Offered
from scrutiny_tui.notebook import Choice
from scrutiny_tui.pack.whole import Pack


class HeldBack:
    """The exempt questions of one pack, members' own among them. In doubt a question is exempt."""

    def __init__(self, pack: Pack) -> None:
        """Nothing is worked out yet."""
        self._pack = pack
        self._access = Access(pack, with_exempt=True, language=pack.about.language)

    def item(self, ref: str) -> bool:
        """Whether an item of the pack is exempt."""
        return bool(self._access.marks(ref))

    def own(self, line: str, witness: str) -> bool:
        """Whether a member's own question is exempt, by its line and whom it is put to."""
        return bool(self._access.own(line, witness))

    def choice(self, choice: Choice) -> bool:
        """Whether a question on the member's list is exempt; in doubt where the edition no longer holds it."""
        if choice.own:
            return self.own(choice.line, choice.witness)
        if choice.id in self._pack.by_id:
            # Words that were typed while it was exempt may tell what the pack told then.
            return self.item(choice.id) or (choice.wording is not None and choice.exempt is True)
        return choice.exempt is not False

    def offered(self, offered: Offered) -> bool:
        """Whether a question that a member shared is exempt: as their file says, or as this edition does."""
        if offered.own:
            return offered.exempt or any(self.own(offered.line, each) for each in offered.witness or ("",))
        return offered.exempt or self.item(offered.id)
