"""The member's own and private notebook: choices, wording, order, notes and what was read."""
