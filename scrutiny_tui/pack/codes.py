"""The stable codes of problems that reading a pack can tell, each with its rule."""

from __future__ import annotations

from scrutiny_tui.pack.codes_fields import FIELDS
from scrutiny_tui.pack.codes_files import FILES
from scrutiny_tui.pack.codes_items import ITEMS
from scrutiny_tui.pack.codes_yaml import YAML
from scrutiny_tui.pack.rules import Rule, by_code

CODES: dict[str, Rule] = by_code((*FILES, *YAML, *FIELDS, *ITEMS))
"""Code to its rule."""
