"""The errors of this package; ``BybitError`` is the base of them all."""

from __future__ import annotations

from ._runtime import errors as _errors

__all__ = [
    "ApiError",
    "AsyncOutcomeUnknown",
    "AuthenticationError",
    "BusinessError",
    "BybitError",
    "ClockError",
    "DecodeError",
    "InvalidRequestError",
    "MissingCredentialsError",
    "OutcomeUnknown",
    "PaginationError",
    "PermissionDeniedError",
    "ProcessingFailedError",
    "RateLimitError",
    "TransportError",
    "UnavailableError",
    "WaitTimeoutError",
]


class BybitError(_errors.ClientError):
    """Base of all errors of calls.

    Wrong arguments are Python's own ``TypeError`` and ``ValueError``.
    """


class ApiError(BybitError, _errors.ApiError):
    """The exchange answered with an error.

    ``code`` and ``message`` are its own; ``category`` is one of this package's; ``reply`` is the
    raw reply.
    """


class AuthenticationError(ApiError):
    """Key, passphrase or signature were not accepted; nothing was executed."""


class PermissionDeniedError(ApiError):
    """The key, the account or the region may not make this call; nothing was executed."""


class RateLimitError(ApiError):
    """Too many calls; this one was not executed."""


class InvalidRequestError(ApiError):
    """The exchange did not accept the request as written."""


class ClockError(ApiError):
    """The timestamp lies outside the exchange's window; not executed."""


class UnavailableError(ApiError):
    """The exchange cannot serve the call at the moment."""


class BusinessError(ApiError):
    """The exchange understood the call and refused it."""


class TransportError(BybitError, _errors.TransportError):
    """No reply came, and the call did not take effect: it never left, or is a read."""


class DecodeError(BybitError, _errors.DecodeError):
    """A reply is not what the documentation says.

    ``operation`` and ``path`` name the place; ``reply`` is the raw reply. Where ``accepted`` is
    true, it answers a write, which has taken effect.
    """


class PaginationError(BybitError, _errors.PaginationError):
    """The exchange leads from page to page in a circle, or nowhere.

    An iterator raises it once all rows before were given.
    """


class ProcessingFailedError(BybitError, _errors.ProcessingFailedError):
    """A write was accepted, and failed when the exchange processed it.

    ``row`` is what the exchange lists of it.
    """


class WaitTimeoutError(BybitError, _errors.WaitTimeoutError):
    """A write that was accepted is not processed yet.

    ``row`` and ``status`` were listed last. Wait again; do not repeat the call.
    """


class OutcomeUnknown(BybitError, _errors.OutcomeUnknown):
    """A write may or may not have taken effect.

    It is not repeated, unless the specification calls that safe. ``reconcile()`` reads what became
    of it.
    """


class AsyncOutcomeUnknown(OutcomeUnknown, _errors.AsyncOutcomeUnknown):
    """An ``OutcomeUnknown`` of an async client: ``reconcile`` is awaited."""


class MissingCredentialsError(BybitError, _errors.MissingCredentialsError):
    """A signed call on a client without a key; nothing was sent."""


ERRORS = _errors.ErrorClasses(
    api={
        "authentication": AuthenticationError,
        "permission": PermissionDeniedError,
        "rate-limit": RateLimitError,
        "invalid-request": InvalidRequestError,
        "clock": ClockError,
        "unavailable": UnavailableError,
        "business": BusinessError,
    },
    transport=TransportError,
    decode=DecodeError,
    outcome_unknown=OutcomeUnknown,
    async_outcome_unknown=AsyncOutcomeUnknown,
    missing_credentials=MissingCredentialsError,
    pagination=PaginationError,
    processing_failed=ProcessingFailedError,
    wait_timeout=WaitTimeoutError,
)
