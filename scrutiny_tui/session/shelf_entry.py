"""What the shelf tells of one pack: what it is about, how far the member is in it, and what is new, open or wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from scrutiny_tui.pack.loaded import Loaded
from scrutiny_tui.paths import Paths
from scrutiny_tui.session.door import Door
from scrutiny_tui.session.meeting_shelf import promised
from scrutiny_tui.session.opened import OpenPack
from scrutiny_tui.session.shelf import ShelfEntry
from scrutiny_tui.tongue import spoken


def entry_of(loaded: Loaded, twin: Path | None, paths: Paths, door: Door, today: date) -> ShelfEntry:
    """A pack as it stands on the shelf: `twin` is the folder of the pack that is used in its place, where one is."""
    pack = loaded.pack
    faults = len(loaded.errors)
    if pack is None:
        reason = str(loaded.problems[0]) if loaded.problems else "It holds no pack."
        name = loaded.folder.name
        return ShelfEntry(id=name, folder=loaded.folder, title=name, problems=faults, broken=reason)
    about = pack.about
    opened = OpenPack(loaded, paths, door)
    read, readable = opened.progress()
    held = door.look()
    before = held.last_opened(pack.id) if held else None
    pledged = promised(pack, held, today)
    return ShelfEntry(
        id=pack.id,
        folder=loaded.folder,
        title=about.title.say(spoken()),
        council=about.council.say(spoken()),
        committee=about.committee.say(spoken()),
        meeting=about.meeting.date if about.meeting else None,
        edition=opened.edition,
        notice=about.notice.say(spoken()),
        questions=pack.count("questions"),
        findings=pack.count("findings"),
        read=read,
        readable=readable,
        chosen=len(opened.choices()),
        is_new=before is None,
        new_edition=before is not None and before.edition < opened.edition,
        news=opened.news().summary if before and opened.has_news else "",
        problems=faults,
        undertakings=pledged.open,
        overdue=pledged.overdue,
        overdue_days=pledged.days,
        broken=f"Another pack in {twin} has the same id, {pack.id}, and is used instead." if twin else "",
    )
