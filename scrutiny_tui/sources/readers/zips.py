"""Documents that are zip files inside (.docx, .odt): what sort they are, and that they do not swell beyond bounds."""

from __future__ import annotations

import io
import zipfile

from scrutiny_tui.errors import ScrutinyError

MOST_UNPACKED = 400 * 1024 * 1024
"""Bytes that a document may hold when unpacked."""
MOST_PART = 150 * 1024 * 1024
"""Bytes that one part of it may hold."""
MOST_PARTS = 10_000
STRANGE_RATIO = 200
"""How many times a large part may swell: text in XML seldom packs to less than a fiftieth."""
LARGE = 20 * 1024 * 1024
"""Bytes from which a part counts as large."""

_CUT_SHORT = "Get it again: it was not copied or sent whole. Or open it in Word and save it anew."


def zipped_kind(data: bytes) -> str:
    """The name of a `Kind` for a zip file. ScrutinyError where it is damaged, dangerous or something else."""
    with opened(data) as held:
        names = set(held.namelist())
        if "word/document.xml" in names:
            return "Word document"
        if "mimetype" in names and held.getinfo("mimetype").file_size < 200:
            sort = part(held, "mimetype").strip()
            if sort.startswith(b"application/vnd.oasis.opendocument.text"):
                return "OpenDocument text"
    if any(name.startswith("xl/") for name in names):
        raise ScrutinyError("It is an Excel workbook.", "Save the sheet that matters as PDF or as plain text.")
    if any(name.startswith("ppt/") for name in names):
        raise ScrutinyError("It is a PowerPoint presentation.", "Save it as PDF.")
    raise ScrutinyError("It is a zip file, not a report.", "Unpack it and add the reports in it.")


def opened(data: bytes) -> zipfile.ZipFile:
    """The zip file in `data`, its sizes checked. ScrutinyError where it is damaged or swells beyond bounds."""
    try:
        held = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise ScrutinyError("The document is damaged: its end is missing or spoilt.", _CUT_SHORT) from fault
    parts = held.infolist()
    swollen = any(
        each.file_size > (LARGE if each.file_size > STRANGE_RATIO * each.compress_size else MOST_PART) for each in parts
    )
    if swollen or len(parts) > MOST_PARTS or sum(each.file_size for each in parts) > MOST_UNPACKED:
        raise ScrutinyError(
            "It would unpack to far more than any report holds, so it was not opened.",
            "Do not open it elsewhere either unless you know its sender; ask for the report as PDF.",
        )
    if any(each.flag_bits & 1 for each in parts):
        raise ScrutinyError("The document is locked with a password.", "Open it, save it without one, add it again.")
    return held


def part(held: zipfile.ZipFile, name: str) -> bytes:
    """One part of the zip file. ScrutinyError where it is missing or damaged."""
    try:
        with held.open(name) as file:
            data = file.read(MOST_PART + 1)
    except (KeyError, zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError) as fault:
        raise _damaged() from fault
    except Exception as fault:
        # zlib and lzma raise errors of their own for spoilt data.
        raise _damaged() from fault
    if len(data) > MOST_PART:
        raise _damaged()
    return data


def _damaged() -> ScrutinyError:
    return ScrutinyError("The document is damaged inside.", _CUT_SHORT)
