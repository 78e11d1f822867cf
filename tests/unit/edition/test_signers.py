"""A signer's name proves nothing: no name passes for another's, and none speaks with the program's voice."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.edition.manifest import Manifest
from scrutiny_tui.edition.namesakes import looks
from scrutiny_tui.edition.signers import Signers, Standing
from scrutiny_tui.edition.signing import SecretKey, Signer, verified
from scrutiny_tui.errors import ScrutinyError

CLERK = "Democratic Services, Dyffryn Siân"
KNOWN = Signers().seen("bins", Signer("0" * 64, CLERK), "2026-03-02")
CYRILLIC_E = "\u0435"


def standing(name: str) -> Standing:
    """How another key of that name stands with somebody who knows the clerk's."""
    return KNOWN.standing(Signer("1" * 64, name), None)


@pytest.mark.parametrize(
    "name",
    [
        CLERK,
        CLERK.upper(),
        unicodedata.normalize("NFD", CLERK),
        CLERK.replace("e", CYRILLIC_E),
        CLERK.replace("â", "a"),
        CLERK.replace("i", "l"),
        CLERK.replace("o", "0"),
        CLERK.replace("m", "rn"),
        CLERK.replace(", ", " - ") + ".",
    ],
)
def test_another_key_whose_name_looks_the_same_is_told(name: str) -> None:
    assert standing(name) is Standing.NAMESAKE


def test_another_name_is_only_new() -> None:
    assert standing("Ann Lee") is Standing.NEW


@given(st.text(max_size=40))
def test_how_a_name_looks_does_not_hang_on_how_it_is_composed(name: str) -> None:
    assert looks(name) == looks(unicodedata.normalize("NFD", name)) == looks(unicodedata.normalize("NFC", name))


@pytest.mark.parametrize(
    "name",
    [
        "Clerk\u200d", "Cl\u00aderk", "Clerk\u3164", "Clerk\ufe0f", "\u202eClerk", "\u2800", "Clerk\x1b[2J",
        "Clerk” with the key that this computer knows since 2 March 2026.", "“Clerk", 'The "clerk"', "",
    ],
)  # fmt: skip
def test_a_name_that_hides_or_feigns_something_is_nobodys(name: str) -> None:
    """Neither where a key is made, nor in a signature that another program made with such a name."""
    with pytest.raises(ScrutinyError):
        SecretKey.new(name)
    manifest = Manifest.of("bins", 1, False, {}).content
    feigned = SecretKey(bytes(range(32)), name or " ").sign(manifest)
    assert json.loads(feigned)["name"] == (name or " ")
    with pytest.raises(ScrutinyError, match="damaged"):
        verified(feigned, manifest)


def test_a_plain_name_signs() -> None:
    key = SecretKey.new("Siân O’Brien, Craffu (Example Valley)")
    manifest = Manifest.of("bins", 1, False, {}).content
    assert verified(key.sign(manifest), manifest) == key.signer
