"""What holds for any quote and any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.quotes.readings import claims_words, readings
from scrutiny_tui.quotes.verdict import Outcome
from scrutiny_tui.quotes.verify import verify
from scrutiny_tui.text.canonical import canonical
from scrutiny_tui.text.document import Document
from scrutiny_tui.text.marks import has_words
from scrutiny_tui.text.whole import stands_whole

PARTS = (
    "we", "were", "we're", "told", "the", "re-form", "well-", "being", "£2.7", "million", "3.", "5", "10,000", "50%",
    "“the", "told”", "–", "…", "...", "[sic]", "[T]he", "[", "]", ",", "\n\n", "\f", "café", "ﬁnd", "it’s", "'",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PARTS), max_size=14).map(" ".join)
"""Texts that repeat words, marks and traps."""


@given(WORDS | st.text(max_size=40), WORDS | st.text(max_size=80))
def test_never_raises_and_always_consistent(quote: str, text: str) -> None:
    """Any quote against any text gives a verdict whose parts agree with one another."""
    document = Document.of(text)
    verdict = verify(quote, document)
    assert verdict.fingerprint == document.fingerprint
    if verdict.outcome is Outcome.NOT_FOUND:
        assert verdict.start is None
        assert verdict.end is None
        return
    assert verdict.start is not None
    assert verdict.end is not None
    assert 0 <= verdict.start < verdict.end <= len(document.text)
    assert (verdict.start, verdict.end) == (verdict.fragments[0][0], verdict.fragments[-1][1])
    assert (verdict.outcome is Outcome.ALTERED) == bool(verdict.differs) == bool(verdict.nearest)


@given(WORDS, st.data())
def test_whole_stretch_is_verbatim(text: str, data: st.DataObject) -> None:
    """Any stretch of a text that cuts no word, and is not in square brackets, is verbatim in it."""
    document = Document.of(text)
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    words = document.text[start:end].strip()
    start = document.text.index(words, start) if words else start
    if claims_words(words) and stands_whole(document.text, start, start + len(words)):
        verdict = verify(words, document)
        assert verdict.outcome is Outcome.VERBATIM
        assert document.text[verdict.start : verdict.end] == words


@given(WORDS, WORDS)
def test_what_passes_reads_the_same(quote: str, text: str) -> None:
    """The words of a proven quote and those at its place have one normal form (hyphens at line ends aside)."""
    document = Document.of(text)
    verdict = verify(quote, document)
    if verdict.proven:
        found = [canonical(document.text[start:end]).text for start, end in verdict.fragments]
        read = [[canonical(fragment).text for fragment in fragments] for fragments in readings(quote.strip())]
        plain = [[part.strip(" -") for part in parts] for parts in read]
        assert [part.strip(" -") for part in found] in plain


@given(st.text(alphabet=st.sampled_from("a[]…. T"), max_size=30))
def test_brackets_never_trip(words: str) -> None:
    """Nested and unpaired brackets are read somehow, and every fragment has words."""
    for fragments in readings(words):
        assert fragments
        assert all(map(has_words, fragments))
