"""The rows of the table of commands, by the part of the work; `scrutiny_tui.tui.commands` puts them together."""
