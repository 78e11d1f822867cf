"""What stands around every command: streams that can take any text, and faults told in plain words.

No traceback reaches a user. What nobody foresaw is written to a log file, and the user is told where that is.
"""

from __future__ import annotations

import codecs
import errno
import os
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TextIO

import click

from scrutiny_tui import __version__, paths
from scrutiny_tui.errors import Exit, ScrutinyError
from scrutiny_tui.text.visible import visible

STOPPED = 130
"""What the command tells the shell when the user stopped it: 128 and the number of the interrupt signal."""
READER_GONE = 141
"""What it tells where nobody reads its output to the end (as in “| head”): 128 and the number of that signal."""
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "→": ">"})


class ReaderGoneError(Exception):
    """Nobody reads the output to the end. Not an OSError, which click would end the program for on its own."""


def _readable(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = error.object[error.start : error.end].translate(_PLAIN)
    return plain.encode("ascii", "backslashreplace").decode("ascii"), error.end


def prepare_streams() -> None:
    """Let output take any character, and be there at all.

    Characters that its encoding lacks come out as plain marks or as their numbers. A stream that the caller closed
    is read as empty and written to nowhere; it is opened, lest the next file opened should stand in its place.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    codecs.register_error("scrutiny.readable", _readable)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="scrutiny.readable")


def guarded(work: Callable[[], object]) -> int:
    """Do the work of a command and give its exit code; every fault is told on standard error in plain words."""
    try:
        prepare_streams()
        code = _told(work)
        sys.stdout.flush()
    except OSError as fault:
        # Only what writes to the streams themselves gets here: the rest was told above.
        _silence(sys.stdout)
        if _reader_gone(fault):
            return READER_GONE
        _tell(f"The output could not be written: {fault.strerror or fault}.")
        return Exit.PROBLEMS
    return code


def _told(work: Callable[[], object]) -> int:
    try:
        result = work()
    except click.exceptions.Exit as done:
        return done.exit_code
    except ReaderGoneError:
        return READER_GONE
    except click.ClickException as misuse:
        misuse.show(sys.stderr)
        return misuse.exit_code
    except (click.Abort, KeyboardInterrupt):
        _tell("Stopped.")
        return STOPPED
    except ScrutinyError as trouble:
        _tell(str(trouble))
        return trouble.exit_code
    except OSError as fault:
        if fault.filename is None:
            raise
        _tell(f"{fault.filename} could not be read or written: {fault.strerror or fault}.")
        return Exit.PROBLEMS
    except Exception as fault:
        _tell(_unforeseen(fault))
        return Exit.PROBLEMS
    return result if isinstance(result, int) else Exit.CLEAN


def _unforeseen(fault: Exception) -> str:
    kind = type(fault).__name__
    head = (
        f"Something went wrong that this program did not foresee ({kind}: {fault}). Your notebook is as it was saved."
    )
    log = paths.find().log
    try:
        _write_log(log)
    except OSError as reason:
        return f"{head}\nThe details could not be written to {log}: {reason.strerror or reason}."
    return f"{head}\nThe details are in {log}; please send that file to whoever looks after the program."


def _write_log(log: Path) -> None:
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
        file.write(f"{datetime.now().astimezone().isoformat()} scrutiny {__version__}, Python {sys.version}\n")
        file.write(traceback.format_exc() + "\n")


def _tell(message: str) -> None:
    click.echo(visible(message), sys.stderr)


def _reader_gone(fault: OSError) -> bool:
    return isinstance(fault, BrokenPipeError) or fault.errno in (errno.EPIPE, errno.EINVAL)


def _silence(stream: TextIO) -> None:
    """Keep Python from failing once more when it flushes a stream that nobody reads."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        return
