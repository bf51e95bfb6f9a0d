"""Every method of both packages says what a trader must know; the specs say what that is."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module, resources
from typing import Any

import pytest
from specpress.naming import snake_case

PACKAGES = ["bybit_v5", "okx_v5"]
PERIODS = {1: "second"}


@dataclass(frozen=True)
class Documented:
    """An operation of a spec and the docstring of its methods."""

    package: str
    api: dict[str, Any]
    operation: dict[str, Any]
    path: str
    http_method: str
    docstring: str

    @property
    def words(self) -> str:
        """Without line breaks."""
        return " ".join(self.docstring.split())

    def section(self, title: str) -> dict[str, str]:
        """The entries of a section, by name; of several with one name, all in one."""
        found = re.search(rf"^{title}:\n((?:    .*\n?|\n(?=    ))*)", self.docstring, re.MULTILINE)
        entries: dict[str, str] = {}
        name = ""
        for line in found[1].splitlines() if found else ():
            if not line.startswith("     "):
                name, _, line = line.strip().partition(": ")
            entries[name] = f"{entries.get(name, '')} {line.strip()}".strip()
        return entries

    def resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        """The node that a reference leads to, with what stands beside the reference."""
        while "$ref" in node:
            target: Any = self.api
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = {**target, **{key: value for key, value in node.items() if key != "$ref"}}
        return node

    def arguments(self) -> Iterator[tuple[str, dict[str, Any], dict[str, Any]]]:
        """Python name, parameter or property, and schema of each argument."""
        for parameter in self.operation.get("parameters", ()):
            parameter = self.resolved(parameter)
            schema = self.resolved(parameter["schema"])
            name = parameter.get("x-name") or schema.get("x-name") or parameter["name"]
            yield snake_case(name), parameter, schema
        body = self.resolved(self.operation.get("requestBody", {}))
        if body:
            schema = self.resolved(body["content"]["application/json"]["schema"])
            for wire_name, node in schema["properties"].items():
                inner = self.resolved(node)
                yield snake_case(inner.get("x-name") or wire_name), inner, inner


def documented() -> Iterator[Documented]:
    for package in PACKAGES:
        text = resources.files(f"{package}.testing").joinpath("_api.json").read_text("utf-8")
        api = json.loads(text)
        for path, item in api["paths"].items():
            for method, operation in item.items():
                if method not in ("get", "post"):
                    continue
                resource, _, name = operation["operationId"].partition(".")
                module = import_module(f"{package}.resources.{resource}")
                classes = [
                    each
                    for class_name, each in vars(module).items()
                    if class_name.endswith("Resource") and each.__module__ == module.__name__
                ]
                texts = {inspect.getdoc(getattr(each, name)) for each in classes}
                assert len(classes) == 2, "sync and async"
                assert len(texts) == 1, f"{operation['operationId']} says two things"
                yield Documented(package, api, operation, path, method.upper(), texts.pop() or "")


DOCUMENTED = list(documented())
every_operation = pytest.mark.parametrize(
    "it", DOCUMENTED, ids=lambda it: f"{it.package}-{it.operation['operationId']}"
)


def test_there_is_something_to_look_at() -> None:
    assert len(DOCUMENTED) >= 79


@every_operation
def test_what_it_does(it: Documented) -> None:
    first = it.docstring.split("\n\n")[0]
    assert " ".join(first.split()).rstrip(".") == " ".join(it.operation["summary"].split())


@every_operation
def test_arguments_with_their_limits(it: Documented) -> None:
    entries = it.section("Args")
    assert set(entries) == {name for name, _, _ in it.arguments()}
    for name, parameter, schema in it.arguments():
        text = entries[name]
        assert len(text) > 10, f"{name} is not explained"
        description = parameter.get("description") or schema.get("description", "")
        plain = re.sub(r"[`\s]+", " ", description).split()[:3]
        assert [word.strip(".,:") for word in plain[:2]] == [
            word.strip("`.,:") for word in text.split()[:2]
        ]
        limits = {**schema, **{f"{key} of items": value for key, value in schema.items()}}
        for key in ("minimum", "maximum", "exclusiveMinimum", "minItems", "maxItems", "maxLength"):
            if limits.get(key):
                assert re.search(rf"\b{re.escape(str(limits[key]))}\b", text), (name, key)
        if schema.get("format", "").startswith("unix-"):
            assert "A Unix time in " in text
            assert "or an aware datetime" in text
        for value in schema.get("enum", ())[:9]:
            if len(schema["enum"]) <= 8:
                assert (f'"{value}"' if isinstance(value, str) else f"``{value}``") in text
        if "default" in schema and schema["default"] not in ("", None):
            assert f"Default of the exchange: {schema['default']}." in text


@every_operation
def test_units_of_amounts(it: Documented) -> None:
    """An amount is in units of a coin, a rate a fraction or a percentage, a leverage a multiple."""
    entries = it.section("Args")
    for name, _, schema in it.arguments():
        if schema.get("format") == "decimal":
            units = r"in units of|as a fraction|percent|in USD|as a multiple"
            assert re.search(units, entries[name]), name


@every_operation
def test_what_it_returns(it: Documented) -> None:
    returns = re.search(r"^Returns:\n    (.+)", it.docstring, re.MULTILINE)
    assert returns is not None
    assert returns[1] == "Nothing." or re.match(r"``[\w\[\], .|]+``", returns[1])


@every_operation
def test_errors_to_expect(it: Documented) -> None:
    errors = it.section("Raises")
    signed = it.operation.get("security", it.api.get("security")) != []
    write = it.http_method != "GET"
    arguments = bool(list(it.arguments()))
    limited = "x-rate-limit" in it.operation
    assert ("TypeError" in errors) == arguments
    assert ("ValueError" in errors) == (arguments or "x-environments" in it.operation)
    assert ("MissingCredentialsError" in errors) == signed
    assert ("OutcomeUnknown" in errors) == write
    assert {"ApiError", "TransportError", "DecodeError"} <= errors.keys()
    assert ("PermissionDeniedError" in errors["ApiError"]) == ("x-permission" in it.operation)
    assert ("RateLimitError" in errors["ApiError"]) == limited
    if "x-reconcile" in it.operation:
        assert "``reconcile()``" in errors["OutcomeUnknown"]


@every_operation
def test_codes_to_reckon_with(it: Documented) -> None:
    known = {str(rule["code"]): rule["description"] for rule in reversed(it.api["x-error-codes"])}
    codes = it.section("Codes of the exchange to reckon with")
    assert codes.keys() <= known.keys()
    for code, text in codes.items():
        assert text.rstrip(".") == " ".join(known[code].split()).rstrip(".")
    action = it.operation.get("x-simulation", {}).get("action")
    if action in ("borrow", "repay"):
        assert codes, "what the ledger refuses has a code"


@every_operation
def test_where_and_how_often_it_works(it: Documented) -> None:
    facts = dict(
        line.split(": ", 1) if ": " in line else (line.rstrip(":"), "")
        for line in it.docstring.rpartition("\n\n")[2].splitlines()
        if not line.startswith("http")
    )
    assert facts["HTTP"] == f"{it.http_method} {it.path}"
    signed = it.operation.get("security", it.api.get("security")) != []
    assert facts["Authentication"] == ("signed" if signed else "none")
    if signed:
        assert facts["Permission"] == it.operation.get("x-permission", "not documented")
    else:
        assert "Permission" not in facts
    limit = it.operation.get("x-rate-limit")
    if limit is None:
        assert facts["Rate limit"] == "not documented"
    else:
        period = PERIODS.get(limit["period"], f"{limit['period']} seconds")
        assert re.match(rf"{limit['count']} requests? per {period} and ", facts["Rate limit"])
    assert it.operation["externalDocs"]["url"] in it.words
    everywhere = {name.upper() for name in it.api["x-environments"]}
    listed = {name.upper() for name in it.operation.get("x-environments", everywhere)}
    said = facts["Environments"]
    named = set(said.removeprefix("all but ").split(", ")) if said != "all" else set()
    assert listed == (everywhere - named if said.startswith("all") else named)


@every_operation
def test_it_reads_well(it: Documented) -> None:
    """No line is wider than an editor, no blank line twice, no text of ours left unfilled."""
    for line in it.docstring.splitlines():
        assert len(line) <= 92 or "http" in line, line
    assert "\n\n\n" not in it.docstring
    assert not re.search(r"\bNone None\b|\{\{|\}\}|<[a-z]+ object", it.docstring)
