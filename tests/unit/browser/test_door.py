"""Who is let in."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.browser.door import HEADERS, admitted, script_hash
from scrutiny_tui.browser.serving import TEMPLATES

HOST = "127.0.0.1:8617"
KEY = "the-key"


def _asks(given: str = "", cookie: str = "", asked_host: str = HOST, origin: str = "") -> bool:
    return admitted(key=KEY, host=HOST, given=given, cookie=cookie, asked_host=asked_host, origin=origin)


def test_the_key_lets_in_from_the_address_and_from_the_cookie() -> None:
    assert _asks(given=KEY)
    assert _asks(cookie=KEY)
    assert _asks(cookie=KEY, origin=f"http://{HOST}")
    assert not _asks()


@given(st.text())
def test_no_other_key_lets_in(tried: str) -> None:
    assert _asks(given=tried) == _asks(cookie=tried) == (tried == KEY)


def test_another_page_of_the_same_browser_is_kept_out_though_the_browser_sends_the_cookie() -> None:
    for origin in ("http://evil.example", "https://127.0.0.1:8617", "http://127.0.0.1:9999", "null"):
        assert not _asks(cookie=KEY, origin=origin)


def test_a_name_that_somebody_points_at_this_machine_is_kept_out() -> None:
    for host in ("evil.example:8617", "127.0.0.1", "localhost:8617", ""):
        assert not _asks(cookie=KEY, asked_host=host)


def test_the_page_asks_nothing_of_any_other_machine() -> None:
    page = (TEMPLATES / "app_index.html").read_text(encoding="utf-8")
    assert not re.search(r"(https?:)?//[a-z]", re.sub(r"<script>.*?</script>", "", page, flags=re.DOTALL))
    assert HEADERS["Content-Security-Policy"].startswith("default-src 'none'")


def test_the_policy_names_the_script_of_the_page() -> None:
    # The digest of an empty script, as any SHA-256 tool gives it.
    assert script_hash("<script></script>") == "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
