"""Classes of `scrutiny_tui.frozen` cannot be told from those of `dataclasses`, except that they are ready sooner."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import pytest

from scrutiny_tui.frozen import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """Two numbers, in order."""

    month: int
    day: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """What the other begins with."""

    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Base):
    """A default that is made anew each time, and one that is not compared."""

    words: list[str] = dataclasses.field(default_factory=list)
    place: int = dataclasses.field(default=0, compare=False)


@dataclass(frozen=True)
class Checked:
    """Looked at when it is made, and with methods of its own."""

    count: int

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError("below nothing")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Checked) and other.count % 10 == self.count % 10

    def __hash__(self) -> int:
        return self.count % 10

    def __repr__(self) -> str:
        return "checked"


def test_it_is_made_by_place_and_by_name() -> None:
    """Defaults, factories and fields of the class below are as ever."""
    assert (Day(3), Day(3, day=1)) == (Day(3, 1), Day(month=3))
    told, other = Told(id="a"), Told(id="a", place=5)
    assert told.words == []
    assert told.words is not other.words
    assert told == other
    with pytest.raises(TypeError):
        Day()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Told("a")  # type: ignore[call-arg]


def test_it_is_compared_hashed_and_ordered_by_its_fields() -> None:
    """Another class with the same values is not equal; what is equal has one hash."""
    assert len({Day(3), Day(3), Day(4)}) == 2
    assert sorted([Day(4), Day(3, 9), Day(3)]) == [Day(3), Day(3, 9), Day(4)]
    assert Day(3) <= Day(3) < Day(4)
    assert Day(4) > Day(3) >= Day(3)
    assert Base(id="a") != Told(id="a")
    assert Day(1) != object()


def test_what_the_class_says_itself_counts() -> None:
    """Its own methods stay, and it is checked as it is made."""
    assert Checked(3) == Checked(13)
    assert repr(Checked(3)) == "checked"
    assert len({Checked(3), Checked(13)}) == 1
    with pytest.raises(ValueError, match="below nothing"):
        Checked(-1)


def test_it_reads_as_ever() -> None:
    """`repr`, `fields`, `replace`, `asdict` and patterns know its fields."""
    assert repr(Told(id="a", words=["b"])) == "Told(id='a', words=['b'], place=0)"
    assert [field.name for field in dataclasses.fields(Told)] == ["id", "words", "place"]
    assert dataclasses.replace(Day(3), day=9) == Day(3, 9)
    assert dataclasses.asdict(Day(3)) == {"month": 3, "day": 1}
    match Day(3, 9):
        case Day(month, day):
            assert (month, day) == (3, 9)


@pytest.mark.parametrize("made", [Day(3), Told(id="a"), Checked(3)])
def test_it_cannot_be_changed(made: object) -> None:
    """No field can be set or removed, and no other attribute can be."""
    for name in (*(field.name for field in dataclasses.fields(made)), "another"):  # type: ignore[arg-type]
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, name, 1)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(made, name)


@pytest.mark.parametrize("made", [Day(3, 9), Told(id="a", words=["b"]), Checked(3)])
def test_it_can_be_copied_and_pickled(made: object) -> None:
    """With slots and without."""
    assert copy.copy(made) == made == copy.deepcopy(made)
    assert pickle.loads(pickle.dumps(made)) == made


def test_a_class_that_is_not_frozen_is_refused() -> None:
    """It is for frozen classes alone."""
    with pytest.raises(TypeError):
        dataclass(frozen=False)
