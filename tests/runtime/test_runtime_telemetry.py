"""Spans and metrics of attempts, as OpenTelemetry's own SDK receives them."""

from __future__ import annotations

import asyncio
import builtins
import inspect
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from runtime.telemetry import AsyncTracedTransport, TracedTransport
from runtime.transport import (
    AsyncTransport,
    HttpReply,
    HttpRequest,
    Timeout,
    Transport,
    TransportFailure,
)
from runtime_support import OK, PUBLIC, WRITE, AsyncCanned, Canned, RawServer, sync_client

REQUEST = HttpRequest(
    method="POST",
    scheme="https",
    host="api.example.com",
    port=None,
    target="/v1/things/me?theText=canary",
    headers=(("X-Key", "canary"),),
    body=b'{"a":"canary"}',
    operation="things.make",
    route="/v1/things/{owner}",
)


@dataclass
class Collected:
    """What was reported, and the transports that report to it."""

    spans: InMemorySpanExporter
    metrics: InMemoryMetricReader
    tracer_provider: TracerProvider
    meter_provider: MeterProvider

    def send(self, kind: str, request: HttpRequest, answer: HttpReply | BaseException) -> Any:
        """One request through a traced transport, sync or async."""
        given: dict[str, Any] = {
            "tracer_provider": self.tracer_provider,
            "meter_provider": self.meter_provider,
        }
        if kind == "sync":
            return TracedTransport(Canned(answer), **given).send(request, Timeout())
        later = AsyncTracedTransport(AsyncCanned(answer), **given)
        return asyncio.run(later.send(request, Timeout()))

    @property
    def span(self) -> ReadableSpan:
        (span,) = self.spans.get_finished_spans()
        return span

    def points(self) -> list[Any]:
        data = self.metrics.get_metrics_data()
        assert data is not None
        ((metric,),) = [
            scope.metrics for resource in data.resource_metrics for scope in resource.scope_metrics
        ]
        assert (metric.name, metric.unit) == ("http.client.request.duration", "s")
        return list(metric.data.data_points)


@pytest.fixture
def collected() -> Collected:
    spans, metrics = InMemorySpanExporter(), InMemoryMetricReader()
    tracers = TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    return Collected(spans, metrics, tracers, MeterProvider([metrics]))


both = pytest.mark.parametrize("kind", ["sync", "async"])


@both
def test_a_reply(collected: Collected, kind: str) -> None:
    reply = HttpReply(200, (("X", "canary"),), b"canary")
    assert collected.send(kind, REQUEST, reply) is reply
    span = collected.span
    assert (span.name, span.kind) == ("POST /v1/things/{owner}", SpanKind.CLIENT)
    assert span.status.status_code is StatusCode.UNSET
    assert dict(span.attributes or {}) == {
        "http.request.method": "POST",
        "server.address": "api.example.com",
        "server.port": 443,
        "url.scheme": "https",
        "url.full": "https://api.example.com/v1/things/me",
        "url.template": "/v1/things/{owner}",
        "http.response.status_code": 200,
    }
    (point,) = collected.points()
    assert point.count == 1 and 0 <= point.sum < 5
    assert point.explicit_bounds == (
        *(0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0),
    )
    assert point.attributes == {
        "http.request.method": "POST",
        "server.address": "api.example.com",
        "server.port": 443,
        "url.scheme": "https",
        "url.template": "/v1/things/{owner}",
        "http.response.status_code": 200,
    }
    assert "canary" not in span.to_json() + repr(point)


@both
@pytest.mark.parametrize("status", [403, 503])
def test_an_error_status(collected: Collected, kind: str, status: int) -> None:
    collected.send(kind, REQUEST, HttpReply(status, (), b""))
    assert collected.span.status.status_code is StatusCode.ERROR
    for attributes in (collected.span.attributes, collected.points()[0].attributes):
        assert attributes["http.response.status_code"] == status
        assert attributes["error.type"] == str(status)


@both
def test_no_reply(collected: Collected, kind: str) -> None:
    failure = TransportFailure("ConnectionResetError: canary", request_sent=True)
    failure.__cause__ = ConnectionResetError("canary")
    with pytest.raises(TransportFailure) as caught:
        collected.send(kind, REQUEST, failure)
    assert caught.value is failure
    span = collected.span
    assert span.status.status_code is StatusCode.ERROR
    assert span.attributes is not None
    assert span.attributes["error.type"] == "ConnectionResetError"
    assert "http.response.status_code" not in span.attributes
    assert collected.points()[0].attributes["error.type"] == "ConnectionResetError"
    assert span.events == ()
    assert "canary" not in span.to_json()


@both
def test_what_is_no_failure_of_a_transport_is_reported_too(collected: Collected, kind: str) -> None:
    """A cancelled call, or a broken transport."""
    error: BaseException = asyncio.CancelledError() if kind == "async" else KeyboardInterrupt()
    with pytest.raises(type(error)):
        collected.send(kind, REQUEST, error)
    assert collected.span.attributes is not None
    assert str(collected.span.attributes["error.type"]).endswith(type(error).__name__)
    assert len(collected.points()) == 1


@both
def test_attempts_are_counted_and_told_apart(collected: Collected, kind: str) -> None:
    tracer = collected.tracer_provider.get_tracer("test")
    with tracer.start_as_current_span("call") as parent:
        for attempt in (1, 2, 3):
            collected.send(kind, replace(REQUEST, attempt=attempt), HttpReply(200, (), OK))
    *attempts, _ = collected.spans.get_finished_spans()
    counts = [(span.attributes or {}).get("http.request.resend_count") for span in attempts]
    assert counts == [None, 1, 2]
    context = parent.get_span_context()
    for span in attempts:
        assert span.parent is not None and span.parent.span_id == context.span_id
        assert span.context is not None and span.context.trace_id == context.trace_id
    (point,) = collected.points()
    assert point.count == 3


async def test_the_span_is_current_only_while_its_request_is_on_the_way(
    collected: Collected,
) -> None:
    """Of many tasks each has its own."""
    seen: list[tuple[str, Any]] = []

    class Looking:
        async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
            await asyncio.sleep(0.01)
            seen.append((request.route, trace.get_current_span()))
            return HttpReply(200, (), OK)

        async def aclose(self) -> None:
            """Nothing is open."""

    traced = AsyncTracedTransport(Looking(), tracer_provider=collected.tracer_provider)
    await asyncio.gather(
        *(traced.send(replace(REQUEST, route=f"/{n}"), Timeout()) for n in range(20))
    )
    assert {(route, span.name) for route, span in seen} == {
        (f"/{n}", f"POST /{n}") for n in range(20)
    }
    assert not trace.get_current_span().get_span_context().is_valid


@pytest.mark.parametrize(
    ("changes", "name", "port"),
    [
        ({"route": ""}, "POST", 443),
        ({"scheme": "http"}, "POST /v1/things/{owner}", 80),
        ({"port": 8443}, "POST /v1/things/{owner}", 8443),
    ],
)
def test_names_and_ports(
    collected: Collected, changes: dict[str, Any], name: str, port: int
) -> None:
    collected.send("sync", replace(REQUEST, **changes), HttpReply(200, (), OK))
    assert collected.span.name == name
    assert (collected.span.attributes or {})["server.port"] == port
    assert ("url.template" in (collected.span.attributes or {})) is bool(name.partition(" ")[2])


def test_a_client_uses_it_as_any_transport(server: RawServer, collected: Collected) -> None:
    with (
        TracedTransport(tracer_provider=collected.tracer_provider) as traced,
        sync_client(base_url=server.url, transport=traced) as client,
    ):
        client._caller.call(WRITE, {})
        client._caller.call(PUBLIC, {})
    assert len(collected.spans.get_finished_spans()) == 2
    first = collected.spans.get_finished_spans()[0].attributes or {}
    assert first["url.full"] == f"{server.url}/v1/things"
    assert first["server.port"] == server.port
    # Nothing of the trace goes out.
    assert server.received[0].header("traceparent") is None


async def test_closing_goes_through() -> None:
    inner, later = Canned(), AsyncCanned()
    TracedTransport(inner).close()
    await AsyncTracedTransport(later).aclose()
    assert inner.closed and later.closed
    with TracedTransport(again := Canned()):
        assert not again.closed
    async with AsyncTracedTransport(again_later := AsyncCanned()):
        assert not again_later.closed
    assert again.closed and again_later.closed


def test_they_are_transports_of_their_kind() -> None:
    assert isinstance(TracedTransport(Canned()), Transport)
    assert isinstance(AsyncTracedTransport(AsyncCanned()), AsyncTransport)
    assert not inspect.iscoroutinefunction(TracedTransport.send)
    assert inspect.iscoroutinefunction(AsyncTracedTransport.send)
    with pytest.raises(TypeError, match="methods of Transport"):
        TracedTransport(AsyncCanned())  # type: ignore[arg-type]  # wrong on purpose
    with pytest.raises(TypeError, match="methods of AsyncTransport"):
        AsyncTracedTransport(Canned())  # type: ignore[arg-type]  # wrong on purpose


def test_without_the_package_it_says_which_extra_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = builtins.__import__

    def without(name: str, *rest: Any, **others: Any) -> Any:
        if name.startswith("opentelemetry"):
            raise ImportError(name)
        return found(name, *rest, **others)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match=r"\[opentelemetry\]"):
        TracedTransport(Canned())


def test_importing_the_runtime_does_not_import_it() -> None:
    here = Path(__file__).parent
    script = (
        f"import sys; sys.path[:0] = [{str(here.parents[1] / 'templates')!r}, {str(here)!r}]\n"
        "import runtime_support, runtime.telemetry\n"
        "print([name for name in sys.modules if name.startswith('opentelemetry')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
