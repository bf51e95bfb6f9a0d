"""The options of a contract run, the mock exchange that its tests share, and its report."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from ._cases import Case, testing
from ._redaction import Redactor
from ._results import Result, show_exchanges, table, write_report
from ._run import Run, header, secrets_of
from ._targets import TARGETS, TargetError, choose
from ._wire import WIRE

#: The modules whose tests run on live targets too; the others need the mock exchange.
_LIVE_MODULES = ("test_calls",)
_RUN = pytest.StashKey[Run]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("contract")
    # Another package's tests, in the same run, may have added them already.
    with suppress(ValueError):
        group.addoption("--target", choices=TARGETS, help="what to call; the default is mock")
        group.addoption("--environment", help="which environment of the target")
        group.addoption("--base-url", help="a host on loopback that stands in for the target")
        group.addoption("--allow-writes", action="store_true", help="on testnet: also send writes")
        group.addoption("--record", metavar="DIR", help="keep replies of live targets as fixtures")
        group.addoption("--contract-report", metavar="FILE", help="write the results as JSON")


def pytest_configure(config: pytest.Config) -> None:
    def option(name: str) -> Any:
        return config.getoption(name, None)

    try:
        target = choose(
            option("--target") or "mock",
            environment=option("--environment"),
            base_url=option("--base-url"),
            allow_writes=bool(option("--allow-writes")),
            variables=os.environ,
        )
    except TargetError as error:
        raise pytest.UsageError(str(error)) from None
    keys = None if target.is_live else testing.MockExchange().keys
    folder = option("--record")
    if folder and not target.is_live:
        raise pytest.UsageError("--record keeps replies of the targets testnet and mainnet")
    redactor = Redactor(secrets_of(target, keys))
    config.stash[_RUN] = Run(target, redactor, Path(folder) if folder else None)
    WIRE.guard = target.check_request


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    ours = [item for item in items if item.path.parent == Path(__file__).parent]
    for item in ours:
        # All that is documented is called and read, whatever is going to be dropped.
        item.add_marker(pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning"))
    if not config.stash[_RUN].target.is_live:
        return
    other = [item for item in ours if item.path.stem not in _LIVE_MODULES]
    if other:
        config.hook.pytest_deselected(items=other)
        items[:] = [item for item in items if item not in other]


@pytest.fixture(scope="session", autouse=True)
def _connections() -> Iterator[None]:
    yield
    WIRE.close()


@pytest.fixture(autouse=True)
def _nothing_sent_yet() -> None:
    WIRE.exchanges.clear()


@pytest.fixture(scope="session")
def running_mock() -> Iterator[Any]:
    with testing.MockExchange(rate_limits=False, live_clock=False) as exchange:
        yield exchange


@pytest.fixture
def mock(running_mock: Any) -> Any:
    """The mock exchange, with nothing received and nothing but documented replies."""
    running_mock.reset()
    return running_mock


@pytest.fixture
def contract(request: pytest.FixtureRequest) -> Run:
    """The run, with nothing said by the test yet."""
    run = request.config.stash[_RUN]
    run.refusal = None
    run.drift_of_test = []
    if not run.target.is_live:
        run.mock = request.getfixturevalue("mock")
    return run


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if item.path.parent != Path(__file__).parent:
        return report
    run = item.config.stash[_RUN]
    if report.failed:
        report.longrepr = run.redactor.text(str(report.longrepr))
        report.sections = [(name, run.redactor.text(text)) for name, text in report.sections]
    if report.when == "call" or report.skipped or report.failed:
        run.results.append(_result(item, report, run))
    return report


def _result(item: pytest.Item, report: pytest.TestReport, run: Run) -> Result:
    parameters: dict[str, Any] = getattr(getattr(item, "callspec", None), "params", {})
    found = parameters.get("case")
    case = found if isinstance(found, Case) else None
    mode = getattr(parameters.get("run"), "__name__", "").removeprefix("run_")
    detail, outcome = "", report.outcome
    said = run.refusal if "contract" in getattr(item, "fixturenames", ()) else None
    if report.failed:
        detail = str(report.longrepr)
    elif report.skipped and isinstance(report.longrepr, tuple):
        detail = report.longrepr[2].removeprefix("Skipped: ")
    elif said is not None:
        outcome, detail = "refused", said
        report.user_properties.append(("result", said))
    for drift in run.drift_of_test if report.when == "call" else ():
        text = f"{drift.kind} {drift.path} ({drift.value}): {drift.expected}; {drift.origin}"
        if ("drift", text) not in report.user_properties:
            report.user_properties.append(("drift", text))
    return Result(
        test=item.name,
        operation=case.operation_id if case else "",
        mode=mode,
        outcome=outcome,
        detail=detail,
        seconds=report.duration,
        exchanges=show_exchanges(WIRE.exchanges, case, run.redactor) if report.failed else [],
    )


def pytest_sessionfinish(session: pytest.Session) -> None:
    run = session.config.stash.get(_RUN, None)
    file = session.config.getoption("--contract-report", None)
    if run is not None and file:
        write_report(Path(file), header(run.target), run.results, list(run.drifts))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    run = config.stash.get(_RUN, None)
    asked = config.getoption("--target", None)
    if run is None or not asked or config.getoption("--contract-report", None):
        return
    terminalreporter.section(f"contract: {run.target.name}")
    for line in table(run.results):
        terminalreporter.line(line)
    for drift in run.drifts:
        terminalreporter.line(
            f"{drift.origin}: {drift.kind} at {drift.path} of {drift.operation}: "
            f"{drift.value}, expected {drift.expected}"
        )
    if run.target.is_live and run.target.missing:
        names = ", ".join(run.target.missing)
        terminalreporter.line(f"only public calls ran: no key ({names} not set)")
