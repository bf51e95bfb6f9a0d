"""The same signed POST by other libraries: each as its own documentation tells to make it."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import socket
import time
from collections.abc import Awaitable, Callable
from typing import Any

PATH = "/v5/crypto-loan-flexible/borrow"
ARGUMENTS = {"loanCurrency": "BTC", "loanAmount": "0.1"}
KEY, SECRET, PASSPHRASE = "the-key", "the-secret", "the-passphrase"


def signed() -> tuple[bytes, dict[str, str]]:
    """Body and headers of the request, signed now."""
    body = json.dumps(ARGUMENTS, separators=(",", ":"))
    timestamp = str(int(time.time() * 1000))
    message = f"{timestamp}{KEY}5000{body}".encode()
    signature = hmac.new(SECRET.encode(), message, hashlib.sha256).hexdigest()
    return body.encode(), {
        "Content-Type": "application/json",
        "X-BAPI-API-KEY": KEY,
        "X-BAPI-TIMESTAMP": timestamp,
        "X-BAPI-SIGN": signature,
        "X-BAPI-RECV-WINDOW": "5000",
    }


def prepared_request(port: int) -> bytes:
    """All bytes of the request, signed now."""
    body, headers = signed()
    lines = [f"POST {PATH} HTTP/1.1", f"Host: 127.0.0.1:{port}", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join((*lines, "", "")).encode() + body


def request_of(package: Any, port: int) -> Any:
    """The same request, as a transport of a package takes it."""
    body, headers = signed()
    return package.HttpRequest(
        "POST", "http", "127.0.0.1", port, PATH, tuple(headers.items()), body
    )


def raw_socket(port: int) -> Callable[[], object]:
    """Prepared bytes to a socket, and what comes back: the floor."""
    request = prepared_request(port)
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def call() -> object:
        connection.sendall(request)
        return connection.recv(65536)

    return call


def http_client(port: int) -> Callable[[], object]:
    """The standard library's client."""
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def call() -> object:
        body, headers = signed()
        connection.request("POST", PATH, body, headers)
        return json.loads(connection.getresponse().read())

    return call


def httpx2(port: int) -> Callable[[], object]:
    """httpx2, signed by hand."""
    import httpx2 as library

    client = library.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False)

    def call() -> object:
        body, headers = signed()
        return client.post(PATH, content=body, headers=headers).json()

    return call


def pybit(port: int) -> Callable[[], object]:
    """Bybit's own Python library."""
    from pybit.unified_trading import HTTP

    session: Any = HTTP(api_key=KEY, api_secret=SECRET)
    session.endpoint = f"http://127.0.0.1:{port}"
    url = session.endpoint + PATH
    return lambda: session._submit_request(
        method="POST", path=url, query=dict(ARGUMENTS), auth=True
    )


def python_okx(port: int) -> Callable[[], object]:
    """OKX's own Python library."""
    from okx.Account import AccountAPI

    account: Any = AccountAPI(
        KEY, SECRET, PASSPHRASE, False, "1", domain=f"http://127.0.0.1:{port}", debug=False
    )
    return lambda: account._request_with_params("POST", PATH, dict(ARGUMENTS))


def ccxt(port: int) -> Callable[[], object]:
    """ccxt's client of Bybit."""
    import ccxt as library

    exchange: Any = library.bybit({"apiKey": KEY, "secret": SECRET, "enableRateLimit": False})
    _redirect(exchange, port)
    return lambda: exchange.request(PATH[1:], ["private"], "POST", dict(ARGUMENTS))


def ccxt_async(
    port: int,
) -> tuple[Callable[[], Awaitable[object]], Callable[[], Awaitable[object]]]:
    """ccxt's async client of Bybit: the call, and what closes it."""
    import ccxt.async_support as library

    exchange: Any = library.bybit({"apiKey": KEY, "secret": SECRET, "enableRateLimit": False})
    _redirect(exchange, port)
    return lambda: exchange.request(PATH[1:], ["private"], "POST", dict(ARGUMENTS)), exchange.close


def httpx2_async(
    port: int,
) -> tuple[Callable[[], Awaitable[object]], Callable[[], Awaitable[object]]]:
    """httpx2's async client, signed by hand."""
    import httpx2 as library

    client = library.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False)

    async def call() -> object:
        body, headers = signed()
        return (await client.post(PATH, content=body, headers=headers)).json()

    return call, client.aclose


def _redirect(exchange: Any, port: int) -> None:
    api = exchange.urls["api"]
    exchange.urls["api"] = dict.fromkeys(api, f"http://127.0.0.1:{port}")
