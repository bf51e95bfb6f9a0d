"""One small POST through each transport of a package: one interface, many libraries."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from bench import peers
from bench.comparing import comparison
from bench.loopback import answering
from bench.measurement import Measurement
from bench.measuring import Timing, awaiting_in_turn, taking_turns
from bench.pyreqwest_async import AsyncPyreqwest
from bench.results import Part
from bench.source import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "generated" / "bybit" / "src"))

_OWN = "own"
_SYNC = {
    _OWN: "SocketTransport",
    "httpx2": "Httpx2Transport",
    "pyqwest": "PyqwestTransport",
    "pyreqwest": "PyreqwestTransport",
    "wreq": "WreqTransport",
}
_ASYNC = {
    _OWN: "AsyncSocketTransport",
    "httpx2": "AsyncHttpx2Transport",
    "aiohttp": "AiohttpTransport",
    "pyqwest": "AsyncPyqwestTransport",
    "wreq": "AsyncWreqTransport",
}


def sync_transports(rounds: int) -> Part:
    """A request after the other, on one connection."""
    import bybit_v5

    with answering() as port:
        transports: dict[str, Any] = {
            name: getattr(bybit_v5, made)() for name, made in _SYNC.items()
        }
        request, timeout = peers.request_of(bybit_v5, port), bybit_v5.Timeout(total=60.0)
        contenders: dict[str, Callable[[], object]] = {"raw socket": peers.raw_socket(port)}
        for name, transport in transports.items():
            contenders[name] = _sending(transport, request, timeout)
        timings = taking_turns(contenders, rounds=rounds, calls=100)
        for transport in transports.values():
            transport.close()
    return comparison(
        "transports-sync",
        "One POST through a transport, sync",
        timings,
        reference=_OWN,
        of="of own",
    )


def async_transports(rounds: int, at_once: int) -> Part:
    """Requests of an event loop, so many at once."""
    timings = asyncio.run(_async_timings(rounds, at_once))
    how = "one after the other" if at_once == 1 else f"{at_once} at once"
    return comparison(
        f"transports-async-{at_once}",
        f"One POST through a transport, {how}",
        timings,
        reference=_OWN,
        of="of own",
    )


async def _async_timings(rounds: int, at_once: int) -> dict[str, Timing]:
    import bybit_v5

    with answering() as port:
        transports: dict[str, Any] = {
            name: getattr(bybit_v5, made)() for name, made in _ASYNC.items()
        }
        # No transport of a package: see why on the page.
        transports["pyreqwest, without limits or checks"] = AsyncPyreqwest()
        request, timeout = peers.request_of(bybit_v5, port), bybit_v5.Timeout(total=60.0)
        contenders: dict[str, Callable[[], Awaitable[object]]] = {
            name: _sending(transport, request, timeout) for name, transport in transports.items()
        }
        timings = await awaiting_in_turn(contenders, rounds=rounds, calls=200, at_once=at_once)
        for transport in transports.values():
            await transport.aclose()
    return timings


def _parts(rounds: int) -> tuple[Part, ...]:
    return (
        sync_transports(rounds),
        async_transports(rounds, 1),
        async_transports(rounds, 50),
    )


def _sending(transport: Any, request: Any, timeout: Any) -> Callable[[], Any]:
    return lambda: transport.send(request, timeout)


MEASUREMENT = Measurement(
    "A small POST through each transport of a package, sync, async, and 50 at once",
    30,
    lambda rounds: _parts(max(1, rounds // 2)),
)
