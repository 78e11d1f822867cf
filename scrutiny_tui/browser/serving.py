"""Serving the app with textual-serve: on 127.0.0.1 only, with a page of our own that asks nothing of the network."""

from __future__ import annotations

import os
import secrets
import shlex
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from aiohttp import web
from textual_serve.server import Server

from scrutiny_tui.browser.door import PARAMETER, doorkeeper, dress, script_hash
from scrutiny_tui.errors import ScrutinyError

ADDRESS = "127.0.0.1"
"""The only address that is ever served."""
TEMPLATES = Path(__file__).parent / "templates"


class LocalServer(Server):
    """The app for one member, in the browsers of one machine."""

    def __init__(self, port: int, ref: str | None, tell: Callable[[str], None], key: str = "") -> None:
        """`ref` is the pack to open; `tell` says where the app can be seen, once it can be."""
        self.host_and_port = f"{ADDRESS}:{port}"
        super().__init__(
            app_command(ref),
            host=ADDRESS,
            port=port,
            title="Scrutiny",
            public_url=f"http://{self.host_and_port}",
            templates_path=str(TEMPLATES),
        )
        self.key = key or secrets.token_urlsafe(24)
        self.tell = tell

    @property
    def address(self) -> str:
        """Where the app can be seen, with the key."""
        return f"{self.public_url}/?{PARAMETER}={self.key}"

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(doorkeeper(self.key, self.host_and_port))
        script = script_hash((TEMPLATES / "app_index.html").read_text(encoding="utf-8"))
        app.on_response_prepare.append(partial(dress, host=self.host_and_port, script=script))
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Keep quiet: the server does not listen yet."""

    def serve(self, debug: bool = False) -> None:
        """Serve until Ctrl-C; say where the app can be seen as soon as it can be."""
        web.run_app(
            self._make_app(), host=ADDRESS, port=self.port, print=lambda _: self.tell(self.address), access_log=None
        )


def app_command(ref: str | None) -> str:
    """The command that runs the app itself, as the system's shell reads it."""
    words = [sys.executable, "-m", "scrutiny_tui", *([ref] if ref else [])]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def serve(port: int, ref: str | None, tell: Callable[[str], None]) -> None:
    """Serve until Ctrl-C. ScrutinyError where the port cannot be had."""
    try:
        LocalServer(port, ref, tell).serve()
    except OSError as fault:
        reason = os.strerror(fault.errno) if fault.errno else str(fault)
        raise ScrutinyError(
            f"Port {port} of this computer cannot be used: {reason}.",
            f"Another program may have it; try: scrutiny serve --port {port + 1}",
        ) from fault
