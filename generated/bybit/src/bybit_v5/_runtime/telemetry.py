"""Transports that report each attempt to OpenTelemetry, by its conventions for HTTP clients.

A span of kind client and one value of the metric ``http.client.request.duration`` per attempt.
Neither has a query, a header or a body. No trace context is sent: an API takes no part in it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from .own_transports import own_async_transport, own_transport
from .transport import (
    AsyncTransport,
    HttpReply,
    HttpRequest,
    Timeout,
    Transport,
    TransportFailure,
    check_transport,
)

if TYPE_CHECKING:
    from opentelemetry.metrics import MeterProvider
    from opentelemetry.trace import Span, TracerProvider

    from .reply_streams import AsyncReplyStream, ReplyStream

_SCHEMA_URL = "https://opentelemetry.io/schemas/1.30.0"
#: The boundaries that the conventions advise, in seconds.
_BOUNDARIES = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)
_DEFAULT_PORTS = {"http": 80, "https": 443}


class _Reporter:
    """Makes spans and measures for one transport."""

    def __init__(
        self, tracer_provider: TracerProvider | None, meter_provider: MeterProvider | None
    ) -> None:
        try:
            from opentelemetry import metrics, trace
        except ImportError as error:
            raise ImportError(
                "traced transports need the package opentelemetry-api: install this package with "
                "its extra [opentelemetry]"
            ) from error
        self._kind = trace.SpanKind.CLIENT
        # The enum by way of its default: its name looks like the field of an API, and no such
        # name may stand in the runtime.
        self._error = type(trace.Status().status_code).ERROR
        name = __name__.partition(".")[0]
        self._tracer = trace.get_tracer(
            name, tracer_provider=tracer_provider, schema_url=_SCHEMA_URL
        )
        meter = metrics.get_meter(name, meter_provider=meter_provider, schema_url=_SCHEMA_URL)
        self._duration = meter.create_histogram(
            "http.client.request.duration",
            unit="s",
            description="Duration of HTTP client requests.",
            explicit_bucket_boundaries_advisory=_BOUNDARIES,
        )

    @contextmanager
    def attempt(self, request: HttpRequest) -> Iterator[_Attempt]:
        """The span of one attempt, current while the context is open; what is raised fails it."""
        common = _common_attributes(request)
        attributes = {**common, "url.full": _url_without_query(request)}
        if request.attempt > 1:
            attributes["http.request.resend_count"] = request.attempt - 1
        with self._tracer.start_as_current_span(
            f"{request.method} {request.route}" if request.route else request.method,
            kind=self._kind,
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            attempt = _Attempt()
            started = time.perf_counter()
            try:
                yield attempt
            except BaseException as error:
                attempt.result = {"error.type": _error_type(error)}
                raise
            finally:
                elapsed = time.perf_counter() - started
                self._finish(span, common, attempt.result, elapsed)

    def _finish(
        self, span: Span, common: dict[str, Any], result: dict[str, Any], elapsed: float
    ) -> None:
        span.set_attributes(result)
        if "error.type" in result:
            span.set_status(self._error)
        self._duration.record(elapsed, {**common, **result})


class _Replied(Protocol):
    @property
    def status(self) -> int: ...


AnyReply = TypeVar("AnyReply", bound=_Replied)


class _Attempt:
    """What became of an attempt, as attributes."""

    def __init__(self) -> None:
        self.result: dict[str, Any] = {}

    def replied(self, reply: AnyReply) -> AnyReply:
        """``reply``, whose status is kept; for a client, 4xx and 5xx are errors."""
        self.result = {"http.response.status_code": reply.status}
        if reply.status >= 400:
            self.result["error.type"] = str(reply.status)
        return reply


def _common_attributes(request: HttpRequest) -> dict[str, Any]:
    port = _DEFAULT_PORTS.get(request.scheme) if request.port is None else request.port
    attributes: dict[str, Any] = {
        "http.request.method": request.method,
        "server.address": request.host,
        "url.scheme": request.scheme,
    }
    if port is not None:
        attributes["server.port"] = port
    if request.route:
        attributes["url.template"] = request.route
    return attributes


def _url_without_query(request: HttpRequest) -> str:
    # A query may hold a signature, or what an account does.
    return request.url.partition("?")[0]


def _error_type(error: BaseException) -> str:
    """The class of what went wrong: of a failed transport, of the error behind it."""
    if isinstance(error, TransportFailure) and error.__cause__ is not None:
        error = error.__cause__
    kind = type(error)
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


class TracedTransport:
    """Reports every attempt that goes through ``inner`` to OpenTelemetry.

    ``inner`` is by default a transport of its own, with usual options. The providers are by
    default the global ones. ``close`` closes ``inner``. Raises ImportError without the package
    opentelemetry-api, TypeError for what is no Transport.
    """

    def __init__(
        self,
        inner: Transport | None = None,
        *,
        tracer_provider: TracerProvider | None = None,
        meter_provider: MeterProvider | None = None,
    ) -> None:
        self._reporter = _Reporter(tracer_provider, meter_provider)
        self._inner: Transport = own_transport() if inner is None else inner
        check_transport(self._inner, is_async=False)

    def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        with self._reporter.attempt(request) as attempt:
            return attempt.replied(self._inner.send(request, timeout))

    def stream(self, request: HttpRequest, timeout: Timeout) -> ReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        from .reply_streams import open_reply

        with self._reporter.attempt(request) as attempt:
            reply = open_reply(self._inner, request, timeout)
            attempt.replied(reply)
            return reply

    def close(self) -> None:
        """Close the transport inside."""
        self._inner.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncTracedTransport:
    """As ``TracedTransport``, for an async client."""

    def __init__(
        self,
        inner: AsyncTransport | None = None,
        *,
        tracer_provider: TracerProvider | None = None,
        meter_provider: MeterProvider | None = None,
    ) -> None:
        self._reporter = _Reporter(tracer_provider, meter_provider)
        self._inner: AsyncTransport = own_async_transport() if inner is None else inner
        check_transport(self._inner, is_async=True)

    async def send(self, request: HttpRequest, timeout: Timeout) -> HttpReply:
        """The reply to ``request``. Raises TransportFailure."""
        with self._reporter.attempt(request) as attempt:
            return attempt.replied(await self._inner.send(request, timeout))

    async def stream(self, request: HttpRequest, timeout: Timeout) -> AsyncReplyStream:
        """The reply to ``request`` once its headers came. Raises TransportFailure."""
        from .reply_streams import aopen_reply

        with self._reporter.attempt(request) as attempt:
            reply = await aopen_reply(self._inner, request, timeout)
            attempt.replied(reply)
            return reply

    async def aclose(self) -> None:
        """Close the transport inside."""
        await self._inner.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
