"""What the hooks of a client are told. No event holds a key, a query or a body.

Of a header or a body, a ``DriftEvent`` has the one value that is not as documented.
"""

from __future__ import annotations

import inspect
import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from msgspec import Struct


@dataclass(frozen=True, kw_only=True)
class RequestEvent:
    """A request is about to be sent; ``attempt`` counts from 1, ``sent_at`` is UTC.

    ``request_id`` is the client's own name for the call, the same for all its attempts.
    """

    operation: str
    method: str
    path: str
    attempt: int
    request_id: str
    sent_at: datetime


@dataclass(frozen=True, kw_only=True)
class ResponseEvent:
    """A reply came. ``code`` is that of the envelope, ``size`` in bytes, ``elapsed`` in seconds."""

    operation: str
    method: str
    path: str
    attempt: int
    request_id: str
    status: int
    code: str | int | None
    size: int
    elapsed: float


@dataclass(frozen=True, kw_only=True)
class RetryEvent:
    """An attempt failed, and the call is repeated after ``delay`` seconds."""

    operation: str
    attempt: int
    request_id: str
    category: str
    reason: str
    delay: float


@dataclass(frozen=True, kw_only=True)
class DriftEvent:
    """A reply differs from the documentation.

    ``kind``: ``unknown-field``, ``unknown-enum-value``, ``unknown-variant`` or ``changed-type``;
    ``path`` is where, such as ``$.result.list[].coin``, ``$[].coin`` of the items of a stream, or
    ``header X-Rate-Limit``; ``value`` is what came, ``expected`` says what the documentation has.
    """

    operation: str
    request_id: str
    kind: str
    path: str
    value: Any = field(repr=False)
    expected: str


Hook = Callable[[Any], object]


class Hooks(Struct, frozen=True):
    """The functions that a client calls; an exception in one is logged and goes no further."""

    logger: logging.Logger
    on_request: Callable[[RequestEvent], object] | None = None
    on_response: Callable[[ResponseEvent], object] | None = None
    on_retry: Callable[[RetryEvent], object] | None = None
    on_drift: Callable[[DriftEvent], object] | None = None

    def __post_init__(self) -> None:
        for name in ("on_request", "on_response", "on_retry", "on_drift"):
            hook = getattr(self, name)
            if hook is None:
                continue
            if not callable(hook):
                raise TypeError(f"{name} must be callable, not {type(hook).__name__}")
            # An object may have a __call__ that is to be awaited.
            called = type(hook).__call__
            if inspect.iscoroutinefunction(hook) or inspect.iscoroutinefunction(called):
                raise TypeError(f"{name} must be a plain function: it is called, not awaited")

    def tell(self, hook: Hook | None, event: Any) -> None:
        """Call ``hook``. A mistake in it must not lose the result of a call that took effect."""
        if hook is None:
            return
        try:
            hook(event)
        except Exception:
            self.logger.exception("a hook failed on %s", type(event).__name__)
