"""One line per call in the standard log, at DEBUG, with its facts as fields."""

from __future__ import annotations

import logging
import secrets

from msgspec import Struct


class CallRecord(Struct, frozen=True, kw_only=True):
    """What is said of a finished call: neither its query, nor a body, nor a header.

    ``path`` is without a query, ``elapsed`` in seconds over all attempts, ``attempts`` how many
    requests were made; ``status`` and ``code`` are those of the last reply, None without one;
    ``request_id`` tells the call from others and is not sent; ``outcome`` is ``ok`` or the name of
    the error's class.
    """

    operation: str
    method: str
    path: str
    status: int | None
    code: str | int | None
    attempts: int
    elapsed: float
    request_id: str
    outcome: str


def new_request_id() -> str:
    """A short id for one call."""
    return secrets.token_hex(6)


def logs_calls(logger: logging.Logger) -> bool:
    """Whether a call is logged at all: a CallRecord need not be made otherwise."""
    return logger.isEnabledFor(logging.DEBUG)


def log_call(logger: logging.Logger, record: CallRecord) -> None:
    """Write the line of a call: its facts are fields of the log record, by the same names."""
    if not logs_calls(logger):
        return
    status = "no reply" if record.status is None else record.status
    code = "" if record.code is None else f" code {record.code}"
    logger.debug(
        "%s %s %s: %s, %s%s, %.1f ms, attempts %d, request %s",
        record.operation,
        record.method,
        record.path,
        record.outcome,
        status,
        code,
        record.elapsed * 1000,
        record.attempts,
        record.request_id,
        extra={
            "operation": record.operation,
            "method": record.method,
            "path": record.path,
            "status": record.status,
            "code": record.code,
            "attempts": record.attempts,
            "elapsed": record.elapsed,
            "request_id": record.request_id,
            "outcome": record.outcome,
        },
        stacklevel=2,
    )
