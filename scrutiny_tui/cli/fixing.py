"""`scrutiny check --fix`: mends what can be mended without asking, and says what it did and where."""

from __future__ import annotations

from collections.abc import Iterable

from scrutiny_tui.cli import output
from scrutiny_tui.editing.fixing import propose, write
from scrutiny_tui.session import Checked


def mend(found: Iterable[Checked], dry_run: bool) -> int:
    """Mend the packs, or with `dry_run` show what would change; how many things that is.

    ScrutinyError where a file cannot be written.
    """
    done = 0
    for checked in found:
        for mended in propose(checked.loaded, checked.problems):
            if dry_run:
                output.raw(mended.difference)
            else:
                write(mended)
            for fix in mended.fixes:
                done += 1
                if not dry_run:
                    place = f"{output.near(fix.place.file)}:{fix.place.line}:{fix.place.column}"
                    output.line(f"{place}: mended ({fix.code}): {fix.what}", style="good")
    if dry_run:
        output.line(f"{output.count(done, 'thing')} would be mended; nothing was changed.")
    else:
        output.line(f"{output.count(done, 'thing')} mended.")
    output.line()
    return done
