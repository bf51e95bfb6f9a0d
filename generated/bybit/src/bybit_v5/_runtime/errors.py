"""The errors of a call. A generated package derives its own classes from these."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any, TypeVar

from msgspec import Struct

from .reconciliation import Reconciliation
from .reply import FailedItem, Reply

B = TypeVar("B")
E = TypeVar("E", bound="ClientError")


def _read_as(body: Any, reply: Reply | None, model: type[B]) -> B | None:
    """``body``, or what else ``reply`` holds, as a ``model``; None where it is none."""
    # A list of models is no class to Python, for all that checkers think.
    if isinstance(model, type) and isinstance(body, model):
        return body
    if reply is None:
        return None
    from .error_bodies import body_as

    return body_as(reply, model)


class ClientError(Exception):
    """The base of every error that a call raises once its arguments are right."""

    def __reduce__(self) -> tuple[Any, ...]:
        # The constructors take keywords only, which Exception's own pickling does not know.
        return _rebuild, (type(self), self.args, dict(self.__dict__))


def _rebuild(error: type[E], arguments: tuple[Any, ...], state: dict[str, Any]) -> E:
    rebuilt = error.__new__(error)
    rebuilt.args = arguments
    rebuilt.__dict__.update(state)
    return rebuilt


class ApiError(ClientError):
    """The API refused the call.

    ``code`` is as it came (None where the reply had no envelope), ``items`` are the failed items
    of a bulk call, ``hint`` says what to do about it. ``retry_after``: seconds after which the call
    may go through, None where nothing tells; ``pause``: seconds for which the client sends nothing.

    ``body`` is the body of the reply as its documented model, else as plain JSON or text; None
    where it is empty or cannot be read. ``reply`` has it as it came.
    """

    body: Any

    def __init__(
        self,
        *,
        operation: str,
        category: str,
        code: str | int | None = None,
        message: str = "",
        hint: str | None = None,
        retryable: bool = False,
        items: tuple[FailedItem, ...] = (),
        reply: Reply | None = None,
        retry_after: float | None = None,
        pause: float | None = None,
        body: Any = None,
    ) -> None:
        self.operation = operation
        self.category = category
        self.body = body
        self.retry_after = retry_after
        self.pause = pause
        self.code = code
        self.message = message
        self.hint = hint
        self.retryable = retryable
        self.items = items
        self.reply = reply
        head = " ".join(str(part) for part in (code, message) if part not in (None, ""))
        text = f"{operation}: {head} ({category})"
        if items:
            first = items[0]
            text += f" [{len(items)} failed, item {first.index}: {first.code} {first.message}]"
        super().__init__(f"{text} - {hint}" if hint else text)

    def body_as(self, model: type[B]) -> B | None:
        """The body as a ``model``; None where it is none."""
        return _read_as(self.body, self.reply, model)


class TransportError(ClientError):
    """No reply came. A write that raises this was not sent; a read can be repeated anyway."""

    def __init__(self, *, operation: str, reason: str, request_sent: bool) -> None:
        self.operation = operation
        self.reason = reason
        self.request_sent = request_sent
        sent = "no reply came" if request_sent else "the request was not sent"
        super().__init__(f"{operation}: {sent}: {reason}")


class DecodeError(ClientError):
    """The reply is not what the documentation says; ``path`` is where, such as ``$.list[0].coin``.

    ``accepted`` is True where the API reported success: the call took effect. ``unreadable``
    is True where it is no reply of the API at all: HTML, cut off, empty.
    """

    def __init__(
        self,
        *,
        operation: str,
        reason: str,
        path: str | None = None,
        reply: Reply | None = None,
        accepted: bool = False,
        unreadable: bool = False,
        code: str | int | None = None,
    ) -> None:
        self.operation = operation
        self.reason = reason
        self.unreadable = unreadable
        self.path = path
        self.reply = reply
        self.accepted = accepted
        self.code = code
        text = f"{operation}: {reason}"
        if path is not None:
            text += f" - at `{path}`"
        if accepted:
            shown = "" if code is None else f" (code {code})"
            text += f"; the API accepted the call{shown}, only its reply cannot be read"
        super().__init__(text)


class OutcomeUnknown(ClientError):  # noqa: N818 - neither a failure nor a success
    """A write was sent and may or may not have taken effect. Find out before repeating it.

    ``arguments`` are those of the call, ``body`` the bytes sent (None where they were read from
    files), ``sent_at`` the UTC time of sending; ``code``, ``message`` and ``reply`` are what the
    API answered, if it did, and ``reply_body`` is the body of that reply, as ``body`` is that
    of an ``ApiError``. ``reconcile`` asks the API.
    """

    reply_body: Any
    _ask: Callable[..., Any] | None = None

    def __init__(
        self,
        *,
        operation: str,
        reason: str,
        method: str,
        path: str,
        arguments: Mapping[str, Any],
        body: bytes | None,
        sent_at: datetime,
        code: str | int | None = None,
        message: str | None = None,
        category: str | None = None,
        reply: Reply | None = None,
        reply_body: Any = None,
    ) -> None:
        self.operation = operation
        self.reason = reason
        self.method = method
        self.path = path
        self.arguments = dict(arguments)
        self.body = body
        self.sent_at = sent_at
        self.code = code
        self.message = message
        self.category = category
        self.reply = reply
        self.reply_body = reply_body
        super().__init__(
            f"{operation}: the outcome of {method} {path} is unknown: {reason}; "
            "find out whether it took effect before repeating it"
        )

    def body_as(self, model: type[B]) -> B | None:
        """The body of the reply as a ``model``; None where it is none, or no reply came."""
        return _read_as(self.reply_body, self.reply, model)

    def bind(self, ask: Callable[..., Any]) -> None:
        """Used by the client that raises it: ``ask`` makes the read and gives its answer."""
        self._ask = ask

    def reconcile(
        self,
        *,
        wait: float = 0.0,
        settled_after: float | None = None,
        excluding: Collection[str] = (),
    ) -> Reconciliation:
        """Ask the API, by the read that the documentation offers, what became of the write.

        While the answer is unknown it asks again for up to ``wait`` seconds. A write that is not
        listed ``settled_after`` seconds after sending was not executed; the default is the
        specification's, and never shorter than a signature is valid. ``excluding``: ids of
        listed rows that are known to belong to other calls.

        Raises the errors of the read, and RuntimeError where the error was pickled or copied.
        """
        answer: Reconciliation = self._asker()(
            wait=wait, settled_after=settled_after, excluding=excluding
        )
        return answer

    def _asker(self) -> Callable[..., Any]:
        if self._ask is None:
            raise RuntimeError("the error has lost its client: it was pickled or copied")
        return self._ask

    def __reduce__(self) -> tuple[Any, ...]:
        state = {name: value for name, value in self.__dict__.items() if name != "_ask"}
        return _rebuild, (type(self), self.args, state)


class AsyncOutcomeUnknown(OutcomeUnknown):
    """What an async client raises: its ``reconcile`` is awaited."""

    async def reconcile(  # type: ignore[override]  # awaited, as all of its client
        self,
        *,
        wait: float = 0.0,
        settled_after: float | None = None,
        excluding: Collection[str] = (),
    ) -> Reconciliation:
        """As of ``OutcomeUnknown``, with await."""
        answer: Reconciliation = await self._asker()(
            wait=wait, settled_after=settled_after, excluding=excluding
        )
        return answer


class PaginationError(ClientError):
    """The API leads from page to page in a circle, or nowhere; all rows before were given."""

    def __init__(self, *, operation: str, reason: str) -> None:
        self.operation = operation
        self.reason = reason
        super().__init__(f"{operation}: cannot go on to the next page: the API {reason}")


class ProcessingFailedError(ClientError):
    """The API accepted a write and processed it, and it failed; ``row`` is what it lists."""

    def __init__(self, *, operation: str, status: Any, row: Any) -> None:
        self.operation = operation
        self.status = status
        self.row = row
        super().__init__(f"{operation}: the API lists it as failed, with the status {status}")


class WaitTimeoutError(ClientError):
    """A write is not settled yet: the API accepted it, and may still do or refuse it.

    ``row`` is what was listed last, with its ``status``; both None where nothing was. To wait
    again does no harm; to repeat the write may do it twice.
    """

    def __init__(self, *, operation: str, read: str, seconds: float, status: Any, row: Any) -> None:
        self.operation = operation
        self.seconds = seconds
        self.status = status
        self.row = row
        last = f"{read} does not list it" if row is None else f"its status is {status}"
        super().__init__(
            f"{operation}: not settled within {seconds:g} s: {last}; wait again, do not repeat it"
        )


class MissingCredentialsError(ClientError):
    """A private call was made on a client without credentials; nothing was sent.

    ``arguments`` are those that the client takes for it, ``alternatives`` which of them would do.
    """

    def __init__(
        self,
        *,
        operation: str,
        arguments: tuple[str, ...],
        alternatives: tuple[tuple[str, ...], ...] = (),
    ) -> None:
        self.operation = operation
        self.arguments = arguments
        self.alternatives = alternatives or (arguments,)
        wanted = ", or ".join(" and ".join(each) for each in self.alternatives)
        super().__init__(f"{operation} is a private call: give the client {wanted}")


class ErrorClasses(Struct, frozen=True, kw_only=True):
    """The classes of one package; ``api`` maps each category to its class."""

    api: Mapping[str, type[ApiError]]
    transport: type[TransportError]
    decode: type[DecodeError]
    outcome_unknown: type[OutcomeUnknown]
    async_outcome_unknown: type[AsyncOutcomeUnknown]
    missing_credentials: type[MissingCredentialsError]
    pagination: type[PaginationError] = PaginationError
    processing_failed: type[ProcessingFailedError] = ProcessingFailedError
    wait_timeout: type[WaitTimeoutError] = WaitTimeoutError


#: The classes of the runtime itself, for use without a generated package.
DEFAULT_ERRORS = ErrorClasses(
    api=dict.fromkeys(
        (
            "authentication",
            "permission",
            "rate-limit",
            "invalid-request",
            "clock",
            "unavailable",
            "business",
        ),
        ApiError,
    ),
    transport=TransportError,
    decode=DecodeError,
    outcome_unknown=OutcomeUnknown,
    async_outcome_unknown=AsyncOutcomeUnknown,
    missing_credentials=MissingCredentialsError,
)
