"""What a pressed package must put on the wire, and make of what comes back.

A case folder of ``tests/cases/packages`` has a ``wire.py`` that lists its ``EXCHANGES``, and where
that would be long others beside it (``wire_*.py``). What they expect is written by hand, from the
standards; ``tests/test_wire_cases.py`` performs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

__all__ = ["Exchange", "Received", "Sent"]


@dataclass(frozen=True)
class Sent:
    """The request as it must arrive: method, target and body to the byte.

    ``headers`` (names in lower case) must be among those that came; None: must not have come.
    ``body`` may also be a function that is given the headers and the bytes, and asserts.
    """

    method: str
    target: str
    headers: Mapping[str, str | None] = field(default_factory=dict)
    body: bytes | Callable[[Mapping[str, str], bytes], None] = b""


@dataclass(frozen=True)
class Received:
    """The reply that the server gives. A tuple of bytes is sent in chunks, one by one."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | tuple[bytes, ...] = b""


#: A reply that says nothing.
NOTHING = Received(204)


@dataclass(frozen=True)
class Exchange:
    """One call, what is sent for it, what comes back, and what the caller gets.

    ``call`` is ``resource.method``. ``arguments``, ``result`` and ``credentials`` may be functions
    of the package. ``error`` is given the package and what the call raised, and asserts.
    ``sent`` is None where nothing may be sent. ``consume`` (sync) and ``aconsume`` make the result
    of what the method returns or, with ``consume`` alone, of what was awaited.
    """

    name: str
    call: str
    arguments: Mapping[str, Any] | Callable[[ModuleType], Mapping[str, Any]] = field(
        default_factory=dict
    )
    sent: Sent | tuple[Sent, ...] | None = None
    received: Received | tuple[Received, ...] = NOTHING
    result: Any = None
    error: Callable[[ModuleType, BaseException], None] | None = None
    credentials: Mapping[str, Any] | Callable[[ModuleType], Mapping[str, Any]] = field(
        default_factory=dict
    )
    #: The name of the environment; the first one where it is None.
    environment: str | None = None
    #: Whether the method is called with ``with_response``, and the Response is the result.
    with_response: bool = False
    #: Whether the call warns that it, or an argument, is deprecated.
    is_deprecated: bool = False
    consume: Callable[[Any], Any] | None = None
    aconsume: Callable[[Any], Any] | None = None

    def __str__(self) -> str:
        return self.name
