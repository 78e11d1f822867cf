"""The member's own and private: chosen questions, wording, order, notes, what was read.

One SQLite file, keyed by pack and item so that it outlives every edition of a pack. Only this room knows SQL.
"""

from scrutiny_tui.notebook.model import Choice, Earlier, Opened, Origin, Place
from scrutiny_tui.notebook.store import Notebook

__all__ = ["Choice", "Earlier", "Notebook", "Opened", "Origin", "Place"]
