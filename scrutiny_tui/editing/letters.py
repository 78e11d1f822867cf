"""Letters and jargon that a newcomer would stumble over, and a glossary that explains what nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scrutiny_tui.draft.lexicon import word_set
from scrutiny_tui.editing.manuscript import Manuscript
from scrutiny_tui.editing.registry import check
from scrutiny_tui.pack.problems import Problem, Severity
from scrutiny_tui.pack.rules import Rule

_GROUP = "Words"
_COMMON = word_set(
    "UK US USA EU UN BBC ITV NHS TV PC MP MPS MS AM PM GP GPS CCTV ID IT OK VAT COVID FAQ PDF AGM HR CEO HQ DVD DNA"
    " PIN PE BC AD NW NE SW SE I II III IV VI VII VIII IX XI XII XIII XIV XV XX CV PO MA BA PHD OBE MBE CBE KC QC JP"
    " RSPCA RNLI AA RAC FM DIY SOS ASAP NB PS RIP HMS HM A1 A4 A3 Q A FOI"
)
"""Letters that need no explaining to a member of a British council."""
_LETTERS = re.compile(r"([A-Z](?<![\w&/.-].)[A-Z]{1,5}(?:&[A-Z])?)(?:s|['’]s)?(?![\w&-]|\.\w)", re.DOTALL)
_TERMS = (
    "virement", "outturn", "section 151 officer", "s151 officer", "section 114 notice", "monitoring officer",
    "regulation 44", "section 47", "section 20", "section 17", "edge of care", "step-down", "step down care",
    "front door service", "delayed transfer of care", "domiciliary care", "extra care housing", "direct payments",
    "pooled budget", "hypothecated", "capitalisation direction", "minimum revenue provision", "prudential borrowing",
    "general fund", "earmarked reserves", "settlement funding", "hereditament", "precept", "TUPE", "RAG rating",
    "RAG-rated", "direction of travel", "deep dive", "co-production", "co-produced", "wraparound", "asset-based",
    "place-based", "theory of change", "golden thread", "dashboard", "call-in", "gold command", "silver command",
    "local resilience forum", "attenuation", "riparian", "trash screen", "strategic lead", "corporate parenting",
    "early help", "kinship care", "looked after child", "corporate joint committee", "fixed term exclusion",
    "pupil referral unit", "managed move", "wellbeing assessment", "category 1 responder",
)  # fmt: skip
"""Terms of local government, care and finance that members say they have to look up."""
_TERM = re.compile(
    r"(?<![\w-])(" + "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in _TERMS) + r")s?(?![\w-])",
    re.IGNORECASE,
)
_LEADING = frozenset(re.split(r"\W", term.casefold())[0] + ending for term in _TERMS for ending in ("", "s"))
"""The first words of the terms: where a text has none of them, the pattern need not be tried at each letter."""
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"[^\W_]+")

LETTERS = Rule(
    "letters-unexplained",
    "Letters such as CSSIW in our own words that are neither in the glossary nor spelled out anywhere in the pack.",
    "Members are not officers: they stop at the letters, or ask in the meeting what they mean.",
    "Add them to the glossary, or spell them out where they first stand, with the letters in brackets.",
    "statement: CSSIW reported in October.",
    "statement: Care and Social Services Inspectorate Wales (CSSIW) reported in October.",
    Severity.ADVICE,
)
JARGON = Rule(
    "jargon",
    "A term of the trade in our own words that the glossary does not explain.",
    "Members are not officers: a term they have to look up hides what is meant.",
    "Add it to the glossary, or say it in plain words.",
    "statement: The saving was met by virement.",
    "statement: The saving was met by moving money from another budget.",
    Severity.ADVICE,
)
UNUSED = Rule(
    "glossary-unused",
    "A term of the glossary that stands nowhere in the pack.",
    "A long glossary is not read; each entry that is not needed hides one that is.",
    "Take it out.",
    severity=Severity.ADVICE,
)


@check(_GROUP, LETTERS, JARGON)
def unexplained(manuscript: Manuscript) -> Iterator[Problem]:
    """Letters and terms, each told once, where it first stands."""
    explained = _explained(manuscript)
    letters: set[str] = set()
    terms: set[str] = set()
    for item, field, text in _ours(manuscript):
        if text.isupper():
            continue
        for found in _LETTERS.finditer(text):
            said = found[1]
            if said in letters or said in _COMMON or _is_explained(said, explained):
                continue
            letters.add(said)
            what = f"“{said}” is neither in the glossary nor spelled out in the pack."
            yield manuscript.problem(LETTERS, what, "Add it to the glossary, or spell it out here.", item, field)
        if _LEADING.isdisjoint(_WORD.findall(text.casefold())):
            continue
        for found in _TERM.finditer(text):
            said = " ".join(found[1].casefold().split())
            if said not in terms and said not in explained.casefold():
                terms.add(said)
                what = f"“{found[0]}” is a term of the trade, and the glossary does not explain it."
                yield manuscript.problem(JARGON, what, "Add it to the glossary, or say it in plain words.", item, field)


@check(_GROUP, UNUSED)
def unused(manuscript: Manuscript) -> Iterator[Problem]:
    """Terms of the glossary that no text of the pack holds."""
    glossary = manuscript.pack.about.glossary
    if not glossary:
        return
    texts = [_folded(text) for text in _everything(manuscript)]
    used = "".join(texts)
    for number, term in enumerate(glossary, start=1):
        forms = [form for text in dict(term.term.versions).values() for form in _forms(text)]
        if forms and not any(form in used or _scattered(form, texts) for form in forms):
            what = f"The term “{term.term}” of the glossary stands nowhere in the pack."
            yield manuscript.problem(UNUSED, what, "Take it out.", "", f"glossary.{number}")


def _ours(manuscript: Manuscript) -> Iterator[tuple[str, str, str]]:
    """Each text in our own words: the item ("" for the pack), the field, the text in English."""
    about, pack = manuscript.pack.about, manuscript.pack
    language = "en" if about.language == "en" else about.language
    if text := dict(about.summary.versions).get(language):
        yield "", "summary", text
    for item in (*pack.lines, *pack.findings, *pack.questions, *pack.commitments, *pack.accounts):
        for field, text in manuscript.said(item, language):
            yield item.id, field, text


def _explained(manuscript: Manuscript) -> str:
    """All that explains: the glossary, and names that people and reports bear."""
    pack = manuscript.pack
    parts = [text for term in pack.about.glossary for _, text in (*term.term.versions, *term.meaning.versions)]
    parts += [name for person in pack.people for name in (str(person.name), *person.also)]
    parts += [text for source in pack.sources for text in (str(source.publisher), source.author)]
    parts += [f"{pack.about.council} {pack.about.committee}"]
    parts += [spelled[0] for _, _, text in _ours(manuscript) if "(" in text for spelled in _SPELLED.finditer(text)]
    return " ".join(parts)


_SPELLED = re.compile(
    r"(?:[A-Z][\w’'-]*\s+(?:(?:and|of|for|the|in|to)\s+){0,2}){1,7}\([A-Z]{2,6}\)|\b[A-Z]{2,6}\s*\([^)]{4,80}\)"
)
"""Letters beside the words that they stand for: Care Inspectorate Wales (CIW), CIW (Care Inspectorate Wales)."""


def _is_explained(letters: str, explained: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(letters)}(?:s|['’]s)?(?!\w)", explained) is not None


def _everything(manuscript: Manuscript) -> Iterator[str]:
    """Every text of the pack but its glossary, in every language, and the texts of the reports."""
    for language in ("en", "cy"):
        for field, text in manuscript.said(manuscript.pack.about, language):
            if not field.startswith("glossary"):
                yield text
        for item in manuscript.pack.items():
            yield from (text for _, text in manuscript.said(item, language))
    for person in manuscript.pack.people:
        yield from person.also


def _forms(term: str) -> Iterator[str]:
    """The words to look for: “Flood alert, flood warning” is two, “Score (of a screen)” is “score”."""
    for part in re.split(r",|;|/|\bor\b|\bneu\b", re.sub(r"\([^)]*\)", "", term)):
        if folded := _folded(part):
            words = re.sub(r"^ (?:the|a|an|y|yr) ", " ", folded).strip().split()
            if not words:
                continue
            # A plural or another ending still counts, so the last letters of a long word do not.
            last = words[-1]
            words[-1] = last[:-1] if len(last) > 5 else last
            yield " " + " ".join(words)


def _scattered(form: str, texts: list[str]) -> bool:
    """Whether one text holds all the words, though not in a row: “agency or casual staff” for agency staff."""
    words = [f" {word}" for word in form.split()]
    return len(words) > 1 and any(all(word in text for word in words) for text in texts)


def _folded(text: str) -> str:
    told = " ".join(_PLAIN.findall(text.casefold()))
    return f" {told} " if told else ""
