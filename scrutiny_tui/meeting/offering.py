"""What a member shares with the chair: the questions they chose, and nothing else that is private."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from functools import lru_cache

from scrutiny_tui.frozen import dataclass
from scrutiny_tui.text.visible import visible

LONGEST_NAME = 120
"""Characters in a member's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """One question in a member's file."""

    id: str
    """The question's id in the pack; `my-1`, `my-2`… for the member's own."""
    own: bool = False
    words: str = ""
    """As the member will ask it."""
    origin: str = "officer"
    """`officer`, `reworded` or `mine`."""
    witness: tuple[str, ...] = ()
    """Own questions: whom it is put to, as the member wrote it."""
    line: str = ""
    """Own questions: id of the line of enquiry."""
    minutes: int = 5
    note: str = ""
    """The member's note, where they ticked it."""
    exempt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Offering:
    """One member's file."""

    pack: str
    edition: int
    author: str
    """The member's name."""
    made: datetime
    questions: tuple[Offered, ...] = ()
    """In the member's order."""
    notebook: str = ""
    """Tells the notebook that it came from from others of the same name; nothing in files of older programs."""

    @property
    def key(self) -> str:
        """What tells authors apart."""
        return author_key(self.author)


def numbered(name: str, number: int) -> str:
    """A name with its number where several go by it: “Ann Jones (2)”; the first goes without."""
    mark = f" ({number})" if number > 1 else ""
    return name[: LONGEST_NAME - len(mark)].rstrip() + mark


@lru_cache(maxsize=1000)
def author_key(name: str) -> str:
    """A name as ids use it: “Cllr Siân A.” is `cllr-sian-a`; nothing for a name without a letter or digit."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    spaced = "".join(each if each.isalnum() else " " for each in plain.casefold())
    return "-".join(spaced.split())


def is_name(text: str) -> bool:
    """Whether it can be a member's name: on one line, not overlong, with a letter, and all of it to be seen."""
    told = " ".join(text.split())
    return bool(author_key(told)) and told == text == visible(text) and len(text) <= LONGEST_NAME
