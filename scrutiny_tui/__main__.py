"""`python -m scrutiny_tui` and the `scrutiny` command: hands over to the command line."""

from __future__ import annotations

from scrutiny_tui.cli.main import main

__all__ = ["main"]

if __name__ == "__main__":
    main(prog_name="scrutiny")
