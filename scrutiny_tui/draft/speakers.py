"""Whose words a quotation is: the reporting verb before or behind it, “according to”, or what came before.

Nobody is a better answer than the wrong one: where two readings are as likely, the speaker is left open.
"""

from __future__ import annotations

from dataclasses import replace

from scrutiny_tui.draft.behind import Behind
from scrutiny_tui.draft.lexicon import BODIES, PARTICIPLES, PASSIVE, SAYING, SPEAKERS
from scrutiny_tui.draft.naming import ANSWERS, Spoken
from scrutiny_tui.draft.referents import Named


class Speakers(Behind):
    """Finds the speaker of each quotation of a report. Ask in the order of the text."""

    def of(self, number: int, at: int) -> Spoken:
        """Who speaks the quotation that token `at` of block `number` stands for."""
        found = self._find(number, at)
        if found.named.name:
            self.referents.spoke(self._layout.blocks[number].tokens[at].start, found.named)
        if found.named.name:
            self._last = (number, at, found)
            self._turns.append((number, found.named))
        elif found.tie:
            self._last = None
        return found

    def _find(self, number: int, at: int) -> Spoken:
        block = self._layout.blocks[number]
        low = self._low(block, at)
        behind = self._behind(number, at)
        credited = self._credited(number, at, low)
        if credited:
            return credited
        framed = self._framed(number, at, low)
        before = framed if framed and framed.named.name else self._before(number, at, low) or framed
        leads = at > 0 and block.tokens[at - 1].text == ":"
        if behind and (low == at or not before or before.tie == "own"):
            return behind
        if before and before.named.name:
            return before
        if leads:
            named = self._sentence_subject(number, at, low, None)
            if named.name or before:
                return Spoken(named, ":", "colon") if named.name else before or Spoken(Named())
        if behind:
            return behind
        according = self._according(number, at)
        if according:
            return according
        trailing = self._trailing(number, at)
        if trailing:
            return trailing
        if before:
            return before
        carried = self._carried(number, at, low)
        if low == at or carried.named.name:
            return carried
        last = self._last
        copula = block.tokens[at - 1].low in PASSIVE
        if copula and last and last[0] == number and last[2].named.person and self._nobody_since(number, last[1], at):
            return replace(carried, named=replace(last[2].named, how="goes on from the words before"))
        return replace(carried, named=self._owner(number, at, low))

    def _owner(self, number: int, at: int, low: int) -> Named:
        """Whose sentence it is, where nothing else ties the words to anybody: X would rather have “…”."""
        subject = self._clauses[number].opening(low, at)
        tokens = self._layout.blocks[number].tokens
        apart = tokens[at - 1].text in "–—-(" and not subject.phrase
        linked = any(token.low in PASSIVE for token in tokens[subject.start + 1 : subject.start + 6])
        if not subject or (linked and not apart):
            return Named()
        if subject.phrase and not _speaks(subject.phrase):
            return Named()
        return self._name(number, subject, "the subject of the sentence")

    def _carried(self, number: int, at: int, low: int) -> Spoken:
        """The speaker who goes on, or whom the sentence or the paragraph before brings in."""
        block = self._layout.blocks[number]
        tokens = block.tokens
        if block.sort != "body" or low != at:
            return Spoken(Named())
        if at > 0 and tokens[at - 1].quotation >= 0 and self._last and self._last[:2] == (number, at - 1):
            return Spoken(replace(self._last[2].named, how="goes on from the words before"), "", "follows")
        if at == 0 and number > 0:
            led = self._led_in(number)
            if led:
                return led
        alone = at == 0
        if self._last:
            last_number, last_at, last = self._last
            if last_number == number and self._nobody_since(number, last_at, at):
                return Spoken(replace(last.named, how="goes on from the words before"), "", "follows")
            if alone and self._asked(number):
                return Spoken(self._other(number), "", "follows")
            if alone and last_number < number and self._ends_spoken(last_number, last_at, number):
                return Spoken(replace(last.named, how="goes on from the paragraph before"), "", "follows")
        told = self._told_before(number, at)
        if told.name:
            return Spoken(told, "", "follows")
        about = self._about_before(number, at)
        if about.name:
            return Spoken(about, "", "follows")
        person = self.referents.last_subject(tokens[at].start)
        if person and (at > 0 or not alone or self._near_block(number)):
            return Spoken(self._named(person, "", "the only person in the sentence before"), "", "follows")
        return Spoken(Named(), "", "alone" if alone else "")

    def _asked(self, number: int) -> bool:
        """True where the paragraph before was a question that its speaker asked, or the answer of another to one."""
        if not self._last or self._last[0] != number - 1:
            return False
        _, at, last = self._last
        if last.named.how == ANSWERS:
            return len(self._layout.blocks[number].tokens) == len(self._layout.blocks[number - 1].tokens) == 1
        return last.verb in ("asked", "asks", "demanded", "enquired", "inquired") and self._last_sign(
            number - 1, at
        ) in ("?", ",")

    def _told_before(self, number: int, at: int) -> Named:
        """One in six charged more, he said. “Where are they to go?”: who is said to speak in the sentence before."""
        block = self._layout.blocks[number]
        if at == 0 or block.tokens[at - 1].quotation >= 0:
            return Named()
        first, last = block.sentence(at - 1)
        clause = self._clauses[number]
        for verb in range(last - 1, first, -1):
            token = block.tokens[verb]
            if token.quotation >= 0:
                return Named()
            if token.low in SAYING and token.low not in SPEAKERS and token.low not in PARTICIPLES:
                subject = clause.before(verb, first)
                if subject.mention or subject.pronoun in ("he", "she"):
                    return self._name(number, subject, "told of in the sentence before")
                return Named()
        return Named()

    def _about_before(self, number: int, at: int) -> Named:
        """She thought for a moment. “…”: whom the sentence before takes up with he or she."""
        block = self._layout.blocks[number]
        if at == 0 or block.tokens[at - 1].quotation >= 0:
            return Named()
        first = block.tokens[block.sentence(at - 1)[0]]
        if first.low not in ("he", "she"):
            return Named()
        return replace(self.referents.pronoun(first.low, first.start), how="whom the sentence before is about")

    def _near_block(self, number: int) -> bool:
        return number > 0 and self._layout.blocks[number - 1].sort == "body"

    def _led_in(self, number: int) -> Spoken | None:
        """The paragraph before ends with a colon: X said:"""
        back = number - 1
        while back > 0 and number - back < 6 and self._set_apart(back):
            back -= 1
        tokens = self._layout.blocks[back].tokens
        if not tokens or tokens[-1].text != ":":
            return None
        end = len(tokens) - 1
        low = self._low(self._layout.blocks[back], end)
        found = self._before(back, end, low)
        if found is None:
            subject = next(
                (
                    self._clauses[back].starting(index)
                    for index in range(low, end)
                    if self._clauses[back].starting(index)
                ),
                None,
            )
            named = self._named(subject.person, "", "brought in before the colon") if subject else Named()
            if not subject and tokens[low].low in ("he", "she"):
                named = self.referents.pronoun(tokens[low].low, tokens[low].start)
            return Spoken(named, ":", "colon")
        return replace(found, tie="colon")

    def _set_apart(self, number: int) -> bool:
        """True for a footnote, a running head or a page number between a colon and the words it leads to."""
        block = self._layout.blocks[number]
        raised = self._layout.text[block.paragraph.start : block.paragraph.start + 1] in tuple("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return raised or block.sort == "furniture"

    def _nobody_since(self, number: int, last: int, at: int) -> bool:
        """True where no other person is named between two quotations of one paragraph."""
        if self._last and self._last[:2] == (number, last) and self._last[2].tie == "verb":
            last = max(last, self._layout.blocks[number].sentence(last)[1] - 1) if last < at else last
        return not any(self._clauses[number].starting(index) for index in range(last + 1, at)) or at - last < 3

    def _ends_spoken(self, last_number: int, last_at: int, number: int) -> bool:
        """True where the paragraph before this one ends with the speaker's words or with naming the speaker."""
        between = [block for block in self._layout.blocks[last_number + 1 : number] if block.sort == "body"]
        if between and any(token.quotation < 0 for block in between for token in block.tokens):
            return False
        tokens = self._layout.blocks[last_number].tokens
        rest = tokens[last_at + 1 :]
        return not any(token.stops for token in rest[:-1])


def _speaks(phrase: str) -> bool:
    """True for a short phrase that ends in a noun that can speak: the department, its own board."""
    words = phrase.casefold().split()
    return len(words) < 6 and (words[-1] in SPEAKERS or words[-1] in BODIES)
