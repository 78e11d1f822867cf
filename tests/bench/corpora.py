"""Packs to measure on, written as a clerk's packs are: folders of YAML with the texts of their reports."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from tests.bench.words import FIELD, Language

PASSAGES_A_PAGE, PAGES_A_REPORT = 8, 25


@dataclass(frozen=True, slots=True)
class Size:
    """What a pack holds."""

    pages: int
    findings: int
    quotes: int
    questions: int
    statement: int = 30
    """Words of a finding's statement."""


ONE_PACK = Size(pages=500, findings=300, quotes=600, questions=80)
"""The pack of the measurements of opening, checking and exporting."""
IN_ARCHIVE = (6, 4, 6)
"""Findings, quotes and questions of each pack of an archive."""


def write_pack(folder: Path, size: Size, language: Language, passages: int = 0) -> Path:
    """Write one pack; `passages` in all, where that is not simply what its pages hold. Gives the folder."""
    name = folder.name
    (folder / "sources").mkdir(parents=True)
    wanted = passages or size.pages * PASSAGES_A_PAGE
    reports: list[tuple[str, list[str]]] = []
    while wanted > 0:
        favoured = language.about()
        count = min(wanted, PAGES_A_REPORT * PASSAGES_A_PAGE)
        reports.append((f"report-{len(reports) + 1}", [language.passage(favoured) for _ in range(count)]))
        wanted -= count
    lines = [
        f"pack:\n  id: {name}\n  title: The {name} review\n  council: Example Council\n"
        "  committee: Example Scrutiny Committee\n  notice: Made up.\n  summary: Words without a meaning.\n"
        "sources:\n"
    ]
    for number, (report, paragraphs) in enumerate(reports):
        pages = [
            "\n\n".join(paragraphs[at : at + PASSAGES_A_PAGE]) for at in range(0, len(paragraphs), PASSAGES_A_PAGE)
        ]
        text = "\n\f\n".join(pages) + "\n"
        (folder / "sources" / f"{report}.txt").write_bytes(text.encode())
        lines.append(
            f"  - id: {report}\n    title: {FIELD[number % len(FIELD)].title()} report {number + 1}\n"
            f"    publisher: Example Inspectorate\n    date: 20{10 + number % 15}-0{1 + number % 9}-12\n"
            f"    fingerprint: {hashlib.sha256(text.encode()).hexdigest()}\n"
        )
    lines.append("people:\n")
    lines += [f"  - id: person-{n}\n    name: {_name(n)}\n    role: {FIELD[n].title()} officer\n" for n in range(20)]
    lines.append("lines:\n")
    lines += [
        f"  - id: line-{n}\n    title: The {FIELD[n]} line\n    question: What of the {FIELD[n]}?\n" for n in range(8)
    ]
    lines.append("quotes:\n")
    for n in range(size.quotes):
        report, paragraphs = reports[n % len(reports)]
        said = paragraphs[n * 7 % len(paragraphs)].split()[3:21]
        lines.append(
            f"  - id: quote-{n}\n    words: {json.dumps(' '.join(said))}\n    source: {report}\n"
            f"    speaker: person-{n % 20}\n"
        )
    lines.append("findings:\n")
    for n in range(size.findings):
        lines.append(
            f"  - id: finding-{n}\n    title: The {FIELD[n % len(FIELD)]} matter {n}\n"
            f"    statement: {json.dumps(language.passage(FIELD, size.statement))}\n"
            f"    lines: [line-{n % 8}]\n    evidence: [quote-{n % max(1, size.quotes)}, report-1#{1 + n % 5}]\n"
        )
    lines.append("questions:\n")
    for n in range(size.questions):
        lines.append(
            f"  - id: question-{n}\n    words: {json.dumps(f'What came of the {language.phrase(8)}?')}\n"
            f"    witness: person-{n % 20}\n    line: line-{n % 8}\n    evidence: quote-{n % max(1, size.quotes)}\n"
        )
    (folder / "pack.yaml").write_bytes("".join(lines).encode())
    return folder


def write_archive(shelf: Path, passages: int, packs: int = 120, seed: int = 7) -> list[Path]:
    """Write an archive of that many passages in all, over its packs; fewer packs where there are few passages."""
    language = Language(seed)
    packs = min(packs, max(1, passages // 50))
    findings, quotes, questions = IN_ARCHIVE
    size = Size(0, findings, quotes, questions)
    return [write_pack(shelf / f"archive-{n:03}", size, language, passages // packs) for n in range(packs)]


def _name(number: int) -> str:
    first = ("Ann", "Ben", "Cai", "Dee", "Eve", "Fay", "Gwen", "Huw", "Iris", "Jo")
    last = ("Lee", "Moss", "Nash", "Oram", "Pugh")
    return f"{first[number % 10]} {last[number // 4 % 5]}"
