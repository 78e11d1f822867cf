"""Who may see the app in the browser: whoever has the address with its key, from a page of this server alone.

A server on the loopback address can be reached by every program and every user of the machine, and by any web page
that the member has open in the same browser. So each request needs the key (from the address, then from a cookie), a
Host that is this server (else a name that somebody points at 127.0.0.1 would do), and an Origin that is this server.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

COOKIE = "scrutiny-key"
PARAMETER = "key"

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self' '{script}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""Sent with every answer: nothing is asked of another machine, nothing is kept, no page frames this one."""


def admitted(*, key: str, host: str, given: str, cookie: str, asked_host: str, origin: str) -> bool:
    """Whether a request may be answered. `key` and `host` (with port) are the server's, the others the request's."""
    keyed = any(hmac.compare_digest(key.encode(), one.encode("utf-8", "replace")) for one in (given, cookie) if one)
    return keyed and asked_host == host and origin in ("", f"http://{host}")


def doorkeeper(key: str, host: str) -> Middleware:
    """A middleware that lets nobody else in."""

    @web.middleware
    async def keep(request: web.Request, handler: Handler) -> web.StreamResponse:
        given = request.query.get(PARAMETER, "")
        if not admitted(
            key=key,
            host=host,
            given=given,
            cookie=request.cookies.get(COOKIE, ""),
            asked_host=request.headers.get("Host", ""),
            origin=request.headers.get("Origin", ""),
        ):
            raise web.HTTPForbidden(text="Open the whole address that “scrutiny serve” printed.")
        answer = await handler(request)
        if given and not answer.prepared:
            answer.set_cookie(COOKIE, key, httponly=True, samesite="Strict", path="/")
        return answer

    return keep


def script_hash(page: str) -> str:
    """How a policy names the one script that stands in our page itself."""
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


async def dress(_: web.Request, response: web.StreamResponse, *, host: str, script: str) -> None:
    """Add the headers to an answer that is about to leave."""
    for name, value in HEADERS.items():
        response.headers[name] = value.replace("{host}", host).replace("{script}", script)
