"""Names of people in running text: where they stand, and which of them are the same person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from scrutiny_tui.draft.first_names import gender, is_first
from scrutiny_tui.draft.humans import is_human
from scrutiny_tui.draft.layout import Block, Layout, Token
from scrutiny_tui.draft.lexicon import (
    AUXILIARY,
    BODIES,
    DETERMINERS,
    FEMALE_TITLES,
    HERS,
    HIS,
    MALE_TITLES,
    NOT_NAMES,
    OFFICES,
    PASSIVE,
    PLACES,
    PREPOSITIONS,
    SAYING,
)
from scrutiny_tui.draft.namewords import bare_word, clash, other_sex, runs
from scrutiny_tui.draft.people import Mention, Person
from scrutiny_tui.draft.personal import Evidence, name_words
from scrutiny_tui.draft.verbs import IRREGULAR

_WITH_FIRST = frozenset(("sir", "dame", "lady"))
"""Titles that stand before a first name alone."""


_PAPERS = frozenset(("report", "reports", "questions", "update", "remarks"))
_BEARERS = 60
"""People of one surname that are told apart."""


class Names:
    """The people of a report."""

    def __init__(self, layout: Layout) -> None:
        """Read the whole report twice: full names first, then surnames that stand alone."""
        self.people: list[Person] = []
        self._by_first: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_last: defaultdict[str, list[Person]] = defaultdict(list)
        self._mentions: list[tuple[Mention, ...]] = []
        found_runs = [list(runs(block)) for block in layout.blocks]
        self._evidence = Evidence(layout.blocks, found_runs)
        taken = [
            [self._take(block, *run) for run in found] for block, found in zip(layout.blocks, found_runs, strict=True)
        ]
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
        words = name_words(tokens, start, last)
        titled = [tokens[at].text for at in range(titles, start) if tokens[at].text != "."]
        if not titled and not self._personal(block, start, last, words):
            return None
        if titled and (words[-1].casefold() in BODIES | _PAPERS or words[0].casefold() in OFFICES):
            return None
        person = self._same(words, titled)
        person.times += 1
        title = " ".join(word[0].upper() + word[1:] for word in titled)
        person.title = person.title or title
        for each in titled:
            low = each.casefold()
            person.gender = person.gender or ("m" if low in MALE_TITLES else "f" if low in FEMALE_TITLES else "")
        if len(words) > 1 or not titled:
            person.gender = person.gender or gender(words[0])
        shown = " ".join([title, *words] if title else words)
        if shown not in person.also:
            person.also.append(shown)
        if person.times == 1:
            person.first = (tokens[titles].start, tokens[last].end)
        return Mention(titles, last, person, tokens[last].possessive)

    def _same(self, words: tuple[str, ...], titled: list[str]) -> Person:
        for person in self._by_last[words[-1].casefold()][:_BEARERS]:
            if len(words) == 1 and not clash(person, titled):
                return person
            if len(person.names) == 1 < len(words) and person.gender != other_sex(gender(words[0])):
                person.names = words
                self._call(person)
                return person
            if len(words) > 1 and words[0].casefold() == person.names[0].casefold():
                return person
            if (
                len(words) > 1
                and (len(words[0]) == 1 or len(person.names[0]) == 1)
                and words[0][0] == person.names[0][0]
            ):
                person.names = max(person.names, words, key=lambda names: len(names[0]))
                self._call(person)
                return person
        if len(words) == 1 and not titled and len(self._by_first[words[0]]) == 1:
            return self._by_first[words[0]][0]
        if len(words) > 1:
            for person in self._by_last[words[0].casefold()][:_BEARERS]:
                if person.names == words[:1] and not person.title:
                    person.names = words
                    self._by_last[words[-1].casefold()].append(person)
                    self._call(person)
                    return person
        if len(words) == 1 and {title.casefold() for title in titled} <= _WITH_FIRST:
            first = self._by_first[words[0]]
            if len(first) == 1:
                return first[0]
        person = Person(words)
        self.people.append(person)
        self._by_last[words[-1].casefold()].append(person)
        self._call(person)
        return person

    def _call(self, person: Person) -> None:
        """Note the first name of a person named in full."""
        known = self._by_first[person.names[0]]
        if len(person.names) > 1 and not any(each is person for each in known):
            known.append(person)

    def _personal(self, block: Block, start: int, last: int, words: tuple[str, ...]) -> bool:
        """True where a run of capitals without a title is most likely a person."""
        if len(words) == 1:
            return self._first_only(block.tokens, start, words[0])
        return self._evidence.personal(block, last, words)

    @staticmethod
    def _first_only(tokens: tuple[Token, ...], at: int, word: str) -> bool:
        """True for somebody known by a first name alone: “Leah, who is 19”, “says Leah”."""
        if tokens[at].possessive:
            return False
        behind = tokens[at + 1 : at + 3]
        before = tokens[at - 1] if at > 0 else None
        if before and at > 1 and before.low in SAYING and tokens[at - 2].quotation >= 0:
            return not behind or not behind[0].capital
        if not is_first(word):
            return False
        if at > 0 and tokens[at - 1].low in OFFICES | HIS | HERS and not tokens[at - 1].capital:
            return True
        if (
            before
            and before.text == ","
            and at > 1
            and is_human(tokens[at - 2].low)
            and behind
            and behind[0].text in ",."
        ):
            return True
        if before and behind and not before.capital and before.text[0].isalpha() and behind[0].text[0].islower():
            return before.low not in PREPOSITIONS | DETERMINERS
        if (not before or before.stops) and behind and _acts(behind[0]):
            return True
        if not behind or (at > 0 and tokens[at - 1].capital and not tokens[at - 1].stops and at > 1):
            return False
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
                opens = at == 1 or (at > 1 and block.tokens[at - 2].stops)
                if not opens or near[-1].capital or is_first(near[0].text):
                    continue
            people = self._by_last.get(bare_word(token.text).casefold()) or self._by_first.get(bare_word(token.text))
            if people and len(people) == 1:
                yield Mention(at, at, people[0], token.possessive)


def _acts(token: Token) -> bool:
    """True for a word that says what somebody does or did: looks, was, rang."""
    if token.capital or not token.text.isalpha():
        return False
    return token.low in PASSIVE | AUXILIARY | IRREGULAR or token.low.endswith(("ed", "s"))
