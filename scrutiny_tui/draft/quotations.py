"""Direct quotations, told from titles, terms and scare quotes.

The words proposed are those inside the marks; a comma before the closing mark, which only leads back to the reporter's
own words, is left out, and any other sign is kept.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scrutiny_tui.draft.layout import Block, Layout, Token
from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.draft.marks import Stretch
from scrutiny_tui.draft.naming import Spoken
from scrutiny_tui.draft.proposals import Quotation, Where
from scrutiny_tui.draft.speakers import Speakers

_WORD = re.compile(r"[^\W_](?:[^\W_]|['’\-](?=[^\W_]))*")
_NAMING = word_set(
    "called titled entitled headed known named dubbed labelled term word words phrase so-called marked nicknamed"
    " abbreviated meaning column heading tab button section programme scheme project policy"
)
_CRIES = word_set("shouts shout cries cry calls chants chant murmurs")
"""“Which one?” of nobody in particular, as in “shouts of”."""
_JUDGED = word_set("calls called describes described labels brands branded")
_SMALL = word_set("a an and as at but by for from in is of on or the to with y yr o i")
_JOINTS = word_set(
    "rather and but or to of in on at by for from with as that than when while because if was is were are after"
    " before over about since until"
)
"""Words that cannot be a noun which the marked words stand before."""
_WRITING = word_set(
    "report review inquiry letter statement audit judgement judgment notice log minutes email e-mail memo"
    " document paper inspectors inspectorate regulator board law act guidance plan strategy leaflet note draft"
    " dossier text message decision assessment survey study website panel form reports wrote writes writing reads"
    " read states stated tweet"
)


def quotations(layout: Layout, speakers: Speakers) -> tuple[Quotation, ...]:
    """The direct quotations of a report, in order."""
    found: list[Quotation] = []
    done: set[int] = set()
    for number, block in enumerate(layout.blocks):
        for at, token in enumerate(block.tokens):
            if token.quotation < 0 or token.quotation in done:
                continue
            done.add(token.quotation)
            proposal = _judge(layout, speakers, number, at, layout.stretches[token.quotation])
            if proposal:
                found.append(proposal)
    return tuple(_from_below(each, found) if each.form == "headline" else each for each in found)


def _from_below(headline: Quotation, found: list[Quotation]) -> Quotation:
    """A headline's words with the speaker of the quotation below that holds them."""
    wanted = _plain(headline.words)
    for each in found:
        if each.speaker and wanted.count(" ") > 1 and f" {wanted} " in f" {_plain(each.words)} ":
            why = "Marked words in a heading; the speaker: they stand in a quotation below."
            return replace(headline, speaker=each.speaker, role=each.role, why=why)
    return headline


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words.casefold().replace("’", "'")))


def _judge(layout: Layout, speakers: Speakers, number: int, at: int, stretch: Stretch) -> Quotation | None:
    block = layout.blocks[number]
    start, end = span(layout.text, stretch)
    words = layout.text[start:end]
    count = len(_WORD.findall(words[:400]))
    if not count or block.sort == "furniture":
        return None
    if block.sort == "heading":
        return _heading(layout, number, (start, end), count)
    if _term(block, at, words, count):
        return None
    spoken = speakers.of(number, at)
    whole = words.rstrip("'’\" ")[-1:] in tuple(".?!…") and words.lstrip("'‘\"“ […(")[:1].isupper()
    tied = spoken.tie in ("verb", "own", "colon", "judging", "addressed")
    if not stretch.closed and count < 4:
        return None
    led = [token.low for token in block.tokens[max(0, at - 2) : at]]
    if led[-1:] == ["of"] and led[0] in _CRIES:
        tied = whole = True
    if tied and not spoken.named.name and count < 3 and not whole and spoken.tie != "addressed":
        return None
    if (
        not tied
        and not (whole and count > 2)
        and count < (3 if words[:1].islower() else 7)
        and not (spoken.tie == "follows" and (count > 2 or whole))
    ):
        return None
    form = "caption" if block.sort == "caption" else _form(spoken)
    return Quotation(
        where=Where.of(layout.document, start, end),
        words=words,
        why=_why(spoken, closed=stretch.closed),
        speaker=spoken.named.name,
        role=spoken.named.role,
        form=form,
        closed=stretch.closed,
    )


def span(text: str, stretch: Stretch) -> tuple[int, int]:
    """The words inside the marks, without white space and without a comma that leads back to the reporter."""
    start, end = stretch.start, stretch.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start and text[end - 1] == ",":
        end -= 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _heading(layout: Layout, number: int, where: tuple[int, int], count: int) -> Quotation | None:
    """A headline's quotation: nobody is named, and a single word is more likely a scare quote."""
    start, end = where
    words = layout.text[start:end]
    opens = layout.blocks[number].tokens[0].quotation >= 0
    if (
        _titled(words, opening=opens)
        or (count < 2 and number > 3)
        or (number > 12 and not (count > 1 and len(layout.blocks[number].tokens) == 1))
    ):
        return None
    if not any(token.low not in _SMALL for token in layout.blocks[number].tokens):
        return None
    return Quotation(
        where=Where.of(layout.document, start, end),
        words=words,
        why="Marked words in a heading, which names no speaker.",
        form="headline",
    )


def _term(block: Block, at: int, words: str, count: int) -> bool:
    """True for a title, a name, or a word that is only spoken of."""
    tokens = block.tokens
    before = [token.low for token in tokens[max(0, at - 4) : at]]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    last = before[-1] if before else ""
    if last in ("read", "reads", "reading", "saying") and before[-2:-1] != ["the"]:
        return False
    if last == "(" and after and after.text == ")":
        return count < 8
    judged = any(
        word in ("calls", "called", "describes", "described", "labels", "brands", "branded") for word in before[:-1]
    )
    if count < 8 and last in _NAMING - {"called", "labelled"} and (not judged or _titled(words)):
        return True
    if count < 8 and last in ("called", "labelled") and len(before) > 1 and before[-2] not in ("he", "she"):
        return tokens[at - 2].low in ("was", "is", "a", "an", "the", "are", "were", "of", "be") or _titled(words)
    if (
        count < 3
        and last in ("and", "or")
        and any(
            tokens[index].quotation >= 0 and tokens[index - 1].low in _NAMING for index in range(max(1, at - 16), at)
        )
    ):
        return True
    if count < 6 and before[-2:] in (["known", "as"], ["referred", "as"]):
        return True
    if "so-called" in words.casefold():
        return True
    if count < 5 and last in ("a", "an", "the", "its", "their", "his", "this", "our") and after:
        if _titled(words):
            return True
        if after.text[0].isalpha() and not after.capital and after.low not in _JOINTS and not _verbal(tokens, at):
            return True
    return _titled(words) and count < 9 and not words.endswith((".", "?", "!"))


def _verbal(tokens: tuple[Token, ...], at: int) -> bool:
    """True where the marked words stand as an adjective of somebody's judgement: a “chaotic” system, she said."""
    return any(
        token.low in ("said", "says", "described", "told", "spoke", "warned")
        for token in tokens[max(0, at - 9) : at + 9]
    )


def _titled(words: str, *, opening: bool = False) -> bool:
    """True for Words Set Like a Title, and for one capitalised name."""
    found = _WORD.findall(words)
    main = [word for word in found if word.casefold() not in _SMALL]
    if len(found) == 1 and opening:
        return False
    if not main or words.rstrip()[-1:] in (".", "…", "!") or (words.isupper() and len(found) > 3):
        return False
    return all(word[0].isupper() or word[0].isdigit() for word in main) and (len(found) < 2 or len(main) > 1)


def _form(spoken: Spoken) -> str:
    if spoken.named.person is None and spoken.named.name:
        words = {word.casefold() for word in _WORD.findall(spoken.named.name)}
        if words & _WRITING and not words & {"spokesman", "spokeswoman", "spokesperson"}:
            return "writing"
    return "writing" if spoken.verb in ("wrote", "writes", "reads", "read", "writing", "tweeted") else "speech"


def _why(spoken: Spoken, *, closed: bool) -> str:
    tail = "" if closed else " The closing mark is missing, so the end is a guess."
    if not spoken.named.name:
        return f"Words in quotation marks; the report does not say plainly whose they are.{tail}"
    verb = f", with “{spoken.verb}”" if spoken.verb.isalpha() else ""
    return f"Words in quotation marks; the speaker: {spoken.named.how}{verb}.{tail}"
