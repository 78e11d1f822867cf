"""Turns of phrase that name whose words they are, outside the plain verb of saying.

In Mrs Pell's words, “…”; to quote the auditor, “…”; it was, said Mrs Pell, “…”; the phrase used by the chair was “…”;
the report's verdict was damning: “…”; the leader is “delighted …”; for Mrs Pell it is “…”.
"""

from __future__ import annotations

from scrutiny_tui.draft import verbs
from scrutiny_tui.draft.lexicon import BODIES, DETERMINERS, PASSIVE, SAYING, SPEAKERS, word_set
from scrutiny_tui.draft.naming import Spoken
from scrutiny_tui.draft.phrases import OWN_WORDS, Subject
from scrutiny_tui.draft.referents import Named
from scrutiny_tui.draft.somebody import may_speak
from scrutiny_tui.draft.ties import Ties

_UTTERED = OWN_WORDS | word_set(
    "phrase phrases expression remark remarks term comments refrain complaint view line warning mantra plea"
)
"""What somebody says, by the name of the thing."""
_MEANS = word_set("words phrase view opinion judgement judgment eyes language estimation assessment")
"""What is somebody's, before “of”: in the phrase of one submission."""
_FEELING = word_set(
    "grateful delighted disappointed confident proud sorry committed satisfied concerned pleased determined clear"
    " disgusted appalled horrified saddened thrilled relieved ashamed angry furious shocked devastated heartbroken"
    " frustrated encouraged worried alarmed dismayed fully deeply extremely very bitterly absolutely truly incredibly"
    " profoundly hugely keen happy unhappy optimistic convinced adamant sceptical cautiously fed sick tired"
)
"""What somebody says of themselves, as the first of the marked words."""
_THINKING = word_set(
    "thinks thought believes believed feels felt reckons reckoned suspects suspected fears feared hopes hoped claims"
    " found finds recalls remembers remembered understood considered"
)
"""What somebody does, beside saying, whose words stand in their thought: residents, he thinks, have been “…”."""
_RECORDED = word_set(
    "recorded coded logged marked listed entered noted classed dismissed described written characterised flagged"
)
"""What is done “as” some words, by whoever keeps the record."""


class Frames(Ties):
    """Finds whose words they are by such a turn of phrase."""

    def _framed(self, number: int, at: int, low: int) -> Spoken | None:
        """The first of them that fits."""
        if at == low:
            return None
        return (
            self._put_in(number, at, low)
            or self._inserted(number, at, low)
            or self._in_words(number, at, low)
            or self._to_quote(number, at, low)
            or self._phrase_was(number, at, low)
            or self._feels(number, at, low)
        )

    def _spoken(self, number: int, subject: Subject, how: str, verb: str, tie: str = "verb") -> Spoken | None:
        named = self._name(number, subject, how) if subject else Named()
        return Spoken(named, verb, tie) if named.name else None

    def _put_in(self, number: int, at: int, low: int) -> Spoken | None:
        """It was, said Mrs Pell, “…”."""
        tokens = self._layout.blocks[number].tokens
        if tokens[at - 1].text not in ",–—":
            return None
        for verb in range(at - 3, max(low, at - 14), -1):
            if tokens[verb].low in SAYING and not tokens[verb].capital:
                before = tokens[verb - 1].text
                subject = self._clauses[number].after(verb + 1) if before in ",–—" else Subject()
                ends = subject and self._ends_at(number, verb + 1, at - 1)
                return self._spoken(number, subject, "named before the words", tokens[verb].low) if ends else None
            if tokens[verb].text in ",–—;:" or tokens[verb].quotation >= 0:
                return None
        return None

    def _inserted(self, number: int, at: int, low: int) -> Spoken | None:
        """Her drivers, she added, were “…”."""
        tokens = self._layout.blocks[number].tokens
        closes = next((index for index in range(at - 1, max(low + 2, at - 12), -1) if tokens[index].text in ",–—"), -1)
        verb = tokens[closes - 1].low
        if closes < 0 or (verb not in SAYING and verb not in _THINKING) or closes == at - 1:
            return None
        subject = self._clauses[number].before(closes - 1, low)
        if not subject or subject.start <= low or tokens[subject.start - 1].text not in ",–—":
            return None
        return self._spoken(number, subject, "named in the same sentence", tokens[closes - 1].low)

    def _ends_at(self, number: int, begin: int, stop: int) -> bool:
        """True where nothing but one phrase stands between two tokens."""
        return not any(token.text in ",;:–—" or token.quotation >= 0 for token in
                       self._layout.blocks[number].tokens[begin:stop])  # fmt: skip

    def _in_words(self, number: int, at: int, low: int) -> Spoken | None:
        """The result, in Mrs Pell's words, was “…”."""
        tokens = self._layout.blocks[number].tokens
        for index in range(at - 1, max(low + 1, at - 12), -1):
            if tokens[index].low != "words" or not tokens[index - 1].possessive:
                continue
            mention = self._clauses[number].ending(index - 1)
            begin = mention.first if mention else self._determiner(number, index - 1, low)
            if begin > low and tokens[begin - 1].low != "in":
                return None
            if mention:
                return Spoken(self._named(mention.person, "", "in whose words"), "words", "verb")
            words = " ".join(token.text for token in tokens[begin:index])
            return Spoken(Named(words[:-2], how="in whose words"), "words", "verb") if begin < index - 1 else None
        return None

    def _determiner(self, number: int, at: int, low: int) -> int:
        tokens = self._layout.blocks[number].tokens
        for index in range(at, max(low - 1, at - 5), -1):
            if tokens[index].low in DETERMINERS:
                return index
        return at

    def _to_quote(self, number: int, at: int, low: int) -> Spoken | None:
        """To quote the auditor, “…”; in the phrase of one submission, “…”; for Mrs Pell, it is “…”."""
        tokens = self._layout.blocks[number].tokens
        for index in range(at - 3, max(low, at - 14), -1):
            if tokens[index].low in _MEANS and tokens[index + 1].low == "of" and tokens[index - 1].low in DETERMINERS:
                found = self._spoken(
                    number, self._clauses[number].after(index + 2), "in whose words", tokens[index].low
                )
                if found:
                    return found
        for index in range(at - 2, max(low - 1, at - 9), -1):
            if tokens[index].low in ("quote", "quoting", "borrow") and tokens[at - 1].text in ",:":
                return self._spoken(number, self._clauses[number].after(index + 1), "who is quoted", "quote")
        if tokens[low].low == "for" and any(token.low in PASSIVE for token in tokens[max(low, at - 3) : at]):
            mention = self._clauses[number].starting(low + 1)
            if mention and not mention.possessive:
                return Spoken(self._named(mention.person, "", "for whom it is so"), "", "judging")
        return None

    def _phrase_was(self, number: int, at: int, low: int) -> Spoken | None:
        """The phrase used by the chair was “…”; the report's verdict was damning: “…”; it was coded as “…”."""
        tokens = self._layout.blocks[number].tokens
        if tokens[at - 1].low == "as" and at - 2 > low and tokens[at - 2].low in _RECORDED:
            shown = any(token.low in PASSIVE for token in tokens[max(low, at - 5) : at - 2])
            agent = self._agent(number, at - 2, at) if shown else None
            return agent or (Spoken(Named(how="as it is recorded"), tokens[at - 2].low, "own") if shown else None)
        colon = tokens[at - 1].text == ":"
        linked = next((i for i in range(at - 1, max(low, at - 6), -1) if tokens[i].low in ("was", "is", "were")), -1)
        if linked < 0 or (linked < at - 1 and not colon):
            return None
        for index in range(linked - 1, max(low, linked - 9), -1):
            if tokens[index].low in _UTTERED and not tokens[index].capital:
                return self._whose(number, index, linked, low)
            if tokens[index].quotation >= 0 or tokens[index].text in ";:":
                return None
        return None

    def _whose(self, number: int, noun: int, linked: int, low: int) -> Spoken | None:
        """Whose a phrase is: the chair's phrase, a phrase used by the chair, the phrase of the chair."""
        tokens = self._layout.blocks[number].tokens
        own = self._own_words(number, noun, low)
        if own:
            return own
        if noun > low and tokens[noun - 1].possessive:
            begin = self._determiner(number, noun - 1, low)
            if begin < noun - 1 and any(t.low in SPEAKERS or t.low in BODIES for t in tokens[begin:noun]):
                words = " ".join(token.text for token in tokens[begin:noun])
                named = self._name(number, Subject(phrase=words[:-2], start=begin), "the owner of the words")
                return Spoken(named, tokens[noun].low, "own")
        for index in range(noun + 1, linked):
            if tokens[index].low in ("by", "from") and index + 1 < linked:
                found = self._spoken(
                    number, self._clauses[number].after(index + 1), "named with “by”", tokens[noun].low
                )
                if found:
                    return found
        led = tokens[noun - 1].low in DETERMINERS or tokens[noun - 2].low in DETERMINERS
        return Spoken(Named(how="as a phrase"), tokens[noun].low, "own") if led else None

    def _feels(self, number: int, at: int, low: int) -> Spoken | None:
        """The leader is “delighted to be here”; the council remained “fully committed”."""
        tokens = self._layout.blocks[number].tokens
        stretch = self._layout.stretches[tokens[at].quotation]
        first = self._layout.text[stretch.start : stretch.start + 40].split()
        linked = tokens[at - 1].low in PASSIVE or tokens[at - 1].low in ("remained", "remains", "feels", "felt")
        if not linked or not first or first[0].casefold() not in _FEELING:
            return None
        subject = self._clauses[number].before(at - 1, low)
        if not subject:
            partner = verbs.shared_with(tokens, at - 1, low)
            subject = self._clauses[number].before(partner, low) if partner >= 0 else Subject()
        if not subject and tokens[at - 2].low in ("and", "but"):
            subject = self._clauses[number].opening(low, at)
        if subject.phrase and not any(may_speak(word) for word in subject.phrase.casefold().split()):
            return None
        return self._spoken(number, subject, "who feels so", tokens[at - 1].low)
