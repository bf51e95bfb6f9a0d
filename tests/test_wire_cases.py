"""What pressed packages send and read, against a server that keeps the bytes; sync and async."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.pressing import CASES, case_names, press_case, write_tree
from tests.wire import Exchange, Received, Sent
from tests.wire.server import Arrived, WireServer, wire_server


def _exchanges_of(name: str) -> list[Exchange]:
    files = sorted((CASES / name).glob("wire*.py"))
    exchanges = [each for file in files for each in _exchanges_in(file)]
    names = [one.name for one in exchanges]
    assert len(names) == len(set(names)), "two exchanges have one name"
    return exchanges


def _exchanges_in(file: Path) -> list[Exchange]:
    specification = importlib.util.spec_from_file_location(
        f"{file.stem}_of_{file.parent.name}", file
    )
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    exchanges: list[Exchange] = module.EXCHANGES
    return exchanges


BY_CASE = {name: _exchanges_of(name) for name in case_names()}
EXCHANGES = [
    pytest.param(name, one, id=f"{name}-{one.name}")
    for name, exchanges in BY_CASE.items()
    for one in exchanges
]


class Packages:
    """The pressed cases, imported when they are first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._packages: dict[str, ModuleType] = {}

    def __getitem__(self, name: str) -> ModuleType:
        if name not in self._packages:
            case = press_case(name)
            write_tree(case.files, self._folder / name)
            sys.path.insert(0, str(self._folder / name / "src"))
            package = self._packages[name] = importlib.import_module(case.package)
            for module in ("models", "errors"):
                importlib.import_module(f"{case.package}.{module}")
            return package
        return self._packages[name]

    def forget(self) -> None:
        """Undo the imports."""
        for name, package in self._packages.items():
            sys.path.remove(str(self._folder / name / "src"))
            for module in [each for each in sys.modules if each.startswith(package.__name__)]:
                del sys.modules[module]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Packages]:
    found = Packages(tmp_path_factory.mktemp("wire"))
    yield found
    found.forget()


def _of(value: Any, package: ModuleType) -> Any:
    """``value``, or what it makes of the package."""
    return value(package) if inspect.isfunction(value) else value


def _options(exchange: Exchange, package: Any, server: WireServer) -> dict[str, Any]:
    options: Mapping[str, Any] = _of(exchange.credentials, package)
    return {"base_url": server.base_url, "retry": None, **options}


def _environment(exchange: Exchange, package: Any) -> Any:
    members = list(package.Environment)
    if exchange.environment is None:
        return members[0]
    return package.Environment[exchange.environment]


def _method(exchange: Exchange, client: Any) -> Any:
    resource, method = exchange.call.split(".")
    holder = getattr(client, resource)
    return getattr(holder.with_response if exchange.with_response else holder, method)


def _warnings(exchange: Exchange) -> AbstractContextManager[Any]:
    return pytest.warns(DeprecationWarning) if exchange.is_deprecated else nullcontext()


def _replies(exchange: Exchange) -> tuple[Received, ...]:
    one = exchange.received
    return one if isinstance(one, tuple) else (one,)


def _check_sent(exchange: Exchange, arrived: list[Arrived]) -> None:
    expected = exchange.sent
    wanted = () if expected is None else (expected,) if isinstance(expected, Sent) else expected
    assert [(one.method, one.target) for one in arrived] == [
        (one.method, one.target) for one in wanted
    ]
    for came, sent in zip(arrived, wanted, strict=True):
        assert {name: came.headers.get(name) for name in sent.headers} == dict(sent.headers)
        if callable(sent.body):
            sent.body(came.headers, came.body)
        else:
            assert came.body == sent.body


def _check_result(exchange: Exchange, package: ModuleType, result: Any) -> None:
    expected = _of(exchange.result, package)
    assert result == expected
    assert type(result) is type(expected)


def test_every_case_is_seen_on_the_wire() -> None:
    assert [name for name, exchanges in BY_CASE.items() if not exchanges] == []


@pytest.mark.parametrize(("name", "exchange"), EXCHANGES)
def test_sync(name: str, exchange: Exchange, packages: Packages) -> None:
    package: Any = packages[name]
    client_class = package.Case
    raised: BaseException | None = None
    result: Any = None
    with wire_server(_replies(exchange)) as server:
        options = _options(exchange, package, server)
        with client_class(_environment(exchange, package), **options) as client:
            try:
                with _warnings(exchange):
                    result = _method(exchange, client)(**_of(exchange.arguments, package))
                if exchange.consume is not None:
                    result = exchange.consume(result)
            except Exception as error:
                raised = error
    _judge(exchange, package, raised, result, server.arrived)


@pytest.mark.parametrize(("name", "exchange"), EXCHANGES)
async def test_async(name: str, exchange: Exchange, packages: Packages) -> None:
    package: Any = packages[name]
    client_class = package.AsyncCase
    raised: BaseException | None = None
    result: Any = None
    with wire_server(_replies(exchange)) as server:
        options = _options(exchange, package, server)
        async with client_class(_environment(exchange, package), **options) as client:
            try:
                with _warnings(exchange):
                    result = _method(exchange, client)(**_of(exchange.arguments, package))
                    if inspect.isawaitable(result):
                        result = await result
                if exchange.aconsume is not None:
                    result = await exchange.aconsume(result)
                elif exchange.consume is not None:
                    result = exchange.consume(result)
            except Exception as error:
                raised = error
    _judge(exchange, package, raised, result, server.arrived)


def _judge(
    exchange: Exchange,
    package: ModuleType,
    raised: BaseException | None,
    result: Any,
    arrived: list[Arrived],
) -> None:
    if exchange.error is None:
        if raised is not None:
            raise raised
        _check_result(exchange, package, result)
    else:
        assert raised is not None, f"nothing was raised, the result is {result!r}"
        exchange.error(package, raised)
    _check_sent(exchange, arrived)
