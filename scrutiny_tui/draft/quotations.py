"""Direct quotations, told from titles, terms and scare quotes.

The words proposed are those inside the marks; a comma before the closing mark, which only leads back to the reporter's
own words, is left out, and any other sign is kept.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from scrutiny_tui.draft.layout import Layout
from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.draft.marks import Stretch
from scrutiny_tui.draft.naming import Spoken
from scrutiny_tui.draft.proposals import Quotation, Where
from scrutiny_tui.draft.speakers import Speakers
from scrutiny_tui.draft.terms import SMALL, WORD, is_term, least, only_named, titled

_CRIES = word_set("shouts shout cries cry calls chants chant murmurs")
"""“Which one?” of nobody in particular, as in “shouts of”."""
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
    often = Counter(
        _plain(layout.text[layout.stretches[token.quotation].start : layout.stretches[token.quotation].end])
        for block in layout.blocks
        for token in block.tokens
        if token.quotation >= 0 and block.sort == "body"
    )
    for number, block in enumerate(layout.blocks):
        for at, token in enumerate(block.tokens):
            if token.quotation < 0 or token.quotation in done:
                continue
            done.add(token.quotation)
            stretch = layout.stretches[token.quotation]
            again = often[_plain(layout.text[stretch.start : stretch.end])] if stretch.end - stretch.start < 50 else 1
            proposal = _judge(layout, speakers, number, at, again)
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
    return " ".join(WORD.findall(words.casefold().replace("’", "'")))


def _judge(layout: Layout, speakers: Speakers, number: int, at: int, again: int) -> Quotation | None:
    block = layout.blocks[number]
    stretch = layout.stretches[block.tokens[at].quotation]
    start, end = span(layout.text, stretch)
    words = layout.text[start:end]
    count = len(WORD.findall(words[:400]))
    if not count or block.sort == "furniture":
        return None
    if block.sort == "heading":
        return _heading(layout, number, (start, end), count)
    if is_term(block, at, words, count):
        return None
    spoken = speakers.of(number, at)
    whole = words.rstrip("'’\" ")[-1:] in tuple(".?!…") and words.lstrip("'‘\"“ […(")[:1].isupper()
    tied = spoken.tie in ("verb", "own", "colon", "judging", "addressed")
    if not stretch.closed and count < 4:
        return None
    if not whole and count < 5 and only_named(block, at, spoken, count, again):
        return None
    led = [token.low for token in block.tokens[max(0, at - 2) : at]]
    if led[-1:] == ["of"] and led[0] in _CRIES:
        tied = whole = True
    if tied and not spoken.named.how and count < 3 and not whole and spoken.tie != "addressed":
        return None
    if (
        not tied
        and not (whole and count > 2)
        and count < least(words, spoken)
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
        titled(words, opening=opens)
        or (count < 2 and number > 3)
        or (number > 12 and not (count > 1 and len(layout.blocks[number].tokens) == 1))
    ):
        return None
    if not any(token.low not in SMALL for token in layout.blocks[number].tokens):
        return None
    return Quotation(
        where=Where.of(layout.document, start, end),
        words=words,
        why="Marked words in a heading, which names no speaker.",
        form="headline",
    )


def _form(spoken: Spoken) -> str:
    if spoken.named.person is None and spoken.named.name:
        words = {word.casefold() for word in WORD.findall(spoken.named.name)}
        if words & _WRITING and not words & {"spokesman", "spokeswoman", "spokesperson"}:
            return "writing"
    return "writing" if spoken.verb in ("wrote", "writes", "reads", "read", "writing", "tweeted") else "speech"


def _why(spoken: Spoken, *, closed: bool) -> str:
    tail = "" if closed else " The closing mark is missing, so the end is a guess."
    if not spoken.named.name:
        return f"Words in quotation marks; the report does not say plainly whose they are.{tail}"
    verb = f", with “{spoken.verb}”" if spoken.verb.isalpha() else ""
    return f"Words in quotation marks; the speaker: {spoken.named.how}{verb}.{tail}"
