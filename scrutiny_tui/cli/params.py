"""What commands take that is more than a word: numbers, spans of dates, words from here or there."""

from __future__ import annotations

import locale
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from scrutiny_tui.cli import output
from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.dates import DateError, PackDate
from scrutiny_tui.session.near import clipped


class Number(click.IntRange):
    """A whole number from 1; what is none is told in plain words."""

    def __init__(self) -> None:
        super().__init__(min=1)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number that was typed."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"“{clipped(str(value))}” is not a whole number from 1.", param, ctx)


def dates_of(typed: str) -> tuple[date | None, date | None]:
    """The span that is meant: `2017`, `2016-07 to 2017-10`, `2016 to` or `to 2017`; days are counted in."""
    first, parted, last = f" {typed} ".replace("/", " to ").partition(" to ")
    try:
        begins = PackDate.read(first) if first.strip() else None
        ends = PackDate.read(last) if last.strip() else None
    except DateError as fault:
        raise MisuseError(
            fault.what, "Write a date as 2017, 2017-10 or 2017-10-18, a span as “2016 to 2017-10”."
        ) from fault
    if begins and not parted:
        return begins.first, begins.last
    if not begins and not ends:
        raise MisuseError("There is no date.", "A span is written as “2016 to 2017-10”.")
    return begins.first if begins else None, ends.last if ends else None


def words_of(given: Sequence[str], editing: str | None, what: str) -> str:
    """The words that the user means: as given, from standard input for `-`, else from their editor.

    `editing`: what the editor starts with, or None where no editor is offered. MisuseError where there are none to
    be had, or where they are no text.
    """
    if list(given) == ["-"]:
        return _checked(_standard_input())
    if given:
        return _checked(" ".join(given))
    if editing is None or not (output.terminal(sys.stdin) and output.terminal(sys.stdout)):
        raise MisuseError(
            f"{what} is missing.", "Write it at the end of the command, or - to read it from a file: < FILE"
        )
    try:
        written = click.edit(editing, extension=".txt")
    except click.ClickException as fault:
        raise MisuseError(fault.message, "Write the words at the end of the command instead.") from fault
    if written is None:
        raise ScrutinyError("Nothing was changed: the editor was closed without saving.")
    return _checked(written)


def _standard_input() -> str:
    held = sys.stdin.buffer.read()
    for encoding in ("utf-8-sig", locale.getencoding()):
        try:
            return held.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise MisuseError("What was read is not text.", "Give plain text in UTF-8.")


def _checked(words: str) -> str:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as fault:
        raise MisuseError("The words hold bytes that are no letters.", "Type them again in UTF-8.") from fault
    if "\0" in words:
        raise MisuseError("What was read is not text.", "Give plain text in UTF-8.")
    return words.strip()
