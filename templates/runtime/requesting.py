"""The request of one attempt: built once, signed, and sent untouched."""

from __future__ import annotations

from typing import Any

from .call_settings import CallSettings
from .encoding import PreparedRequest
from .operation import Operation
from .signing import Message
from .transport import HttpRequest


def build_request(
    settings: CallSettings,
    operation: Operation[Any],
    prepared: PreparedRequest,
    nanoseconds: int,
    attempt: int,
) -> HttpRequest:
    """The request of one attempt, signed for its time where the call is private."""
    base_url, body = settings.base_url, prepared.body
    headers = [
        ("Accept", "application/json"),
        ("User-Agent", settings.profile.user_agent),
        *settings.environment_headers,
        *prepared.headers,
    ]
    if operation.signed and settings.signer is not None:
        message = Message(
            method=prepared.method,
            host=base_url.authority,
            path=settings.signed_prefix + prepared.path,
            query=prepared.query,
            body=body if isinstance(body, bytes) else None,
        )
        headers += settings.signer.sign(message, nanoseconds)
    return HttpRequest(
        method=prepared.method,
        scheme=base_url.scheme,
        host=base_url.host,
        port=base_url.port,
        target=base_url.prefix + prepared.path_and_query,
        headers=tuple(headers),
        body=body,
        operation=operation.id,
        route=base_url.prefix + operation.path,
        attempt=attempt,
    )
