"""A person whom a report names, and one place where it names them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Person:
    """Somebody whom the report names; what is known of them grows as it is read."""

    names: tuple[str, ...]
    """The fullest name, without a title, as words."""
    title: str = ""
    """The first title that the report gives."""
    gender: str = ""
    """`m`, `f` or ""."""
    roles: list[str] = field(default_factory=list)
    """Offices that the report gives, in order."""
    also: list[str] = field(default_factory=list)
    """Every form of the name that the report prints, in order."""
    first: tuple[int, int] = (0, 0)
    """Where they are first named."""
    times: int = 0
    """How often they are named."""

    @property
    def name(self) -> str:
        """The fullest name; with the title where the report gives no first name."""
        return " ".join(self.names) if len(self.names) > 1 or not self.title else f"{self.title} {self.names[0]}"


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named."""

    first: int
    """Index of the first token, the title included, in its block."""
    last: int
    """Index of the last token."""
    person: Person
    """Who it is."""
    possessive: bool
    """True for “Mr Brinn's”."""
