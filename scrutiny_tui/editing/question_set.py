"""The questions together: near doubles, lines and findings that none serves, and whether they fit the meeting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.questions import english
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.model import Question
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

_GROUP = "Questions"
DOUBLE = 86
"""How alike (0 to 100) two questions must be to be doubles: the same words in any order, with one or two changed."""
DOUBLE_BESIDE = 78
"""The same, where they are put to the same witness in the same line."""
CHOICE = 2
"""How many times the meeting's minutes a pack's questions may take, so that members can choose."""
MINUTES = 5
"""Minutes of a question that gives none, as the format says."""
MEETING = 45
"""Minutes of a meeting that gives none, as the format says."""

DOUBLES = Rule(
    "question-duplicate",
    "Two questions that are nearly the same.",
    "Two members ask the same thing, and the second one gets the first one's answer.",
    "Keep one. If they are meant for different witnesses, say what each of them alone can know.",
    severity=Severity.ADVICE,
)
BARE_LINE = Rule(
    "line-no-question",
    "A line of enquiry that no question serves.",
    "A theme on the agenda that nobody can open is dropped in the room.",
    "Write a question for it, or take the line out.",
    severity=Severity.ADVICE,
)
UNTESTED = Rule(
    "finding-untested",
    "A finding of high weight that no question tests.",
    "What matters most to this meeting would not come up in it.",
    "Name the finding in the “findings” of the question that tests it, or write one; or give it less weight.",
    "findings:\n  - id: long-waits\n    weight: high",
    "findings:\n  - id: long-waits\n    weight: high\nquestions:\n  - id: who-rings\n    findings: long-waits",
    Severity.ADVICE,
)
GROUNDLESS = Rule(
    "question-no-evidence",
    "A question that rests on no evidence and tests no finding.",
    "The witness will ask where that comes from, and the member has no page to turn to.",
    "Give its evidence, or the finding that it tests.",
    "- id: who-rings\n    words: Who rings the family?",
    "- id: who-rings\n    words: Who rings the family?\n    evidence: q-waited",
    Severity.ADVICE,
)
MANY = Rule(
    "questions-many",
    f"Questions that take more than {CHOICE} times the minutes of the meeting.",
    "Eight to twelve questions fit into 45 minutes. Some choice is good; beyond that, members choose by what stands"
    " first and not by what matters.",
    "Cut the weakest, or give the meeting's minutes as they are. If the committee wants the choice, accept the advice"
    " below “pack” with that reason.",
    "meeting:\n    minutes: 45\n…30 questions of 5 minutes",
    "meeting:\n    minutes: 45\n…12 questions of 4 to 6 minutes, and 6 in reserve",
    Severity.ADVICE,
)
SHORT = Rule(
    "time-short",
    "Less time than one question for each line and each finding of high weight would take.",
    "What matters most cannot all be asked, whatever the members choose; that must be settled before the meeting.",
    "Ask for more time, or give fewer findings the weight “high”, or join lines.",
    severity=Severity.ADVICE,
)


@check(_GROUP, DOUBLES)
def doubles(manuscript: Manuscript) -> Iterator[Problem]:
    """Each question that is nearly one before it."""
    questions = [(question, text) for question in manuscript.pack.questions if (text := english(question))]
    texts = [" ".join(sorted(_folded(text).split())) for _, text in questions]
    for at, others in enumerate(_alike(texts)):
        question = questions[at][0]
        for other in others:
            score = fuzz.ratio(texts[at], texts[other])
            if score >= DOUBLE or (score >= DOUBLE_BESIDE and _beside(question, questions[other][0])):
                what = f"The question is nearly the same as “{questions[other][0].id}”."
                do = "Keep one of the two, or say what each asks that the other does not."
                yield manuscript.problem(DOUBLES, what, do, question.id, "words")
                break


@check(_GROUP, BARE_LINE)
def bare_lines(manuscript: Manuscript) -> Iterator[Problem]:
    """Lines without a question."""
    served = {question.line for question in manuscript.pack.questions}
    for line in manuscript.pack.lines:
        if line.id not in served:
            what = f"No question serves the line “{line.id}”."
            yield manuscript.problem(BARE_LINE, what, "Write one, or take the line out.", line.id, "id")


@check(_GROUP, UNTESTED)
def untested(manuscript: Manuscript) -> Iterator[Problem]:
    """Findings that matter and that nobody asks about; a pack without questions is not finished, and told elsewhere."""
    tested = {name for question in manuscript.pack.questions for name in question.findings}
    for finding in manuscript.pack.findings if manuscript.pack.questions else ():
        if finding.weight == "high" and finding.id not in tested:
            what = "The finding has high weight, and no question tests it."
            do = "Name it in the “findings” of a question, or write one."
            yield manuscript.problem(UNTESTED, what, do, finding.id, "weight")


@check(_GROUP, GROUNDLESS)
def groundless(manuscript: Manuscript) -> Iterator[Problem]:
    """Questions that rest on nothing."""
    for question in manuscript.pack.questions:
        if not question.evidence and not question.findings:
            what = "The question rests on no evidence and tests no finding."
            yield manuscript.problem(GROUNDLESS, what, "Give the one or the other.", question.id, "id")


@check(_GROUP, MANY, SHORT)
def time(manuscript: Manuscript) -> Iterator[Problem]:
    """Whether what is to be asked fits the meeting."""
    about = manuscript.pack.about
    minutes = (about.meeting.minutes if about.meeting else None) or MEETING
    questions = manuscript.pack.questions
    whole = sum(_minutes(question) for question in questions)
    place = "meeting.minutes"
    if whole > CHOICE * minutes:
        what = f"The {len(questions)} questions take {whole} minutes; the meeting has {minutes}."
        do = "Cut the weakest. If the committee wants the choice, accept this below “pack” with that reason."
        yield manuscript.problem(MANY, what, do, "", place)
    core = sum(_minutes(question) for question in _core(manuscript))
    if core > minutes:
        what = f"One question for each line and each finding of high weight takes {core} minutes; there are {minutes}."
        do = "Ask for more time, or settle before the meeting what will not be asked."
        yield manuscript.problem(SHORT, what, do, "", place)


def _core(manuscript: Manuscript) -> list[Question]:
    """The shortest questions that serve every line and test every finding of high weight, chosen one by one."""
    pack = manuscript.pack
    wanted = {line.id for line in pack.lines} | {finding.id for finding in pack.findings if finding.weight == "high"}
    served = [(question, ({question.line} | set(question.findings)) & wanted) for question in pack.questions]
    wanted &= {name for _, names in served for name in names}
    chosen: list[Question] = []
    while wanted:
        question, names = max(served, key=lambda one: (len(one[1] & wanted) / _minutes(one[0]), -_minutes(one[0])))
        chosen.append(question)
        wanted -= names
    return chosen


def _alike(texts: list[str]) -> Iterator[list[int]]:
    """For each text, those before it that can be nearly the same: they share one of its rarer words.

    Two texts that share most of their words share one of the rarer third of either, so no other is looked at.
    """
    words = [set(text.split()) for text in texts]
    common = Counter(word for each in words for word in each)
    seen: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(words):
        rare = sorted(each, key=lambda word: (common[word], word))[: len(each) // 3 + 1]
        size = len(texts[at])
        near = {other for word in rare for other in seen[word] if abs(len(texts[other]) - size) < size * 0.3}
        yield sorted(near)
        for word in rare:
            seen[word].append(at)


def _minutes(question: Question) -> int:
    return question.minutes or MINUTES


def _beside(one: Question, other: Question) -> bool:
    return one.line == other.line and bool(set(one.witness) & set(other.witness))


def _folded(text: str) -> str:
    return " ".join("".join(each if each.isalnum() else " " for each in text.casefold()).split())
