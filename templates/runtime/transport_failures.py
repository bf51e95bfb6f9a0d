"""What an error on the network means for the call, told without what was sent."""

from __future__ import annotations

from .deadlines import Deadline, DeadlinePassed
from .transport import TransportFailure


def failure_of(error: Exception, deadline: Deadline, *, is_sent: bool) -> TransportFailure:
    """What ``error`` means for the caller; ``is_sent``: bytes of the request may have left."""
    timed_out = isinstance(error, DeadlinePassed | TimeoutError) or deadline.passed
    if timed_out and deadline.passed:
        reason = f"no complete reply within {deadline.total:g} seconds"
        return TransportFailure(reason, request_sent=is_sent)
    return TransportFailure(reason_of(error), request_sent=is_sent)


def reason_of(error: BaseException) -> str:
    """What happened; where the error does not say, the one that it was raised for may."""
    name = type(error).__name__
    told: BaseException | None = error
    while isinstance(told, Exception) and not str(told):
        told = told.__cause__ or told.__context__
    return f"{name}: {told}" if isinstance(told, Exception) else name


def without_frames(error: BaseException) -> BaseException:
    """``error`` and those behind it, without the frames they were raised in.

    Variables of those are the headers as they were sent: a tool that reports errors with the
    variables of each frame would publish the key and what signs for it.
    """
    rest: list[BaseException | None] = [error]
    seen: set[int] = set()
    while rest:
        each = rest.pop()
        if each is not None and id(each) not in seen:
            seen.add(id(each))
            each.__traceback__ = None
            rest += (each.__cause__, each.__context__)
    return error
