"""Commitments and recommendations: who will or should do what, and by when."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from scrutiny_tui.draft.dates import Date
from scrutiny_tui.draft.layout import Block, Layout, Token
from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.draft.proposals import Promise, Quotation, Where
from scrutiny_tui.draft.sentences import Sentences
from scrutiny_tui.draft.speakers import Speakers

_PLEDGED = word_set("promised pledged agreed undertaken undertook vowed committed promises pledges agrees undertakes")
_RECOMMENDED = word_set("recommend recommends recommended recommending")
_IDLE = word_set("be have not never only probably likely remain depend take come continue mean need")
"""Words behind “will” that mostly foretell rather than promise."""
_ACTIVE = word_set(
    "publish report review recover repay submit produce write apologise pay ensure provide introduce appoint set"
    " open close deliver complete carry make send meet agree consult recruit train inspect visit implement develop"
    " prepare present monitor share lead invest spend fund replace repair extend work consider take put bring"
    " begin start hold give create respond update improve look undertake establish issue keep ask spend restore"
    " build receive reinspect follow apply reply refund recruit close remove stop reinstate train check"
)
"""What people undertake to do."""
_FURTHER = re.compile(
    r"\bwithin\s+(?:[\w-]+\s+){1,4}?(?:days?|weeks?|months?|years?)\b(?:\s+of\s+[^,.;]{3,40})?", re.IGNORECASE
)
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
        listing = False
        for number, block in enumerate(self._layout.blocks):
            if listing and _LISTED.match(self._layout.text, block.paragraph.start, block.paragraph.end):
                yield self._listed(number, block)
                continue
            listing = _leads_list(block)
            if block.sort == "body" and not listing:
                yield from self._block(number, block)
        for quotation in self._quotations:
            yield from self._spoken(quotation)

    def _block(self, number: int, block: Block) -> Iterator[Promise]:
        clause = self._speakers.clause(number)
        tokens = block.tokens
        for at, token in enumerate(tokens):
            sort = _sort(tokens, at)
            if not sort:
                continue
            low, _ = block.sentence(at)
            subject = clause.before(at, low)
            who = self._who(tokens, subject.pronoun, subject.start) if subject.pronoun else subject.phrase
            if subject.mention:
                who = subject.mention.person.name
            if not who:
                opening = clause.opening(low, at)
                who = opening.mention.person.name if opening.mention else opening.phrase
            if not who and token.low not in _RECOMMENDED and not _resolved(tokens, at):
                continue
            yield self._promise(sort, who, token.start, token.text)

    def _listed(self, number: int, block: Block) -> Promise:
        """A point of a list that “We recommend that:” leads to."""
        clause = self._speakers.clause(number)
        begin = next((at for at, token in enumerate(block.tokens) if len(token.text) > 2), 0)
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
        if tokens[end - 1].low == "the":
            return ""
        return " ".join(self._layout.text[tokens[begin].start : tokens[end - 1].end].split())

    def _spoken(self, quotation: Quotation) -> Iterator[Promise]:
        """Within a quotation: I will, we shall, we are going to."""
        text = self._layout.text
        for match in re.finditer(
            r"\b(?P<who>I|[Ww]e)(?:['’]ll| will| shall)(?: (?:also|now|all|be|then))? (?P<verb>[a-z]+)",
            text[quotation.where.start : quotation.where.end],
        ):
            verb = match["verb"].removesuffix("ing")
            if verb in _ACTIVE or verb + "e" in _ACTIVE:
                who = quotation.speaker
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


_LISTED = re.compile(r"\s*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|[•–*-])\s")


def _leads_list(block: Block) -> bool:
    """True for “We recommend that:” and “RESOLVED that”, before a list."""
    tokens = block.tokens
    recommends = any(token.low in _RECOMMENDED or token.low == "resolved" for token in tokens[-8:])
    return bool(tokens) and recommends and tokens[-1].text in (":", "that", "–", "-") and len(tokens) < 40


def _sort(tokens: tuple[Token, ...], at: int) -> str:
    """`commitment` or `recommendation` where token `at` begins one, else ""."""
    word = tokens[at].low
    after = [token.low for token in tokens[at + 1 : at + 5]]
    if not after or tokens[at].quotation >= 0:
        return ""
    if word == "should" and after[0] not in ("have", "there") and after[:2] != ["be", "treated"]:
        return "recommendation"
    if word in _RECOMMENDED and (word != "recommended" or "that" in after[:2] or after[0] in ("a", "the")):
        return "recommendation"
    if word == "that" and _resolved(tokens, at):
        return "recommendation"
    if word in ("will", "shall", "would"):
        verb = after[1] if after[0] in ("also", "now", "then", "be", "not") and len(after) > 1 else after[0]
        plain = verb.removesuffix("ed").removesuffix("ing")
        return "commitment" if {verb, plain, plain + "e", verb.removesuffix("d")} & (_ACTIVE - _IDLE | {"take"}) else ""
    if word in _PLEDGED and (
        after[0] in ("to", "that") or (word in ("pledged", "promised") and after[0] not in ("by", "."))
    ):
        return "commitment"
    if word == "will" and after[:2] == ["have", "to"]:
        return "commitment"
    if word in ("must", "required") and (word == "must" or after[0] == "to"):
        return "recommendation"
    return ""


def _resolved(tokens: tuple[Token, ...], at: int) -> bool:
    """True within minutes: “RESOLVED that…”, “(i) that Cabinet be asked…”, “That the Clerk obtain…”."""
    if tokens[at].low == "resolved":
        return True
    if tokens[at].low != "that":
        return False
    listed = at > 1 and tokens[at - 1].text == ")" and len(tokens[at - 2].text) < 5
    opens = at == 0 and len(tokens) > 4 and tokens[0].capital and tokens[1].low in ("the", "a", "an")
    return listed or opens
