"""Documents that are made to the numbers of published ones: the same numbers, the same document.

What is alike: which operations there are, what they send and reply with, how many fields of which
kinds objects have and how deep they nest, which schemas refer to which, and how long texts are.
Names and texts are drawn from a few words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any

from bench.document_statistics import QUANTILES, Distribution, Fields, Statistics

_WORDS = """
account active address amount applied balance bank batch billing card charge city client code
count country created credit currency customer date debit default detail device discount due email
end event external fee file final first group history index interval invoice item key label last
level limit line link list mandate member message method mode model name network note number offer
option order origin output owner page parent part payment period person phase phone plan policy
price product profile project prompt quantity range rate reason record refund region report
request result role rule run schedule score section session setting source start state status step
tax team terms thread token tool total transfer trial type unit update usage user value vendor
version volume worker zone
"""
_Schema = dict[str, Any]


def published(numbers: Statistics, operations: int) -> dict[str, Any]:
    """A document of about so many operations, and of everything else in proportion."""
    return _Maker(numbers, operations).document()


class _Maker:
    """Draws a document. Its schemas are added as others come to refer to them."""

    def __init__(self, numbers: Statistics, operations: int) -> None:
        self._numbers = numbers
        self._random = Random(0)
        share = operations / sum(numbers.operations.values())
        self._operations = [
            each
            for each, count in numbers.operations.items()
            for _ in range(max(1, round(count * share)))
        ]
        self._words = _WORDS.split()
        count = max(2, round(len(self._operations) * numbers.resources.for_each_operation))
        self._resources = self._names(count)
        self._schemas: dict[str, _Schema] = {}
        self._parts: list[str] = []
        #: How many resources were begun: so many times as many parts there may be.
        self._started = 0
        #: What makes each kind of field, of the name of a part that it refers to, and its depth.
        self._kinds: Mapping[str, Callable[[str, int], _Schema]] = {
            "text": lambda _, __: self._plain(),
            "integer": lambda _, __: {"type": "integer"},
            "timestamp": lambda _, __: {"type": "integer", "format": "unix-time"},
            "number": lambda _, __: {"type": "number"},
            "boolean": lambda _, __: {"type": "boolean"},
            "enum": lambda _, __: self._enum(),
            "texts": lambda _, __: _array(self._plain()),
            "integers": lambda _, __: _array({"type": "integer"}),
            "enums": lambda _, __: _array(self._enum()),
            "map": lambda _, __: {"type": "object", "additionalProperties": {"type": "string"}},
            "empty": lambda _, __: {"type": "object", "properties": {}},
            "range": lambda _, __: _range(),
            "unset": lambda _, __: {"type": "string", "enum": [""]},
            "null": lambda _, __: {"type": "null"},
            "object": self._object,
            "objects": lambda name, depth: _array(self._object(name, depth)),
            "list": lambda _, __: _list(self._resource()),
            "part": lambda name, _: _reference(self._part(name)),
            "parts": lambda name, _: _array(_reference(self._part(name))),
            "part of many": lambda name, _: self._union(name),
            "parts of many": lambda name, _: _array(self._union(name)),
            "resource": lambda _, __: _reference(self._resource()),
            "resources": lambda _, __: _array(_reference(self._resource())),
            "expandable": lambda _, __: self._expandable(1),
            "expandable, two": lambda _, __: self._expandable(2),
            "expandables": lambda _, __: _array(self._expandable(1)),
        }

    def document(self) -> dict[str, Any]:
        """All of it."""
        numbers = self._numbers
        for name in self._resources:
            self._started += 1
            self._schemas[name] = self._model(name, numbers.resources.fields)
        if numbers.error:
            self._schemas["error"] = self._error()
        paths: dict[str, Any] = {}
        for number, (method, identities) in enumerate(self._operations):
            resource = self._resources[number % len(self._resources)]
            path = self._path(resource, identities)
            while method in paths.get(path, {}):
                path += f"/{self._word()}"
            tags = {"tags": [resource.partition("_")[0]]} if numbers.has_tags else {}
            operation = self._operation(method, path, identities, resource)
            paths.setdefault(path, {})[method] = {**tags, **operation}
        return {
            "openapi": numbers.openapi,
            "info": {"title": "Things", "version": "1.0.0", "description": "Made to be large."},
            "servers": [{"url": "https://api.example.com"}],
            "security": [{"key": []}],
            # In order, as published ones are.
            "paths": dict(sorted(paths.items())),
            "components": {
                "schemas": dict(sorted(self._schemas.items())),
                "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            },
        }

    def _operation(self, method: str, path: str, identities: int, resource: str) -> _Schema:
        numbers = self._numbers
        name = method.capitalize() + "".join(
            word.strip("{}").title().replace("_", "") for word in path.split("/")
        )
        is_list = method == "get" and (
            identities == 0 or self._random.random() < numbers.lists_within
        )
        operation: _Schema = {
            "operationId": name,
            "description": self._text(numbers.operation_descriptions),
            "parameters": [*_identities(path), *self._filters(method, is_list)],
            "responses": {"200": _reply(_list(resource) if is_list else _reference(resource))},
        }
        if numbers.error:
            operation["responses"]["default"] = _reply(_reference("error"))
        if numbers.sends_forms:
            operation["requestBody"] = self._form(name, method)
        elif method == "post":
            operation["requestBody"] = self._body(name)
        examples = self._text(numbers.operation_examples)
        return {**operation, "x-examples": {"text": examples}} if examples else operation

    def _path(self, resource: str, identities: int) -> str:
        path = f"/v1/{resource}s"
        for number in range(identities):
            path += f"/{{{resource}}}" if not number else f"/parts_{number}/{{id_{number}}}"
        return path

    def _filters(self, method: str, is_list: bool) -> Iterator[_Schema]:
        filters = self._numbers.filters
        if method != "get":
            return
        for name in self._names(self._number(filters.of_lists if is_list else filters.of_things)):
            schema = self._kind(self._choose(filters.kinds), name, len(self._numbers.nested) - 3)
            is_deep = self._numbers.sends_forms and _is_nested(schema)
            style = {"style": "deepObject", "explode": True} if is_deep else {"style": "form"}
            about = self._described(filters.descriptions)
            yield {"name": name, "in": "query", **about, **style, "schema": schema}

    def _form(self, name: str, method: str) -> _Schema:
        """A body written where it is sent; one without fields for whatever has nothing to send."""
        schema: _Schema = {"type": "object", "properties": {}}
        if method == "post":
            schema = self._object(name, -1)
        encoding = {
            key: {"style": "deepObject", "explode": True}
            for key, each in schema["properties"].items()
            if _is_nested(each)
        }
        content = {"application/x-www-form-urlencoded": {"encoding": encoding, "schema": schema}}
        return {"required": "required" in schema, "content": content}

    def _body(self, name: str) -> _Schema:
        request = f"{name}Request"
        self._schemas[request] = self._model(request, self._numbers.parts.fields)
        has_files = self._random.random() < self._numbers.with_files
        kind = "multipart/form-data" if has_files else "application/json"
        return {"required": True, "content": {kind: {"schema": _reference(request)}}}

    def _error(self) -> _Schema:
        kinds = self._numbers.error
        names = self._names(len(kinds))
        fields = {name: self._kind(kind, name, 0) for name, kind in zip(names, kinds, strict=True)}
        return {"type": "object", "properties": fields}

    def _model(self, name: str, fields: Fields) -> _Schema:
        """A schema with a name of its own."""
        numbers = self._numbers
        schema = self._with_fields(name, fields, 0)
        more: _Schema = {"title": name, **self._described(numbers.schema_descriptions)}
        if numbers.tells_expandable:
            more["x-expandableFields"] = [
                key for key, each in schema["properties"].items() if "$ref" in str(each)
            ]
        examples = self._text(numbers.schema_examples)
        return {**more, **schema, **({"x-examples": {"text": examples}} if examples else {})}

    def _object(self, name: str, depth: int) -> _Schema:
        """An object in one that is ``depth`` deep; a body is 0 deep, what it is in -1."""
        nested = self._numbers.nested
        depth = min(depth + 1, len(nested) - 1)
        schema = self._with_fields("", nested[depth], depth)
        if depth == 0 or not self._numbers.sends_forms:
            return schema
        has_common_title = self._random.random() < self._numbers.common_titles
        return {"title": "param" if has_common_title else f"{name}_param", **schema}

    def _with_fields(self, name: str, fields: Fields, depth: int) -> _Schema:
        """An object; what its fields refer to is named after it and the field."""
        properties: dict[str, _Schema] = {}
        for field in self._names(self._number(fields.number)):
            about = self._described(fields.descriptions)
            schema = self._kind(self._choose(fields.kinds), f"{name}_{field}".lstrip("_"), depth)
            if self._random.random() < fields.nullable and "$ref" not in schema:
                schema["nullable"] = True
            # Beside a reference nothing is read before 3.1.
            is_alone = "$ref" in schema and self._numbers.openapi < "3.1"
            properties[field] = schema if is_alone else {**about, **schema}
        required = [key for key in properties if self._random.random() < fields.required]
        schema = {"type": "object", "properties": properties}
        return {**schema, "required": required} if required else schema

    def _kind(self, kind: str, name: str, depth: int) -> _Schema:
        first, _, other = kind.partition(" or ")
        schema = self._kinds[first](name, depth)
        if not other:
            return schema
        if other == "null" and self._numbers.openapi < "3.1":
            return {"anyOf": [schema], "nullable": True}
        return {"anyOf": [schema, self._kinds[other](name, depth)]}

    def _part(self, name: str) -> str:
        """A schema that others refer to: mostly one for the field ``name`` alone."""
        parts = self._numbers.parts
        most = parts.for_each_resource * self._started
        if self._parts and (self._random.random() < parts.again or len(self._parts) >= most):
            return self._parts[int(self._random.random() * len(self._parts))]
        while name in self._schemas or name in self._resources:
            name += f"_{self._word()}"
        # So that no part of it takes its name.
        self._schemas[name] = {}
        kind = self._other_kind(parts.others)
        self._schemas[name] = self._kind(kind, name, 0) if kind else self._model(name, parts.fields)
        self._parts.append(name)
        return name

    def _other_kind(self, shares: Mapping[str, float]) -> str | None:
        place = self._random.random()
        for kind, share in shares.items():
            place -= share
            if place < 0:
                return kind
        return None

    def _resource(self) -> str:
        """A resource: many refer to a few of them, and few to the others."""
        referred = self._numbers.resources.referred * len(self._resources)
        return self._resources[int(self._random.random() ** 1.6 * referred)]

    def _plain(self) -> _Schema:
        limit = {"maxLength": 5000} if self._numbers.sends_forms else {}
        return {"type": "string", **limit}

    def _union(self, name: str) -> _Schema:
        count = self._number(self._numbers.unions)
        parts = dict.fromkeys(self._part(f"{name}_{self._word()}") for _ in range(count))
        return {"oneOf": [_reference(part) for part in parts]}

    def _expandable(self, count: int) -> _Schema:
        """The identity of something, or all of it: as the caller asks for."""
        names = dict.fromkeys(self._resource() for _ in range(count))
        whole = [_reference(name) for name in names]
        return {
            "anyOf": [{"type": "string", "maxLength": 5000}, *whole],
            "x-expansionResources": {"oneOf": whole},
        }

    def _enum(self) -> _Schema:
        numbers = self._numbers
        values: dict[str, None] = {}
        for number in range(self._number(numbers.enums)):
            value = self._value(max(1, self._number(numbers.values)))
            values[f"{value}_{number}" if value in values else value] = None
        return {"type": "string", "enum": list(values)}

    def _value(self, length: int) -> str:
        value = self._word()
        while len(value) < length:
            value += f"_{self._word()}"
        return value

    def _described(self, lengths: Distribution) -> _Schema:
        text = self._text(lengths)
        return {"description": text} if text else {}

    def _text(self, lengths: Distribution) -> str:
        length = self._number(lengths)
        words: list[str] = []
        while length > 0:
            words.append(self._word())
            length -= len(words[-1]) + 1
        return " ".join(words).capitalize() + "." if words else ""

    def _names(self, count: int) -> list[str]:
        """Different names, of one word or two."""
        names: dict[str, None] = {}
        while len(names) < count:
            name = self._word()
            names[f"{name}_{self._word()}" if self._random.random() < 0.5 else name] = None
        return list(names)

    def _word(self) -> str:
        return self._words[int(self._random.random() * len(self._words))]

    def _number(self, numbers: Distribution) -> int:
        """One of the numbers, as they are distributed; between two that are known, evenly."""
        place = self._random.random()
        known = zip(QUANTILES[1:], numbers, numbers[1:], strict=False)
        least, most = next((low, high) for share, low, high in known if place < share)
        return least if least == most else self._between(least, most)

    def _between(self, least: int, most: int) -> int:
        """Evenly by how many times as much a number is: there are few large ones."""
        times: float = ((most + 1) / (least + 1)) ** self._random.random()
        return round((least + 1) * times) - 1

    def _choose(self, counts: Mapping[str, int]) -> str:
        place = self._random.random() * sum(counts.values())
        for kind, count in counts.items():
            place -= count
            if place < 0:
                return kind
        raise ValueError("nothing to choose from")


def _array(items: _Schema) -> _Schema:
    return {"type": "array", "items": items}


def _reference(name: str) -> _Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _reply(schema: _Schema) -> _Schema:
    return {
        "description": "What came of it.",
        "content": {"application/json": {"schema": schema}},
    }


def _list(resource: str) -> _Schema:
    return {
        "type": "object",
        "required": ["data", "has_more", "object", "url"],
        "properties": {
            "data": _array(_reference(resource)),
            "has_more": {"type": "boolean", "description": "Whether there are more of them."},
            "object": {"type": "string", "enum": ["list"]},
            "url": {"type": "string", "maxLength": 5000},
        },
    }


def _range() -> _Schema:
    bounds = {key: {"type": "integer"} for key in ("gt", "gte", "lt", "lte")}
    return {"type": "object", "title": "range_query_specs", "properties": bounds}


def _is_nested(schema: _Schema) -> bool:
    return schema.get("type") in ("object", "array") or "anyOf" in schema


def _identities(path: str) -> Iterator[_Schema]:
    for segment in path.split("/"):
        if segment.startswith("{"):
            schema = {"type": "string", "maxLength": 5000}
            name = segment.strip("{}")
            yield {"name": name, "in": "path", "required": True, "schema": schema}
