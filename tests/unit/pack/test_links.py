"""Links run both ways between all that a pack holds."""

from __future__ import annotations

from pathlib import Path

from scrutiny_tui.pack.links import Links
from scrutiny_tui.pack.whole import Passage
from tests.unit.pack.helpers import WHOLE, load


def links_of(tmp_path: Path) -> Links:
    pack = load(tmp_path, WHOLE).pack
    assert pack is not None
    return Links(pack)


def test_an_item_leads_to_what_it_names_in_the_order_of_its_fields(tmp_path: Path) -> None:
    links = links_of(tmp_path)
    assert links.out("k-which") == ("ann-lee", "promise", "f-promise")
    assert links.out("f-promise") == ("promise", "q-friday", "report#2")
    assert links.out("q-friday") == ("report", "ann-lee")
    assert links.out("a-count") == ("report#1", "n-tonnes")


def test_what_refers_to_an_item_is_found_from_it(tmp_path: Path) -> None:
    links = links_of(tmp_path)
    assert links.into("ann-lee") == ("q-friday", "k-which", "c-empty")
    assert links.into("q-friday") == ("f-promise", "e-friday", "c-empty")
    assert links.into("report#2") == ("f-promise", "n-tonnes")
    assert links.into("report") == ("f-promise", "q-friday", "e-friday", "n-tonnes", "a-count")


def test_there_is_no_link_where_nothing_is_named(tmp_path: Path) -> None:
    links = links_of(tmp_path)
    assert links.out("letter") == links.into("letter") == links.out("nobody") == ()


def test_every_link_out_leads_back_in(tmp_path: Path) -> None:
    pack = load(tmp_path, WHOLE).pack
    assert pack is not None
    links = Links(pack)
    for item in pack.items():
        for target in links.out(item.id):
            assert item.id in links.into(target)
            passage = Passage.read(target)
            assert (passage.source if passage else target) in pack.by_id
        for origin in links.into(item.id):
            assert any(target.partition("#")[0] == item.id for target in links.out(origin))
