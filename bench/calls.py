"""One signed POST with a small reply: this project's packages beside other clients."""

from __future__ import annotations

import asyncio
import itertools
import json
import sys
from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any

from bench import bare_libraries, peers
from bench.call_layers import async_layers, sync_layers
from bench.comparing import comparison
from bench.loopback import answering
from bench.measurement import Measurement
from bench.measuring import Timing, awaiting_in_turn, taking_turns
from bench.results import Cell, Goal, Part
from bench.source import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "generated" / "bybit" / "src"))

_OURS, _TRANSPORT, _FLOOR = "bybit-v5-client", "its transport alone", "raw socket"
_LIMITED = "bybit-v5-client, with its rate limiter"
#: The same call through the bare transport: what the package adds to it is the difference.
_BY_HAND = "its transport, signed by hand"


def sync_calls(rounds: int) -> Part:
    """A sync call after the other, on one connection."""
    import bybit_v5
    from bybit_v5._runtime.own_transports import own_transport

    with answering() as port:
        client: Any = bybit_v5.Bybit(**_options(bybit_v5, port))
        limited: Any = bybit_v5.Bybit(**_options(bybit_v5, port, limiter=_limiter(bybit_v5)))
        bare = own_transport()
        request = peers.request_of(bybit_v5, port)
        timeout = bybit_v5.Timeout()
        contenders: dict[str, Callable[[], object]] = {
            _FLOOR: peers.raw_socket(port),
            _TRANSPORT: lambda: bare.send(request, timeout),
            _BY_HAND: lambda: _read(bare.send(peers.request_of(bybit_v5, port), timeout)),
            _OURS: _borrowing(client),
            _LIMITED: _borrowing(limited),
            "pyreqwest": bare_libraries.pyreqwest(port),
            "wreq": bare_libraries.wreq(port),
            "pyqwest": bare_libraries.pyqwest(port),
            "http.client": peers.http_client(port),
            "httpx2": peers.httpx2(port),
            "pybit": peers.pybit(port),
            "python-okx": peers.python_okx(port),
            "ccxt": peers.ccxt(port),
        }
        timings = taking_turns(contenders, rounds=rounds, calls=100)
        for each in (client, limited, bare):
            each.close()
    return comparison(
        "calls",
        "One signed POST, sync, kept-alive connection",
        timings,
        reference=_OURS,
        of="of ours",
    )


def async_calls(rounds: int, at_once: int) -> Part:
    """Async calls, so many at once."""
    timings = asyncio.run(_async_timings(rounds, at_once))
    how = "one after the other" if at_once == 1 else f"{at_once} at once"
    return comparison(
        f"async-calls-{at_once}",
        f"One signed POST, async, {how}",
        timings,
        reference=_OURS,
        of="of ours",
    )


async def _async_timings(rounds: int, at_once: int) -> dict[str, Timing]:
    import bybit_v5
    from bybit_v5._runtime.own_transports import own_async_transport

    with answering() as port:
        client: Any = bybit_v5.AsyncBybit(**_options(bybit_v5, port))
        limited: Any = bybit_v5.AsyncBybit(**_options(bybit_v5, port, limiter=_limiter(bybit_v5)))
        bare = own_async_transport()
        request = peers.request_of(bybit_v5, port)
        timeout = bybit_v5.Timeout()
        floor, close_floor = bare_libraries.raw_async(port)

        async def by_hand() -> object:
            return _read(await bare.send(peers.request_of(bybit_v5, port), timeout))

        others = {
            "pyreqwest": bare_libraries.pyreqwest_async(port),
            "wreq": bare_libraries.wreq_async(port),
            "pyqwest": bare_libraries.pyqwest_async(port),
            "aiohttp": bare_libraries.aiohttp_async(port),
            "httpx2": peers.httpx2_async(port),
            "ccxt": peers.ccxt_async(port),
        }
        contenders: dict[str, Callable[[], Awaitable[object]]] = {
            _FLOOR: floor,
            _TRANSPORT: lambda: bare.send(request, timeout),
            _BY_HAND: by_hand,
            _OURS: _borrowing(client),
            _LIMITED: _borrowing(limited),
            **{name: call for name, (call, _) in others.items()},
        }
        timings = await awaiting_in_turn(contenders, rounds=rounds, calls=400, at_once=at_once)
        for each in (client, limited, bare):
            await each.aclose()
        for close in (close_floor, *(close for _, close in others.values())):
            await close()
    return timings


def _borrowing(client: Any) -> Callable[[], Any]:
    return lambda: client.crypto_loan_flexible.borrow(
        loan_currency="BTC", loan_amount=Decimal("0.1")
    )


def _limiter(package: Any) -> Any:
    """A limiter that does all of its work, by a clock so fast that no call has to wait."""
    return package.RateLimiter(clock=itertools.count(0, 2_000_000_000).__next__)


def _options(package: Any, port: int, limiter: Any = None) -> dict[str, Any]:
    return {
        "environment": package.Environment.MAINNET,
        "api_key": peers.KEY,
        "api_secret": peers.SECRET,
        "base_url": f"http://127.0.0.1:{port}",
        "rate_limiter": limiter,
    }


def _read(reply: Any) -> object:
    return json.loads(reply.content)


def _beside_ours(
    part: str, other: str, *, at_most: float | None = None, at_least: float | None = None
) -> tuple[Goal, ...]:
    """Our call as a multiple of the other's, or the other's of ours: on both clocks."""
    return tuple(
        Goal(
            f"{how}, {clock}: {f'ours of {other}' if at_most else f'{other} of ours'}",
            Cell(part, _OURS if at_most else other, column),
            Cell(part, other if at_most else _OURS, column),
            at_most=at_most,
            at_least=at_least,
        )
        for how in (_HOW[part],)
        for clock, column in (("processor", "µs of processor time"), ("wall", "µs per call"))
    )


_HOW = {"calls": "a sync call", "async-calls-50": "an async call, 50 at once"}

SYNC = Measurement(
    "One signed POST, sync, beside peers, bare libraries and a raw socket, and layer by layer",
    65,
    lambda rounds: (sync_calls(rounds), sync_layers(rounds)),
    (
        *_beside_ours("calls", _BY_HAND, at_most=1.3),
        *_beside_ours("calls", "pyreqwest", at_most=1.3),
        *_beside_ours("calls", _FLOOR, at_most=3),
        *_beside_ours("calls", "pybit", at_least=5),
        *_beside_ours("calls", "python-okx", at_least=3),
    ),
)
ASYNC = Measurement(
    "One signed POST, async, one after the other and 50 at once, beside others, and its layers",
    125,
    lambda rounds: (async_calls(rounds, 1), async_calls(rounds, 50), async_layers(rounds)),
    (
        *_beside_ours("async-calls-50", _BY_HAND, at_most=1 / 0.85),
        *_beside_ours("async-calls-50", "pyreqwest", at_most=1 / 0.85),
        *_beside_ours("async-calls-50", "aiohttp", at_most=1 / 0.85),
        *_beside_ours("async-calls-50", "httpx2", at_least=4),
        *_beside_ours("async-calls-50", "ccxt", at_least=1),
    ),
)
