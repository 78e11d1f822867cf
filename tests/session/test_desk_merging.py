"""Proposals taken into what the pack has, taken back again, and kept from the public where their report is."""

from __future__ import annotations

from pathlib import Path

import pytest

from scrutiny_tui.errors import MisuseError, ScrutinyError
from scrutiny_tui.pack.dates import PackDate
from scrutiny_tui.session import Session
from scrutiny_tui.session.desk import Desk
from tests.session.test_desk import again, desk, folder, named, yaml

__all__ = ["desk", "folder"]


def test_what_was_changed_since_or_is_rested_on_is_not_taken_back(desk: Desk) -> None:
    name = named(desk, "quote", "Nobody told us")
    item = desk.accept(name).item
    desk.change("finding-promise", {"evidence": ["quote-friday", item]})
    with pytest.raises(ScrutinyError, match=f"finding-promise rests on {item}"):
        desk.take_back(name)
    desk.undo()
    desk.change(item, {"context": "Mine."})
    with pytest.raises(ScrutinyError, match="changed since"):
        desk.take_back(name)


def test_merging(desk: Desk) -> None:
    """A quotation under a finding, a name into a person, a passage into an account; nothing else."""
    quote, person = named(desk, "quote", "Nobody told us"), named(desk, "person", "Bob Reed")
    desk.merge(quote, "finding-records")
    assert "- bins#3" in yaml(desk) or '"bins#3"' in yaml(desk)
    made = desk.card(quote).item
    assert made in yaml(desk).partition("finding-records")[2].partition("questions:")[0]
    desk.merge(person, "ann-lee")
    assert "Bob Reed" in desk.view.pack.people[0].also
    desk.merge(named(desk, "figure", "240"), "account-bins")
    assert desk.view.pack.accounts[0].positions[-1].evidence == ("bins#4",)
    with pytest.raises(MisuseError, match="cannot go into promise"):
        desk.merge(named(desk, "event", "March 2018"), "promise")
    assert desk.view.opened.loaded.errors == ()


def test_what_is_in_the_pack_already_can_be_taken_into_itself_and_does_not_rest_on_itself(desk: Desk) -> None:
    name = named(desk, "event", "May 2019")
    before = yaml(desk)
    assert desk.card(name).item == "event-may"
    desk.merge(name, "event-may")
    assert yaml(desk) == before
    assert desk.view.opened.loaded.errors == ()


def test_what_is_made_from_an_exempt_report_is_exempt(session: Session, folder: Path) -> None:
    """A quote, a person and a finding, on the ground of the report; what the clerk says goes before."""
    file = folder / "pack.yaml"
    ground = "    access: exempt\n    paragraph: '14'\n    reason: It names a child.\n    review: 2027-01\n"
    text = file.read_text(encoding="utf-8").replace("    form: audit\n", f"    form: audit\n{ground}")
    file.write_text(text, encoding="utf-8")
    desk = again(session)
    name = named(desk, "quote", "Nobody told us")
    made = [
        desk.accept(name).item,
        desk.accept(named(desk, "person", "Bob Reed")).item,
        desk.add("finding", {"title": "T", "statement": "S.", "evidence": ["bins#4"]}).item,
    ]
    items = [desk.view.pack.by_id[each] for each in made]
    assert [(each.access, each.paragraph, str(each.reason), each.review) for each in items] == [
        ("exempt", "14", "It names a child.", PackDate.read("2027-01"))
    ] * 3
    opened = desk.accept(named(desk, "figure", "240"), {"access": "open"}).item
    assert not desk.view.pack.by_id[opened].exempt
    merged = desk.merge(named(desk, "event", "March 2018"), "finding-promise")
    assert merged.item == "finding-promise"
