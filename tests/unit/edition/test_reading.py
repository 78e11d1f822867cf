"""An edition is read only where it is whole, harmless and as it was issued; each fault has its own words."""

from __future__ import annotations

import hashlib
import io
import os
import stat
import sys
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrutiny_tui.edition import reading
from scrutiny_tui.edition.bundle import bundled
from scrutiny_tui.edition.manifest import MANIFEST, MOST_TOGETHER, SIGNATURE, Manifest, fits, text_name
from scrutiny_tui.edition.reading import edition_of, read_edition
from scrutiny_tui.edition.signing import SecretKey
from scrutiny_tui.errors import ScrutinyError

FILES = {"pack.yaml": b"pack:\n  id: bins\n", "sources/report.txt": b"A report.\n", "verdicts.json": b"{}\n"}
KEY = SecretKey(bytes(range(32)), "Ann Lee, Democratic Services")


def edition(files: Mapping[str, bytes] = FILES, *, signed: bool = True, number: int = 1) -> bytes:
    """The bytes of an edition of these files."""
    manifest = Manifest.of("bins", number, False, files)
    return bundled(manifest, files, KEY.sign(manifest.content) if signed else None)


def zipped(members: Sequence[tuple[str | zipfile.ZipInfo, bytes]], pressed: int = zipfile.ZIP_STORED) -> bytes:
    """A zip as another program makes it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", pressed) as made:
        for name, content in members:
            made.writestr(name, content)
    return held.getvalue()


def members(data: bytes) -> list[tuple[zipfile.ZipInfo, bytes]]:
    """What is in a zip, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        return [(each, held.read(each)) for each in held.infolist()]


def refused(data: bytes) -> str:
    """Why it is refused."""
    with pytest.raises(ScrutinyError) as caught:
        edition_of(data)
    return caught.value.what


@pytest.mark.parametrize("signed", [True, False])
def test_what_was_issued_is_read_back(signed: bool) -> None:
    found = edition_of(edition(signed=signed))
    assert (found.manifest.pack, found.manifest.edition, found.manifest.public) == ("bins", 1, False)
    assert dict(found.files) == FILES
    assert found.signer == (KEY.signer if signed else None)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert edition() == edition(dict(reversed(FILES.items())))


def test_the_bytes_are_those_of_every_other_system_and_version() -> None:
    """Pinned: whoever changes this breaks every edition that was issued before."""
    told = hashlib.sha256(edition()).hexdigest()
    assert told == "40dae02496da3a2890ebf88fd5e85f48c9f26c8bd72cb00830737ab7d100f3b7"


@settings(max_examples=300)
@given(st.data())
def test_one_flipped_bit_anywhere_is_noticed(data: st.DataObject) -> None:
    whole = edition()
    place = data.draw(st.integers(0, len(whole) - 1))
    bit = data.draw(st.integers(0, 7))
    refused(whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :])


def test_every_flipped_byte_of_an_unsigned_edition_is_noticed() -> None:
    whole = edition(signed=False)
    for place in range(len(whole)):
        refused(whole[:place] + bytes([whole[place] ^ 0x20]) + whole[place + 1 :])


@given(st.integers(0, len(edition()) - 1))
def test_a_file_that_is_cut_short_is_refused(length: int) -> None:
    refused(edition()[:length])


@given(st.binary(min_size=1, max_size=40), st.booleans())
def test_nothing_can_be_hidden_before_or_behind(more: bytes, before: bool) -> None:
    refused(more + edition() if before else edition() + more)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    assert refused(data)
    assert refused(b"PK\x03\x04" + data)


def _bare(replace: Callable[[list[tuple[str | zipfile.ZipInfo, bytes]]], object]) -> bytes:
    held: list[tuple[str | zipfile.ZipInfo, bytes]] = [*members(edition(signed=False))]
    replace(held)
    return zipped(held)


def _linked(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.create_system = 3
    made.external_attr = (stat.S_IFLNK | 0o777) << 16
    return made


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "not an edition"),
        (zipped([("word/document.xml", b"<x/>")]), "a zip, but not an edition"),
        (edition()[:-30], "cut short"),
        (_bare(lambda held: held.pop()), "missing: verdicts.json"),
        (_bare(lambda held: held.append(("extra.yaml", b"x"))), "more in the file"),
        (_bare(lambda held: held.append(("run.exe", b"x"))), "no edition has"),
        (_bare(lambda held: held.append(("inner.scrutiny", edition()))), "no edition has"),
        (_bare(lambda held: held.append(("sources/", b""))), "link or a folder"),
        (_bare(lambda held: held.append((_linked("sources/a.txt"), b"/etc/passwd"))), "link or a folder"),
        (_bare(lambda held: held.append(("PACK.yaml", b"x"))), "twice"),
        (_bare(lambda held: held.append(("../up.yaml", b"x"))), "leads out"),
        (_bare(lambda held: held.append(("/abs.yaml", b"x"))), "leads out"),
        (_bare(lambda held: held.append(("C:evil.yaml", b"x"))), "leads out"),
        (_bare(lambda held: held.append(("..\\up.yaml", b"x"))), "leads out"),
        (_bare(lambda held: held.append(("sources/nul.txt", b"x"))), "no edition has"),
        (_bare(lambda held: held.insert(1, (held.pop(1)[0], b"pack:\n  id: tins\n"))), "changed after it was issued"),
        (
            zipped([(each.filename, content) for each, content in members(edition())], zipfile.ZIP_DEFLATED),
            "packed anew",
        ),
        (zipped([(MANIFEST, Manifest.of("bins", 1, False, FILES).content), *FILES.items()]), "damaged"),
        (zipped([(MANIFEST, b'{"format": 2, "new": "things"}'), ("new.bin", b"")]), "newer version"),
        (zipped([(MANIFEST, b"[]")]), "damaged"),
        (zipped([(MANIFEST, b"[" * 100_000)]), "damaged"),
    ],
)
def test_each_fault_has_its_own_words(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_the_same_name_twice_is_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = _bare(lambda held: held.append(("pack.yaml", b"x")))
    assert "twice" in refused(data)


def test_what_another_program_packed_is_not_unpacked() -> None:
    bomb = zipped([(MANIFEST, Manifest.of("bins", 1, False, FILES).content), ("pack.yaml", bytes(10**6))], 8)
    assert "packed anew" in refused(bomb)


def test_what_would_swell_beyond_bounds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_BYTES", 10)
    assert "far more than any pack" in refused(edition())
    monkeypatch.undo()
    monkeypatch.setattr(reading, "MOST_TOGETHER", 30)
    assert "far more than any pack" in refused(edition())
    monkeypatch.undo()
    monkeypatch.setattr(reading, "MOST_FILES", 1)
    assert "far more than any pack" in refused(edition())


def test_a_large_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.scrutiny"
    with path.open("wb") as file:
        file.truncate(MOST_TOGETHER + 10**8)
    with pytest.raises(ScrutinyError, match="far more than any pack"):
        read_edition(path)


def test_a_signature_of_something_else_does_not_fit() -> None:
    manifest = Manifest.of("bins", 1, False, FILES)
    other = KEY.sign(Manifest.of("bins", 2, False, FILES).content)
    assert "does not fit" in refused(bundled(manifest, FILES, other))


def test_nobody_can_put_another_name_to_a_signature() -> None:
    manifest = Manifest.of("bins", 1, False, FILES)
    renamed = KEY.sign(manifest.content).replace(b"Ann Lee", b"Bob Lee")
    assert "does not fit" in refused(bundled(manifest, FILES, renamed))


@pytest.mark.parametrize("change", [bytes.upper, lambda told: told.replace(b"\n", b"\r\n"), lambda told: b"{}"])
def test_a_signature_is_written_in_one_way_only(change: Callable[[bytes], bytes]) -> None:
    manifest = Manifest.of("bins", 1, False, FILES)
    assert "damaged" in refused(bundled(manifest, FILES, change(KEY.sign(manifest.content))))


@given(st.text(max_size=30) | st.from_regex(r"[a-z./\\:]{1,12}(con|nul|aux)?(\.txt|\.yaml)?", fullmatch=True))
def test_no_name_that_fits_leaves_the_folder(name: str) -> None:
    if fits(name):
        parts = name.split("/")
        assert ".." not in parts
        assert name.isascii()
        assert not set(name) & set('\\:*?"<>|\0 ')
        assert parts[:-1] in ([], ["sources"])


@pytest.mark.parametrize("name", ["con", "nul", "aux", "com1", "lpt9", "prn"])
def test_a_report_whose_id_windows_cannot_name_goes_by_its_fingerprint(name: str) -> None:
    assert text_name(name, "0" * 64) == f"sources/{'0' * 64}.txt"
    assert text_name(f"{name}-report", "0" * 64) == f"sources/{name}-report.txt"


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="no such file"):
        read_edition(tmp_path / "none.scrutiny")
    with pytest.raises(ScrutinyError, match=r"folder|ordinary"):
        read_edition(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and rights of POSIX")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.scrutiny"
    os.mkfifo(pipe)
    with pytest.raises(ScrutinyError, match="no ordinary file"):
        read_edition(pipe)


def test_the_place_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bad.scrutiny"
    path.write_bytes(b"x")
    with pytest.raises(ScrutinyError) as caught:
        read_edition(path)
    assert caught.value.where == str(path)


def test_a_signature_is_the_second_member() -> None:
    assert [each.filename for each, _ in members(edition())][:2] == [MANIFEST, SIGNATURE]


@pytest.mark.parametrize("pressed", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_list_that_is_packed_is_never_unpacked(pressed: int) -> None:
    """Not even one whose packed form is broken, which each packer tells with an error of its own."""
    data = bytearray(zipped([(MANIFEST, b"x" * 5_000)], pressed))
    for at in range(40, 70):
        hurt = data.copy()
        hurt[at] ^= 0xFF
        assert refused(bytes(hurt))
    assert "packed anew" in refused(bytes(data))
