"""What goes into an edition: the whole pack, or its public form; the record of its quotes; the texts of its reports."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from scrutiny_tui.edition.leaks import Leak, leaks
from scrutiny_tui.edition.manifest import MOST_BYTES, MOST_FILES, MOST_TOGETHER, Manifest, text_name
from scrutiny_tui.edition.public import Public, public_pack
from scrutiny_tui.edition.rendering import yaml_files
from scrutiny_tui.edition.text_leaks import telling_texts
from scrutiny_tui.errors import ScrutinyError
from scrutiny_tui.pack.whole import Pack
from scrutiny_tui.quotes.record import FILE as RECORD
from scrutiny_tui.quotes.record import content_of, read_record, renew
from scrutiny_tui.session.checking import Checked
from scrutiny_tui.session.texts import Texts


class LeakError(ScrutinyError):
    """Words of the public edition tell of what was left out of it."""

    def __init__(self, found: tuple[Leak, ...], checked: Checked) -> None:
        """`found`: the places, of the pack that was `checked`."""
        many = f"{len(found)} places still tell" if len(found) > 1 else "One place still tells"
        super().__init__(
            f"The public edition was not issued: {many} of what is left out of it.",
            "Say it in other words, or let what is left out rest on something that is open.",
        )
        self.found = found
        self.checked = checked


@dataclass(frozen=True)
class Form:
    """What is to be in an edition, but for its number."""

    pack: Pack
    files: Mapping[str, bytes]
    """The record and the texts."""
    texts: tuple[str, ...]
    """Ids of the reports whose texts these are."""
    public: Public | None = None
    """What became of the pack for the public; None for the whole of it."""
    doubts: tuple[Leak, ...] = ()
    """Words of it that a person should look at."""

    @property
    def without_texts(self) -> Form:
        """The same, but for the texts of the reports."""
        kept = {name: content for name, content in self.files.items() if not name.startswith("sources/")}
        return dataclasses.replace(self, files=kept, texts=())


def whole_form(pack: Pack, checked: Checked, texts: Texts) -> Form:
    """The pack with everything that belongs to it."""
    record = renew(read_record(pack.folder), pack, texts.documents, checked.verdicts)
    files = {RECORD: content_of(record)}
    carried = []
    own = (pack.folder / "sources").resolve()
    for source in pack.sources:
        path = texts.paths.get(source.id)
        # A link may lead to anything; only what really lies beside the pack was meant to go with it.
        if path is not None and path.resolve().is_relative_to(own):
            name = text_name(source.id, source.fingerprint)
            files[name] = texts.documents[source.id].text.encode("utf-8")
            carried.append(source.id)
    return Form(pack, files, tuple(carried))


def public_form(whole: Form, checked: Checked, texts: Texts) -> Form:
    """The same for the public. LeakError where it would still tell of what is left out of it."""
    found = public_pack(whole.pack)
    kept = {source.id for source in found.pack.sources}
    shared = {source.fingerprint for source in found.pack.sources if source.fingerprint}
    for source in whole.pack.sources:
        if source.id not in kept and source.fingerprint in shared:
            raise ScrutinyError(
                f"The report {source.id} is exempt, and the same text stands in the pack as an open report.",
                "Make both exempt, or neither.",
            )
    told = leaks(whole.pack, found.pack, {name: document.text for name, document in texts.documents.items()})
    if sure := tuple(leak for leak in told if leak.sure):
        raise LeakError(sure, checked)
    record = renew(read_record(whole.pack.folder), found.pack, texts.documents, checked.verdicts)
    carried = {name: texts.documents[name].text for name in whole.texts}
    withheld = telling_texts(whole.pack, found.pack, carried)
    silent = {told.id for told in withheld}
    names = {text_name(source.id, source.fingerprint) for source in found.pack.sources if source.id not in silent}
    files = {name: content for name, content in whole.files.items() if name in names}
    files[RECORD] = content_of(record)
    found = dataclasses.replace(found, trimmed=(*found.trimmed, *withheld))
    return Form(found.pack, files, tuple(name for name in whole.texts if name in kept - silent), found, told)


def digest(whole: Form) -> str:
    """What the pack says, whatever its number and the form it is issued in."""
    files = {**yaml_files(numbered(whole.pack, None)), **whole.files}
    return Manifest.of(whole.pack.id, 1, False, files).digest


def numbered(pack: Pack, number: int | None) -> Pack:
    """The pack with this number of its edition in it."""
    return dataclasses.replace(pack, about=dataclasses.replace(pack.about, edition=number))


def see_bounds(files: Mapping[str, bytes]) -> None:
    """See that members' programs will take the file."""
    large = [name for name, content in files.items() if len(content) > MOST_BYTES]
    if large or sum(map(len, files.values())) > MOST_TOGETHER or len(files) > MOST_FILES - 2:
        name = f" ({large[0]})" if large else ""
        raise ScrutinyError(
            f"The pack with its reports is too large for one file{name}.",
            "Issue it --without-texts, and give members the reports apart.",
        )
