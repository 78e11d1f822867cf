"""Which of those whom a report speaks of it was last about.

Of those whom a pronoun fits, the one that costs least is taken: a sentence back costs one, standing elsewhere than as
the subject a little more, and an unknown sex more than two sentences.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from scrutiny_tui.draft.beings import Being
from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.draft.names import Names
from scrutiny_tui.draft.people import Person
from scrutiny_tui.draft.spokenof import ASIDE, spoken_of
from scrutiny_tui.draft.turns import labels

WRITINGS = word_set("statement letter email e-mail message text post tweet note reply")
"""What somebody writes to others."""
SENT = word_set("sent issued released wrote written posted made left sends issues drafted signed e-mailed emailed")
"""What is done with words of one's own."""
_BACK = 14
"""Sentences looked back."""
_UNSURE = 2.5
"""What it costs that the sex is not known."""
_OFFICE = 0.5
"""What it costs to be an office rather than a name."""
_NEUTER = 4.0
"""What it costs that the report calls it “it”."""
_NARRATOR = 2.5
"""What it costs to be the one who writes the report."""
_CORPORATE = 1.0
"""What it costs to be of a calling that is as often a company."""
_SPOKE = -0.3
"""What it costs to have spoken in a sentence."""
_OWNER = 3.0
"""What it costs to be his or hers in the same sentence."""
_TAKEN = 20.0
"""What it costs that he or she was somebody else just before: asked if he would apologise to Lewis, he."""
_NEAR = 3
"""Sentences looked back for what “it” stands for."""
_LATER = 0.1
_FAR = 3.0
"""More than “they” may cost."""
_NONE = 12.0
"""More than any fit costs."""


class Recall:
    """Looks back through a report for the one whom a pronoun stands for."""

    def __init__(self, layout: Layout, names: Names, holder: Callable[[str], Person | None]) -> None:
        """Note where each is named, sentence by sentence; `holder` tells who holds an office."""
        self._layout = layout
        self._holder = holder
        self.turns = labels(layout, names)
        """Whose turn each block of a transcript is."""
        beings = spoken_of(layout, names, frozenset(self.turns))
        self._sentences = beings.sentences
        self._things = beings.things
        self._thing_starts = [thing.at for thing in self._things]
        self._paragraphs = [block.paragraph.start for block in layout.blocks]
        self._seen: list[Being] = []
        self._starts: list[int] = []
        self._speakers: dict[int, list[Being]] = {}
        for one in beings.found():
            if isinstance(one, Being):
                self._note(one)
                continue
            person, words = self.person(one.which, one.at)
            if person or words:
                self._note(Being(one.sentence, one.at, person, words, one.which, 0.0, 0.0))

    def _note(self, one: Being) -> None:
        self._seen.append(one)
        self._starts.append(one.at)

    def spoke(self, offset: int, person: Person | None, words: str) -> None:
        """Note that a person, or one known by some words, speaks at that offset."""
        here = self.sentence(offset)
        known = next((one for one in reversed(self._near(offset, here)) if one.words == words), None) if words else None
        if person or known:
            one = Being(here, offset, person, "" if person else words, known.sex if known else "", _SPOKE, _SPOKE)
            self._speakers.setdefault(here, []).append(one)

    def _near(self, offset: int, here: int) -> list[Being]:
        stop = bisect_left(self._starts, offset)
        return [one for one in self._seen[max(0, stop - 60) : stop] if here - one.sentence <= _BACK]

    def person(self, which: str, offset: int) -> tuple[Person | None, str]:
        """The person, or the phrase for nobody named, whom “he” (`m`) or “she” (`f`) at that offset stands for."""
        here = self.sentence(offset)
        near = self._near(offset, here)
        spoke = [one for sentence in range(max(0, here - _BACK), here + 1) for one in self._speakers.get(sentence, ())]
        best: tuple[float, Person | None, str] = (_NONE, None, "")
        for one in (*near, *(each for each in spoke if each.at < offset)):
            cost = here - one.sentence + one.place if one.sentence < here else one.same
            cost += _TAKEN * (one.sentence == here and which in one.taken)
            cost += _NARRATOR * one.narrator + _CORPORATE * one.corporate
            cost += _unfit(one.person, which) if one.person else _unlike(one, which, here)
            if cost >= best[0]:
                continue
            if one.person:
                best = (cost, one.person, "")
                continue
            holder = self._holder(one.words) or _untold(one, which, near)
            if holder is None or not _unfit(holder, which) or not holder.gender:
                best = (cost, holder, "" if holder else one.words)
        return best[1], best[2]

    def sender(self, offset: int) -> Person | None:
        """Whose statement or letter “it” at that offset stands for: he declined to be interviewed but sent a letter."""
        here = self.sentence(offset)
        first = bisect_left(self._thing_starts, offset) - 1
        if first < 0 or not set(self._things[first].words.casefold().split()) & WRITINGS:
            return None
        thing = self._things[first]
        taken_up = thing.words.casefold().startswith(("the ", "this ", "that "))
        stop = bisect_right(self._starts, thing.at)
        near = [
            one.person
            for one in self._seen[max(0, stop - 9) : stop]
            if one.subject and one.person and 0 <= thing.sentence - one.sentence <= (2 if taken_up else 0)
        ][::-1]
        if not near or here - thing.sentence > 2:
            return None
        behind = self._layout.text[thing.at + len(thing.words) : thing.at + len(thing.words) + 6]
        if behind.startswith(" from "):
            return None
        begins = self._sentences[max(0, thing.sentence - 2 * taken_up)]
        return near[0] if not SENT.isdisjoint(self._layout.text[begins : thing.at].split()) else None

    def thing(self, offset: int) -> str:
        """The body or report that “it” at that offset stands for, "" where there is none near."""
        here = self.sentence(offset)
        best = (_FAR + 1, "")
        stop = bisect_left(self._thing_starts, offset)
        for thing in self._things[max(0, stop - 12) : stop]:
            cost = here - thing.sentence + thing.place - _LATER * (thing.sentence < here)
            if not thing.several and here - thing.sentence <= _NEAR and cost <= best[0]:
                best = (cost, thing.words)
        return best[1]

    def group(self, offset: int) -> tuple[Person | None, str]:
        """The person of unknown sex, the body or the people whom “they” at that offset stands for."""
        here = self.sentence(offset)
        best: tuple[float, Person | None, str] = (_FAR, None, "")
        for one in self._near(offset, here)[-12:]:
            if one.person and not one.person.gender and one.sentence >= here - 2:
                best = min(best, (here - one.sentence + one.place, one.person, ""), key=lambda each: each[0])
            elif one.words[-2:].isupper() and one.place <= 0 and one.sentence >= here - 2:
                best = min(best, (here - one.sentence, None, one.words), key=lambda each: each[0])
        stop = bisect_left(self._thing_starts, offset)
        for thing in self._things[max(0, stop - 12) : stop]:
            if not thing.place and here - 2 <= thing.sentence:
                best = min(best, (here - thing.sentence - 0.1, None, thing.words), key=lambda each: each[0])
        return best[1], best[2]

    def last_subject(self, offset: int) -> Person | None:
        """The person named in the sentence before `offset`, if it names exactly one."""
        here = self.sentence(max(0, offset - 1))
        stop = bisect_left(self._starts, offset)
        near = [one.person for one in self._seen[max(0, stop - 20) : stop] if one.sentence == here and one.person]
        return near[0] if near and all(person is near[0] for person in near) else None

    def sentence(self, offset: int) -> int:
        """Number of the sentence that holds an offset."""
        return bisect_right(self._sentences, offset) - 1

    def paragraph(self, offset: int) -> int:
        """Index of the block that holds an offset."""
        return bisect_right(self._paragraphs, offset) - 1


def _unfit(person: Person, which: str) -> float:
    return 0 if person.gender == which else _UNSURE if not person.gender else 90


def _unlike(one: Being, which: str, here: int) -> float:
    """What it costs a phrase to be taken up with he or she: “her adviser left, she said” is not the adviser."""
    owned = one.words.casefold().startswith("his " if which == "m" else "her ")
    fits = 0 if one.sex == which else _OFFICE if not one.sex else _NEUTER if one.sex == "n" else 90
    return fits + owned * (_OWNER if one.sentence == here else ASIDE if one.subject else 0)


def _untold(one: Being, which: str, named: list[Being]) -> Person | None:
    """The person just named whom “the chief executive” must be, as the report gives nobody that office."""
    if not one.words.casefold().startswith("the ") or one.words.count(" ") < 2:
        return None
    near = [seen.person for seen in named if seen.person and 0 <= one.sentence - seen.sentence < 3]
    fits = [person for person in near if person.gender == which and not person.roles]
    return fits[0] if fits and all(person is fits[0] for person in fits) else None
