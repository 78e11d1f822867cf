"""The review desk: each deed is in the YAML at once, can be taken back byte for byte, and outlives the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.load import load_pack
from scrutiny_tui.session import OpenPack, Session
from scrutiny_tui.session.desk import Desk
from scrutiny_tui.session.desk_cards import State
from scrutiny_tui.session.desk_decisions import FILE
from tests.tiny import REPORT, write_tiny

WIDE = REPORT + (
    "\nIn March 2018 the council’s crews missed 240 streets. “Nobody told us which streets were ours”, said "
    "Bob Reed, the foreman of the depot.\n\nThe council should publish its list of rounds by 30 June 2020.\n"
)


@pytest.fixture
def folder(shelf: Path) -> Path:
    """The tiny pack with a longer report."""
    return write_tiny(shelf, report=WIDE)


@pytest.fixture
def desk(session: Session, folder: Path) -> Desk:
    """Its desk, drafted."""
    assert folder.is_dir()
    return again(session)


def again(session: Session) -> Desk:
    """The desk, opened and drafted."""
    found = Desk(session, "tiny")
    found.draft()
    return found


def named(desk: Desk, kind: str, part: str) -> str:
    """Id of the proposal of that kind whose words hold `part`."""
    return next(card.id for card in desk.cards if card.kind == kind and part in card.proposal.words)


def yaml(desk: Desk) -> str:
    """The pack's file."""
    return (desk.view.folder / "pack.yaml").read_text(encoding="utf-8")


def test_what_the_pack_holds_is_told(desk: Desk) -> None:
    """The quote, the figure and the person of the tiny pack are in it already."""
    states = {card.id: (card.state, card.item) for card in desk.cards}
    assert states[named(desk, "quote", "empty every bin")] == (State.PRESENT, "quote-friday")
    assert states[named(desk, "figure", "1,200")] == (State.PRESENT, "figure-tonnes")
    assert states[named(desk, "person", "Ann Lee")] == (State.PRESENT, "ann-lee")
    assert states[named(desk, "quote", "Nobody told us")] == (State.OPEN, "")


def test_accepting_writes_the_item_and_nothing_else(desk: Desk) -> None:
    """Words, source, speaker and role come from the report; the quote is proven where it stands."""
    before, name = yaml(desk), named(desk, "quote", "Nobody told us")
    done = desk.accept(name)
    assert done.item == "quote-nobody-told-us-which-streets"
    after = yaml(desk)
    added = "".join(line for line in after.splitlines(keepends=True) if line not in before.splitlines(keepends=True))
    assert "words: Nobody told us which streets were ours\n" in added
    assert "speaker: Bob Reed\n" in added
    assert all(line in after for line in before.splitlines())
    assert desk.card(name).state is State.ACCEPTED
    pack = desk.view.pack
    assert desk.view.opened.verdicts[done.item].proven
    assert pack.by_id[done.item].heading


def test_a_decision_outlives_the_desk_and_another_id_of_the_source(session: Session, desk: Desk) -> None:
    accepted, rejected = named(desk, "quote", "Nobody told us"), named(desk, "figure", "240")
    desk.accept(accepted)
    desk.reject([rejected])
    file = desk.view.folder / "pack.yaml"
    text = (
        file.read_text(encoding="utf-8")
        .replace("id: bins\n", "id: audit\n")
        .replace("source: bins\n", "source: audit\n")
    )
    file.write_text(text.replace("bins#", "audit#"), encoding="utf-8")
    later = again(session)
    assert later.card(accepted.replace("bins-", "audit-")).state is State.ACCEPTED
    assert later.card(rejected.replace("bins-", "audit-")).state is State.REJECTED


def test_edits_go_before_the_proposal(desk: Desk) -> None:
    """And what cannot stand in a field is told, with nothing written."""
    name, before = named(desk, "quote", "Nobody told us"), yaml(desk)
    with pytest.raises(MisuseError, match="no field “speeker”"):
        desk.accept(name, {"speeker": "x"})
    with pytest.raises(ScrutinyError, match="form"):
        desk.accept(name, {"form": "song"})
    assert yaml(desk) == before
    done = desk.accept(name, {"id": "say-streets", "context": "The rounds."})
    assert done.item == "say-streets"
    assert "context: The rounds." in yaml(desk)


def test_what_the_report_does_not_say_is_asked_for(desk: Desk) -> None:
    """An event without a date cannot be in a pack."""
    name = named(desk, "event", "March 2018")
    with pytest.raises(ScrutinyError, match="“date”") as told:
        desk.accept(name, {"date": ""})
    assert "When" in told.value.do


def deeds(desk: Desk) -> list[tuple[str, Callable[[], object]]]:
    """Everything that writes, one of each."""
    quote, figure = named(desk, "quote", "Nobody told us"), named(desk, "figure", "240")
    return [
        ("accept", lambda: desk.accept(quote)),
        ("take back", lambda: desk.take_back(quote)),
        ("merge", lambda: desk.merge(quote, "finding-promise")),
        ("reject", lambda: desk.reject([figure])),
        ("reopen", lambda: desk.reopen([figure])),
        ("change", lambda: desk.change("finding-promise", {"matters": "It had a date.", "weight": ""})),
        ("add", lambda: desk.add("line", {"title": "Lists", "question": "Who keeps them?"})),
    ]


def test_undo_gives_back_every_byte_and_redo_does_it_again(desk: Desk) -> None:
    """Over all that the desk can do."""
    folder = desk.view.folder

    def state() -> dict[str, bytes]:
        found = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
        return {name: data for name, data in found.items() if name != FILE}

    kept, cards = [state()], [{card.id: card.state for card in desk.cards}]
    for _, deed in deeds(desk):
        deed()
        kept.append(state())
        cards.append({card.id: card.state for card in desk.cards})
        assert load_pack(folder).errors == ()
    for back in range(len(kept) - 2, -1, -1):
        desk.undo()
        assert (state(), {card.id: card.state for card in desk.cards}) == (kept[back], cards[back])
    with pytest.raises(MisuseError, match="nothing to take back"):
        desk.undo()
    for forth in range(1, len(kept)):
        desk.redo()
        assert (state(), {card.id: card.state for card in desk.cards}) == (kept[forth], cards[forth])


def test_undo_refuses_where_somebody_wrote_meanwhile(desk: Desk) -> None:
    """What an editor saved is never written over."""
    desk.accept(named(desk, "quote", "Nobody told us"))
    file = desk.view.folder / "pack.yaml"
    file.write_text(yaml(desk) + "# mine\n", encoding="utf-8")
    with pytest.raises(ScrutinyError, match=r"changed by another program"):
        desk.undo()
    assert yaml(desk).endswith("# mine\n")


def test_two_desks_and_an_editor_write_into_one_pack(session: Session, desk: Desk) -> None:
    """Each writes into the file as it is at that moment; nothing is lost."""
    other = again(session)
    desk.accept(named(desk, "quote", "Nobody told us"))
    file = desk.view.folder / "pack.yaml"
    file.write_text(yaml(desk).replace("title: Records\n", "title: Records   # better\n"), encoding="utf-8")
    other.accept(named(other, "figure", "240"))
    other.reject([named(other, "event", "March 2018")])
    assert desk.refresh()
    assert "title: Records   # better" in yaml(desk)
    states = [desk.card(named(desk, *each)).state for each in (("quote", "Nobody told us"), ("figure", "240"))]
    assert states == [State.ACCEPTED, State.ACCEPTED]
    assert desk.card(named(desk, "event", "March 2018")).state is State.REJECTED


def test_an_item_taken_out_by_hand_is_proposed_again(desk: Desk) -> None:
    name, before = named(desk, "quote", "Nobody told us"), yaml(desk)
    desk.accept(name)
    (desk.view.folder / "pack.yaml").write_text(before, encoding="utf-8")
    desk.refresh()
    assert desk.card(name).state is State.OPEN
    assert "no longer holds" in desk.card(name).note


def test_a_damaged_file_of_decisions_is_put_aside_and_told(session: Session, desk: Desk) -> None:
    desk.reject([named(desk, "figure", "240")])
    file = desk.view.folder / FILE
    file.write_text(file.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    damaged = file.read_bytes()
    later = again(session)
    assert "draft.damaged.json" in later.decisions.trouble
    assert (desk.view.folder / "draft.damaged.json").read_bytes() == damaged
    assert later.card(named(later, "figure", "240")).state is State.OPEN


def test_a_pack_that_cannot_be_written_changes_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the pack nor what was decided."""

    def refuse(path: Path, content: bytes) -> None:
        raise ScrutinyError("The file could not be written: No space left on device.", where=str(path))

    before, name = yaml(desk), named(desk, "quote", "Nobody told us")
    monkeypatch.setattr("scrutiny_tui.session.desk_decisions.write_whole", refuse)
    with pytest.raises(ScrutinyError, match="No space"):
        desk.accept(name)
    monkeypatch.undo()
    desk.refresh()
    assert (yaml(desk), desk.card(name).state) == (before, State.OPEN)


def test_no_words_of_a_report_stand_in_the_file_of_decisions(desk: Desk) -> None:
    """It may lie beside a pack that is handed on."""
    desk.accept(named(desk, "figure", "240"))
    desk.reject([named(desk, "event", "March 2018")])
    told = (desk.view.folder / FILE).read_text(encoding="utf-8")
    assert not [word for word in ("crews", "missed", "March", "2018") if word in told]


def test_unknown_proposals_come_with_near_misses(desk: Desk) -> None:
    name = named(desk, "figure", "240")
    with pytest.raises(MisuseError) as told:
        desk.accept(name.replace("figure", "figur"))
    assert name in told.value.do


def test_a_pack_without_texts_has_an_empty_desk(session: Session, tiny: OpenPack) -> None:
    for file in (tiny.folder / "sources").iterdir():
        file.unlink()
    assert again(session).cards == ()
