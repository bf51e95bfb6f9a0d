"""The mock exchange on a document made for the purpose: what no bundled spec needs yet."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import http.client
import importlib
import json
import shutil
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ed25519

TESTING = Path(__file__).parents[2] / "templates" / "testing"
NOW = datetime(2026, 7, 1, 12, 0, 0, 500_000, tzinfo=UTC)
OK = {"ok": True, "at": 1}


def _responses(*names: str) -> dict[str, Any]:
    examples = {name: {"value": {**OK, "data": [name]}} for name in names}
    return {"200": {"description": "", "content": {"application/json": {"examples": examples}}}}


def _parameter(name: str, place: str, schema: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, **more}


SIGNING = {
    "api-key": "api_key",
    "passphrase": "passphrase",
    "algorithms": [
        {"name": "hmac-sha256", "encoding": "base64", "secret": "api_secret"},
        {"name": "ed25519", "encoding": "hex", "secret": "private_key"},
    ],
    "timestamp": "unix-ns",
    "settings": {"tag": {"type": "string", "description": ""}},
    "window": {"before": 1000, "after": 0},
    "message": [
        {"literal": "v1:"},
        "method",
        "host",
        "path",
        {"setting": "tag"},
        "query",
        "body",
        "passphrase",
        "timestamp",
    ],
    "headers": {
        "Key": "api-key",
        "Pass": "passphrase",
        "Time": "timestamp",
        "Sign": "signature",
        "Tag": {"setting": "tag"},
        "Version": {"literal": "1"},
    },
}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.1",
    "info": {"title": "Specimen", "version": "1"},
    "x-environments": {"live": {"url": "https://exchange.example/api/v1"}},
    "x-envelope": {
        "code": "/status/code",
        "message": "/status/text",
        "payload": "/data",
        "time": {"pointer": "/at", "format": "unix-ns"},
        "success": ["fine"],
    },
    "x-error-codes": [
        {
            "code": "E1",
            "category": "invalid-request",
            "description": "Wrong",
            "message": "Wrong {param}",
            "reports": "invalid-parameter",
            "http-status": 422,
        },
        {
            "code": "E2",
            "category": "authentication",
            "description": "Signature is wrong",
            "reports": "wrong-signature",
        },
    ],
    "paths": {
        "/things/{id}": {
            "parameters": [_parameter("id", "path", {"type": "integer"}, required=True)],
            "get": {
                "operationId": "things.get",
                "parameters": [
                    {"$ref": "#/components/parameters/Ids"},
                    _parameter("flag", "query", {"type": "boolean"}),
                    _parameter("ratio", "query", {"type": "number", "minimum": 0}, required=True),
                    _parameter(
                        "tags",
                        "query",
                        {"type": "array", "items": {"type": "string"}},
                        explode=False,
                    ),
                    _parameter("X-Mode", "header", {"enum": ["a", "b"]}),
                ],
                "responses": _responses("documented"),
            },
        },
        "/things/special": {
            "get": {"operationId": "things.special", "responses": _responses("documented")}
        },
        "/notes": {
            "post": {
                "operationId": "notes.add",
                "security": [{"key": []}],
                "requestBody": {"$ref": "#/components/requestBodies/Note"},
                "responses": _responses("long", "short"),
            }
        },
        "/silent": {"get": {"operationId": "silent.get", "responses": {}}},
    },
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "Key", "x-signing": SIGNING}
        },
        "parameters": {
            "Ids": _parameter(
                "ids", "query", {"type": "array", "maxItems": 2, "items": {"type": "integer"}}
            )
        },
        "requestBodies": {
            "Note": {
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/Note"},
                        "examples": {
                            "long": {"value": {"text": "a long one"}},
                            "short": {"value": {"text": "short"}},
                        },
                    }
                }
            }
        },
        "schemas": {
            "Note": {
                "allOf": [{"$ref": "#/components/schemas/Base"}],
                "type": "object",
                "properties": {
                    "weight": {"type": "string", "format": "decimal", "minimum": 0.1},
                    "on": {"type": "string", "format": "date"},
                    "id": {"type": "string", "format": "uuid"},
                    "created": {"type": "string", "readOnly": True},
                    "answers": {"type": "array", "items": {"$ref": "#/components/schemas/Note"}},
                    "labels": {"type": "object", "additionalProperties": {"type": "string"}},
                    "until": {"type": "string"},
                },
                "dependentRequired": {"until": ["on", "text"]},
            },
            "Base": {
                "type": "object",
                "required": ["text"],
                "properties": {"text": {"type": "string", "maxLength": 10}},
            },
        },
    },
}


@pytest.fixture(scope="module")
def testing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The package ``testing`` as a generated package carries it."""
    root = tmp_path_factory.mktemp("specimen")
    package = root / "specimen_of_mock"
    shutil.copytree(TESTING, package / "testing", ignore=shutil.ignore_patterns("__pycache__"))
    (package / "__init__.py").touch()
    (package / "testing" / "_api.json").write_text(json.dumps(DOCUMENT), encoding="utf-8")
    sys.path.insert(0, str(root))
    yield importlib.import_module("specimen_of_mock.testing")
    sys.path.remove(str(root))


@pytest.fixture(scope="module")
def running_mock(testing: Any) -> Iterator[Any]:
    with testing.MockExchange(keys=testing.Keys("k", "s", "p"), now=lambda: NOW) as mock:
        yield mock


@pytest.fixture
def mock(running_mock: Any) -> Any:
    running_mock.reset()
    return running_mock


def send(
    mock: Any, method: str, target: str, body: bytes = b"", headers: Mapping[str, str] | None = None
) -> tuple[int, str]:
    connection = http.client.HTTPConnection(mock.base_url.removeprefix("http://"))
    try:
        connection.request(method, target, body or None, dict(headers or {}))
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def message(mock: Any, body: bytes, *, time: str, tag: str = "") -> bytes:
    host = mock.base_url.removeprefix("http://")
    return f"v1:POST{host}/api/v1/notes{tag}".encode() + body + f"p{time}".encode()


def note(mock: Any, body: bytes, *, time: str = "1782907200000000000", **more: str) -> int:
    signed = message(mock, body, time=time, tag=more.get("Tag", ""))
    digest = hmac.new(b"s", signed, hashlib.sha256).digest()
    headers = {
        "Key": "k",
        "Pass": "p",
        "Time": time,
        "Sign": base64.b64encode(digest).decode(),
        "Version": "1",
        "Content-Type": "application/json",
        **more,
    }
    return send(mock, "POST", "/notes", body, headers)[0]


def refusal(mock: Any) -> Any:
    found = mock.calls[-1].refusal
    return None if found is None else (found.mistake, found.subject)


@pytest.mark.parametrize(
    ("target", "arguments"),
    [
        ("/things/7?ratio=0.5", {"id": 7, "ratio": 0.5}),
        ("/things/-7?ratio=1e3&flag=true", {"id": -7, "ratio": 1000.0, "flag": True}),
        ("/things/7?ratio=0&ids=1&ids=2", {"id": 7, "ratio": 0, "ids": [1, 2]}),
        ("/things/7?ratio=0&tags=a,b%20c", {"id": 7, "ratio": 0, "tags": ["a", "b c"]}),
        ("/things/special", {}),
    ],
)
def test_arguments(target: str, arguments: dict[str, Any], mock: Any) -> None:
    assert send(mock, "GET", target)[0] == 200
    assert mock.calls[0].arguments == arguments
    assert refusal(mock) is None


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("/things/x?ratio=1", ("invalid-parameter", "id")),
        ("/things/7", ("missing-parameter", "ratio")),
        ("/things/7?ratio=-1", ("invalid-parameter", "ratio")),
        ("/things/7?ratio=NaN", ("invalid-parameter", "ratio")),
        ("/things/7?ratio=1&flag=yes", ("invalid-parameter", "flag")),
        ("/things/7?ratio=1&ids=1&ids=2&ids=3", ("invalid-parameter", "ids")),
        ("/things/7?ratio=1&ids=one", ("invalid-parameter", "ids")),
        ("/things/7/parts", ("unknown-route", "/things/7/parts")),
    ],
)
def test_wrong_arguments(target: str, expected: tuple[str, str], mock: Any) -> None:
    assert send(mock, "GET", target)[0] in (404, 422)
    assert refusal(mock) == expected


def test_header_parameters(mock: Any) -> None:
    assert send(mock, "GET", "/things/7?ratio=1", headers={"X-Mode": "a"})[0] == 200
    assert send(mock, "GET", "/things/7?ratio=1", headers={"X-Mode": "c"})[0] == 422


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"text":"a"}', None),
        (b'{"text":"a","weight":"0.1","on":"2026-07-01"}', None),
        (b'{"text":"a","labels":{"any":"name"}}', None),
        (b'{"text":"a","answers":[{"text":"b","answers":[{"text":"c"}]}]}', None),
        (b'{"weight":"1"}', ("missing-parameter", "text")),
        (b'{"text":"a","until":"b"}', ("missing-parameter", "on")),
        (b'{"text":"a","until":"b","on":"2026-01-31"}', None),
        (b'{"text":"longer than ten"}', ("invalid-parameter", "text")),
        (b'{"text":"a","weight":"0.09"}', ("invalid-parameter", "weight")),
        (b'{"text":"a","weight":"1e1"}', ("invalid-parameter", "weight")),
        (b'{"text":"a","on":"2026-02-30"}', ("invalid-parameter", "on")),
        (b'{"text":"a","id":"42"}', ("invalid-parameter", "id")),
        (b'{"text":"a","created":"now"}', ("invalid-parameter", "created")),
        (b'{"text":"a","answers":[{"text":"b","x":1}]}', ("invalid-parameter", "x")),
        (b'{"text":"a","labels":{"any":1}}', ("invalid-parameter", "any")),
        (b'{"text":NaN}', ("malformed-body", "body")),
        (b"[" * 100_000, ("malformed-body", "body")),
    ],
)
def test_bodies(body: bytes, expected: tuple[str, str] | None, mock: Any) -> None:
    note(mock, body)
    assert refusal(mock) == expected


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("1782907200500000000", ("stale-timestamp", "Time")),
        ("1782907200499999999", None),
        ("1782907199500000000", None),
        ("1782907199499999999", ("stale-timestamp", "Time")),
        ("2026-07-01T12:00:00.000Z", ("invalid-timestamp", "Time")),
    ],
)
def test_window(time: str, expected: tuple[str, str] | None, mock: Any) -> None:
    note(mock, b'{"text":"a"}', time=time)
    assert refusal(mock) == expected


def test_optional_setting_is_left_out_of_the_message_or_signed(mock: Any) -> None:
    note(mock, b'{"text":"a"}', Tag="t1")
    assert refusal(mock) is None
    note(mock, b'{"text":"a"}', Version="2")
    assert refusal(mock) == ("missing-authentication", "Version")


def test_path_of_the_environment_is_signed_whether_sent_or_not(mock: Any) -> None:
    body, time = b'{"text":"a"}', "1782907200000000000"
    for target in ("/notes", "/api/v1/notes"):
        for signed, expected in (
            (message(mock, body, time=time), None),
            (
                message(mock, body, time=time).replace(b"/api/v1", b""),
                ("wrong-signature", "Sign"),
            ),
        ):
            digest = hmac.new(b"s", signed, hashlib.sha256).digest()
            headers = {
                "Key": "k",
                "Pass": "p",
                "Time": time,
                "Sign": base64.b64encode(digest).decode(),
                "Version": "1",
                "Content-Type": "application/json",
            }
            send(mock, "POST", target, body, headers)
            assert refusal(mock) == expected
            assert mock.calls[-1].operation_id == "notes.add"


def test_ed25519(testing: Any) -> None:
    private = ed25519.Ed25519PrivateKey.generate()
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    body, time = b'{"text":"a"}', "1782907200000000000"
    keys = testing.Keys("k", passphrase="p", public_key=public.decode())
    with testing.MockExchange(keys=keys, now=lambda: NOW) as mock:
        signature = private.sign(message(mock, body, time=time)).hex()
        note(mock, body, Sign=signature)
        assert refusal(mock) is None
        note(mock, body + b" ", Sign=signature)
        assert refusal(mock) == ("wrong-signature", "Sign")


def test_example_is_chosen_by_its_arguments(mock: Any) -> None:
    def reply(text: str) -> Any:
        body = json.dumps({"text": text}).encode()
        digest = hmac.new(
            b"s", message(mock, body, time="1782907200000000000"), hashlib.sha256
        ).digest()
        headers = {
            "Key": "k",
            "Pass": "p",
            "Time": "1782907200000000000",
            "Sign": base64.b64encode(digest).decode(),
            "Version": "1",
            "Content-Type": "application/json",
        }
        return json.loads(send(mock, "POST", "/notes", body, headers)[1])["data"]

    assert reply("short") == ["short"]
    assert reply("a long one") == ["long"]
    assert reply("other") == ["long"]


def test_refusals_in_the_envelope_of_the_exchange(mock: Any) -> None:
    status, text = send(mock, "GET", "/things/7?ratio=-1")
    assert status == 422
    assert json.loads(text) == {
        "ok": True,
        "at": 1782907200500000000,
        "data": [],
        "status": {"code": "E1", "text": "Wrong ratio"},
    }
    note(mock, b"{}", Key="unknown")
    assert refusal(mock) == ("unknown-key", "Key")


def test_mistakes_without_a_code_of_their_own(mock: Any) -> None:
    # The nearest code that the exchange has, or plain text where it has none.
    _, text = send(mock, "POST", "/notes", b"{}")
    assert json.loads(text)["status"] == {"code": "E2", "text": "Signature is wrong"}
    status, text = send(mock, "GET", "/nowhere")
    assert (status, text.split(":")[0]) == (404, "unknown-route")
    assert note(mock, b'{"text":"a"}', time="12") == 401


def test_same_exchange_without_sockets(testing: Any) -> None:
    mock = testing.MockExchange(keys=testing.Keys("k", "s", "p"), now=lambda: NOW)

    async def ask() -> httpx2.Response:
        transport = httpx2.ASGITransport(app=mock.application)
        async with httpx2.AsyncClient(transport=transport, base_url="http://mock") as client:
            return await client.get("/things/7?ratio=1&tags=a%2Cb")

    response = asyncio.run(ask())
    assert response.json()["data"] == ["documented"]
    assert mock.calls[0].query == b"ratio=1&tags=a%2Cb"
