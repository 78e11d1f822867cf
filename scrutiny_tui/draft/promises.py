"""Commitments and recommendations: who will or should do what, and by when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from scrutiny_tui.draft.dates import Date
from scrutiny_tui.draft.duties import ACTIVE, LISTED, RECOMMENDED, is_improving, leads_list, resolved, sort_of
from scrutiny_tui.draft.layout import Block, Layout, Token
from scrutiny_tui.draft.lexicon import BODIES, SPEAKERS
from scrutiny_tui.draft.proposals import Promise, Quotation, Where
from scrutiny_tui.draft.sentences import Sentences
from scrutiny_tui.draft.speakers import Speakers

_FURTHER = re.compile(
    r"\bwithin\s+(?:[\w-]+\s+){1,4}?(?:days?|weeks?|months?|years?)\b(?:\s+of\s+[^,.;]{3,40})?", re.IGNORECASE
)
_IDLY = re.compile(r"\s+(?:that|it|this|them|him|her|you|something|nothing|anything)\b")
"""What “I'll give” and “I'll take” seldom promise in earnest."""
_POINT = 400
"""Characters of a point of a list at most."""
_DUE = re.compile(r"\b(?:by|before|no later than|until|from|in|on|within|at)\s+(?:the\s+)?$", re.IGNORECASE)


def promises(
    layout: Layout,
    speakers: Speakers,
    dates: Iterable[Date],
    quotations: Iterable[Quotation],
    sentences: Sentences,
) -> tuple[Promise, ...]:
    """The commitments and recommendations of a report, in order."""
    finder = _Promises(layout, speakers, tuple(dates), tuple(quotations), sentences)
    found: list[Promise] = []
    seen: set[int] = set()
    for promise in sorted(finder.find(), key=lambda each: each.where.start):
        if promise.where.start not in seen:
            seen.add(promise.where.start)
            found.append(promise)
    return tuple(found)


class _Promises:
    def __init__(
        self,
        layout: Layout,
        speakers: Speakers,
        dates: tuple[Date, ...],
        quotations: tuple[Quotation, ...],
        sentences: Sentences,
    ) -> None:
        self._layout, self._dates, self._sentences = layout, dates, sentences
        self._quotations = quotations
        self._speakers = speakers
        self._referents = speakers.referents

    def find(self) -> Iterator[Promise]:
        listing = improving = False
        for number, block in enumerate(self._layout.blocks):
            point = LISTED.match(self._layout.text, block.paragraph.start, block.paragraph.end) is not None
            if listing and point and not self._capitals(block):
                yield self._listed(number, block)
                continue
            listing = leads_list(block)
            if block.sort == "heading" or is_improving(self._layout.text[block.paragraph.start : block.paragraph.end]):
                improving = is_improving(self._layout.text[block.paragraph.start : block.paragraph.end])
            elif improving and block.sort == "body":
                if block.paragraph.end - block.paragraph.start > _POINT:
                    improving = False
                else:
                    yield self._listed(number, block)
                    continue
            if block.sort == "body" and not listing:
                yield from self._block(number, block)
        for quotation in self._quotations:
            yield from self._spoken(quotation)

    def _capitals(self, block: Block) -> bool:
        """True for a heading in capitals, which ends a list though it has a number."""
        return self._layout.text[block.paragraph.start : block.paragraph.end].isupper()

    def _block(self, number: int, block: Block) -> Iterator[Promise]:
        clause = self._speakers.clause(number)
        tokens = block.tokens
        for at, token in enumerate(tokens):
            sort = sort_of(tokens, at)
            if not sort:
                continue
            low, _ = block.sentence(at)
            low = next((index + 1 for index in range(at - 1, low, -1) if tokens[index].text == ":"), low)
            subject = clause.before(at, low)
            advised = _advised(tokens, at) if token.low in RECOMMENDED else -1
            if token.low == "that" and tokens[at - 1].low in ("resolved", "agreed"):
                advised = at + 1
            if advised > 0:
                subject = clause.opening(advised, len(tokens)) or subject
                subject = replace(subject, phrase=_bare(subject.phrase))
            who = self._who(tokens, subject.pronoun, subject.start) if subject.pronoun else subject.phrase
            if subject.mention:
                who = subject.mention.person.name
            if not who:
                opening = clause.opening(low, at)
                who = opening.mention.person.name if opening.mention else opening.phrase
            who = "" if who.startswith(("my ", "our ")) else who
            if not who and sort == "recommendation":
                first = next((index for index in range(low, at) if tokens[index].text[0].isalpha()), at)
                if tokens[first].low == "the" and at - first < 8:
                    who = " ".join(each.text for each in tokens[first:at])
            if not who and token.low not in RECOMMENDED and not resolved(tokens, at):
                continue
            yield self._promise(sort, who, token.start, token.text)

    def _listed(self, number: int, block: Block) -> Promise:
        """A point of a list that “We recommend that:” leads to."""
        clause = self._speakers.clause(number)
        begin = next(
            (at for at, token in enumerate(block.tokens) if len(token.text) > 2 and token.text[0].isalpha()), 0
        )
        named = clause.starting(begin)
        who = named.person.name if named else self._office_led(block.tokens, begin)
        return self._promise("recommendation", who, block.tokens[begin].start, "recommend")

    def _office_led(self, tokens: tuple[Token, ...], begin: int) -> str:
        """The words in capitals that a point begins with: the Director of Housing; "" where it begins otherwise."""
        begin += tokens[begin].low == "that"
        if tokens[begin].low != "the" and not tokens[begin].capital:
            return ""
        end = begin + 1
        while end < len(tokens) and (
            tokens[end].capital
            or (tokens[end].low in ("of", "for", "and") and end + 1 < len(tokens) and tokens[end + 1].capital)
        ):
            end += 1
        led = end < len(tokens) and tokens[end].low in ("should", "must", "will", "to", "be")
        if tokens[end - 1].low == "the" or (end - begin < 2 and not led):
            return ""
        return " ".join(self._layout.text[tokens[begin].start : tokens[end - 1].end].split())

    def _spoken(self, quotation: Quotation) -> Iterator[Promise]:
        """Within a quotation: I will, we shall, we are going to."""
        text = self._layout.text
        for match in re.finditer(
            r"\b(?P<who>I|[Ww]e)(?P<will>['’]ll| will| shall)(?: (?:also|now|all|be|then))? (?P<verb>[a-z]+)",
            text[quotation.where.start : quotation.where.end],
        ):
            verb = match["verb"].removesuffix("ing")
            if verb in ACTIVE or verb + "e" in ACTIVE:
                who = quotation.speaker
                at = quotation.where.start + match.end()
                if match["who"] == "I" and "ll" in match["will"] and _IDLY.match(text, at):
                    continue
                yield self._promise("commitment", who, quotation.where.start + match.start(), match[0])

    def _who(self, tokens: tuple[Token, ...], pronoun: str, at: int) -> str:
        if pronoun == "we":
            return self._referents.turn(tokens[at].start) or "we"
        named = self._referents.pronoun(pronoun, tokens[at].start)
        return named.name or (pronoun.capitalize() if pronoun == "i" else pronoun)

    def _promise(self, sort: str, who: str, at: int, word: str) -> Promise:
        start, end = self._sentences.around(at)
        text = self._layout.text
        end = start + len(text[start:end].rstrip())
        start = end - len(text[start:end].lstrip())
        first = bisect_right(self._dates, at, key=lambda one: one.start)
        due = next((one for one in self._dates[max(0, first - 2) : first + 4] if self._is_due(one, start, end)), None)
        within = _FURTHER.search(text, start, end)
        words = " ".join(text[start:end].split())
        return Promise(
            where=Where.of(self._layout.document, start, end),
            words=words,
            why=f"“{word}” says what is to be done." if sort == "commitment" else f"“{word}” recommends it.",
            sort=sort,
            who=who,
            what=" ".join(text[at:end].split()).rstrip(".”\"’' "),
            due=due.span.text if due and due.span else "",
            due_words=" ".join(text[due.start : due.end].split())
            if due
            else " ".join(within[0].split())
            if within
            else "",
        )

    def _is_due(self, one: Date, start: int, end: int) -> bool:
        if not start <= one.start < end or one.span is None:
            return False
        before = self._layout.text[max(start, one.start - 20) : one.start]
        said = self._layout.text[one.start : one.end].casefold()
        return _DUE.search(before) is not None or said.startswith(("by ", "next", "within", "tomorrow", "later"))


def _bare(phrase: str) -> str:
    """The name that “the CPS publish its protocol” begins with."""
    words = phrase.split()
    end = next((at for at, word in enumerate(words) if word[0].islower() and word not in _WITHIN and at), len(words))
    known = next((at for at, word in enumerate(words) if word in SPEAKERS or word in BODIES), -1)
    return " ".join(words[: max(end, known + 1)]) if end > 1 else phrase


_WITHIN = frozenset(("of", "for", "and", "the"))


def _advised(tokens: tuple[Token, ...], at: int) -> int:
    """Index behind the “that” of “we recommend that”; -1 where there is none."""
    for index in range(at + 1, min(len(tokens) - 1, at + 8)):
        if tokens[index].low == "that":
            return index + 1
    return -1
