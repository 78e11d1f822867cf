"""Words that a pack says in one language or in two."""

from __future__ import annotations

from scrutiny_tui.frozen import dataclass

LANGUAGES = ("en", "cy")
"""The languages of a pack's words: English and Welsh (ISO 639-1)."""


@dataclass(frozen=True, slots=True)
class Words:
    """Something said in words, in at least one language."""

    versions: tuple[tuple[str, str], ...] = ()
    """(language, text) pairs; the pack's own language stands first."""

    @classmethod
    def of(cls, text: str, language: str = "en") -> Words:
        """Words in one language; no words at all where `text` is empty."""
        return cls(((language, text),)) if text else cls()

    def say(self, language: str) -> str:
        """The text in `language`; where that is missing, in the first language there is."""
        return dict(self.versions).get(language) or str(self)

    def __str__(self) -> str:
        """The text in the pack's own language, or nothing."""
        return self.versions[0][1] if self.versions else ""

    def __bool__(self) -> bool:
        """True where something is said."""
        return any(text for _, text in self.versions)
