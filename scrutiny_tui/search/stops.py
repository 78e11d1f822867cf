"""Why a refresh of the index may stop before its end."""

from __future__ import annotations


class CalledOffError(Exception):
    """The caller wants no more of this refresh; the old index stands."""


class BusyError(OSError):
    """Another process is making the first index of this folder, and takes long."""
