"""The web page: it needs nothing else, and a screen reader finds its way; in a real browser where one is at hand.

The browser's check runs where SCRUTINY_AXE names a folder with `axe-core` and `playwright-core` in it (as npm installs
them) and SCRUTINY_CHROMIUM a Chromium; it starts no network.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.export import documents, writers
from scrutiny_tui.export.material import Wishes
from scrutiny_tui.pack.load import load_pack
from tests.unit.export import reading
from tests.unit.export.test_documents import MATERIAL, big
from tests.unit.export.test_secrets import MATERIAL as EXEMPT
from tests.unit.export.test_writers import with_everything

PACKS = Path(__file__).parents[3] / "packs"


def page(kind: str, *, large: bool = False, **wished: Any) -> bytes:
    built = documents.build(kind, EXEMPT if wished else MATERIAL, Wishes(**wished))
    return writers.write(built.document, "web", large=large)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("kind", list(documents.KINDS))
def test_the_page_needs_nothing_else(kind: str, large: bool) -> None:
    """No script, no picture, no address; and a browser is told to fetch nothing."""
    data = page(kind, large=large, exempt=True)
    tags = reading.page(data).tags
    assert not {"script", "img", "link", "iframe", "object", "form"} & {tag for tag, _ in tags}
    fetched = [value for _tag, given in tags for name, value in given.items() if name in {"src", "href"}]
    assert all(value and value.startswith("#") for value in fetched)
    assert not [name for _tag, given in tags for name in given if name.startswith("on")]
    assert b"url(" not in data
    assert b"@import" not in data
    assert b"default-src 'none'" in data


@pytest.mark.parametrize("kind", list(documents.KINDS))
def test_a_screen_reader_finds_its_way(kind: str) -> None:
    tags = reading.page(page(kind)).tags
    names = [tag for tag, _ in tags]
    assert [names.count(tag) for tag in ("html", "title", "h1", "main", "header", "footer")] == [1] * 6
    assert dict(tags)["html"]["lang"] == "en-GB"
    ids = [given["id"] for _tag, given in tags if "id" in given]
    assert len(ids) == len(set(ids))
    for _tag, given in tags:
        for name in ("href", "aria-labelledby"):
            if wanted := given.get(name):
                assert wanted.removeprefix("#") in ids
    first_link = next(given for tag, given in tags if tag == "a")
    assert first_link == {"class": "skip", "href": "#document"}
    levels = [int(tag[1]) for tag in names if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(below - above <= 1 for above, below in itertools.pairwise(levels))
    scopes = [given.get("scope") for tag, given in tags if tag == "th"]
    assert set(scopes) <= {"col", "row"}
    assert names.count("table") == names.count("caption")


def test_words_in_the_other_language_say_so() -> None:
    data = writers.write(with_everything(), "web").decode()
    assert '<span lang="cy">Cymraeg</span>' in data
    assert '<span lang="en' not in data


def test_large_print_has_no_small_letters_and_no_columns() -> None:
    """18 point is 150 per cent of a browser's usual size; nothing is smaller beside it."""
    data = writers.write(with_everything(), "web", large=True).decode()
    assert "html { font-size: 150%;" in data
    assert "html { font-size: 18pt; }" in data
    assert "italic" not in data
    assert "justify" not in data
    assert not [size for size in re.findall(r"font-size: ([\d.]+)rem", data) if float(size) < 1]
    assert "<table" not in data


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2 reckons it."""

    def light(colour: str) -> float:
        digits = colour.lstrip("#")
        digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
        parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("large", [False, True])
def test_every_palette_has_the_contrast_that_is_asked_of_text(large: bool) -> None:
    """At least 7 to 1 for words, 3 to 1 for lines."""
    data = writers.write(with_everything(), "web", large=large).decode()
    palettes = re.findall(r":root \{ ([^}]*--ink[^}]*)\}", data)
    assert len(palettes) >= 3
    for given in palettes:
        palette = dict(re.findall(r"--([\w-]+): (#\w+)", given))
        for words in ("ink", "faint", "link"):
            for ground in ("paper", "tint"):
                assert contrast(palette[words], palette[ground]) >= 7, (words, ground)
        assert contrast(palette["rule"], palette["paper"]) >= 3
        if "alarm" in palette:
            assert contrast(palette["alarm"], palette["alarm-ink"]) >= 7


def test_three_thousand_questions_make_one_page() -> None:
    data = writers.write(documents.build("questions", big(3000), Wishes()).document, "web")
    assert reading.page(data).tags.count(("h3", {})) == 3000


CHECK = """
process.env.NODE_PATH = process.argv[2]; require('module').Module._initPaths();
const {chromium} = require('playwright-core'); const fs = require('fs');
const axe = fs.readFileSync(process.argv[2] + '/axe-core/axe.min.js', 'utf8');
(async () => {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({executablePath: process.argv[3], args});
  const found = [];
  for (const file of process.argv.slice(4)) for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({viewport: {width: 360, height: 740}, colorScheme, bypassCSP: true});
    const page = await context.newPage();
    page.on('request', asked => { if (!asked.url().startsWith('file:')) found.push([file, asked.url()]); });
    await page.goto('file://' + file);
    await page.evaluate(axe);
    const told = await page.evaluate(() => axe.run());
    for (const each of told.violations) found.push([file, colorScheme, each.id, each.nodes[0].html.slice(0, 200)]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push([file, colorScheme, 'too wide', wide]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const at = await page.evaluate(() => document.activeElement.id);
    if (at !== 'document') found.push([file, 'the skip link leads to', at]);
    await context.close();
  }
  console.log(JSON.stringify(found));
  await browser.close();
})();
"""


@pytest.mark.skipif(
    not (os.environ.get("SCRUTINY_AXE") and os.environ.get("SCRUTINY_CHROMIUM") and shutil.which("node")),
    reason="SCRUTINY_AXE and SCRUTINY_CHROMIUM name no axe-core and no browser",
)
@pytest.mark.parametrize("pack", ["example-valley", "powys-childrens-services"])
def test_an_accessibility_checker_finds_nothing_in_a_real_browser(pack: str, tmp_path: Path) -> None:
    """axe-core, with its best practices, on a phone, light and dark; the skip link is tried by keyboard."""
    loaded = load_pack(PACKS / pack).pack
    assert loaded is not None
    files = []
    for kind in documents.KINDS:
        wishes = Wishes(exempt=True, everything="everything" in documents.KINDS[kind].wishes)
        held = documents.build(kind, MATERIAL.__class__(pack=loaded, today=MATERIAL.today), wishes).document
        for large in (False, True):
            files.append(tmp_path / f"{kind}-{large}.html")
            files[-1].write_bytes(writers.write(held, "web", large=large))
    script = tmp_path / "check.cjs"
    script.write_text(CHECK, encoding="utf-8")
    where = (os.environ["SCRUTINY_AXE"], os.environ["SCRUTINY_CHROMIUM"])
    done = subprocess.run(
        ["node", str(script), *where, *map(str, files)], capture_output=True, encoding="utf-8", check=True
    )
    assert json.loads(done.stdout) == []
