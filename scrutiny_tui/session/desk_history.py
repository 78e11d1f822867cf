"""What the desk did, step by step, so that it can be taken back: the files as they were, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.write import Edit
from scrutiny_tui.session.desk_decisions import Decision, Decisions, Key
from scrutiny_tui.sources.writing import write_whole


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done."""

    label: str
    """What it was, in words."""
    files: tuple[tuple[Path, bytes | None, bytes | None], ...]
    """Each file of the pack that it wrote: before and after; None where the file was not there."""
    before: Mapping[Key, Decision | None]
    """The decisions as they were."""
    after: Mapping[Key, Decision | None]
    """The decisions as they are since."""
    card: str = ""
    """Id of the proposal that it was about; "" for what was written by hand."""


@dataclass
class History:
    """The steps done and undone since the desk was opened."""

    decisions: Decisions
    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def do(
        self, label: str, edits: Sequence[Edit], decided: Mapping[Key, Decision | None], card: str = ""
    ) -> tuple[Path, ...]:
        """Write the files and the decisions, and remember how; gives the files. ScrutinyError, with all as it was."""
        files = tuple((edit.file, edit.before, edit.content) for edit in edits)
        write_all(files)
        try:
            before = self.decisions.keep(decided)
        except ScrutinyError:
            write_all(tuple((file, after, before) for file, before, after in files))
            raise
        self.done.append(Step(label, files, before, decided, card))
        self.undone.clear()
        return tuple(file for file, _, _ in files)

    def undo(self) -> Step:
        """Take back the last step. ScrutinyError where a file was changed by somebody else since."""
        if not self.done:
            raise MisuseError("There is nothing to take back.", "Only what was done since the desk was opened can be.")
        step = self.done[-1]
        self._turn(tuple((file, after, before) for file, before, after in step.files), step.before)
        self.undone.append(self.done.pop())
        return step

    def redo(self) -> Step:
        """Do again what was taken back. ScrutinyError where a file was changed by somebody else since."""
        if not self.undone:
            raise MisuseError("There is nothing to do again.")
        step = self.undone[-1]
        self._turn(step.files, step.after)
        self.done.append(self.undone.pop())
        return step

    def _turn(
        self, files: tuple[tuple[Path, bytes | None, bytes | None], ...], decided: Mapping[Key, Decision | None]
    ) -> None:
        write_all(files)
        try:
            self.decisions.keep(decided)
        except ScrutinyError:
            write_all(tuple((file, after, before) for file, before, after in files))
            raise


def write_all(files: Sequence[tuple[Path, bytes | None, bytes | None]]) -> None:
    """Write each file that holds now what it is thought to hold; all or none. ScrutinyError where one does not."""
    for file, before, _ in files:
        if held(file) != before:
            what = f"{file.name} was changed by another program meanwhile, so nothing was written over it."
            raise ScrutinyError(what, "Look at it in your editor, and make the change there.", where=str(file))
    written: list[tuple[Path, bytes | None]] = []
    try:
        for file, before, after in files:
            _put(file, after)
            written.append((file, before))
    except ScrutinyError:
        for file, before in reversed(written):
            _put(file, before)
        raise


def held(file: Path) -> bytes | None:
    """What a file holds; None where it is not there. ScrutinyError where it cannot be read."""
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise ScrutinyError(f"The file cannot be read: {why}.", "See that you may read it.", where=str(file)) from fault


def _put(file: Path, content: bytes | None) -> None:
    if content is not None:
        write_whole(file, content)
        return
    try:
        file.unlink(missing_ok=True)
    except OSError as fault:
        why = fault.strerror or type(fault).__name__
        raise ScrutinyError(f"The file could not be taken away: {why}.", where=str(file)) from fault
