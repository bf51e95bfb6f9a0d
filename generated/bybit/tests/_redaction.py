"""Takes secrets and personal data out of what a contract run shows and records."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote, unquote

from ._cases import DOCUMENT
from ._reading import find, items_of, properties_of

PLACEHOLDER = "redacted"
#: What headers carry, by their part in the signing scheme, that must not be shown.
_SECRET_PARTS = ("api-key", "passphrase", "signature")
_SECRET_HEADERS = ("authorization", "proxy-authorization", "cookie", "set-cookie")
#: Names of values that tell who someone is, for those that the document forgets to mark.
_PERSONAL = re.compile(r"(?i)uids?$|^uid|account_?id|address|e?mail$|phone|^ip$")
_IPV4 = re.compile(
    r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.])"
)
_IPV6 = re.compile(
    r"(?<![\w:])(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}(?![\w:])"
    r"|(?<![\w:])(?:[0-9a-fA-F]{1,4}:){1,6}(?::[0-9a-fA-F]{1,4}){1,6}(?![\w:])"
)
#: Shorter ones are words that stand anywhere.
_MINIMUM_SECRET = 4


def secret_headers() -> frozenset[str]:
    """The lower-case names of the headers whose values are never shown."""
    names = set(_SECRET_HEADERS)
    for scheme in DOCUMENT.get("components", {}).get("securitySchemes", {}).values():
        for name, part in scheme.get("x-signing", {}).get("headers", {}).items():
            if part in _SECRET_PARTS:
                names.add(name.lower())
        if scheme.get("in") == "header":
            names.add(str(scheme["name"]).lower())
    return frozenset(names)


class Redactor:
    """Knows the secrets of a run. What it returns holds none of them."""

    def __init__(self, secrets: Iterable[str]) -> None:
        spellings = {
            spelling
            for secret in secrets
            if len(secret) >= _MINIMUM_SECRET
            for spelling in _spellings(secret)
        }
        longest_first = sorted(spellings, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
        self._headers = secret_headers()

    def text(self, text: str) -> str:
        """A text without secrets and without IP addresses other than loopback."""
        text = self._secrets.sub(PLACEHOLDER, text)
        text = _IPV6.sub(PLACEHOLDER, text)
        return _IPV4.sub(lambda found: found[0] if found[0][:4] == "127." else PLACEHOLDER, text)

    def headers(self, headers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Headers without the values of those that authenticate."""
        return [
            (name, PLACEHOLDER if name.lower() in self._headers else self.text(value))
            for name, value in headers
        ]

    def target(self, target: str, parameters: Iterable[Mapping[str, Any]]) -> str:
        """A request's path and query; the values of personal parameters are replaced."""
        schemas = {one["name"]: one.get("schema", {}) for one in parameters}
        path, mark, query = target.partition("?")
        pairs = []
        for pair in query.split("&") if query else ():
            name, equals, value = pair.partition("=")
            known = unquote(name)
            if equals and _is_personal(known, schemas.get(known, {})):
                value = quote(str(_placeholder(unquote(value))), safe="")
            pairs.append(f"{name}{equals}{value}")
        return self.text(path + mark + "&".join(pairs))

    def content(self, content: bytes | None, schema: Any) -> str:
        """A body as text: JSON led by its schema, anything else as text."""
        if not content:
            return ""
        try:
            value = json.loads(content, parse_float=_Number, parse_int=_Number)
        except (ValueError, RecursionError):
            return self.text(content.decode("utf-8", errors="backslashreplace"))
        return self.text(_dump(self.value(value, schema)))

    def value(self, value: Any, schema: Any, name: str = "") -> Any:
        """A JSON value; personal values and those of unknown fields are replaced."""
        if _is_personal(name, schema):
            return _placeholder(value)
        if isinstance(value, _Number):
            return value
        if isinstance(value, list):
            columns = find(schema, "prefixItems") or ()
            rest = items_of(schema)
            return [
                self.value(item, columns[index] if index < len(columns) else rest, name)
                for index, item in enumerate(value)
            ]
        if isinstance(value, dict):
            known = properties_of(schema)
            others = find(schema, "additionalProperties")
            return {
                self.text(key): self._member(key, item, known, others)
                for key, item in value.items()
            }
        return self.text(value) if isinstance(value, str) else value

    def _member(self, name: str, value: Any, known: Mapping[str, Any], others: Any) -> Any:
        if name in known:
            return self.value(value, known[name], name)
        if isinstance(others, dict) or not known:
            # An object whose keys are data, or of which the document says nothing at all.
            return self.value(value, others if isinstance(others, dict) else {}, name)
        # Of a field that the document does not know, nobody can say what it tells.
        return _placeholder(value)


class _Number(str):
    """A JSON number as it was written."""

    __slots__ = ()


def _dump(value: Any) -> str:
    if isinstance(value, _Number):
        return str(value)
    if isinstance(value, dict):
        members = (f"{json.dumps(key)}:{_dump(each)}" for key, each in value.items())
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_dump, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _spellings(secret: str) -> set[str]:
    """How a secret may be written: as it is, in a URL, in JSON, in base64, in hex."""
    raw = secret.encode()
    return {
        secret,
        quote(secret, safe=""),
        json.dumps(secret)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        base64.b64encode(raw).decode(),
        raw.hex(),
    }


def _is_personal(name: str, schema: Any) -> bool:
    marked = find(schema, "x-sensitive")
    return bool(marked) if marked is not None else bool(_PERSONAL.search(name))


def _placeholder(value: Any) -> Any:
    """Something of the same form that says nothing: digits stay digits."""
    if isinstance(value, _Number):
        return _Number("0")
    if isinstance(value, str):
        if value.isascii() and value.isdigit():
            return "0" * len(value)
        return PLACEHOLDER if value else ""
    if isinstance(value, list):
        return [_placeholder(item) for item in value]
    if isinstance(value, dict):
        return {key: _placeholder(item) for key, item in value.items()}
    return False if isinstance(value, bool) else None
