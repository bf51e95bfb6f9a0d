"""Calls a pressed package over HTTP, and checks what it sends and what it makes of the reply."""

from __future__ import annotations

import asyncio
import base64
import importlib
import inspect
import json
import pkgutil
import sys
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.documents import sent
from tests.documents.arguments import argument
from tests.documents.decoded import differences
from tests.documents.drawing_calls import Body, Call, Reply
from tests.documents.reading import merged
from tests.wire.server import Arrived, WireServer, wire_server

_FORM = "application/x-www-form-urlencoded"
Document = Mapping[str, Any]


@contextmanager
def imported(source: Path, package: str) -> Iterator[Any]:
    """The package below ``source`` with all of its modules; forgotten in the end."""
    sys.path.insert(0, str(source))
    importlib.invalidate_caches()
    try:
        module = importlib.import_module(package)
        for found in pkgutil.walk_packages(module.__path__, f"{package}."):
            importlib.import_module(found.name)
        yield module
    finally:
        sys.path.remove(str(source))
        for name in [each for each in sys.modules if each.partition(".")[0] == package]:
            del sys.modules[name]


class Caller:
    """Makes drawn calls with a package, each to a server of its own."""

    def __init__(self, document: Document, package: Any) -> None:
        self._document = document
        self._package = package
        self._operations: dict[tuple[str, str], tuple[str, Any]] = {}
        resources = importlib.import_module(f"{package.__name__}.resources")
        for found in pkgutil.iter_modules(resources.__path__):
            module = importlib.import_module(f"{resources.__name__}.{found.name}")
            for one in vars(module).values():
                if hasattr(one, "bodies") and hasattr(one, "method"):
                    self._operations[one.method, one.path] = found.name, one

    def check(self, call: Call) -> None:
        """Make a call.

        Raises:
            AssertionError: What was sent, or what came of the reply, is not what the document says.
        """
        with warnings.catch_warnings():
            # What is deprecated is given and read like all else.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._check(call)

    def _check(self, call: Call) -> None:
        resource, operation = self._operations[call.operation.method, call.operation.path]
        arguments = self._arguments(call, operation)
        secrets = self._secrets()
        with wire_server([call.reply.received]) as server:
            made = (self._awaited if call.is_async else self._called)(
                resource, operation, arguments, secrets, server
            )
        said = f"{operation.id}({arguments}) -> {made!r}"
        assert len(server.arrived) == 1, f"{said}: {len(server.arrived)} requests came"
        self._check_request(call, server.arrived[0], secrets, said)
        self._check_result(call.reply, made, said)

    def _called(
        self,
        resource: str,
        operation: Any,
        arguments: Mapping[str, Any],
        secrets: Mapping[str, Any],
        server: WireServer,
    ) -> Any:
        with self._package.Service(*self._environment(), **_options(server, secrets)) as client:
            method = getattr(getattr(client, resource).with_response, _name(operation))
            try:
                return method(**arguments)
            except (self._package.ApiError, self._package.OutcomeUnknown) as error:
                return error

    def _awaited(
        self,
        resource: str,
        operation: Any,
        arguments: Mapping[str, Any],
        secrets: Mapping[str, Any],
        server: WireServer,
    ) -> Any:
        async def run() -> Any:
            options = _options(server, secrets)
            async with self._package.AsyncService(*self._environment(), **options) as client:
                method = getattr(getattr(client, resource).with_response, _name(operation))
                try:
                    return await method(**arguments)
                except (self._package.ApiError, self._package.OutcomeUnknown) as error:
                    return error

        return asyncio.run(run())

    def _environment(self) -> tuple[Any]:
        return (next(iter(self._package.Environment)),)

    def _secrets(self) -> dict[str, str]:
        """Something for each credential that the client takes."""
        parameters = inspect.signature(self._package.Service).parameters.values()
        return {
            each.name: f"secret-{each.name}"
            for each in parameters
            if "Secret" in str(each.annotation) or "username" in each.name
        }

    def _arguments(self, call: Call, operation: Any) -> dict[str, Any]:
        names = {(each.place, each.wire_name): each.name for each in operation.parameters}
        schemas = {
            (each["in"], each["name"]): _schema_of(each) for each in call.operation.parameters
        }
        made = {
            names[key]: argument(self._document, value, schemas[key])
            for key, value in call.arguments.items()
        }
        if call.body is None:
            return made
        content = next(each for each in operation.bodies if each.media_type == call.body.media_type)
        made |= self._body_arguments(call.body, content.parameters or operation.parameters)
        chooser = [each.name for each in operation.parameters if each.place == "content-type"]
        return {**made, chooser[0]: call.body.media_type} if chooser else made

    def _body_arguments(self, body: Body, parameters: Any) -> dict[str, Any]:
        schema = body.media.get("itemSchema", body.media.get("schema", {}))
        if isinstance(body.value, bytes) or body.media_type == "text/plain":
            value: Any = body.value
        elif "ndjson" in body.media_type:
            value = [argument(self._document, each, schema) for each in body.value]
        else:
            value = _with_files(self._document, body.value, schema)
        whole = [each.name for each in parameters if each.place == "body"]
        if whole:
            return {whole[0]: value}
        fields = {each.wire_name: each.name for each in parameters if each.place == "body-field"}
        made = {fields[name]: value[name] for name in value if name in fields}
        rest = {name: value[name] for name in value if name not in fields}
        holder = [each.name for each in parameters if each.place == "body-members"]
        return {**made, holder[0]: rest} if rest and holder else made

    def _check_request(
        self, call: Call, arrived: Arrived, secrets: Mapping[str, Any], said: str
    ) -> None:
        operation = call.operation
        assert arrived.method == operation.method, said
        texts = sent.path_values(operation.path, arrived, operation.prefix)
        pairs = sent.query_pairs(arrived)
        cookies = sent.cookies(arrived)
        for parameter in operation.parameters:
            place, name = parameter["in"], parameter["name"]
            found = {
                "path": lambda name: texts.get(name),
                "query": lambda _: pairs,
                "header": lambda name: arrived.headers.get(name.lower()),
                "cookie": lambda name: cookies.get(name),
            }[place](name)
            if (place, name) in call.arguments:
                value = call.arguments[place, name]
                assert sent.is_sent(parameter, value, found), f"{place} {name}: {found}\n{said}"
            elif place == "query":
                assert all(key != name for key, _ in pairs), f"{name} was sent\n{said}"
            elif place != "path":
                assert found is None, f"{place} {name} was sent\n{said}"
        self._check_credentials(operation.raw, arrived, secrets, said)
        if call.body is None:
            assert arrived.body == b"", said
        else:
            self._check_body(call.body, arrived, said)

    def _check_credentials(
        self, raw: Document, arrived: Arrived, secrets: Mapping[str, Any], said: str
    ) -> None:
        alternatives = raw.get("security", self._document.get("security", []))
        wanted = set(alternatives[0]) if alternatives else set()
        schemes = self._document["components"].get("securitySchemes", {})
        for name, scheme in schemes.items():
            found = _credential(scheme, arrived)
            if name in wanted:
                assert found in secrets.values(), f"{name}: {found!r}\n{said}"
            elif scheme["type"] == "apiKey":
                assert found is None, f"{name} was sent\n{said}"
        if not {"basic", "bearer", "oidc"} & wanted:
            assert "authorization" not in arrived.headers, said

    def _check_body(self, body: Body, arrived: Arrived, said: str) -> None:
        came = arrived.headers.get("content-type", "")
        assert came.partition(";")[0] == body.media_type, f"{came}\n{said}"
        if "ndjson" in body.media_type:
            lines = arrived.body.decode().splitlines()
            found = [json.loads(each, parse_float=Decimal) for each in lines]
            assert sent.same_json(found, body.value), f"{arrived.body!r}\n{said}"
        elif body.media_type.endswith("json"):
            found = json.loads(arrived.body, parse_float=Decimal)
            assert sent.same_json(found, body.value), f"{arrived.body!r}\n{body.value}\n{said}"
        elif body.media_type == "text/plain":
            assert arrived.body.decode() == body.value, said
        elif body.media_type == _FORM:
            expected = _form(body)
            found = sorted(sent.form_pairs(arrived), key=_first)
            expected = sorted(expected, key=_first)
            is_same = [name for name, _ in found] == [name for name, _ in expected] and all(
                sent.same_text(text, value)
                for (_, text), (_, value) in zip(found, expected, strict=True)
            )
            assert is_same, f"{arrived.body!r}\n{said}"
        elif isinstance(body.value, bytes):
            assert arrived.body == body.value, said
        else:
            expected_parts = _parts(body)
            found_parts = [(name, content) for name, _, _, content in sent.form_parts(arrived)]
            assert _same_parts(found_parts, expected_parts), f"{arrived.body!r}\n{said}"

    def _check_result(self, reply: Reply, made: Any, said: str) -> None:
        if not reply.is_success:
            assert isinstance(made, self._package.ApiError | self._package.OutcomeUnknown), said
            assert made.reply.content == reply.received.body, said
            if (
                reply.schema is not None
                and not isinstance(reply.value, bytes)
                and hasattr(made, "status")
            ):
                found = differences(self._document, made.body, reply.value, reply.schema, "$")
                assert found == [], f"{found}\n{reply.received}\n{made.body!r}\n{said}"
            return
        assert not isinstance(made, Exception), f"{reply.received}\n{said}"
        if reply.schema is None:
            assert made.data is None, said
        elif isinstance(reply.value, bytes):
            assert made.data == reply.value, said
        else:
            found = differences(self._document, made.data, reply.value, reply.schema, "$")
            assert found == [], f"{found}\n{reply.received}\n{made.data!r}"
        for schema, value in reply.headers:
            self._check_header(made, schema, value, said)

    def _check_header(self, made: Any, schema: Any, value: Any, said: str) -> None:
        typed = [
            getattr(made.typed_headers, name)
            for name, member in inspect.getmembers(type(made.typed_headers))
            if not name.startswith("_") and not callable(member)
        ]
        found = [differences(self._document, each, value, schema, "header") for each in typed]
        # One that replies describe in several ways is text.
        text = value if isinstance(value, str) else json.dumps(value)
        assert [] in found or text in typed, f"{value!r} is none of {typed}\n{said}"


def _options(server: WireServer, secrets: Mapping[str, Any]) -> dict[str, Any]:
    return {"base_url": server.base_url, "retry": None, **secrets}


def _name(operation: Any) -> str:
    return str(operation.id.partition(".")[2])


def _schema_of(parameter: Mapping[str, Any]) -> Any:
    if "schema" in parameter:
        return parameter["schema"]
    return parameter["content"]["application/json"]["schema"]


def _with_files(document: Document, value: Any, schema: Any) -> Any:
    """An argument, whose files are bytes already."""
    members = merged(document, schema).get("properties", {})
    if not isinstance(value, dict) or not any(map(_has_bytes, value.values())):
        return argument(document, value, schema)
    return {
        name: each if _has_bytes(each) else argument(document, each, members[name])
        for name, each in value.items()
    }


def _has_bytes(value: Any) -> bool:
    return isinstance(value, bytes) or (isinstance(value, list) and any(map(_has_bytes, value)))


def _credential(scheme: Mapping[str, Any], arrived: Arrived) -> str | None:
    """What came of a security scheme."""
    if scheme["type"] == "apiKey":
        if scheme["in"] == "header":
            return arrived.headers.get(scheme["name"].lower())
        if scheme["in"] == "cookie":
            return sent.cookies(arrived).get(scheme["name"])
        found = [value for name, value in sent.query_pairs(arrived) if name == scheme["name"]]
        return found[0] if found else None
    kind, _, value = arrived.headers.get("authorization", "").partition(" ")
    if scheme.get("scheme") == "basic":
        user, _, password = (
            base64.b64decode(value if kind == "Basic" else "").decode().partition(":")
        )
        return password if user else None
    return value if kind == "Bearer" else None


def _first(pair: tuple[str, Any]) -> str:
    return pair[0]


def _form(body: Body) -> list[tuple[str, Any]]:
    """The pairs that a form has."""
    pairs: list[tuple[str, Any]] = []
    for name, value in body.value.items():
        encoding = body.media.get("encoding", {}).get(name)
        if isinstance(value, list) and encoding is not None:
            separators = {"form": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
            pairs.append((name, separators[encoding["style"]].join(value)))
        elif isinstance(value, list):
            pairs += [(name, each) for each in value]
        else:
            pairs.append((name, value))
    return pairs


def _parts(body: Body) -> list[tuple[str, Any]]:
    """The parts of a multipart body: bytes, text, or JSON."""
    return [
        (name, each)
        for name, value in body.value.items()
        for each in (value if isinstance(value, list) else [value])
    ]


def _same_parts(found: list[tuple[str, bytes]], expected: list[tuple[str, Any]]) -> bool:
    if [name for name, _ in found] != [name for name, _ in expected]:
        # Of several fields any order is one; the order of the parts of one field counts.
        found, expected = sorted(found, key=_first), sorted(expected, key=_first)
    return len(found) == len(expected) and all(
        name == other and _is_content(content, value)
        for (name, content), (other, value) in zip(found, expected, strict=True)
    )


def _is_content(content: bytes, value: Any) -> bool:
    if isinstance(value, bytes):
        return content == value
    if isinstance(value, dict):
        return sent.same_json(json.loads(content, parse_float=Decimal), value)
    return sent.same_text(content.decode(), value)
