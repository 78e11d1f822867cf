"""An offline briefing pack for council scrutiny."""

__version__ = "0.1.0"
