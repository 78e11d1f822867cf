"""Reading a file in a process of its own, so that a hostile or broken one can take neither time nor memory without end.

The process is started anew (spawned), on every system alike, and ended when its time is up.
"""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.sources.readers.registry import read_report
from scrutiny_tui.sources.readers.report import Progress, Report

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take."""

    seconds: float = 90
    """Without a sign of progress."""
    memory: int = 3 * 1024**3
    """Bytes of address space, where the system can hold a process to them."""


def read_apart(path: Path, progress: Progress, whole: bool = False, limits: Limits | None = None) -> Report:
    """The report at `path`, read in another process. ScrutinyError, naming the file, where it cannot be read."""
    import multiprocessing  # noqa: PLC0415  (the member's program never needs it)

    limits = limits or Limits()
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(theirs, str(path), whole, limits.memory), daemon=True)
    try:
        child.start()
        theirs.close()
        return _hear(ours, progress, limits)
    except ScrutinyError as trouble:
        raise ScrutinyError(trouble.what, trouble.do, where=str(path)) from trouble
    finally:
        if child.is_alive():
            child.kill()
        child.join()
        child.close()
        ours.close()


def _hear(ours: Connection[Any, Any], progress: Progress, limits: Limits) -> Report:
    while ours.poll(limits.seconds):
        try:
            sort, what = ours.recv()
        except EOFError as gone:
            raise ScrutinyError(
                "Reading it broke off: the file is damaged, or it needs more memory than is allowed.",
                "Open it in its own program, print it to a new PDF, and add that.",
            ) from gone
        if sort == "progress":
            progress(*what)
        elif sort == "report":
            report: Report = what
            return report
        else:
            raise ScrutinyError(*what)
    raise ScrutinyError(
        f"Reading it was stopped after {limits.seconds:.0f} seconds without progress.",
        "Open it in its own program, print it to a new PDF, and add that.",
    )


def _work(theirs: Connection[Any, Any], path: str, whole: bool, memory: int) -> None:
    """What the other process does."""
    _hold_to(memory)
    try:
        report = read_report(Path(path), lambda done, of: theirs.send(("progress", (done, of))), whole)
        theirs.send(("report", report))
    except ScrutinyError as trouble:
        theirs.send(("trouble", (trouble.what, trouble.do)))
    except MemoryError:
        theirs.send(("trouble", ("It needs more memory than is allowed.", "Split it, or print it to a new PDF.")))
    except (Exception, RecursionError) as fault:
        what = f"It could not be read: the file is damaged, or of a sort not met before ({type(fault).__name__})."
        theirs.send(("trouble", (what, "Open it in its own program, print it to a new PDF, and add that.")))
    finally:
        theirs.close()


def _hold_to(memory: int) -> None:
    """Limit the memory of this process, where the system does so."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (not there on Windows)

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
