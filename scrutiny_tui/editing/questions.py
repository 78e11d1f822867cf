"""Each question by itself: whether it can be asked aloud and answered with more than yes, no or what is known."""

from __future__ import annotations

from collections.abc import Iterator

from scrutiny_tui.editing import wording
from scrutiny_tui.editing.answered import answers
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

_GROUP = "Questions"

CLOSED = Rule(
    "question-closed",
    "A question that can be answered with yes or no.",
    "A witness who may say yes or no will, and the committee has learnt nothing that it can use.",
    "Begin with how, what, who, when, where or why, or with “tell us”.",
    "words: Did the council know of the risk?",
    "words: What did the council know of the risk?",
    Severity.ADVICE,
)
LEADING = Rule(
    "question-leading",
    "A question that carries its own answer or blame.",
    "The witness answers the reproach and not the question, and the chair may rule it out.",
    "Ask for the facts and leave the judgement to the members: what happened, who decided, what was weighed.",
    "words: Why did officers fail to tell members, and isn't that shameful?",
    "words: What did officers consider when they decided whom to tell?",
    Severity.ADVICE,
)
SEVERAL = Rule(
    "question-multiple",
    "A question that asks more than one thing.",
    "The witness answers the easiest part, and the rest is lost.",
    "Keep the part that matters most, and make the others follow-ups or questions of their own. A short tail that asks"
    " for a detail of the same thing (“and by when”) is fine.",
    "words: How were the cases chosen, and why was the council not told what they showed?",
    "words: How were the cases chosen?\n    follow_ups:\n      - answer: By the consultants.\n"
    "        ask: What was the council told of what they showed?",
    Severity.ADVICE,
)
LONG = Rule(
    "question-long",
    f"A question of more than {wording.LONGEST} words.",
    "It is asked aloud, and must be followed by ear: plain-English guides give 15 to 20 words as a good sentence, and"
    f" {wording.LONGEST} are two such.",
    "Put what leads up to it into “why”, and keep the question.",
    severity=Severity.ADVICE,
)
ANSWERED = Rule(
    "question-answered",
    "A question that a figure or an event of the pack already answers.",
    "It spends minutes on what every member has read, and the witness will say so.",
    "Ask what lies behind the number or the date, what it is now, or what became of it.",
    "words: How much did the review cost?\n…\nfigures:\n  - id: fig-fee\n    measures: Cost of the review",
    "words: What did the council get for the £86,000 that the review cost?",
    Severity.ADVICE,
)


@check(_GROUP, CLOSED, LEADING, SEVERAL, LONG)
def words(manuscript: Manuscript) -> Iterator[Problem]:
    """How each question is built, and whether a follow-up leads."""
    for question in manuscript.pack.questions:
        text = english(question)
        if not text:
            continue
        how = wording.leading(text)
        if how:
            yield _told(manuscript, LEADING, question, f"The question leads: {how}.", "Ask for what happened instead.")
        elif wording.is_closed(text):
            do = "Begin with how, what, who, when, where or why."
            yield _told(manuscript, CLOSED, question, "The question can be answered with yes or no.", do)
        if wording.asks_several(text):
            do = "Keep the part that matters most, and make the rest a follow-up or a question of its own."
            yield _told(manuscript, SEVERAL, question, "The question asks more than one thing.", do)
        count = wording.length(text)
        if count > wording.LONGEST:
            what = f"The question has {count} words; {wording.LONGEST} can be followed by ear."
            yield _told(manuscript, LONG, question, what, "Put what leads up to it into “why”.")
        for number, follow_up in enumerate(question.follow_ups, start=1):
            if how := wording.leading(dict(follow_up.ask.versions).get("en", "")):
                field = f"follow_ups.{number}.ask"
                what = f"The follow-up leads: {how}."
                yield manuscript.problem(LEADING, what, "Ask for what happened instead.", question.id, field)


@check(_GROUP, ANSWERED)
def answered(manuscript: Manuscript) -> Iterator[Problem]:
    """Questions to which the pack has the answer."""
    find = answers(manuscript.pack)
    for question in manuscript.pack.questions:
        if found := find(english(question)):
            what = f"“{found}” of this pack seems to answer the question."
            do = "Ask what lies behind it, what it is today, or what became of it."
            yield _told(manuscript, ANSWERED, question, what, do)


def english(question: Question) -> str:
    """A question's words in English; "" where it has none."""
    return dict(question.words.versions).get("en", "")


def _told(manuscript: Manuscript, rule: Rule, question: Question, what: str, do: str) -> Problem:
    return manuscript.problem(rule, what, do, question.id, "words")
