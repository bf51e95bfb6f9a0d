"""The ``x-*`` keys that describe the exchange as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from specpress import ir
from specpress.document import Node
from specpress.error_codes import code_nodes
from specpress.lowering.servers import environments

#: Keys at the top of a document that is written for specpress.
_OF_EXCHANGES = (
    "x-environments",
    "x-envelope",
    "x-error-codes",
    "x-http-errors",
    "x-rate-limit-headers",
    "x-rate-limits",
    "x-server-time",
)


def lower_profile(root: Node) -> ir.Profile:
    """Read environments, signing, envelope, error rules and rate-limit headers."""
    return ir.Profile(
        environments=environments(root),
        signing=_signing(root),
        envelope=_envelope(root),
        error_codes=tuple(_error_rule(node["code"].value, node.value) for node in code_nodes(root)),
        http_errors=tuple(
            _error_rule(str(status), rule)
            for status, rule in _plain(root, "x-http-errors", {}).items()
        ),
        rate_limit_headers=_rate_limit_headers(root),
        rate_limits=tuple(rate_limit(limit) for limit in _plain(root, "x-rate-limits", [])),
        server_time=_server_time(root),
        is_exchange=_signing(root) is not None
        or any(root.get(key) is not None for key in _OF_EXCHANGES),
    )


def _plain(node: Node, key: str, default: Any) -> Any:
    child = node.get(key)
    return default if child is None else child.value


def pointer(value: str) -> tuple[str, ...]:
    """Split a JSON pointer into its unescaped parts."""
    return tuple(
        part.replace("~1", "/").replace("~0", "~") for part in value.removeprefix("/").split("/")
    )


def _signing(root: Node) -> ir.Signing | None:
    components = root.get("components")
    schemes = components.get("securitySchemes") if components else None
    for name, scheme in schemes.items() if schemes else ():
        signing = scheme.follow().get("x-signing")
        if signing is not None:
            return _signing_of(name, signing.value)
    return None


def _signing_of(scheme: str, signing: Mapping[str, Any]) -> ir.Signing:
    return ir.Signing(
        scheme=scheme,
        api_key=signing["api-key"],
        passphrase=signing.get("passphrase"),
        algorithms=tuple(
            ir.Algorithm(algorithm["name"], algorithm["encoding"], algorithm["secret"])
            for algorithm in signing["algorithms"]
        ),
        timestamp=signing["timestamp"],
        settings=tuple(
            ir.Setting(
                name=name,
                type=setting["type"],
                description=setting["description"],
                default=setting.get("default"),
                minimum=setting.get("minimum"),
                maximum=setting.get("maximum"),
            )
            for name, setting in signing.get("settings", {}).items()
        ),
        message=tuple(_part(part) for part in signing["message"]),
        headers=tuple((header, _part(part)) for header, part in signing["headers"].items()),
        window=_window(signing),
    )


def _window(signing: Mapping[str, Any]) -> int | str | None:
    before: int | dict[str, str] | None = signing.get("window", {}).get("before")
    return before["setting"] if isinstance(before, dict) else before


def _part(part: str | Mapping[str, str]) -> ir.Part:
    if isinstance(part, str):
        return ir.Part(part)
    [(kind, argument)] = part.items()
    return ir.Part(kind, argument)


def _envelope(root: Node) -> ir.Envelope | None:
    envelope = _plain(root, "x-envelope", None)
    if envelope is None:
        return None
    time = envelope.get("time")
    items = envelope.get("items")
    return ir.Envelope(
        code=pointer(envelope["code"]),
        message=pointer(envelope["message"]),
        payload=pointer(envelope["payload"]),
        time=pointer(time["pointer"]) if time else None,
        time_format=time["format"] if time else None,
        success=tuple(envelope["success"]),
        partial=tuple(envelope.get("partial", ())),
        items=ir.ItemCodes(
            list=pointer(items["list"]),
            code=items["code"],
            message=items["message"],
            success=tuple(items["success"]),
        )
        if items
        else None,
    )


def _error_rule(code: str | int, rule: Mapping[str, Any]) -> ir.ErrorRule:
    return ir.ErrorRule(
        code=code,
        category=rule["category"],
        description=rule["description"],
        hint=rule.get("hint"),
        retryable=rule.get("retryable", False),
        may_have_executed=rule.get("may-have-executed", False),
        pause=None if rule.get("pause") is None else float(rule["pause"]),
    )


def _rate_limit_headers(root: Node) -> ir.RateLimitHeaders | None:
    headers = _plain(root, "x-rate-limit-headers", None)
    if headers is None:
        return None
    reset = headers.get("reset", {})
    return ir.RateLimitHeaders(
        limit=headers.get("limit"),
        remaining=headers.get("remaining"),
        reset=reset.get("header"),
        reset_format=reset.get("format"),
    )


def rate_limit(limit: Mapping[str, Any]) -> ir.RateLimit:
    """What ``x-rate-limit``, or an entry of ``x-rate-limits``, says."""
    return ir.RateLimit(limit["count"], float(limit["period"]), limit["scope"])


def _server_time(root: Node) -> ir.ServerTime | None:
    declared = _plain(root, "x-server-time", None)
    if declared is None:
        return None
    return ir.ServerTime(declared["operation"], pointer(declared["field"]), declared["format"])
