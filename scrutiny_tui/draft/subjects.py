"""Who a verb's subject is: the person named, a pronoun, or a phrase such as “a spokesman for the council”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrutiny_tui.draft.daywords import MONTH, WEEKDAY, YEAR
from scrutiny_tui.draft.layout import Block, Token
from scrutiny_tui.draft.lexicon import (
    AUXILIARY,
    BODIES,
    DETERMINERS,
    JUDGING,
    OFFICES,
    PASSIVE,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SPEAKERS,
    word_set,
)
from scrutiny_tui.draft.names import Mention

_REACH = 45
"""Tokens that are looked at before a verb."""
_BOUNDS = word_set(
    "that which who whom whose when but while as because if whether where after before since although though"
    " until so than then and or whereas despite unless how what why"
)
_SEGMENT_SKIP = word_set("who which whose whom where and but speaking responding asked writing when as while")
_FORWARD_STOPS = _BOUNDS - frozenset(("and",)) | word_set(
    "in on during to at about yesterday today tonight last this earlier later following with within by under"
)
_LEADING = word_set("afterwards later meanwhile however earlier instead finally elsewhere nevertheless separately")
"""Words that may stand before a subject at the beginning of a sentence."""
_WHENCE = re.compile(
    r"\s(?:in|on|from|dated|published|of|last|this)\s(?:the\s)?(?:(?:early|late|spring|summer|autumn|winter|week|month|year)\b"
    rf"|\d{{1,2}}\s|{MONTH}\b|{WEEKDAY}\b|{YEAR}\b).*$"
)
"""When a report was made, which is no part of its name."""
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")


@dataclass(frozen=True, slots=True)
class Subject:
    """What stands as the subject of a verb."""

    mention: Mention | None = None
    """The person, where one is named."""
    pronoun: str = ""
    """The pronoun, in lower case."""
    phrase: str = ""
    """The words, where it is neither."""
    role: str = ""
    """The office that stands with the name."""
    start: int = 0
    """Index of its first token."""

    def __bool__(self) -> bool:
        """True where there is one."""
        return bool(self.mention or self.pronoun or self.phrase)


class Clause:
    """A block's tokens with its people, to find subjects in."""

    def __init__(self, block: Block, mentions: tuple[Mention, ...], text: str) -> None:
        """`mentions` are those of the block; `text` is the document's."""
        self.tokens = block.tokens
        self._text = text
        self._ends = {mention.last: mention for mention in mentions}
        self._starts = {mention.first: mention for mention in mentions}

    def starting(self, at: int) -> Mention | None:
        """The person whose name begins at token `at`."""
        return self._starts.get(at)

    def ending(self, at: int) -> Mention | None:
        """The person whose name ends at token `at`."""
        return self._ends.get(at)

    def before(self, verb: int, low: int) -> Subject:
        """The subject of the verb at index `verb`, looked for no further back than token `low`."""
        low = max(low, verb - _REACH)
        at = self._skip_back(verb - 1, low)
        if at < low:
            return Subject()
        if self.tokens[at].text in ",)–—-":
            return self._apart(at, low)
        return self._direct(at, low)

    def _skip_back(self, at: int, low: int) -> int:
        tokens = self.tokens
        while at >= low:
            word = tokens[at].low
            if word in AUXILIARY or (word.endswith("ly") and not tokens[at].capital and at > low):
                at -= 1
            elif word in _DAYS and at > low and tokens[at - 1].low in ("on", "last"):
                at -= 2
            else:
                break
        return at

    def _direct(self, at: int, low: int) -> Subject:
        token = self.tokens[at]
        if token.low in ("who", "which", "that") and at > low:
            back = at - 1
            while back > low and self.tokens[back].text in ",–—-":
                back -= 1
            return self._direct(back, low) if self.tokens[back].low not in _BOUNDS else Subject()
        if token.low in PRONOUNS and token.low != "one":
            return Subject(pronoun=token.low, start=at)
        mention = self._ends.get(at)
        if mention and not mention.possessive:
            before = self.tokens[mention.first - 1] if mention.first > low else None
            if before is None or before.low not in PREPOSITIONS:
                return self._person(mention, low)
            phrase = self._phrase(at, low)
            return phrase if phrase else Subject()
        if token.quotation >= 0:
            return Subject()
        found = self._phrase(at, low)
        led = self.tokens[found.start - 1] if found and found.start > low else None
        if found and (led is None or led.text in ",;:–—" or led.low in ("that", "and", "but", "while", "as", "when")):
            return found
        return self._antecedent(at, low) or found

    def _antecedent(self, at: int, low: int) -> Subject:
        """“The people who carried out the review” said: whom a clause with “who” belongs to."""
        for index in range(at, max(low, at - 14), -1):
            token = self.tokens[index]
            if token.text in ",;:" or token.quotation >= 0:
                return Subject()
            if token.low in ("who", "which"):
                head = self._direct(index - 1, low)
                if head.mention:
                    return head
                return Subject(phrase=self._words(head.start, at + 1), start=head.start) if head else Subject()
        return Subject()

    def _person(self, mention: Mention, low: int) -> Subject:
        start = mention.first
        if start - 1 > low and self.tokens[start - 1].text == ",":
            start -= 1
        begin = self._noun_start(start - 1, low)
        words = self.tokens[begin:start]
        if any(token.low in OFFICES for token in words):
            return Subject(mention, role=self._role(begin, start), start=begin)
        return Subject(mention, start=mention.first)

    def _phrase(self, at: int, low: int) -> Subject:
        """A phrase that ends at token `at` and has a noun that can speak."""
        begin = self._noun_start(at, low)
        if begin > at:
            return Subject()
        words = self.tokens[begin : at + 1]
        heads = [token for token in words if token.low in SPEAKERS or token.low in BODIES or "-of-" in token.low]
        plain = [token for token in words if token.capital and token.low not in DETERMINERS]
        if not heads and not plain and words[0].low not in ("another", "one", "some", "many", "others"):
            return Subject()
        named = self._starts.get(begin)
        if (
            named
            and not named.possessive
            and named.last < at
            and self.tokens[named.last + 1].low in ("of", "from", "at")
        ):
            return Subject(named, start=begin)
        return Subject(phrase=_WHENCE.sub("", self._words(begin, at + 1)), start=begin)

    def _noun_start(self, at: int, low: int) -> int:
        """Index of the first token of the noun phrase that ends at `at`; `at + 1` where there is none."""
        tokens = self.tokens
        begin = at + 1
        back = at
        while back >= low and at - back < 14:
            token = tokens[back]
            if token.quotation >= 0 or not (token.text[0].isalnum() or token.text in "’'/&"):
                break
            if token.text.isdigit() and (back == 0 or tokens[back - 1].text in ".)("):
                break
            if token.low in _BOUNDS and not (token.low == "and" and self._joins(back)):
                break
            if (token.low in SAYING and token.low not in SPEAKERS) or token.low in PASSIVE:
                break
            if token.low in JUDGING and token.low not in SPEAKERS and not token.capital:
                break
            if token.low in PREPOSITIONS:
                if token.low not in ("of", "for", "from", "at", "in", "with", "by", "on", "to", "into"):
                    break
            elif token.low in PRONOUNS and token.low != "one":
                break
            else:
                begin = back
            back -= 1
        while begin <= at and (tokens[begin].low in AUXILIARY or tokens[begin].low in _LEADING):
            begin += 1
        first = tokens[begin] if begin <= at else None
        if first and first.low.endswith("s") and not first.capital and first.low not in SPEAKERS:
            for index in range(begin + 1, at):
                if tokens[index].low in DETERMINERS and tokens[index - 1].low != "of":
                    return index
        return self._trim(begin, at)

    def _trim(self, begin: int, at: int) -> int:
        """Leave out what stands before the last phrase that can be a subject: “In a statement the council”."""
        tokens = self.tokens
        if begin > 0 and tokens[begin - 1].low in PREPOSITIONS:
            for index in range(begin + 1, at + 1):
                if tokens[index].low in DETERMINERS and tokens[index - 1].low not in PREPOSITIONS:
                    return index
                if (
                    tokens[index].capital
                    and not tokens[index - 1].capital
                    and tokens[index - 1].low not in PREPOSITIONS | DETERMINERS
                ):
                    return index
        return begin

    def _joins(self, at: int) -> bool:
        """True for an “and” within one phrase: children and families, Highways and Drainage."""
        before, after = self.tokens[at - 1] if at else None, self.tokens[at + 1 : at + 2]
        if not before or not after:
            return False
        return before.capital == after[0].capital and after[0].low not in DETERMINERS | PRONOUNS

    def _apart(self, at: int, low: int) -> Subject:
        """The subject before an insertion: “X, who leads the council, said”."""
        stop = at
        role = Subject()
        for _ in range(7):
            if self.tokens[at].text == ")":
                at = max(
                    (index for index in range(max(low, at - 14), at) if self.tokens[index].text == "("), default=at
                )
            at -= 1
            begin = at
            while begin >= low and self.tokens[begin].text not in ",();:–—" and self.tokens[begin].quotation < 0:
                begin -= 1
            begin += 1
            found = self._segment(begin, at, low)
            if found.mention:
                if not found.role:
                    found = Subject(found.mention, role=role.phrase, start=found.start)
                return found
            if found.pronoun:
                return found
            if found and not role:
                role = found
            elif found and found.phrase and not _office(self.tokens[begin : at + 1]):
                return found
            if begin <= low or self.tokens[begin - 1].text in ";:" or self.tokens[begin - 1].quotation >= 0:
                break
            at = begin - 1
        return role if stop else Subject()

    def _segment(self, begin: int, at: int, low: int) -> Subject:
        if begin > at:
            return Subject()
        first = self.tokens[begin]
        ends = self._ends.get(at)
        if ends and not ends.possessive and first.low not in PREPOSITIONS:
            if ends.first > begin and self.tokens[ends.first - 1].low in PREPOSITIONS:
                return self._phrase(at, begin) if first.low in DETERMINERS else Subject()
            return self._person(ends, low)
        starts = self._starts.get(begin)
        if starts and not starts.possessive and starts.last < at:
            return Subject(starts, start=begin)
        if first.low in _SEGMENT_SKIP or first.low in PREPOSITIONS or first.low.endswith("ing") or first.text.isdigit():
            return Subject()
        if first.low.endswith("ed") and not first.capital:
            return Subject()
        return self._phrase(at, begin)

    def after(self, at: int) -> Subject:
        """The speaker named behind a verb: “said council leader X”."""
        tokens = self.tokens
        end = at
        while end < len(tokens) and end - at < 18:
            token = tokens[end]
            if token.quotation >= 0 or token.text in ",;:()–—?!" or (token.text == "." and token.stops):
                break
            if end > at and token.low in _FORWARD_STOPS and not (token.low in ("at", "in") and end - at < 3):
                break
            mention = self._starts.get(end)
            if mention and not (end > at and tokens[end - 1].low in PREPOSITIONS):
                if mention.possessive and mention.last + 1 < len(tokens):
                    end = mention.last + 1
                    continue
                role = self._words(at, end) if end > at else self.role_behind(mention)
                return Subject(mention, role=role, start=at)
            end = mention.last + 1 if mention else end + 1
            if token.stops:
                break
        if end <= at or tokens[at].low in PRONOUNS - {"one"}:
            return Subject()
        words = tokens[at:end]
        named = self._starts.get(end + 1) if end < len(tokens) and tokens[end].text == "," else None
        if named and _office(words):
            return Subject(named, role=self._role(at, end), start=at)
        if words[-1].stops and words[-1].text == ".":
            end -= 1
        speaks = any(token.low in SPEAKERS or token.low in BODIES for token in words)
        if speaks or words[0].low in ("another", "one") or (words[0].capital and words[0].low not in DETERMINERS):
            return Subject(phrase=self._words(at, end), start=at)
        return Subject()

    def role_behind(self, mention: Mention) -> str:
        """The office said behind a name: “X, leader of the council,” or “X, who chairs the panel,”."""
        tokens = self.tokens
        at = mention.last + 1
        if at < len(tokens) and tokens[at].text == "(":
            while at < len(tokens) and tokens[at].text != ")" and at - mention.last < 10:
                at += 1
            at += 1
        if at + 1 >= len(tokens) or tokens[at].text != ",":
            return ""
        at += 1
        if tokens[at].text.isdigit() and at + 2 < len(tokens) and tokens[at + 1].text == ",":
            at += 2
        begin = at
        while at < len(tokens) and at - begin < 16:
            token = tokens[at]
            if token.text in ",;:()–—" or token.quotation >= 0 or (token.text == "." and token.stops):
                break
            if at > begin and token.low in SAYING and token.low not in SPEAKERS:
                break
            at += 1
        if at > begin and tokens[begin].low in ("was", "is"):
            begin += 1
        at = next((index for index in range(begin, at) if self._ends_role(index)), at)
        words = tokens[begin:at]
        if not words or words[0].low in PREPOSITIONS | {"and", "but", "while"}:
            return ""
        if words[0].low in ("who", "whose"):
            return self._who(begin, at)
        return self._role(begin, at) if _office(words[:8]) else ""

    def _ends_role(self, at: int) -> bool:
        """True where an office is over: “until he retired”, “for nineteen years”, “and whose request”."""
        tokens = self.tokens
        word = tokens[at].low
        behind = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if word in ("until", "since", "when", "where", "before", "after"):
            return True
        return (word == "and" and behind in ("who", "whose", "now", "has", "is", "was")) or (
            word == "for" and behind.endswith(("een", "ty", "ten", "two", "three", "four", "five", "six", "seven"))
        )

    def _who(self, begin: int, end: int) -> str:
        verb = self.tokens[begin + 1].low if begin + 1 < end else ""
        office = {
            "leads": "leader of",
            "led": "former leader of",
            "chairs": "chair of",
            "chaired": "former chair of",
            "heads": "head of",
            "runs": "who runs",
            "represents": "who represents",
        }.get(verb)
        if office:
            return f"{office} {self._words(begin + 2, end)}"
        if verb in ("is", "was") and _office(self.tokens[begin + 2 : end]):
            return self._role(begin + 2, end)
        return ""

    def _role(self, begin: int, end: int) -> str:
        """The words of some tokens, without a leading article."""
        if begin < end and self.tokens[begin].low in ("the", "a", "an", "its", "their", "his", "her", "our", "one"):
            begin += 1
        return self._words(begin, end)

    def _words(self, begin: int, end: int) -> str:
        """The words of some tokens, as printed."""
        words = self.tokens[begin:end]
        if not words:
            return ""
        return " ".join(self._text[words[0].start : words[-1].end].split()).rstrip(" ,")


def _office(words: tuple[Token, ...]) -> bool:
    return any(token.low in OFFICES or token.low.rstrip("s") in OFFICES for token in words)
