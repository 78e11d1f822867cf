"""Keys and signatures (Ed25519): who issued an edition, and that nothing in it was changed since.

A signature covers the manifest, which names every file with its SHA-256, and the name that the signer gave.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from scrutiny_tui.edition.manifest import damaged
from scrutiny_tui.edition.namesakes import plain
from scrutiny_tui.errors import ScrutinyError

if TYPE_CHECKING:
    from nacl.signing import SigningKey

FORMAT = 1
"""Version of the form of keys and signatures."""
LONGEST_NAME = 120
_PURPOSE = b"scrutiny edition, format 1\n"
"""Stands before what is signed, so that a signature made for something else never fits."""
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Digits and letters that are not mistaken for one another (Crockford's base 32)."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed: a public key, and what its owner calls themselves."""

    key: str
    """The public key: 64 hexadecimal digits."""
    name: str
    """As the signer gave it; proves nothing by itself."""

    @property
    def mark(self) -> str:
        """The key in short, for people to compare: six groups of four letters and digits."""
        return mark_of(self.key)


@dataclass(frozen=True, slots=True)
class SecretKey:
    """A clerk's key, with which editions are signed."""

    seed: bytes
    """32 bytes that nobody else may know."""
    name: str

    def __repr__(self) -> str:
        """Never the secret itself."""
        return f"SecretKey(name={self.name!r})"

    @classmethod
    def new(cls, name: str) -> SecretKey:
        """A key that nobody has had before. ScrutinyError where `name` cannot be a signer's."""
        from nacl.utils import random  # noqa: PLC0415

        return cls(random(32), checked_name(name))

    @property
    def signer(self) -> Signer:
        """The public side of it."""
        return Signer(bytes(self._key.verify_key).hex(), self.name)

    @property
    def content(self) -> bytes:
        """As it is kept in a file."""
        told = {
            "what": "Secret key for signing editions. Keep it to yourself.",
            "format": FORMAT,
            "name": self.name,
            "secret": base64.b64encode(self.seed).decode("ascii"),
        }
        return (json.dumps(told, indent=1) + "\n").encode("ascii")

    @classmethod
    def read(cls, content: bytes) -> SecretKey:
        """Read one. ScrutinyError, without a word of what is in it, where it is no such key."""
        try:
            told = json.loads(content.decode("utf-8"))
            if told["format"] != FORMAT:
                raise ValueError
            seed = base64.b64decode(told["secret"], validate=True)
            if len(seed) != 32:
                raise ValueError
            return cls(seed, checked_name(told["name"]))
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError, binascii.Error):
            # No cause: it might hold a part of the key.
            raise ScrutinyError(
                "The file is not a secret key for signing editions.",
                "Give the file that “scrutiny keygen” made: not the one that ends in .pub.",
            ) from None

    def sign(self, manifest: bytes) -> bytes:
        """The signature member for a manifest; the same for the same one."""
        signer = self.signer
        return _member(signer, self._key.sign(_signed(signer, manifest)).signature)

    @property
    def _key(self) -> SigningKey:
        from nacl.signing import SigningKey  # noqa: PLC0415

        return SigningKey(self.seed)


def public_file(signer: Signer) -> bytes:
    """What the clerk can give away of a key: the name, the mark to compare, and the public key."""
    told = {"what": "Public key for signed editions.", "name": signer.name, "mark": signer.mark, "key": signer.key}
    return (json.dumps(told, indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def verified(signature: bytes, manifest: bytes) -> Signer:
    """Who signed a manifest. ScrutinyError where the signature is none, or is of something else."""
    from nacl.exceptions import BadSignatureError  # noqa: PLC0415
    from nacl.signing import VerifyKey  # noqa: PLC0415

    signer, made = _read(signature)
    try:
        VerifyKey(bytes.fromhex(signer.key)).verify(_signed(signer, manifest), made)
    except (BadSignatureError, ValueError) as fault:
        raise ScrutinyError(
            "The signature does not fit what is in the file: it was changed after it was signed.",
            "Do not use it; ask the clerk for the file again. Nothing was installed.",
        ) from fault
    return signer


def mark_of(key: str) -> str:
    """The short mark of a public key given in hexadecimal digits."""
    number = int.from_bytes(hashlib.sha256(bytes.fromhex(key)).digest()[:15], "big")
    letters = "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(24)))
    return "-".join(letters[start : start + 4] for start in range(0, 24, 4))


def checked_name(name: Any) -> str:
    """A signer's name on one line. ScrutinyError where it is empty, too long, or has marks unseen or of quotation."""
    told = " ".join(name.split()) if isinstance(name, str) else ""
    if not told or len(told) > LONGEST_NAME or not plain(told):
        raise ScrutinyError(
            "This cannot be the name of a signer.",
            f"Give a name of at most {LONGEST_NAME} plain letters, without quotation marks: --name.",
        )
    return told


def _signed(signer: Signer, manifest: bytes) -> bytes:
    return _PURPOSE + json.dumps(signer.name).encode("ascii") + b"\n" + manifest


def _member(signer: Signer, signature: bytes) -> bytes:
    told = {"format": FORMAT, "key": signer.key, "name": signer.name, "signature": signature.hex()}
    return (json.dumps(told, indent=1) + "\n").encode("ascii")


def _read(content: bytes) -> tuple[Signer, bytes]:
    try:
        told = json.loads(content.decode("utf-8"))
        if told["format"] != FORMAT or not re.fullmatch("[0-9a-f]{64}", told["key"]):
            raise ValueError
        found = Signer(told["key"], checked_name(told["name"])), bytes.fromhex(told["signature"])
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError, ScrutinyError) as fault:
        raise damaged() from fault
    if _member(*found) != content:
        raise damaged()
    return found
