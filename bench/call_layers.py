"""The sync call layer by layer: from its transport alone to the method that users call."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from bench import peers
from bench.comparing import comparison
from bench.loopback import answering
from bench.measuring import Timing, taking_turns
from bench.results import Part
from bench.source import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "generated" / "bybit" / "src"))

_WHOLE = "and the method, its client: the whole call"


def call_layers(rounds: int) -> Part:
    """Each row does what the row above does, and one thing more."""
    return comparison(
        "call-layers",
        "One signed POST, sync, layer by layer",
        _timings(rounds),
        reference=_WHOLE,
        of="of the whole",
    )


def _timings(rounds: int) -> dict[str, Timing]:
    import bybit_v5
    from bybit_v5._runtime.call_plans import plan_of
    from bybit_v5._runtime.encoding import prepare
    from bybit_v5._runtime.flow import judged_call
    from bybit_v5._runtime.judging import judge
    from bybit_v5._runtime.performing import perform
    from bybit_v5._runtime.requesting import build_request
    from bybit_v5.resources.crypto_loan_flexible import BORROW

    with answering() as port:
        client: Any = bybit_v5.Bybit(
            environment=bybit_v5.Environment.MAINNET,
            api_key=peers.KEY,
            api_secret=peers.SECRET,
            base_url=f"http://127.0.0.1:{port}",
        )
        core = client._core
        connection, settings = core.connection, core.settings
        plan, timeout = plan_of(settings, BORROW), settings.timeout_within(settings.deadline)
        given = {"loan_currency": "BTC", "loan_amount": Decimal("0.1"), "collateral_list": None}
        prepared = prepare(BORROW, given)
        request = build_request(plan, prepared, time.time_ns(), 1, plan.grant)

        def signed() -> Any:
            now = build_request(plan, prepared, time.time_ns(), 1, plan.grant)
            return connection.transport.send(now, timeout)

        def checked() -> Any:
            now = build_request(plan, prepare(BORROW, given), time.time_ns(), 1, plan.grant)
            return connection.transport.send(now, timeout)

        def judged() -> Any:
            return judge(settings.profile, BORROW, checked(), _never).data

        contenders: dict[str, Callable[[], object]] = {
            "a prepared request, its reply as bytes: its transport alone": lambda: (
                connection.transport.send(request, timeout)
            ),
            "and the request put together and signed, for now": signed,
            "and the arguments checked, and written exactly": checked,
            "and the reply judged, its data checked and typed": judged,
            "and the flow: clock, deadline, pauses, repeats, what is unknown": lambda: (
                perform(connection, settings, judged_call(settings, BORROW, given)).data
            ),
            _WHOLE: lambda: client.crypto_loan_flexible.borrow(
                loan_currency="BTC", loan_amount=Decimal("0.1")
            ),
        }
        timings = taking_turns(contenders, rounds=rounds, calls=100)
        client.close()
    return timings


def _never(**what: Any) -> Any:
    raise AssertionError(what)
