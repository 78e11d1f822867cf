"""From five reports to an issued, signed, opened pack, and to its supplement, by the clerk's page of README.md alone.

The commands are read out of the page and typed in its order; what a clerk writes by hand in between is taken from the
examples that `scrutiny new` puts into the files.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scrutiny_tui.paths import find
from scrutiny_tui.session.template import FILES
from tests.cli.clerk_reports import reports
from tests.cli.conftest import Ran, Run
from tests.readme import part, typed

STEPS = ["1. Bring the reports in", "2. Take out of them what matters", "4. Check", "5. Issue"]
ABOUT = {
    "What the item of business is": "Help for families",
    "Name of the council": "Anyshire Council (invented)",
    "Name of the committee": "Children's Scrutiny Committee",
    "Write here, in a paragraph or two, what this is about and what matters most.": "Families wait, and nobody rings.",
}
"""What the clerk writes in place of the words of the template."""


class Clerk:
    """Types the commands of the page one by one, in a folder that holds the five reports."""

    def __init__(self, run: Run, folder: Path) -> None:
        """In `folder`, which is the working folder too."""
        self.run, self.pack = run, folder / "packs" / "my-pack"
        self.rest = [words for step in STEPS for words in typed(part(step))]
        for name, content in reports().items():
            (folder / name).write_bytes(content)

    def types(self, name: str, **given: list[str]) -> Ran:
        """The page's next command, which is `name`; `given` are the words that it leaves to the reader."""
        words = self.rest.pop(0)
        assert words[0] == name
        return self.run(*[each for word in words for each in given.get(word.removesuffix("…"), [word])])

    def rewrites(self, file: str, *changes: tuple[str, str]) -> None:
        """Changes a file of the pack by hand; every one of the words to be changed must stand there."""
        path = self.pack / file
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    def follows_the_example(self, file: str, *changes: tuple[str, str]) -> None:
        """Writes into a file what the example at its head shows, with some words of it changed."""
        example = FILES[file].partition("\n#\n")[2].replace("\n#", "\n").removeprefix("#")
        for old, new in changes:
            example = example.replace(old, new)
        path = self.pack / f"{file}.yaml"
        path.write_text(path.read_text(encoding="utf-8").rstrip("\n") + "\n" + example, encoding="utf-8")


@pytest.fixture
def clerk(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    """A clerk who begins."""
    folder = tmp_path / "clerk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("SCRUTINY_PACKS", str(folder / "packs"))
    return Clerk(run, folder)


@pytest.fixture
def member(run: Run, tmp_path: Path) -> Run:
    """Runs a command as a member: with a home, a shelf and an index of their own."""

    def command(*words: str | Path, typed: str | bytes = "") -> Ran:
        with pytest.MonkeyPatch.context() as own:
            for name in ("HOME", "PACKS", "INDEX"):
                own.setenv(f"SCRUTINY_{name}", str(tmp_path / "member" / name.lower()))
            return run(*words, typed=typed)

    return command


def test_five_reports_become_a_pack_that_members_open_and_a_supplement(clerk: Clerk, member: Run) -> None:
    brings_the_reports_in(clerk)
    quote = takes_out_what_matters(clerk)
    writes_findings_and_questions(clerk, quote)
    checked = clerk.types("check")
    assert (checked.code, checked.err) == (0, "")
    assert "no problem" in checked.out
    mark = re.search(r"(?:[0-9a-z]{4}-){5}[0-9a-z]{4}", clerk.types("keygen").out)
    assert mark
    issued = clerk.types("issue")
    assert (issued.code, issued.err) == (0, "")
    assert "It holds the text of 5 reports." in issued.out
    opened = member(*typed(part("When the clerk sends a pack, and when a supplement comes"))[0])
    assert (opened.code, opened.err) == (0, "")
    assert mark.group() in opened.out
    chooses_and_rewords(member)
    clerk.rewrites("questions.yaml", ("a family that asks today", "a family that rings today"))
    again = clerk.types("issue")
    assert "Edition 2 of my-pack is in my-pack-e2.scrutiny" in again.out
    assert "a family that rings today" in clerk.types("diff").out
    supplement = member("open", "my-pack-e2.scrutiny")
    assert (supplement.code, supplement.err) == (0, "")
    assert "with the key that this computer knows" in supplement.out
    keeps_what_was_hers(member)
    assert clerk.rest == []


def brings_the_reports_in(clerk: Clerk) -> None:
    """Each of the five goes in, and each file of the pack begins with an example."""
    assert clerk.types("new").code == 0
    assert {path.stem for path in clerk.pack.iterdir()} == {"pack", *FILES}
    added = clerk.types("add")
    assert (added.code, added.err) == (0, "")
    assert [line.partition(":")[0] for line in added.out.splitlines() if ": added as " in line] == list(reports())
    assert len(list((clerk.pack / "sources").glob("*.txt"))) == 5
    clerk.rewrites("pack.yaml", *ABOUT.items())


def takes_out_what_matters(clerk: Clerk) -> str:
    """The director's words, her name and a figure are taken, a date is not; the id of the quote that it became."""
    drafted = clerk.types("draft")
    assert (drafted.code, drafted.err) == (0, "")
    desk = clerk.types("desk")
    assert (desk.code, desk.err.splitlines()[0]) == (2, "The desk needs a terminal.")
    quoted = proposed(
        drafted, "quote", "“We waited eleven months: nobody rang” (Jo Lee, Director of Children's Services)"
    )
    person = proposed(drafted, "person", "Jo Lee, Director of Children's Services")
    figure = proposed(drafted, "figure", "212 families")
    accepted = clerk.types("accept", ID=[quoted, person, figure])
    assert accepted.code == 0
    assert clerk.types("reject", ID=[proposed(drafted, "event", "12 May 2026")]).code == 0
    became = re.search(rf"{quoted}: saved as ([\w-]+), in quotes.yaml", accepted.out)
    assert became
    return became.group(1)


def proposed(drafted: Ran, kind: str, words: str) -> str:
    """The id of the first proposal of a kind that begins with those words."""
    told = re.search(rf"^    {re.escape(words)}.*\n +passage .*; ([\w-]+-{kind}-\d+)\.", drafted.out, re.MULTILINE)
    assert told, f"{words} is not among:\n{drafted.out}"
    return told.group(1)


def writes_findings_and_questions(clerk: Clerk, quote: str) -> None:
    """By the examples in the files, with the ids that stand in this pack."""
    clerk.follows_the_example("lines")
    clerk.follows_the_example("findings", ("quote-waited", quote))
    clerk.follows_the_example("questions", ("quote-waited", quote))


def chooses_and_rewords(member: Run) -> None:
    """As in the councillor's page, on the pack that was opened."""
    for words in (
        ("choose", "my-pack", "ask-waiting"),
        ("ask", "my-pack", "Who rings them?"),
        ("note", "my-pack", "find-waiting", "Ask the forum first."),
    ):
        assert member(*words).code == 0
    assert "We waited eleven months" in member("show", "my-pack", "find-waiting").out


def keeps_what_was_hers(member: Run) -> None:
    """Her list, her note and her own question stand; the question that changed is shown both ways."""
    mine = member("mine", "my-pack").out
    assert "Who rings them?" in mine
    changes = member("changes", "my-pack").out
    assert "a family that asks today" in changes
    assert "a family that rings today" in changes
    assert member("reword", "my-pack", "ask-waiting", "--keep-old").code == 0
    written = member("export", "my-pack", "--notes", "-o", "list.html")
    assert (written.code, written.err) == (0, "")
    page = Path("list.html").read_text(encoding="utf-8")
    assert all(words in page for words in ("a family that asks today", "Who rings them?", "Ask the forum first."))
    assert not (find().home / "notebook.sqlite3").is_file(), "the clerk's own notebook is not the member's"
