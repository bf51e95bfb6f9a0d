"""The request of one attempt: built once, signed, and sent untouched."""

from __future__ import annotations

from typing import Any

from .call_settings import CallSettings
from .encoding import PreparedRequest
from .granting import NOTHING, Grant
from .operation import Operation
from .signing import Message
from .transport import HttpRequest


def build_request(
    settings: CallSettings,
    operation: Operation[Any],
    prepared: PreparedRequest,
    nanoseconds: int,
    attempt: int,
    grant: Grant = NOTHING,
) -> HttpRequest:
    """The request of one attempt, with what ``grant`` authenticates it by, signed for its time."""
    address = settings.address_of(operation) if operation.servers else settings.address
    base_url, body = address.base_url, prepared.body
    query, cookies = prepared.query, (*prepared.cookies, *grant.cookies)
    if grant.query:
        query = f"{query}&{grant.query}" if query else grant.query
    headers = [
        ("Accept", operation.accept),
        *(() if _says_agent(prepared) else (("User-Agent", settings.profile.user_agent),)),
        *settings.environment_headers,
        *prepared.headers,
        *grant.headers,
    ]
    if cookies:
        headers.append(("Cookie", "; ".join(f"{name}={value}" for name, value in cookies)))
    if grant.signs and settings.signer is not None:
        message = Message(
            method=prepared.method,
            host=base_url.authority,
            path=address.signed_prefix + prepared.path,
            query=query,
            body=body if isinstance(body, bytes) else None,
        )
        headers += settings.signer.sign(message, nanoseconds)
    return HttpRequest(
        method=prepared.method,
        scheme=base_url.scheme,
        host=base_url.host,
        port=base_url.port,
        target=base_url.prefix + prepared.path + (f"?{query}" if query else ""),
        headers=tuple(headers),
        body=body,
        operation=operation.id,
        route=base_url.prefix + operation.path,
        attempt=attempt,
    )


def _says_agent(prepared: PreparedRequest) -> bool:
    """Whether an argument of the call is the header that the client has a value for."""
    return any(name.lower() == "user-agent" for name, _ in prepared.headers)
