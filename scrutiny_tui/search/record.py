"""One record: what the index keeps of an item or a passage, and by which words, names and dates it is found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrutiny_tui.pack.dates import PackDate
    from scrutiny_tui.pack.model import Line, Source


@dataclass(frozen=True, slots=True)
class Record:
    """One thing that search can find."""

    pack: str
    kind: str
    id: str
    title: str
    """What the hit is called, on one line."""
    text: str
    """What the snippet is cut from."""
    heading: str = ""
    """The words that weigh as a title; "" for a passage, whose title is that of its source."""
    unseen: str = ""
    """Words that are found but not shown: a figure's bare digits and its unit."""
    source: str = ""
    """Id of the first report behind it, "" for none."""
    page: str = ""
    sources: tuple[Source, ...] = ()
    """Every report behind it."""
    speakers: tuple[tuple[str, ...], ...] = ()
    """Who speaks, acts, promises or is asked: the names each goes by, and last the office or ""."""
    lines: tuple[Line, ...] = ()
    """The lines of enquiry that it belongs to."""
    date: PackDate | None = None
    exempt: bool = False
    welsh: bool = False
    """True where some of its words are Welsh."""
