"""What was found out about one quote."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How well a quote agrees with the text of its source."""

    VERBATIM = "verbatim"
    """The words stand there, character for character."""
    TYPOGRAPHIC = "typographic"
    """Only quotation marks, dashes, spaces, ligatures or hyphenated line ends differ."""
    ALTERED = "altered"
    """Words like these stand there, but not these."""
    NOT_FOUND = "not found"
    """Less than half of the words stand together anywhere in the text."""
    NO_TEXT = "no text"
    """The text of the source is not here."""


PROOF = frozenset({Outcome.VERBATIM, Outcome.TYPOGRAPHIC})
"""The outcomes that prove a quote."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a quote and its source part ways; either side may be ""."""

    quote: str
    """What the quote has."""
    source: str
    """What the source has."""

    def __str__(self) -> str:
        """In words, for a clerk."""
        if not self.source:
            return f"“{self.quote}” is not in the source"
        if not self.quote:
            return f"the quote leaves out “{self.source}”"
        return f"the quote has “{self.quote}”, the source has “{self.source}”"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found out about one quote, and where its words stand. Offsets are characters of `Document.text`."""

    outcome: Outcome
    start: int | None = None
    """Offset of the first character of the words (altered: of the nearest words)."""
    end: int | None = None
    """Offset after the last character."""
    page: str = ""
    """Label of the page that they begin on."""
    passage: int | None = None
    """Number of the paragraph that they begin in."""
    fragments: tuple[tuple[int, int], ...] = ()
    """Span of each fragment, where … joins them; otherwise one span."""
    nearest: str = ""
    """Altered: the nearest words of the source, on one line."""
    differs: tuple[Difference, ...] = ()
    """Altered: what differs, at least one place."""
    fingerprint: str = ""
    """Fingerprint of the text that was looked in; for `no text`, of the recorded one."""
    recorded: Verdict | None = None
    """For `no text`: what was recorded when the text was here, if the record still fits the words."""
    stale: bool = False
    """A record exists, but the words, the source or its fingerprint changed since."""

    @property
    def effective(self) -> Outcome:
        """The outcome, or the recorded one where the text is not here."""
        return self.recorded.outcome if self.recorded else self.outcome

    @property
    def proven(self) -> bool:
        """True where the words were found in the text, now or when the record was made."""
        return self.effective in PROOF
