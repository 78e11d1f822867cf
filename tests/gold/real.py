"""The five real reports as gold: positions, names and values only, in `real.yaml`; the words stay in ../shared."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from scrutiny_tui.sources.texts import gather
from tests.gold.reading import Gold, Marked

SHARED = Path(__file__).parents[3] / "shared" / "sources"
"""Where the five reports lie, beside the checkout; absent on other machines."""


def real_texts() -> tuple[Gold, ...]:
    """The five reports with what is marked in them; none where ../shared is absent."""
    listed = yaml.safe_load((Path(__file__).parent / "real.yaml").read_text(encoding="utf-8"))
    found = gather([each["fingerprint"] for each in listed], [SHARED]).found if SHARED.is_dir() else {}
    return tuple(
        Gold(
            each["id"],
            found[each["fingerprint"]].text,
            date.fromisoformat(str(each["date"])),
            "real",
            tuple(_mark(line) for line in each["marks"]),
        )
        for each in listed
        if each["fingerprint"] in found
    )


def _mark(line: str) -> Marked:
    """`q 120-160 Name|other name`, `f 12-20 4000000 £`, `d 3-9 2016-07`."""
    sort, where, answers = line.split(" ", 2)
    start, end = where.split("-")
    return Marked(sort, int(start), int(end), tuple(answers.split("|")))
