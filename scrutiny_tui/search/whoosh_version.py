"""Which Whoosh is installed: known without loading it."""

from __future__ import annotations

import whoosh

VERSION = ".".join(str(part) for part in whoosh.__version__)
"""Whoosh's own version; an index of another version is rebuilt."""
