"""`python -m tests.tongue`: bring the catalogues up to date, and list what has no Welsh yet. Ends with 1 while some."""

from __future__ import annotations

import sys

from tests.tongue.catalogue import TEMPLATE, WELSH, as_text, brought_up_to_date, compiled, lacking, template, welsh
from tests.tongue.strings import strings


def main() -> int:
    """Read the strings, write template, Welsh and compiled Welsh, and tell what is missing."""
    TEMPLATE.write_bytes(as_text(template()))
    catalogue = brought_up_to_date(welsh())
    WELSH.write_bytes(as_text(catalogue))
    WELSH.with_suffix(".mo").write_bytes(compiled(catalogue))
    missing = lacking(catalogue)
    found = strings()
    print(f"{len(found)} strings, {len(missing)} without their Welsh.")
    for said in missing:
        print(f"  {found[said].files[0]}: {said if isinstance(said, str) else ' | '.join(said)!r}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
