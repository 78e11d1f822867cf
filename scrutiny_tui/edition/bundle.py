"""An edition as one file: a zip with a manifest, a signature where there is one, and the pack's files.

The same input gives the same bytes, on any system and version of Python. So nothing is compressed (libraries differ in
what they make of the same text), and times, rights and the order of the members are fixed.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from scrutiny_tui.edition.manifest import MANIFEST, SIGNATURE, Manifest

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say."""
_UNIX = 3
_RIGHTS = 0o100644 << 16


def bundled(manifest: Manifest, files: Mapping[str, bytes], signature: bytes | None = None) -> bytes:
    """The bytes of an edition. `files`: name to content, as the manifest lists them."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED, allowZip64=False) as made:
        _put(made, MANIFEST, manifest.content)
        if signature is not None:
            _put(made, SIGNATURE, signature)
        for each in manifest.files:
            _put(made, each.name, files[each.name])
    return held.getvalue()


def _put(made: zipfile.ZipFile, name: str, content: bytes) -> None:
    about = zipfile.ZipInfo(name, _TIME)
    about.create_system = _UNIX
    about.external_attr = _RIGHTS
    made.writestr(about, content, zipfile.ZIP_STORED)
