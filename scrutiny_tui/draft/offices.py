"""The office that stands with a name, and the words of a stretch of tokens."""

from __future__ import annotations

from scrutiny_tui.draft.layout import Block, Token
from scrutiny_tui.draft.lexicon import (
    OFFICES,
    PREPOSITIONS,
    SAYING,
    SPEAKERS,
)
from scrutiny_tui.draft.people import Mention


class Offices:
    """A block's tokens with its people."""

    def __init__(self, block: Block, mentions: tuple[Mention, ...], text: str) -> None:
        """`mentions` are those of the block; `text` is the document's."""
        self.tokens = block.tokens
        self._text = text
        self.people = mentions
        """The people named in the block, in order."""
        self._ends = {mention.last: mention for mention in mentions}
        self._starts = {mention.first: mention for mention in mentions}

    def starting(self, at: int) -> Mention | None:
        """The person whose name begins at token `at`."""
        return self._starts.get(at)

    def ending(self, at: int) -> Mention | None:
        """The person whose name ends at token `at`."""
        return self._ends.get(at)

    def role_behind(self, mention: Mention) -> str:
        """The office said behind a name: “X, leader of the council,” or “X, who chairs the panel,”."""
        tokens = self.tokens
        at = mention.last + 1
        if at < len(tokens) and tokens[at].text == ")" and mention.first > 1 and tokens[mention.first - 1].text == "(":
            begin = mention.first - 1
            while begin > 0 and tokens[begin - 1].text[0].isalpha() and mention.first - begin < 8:
                begin -= 1
            return self._role(begin, mention.first - 1) if is_office(tokens[begin : mention.first - 1]) else ""
        if at < len(tokens) and tokens[at].text == "(":
            begin = at + 1
            while at < len(tokens) and tokens[at].text != ")" and at - mention.last < 14:
                at += 1
            if is_office(tokens[begin:at]):
                return self._role(begin, at)
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
            if at > begin and token.low in SAYING and token.low not in SPEAKERS and not token.capital:
                if tokens[begin].low == "the":
                    return ""
                break
            at += 1
        if at > begin and tokens[begin].low in ("was", "is"):
            begin += 1
        at = next((index for index in range(begin, at) if self._ends_role(index)), at)
        words = tokens[begin:at]
        if not words or words[0].low in PREPOSITIONS | {"and", "but", "while"} or words[0].low.endswith("ing"):
            return ""
        if words[0].low in ("who", "whose"):
            return self._who(begin, at)
        return self._role(begin, at) if is_office(words[:8]) else ""

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
        if verb == "has" and self.tokens[begin + 2].low == "been":
            verb, begin = "was", begin + 1
        if verb in ("is", "was") and is_office(self.tokens[begin + 2 : end]):
            return self._role(begin + 2, end)
        return ""

    def _role(self, begin: int, end: int) -> str:
        """The words of some tokens, without a leading article."""
        if begin < end and self.tokens[begin].low in ("the", "a", "an", "its", "their", "his", "her", "our", "one"):
            begin += 1
        while end > begin and self.tokens[end - 1].low in PREPOSITIONS | {"the", "and"}:
            end -= 1
        return self._words(begin, end)

    def _words(self, begin: int, end: int) -> str:
        """The words of some tokens, as printed."""
        words = self.tokens[begin:end]
        if not words:
            return ""
        return " ".join(self._text[words[0].start : words[-1].end].split()).rstrip(" ,")


def is_office(words: tuple[Token, ...]) -> bool:
    """True where one of the tokens names an office."""
    return any(token.low in OFFICES or token.low.rstrip("s") in OFFICES for token in words)
