"""What is typed while it is measured: made from the same words as the corpora."""

from __future__ import annotations

import random

from tests.bench.words import FIELD, SMALL, Language


def whole(seed: int = 11) -> dict[str, list[str]]:
    """Queries by kind, as they are sent with Enter; the words are those of the corpora."""
    chance = random.Random(seed)
    language = Language()
    middle = language.words[len(SMALL) + len(FIELD) : 6_000]
    rare = language.words[20_000:40_000]
    return {
        "one common word": chance.sample(FIELD[:40], 12),
        "one rarer word": chance.sample(middle, 12),
        "two words": [f"{chance.choice(FIELD)} {chance.choice(middle)}" for _ in range(12)],
        "eight words": [" ".join((*chance.sample(FIELD, 5), *chance.sample(middle, 3))) for _ in range(8)],
        "a phrase": [f'"{chance.choice(FIELD)} {chance.choice(SMALL[:20])}"' for _ in range(12)],
        "a filter": [f"{chance.choice(FIELD)} kind:passage date:{chance.randint(2010, 2024)}" for _ in range(12)],
        "a slip": [_slip(chance.choice([word for word in FIELD if len(word) > 5]), chance) for _ in range(12)],
        "nothing found": [f"{chance.choice(rare)}q{chance.randint(10, 99)}z" for _ in range(6)],
    }


def typed(seed: int = 12, sessions: int = 25) -> list[str]:
    """Everything that is in the field after each key, over some searches of up to 30 letters."""
    chance = random.Random(seed)
    language = Language()
    middle = language.words[len(SMALL) : 8_000]
    found: list[str] = []
    for _ in range(sessions):
        words = [chance.choice(FIELD), chance.choice(middle), chance.choice(FIELD)]
        if chance.random() < 0.25:
            words[0] = _slip(words[0], chance)
        text = " ".join(words)[:30]
        found += [text[:end] for end in range(1, len(text) + 1)]
    return found


def _slip(word: str, chance: random.Random) -> str:
    """One letter swapped with the next."""
    at = chance.randint(1, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
