"""The request of one attempt: built once, signed, and sent untouched."""

from __future__ import annotations

from .call_plans import CallPlan
from .encoding import PreparedRequest
from .granting import NOTHING, Grant
from .signing import Message
from .transport import HttpRequest


def build_request(
    plan: CallPlan,
    prepared: PreparedRequest,
    nanoseconds: int,
    attempt: int,
    grant: Grant = NOTHING,
) -> HttpRequest:
    """The request of one attempt, with what ``grant`` authenticates it by, signed for its time."""
    operation, base_url, body = plan.operation, plan.base_url, prepared.body
    path, query, cookies = prepared.path, prepared.query, prepared.cookies
    says_agent = plan.may_say_agent and _says_agent(prepared)
    headers = plan.headers_without_agent if says_agent else plan.headers
    headers += prepared.headers
    if grant is not plan.grant:
        # That of the plan adds nothing but a signature.
        headers += grant.headers
        cookies += grant.cookies
        if grant.query:
            query = f"{query}&{grant.query}" if query else grant.query
    if cookies:
        headers += (("Cookie", "; ".join(f"{name}={value}" for name, value in cookies)),)
    if grant.signs and plan.signer is not None:
        message = Message(
            method=prepared.method,
            host=plan.authority,
            path=plan.signed_prefix + path,
            query=query,
            body=body if isinstance(body, bytes) else None,
        )
        headers += plan.signer.sign(message, nanoseconds)
    target = base_url.prefix + path
    return HttpRequest(
        method=prepared.method,
        scheme=base_url.scheme,
        host=base_url.host,
        port=base_url.port,
        target=f"{target}?{query}" if query else target,
        headers=headers,
        body=body,
        operation=operation.id,
        route=plan.route,
        attempt=attempt,
    )


def _says_agent(prepared: PreparedRequest) -> bool:
    """Whether an argument of the call is the header that the client has a value for."""
    return any(name.lower() == "user-agent" for name, _ in prepared.headers)
