"""``specpress mock``: serves a package's mock exchange and logs what it receives."""

from __future__ import annotations

import errno
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from specpress.pressed_package import PressedPackageError, import_pressed

#: How many calls the exchange itself keeps, so that memory stays flat.
_KEPT_CALLS = 1000


def mock_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of the command."""
    for option in reversed(
        (
            click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen."),
            click.option(
                "--port",
                metavar="N",
                type=int,
                default=0,
                help="The port to listen on; a free one without it.",
            ),
            click.option(
                "--fault",
                "faults",
                metavar="KIND[:VALUE][@SHARE]",
                multiple=True,
                help="A fault that calls meet, such as latency:0.2 or http-503@0.05. May be"
                " repeated. A wrong KIND names the choices.",
            ),
            click.option(
                "--seed",
                type=int,
                default=0,
                show_default=True,
                help="What shares of calls and generated replies are drawn from.",
            ),
            click.option(
                "--ledger/--no-ledger",
                default=None,
                help="Simulate accounts; by default where the spec says how.",
            ),
            click.option(
                "--replies",
                type=click.Choice(["documented", "generated"]),
                default="documented",
                show_default=True,
                help="The examples of the documentation, or values made from the seed.",
            ),
            click.option(
                "--no-rate-limits", is_flag=True, help="Do not enforce the documented rate limits."
            ),
        )
    ):
        command = option(command)
    return command


@dataclass
class _Log:
    """Prints a line per call and counts them."""

    outcomes: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, call: Any, seconds: float) -> None:
        """Print what became of a call."""
        with self.lock:
            self.outcomes["refused" if call.refusal else "served"] += 1
            time_of_day = datetime.now().strftime("%H:%M:%S.%f")[:-3]
            print(f"{time_of_day}  {log_line(call, seconds)}", flush=True)


def log_line(call: Any, seconds: float) -> str:
    """What the log says of a call; neither headers nor keys are in it."""
    if call.refusal is not None:
        outcome = str(call.refusal)
    elif not call.executed:
        outcome = "not executed"
    else:
        outcome = "fine"
    # Nothing may have come back at all, or nothing whole.
    status = call.status or "no reply,"
    parts = [f"{call.method} {call.path}", call.operation_id or "?", f"{status} {outcome}"]
    if call.fault is not None:
        parts.append(f"fault: {call.fault}")
    return "  ".join([*parts, f"{seconds * 1000:.1f} ms"])


def serve(name: str, folder: Path, package: str, options: Mapping[str, Any]) -> int:
    """Serve until interrupted; the result is the exit code.

    ``folder`` is where the package ``name`` was pressed to, ``package`` its import name.
    """
    from socket import gaierror

    log = _Log()
    try:
        testing = import_pressed(name, folder, package, "testing", "mock")
        exchange = _exchange(testing, options, log)
        exchange.start()
    except PressedPackageError as error:
        return _complain(error.message, error.hint)
    except ValueError as error:
        return _complain(str(error))
    except (OSError, OverflowError) as error:
        place = f"{options['host']}:{options['port']}"
        reason = getattr(error, "strerror", None) or str(error)
        # An address that is not this machine's stays so on every port.
        by_host = isinstance(error, gaierror) or (
            isinstance(error, OSError) and error.errno == errno.EADDRNOTAVAIL
        )
        option = "--host ADDRESS" if by_host else "--port N"
        return _complain(f"cannot listen on {place}: {reason}", f"choose another: {option}")
    try:
        print(_greeting(name, exchange, options), flush=True)
        while True:
            time.sleep(3600)
    except KeyboardInterrupt:
        return 0
    finally:
        exchange.close()
        print(_summary(exchange, log.outcomes), flush=True)


def _exchange(testing: Any, options: Mapping[str, Any], log: _Log) -> Any:
    ledger_class = getattr(testing, "Ledger", None)
    if options["ledger"] and ledger_class is None:
        raise ValueError("there is nothing to simulate: the package has no ledger")
    wanted = options["ledger"] is not False and ledger_class is not None
    return testing.MockExchange(
        host=options["host"],
        port=options["port"],
        rate_limits=not options["no_rate_limits"],
        seed=options["seed"],
        faults=options["faults"],
        ledger=ledger_class() if wanted and ledger_class is not None else None,
        replies=options["replies"],
        keep_calls=_KEPT_CALLS,
        on_call=log.note,
    )


def _greeting(name: str, exchange: Any, options: Mapping[str, Any]) -> str:
    credentials = exchange.credentials
    lines = [f"mock exchange of {name}: {len(exchange.operation_ids)} operations"]
    facts = {
        "base URL": exchange.base_url,
        "API key": credentials.pop("API key", None),
        **credentials,
        "rate limits": "off" if options["no_rate_limits"] else "as documented",
        "accounts": "simulated" if exchange.ledger is not None else "not simulated",
        "replies": options["replies"],
        "faults": ", ".join(options["faults"]) or "none",
        "seed": options["seed"],
    }
    lines += [f"  {label:<12}{value}" for label, value in facts.items() if value is not None]
    return "\n".join([*lines, "Ctrl-C ends it.", ""])


def _summary(exchange: Any, outcomes: Counter[str]) -> str:
    total = outcomes.total()
    lines = [f"\n{total} call{'' if total == 1 else 's'}, {outcomes['refused']} refused"]
    lines += [f"  {kind}: {count}" for kind, count in sorted(exchange.faults_injected.items())]
    return "\n".join(lines)


def _complain(message: str, hint: str | None = None) -> int:
    help_text = f"\n    = help: {hint}" if hint else ""
    print(f"error: {message}{help_text}", file=sys.stderr)
    return 1
