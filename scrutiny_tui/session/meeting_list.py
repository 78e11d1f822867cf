"""The member's own list as a running list, for a meeting without a board."""

from __future__ import annotations

from scrutiny_tui.meeting.listed import Listed
from scrutiny_tui.session.held_back import HeldBack
from scrutiny_tui.session.opened import OpenPack


def own_list(opened: OpenPack, back: HeldBack) -> tuple[Listed, ...]:
    """The questions on the member's list in their order and wording; `back` tells which of them are exempt."""
    return tuple(
        Listed(
            id=each.id,
            words=each.words,
            witness=each.witness,
            line=each.line,
            minutes=each.minutes,
            exempt=back.choice(each.choice),
        )
        for each in opened.mine()
    )
