"""Whatever goes wrong, no secret is seen: in no error, no repr, no log, no span, no pickle."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import bybit_v5
import okx_v5
import pytest
from bybit_v5.testing import Keys as BybitKeys
from bybit_v5.testing import MockExchange as BybitMock
from okx_v5.testing import Keys as OkxKeys
from okx_v5.testing import MockExchange as OkxMock
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.contract.canaries import (
    API_KEY,
    API_SECRET,
    PASSPHRASE,
    SURFACES,
    Canaries,
    Records,
    Scene,
    private_key,
)
from tests.contract.faults import (
    Fault,
    FaultyServer,
    answer,
    hang_up,
    keep_silent,
    refused_url,
    reset,
    stop_halfway,
)

HTML = b"<html><title>403 Forbidden</title></html>"
FAULTS: dict[str, Fault] = {
    "reset": reset,
    "hang up": hang_up,
    "stop halfway": stop_halfway,
    "keep silent": keep_silent,
    "HTML 403": answer(403, HTML, "text/html"),
    "HTTP 502": answer(502, HTML, "text/html"),
    "no JSON": answer(200, HTML),
    "not the documented reply": answer(200, b'{"retCode":0,"code":"0","result":{},"data":[{}]}'),
    "an unknown code": answer(200, b'{"retCode":99,"code":"99","retMsg":"no","msg":"no"}'),
    "a redirect": answer(302, b""),
    "another encoding": lambda connection: connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\noops"
    ),
    "no HTTP": lambda connection: connection.sendall(b"who are you\r\n\r\n"),
}
PEM, PEM_PARTS = private_key()
#: A refusal for the rate, with a field that nobody knows.
SLOW = b'{"retCode":10006,"code":"50011","retMsg":"slow","msg":"slow","result":{},"data":[]}'
EVENTS = {"RequestEvent", "ResponseEvent", "RetryEvent", "DriftEvent"}


@dataclass(frozen=True)
class Subject:
    """A package with one way to sign."""

    package: Any
    name: str
    credentials: dict[str, str]
    mock: Any
    keys: Any
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]

    def client(self, kind: str, **options: Any) -> Any:
        """A client of the kind, ``sync`` or ``async``."""
        made = getattr(self.package, self.name if kind == "sync" else f"Async{self.name}")
        options.setdefault("timeout", self.package.Timeout(read=0.3, total=5.0))
        return made(self.package.Environment.MAINNET, **options)


def bybit_write(client: Any) -> Any:
    return client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")


def okx_write(client: Any) -> Any:
    return client.trade.one_click_repay(debt_ccy=["ETH"], repay_ccy="USDT")


def okx_read(client: Any) -> Any:
    return client.trade.get_one_click_repay_currency_list()


def bybit_read(client: Any) -> Any:
    return client.crypto_loan_flexible.get_ongoing_coin()


_BYBIT = Subject(
    bybit_v5,
    "Bybit",
    {"api_key": API_KEY, "api_secret": API_SECRET},
    BybitMock,
    BybitKeys(API_KEY, API_SECRET),
    bybit_read,
    bybit_write,
)
SUBJECTS = {
    "bybit": _BYBIT,
    "bybit-rsa": replace(_BYBIT, credentials={"api_key": API_KEY, "private_key": PEM}),
    "okx": Subject(
        okx_v5,
        "Okx",
        {"api_key": API_KEY, "api_secret": API_SECRET, "passphrase": PASSPHRASE},
        OkxMock,
        OkxKeys(API_KEY, API_SECRET, PASSPHRASE),
        okx_read,
        okx_write,
    ),
}


class Hooks:
    """Keeps every event, and fails, so that the failure is logged."""

    def __init__(self) -> None:
        self.events: list[Any] = []

    def options(self) -> dict[str, Any]:
        names = ("on_request", "on_response", "on_retry", "on_drift")
        return dict.fromkeys(names, self._take)

    def _take(self, event: Any) -> None:
        self.events.append(event)
        raise ValueError("a mistake in a hook")


def perform(kind: str, client: Any, call: Callable[[Any], Any]) -> Any:
    """The result of a call, or its error."""

    async def later() -> Any:
        async with client:
            return await call(client)

    try:
        if kind == "async":
            return asyncio.run(later())
        with client:
            return call(client)
    except Exception as error:
        return error


@contextlib.contextmanager
def traced(subject: Subject, kind: str, provider: TracerProvider) -> Iterator[Any]:
    """The options of a client with a transport that reports to OpenTelemetry."""
    name = "TracedTransport" if kind == "sync" else "AsyncTracedTransport"
    transport = getattr(subject.package, name)(tracer_provider=provider)
    yield transport
    if kind == "sync":
        transport.close()
    else:
        asyncio.run(transport.aclose())


def failing_constructors(subject: Subject, kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Credentials that are refused. As plain text they are the caller's own variables."""
    secret = subject.package.Secret
    given = {name: secret(value) for name, value in subject.credentials.items()}
    for name, value in subject.credentials.items():
        yield f"{kind}: without {name}", {key: given[key] for key in given if key != name}
        yield f"{kind}: broken {name}", given | {name: secret(f"\n{value}\ud800")}
        yield f"{kind}: {name} of another type", given | {name: [given[name]]}
    for option in ("timeout", "base_url", "proxy", "transport"):
        yield f"{kind}: {option}", given | {option: "nonsense"}


def play(subject: Subject, kind: str, as_secret: bool) -> Scene:
    """Everything that can go wrong, once; and a few calls that go well."""
    scene = Scene(Canaries({"key": API_KEY, "secret": API_SECRET, "passphrase": PASSPHRASE}))
    if "private_key" in subject.credentials:
        scene.canaries = Canaries({**scene.canaries.texts, **PEM_PARTS})
    wrap = subject.package.Secret if as_secret else str
    credentials = {name: wrap(value) for name, value in subject.credentials.items()}
    spans = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    hooks = Hooks()
    quick = subject.package.RetryPolicy(attempts=2, first_delay=0.001)
    hooked = {"retry": quick, **hooks.options()}

    def fail(name: str, url: str, call: Callable[[Any], Any], **options: Any) -> None:
        client = subject.client(kind, base_url=url, **credentials, **hooked, **options)
        scene.objects.setdefault("client", client)
        end = perform(kind, client, call)
        assert isinstance(end, Exception), f"{name} did not fail"
        scene.errors[f"{kind}: {name}"] = end
        for attribute in ("reply", "arguments"):
            if hasattr(end, attribute):
                scene.objects[f"{name} {attribute}"] = getattr(end, attribute)

    with Records() as records:
        for call in (subject.read, subject.write):
            with traced(subject, kind, provider) as transport:
                for name, fault in FAULTS.items():
                    with FaultyServer(fault) as server:
                        fail(f"{call.__name__} {name}", server.url, call, transport=transport)
            with FaultyServer(answer(429, SLOW)) as server:
                fail(f"{call.__name__} too often", server.url, call)
            fail(f"{call.__name__} refused", refused_url(), call)
            fail(f"{call.__name__} no TLS", refused_url().replace("http:", "https:"), call)
        fail("wrong arguments", refused_url(), lambda client: client.no_such_resource)
        with subject.mock(keys=replace(subject.keys, api_secret="another")) as mock:
            if "api_secret" in credentials:
                fail("wrong signature", mock.base_url, subject.write)
        with subject.mock(keys=replace(subject.keys, api_key="another")) as mock:
            fail("unknown key", mock.base_url, subject.write)
            scene.objects["mock"] = mock
            scene.objects["calls of the mock"] = mock.calls
        with subject.mock(keys=subject.keys) as mock, traced(subject, kind, provider) as transport:
            if "api_secret" in credentials:
                client = subject.client(
                    kind, base_url=mock.base_url, transport=transport, **credentials, **hooked
                )
                scene.objects["result"] = perform(kind, client, subject.write)
                assert not isinstance(scene.objects["result"], Exception)
                scene.objects |= {"used client": client, "transport": transport}
            # Keys are told apart by their name, which the repr of a mock's keys shows.
            scene.objects["keys of the mock"] = replace(mock.keys, api_key="shown")
            scene.objects["more calls of the mock"] = mock.calls
        for name, options in failing_constructors(subject, kind):
            with pytest.raises((TypeError, ValueError)) as caught:
                subject.client(kind, **options)
            scene.errors[name] = caught.value
    assert {type(event).__name__ for event in hooks.events} == EVENTS
    scene.objects |= {f"event {number}": each for number, each in enumerate(hooks.events)}
    scene.records = records.kept
    for number, span in enumerate(spans.get_finished_spans()):
        scene.written[f"span {number} {span.name}"] = span.to_json()
    return scene


@pytest.fixture(scope="module", params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=SUBJECTS)
def scene(request: pytest.FixtureRequest, kind: str) -> Scene:
    """What one subject leaves behind, with its credentials given as text or as secrets."""
    as_secret = (request.param == "okx") is (kind == "async")
    return play(SUBJECTS[request.param], kind, as_secret)


@pytest.mark.parametrize("surface", SURFACES)
def test_no_secret_is_seen(scene: Scene, surface: str) -> None:
    looked = list(SURFACES[surface](scene))
    assert looked, "there is nothing to look at"
    leaks = {(place, name) for place, text in looked for name in scene.canaries.found_in(text)}
    assert not leaks


def test_the_canaries_would_be_found() -> None:
    """Each surface gives away what is put where it looks."""
    canaries = Canaries({"secret": API_SECRET})

    with pytest.raises(ValueError, match="canary") as caught:
        # A frame that is not of the tests.
        source = "shown = secret\nraise ValueError(shown)"
        exec(compile(source, "x.py", "exec"), {"secret": API_SECRET})
    with Records() as records:
        records.emit(records_of(API_SECRET))
    scene = Scene(
        canaries,
        errors={"error": caught.value},
        objects={"object": {"a": API_SECRET}},
        records=records.kept,
        written={"span": API_SECRET},
    )
    for name, surface in SURFACES.items():
        assert any(canaries.found_in(text) for _, text in surface(scene)), name
    for form in (API_SECRET.encode().hex(), "x" + API_SECRET + "y"):
        assert canaries.found_in(form) == ["secret"]
    for before in ("", "a", "ab"):
        packed = base64.b64encode(f"{before}{API_SECRET}:pass".encode()).decode()
        assert canaries.found_in(packed) == ["secret"], before


def records_of(text: str) -> Any:
    return logging.LogRecord("x", logging.DEBUG, "x.py", 1, "said %s", (text,), None)
