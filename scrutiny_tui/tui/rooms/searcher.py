"""Questions to the index, each answered in a thread that stands ready beside the screen; only the last one counts."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.search import Filters, Results
from scrutiny_tui.session import Session
from scrutiny_tui.tongue import _
from scrutiny_tui.tui.widgets.index_bar import UNUSABLE

LIMIT = 100
"""Hits shown at most."""


class Answer(NamedTuple):
    """What came of a question."""

    number: int
    """Of the question, counting from 1."""
    results: Results
    trouble: str = ""
    """Why it could not be answered; "" where it was."""


class Searcher:
    """Searches in one thread of its own: two at a time would only keep each other waiting."""

    def __init__(self, session: Session) -> None:
        """The thread starts with the first question."""
        self._session = session
        self._thread = ThreadPoolExecutor(1, "search")
        self.number = 0
        """Of the last question; what answers an earlier one is of no use any more."""

    def ask(self, query: str, filters: Filters) -> Future[Answer]:
        """Ask. What was asked before is not begun any more."""
        self.number += 1
        return self._thread.submit(self._answer, self.number, query, filters)

    def forget(self) -> None:
        """Nothing is asked now."""
        self.number += 1

    def close(self) -> None:
        """Let the thread end, without waiting for it."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _answer(self, number: int, query: str, filters: Filters) -> Answer:
        if number != self.number:
            return Answer(number, Results())
        try:
            return Answer(number, self._found(query, filters))
        except ScrutinyError as error:
            return Answer(number, Results(), str(error))
        except Exception as error:
            return Answer(number, Results(), _(UNUSABLE).format(why=error))

    def _found(self, query: str, filters: Filters) -> Results:
        return self._session.search(
            query,
            pack=filters.pack,
            kind=filters.kind,
            source=filters.source,
            speaker=filters.speaker,
            line=filters.line,
            date=filters.date,
            limit=LIMIT,
            as_typed=True,
        )
