"""Every operation of the package, with strategies for its arguments and its reply."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable

from ._bodies import body_values, preferred
from ._cases import DOCUMENT, OPERATIONS, Case, operations_of, resolve
from ._described import described
from ._package import PACKAGE
from ._parameters import argument_names, condition_names, members_of
from ._reading import properties_of
from ._strategies import conditional_values

_resources: Any = importlib.import_module(f"{PACKAGE}.resources")
_SPECIFICATION: Any = importlib.import_module(f"{PACKAGE}.testing._reading").bundled()

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
        names = argument_names(self.operation, self.case.operation_id)
        # An object that has no member is sent by itself.
        is_asked = "" in names or sent.get("") != {}
        return {names[name]: value for name, value in sent.items() if name != "" or is_asked}

    def expected(self, sent: Mapping[str, Any]) -> dict[str, Any]:
        """What the mock exchange sees of arguments by wire name: all but the headers."""
        expected = {
            name: value
            for name, value in sent.items()
            if not name.startswith("header ") and name != "Content-Type"
        }
        if isinstance(expected.get(""), dict):
            expected |= expected.pop("")
        return expected


def _all_operations() -> Iterator[Generated]:
    for found in pkgutil.iter_modules(_resources.__path__):
        for one in () if found.ispkg else operations_of(found.name):
            route = getattr(one, "method", ""), getattr(one, "path", "")
            if route in OPERATIONS and hasattr(one, "parameters"):
                method = one.id.partition(".")[2]
                case = Case(found.name, method, "", *route, *OPERATIONS[route])
                yield Generated(found.name, case, one)


ALL = list(_all_operations())


def reply_bodies(operation: Mapping[str, Any]) -> tuple[Any, ...]:
    """The bodies that a reply of success may have, as the mock exchange reads the document."""
    bodies: tuple[Any, ...] = _SPECIFICATION.by_id[operation["operationId"]].reply_bodies
    return bodies


def body_schema(body: Any) -> Any:
    """The schema of a body, or of one of its items; None without one."""
    return None if body.schema is None else _SPECIFICATION.resolve(body.schema)[1]


def reply_schema(operation: Mapping[str, Any]) -> Any:
    """The schema of the payload that a successful call returns; None without one of JSON."""
    (body, *_) = reply_bodies(operation)
    schema = body_schema(body)
    if schema is None or body.form != "json":
        return None
    for part in DOCUMENT.get("x-envelope", {}).get("payload", "").split("/")[1:]:
        schema = properties_of(schema).get(part)
    return schema


@contextmanager
def told_apart(path: str) -> Iterator[None]:
    """Skip what no arguments can be drawn for, as their segment of the path cannot tell them."""
    try:
        yield
    except Unsatisfiable:
        if not re.search(r"[^/]\{|\}[^/]", path):
            raise
        pytest.skip("what stands beside a parameter of the path is part of every value of it")


def plain(value: Any) -> Any:
    """JSON values, with every number as it compares: 1 and 1.0 and Decimal(1) are the same."""
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return float(value) if isinstance(value, Decimal) else value


def argument_values(case: Case) -> st.SearchStrategy[dict[str, Any]]:
    """The arguments of a call by wire name; that of a body which is no object is ``""``."""
    members, required = {}, set()
    for name, is_required, values in members_of(case.operation_id):
        members[name] = values
        required |= {name} if is_required else set()
    conditions = case.operation.get("x-conditional-parameters", {})
    called = condition_names(case.operation_id)
    parameters = conditional_values(
        lambda given: st.fixed_dictionaries(
            {name: members[name] for name in members if name in given},
            optional={name: members[name] for name in members if name not in given},
        ),
        members,
        required=required,
        groups=[[called(name) for name in group] for group in conditions.get("at-least-one", ())],
        needs={
            called(name): [called(each) for each in needed]
            for name, needed in conditions.get("requires", {}).items()
        },
    )
    body = resolve(case.operation.get("requestBody", {}))
    content = preferred(body)
    if content is None:
        return parameters
    own = described(case.operation_id)
    values = body_values(*content)
    if not body.get("required"):
        # Nothing but nulls is no body.
        values = values.filter(
            lambda value: not value or any(each is not None for each in value.values())
        )
    fields = values.map(
        lambda body: {own.argument_name(name, "body") if name else "": body[name] for name in body}
    )
    return st.tuples(parameters, fields).map(lambda both: {**both[0], **both[1]})
