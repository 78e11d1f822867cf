"""Names of people in running text: where they stand, and which of them are the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from scrutiny_tui.draft.first_names import gender
from scrutiny_tui.draft.layout import Block, Layout, Token
from scrutiny_tui.draft.lexicon import (
    BODIES,
    FEMALE_TITLES,
    JUDGING,
    MALE_TITLES,
    NOT_NAMES,
    OFFICES,
    PLACES,
    SAYING,
    TITLES,
    word_set,
)

_PARTICLES = word_set("de du von van der ap ab al el bin la le")
_LONGEST = 5
"""Words in a name."""


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


class Names:
    """The people of a report."""

    def __init__(self, layout: Layout) -> None:
        """Read the whole report twice: full names first, then surnames that stand alone."""
        self.people: list[Person] = []
        self._by_last: defaultdict[str, list[Person]] = defaultdict(list)
        self._mentions: list[tuple[Mention, ...]] = []
        runs = [list(_runs(block)) for block in layout.blocks]
        self._titled = {
            _bare(block.tokens[last].text)
            for block, found in zip(layout.blocks, runs, strict=True)
            for _, start, last in found
            if start > 0 and _is_title(block.tokens[start - 1])
        }
        taken = [[self._take(block, *run) for run in found] for block, found in zip(layout.blocks, runs, strict=True)]
        for block, found in zip(layout.blocks, taken, strict=True):
            known = [mention for mention in found if mention]
            self._mentions.append(tuple(sorted([*known, *self._alone(block, known)], key=lambda each: each.first)))

        self._sexes(layout)

    def _sexes(self, layout: Layout) -> None:
        """He or she by the report's own words, where a sentence names one person and then says his or her."""
        votes: defaultdict[int, int] = defaultdict(int)
        for block, mentions in zip(layout.blocks, self._mentions, strict=True):
            for index, mention in enumerate(mentions):
                following = mentions[index + 1].first if index + 1 < len(mentions) else len(block.tokens)
                first, last = block.sentence(mention.last)
                near = mentions[max(0, index - 1) : index + 2]
                if any(other is not mention and first <= other.first < last for other in near):
                    continue
                for token in block.tokens[mention.last + 1 : min(last, following, mention.last + 30)]:
                    votes[id(mention.person)] += {"he": 1, "his": 1, "him": 1, "she": -1, "her": -1}.get(token.low, 0)
        for person in self.people:
            vote = votes[id(person)]
            if abs(vote) > bool(person.gender) and person.title.casefold() not in MALE_TITLES | FEMALE_TITLES:
                person.gender = "m" if vote > 0 else "f"

    def of(self, block: int) -> tuple[Mention, ...]:
        """The mentions in the block of that index, in order."""
        return self._mentions[block]

    def _take(self, block: Block, titles: int, start: int, last: int) -> Mention | None:
        tokens = block.tokens
        words = tuple(_bare(token.text) for token in tokens[start : last + 1] if token.text != ".")
        titled = [tokens[at].text for at in range(titles, start) if tokens[at].text != "."]
        if not titled and not self._personal(block, start, last, words):
            return None
        if titled and (_lower(words[-1]) in BODIES or _lower(words[0]) in OFFICES):
            return None
        person = self._same(words, titled)
        person.times += 1
        title = " ".join(word[0].upper() + word[1:] for word in titled)
        person.title = person.title or title
        for each in titled:
            low = each.casefold()
            person.gender = person.gender or ("m" if low in MALE_TITLES else "f" if low in FEMALE_TITLES else "")
        if len(words) > 1:
            person.gender = person.gender or gender(words[0])
        shown = " ".join([title, *words] if title else words)
        if shown not in person.also:
            person.also.append(shown)
        if person.times == 1:
            person.first = (tokens[titles].start, tokens[last].end)
        return Mention(titles, last, person, tokens[last].possessive)

    def _same(self, words: tuple[str, ...], titled: list[str]) -> Person:
        for person in self._by_last[_lower(words[-1])]:
            if len(words) == 1 and not _clash(person, titled):
                return person
            if len(person.names) == 1 and person.gender != _other(gender(words[0])):
                person.names = words
                return person
            if len(words) > 1 and _lower(words[0]) == _lower(person.names[0]):
                return person
            if (
                len(words) > 1
                and (len(words[0]) == 1 or len(person.names[0]) == 1)
                and words[0][0] == person.names[0][0]
            ):
                person.names = max(person.names, words, key=lambda names: len(names[0]))
                return person
        person = Person(words)
        self.people.append(person)
        self._by_last[_lower(words[-1])].append(person)
        return person

    def _personal(self, block: Block, start: int, last: int, words: tuple[str, ...]) -> bool:
        """True where a run of capitals without a title is most likely a person."""
        tokens = block.tokens
        if len(words) == 1:
            return self._first_only(tokens, start, words[0])
        if not 2 <= len(words) <= 4 or any(_lower(word) in BODIES or _lower(word) in PLACES for word in words[1:]):
            return False
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        if tokens[last].possessive and not gender(words[0]):
            return words[-1] in self._titled
        if gender(words[0]) or words[-1] in self._titled or len(words[0]) == 1:
            return block.sort in ("body", "caption") or len(words) < 4
        if _lower(words[0]) in BODIES | PLACES or block.sort == "heading":
            return False
        before = tokens[start - 1] if start > 0 else None
        if before and before.low in OFFICES and before.text != before.text.upper():
            return True
        if after is None:
            return before is not None and before.low in SAYING
        if after.text == ",":
            return _apposed(tokens, last + 2)
        if before and before.low in SAYING and before.start > 0:
            return True
        return after.low in SAYING or (after.low in JUDGING and after.low.endswith("d")) or after.low == "who"

    @staticmethod
    def _first_only(tokens: tuple[Token, ...], at: int, word: str) -> bool:
        """True for somebody known by a first name alone: “Leah, who is 19”, “says Leah”."""
        if not gender(word) or tokens[at].possessive:
            return False
        behind = tokens[at + 1 : at + 3]
        if not behind or (at > 0 and tokens[at - 1].capital and not tokens[at - 1].stops and at > 1):
            return False
        if at > 0 and tokens[at - 1].low in OFFICES and not tokens[at - 1].capital:
            return True
        if behind[0].low in SAYING and behind[0].low not in ("may",):
            return True
        return (
            behind[0].text == ","
            and len(behind) > 1
            and (behind[1].low in ("who", "whose", "aged") or behind[1].text.isdigit())
        )

    def _alone(self, block: Block, known: list[Mention]) -> Iterator[Mention]:
        """Surnames, and first names of people already named in full, that stand alone."""
        taken = {at for mention in known for at in range(mention.first, mention.last + 1)}
        for at, token in enumerate(block.tokens):
            if at in taken or not token.capital or len(token.text) < 3 or token.low in NOT_NAMES | BODIES | PLACES:
                continue
            near = [block.tokens[side] for side in (at - 1, at + 1) if 0 <= side < len(block.tokens)]
            if any(each.capital and each.low not in NOT_NAMES and not each.stops for each in near):
                continue
            people = self._by_last.get(_lower(_bare(token.text))) or self._first(token)
            if people and len(people) == 1:
                yield Mention(at, at, people[0], token.possessive)

    def _first(self, token: Token) -> list[Person]:
        word = _bare(token.text)
        return [person for person in self.people if len(person.names) > 1 and person.names[0] == word][:2]


def _runs(block: Block) -> Iterator[tuple[int, int, int]]:
    """Runs of tokens that may be a name: index of the first title, of the first name, of the last name."""
    tokens = block.tokens
    at = 0
    while at < len(tokens):
        if tokens[at].quotation >= 0 or not (_is_title(tokens[at]) or _is_name(tokens[at])):
            at += 1
            continue
        titles = at
        while at < len(tokens) and (_is_title(tokens[at]) or (tokens[at].text == "." and at > titles)):
            at += 1
        if at > titles and (at >= len(tokens) or not _is_name(tokens[at])):
            continue
        start = at
        last = at - 1
        while at < len(tokens) and at - start < _LONGEST + 4:
            token = tokens[at]
            if _is_name(token) and not _is_title(token):
                last = at
                if token.possessive:
                    break
            elif token.text == "." and last == at - 1 and len(tokens[last].text) == 1:
                pass
            elif not (token.low in _PARTICLES and at > start and at + 1 < len(tokens) and _is_name(tokens[at + 1])):
                break
            at += 1
        at = max(at, last + 1)
        if last < start:
            continue
        for index in range(last, start - 1, -1):
            if tokens[index].low in OFFICES and titles == start:
                start = titles = index + 1
                break
        if start <= last:
            yield titles, start, last


def _is_title(token: Token) -> bool:
    return token.low in TITLES and (token.capital or token.low in ("councillor", "cllr")) and token.text != "MS"


def _is_name(token: Token) -> bool:
    text = token.text
    return text[0].isupper() and token.low not in NOT_NAMES and token.quotation < 0 and not text.isdigit()


def _apposed(tokens: tuple[Token, ...], at: int) -> bool:
    """True where what follows a comma says who somebody is: an age, an office, “who…”."""
    near = tokens[at : at + 6]
    if not near:
        return False
    if near[0].low in ("who", "whose") or (near[0].text.isdigit() and len(near[0].text) == 2):
        return True
    for token in near:
        if token.text in ",.;:" or token.quotation >= 0:
            return False
        if token.low in OFFICES:
            return True
    return False


def _clash(person: Person, titled: list[str]) -> bool:
    lows = {title.casefold() for title in titled}
    return (bool(lows & MALE_TITLES) and person.gender == "f") or (bool(lows & FEMALE_TITLES) and person.gender == "m")


def _other(which: str) -> str:
    return {"m": "f", "f": "m"}.get(which, "?")


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s", "'S", "’S")) else word


def _lower(word: str) -> str:
    return word.casefold()
