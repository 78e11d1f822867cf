"""Open reports whose text holds what is exempt: the words of an exempt quote, or the name of an exempt person.

Such a text does not go into a public edition. Its quotes stay: they were proven, and the record says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scrutiny_tui.edition.leaks import words_of
from scrutiny_tui.edition.public import Told
from scrutiny_tui.pack.model import Person, Quote
from scrutiny_tui.pack.whole import Pack

_PARTED = re.compile(r"…|\.\.\.|\[[^\]]*\]")
"""What is not the report's own in a quote: where words were left out, and the editor's words."""
LEAST = 3
"""Words of a quote that must stand together to count; a name counts from two."""


def telling_texts(full: Pack, public: Pack, texts: Mapping[str, str]) -> tuple[Told, ...]:
    """The open sources whose text tells of something that `public` lacks, each with the reason.

    `texts`: source id to text, for those that would come along.
    """
    kept = {item.id for item in public.items()}
    secrets = [(name, words) for item in full.items() if item.id not in kept for name, words in _secrets(item)]
    found = []
    for source, text in texts.items():
        told = f" {' '.join(words_of(text))} "
        holds = dict.fromkeys(name for name, words in secrets if source in kept and f" {' '.join(words)} " in told)
        if holds:
            found.append(Told(source, f"Its text is left out, for it holds words of: {', '.join(holds)}."))
    return tuple(found)


def _secrets(item: object) -> Iterator[tuple[str, list[str]]]:
    """What would tell of an item in a text: runs of folded words."""
    if isinstance(item, Quote):
        for _, text in item.words.versions:
            for part in _PARTED.split(text):
                if len(words := words_of(part)) >= LEAST:
                    yield item.id, words
    elif isinstance(item, Person):
        for name in (*(text for _, text in item.name.versions), *item.also):
            if len(words := words_of(name)) > 1:
                yield item.id, words
