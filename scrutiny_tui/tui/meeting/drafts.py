"""What was typed as an answer and not saved: kept in the notebook, for each question its own, until it is."""

from __future__ import annotations

from scrutiny_tui.session import Session


class Drafts:
    """The drafts of one pack's meeting."""

    def __init__(self, session: Session, pack: str) -> None:
        """`pack` is the pack's id."""
        self._session = session
        self._pack = pack

    def of(self, question: str) -> str:
        """The draft on a question; nothing where there is none."""
        return self._session.setting(self._name(question))

    def keep(self, question: str, words: str) -> None:
        """Keep a draft; no words take it away. ScrutinyError where it cannot be kept."""
        if words != self.of(question):
            self._session.keep_setting(self._name(question), words)

    def _name(self, question: str) -> str:
        return f"draft {self._pack} {question}"
