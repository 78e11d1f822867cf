"""The server itself, on the loopback address of this machine."""

from __future__ import annotations

import shlex
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession, CookieJar, WSMsgType
from aiohttp.test_utils import unused_port
from aiohttp.web_runner import AppRunner, TCPSite

from scrutiny_tui.browser.serving import ADDRESS, LocalServer, app_command, serve
from scrutiny_tui.errors import ScrutinyError
from tests.tiny import write_tiny


@pytest_asyncio.fixture
async def server(shelf: Path) -> AsyncIterator[LocalServer]:
    """A running server of the tiny pack."""
    write_tiny(shelf)
    local = LocalServer(unused_port(), "tiny", lambda _: None)
    runner = AppRunner(await local._make_app())
    await runner.setup()
    await TCPSite(runner, ADDRESS, local.port).start()
    yield local
    await runner.cleanup()


async def test_only_the_whole_address_shows_the_page(server: LocalServer) -> None:
    async with ClientSession() as browser:
        async with browser.get(server.public_url) as answer:
            assert answer.status == 403
        async with browser.get(server.address) as answer:
            assert answer.status == 200
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert f'"ws://{server.host_and_port}/ws"' in await answer.text()


async def test_the_app_itself_draws_through_it(shelf: Path) -> None:
    write_tiny(shelf)
    words = [sys.executable, "-m", "scrutiny_tui", "serve", "tiny", "--port", str(unused_port())]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            address = next(line.strip() for line in process.stdout if line.startswith("http"))
            async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as browser:
                await (await browser.get(address)).read()
                async with browser.ws_connect(f"{address.partition('?')[0]}ws?width=80&height=24") as drawn:
                    seen = b""
                    while b"Bins" not in seen:
                        message = await drawn.receive(timeout=60)
                        assert message.type in (WSMsgType.BINARY, WSMsgType.TEXT), message
                        seen += message.data if isinstance(message.data, bytes) else message.data.encode()
        finally:
            process.terminate()


async def test_a_page_of_another_site_reaches_nothing(server: LocalServer) -> None:
    sent = {"Cookie": f"scrutiny-key={server.key}", "Origin": "http://evil.example"}
    async with ClientSession() as browser, browser.get(f"{server.public_url}/ws", headers=sent) as answer:
        assert answer.status == 403


def test_a_port_that_is_taken_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(_: LocalServer) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(LocalServer, "serve", taken)
    with pytest.raises(ScrutinyError, match="Port 8617 of this computer cannot be used: Address already in use"):
        serve(8617, None, lambda _: None)


def test_nothing_but_the_loopback_address_is_bound(server: LocalServer) -> None:
    assert server.host == ADDRESS == "127.0.0.1"
    with socket.create_connection((ADDRESS, server.port), timeout=10):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="the words of a POSIX shell")
def test_a_folder_of_any_name_reaches_the_app_as_it_is() -> None:
    name = "my pack; rm -rf '~' $HOME"
    assert shlex.split(app_command(name)) == [sys.executable, "-m", "scrutiny_tui", name]
