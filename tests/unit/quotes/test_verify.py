"""Single cases of verification: each a rule that a clerk could be told."""

from __future__ import annotations

import pytest

from scrutiny_tui.quotes.verdict import Difference, Outcome
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.text.document import Document

TEXT = """Annual review

The inspectors said that the council had not acted. On top of this, it was aiming to save £2.7 million, and 3. 5 came.

“We were told,” said the child's guardian, “that safe-
guarding and well-
being were re-shaped — every day.”\f
Second page here [sic] and a total of 10,000 cases, 15 of 152 were open … closed. Then the boys' home shut.

We have to wait. The council was told. Later, the council was again asked, and then told, to wait."""
REPORT = Document.of(TEXT)

PASSES = [
    ("the council had not acted", Outcome.VERBATIM),
    ("  the council had not acted\n", Outcome.VERBATIM),
    ("[T]he council had not acted", Outcome.VERBATIM),
    ("[t]he inspectors said", Outcome.VERBATIM),
    ("The inspectors … aiming to save £2.7 million", Outcome.VERBATIM),
    ("The inspectors [of the region] said", Outcome.VERBATIM),
    ("The inspectors said [sic] that", Outcome.VERBATIM),
    ("the council had not act[ed]", Outcome.ALTERED),
    ("Second page here [sic] and", Outcome.VERBATIM),
    ("Second page here", Outcome.VERBATIM),
    ("were open … closed", Outcome.VERBATIM),
    ("were open ... closed", Outcome.TYPOGRAPHIC),
    ("… were open …", Outcome.VERBATIM),
    ("[…] were open […]", Outcome.VERBATIM),
    ("(…) were open", Outcome.VERBATIM),
    ("The council was told […] to wait", Outcome.VERBATIM),
    ("the boys home", Outcome.TYPOGRAPHIC),
    ("safeguarding and well-being were re-shaped – every day", Outcome.TYPOGRAPHIC),
    ("safeguarding and wellbeing", Outcome.TYPOGRAPHIC),
    ("safe-guarding", Outcome.TYPOGRAPHIC),
    ("that ‘safeguarding’", Outcome.TYPOGRAPHIC),
    ("3. 5 came", Outcome.VERBATIM),
    ("every day. Second page", Outcome.TYPOGRAPHIC),
]
FAILS = [
    ("The council had not acted", ("The", "the")),
    ("the council had acted", ("", "not")),
    ("the council had not acted on top", ("acted on", "acted. On")),
    ("aiming to save £2", ("£2", "£2.7 million")),
    ("aiming to save £2.7", ("£2.7", "£2.7 million")),
    ("save 2.7 million", ("2.7 million", "£2.7 million")),
    ("said the child", ("child", "child's")),
    ("shaped — every day", ("shaped", "re-shaped")),
    ("were reshaped", ("reshaped", "re-shaped")),
    ("a total of 10", ("10", "10,000")),
    ("a total of 10000 cases", ("10000", "10,000")),
    ("cases, 15 of 15", ("15", "152")),
    ("and 3.5 came", ("3.5", "3. 5")),
    ("we were told", ("we", "We")),
    ("We're told", ("We're", "were")),
    ("every-day", ("every-day", "every day")),
    ("here and a total", ("", "[sic]")),
    ("The inspectors [who came] that the council", ("", "said")),
    ("aiming to save … The inspectors", ("aiming to save … The inspectors", "The inspectors … aiming to save")),
    ("The inspectors said … that they had not acted", ("they", "the council")),
]
NOTHING = ["", " ", "…", "[…]", "[sic]", "[the whole] [of it]", "“”", ". , –", "[[", "]", "[a [b] c]"]


@pytest.mark.parametrize(("words", "outcome"), PASSES)
def test_outcome(words: str, outcome: Outcome) -> None:
    """What stands there passes, … joins fragments in order, and square brackets are the editor's."""
    assert verify(words, REPORT).outcome is outcome


@pytest.mark.parametrize(("words", "difference"), FAILS)
def test_altered(words: str, difference: tuple[str, str]) -> None:
    """What does not stand there is altered, and the difference is told in whole words."""
    verdict = verify(words, REPORT)
    assert verdict.outcome is Outcome.ALTERED
    assert Difference(*difference) in verdict.differs


@pytest.mark.parametrize("words", NOTHING)
def test_no_words_of_the_source(words: str) -> None:
    """A quote without one word of the source is not found."""
    assert verify(words, REPORT).outcome is Outcome.NOT_FOUND


def test_less_than_half_is_not_found() -> None:
    """Words of which less than half stand together anywhere are not found."""
    assert verify("the council had bought seven large purple elephants", REPORT).outcome is Outcome.NOT_FOUND


def test_place_of_a_verdict() -> None:
    """A verdict tells offsets, page and passage."""
    verdict = verify("a total of 10,000 cases", REPORT)
    assert (verdict.page, verdict.passage) == ("2", 4)
    assert TEXT[verdict.start : verdict.end] == "a total of 10,000 cases"


def test_altered_tells_the_nearest_words() -> None:
    """The nearest words are those of the source, on one line, at their place."""
    verdict = verify("that safeguarding and wellness were re-shaped", REPORT)
    assert verdict.nearest == "that safe- guarding and well- being were re-shaped"
    assert verdict.differs == (Difference("wellness", "well- being"),)
    assert TEXT[verdict.start : verdict.end].split() == verdict.nearest.split()


def test_fragments_are_the_tightest() -> None:
    """Of several ways to join the fragments, the one over the shortest stretch is taken."""
    verdict = verify("the council … told", REPORT)
    assert [TEXT[start:end] for start, end in verdict.fragments] == ["the council", "told"]
    assert TEXT[verdict.start : verdict.end] == "the council was again asked, and then told"


def test_first_of_equal_places() -> None:
    """Words that stand in several places are given their first."""
    assert verify("told", REPORT).start == TEXT.index("told")


def test_exact_place_before_a_typographic_one() -> None:
    """Words that stand exactly somewhere are verbatim, even where they stand in another setting before that."""
    report = Document.of("It was “so – so” then. It was so — so again.")
    verdict = verify("so — so", report)
    assert (verdict.outcome, verdict.start) == (Outcome.VERBATIM, report.text.rindex("so — so"))


def test_the_mark_at_each_paragraph() -> None:
    """The opening mark at each paragraph of a long quotation, and the page break within, are no difference."""
    report = Document.of("He said: “It began.\n\n“It went on.\f\n“It ended.” So he said.")
    assert verify("It began. It went on. It ended.", report).outcome is Outcome.TYPOGRAPHIC


def test_swapped_brackets_and_long_rows_of_them() -> None:
    """A hundred brackets are read in good time."""
    words = " ".join("[T]he council" for _ in range(100))
    assert verify(words, REPORT).outcome is not Outcome.VERBATIM
    assert verify("[" * 500 + "the council" + "]" * 500, REPORT).outcome is Outcome.NOT_FOUND


def test_quote_of_pages_with_one_change() -> None:
    """A quote of several pages is compared as well, and its one changed word told."""
    report = Document.of(
        "\n\n".join(f"Paragraph {n} tells of case {n * 7} and what the council did in it." for n in range(400))
    )
    words = report.text.replace("case 1400 ", "case 1401 ")
    verdict = verify(words, report)
    assert (verdict.outcome, verdict.differs) == (Outcome.ALTERED, (Difference("1401", "1400"),))
