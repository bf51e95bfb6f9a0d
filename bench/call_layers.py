"""One call layer by layer: from its transport alone to the method that users call."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any

from bench import peers
from bench.comparing import comparison
from bench.loopback import answering
from bench.measuring import Timing, awaiting_in_turn, taking_turns
from bench.results import Part
from bench.source import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "generated" / "bybit" / "src"))

_ALONE, _BY_HAND = "its transport alone", "its transport, signed by hand"
_SIGNED = "its transport, the request built and signed"
_CHECKED = "and the arguments checked"
_JUDGED = "and the reply judged, its data typed"
_FLOW = "and the flow: deadline, pauses, repeats"
_WHOLE = "and the method: the whole call"

_GIVEN = {"loan_currency": "BTC", "loan_amount": Decimal("0.1"), "collateral_list": None}


def sync_layers(rounds: int) -> Part:
    """Sync, one after the other: below ``_BY_HAND`` each does what the one above it does."""
    return _part("call-layers", "One signed POST, sync, layer by layer", _timings(rounds))


def async_layers(rounds: int) -> Part:
    """The same, async and 50 at once."""
    timings = asyncio.run(_async_timings(rounds))
    return _part("call-layers-50", "One signed POST, 50 at once, layer by layer", timings)


def _part(name: str, title: str, timings: dict[str, Timing]) -> Part:
    return comparison(name, title, timings, reference=_WHOLE, of="of the whole")


class _Steps:
    """What a package does with a request before it is sent, and with its reply."""

    def __init__(self, settings: Any, port: int) -> None:
        import bybit_v5
        from bybit_v5._runtime.call_plans import plan_of
        from bybit_v5._runtime.encoding import prepare
        from bybit_v5._runtime.flow import judged_call
        from bybit_v5._runtime.judging import judge
        from bybit_v5._runtime.requesting import build_request
        from bybit_v5.resources.crypto_loan_flexible import BORROW

        plan = plan_of(settings, BORROW)
        prepared = prepare(BORROW, _GIVEN)
        self.timeout = settings.timeout_within(settings.deadline)
        self.request = build_request(plan, prepared, time.time_ns(), 1, plan.grant)
        self.by_hand: Callable[[], Any] = lambda: peers.request_of(bybit_v5, port)
        self.signed: Callable[[], Any] = lambda: build_request(
            plan, prepared, time.time_ns(), 1, plan.grant
        )
        self.checked: Callable[[], Any] = lambda: build_request(
            plan, prepare(BORROW, _GIVEN), time.time_ns(), 1, plan.grant
        )
        self.judged: Callable[[Any], Any] = lambda reply: (
            judge(settings.profile, BORROW, reply, _never).data
        )
        self.flow: Callable[[], Any] = lambda: judged_call(settings, BORROW, _GIVEN)


def _timings(rounds: int) -> dict[str, Timing]:
    import bybit_v5
    from bybit_v5._runtime.performing import perform

    with answering() as port:
        client: Any = bybit_v5.Bybit(**_options(bybit_v5, port))
        connection, settings = client._core.connection, client._core.settings
        steps, send = _Steps(settings, port), connection.transport.send
        contenders: dict[str, Callable[[], object]] = {
            _ALONE: lambda: send(steps.request, steps.timeout),
            _BY_HAND: lambda: json.loads(send(steps.by_hand(), steps.timeout).content),
            _SIGNED: lambda: send(steps.signed(), steps.timeout),
            _CHECKED: lambda: send(steps.checked(), steps.timeout),
            _JUDGED: lambda: steps.judged(send(steps.checked(), steps.timeout)),
            _FLOW: lambda: perform(connection, settings, steps.flow()).data,
            _WHOLE: lambda: client.crypto_loan_flexible.borrow(
                loan_currency="BTC", loan_amount=Decimal("0.1")
            ),
        }
        timings = taking_turns(contenders, rounds=rounds, calls=100)
        client.close()
    return timings


async def _async_timings(rounds: int) -> dict[str, Timing]:
    import bybit_v5
    from bybit_v5._runtime.performing import aperform

    with answering() as port:
        client: Any = bybit_v5.AsyncBybit(**_options(bybit_v5, port))
        connection, settings = client._core.connection, client._core.settings
        steps, send = _Steps(settings, port), connection.transport.send

        async def by_hand() -> object:
            return json.loads((await send(steps.by_hand(), steps.timeout)).content)

        async def judged() -> object:
            return steps.judged(await send(steps.checked(), steps.timeout))

        async def flow() -> object:
            return (await aperform(connection, settings, steps.flow())).data

        contenders: dict[str, Callable[[], Awaitable[object]]] = {
            _ALONE: lambda: send(steps.request, steps.timeout),
            _BY_HAND: by_hand,
            _SIGNED: lambda: send(steps.signed(), steps.timeout),
            _CHECKED: lambda: send(steps.checked(), steps.timeout),
            _JUDGED: judged,
            _FLOW: flow,
            _WHOLE: lambda: client.crypto_loan_flexible.borrow(
                loan_currency="BTC", loan_amount=Decimal("0.1")
            ),
        }
        timings = await awaiting_in_turn(contenders, rounds=rounds, calls=400, at_once=50)
        await client.aclose()
    return timings


def _options(package: Any, port: int) -> dict[str, Any]:
    return {
        "environment": package.Environment.MAINNET,
        "api_key": peers.KEY,
        "api_secret": peers.SECRET,
        "base_url": f"http://127.0.0.1:{port}",
    }


def _never(**what: Any) -> Any:
    raise AssertionError(what)
