"""Which words say what is to be done: will, should, must, agreed to, recommend; and which only look as if they did."""

from __future__ import annotations

import re

from scrutiny_tui.draft.layout import Block, Token
from scrutiny_tui.draft.lexicon import DETERMINERS, JUDGING, SAYING, word_set

_PLEDGED = word_set("promised pledged agreed undertaken undertook vowed committed promises pledges agrees undertakes")
RECOMMENDED = word_set("recommend recommends recommended recommending")
_IDLE = word_set("be have not never only probably likely remain depend take come continue mean need")
"""Words behind “will” that mostly foretell rather than promise."""
ACTIVE = word_set(
    "publish report review recover repay submit produce write apologise pay ensure provide introduce appoint set"
    " open close deliver complete carry make send meet agree consult recruit train inspect check visit implement"
    " develop prepare present monitor share lead invest spend fund replace repair extend work consider take put bring"
    " begin start hold give create respond update improve look undertake establish issue keep ask spend restore"
    " build receive reinspect follow apply reply refund recruit close remove stop"
    " reinstate place order arrange circulate organise install raise refer remind chase obtain"
)
"""What people undertake to do."""
_DONE = {
    "made": "make", "given": "give", "held": "hold", "paid": "pay", "sent": "send", "spent": "spend", "built": "build",
    "kept": "keep", "brought": "bring", "begun": "begin", "led": "lead", "written": "write", "taken": "take",
}  # fmt: skip
"""What will be done, by the verb of those who do it."""
_JOINTS = word_set(
    "what which who when where how whether if than because though although why while whom whose unless until as"
)
"""Words that begin a clause which says nothing of its own: what it should look like, when they must be told."""
_WEIGHED = word_set("important essential vital clear right imperative crucial necessary that view opinion and")
"""What stands before “that” where the clause behind it still counts."""
LISTED = re.compile(r"\s*(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]|R\d{1,2}\.?|[•–*-])\s")


_IMPROVING = re.compile(
    r"\W*(?:[\d.]+ )?(?:what needs to (?:be )?improved?|areas? for (?:improvement|development))\b.{0,40}", re.IGNORECASE
)


def is_improving(heading: str) -> bool:
    """True for the heading of a list of what is to be done: What needs to improve."""
    return _IMPROVING.fullmatch(" ".join(heading.split())) is not None


def leads_list(block: Block) -> bool:
    """True for “We recommend that:” and “RESOLVED that”, before a list."""
    tokens = block.tokens
    if 2 < len(tokens) < 12 and tokens[-1].text == ":" and tokens[-2].low in ("should", "must"):
        return True
    recommends = any(token.low in RECOMMENDED or token.low == "resolved" for token in tokens[-8:])
    return bool(tokens) and recommends and tokens[-1].text in (":", "that", "–", "-") and len(tokens) < 40


def sort_of(tokens: tuple[Token, ...], at: int) -> str:
    """`commitment` or `recommendation` where token `at` begins one, else ""."""
    word = tokens[at].low
    if word not in _BEGINNERS:
        return ""
    after = [token.low for token in tokens[at + 1 : at + 5]]
    if not after or tokens[at].quotation >= 0:
        return ""
    if word in _MODALS and _within(tokens, at):
        return ""
    expected = after[0] == "be" and len(after) > 1 and after[1].endswith("ing")
    if word == "should" and not expected and after[0] not in ("have", "there") and after[:2] != ["be", "treated"]:
        return "recommendation"
    if word in RECOMMENDED and (word != "recommended" or "that" in after[:2] or after[0] in ("a", "the")):
        return "recommendation"
    if word == "that" and resolved(tokens, at):
        return "recommendation"
    if word == "would" and not _told(tokens, at):
        return ""
    if word in ("will", "shall", "would"):
        verb = after[1] if after[0] in ("also", "now", "then", "be", "not") and len(after) > 1 else after[0]
        verb = _DONE.get(verb, verb) if after[0] == "be" else verb
        plain = verb.removesuffix("ed").removesuffix("ing")
        return "commitment" if {verb, plain, plain + "e", verb.removesuffix("d")} & (ACTIVE - _IDLE | {"take"}) else ""
    if word == "committed" and (after[0] != "to" or after[1] in DETERMINERS or after[1].endswith("s")):
        return ""
    if word == "agreed" and after[0] == "that":
        return ""
    if word in _PLEDGED and (
        after[0] in ("to", "that") or (word in ("pledged", "promised") and after[0] not in ("by", "."))
    ):
        return "commitment"
    if word == "will" and after[:2] == ["have", "to"]:
        return "commitment"
    if word == "must" and after[0] not in ("have", "of"):
        return "recommendation"
    if word == "duty" and after[0] == "to" and at and tokens[at - 1].low == "a" and tokens[at - 2].low == "under":
        return "recommendation"
    if word == "required" and after[0] == "to" and at and tokens[at - 1].low in ("are", "is", "be"):
        return "recommendation"
    return ""


_BEGINNERS = _PLEDGED | RECOMMENDED | word_set("should that will shall would committed must required duty agreed")
"""Words without one of which nothing is promised or advised."""
_MODALS = word_set("should must will shall would required")


def _within(tokens: tuple[Token, ...], at: int) -> bool:
    """True within a clause that only says what, when or which: it is nobody's promise or advice."""
    for index in range(at - 1, max(-1, at - 12), -1):
        token = tokens[index]
        if token.stops or token.quotation >= 0 or token.text in ",;:":
            return False
        if token.low in _JOINTS:
            return token.low != "as" or at - index < 4
        if token.low == "that" and index and index + 1 < at:
            before = tokens[index - 1]
            led = before.low in SAYING or before.low in JUDGING or before.low in RECOMMENDED or before.low in _WEIGHED
            return not (led or before.low in _PLEDGED or before.low.endswith(("ed", "us")) or before.text in ",:)(–")
        if token.low == "that":
            return index + 1 == at and index > 0 and tokens[index - 1].text[0].isalpha()
    return False


def _told(tokens: tuple[Token, ...], at: int) -> bool:
    """True where somebody is said to have said what they would do."""
    for index in range(at - 1, max(-1, at - 25), -1):
        if tokens[index].stops:
            return tokens[at - 1].low in ("he", "she", "they", "it") and index == at - 2
        if tokens[index].low in SAYING or tokens[index].low in _PLEDGED:
            return True
    return False


def resolved(tokens: tuple[Token, ...], at: int) -> bool:
    """True within minutes: “RESOLVED that…”, “(i) that Cabinet be asked…”, “That the Clerk obtain…”."""
    if tokens[at].low == "resolved":
        return True
    if tokens[at].low != "that":
        return False
    if at and tokens[at - 1].text in ("RESOLVED", "AGREED", "Resolved"):
        return True
    listed = at > 1 and tokens[at - 1].text == ")" and len(tokens[at - 2].text) < 5
    opens = at == 0 and len(tokens) > 4 and tokens[0].capital and tokens[1].low in ("the", "a", "an")
    return listed or opens
