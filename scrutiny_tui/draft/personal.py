"""Which runs of capitalised words are people: what speaks for it and against, summed over the whole report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from scrutiny_tui.draft.first_names import is_first
from scrutiny_tui.draft.layout import Block, Token
from scrutiny_tui.draft.lexicon import BODIES, JUDGING, NOT_NAMES, OFFICES, PLACES, SAYING, word_set
from scrutiny_tui.draft.namewords import LETTERS, apposed, bare_word, is_title
from scrutiny_tui.draft.surnames import placed

_WHERE = word_set("in at near around through towards across outside inside via")
_ENOUGH = 2
"""What the evidence must come to."""
_ACTS = word_set("has had was is will would did does told says whose who")
"""Words that follow a person more often than a place or a plan."""

_DOES = word_set(
    "takes took puts put looks looked thinks thought knows knew smiles laughed laughs nods nodded shrugs grew"
    " feels felt says lives works worked left came went sat stood wants wanted remembers remembered recalls believes"
)
"""What a person rather than a place does."""
Run = tuple[int, int, int]
"""Index of the first title, of the first name and of the last name."""


class Evidence:
    """What a report says of each run of capitals that no title stands before."""

    def __init__(self, blocks: Sequence[Block], found: Sequence[Sequence[Run]]) -> None:
        """Sum it up over all runs of all blocks."""
        self._titled = {
            bare_word(block.tokens[last].text)
            for block, runs in zip(blocks, found, strict=True)
            for _, start, last in runs
            if start > 0 and is_title(block.tokens[start - 1])
        }
        self._sum: defaultdict[tuple[str, ...], int] = defaultdict(int)
        lone: set[str] = set()
        for block, runs in zip(blocks, found, strict=True):
            for titles, start, last in runs:
                words = name_words(block.tokens, start, last)
                if titles < start or not words:
                    continue
                if len(words) > 1:
                    self._sum[words] += self._weigh(block, start, last, words)
                elif block.sort == "body" and self._acts(block.tokens, start):
                    lone.add(words[0])
        for words in self._sum:
            self._sum[words] += 2 * (words[-1] in lone)

    def personal(self, block: Block, last: int, words: tuple[str, ...]) -> bool:
        """True where a run of two words or more, whose last is token `last`, is most likely a person."""
        if not 2 <= len(words) <= 4 or (block.sort == "heading" and not self._sure(words)):
            return False
        return self._sum[words] >= _ENOUGH and not (
            block.tokens[last].possessive and self._sum[words] < _ENOUGH + 1 and not self._sure(words)
        )

    def _sure(self, words: tuple[str, ...]) -> bool:
        return is_first(words[0]) or words[-1] in self._titled

    def _weigh(self, block: Block, start: int, last: int, words: tuple[str, ...]) -> int:
        tokens = block.tokens
        odd = placed(words) and words[1] not in self._titled and words[1].casefold() in BODIES | PLACES
        if not (odd or placed(words)) and any(
            word.casefold() in BODIES or word.casefold() in PLACES for word in words[1:]
        ):
            return -9
        if len(words) > 4 or (block.sort not in ("body", "caption") and not self._sure(words)):
            return 0
        before = tokens[start - 1] if start > 0 else None
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        total = 0
        if odd:
            total += bool(after and after.text == "(")
        elif self._sure(words) or len(words[0]) == 1:
            total += 3
        elif words[0].casefold() in BODIES | PLACES:
            return -9
        if before:
            office = before.low in OFFICES or (before.text in ",(" and start > 1 and tokens[start - 2].low in OFFICES)
            office = office or (before.text == "," and _office_led(tokens, start - 2))
            total += 2 * (office and not before.text.isupper())
            total += 2 * (before.low in SAYING and before.start > 0)
            total -= 2 * (before.low == "the") + (before.low in _WHERE)
        if after:
            total += 2 * (after.text == "," and apposed(tokens, last + 2))
            total += 2 * (after.low in SAYING or after.low == "who" or _judges(after)) + (after.low in _ACTS)
        if before and after and before.text == after.text == "," and last + 2 < len(tokens):
            total += 2 * (tokens[last + 2].low in SAYING or _judges(tokens[last + 2]))
        total += 2 * bool(after and after.text == ":" and start < 3)
        total -= 2 * bool(before and before.low == "of" and start > 1 and tokens[start - 2].low in OFFICES)
        total += "-" in words[-1] and words[-1].split("-")[-1][:1].isupper()
        return total

    @staticmethod
    def _acts(tokens: tuple[Token, ...], at: int) -> bool:
        """True for a capitalised word alone that a verb of a person follows."""
        if at + 1 >= len(tokens) or tokens[at].low in NOT_NAMES | BODIES | PLACES | OFFICES:
            return False
        follows = tokens[at + 1]
        if follows.capital or tokens[at].possessive or (at and tokens[at - 1].low == "the"):
            return False
        return follows.low in SAYING or _judges(follows) or follows.low in _DOES


def _office_led(tokens: tuple[Token, ...], at: int) -> bool:
    """True where a phrase that ends at a token names an office: its head of service."""
    for index in range(at, max(-1, at - 6), -1):
        token = tokens[index]
        if not token.text[0].isalpha() or token.quotation >= 0 or token.stops:
            return False
        if token.low in OFFICES:
            return True
    return False


def _judges(token: Token) -> bool:
    return token.low in JUDGING and token.low.endswith("d") and not token.capital


def name_words(tokens: tuple[Token, ...], start: int, last: int) -> tuple[str, ...]:
    """The words of a name without signs, endings and the letters that follow it."""
    return tuple(
        bare_word(token.text)
        for token in tokens[start : last + 1]
        if token.text != "." and not (token.text in LETTERS and token is not tokens[start])
    )
