"""Every operation of the package, with strategies for its arguments and its reply."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from ._cases import DOCUMENT, OPERATIONS, Case, resolve
from ._package import PACKAGE
from ._reading import find, properties_of
from ._shapes import shapes
from ._strategies import conditional_values, is_nullable, request_values

_resources: Any = importlib.import_module(f"{PACKAGE}.resources")

#: The same inputs each time: a package must not fail on one machine and pass on another.
reproducible = settings(
    max_examples=12,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


@dataclass(frozen=True, slots=True)
class Generated:
    """An operation of the document with the package's own description of it."""

    resource: str
    case: Case
    operation: Any

    def __str__(self) -> str:
        return self.case.operation_id

    def named(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """Arguments by wire name, by the package's own names for them."""
        names = {
            "" if parameter.place == "body" else parameter.wire_name: parameter.name
            for parameter in self.operation.parameters
        }
        return {names[name]: value for name, value in sent.items()}

    def expected(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """What the mock exchange sees of arguments by wire name: all but the headers."""
        headers = {one["name"] for one in self.case.parameters if one["in"] == "header"}
        expected = {name: value for name, value in sent.items() if name not in headers}
        if isinstance(expected.get(""), dict):
            expected |= expected.pop("")
        return expected


def _all_operations() -> Iterator[Generated]:
    for found in pkgutil.iter_modules(_resources.__path__):
        module = importlib.import_module(f"{PACKAGE}.resources.{found.name}")
        for one in vars(module).values():
            route = getattr(one, "method", ""), getattr(one, "path", "")
            if route in OPERATIONS and hasattr(one, "parameters"):
                method = one.id.partition(".")[2]
                case = Case(found.name, method, "", *route, *OPERATIONS[route])
                yield Generated(found.name, case, one)


ALL = list(_all_operations())


def reply_schema(operation: Mapping[str, Any]) -> Any:
    """The schema of the payload that a successful call returns; None without one."""
    for status, response in operation["responses"].items():
        media = resolve(response).get("content", {}).get("application/json", {})
        if status.startswith("2") and "schema" in media:
            schema = media["schema"]
            for part in DOCUMENT.get("x-envelope", {}).get("payload", "").split("/")[1:]:
                schema = properties_of(schema).get(part)
            return schema
    return None


def plain(value: Any) -> Any:
    """JSON values, with every number as it compares: 1 and 1.0 and Decimal(1) are the same."""
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return float(value) if isinstance(value, Decimal) else value


def argument_values(case: Case) -> st.SearchStrategy[dict[str, Any]]:
    """The arguments of a call by wire name; that of a body which is no object is ``""``."""
    by_name = {(one["in"], one["name"]): one for one in case.parameters}
    members = {
        name: parameter_values(one["schema"], place) for (place, name), one in by_name.items()
    }
    conditions = case.operation.get("x-conditional-parameters", {})
    parameters = conditional_values(
        lambda given: st.fixed_dictionaries(
            {name: members[name] for name in members if name in given},
            optional={name: members[name] for name in members if name not in given},
        ),
        members,
        required={name for (_, name), one in by_name.items() if one.get("required")},
        groups=conditions.get("at-least-one", ()),
        needs=conditions.get("requires", {}),
    )
    body = resolve(case.operation.get("requestBody", {}))
    media = body.get("content", {}).get("application/json")
    if media is None:
        return parameters
    values = request_values(media["schema"])
    is_whole = not properties_of(media["schema"]) or bool(shapes(media["schema"]))
    if is_whole:
        given = (
            values.filter(lambda value: value is not None)
            if is_nullable(media["schema"])
            else values
        )
        return st.tuples(parameters, given).map(lambda both: {**both[0], "": both[1]})
    return st.tuples(parameters, values).map(lambda both: {**both[0], **both[1]})


def parameter_values(schema: Any, place: str) -> st.SearchStrategy[Any]:
    values = request_values(schema)
    is_list = find(schema, "type") == "array"
    if is_list:
        # A list without items, and an item with a comma, cannot be told apart from others.
        return values.filter(lambda items: items and not any("," in str(item) for item in items))
    if place == "path":
        return values.filter(lambda value: str(value) not in ("", ".", ".."))
    if place == "header":
        return values.filter(
            lambda value: str(value).isascii() and str(value).isprintable()
        ).filter(lambda value: str(value) == str(value).strip() != "")
    return values.filter(lambda value: value is not None)
