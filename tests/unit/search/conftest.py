"""Libraries to search in, made once for tests that only read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from scrutiny_tui.search import Library
from tests.unit.search.shelf import ferry, library_at


@pytest.fixture(scope="package")
def isle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """The ferry pack, indexed. Only to be searched."""
    library = library_at(tmp_path_factory.mktemp("isle") / "index")
    library.refresh([ferry()])
    yield library
    library.close()
