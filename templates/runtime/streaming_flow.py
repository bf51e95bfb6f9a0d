"""The flow of a call whose reply is read piece by piece: up to the headers of that reply."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from .call_plans import CallPlan
from .call_settings import CallSettings
from .encoding import prepare
from .envelope import header_time, rate_limit_state
from .errors import ClientError
from .flow import _Call
from .judging import Unknown
from .operation import BINARY, EVENTS, LINES, SEQUENCE, Operation
from .reply import Headers, Reply, Response
from .reply_contents import (
    ReplyContent,
    choose,
    documented,
    fits,
    is_json,
    is_result,
    listed,
)
from .steps import Flow, Open, ReadWhole, Send
from .transport import HttpReply


@dataclass(frozen=True)
class OpenReply:
    """A reply of success whose body is still to be read from ``stream``."""

    operation: Operation[Any]
    settings: CallSettings
    stream: Any
    content: ReplyContent
    reply: Reply
    #: The moment, by ``time.monotonic``, until which all must have come; None for none.
    end: float | None
    #: Is shown the JSON text of every item, and its type.
    inspect: Callable[[bytes, Any], None]

    def broken(self, reason: str) -> ClientError:
        """The error of a reply that breaks off. A write had been accepted by then."""
        if self.operation.is_write:
            return self.undecodable(f"the reply broke off: {reason}", None)
        errors = self.settings.profile.errors
        return errors.transport(operation=self.operation.id, reason=reason, request_sent=True)

    def undecodable(self, reason: str, path: str | None) -> ClientError:
        """The error of what is not as documented."""
        return self.settings.profile.errors.decode(
            operation=self.operation.id,
            reason=reason,
            path=path,
            reply=self.reply,
            accepted=self.operation.is_write,
        )

    def check_time(self) -> None:
        """Raise the package's error where ``timeout.total`` is over."""
        if self.end is not None and time.monotonic() >= self.end:
            total = self.settings.timeout.total or 0.0
            raise self.broken(f"no complete reply within {total:g} seconds")


def open_stream(
    settings: CallSettings, operation: Operation[Any], arguments: Mapping[str, Any], form: str
) -> Flow[OpenReply]:
    """Call, and give the reply once its headers came; ``form`` is the one that is to be streamed.

    Raises TypeError and ValueError for the arguments, and the errors of the profile.
    """
    by_status = operation.replies if form == BINARY else operation.streams
    forms = (LINES, SEQUENCE) if form == LINES else (form,)
    wanted = {
        status: tuple(each for each in contents if each.form in forms)
        for status, contents in by_status.items()
    }
    kinds = dict.fromkeys(each.media_type for contents in wanted.values() for each in contents)
    asking = replace(operation, replies=wanted, accept=", ".join(kinds))
    prepared = prepare(asking, arguments)
    one = _StreamedCall(settings, CallPlan(settings, asking), prepared)
    response: Response[OpenReply] = yield from one.run()
    return response.data


class _StreamedCall(_Call):
    """A call that ends with the headers of a reply of success, and judges any other as usual."""

    _is_streamed = True

    def _open(self, send: Send) -> Flow[HttpReply]:
        self._opened: tuple[Any, ReplyContent] | None = None
        request = send.request
        request = replace(request, headers=(*request.headers, ("Accept-Encoding", "identity")))
        stream: Any = yield Open(request, send.timeout)
        content = self._content(stream)
        if content is None:
            whole: HttpReply = yield ReadWhole(stream)
            return whole
        self._opened = stream, content
        return HttpReply(stream.status, stream.headers, b"")

    def _content(self, stream: Any) -> ReplyContent | None:
        """What the body holds that can be streamed; None where it is to be read as a whole."""
        operation, status = self._operation, stream.status
        if not is_result(operation, status):
            return None
        anything = tuple(each for every in operation.replies.values() for each in every)
        contents = documented(operation.replies, status) or anything
        content_type = Headers(stream.headers).get("content-type")
        content = choose(contents, content_type)
        if content is None or content_type is None or fits(content, content_type):
            return content
        # What has an envelope is no file, but says why there is none; nor are these events.
        is_enveloped = self._settings.profile.envelope is not None and is_json(content_type)
        is_page = is_json(content_type) or content_type.startswith("text/html")
        return None if is_enveloped or (content.form == EVENTS and is_page) else content

    def _judged(self, reply: HttpReply, unknown: Unknown) -> Response[Any]:
        if self._opened is None:
            raise self._not_streamed(super()._judged(reply, unknown).response())
        stream, content = self._opened
        headers = Headers(reply.headers)
        told = Reply(
            status=reply.status,
            headers=headers,
            content=b"",
            server_time=header_time(headers),
            rate_limit=rate_limit_state(self._settings.profile.rate_limit_headers, headers),
        )
        total = self._settings.timeout.total
        end = None if total is None else time.monotonic() + total
        return Response(
            status=told.status,
            headers=headers,
            content=b"",
            server_time=told.server_time,
            rate_limit=told.rate_limit,
            data=OpenReply(
                self._operation,
                self._settings,
                stream,
                content,
                told,
                end,
                self._reporter.items(),
            ),
        )

    def _not_streamed(self, response: Response[Any]) -> ClientError:
        """The error of a reply of success that is nothing to stream."""
        contents = [each for every in self._operation.replies.values() for each in every]
        came = response.headers.get("content-type", "of no type")
        return self._settings.profile.errors.decode(
            operation=self._operation.id,
            reason=f"the reply is {came}, not {listed(contents)}",
            reply=Reply(response.status, response.headers, response.content),
            accepted=self._operation.is_write,
        )


def opening(
    operation: Operation[Any], arguments: Mapping[str, Any], form: str
) -> Callable[[CallSettings], Flow[OpenReply]]:
    """What opens a stream, for the settings of a client."""
    return partial(open_stream, operation=operation, arguments=arguments, form=form)
