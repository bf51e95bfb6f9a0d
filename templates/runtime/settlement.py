"""What a generated package says of writes that are processed after the API accepted them.

Names are those of Python: arguments of the read, attributes of its result and of its rows.
"""

from __future__ import annotations

from msgspec import Struct


class Sought(Struct, frozen=True):
    """A row's ``field`` that equals what the caller gave as ``name``, or else the ``literal``.

    ``values``: what was given (as text) to the row's, where they have different words; ``unit``:
    that of a Unix time.
    """

    field: str
    name: str | None = None
    literal: str | int | bool | None = None
    values: tuple[tuple[str, str | int], ...] = ()
    unit: str | None = None


class Wait(Struct, frozen=True, kw_only=True):
    """The read that tells how far a write is.

    ``operation`` is where it is described, as ``module.CONSTANT`` of the resources; ``arguments``
    are those of the read, each with the name by which the caller gives it. It lists rows at
    ``rows``; that of the write has all of ``match`` and, where there is a ``time`` (in ``unit``),
    was not made before the caller's ``since``. It is settled where ``status`` is one of ``done`` or
    ``failed``, or where it is listed at all. ``single``: there is one row, and no list of them;
    ``most``: it is done where ``status`` is a number, at most what the caller gives by that name.
    In seconds: ``interval``, the first pause, ``usual``,
    how long it takes, and ``timeout``, how long to wait at most.
    """

    operation: str
    rows: tuple[str, ...]
    match: tuple[Sought, ...]
    arguments: tuple[tuple[str, str], ...] = ()
    literals: tuple[tuple[str, str | int | bool], ...] = ()
    time: str | None = None
    unit: str = "ms"
    status: str | None = None
    done: tuple[str | int, ...] = ()
    failed: tuple[str | int, ...] = ()
    single: bool = False
    most: str | None = None
    interval: float = 1.0
    usual: float | None = None
    timeout: float = 60.0
