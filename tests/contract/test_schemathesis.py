"""Schemathesis, which knows nothing of specpress, against the mocks: both read the same document.

What is valid by the document must not be refused, and what the mocks answer must be as documented.
Requests are signed by a hook that is written from the exchanges' documentation.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import importlib
import inspect
import json
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from requests import PreparedRequest
from requests.auth import AuthBase
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

ROOT = Path(__file__).parents[2]
KEY, SECRET, PASSPHRASE = "mock-api-key", "mock-api-secret", "mock-passphrase"


class SignBybit(AuthBase):
    """HMAC-SHA256 in hex over timestamp, key, window and the query string or the body."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        timestamp = str(time.time_ns() // 1_000_000)
        window = "5000"
        payload = body_of(request) or urlsplit(request.url or "").query.encode()
        message = f"{timestamp}{KEY}{window}".encode() + payload
        signature = hmac.new(SECRET.encode(), message, hashlib.sha256).hexdigest()
        request.headers.update(
            {
                "X-BAPI-API-KEY": KEY,
                "X-BAPI-TIMESTAMP": timestamp,
                "X-BAPI-RECV-WINDOW": window,
                "X-BAPI-SIGN": signature,
            }
        )
        return request


class SignOkx(AuthBase):
    """HMAC-SHA256 in base64 over timestamp, method, path with query, and body."""

    def __call__(self, request: PreparedRequest) -> PreparedRequest:
        now = datetime.now(UTC)
        timestamp = now.strftime("%Y-%m-%dT%H:%M:%S.") + f"{now.microsecond // 1000:03}Z"
        parts = urlsplit(request.url or "")
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        message = f"{timestamp}{request.method}{target}".encode() + body_of(request)
        digest = hmac.new(SECRET.encode(), message, hashlib.sha256).digest()
        request.headers.update(
            {
                "OK-ACCESS-KEY": KEY,
                "OK-ACCESS-SIGN": base64.b64encode(digest).decode(),
                "OK-ACCESS-TIMESTAMP": timestamp,
                "OK-ACCESS-PASSPHRASE": PASSPHRASE,
            }
        )
        return request


def body_of(request: PreparedRequest) -> bytes:
    body = request.body or b""
    return body.encode() if isinstance(body, str) else bytes(body)


EXCHANGES: dict[str, tuple[str, Callable[[], AuthBase]]] = {
    "bybit": ("bybit_v5", SignBybit),
    "okx": ("okx_v5", SignOkx),
}


def document(package: str) -> dict[str, Any]:
    """The document with its own formats told in the words of JSON Schema.

    Schemathesis also rewrites what it is given, so that each use loads its own.
    """
    path = ROOT / "generated" / package.partition("_")[0] / "src" / package / "testing/_api.json"
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    tell_formats(loaded)
    return loaded


PATTERNS = {
    "decimal": r"^-?[0-9]{1,15}(\.[0-9]{1,40})?$",
    **{f"unix-{unit}": r"^[0-9]{1,19}$" for unit in ("s", "ms", "us", "ns")},
}


def tell_formats(value: Any) -> None:
    if isinstance(value, list):
        for item in value:
            tell_formats(item)
    if isinstance(value, dict):
        if value.get("x-empty-is-null") and isinstance(value.get("enum"), list):
            value["enum"].append("")
        if value.get("x-empty-is-null") and isinstance(value.get("$ref"), str):
            value["anyOf"] = [{"$ref": value.pop("$ref")}, {"const": ""}]
        if value.get("type") == "string" and value.get("format") in PATTERNS:
            value["pattern"] = PATTERNS[value.pop("format")]
            if value.pop("x-empty-is-null", False):
                value["pattern"] = f"^$|{value['pattern']}"
            if value.pop("x-thousands-separator", None):
                value["pattern"] = r"^[-0-9.,]*$"
            value["pattern"] = value["pattern"].replace(*told_bounds(value))
        for item in value.values():
            tell_formats(item)


def told_bounds(value: dict[str, Any]) -> tuple[str, str]:
    """What stands in the pattern of a decimal, and what is to stand there because of its bounds."""
    least, above, most = (
        value.pop(key, None) for key in ("minimum", "exclusiveMinimum", "maximum")
    )
    whole, fraction = "-?[0-9]{1,15}", r"(\.[0-9]{1,40})?"
    if most is not None:
        below = "|".join(str(number) for number in range(int(least), int(most)))
        return whole + fraction, rf"(({below}){fraction}|{int(most)})"
    if least is not None and least <= 0:
        return whole, "[0-9]{1,15}"
    return whole, whole if least is above is None else "[1-9][0-9]{0,14}"


def operations() -> Iterator[Any]:
    for package, _ in EXCHANGES.values():
        schema = schemathesis.openapi.from_dict(document(package))
        for result in schema.get_all_operations():
            operation = result.ok()
            name = operation.definition.raw["operationId"]
            yield pytest.param(package, operation.method.upper(), operation.path, id=name)


@pytest.fixture(scope="module")
def mocks() -> Iterator[dict[str, Any]]:
    running = {}
    for package, _ in EXCHANGES.values():
        testing = importlib.import_module(f"{package}.testing")
        limits = "rate_limits" in inspect.signature(testing.MockExchange).parameters
        options = {"rate_limits": False} if limits else {}
        running[package] = testing.MockExchange(**options)
        running[package].start()
    yield running
    for mock in running.values():
        mock.close()


@pytest.mark.parametrize(("package", "method", "path"), list(operations()))
def test_what_is_valid_is_accepted_and_answered_as_documented(
    package: str, method: str, path: str, mocks: dict[str, Any]
) -> None:
    mock = mocks[package]
    signer = dict(EXCHANGES.values())[package]
    operation = schemathesis.openapi.from_dict(closed(document(package)))[path][method]

    @settings(
        max_examples=8,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=GenerationMode.POSITIVE).filter(is_met))
    def accepts(case: Any) -> None:
        response = case.call(base_url=mock.base_url, auth=signer())
        assert mock.calls[-1].refusal is None
        case.validate_response(response, checks=CHECKS)

    accepts()


def is_met(case: Any) -> bool:
    """Whether a request keeps to the conditions that OpenAPI has no words for."""
    conditions = case.operation.definition.raw.get("x-conditional-parameters", {})
    given = {*(case.query or {}), *(case.headers or {})}
    groups = conditions.get("at-least-one", ())
    return (not groups or any(given.issuperset(group) for group in groups)) and all(
        given.issuperset(needed)
        for name, needed in conditions.get("requires", {}).items()
        if name in given
    )


CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def closed(value: Any) -> Any:
    """A document whose request bodies have no members but those that they name, as the mocks do."""
    for item in value["paths"].values():
        for operation in item.values():
            if isinstance(operation, dict) and "requestBody" in operation:
                close(operation["requestBody"], value)
    return value


def close(value: Any, whole: Any) -> None:
    if isinstance(value, list):
        for item in value:
            close(item, whole)
    if isinstance(value, dict):
        if "$ref" in value:
            target = whole
            for part in value["$ref"].split("/")[1:]:
                target = target[part.replace("~1", "/").replace("~0", "~")]
            close(target, whole)
        if "properties" in value:
            value["additionalProperties"] = False
        for key, item in value.items():
            if key not in ("examples", "example"):
                close(item, whole)
