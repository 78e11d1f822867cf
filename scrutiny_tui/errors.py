"""The one error that reaches a user: what happened, where, and what to do about it."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the command tells the shell."""

    CLEAN = 0
    PROBLEMS = 1
    """The work was done and found something wrong, or could not be done."""
    MISUSE = 2
    """The command was called with words that it does not know."""


class ScrutinyError(Exception):
    """Something a user can do something about.

    Every room raises this (or a child of it) and the front ends print it; no traceback reaches a user.
    """

    exit_code: Exit = Exit.PROBLEMS

    def __init__(self, what: str, do: str = "", *, where: str = "") -> None:
        """`what` happened, `where` (file, line, page) and what to `do`: each a sentence in plain words."""
        super().__init__(what)
        self.what = what
        self.do = do
        self.where = where

    def __str__(self) -> str:
        """One or two lines, ready to print."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n{self.do}" if self.do else head


class MisuseError(ScrutinyError):
    """The request itself is wrong: an unknown pack, item or option."""

    exit_code = Exit.MISUSE
