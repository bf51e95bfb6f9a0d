"""The documented request and reply of a call, for the tests of those who use the package."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from importlib import resources
from typing import Any, Generic, TypeVar, cast

from .decoding import payload_decoder
from .envelope import open_envelope
from .exact import Mismatch
from .judging import decode_payload
from .null import NULL
from .operation import (
    BODY,
    BODY_FIELD,
    BODY_MEMBERS,
    COOKIE,
    HEADER,
    JSON,
    PATH,
    QUERY,
    QUERYSTRING,
    Operation,
)
from .profile import Profile
from .wire import Items, MapOf, Upload, WireType

T = TypeVar("T")


@dataclass(frozen=True)
class Fixture(Generic[T]):
    """One documented example.

    ``request``: method, path, query and body as JSON values; ``arguments``: the same as keyword
    arguments of the call; ``reply``: the bytes of the whole reply; ``result``: what the call
    returns for it.
    """

    name: str
    request: dict[str, Any]
    arguments: dict[str, Any]
    reply: bytes = field(repr=False)
    operation: Operation[T] = field(repr=False)
    profile: Profile = field(repr=False)

    @cached_property
    def result(self) -> T:
        """The decoded reply. Raises the package's DecodeError where it is not as documented."""
        envelope = self.profile.envelope
        payload: bytes | None = self.reply.strip()
        path = "$"
        if envelope is not None:
            opened = open_envelope(envelope, self.reply)
            payload = None if opened is None else opened.payload
            path += "".join(f".{key}" for key in envelope.payload)
        try:
            if self.operation.replies:
                return self._documented(payload or b"", path)
            return decode_payload(self.operation, payload, path)
        except Mismatch as mismatch:
            raise self.profile.errors.decode(
                operation=self.operation.id, reason=mismatch.reason, path=mismatch.path
            ) from None

    def _documented(self, payload: bytes, path: str) -> T:
        """The value of an example, which is the JSON of the first reply that has some."""
        contents = (each for listed in self.operation.replies.values() for each in listed)
        content = next(each for each in contents if each.form == JSON)
        return cast(T, payload_decoder(content.result).decode(payload, path))


def load_fixture(
    package: str, operation: Operation[T], example: str, profile: Profile
) -> Fixture[T]:
    """The example from ``<package>/data/<resource>/<method>/<example>.*.json``.

    Raises FileNotFoundError where there is none of that name.
    """
    resource, method = operation.id.split(".", 1)
    folder = resources.files(package).joinpath("data", resource, method)
    written = folder.joinpath(f"{example}.request.json").read_bytes()
    # A fraction in JSON may be an amount: exact, like any amount that a caller gives.
    request = json.loads(written, parse_float=Decimal)
    reply = folder.joinpath(f"{example}.response.json").read_bytes()
    return Fixture(example, request, _arguments(operation, request), reply, operation, profile)


def _arguments(operation: Operation[Any], request: dict[str, Any]) -> dict[str, Any]:
    body = _with_nulls(request.get("body")) if "body" in request else None
    fields: dict[str, Any] = body if isinstance(body, dict) else {}
    named = {each.wire_name for each in operation.parameters if each.place == BODY_FIELD}
    places: dict[str, dict[str, Any]] = {
        PATH: request.get("path_parameters") or {},
        QUERY: request.get("query") or {},
        HEADER: request.get("headers") or {},
        COOKIE: request.get("cookies") or {},
        QUERYSTRING: request.get("querystring") or {},
        BODY_FIELD: fields,
    }
    arguments: dict[str, Any] = {}
    for parameter in operation.parameters:
        if parameter.place == BODY:
            # Null that may not be sent is a body that is not.
            if body is not None and (body is not NULL or parameter.type.nullable):
                arguments[parameter.name] = _value(parameter.type, body)
        elif parameter.place == BODY_MEMBERS:
            members = {key: value for key, value in fields.items() if key not in named}
            if members:
                arguments[parameter.name] = _value(parameter.type, members)
        elif parameter.wire_name in places.get(parameter.place, {}):
            value = places[parameter.place][parameter.wire_name]
            arguments[parameter.name] = _value(parameter.type, value)
    return arguments


def _with_nulls(value: Any) -> Any:
    """A documented body whose nulls are sent: None would leave out what may be left out."""
    if isinstance(value, dict):
        return {key: _with_nulls(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_with_nulls(each) for each in value]
    return NULL if value is None else value


def _value(wire_type: WireType, value: Any) -> Any:
    """A documented value as an argument: that of a file is a text in JSON."""
    match wire_type:
        case Upload(text=False) if isinstance(value, str):
            return value.encode()
        case Items(item=item) if isinstance(value, list):
            return [_value(item, each) for each in value]
        case MapOf(value=inner) if isinstance(value, dict):
            return {key: _value(inner, each) for key, each in value.items()}
    return value
