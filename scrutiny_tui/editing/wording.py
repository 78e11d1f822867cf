"""How a question in English is built: open or closed, leading, more than one in one. Pure functions over its words.

The rules are those of the guides that councils give their members (Centre for Governance and Scrutiny, Local
Government Association): ask what cannot be answered with yes or no, one thing at a time, without your own answer.
"""

from __future__ import annotations

import re

from scrutiny_tui.draft.lexicon import word_set

LONGEST = 40
"""Words that a question may have: two sentences of the 20 words that plain-English guides give as a good average."""
_READ = 1000
"""Characters of a question that are judged; a longer one is told as too long, and could cost any time to read."""
_OPENERS = word_set("who whom whose what which when where why how whatever wherever")
_HELPERS = word_set(
    "is are was were am isn't aren't wasn't weren't do does did don't doesn't didn't has have had hasn't haven't hadn't"
    " can could can't couldn't will would won't wouldn't shall should shouldn't may might must mustn't ought"
)
_LEADS = word_set("by at in on of for from to with under since until through against about within over upon into as")
_REQUESTS = "tell|describe|explain|give|set out|say|show|outline|take|talk|walk|help|list|name"
_ASKS = re.compile(rf"(?:please\s+)?(?:{_REQUESTS})\b", re.IGNORECASE)
"""A request, which is open although it is no question by its form."""
_POLITE = re.compile(
    r"(?:can|could|would|will|may|might)\s+(?:you|we|i|the \w+|somebody|someone)\s+"
    rf"(?:please\s+|kindly\s+|be able to\s+)?(?:{_REQUESTS}|ask|hear|know|have|share|expand)\b",
    re.IGNORECASE,
)
"""A request put politely: closed by its form and open in its effect."""
_IF = word_set("if when where while since because although though given after before as once unless until with without")
"""Words that begin a clause which is not the question itself."""
_SENTENCE = re.compile(r"[^.?!]*(?:\.(?=\d)[^.?!]*)*[.?!]?[\"”’')]*\s*")
_TAG = re.compile(
    r",\s*(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n['’]t|\s+not)?\s+"
    r"(?:it|he|she|they|you|we|there|that|this)(?:\s+not)?|right|yes|no|correct|surely|agreed)\s*\?",
    re.IGNORECASE,
)
_LEADING = tuple(
    (re.compile(pattern, re.IGNORECASE), why)
    for pattern, why in (
        (r"(?:^|[,.;:?!]\s+|\b(?:and|but|so)\s+)(?:is|are|was|were|do|does|did|has|have|had|would|should|could|ca|wo)n'?t\s+(?:it|this|that|there|you|we"
         r"|they|he|she|the|your|our)\b", "asks for yes by being put as a negative"),
        (r"\b(?:is|was|are|were|would|should)\s+(?:it|this|that|there)\s+not\b",
         "asks for yes by being put as a negative"),
        (r"\b(?:do|would|will|can|could|must|did)\s+(?:you|we|the \w+)\s+(?:not\s+)?(?:agree|accept|admit|concede"
         r"|regret|acknowledge)\b", "asks the witness to agree with the questioner"),
        (r"\b(?:do|did|would|could|should|can|will)\s+(?:you|the \w+|officers|members|they)\s+not\b",
         "asks for yes by being put as a negative"),
        (r"\bam i (?:right|correct)\b|\bwould it be (?:fair|right|true)\b|\bis it (?:not )?(?:right|true|fair|correct"
         r"|the case)\b|\byou (?:would|will|must|surely) (?:agree|accept|admit)\b", "asks the witness to agree"),
        (r"\b(?:surely|obviously|of course|needless to say|everyone knows|as we all know|clearly)\b",
         "carries its own answer"),
        (r"\bhow (?:can|could|do|did) (?:you|the council|anyone|anybody|we)(?: possibly)? (?:justify|defend|excuse)\b",
         "takes the fault for granted"),
        (r"\bwhy\s+(?:did|have|has|do|does|are|were|was)\b[^?]*?\b(?:fail(?:ed|ing)?|refus(?:e|ed|ing)|ignor(?:e|ed|ing)"
         r"|neglect(?:ed|ing)?|cover(?:ed)? up)\b", "takes the fault for granted"),
        (r"\b(?:shameful|disgraceful|scandalous|appalling|shocking|outrageous|unacceptable|incompetent|cover-up"
         r"|shambles|fiasco|disastrous)\b", "holds a judgement"),
        (r"\b(?:you|council|officers?|department|service)(?:['’]s)? (?:have |has )?(?:failed|failure) to\b",
         "takes the fault for granted"),
        (r"\bwhen will you (?:finally|at last)\b|\bwhen did you stop\b", "takes the fault for granted"),
    )
)  # fmt: skip
_INTERROGATIVE = re.compile(
    r"(?:,|;|–|—|\band\b|\bor\b|\bbut\b)\s*(?:and\s+|or\s+|but\s+|also\s+|if so,?\s+|then,?\s+)*"
    r"((?:by|to|for|with|from|on|at|in|of|since|through|under)\s+)?"
    r"\b(who|whom|whose|what|which|when|where|why|how)\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"(?:\W*[\w'-]+){0,6}?\W+(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
    r"|shows?|lies|decides?|happen(?:ed|s)?|paid|knew|\w+ed)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:it|its|they|them|their|this|that|these|those|he|she|his|her)\b", re.IGNORECASE)


def questions_in(text: str) -> list[str]:
    """The sentences of a text that end with a question mark, single-spaced."""
    told = _plain(text)
    return [found[0].strip() for found in _SENTENCE.finditer(told) if found[0].strip().rstrip("\"”’')").endswith("?")]


def is_closed(text: str) -> bool:
    """True where the first question can be answered with yes or no: “Did…”, “You have…?”; requests are open."""
    asked = questions_in(text)
    if not asked:
        return False
    clause = _main_clause(asked[0])
    if _ASKS.match(clause) or _POLITE.match(clause):
        return False
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", clause.casefold())
    if not words:
        return False
    if words[0] in _OPENERS or (words[0] in ("and", "but", "so", "then") and len(words) > 1 and words[1] in _OPENERS):
        return False
    if words[0] in _HELPERS:
        return re.search(r" or (?!not\b)", clause) is None or _TAG.search(clause) is not None
    # “To what extent…”, “In the end, whose…”: a question word stands near the front, before any verb of its own.
    front = words[:6]
    opener = next((at for at, word in enumerate(front) if word in _OPENERS), None)
    helper = next((at for at, word in enumerate(front) if word in _HELPERS), None)
    return opener is None or (helper is not None and helper < opener)


def leading(text: str) -> str:
    """How a question leads the witness: the words that do it and why; "" where it does not."""
    told = _plain(text)
    if tag := _TAG.search(told):
        return f"“{tag[0].strip(' ,')}” asks for agreement"
    for pattern, why in _LEADING:
        if found := pattern.search(told):
            return f"“{found[0]}” {why}"
    return ""


def asks_several(text: str) -> bool:
    """True where more than one thing is asked: two question marks, or two questions joined by “and”.

    A short tail that asks for a detail of the same thing (“and by when”, “and how were they chosen”) is none.
    """
    asked = questions_in(text)
    if len(asked) > 1:
        return True
    if not asked:
        return False
    told = _main_clause(asked[0]).rstrip("?\"”’') ")
    tails = list(_INTERROGATIVE.finditer(told))
    joined = [one for one in tails if one.start() > 0 and _is_joined(told, one)]
    if joined and len(tails) > 1 and joined[-1] is tails[-1] and _is_list(told, tails):
        return True
    for one in joined:
        tail = told[one.start(1) if one[1] else one.start(2) :].split()
        most = 4 if one[2].casefold() in ("what", "which") else 6
        detail = len(tail) <= most and one[2].casefold() != "why" and _PRONOUN.search(" ".join(tail))
        if len(tail) > 3 and not detail:
            return True
    return bool(re.search(r"\band (?:also )?(?:is|are|was|were|do|does|did|has|have|will|would|can|could) "
                          r"(?:you|it|they|the|there|we|he|she)\b", told, re.IGNORECASE))  # fmt: skip


def length(text: str) -> int:
    """Words in a text."""
    return len(re.findall(r"[^\W_]+(?:['’.,-][^\W_]+)*", text))


def _plain(text: str) -> str:
    return " ".join(text[:_READ].replace("’", "'").split())


def _is_list(told: str, tails: list[re.Match[str]]) -> bool:
    """Whether questions stand in a row, with commas and a last “and”: “what happened, who knew and why”."""
    return told[tails[0].start()] in ",;" or all("and" in told[one.start() : one.start(2)] for one in tails)


def _is_joined(told: str, found: re.Match[str]) -> bool:
    """Whether a question word begins a question of its own, not a clause of the first: “decides which findings”."""
    before = told[: found.start()].split()
    if not before or not any(word.casefold().strip(",;") in _OPENERS | _HELPERS for word in before):
        return False
    join = told[found.start() : found.start(2)].casefold()
    verb = _VERB.match(told, found.end(2))
    short = len(told[found.start(2) :].split()) <= 3
    relative = found[2].casefold() in ("which", "who", "whom", "whose", "where", "when") and "and" not in join
    return (
        ("and" in join or "," in join or ";" in join or "or" in join.split())
        and not relative
        and (verb is not None or short)
    )


def _main_clause(asked: str) -> str:
    """The question without what leads up to it: “If it rains, who…” gives “who…”."""
    told = asked.strip("\"“”‘’'( ")
    for _ in range(4):
        words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", told.casefold())
        if len(words) < 2:
            return told
        first, second = words[0], words[1]
        asks = first in _OPENERS and (second in _HELPERS or first not in _IF)
        if asks or first in _HELPERS:
            return told
        if first in _LEADS and second in _OPENERS:
            return told
        led = re.search(r"[,:–—]\s+", told)
        if led is None:
            return told
        told = told[led.end() :]
    return told
