"""Validation as a whole: it never raises, and what it lets pass can be relied on."""

from __future__ import annotations

import copy
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from specpress.bundling import bundle
from specpress.collisions import check as check_collisions
from specpress.config import default_package
from specpress.diagnostics import Diagnostic, has_errors
from specpress.loading import load
from specpress.lowering import lower
from specpress.support import COMPONENT_KEYWORDS, ENTRIES, KEYWORDS, Kind, Support, Version
from specpress.tolerance import tolerate
from specpress.validation import validate
from specpress.view import view

VALID: dict[str, Any] = yaml.safe_load("""
openapi: 3.1.1
info: {title: Example, version: "1"}
servers: [{url: https://api.example.com}]
tags: [{name: loan, description: Loans.}]
x-environments: {mainnet: {url: https://api.example.com, headers: {a: b}}}
x-envelope: {code: /code, message: /message, payload: /result, success: [0]}
x-error-codes: [{code: 1, category: business, description: No.}]
security: [{signature: []}]
paths:
  /loans/{loan_id}:
    parameters:
      - {$ref: "#/components/parameters/LoanId"}
    post:
      operationId: loan.change
      tags: [loan]
      externalDocs: {url: https://example.com/docs}
      x-rate-limit: {count: 1, period: 1, scope: uid}
      x-single-row: true
      parameters:
        - {name: kind, in: query, schema: {$ref: "#/components/schemas/Kind"}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties:
                coin: {type: string, default: BTC, pattern: "^[A-Z]+$"}
                amount: {type: string, format: decimal, x-thousands-separator: ","}
                list: {type: array, items: {$ref: "#/components/schemas/Loan"}, maxItems: 5}
              anyOf: [{required: [coin]}, {required: [amount]}]
            examples: {documented: {value: {coin: BTC}}}
      responses:
        "200":
          description: OK
          headers: {X-Limit: {schema: {type: integer}}}
          content:
            application/json:
              schema:
                allOf:
                  - $ref: "#/components/schemas/Envelope"
                  - type: object
                    required: [result]
                    properties:
                      result: {type: array, items: {$ref: "#/components/schemas/Loan"}}
              examples:
                documented:
                  value: {code: 0, message: "", result: [{id: "1", kind: "", rows: [["1", 2]]}]}
        default: {description: It failed.}
components:
  parameters:
    LoanId:
      name: loan_id
      in: path
      required: true
      schema: {type: string}
      examples: {documented: {value: "1"}}
  schemas:
    Envelope:
      type: object
      required: [code, message]
      properties: {code: {type: integer}, message: {type: string}}
    Kind: {type: string, enum: [a, b], x-enum-names: {a: A}}
    Loan:
      type: object
      required: [id]
      properties:
        id: {type: string, minLength: 1, maxLength: 5}
        kind: {$ref: "#/components/schemas/Kind", x-empty-is-null: true}
        parent: {$ref: "#/components/schemas/Loan"}
        extra: {type: object, additionalProperties: {type: [integer, "null"], minimum: 0}}
        rows: {type: array, items: {$ref: "#/components/schemas/Row"}}
    Row: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
  securitySchemes:
    signature:
      type: apiKey
      in: header
      name: X-KEY
      x-signing:
        api-key: api_key
        algorithms: [{name: hmac-sha256, encoding: hex, secret: api_secret}]
        timestamp: unix-ms
        settings: {window: {type: integer, description: Milliseconds., default: 5000}}
        message: [timestamp, api-key, {setting: window}, payload]
        headers: {X-KEY: api-key, X-SIGN: signature, X-TIME: timestamp}
""")
Path_ = tuple[str | int, ...]


def paths_of(value: Any, path: Path_ = ()) -> list[Path_]:
    found = [path] if path else []
    if isinstance(value, dict):
        for key, child in value.items():
            found += paths_of(child, (*path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            found += paths_of(child, (*path, index))
    return found


def without_extensions(value: Any) -> Any:
    """The same as somebody who does not know specpress would write it."""
    if isinstance(value, dict):
        return {
            key: without_extensions(child)
            for key, child in value.items()
            if not key.startswith("x-")
        }
    return [without_extensions(each) for each in value] if isinstance(value, list) else value


FOREIGN = without_extensions(VALID)
DOCUMENTS = {"ours": VALID, "foreign": FOREIGN}
both = pytest.mark.parametrize("valid", DOCUMENTS.values(), ids=DOCUMENTS)
PATHS = paths_of(VALID)
WORDS = sorted({str(part) for path in PATHS for part in path} | {"x-name", "oneOf", "nullable"})
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.just(0.5)
    | st.sampled_from(["", "a", "string", "object", "array", "#/components/schemas/Loan", "/x/{y}"])
    | st.sampled_from(PATHS).map(lambda path: value_at(VALID, path)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*WORDS, "$ref"]), inner, max_size=3)
    ),
    max_leaves=6,
)


def value_at(data: Any, path: Path_) -> Any:
    for part in path:
        data = data[part]
    return copy.deepcopy(data)


def validated(data: Any, folder: Path) -> list[Diagnostic]:
    (folder / "openapi.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    if document is not None:
        document, tolerated = tolerate(document)
        diagnostics = diagnostics + tolerated + validate(document)
        if not has_errors(diagnostics):
            bundle(document)
            api = lower(document)
            if not check_collisions(api):
                view(api, default_package("example"))
    return diagnostics


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A valid document with one to three nodes deleted, replaced or added."""
    data = copy.deepcopy(draw(st.sampled_from(list(DOCUMENTS.values()))))
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(PATHS))
        holder: Any = data
        try:
            for part in path[:-1]:
                holder = holder[part]
            holder[path[-1]]
        except (KeyError, IndexError, TypeError):
            continue
        if isinstance(holder, str):
            continue
        match draw(st.sampled_from(["delete", "replace", "insert"])):
            case "delete":
                del holder[path[-1]]
            case "replace":
                holder[path[-1]] = draw(VALUES)
            case _ if isinstance(holder, dict):
                holder[draw(st.sampled_from([*WORDS, "$ref"]))] = draw(VALUES)
            case _:
                holder.append(draw(VALUES))
    return data


@both
def test_the_valid_document_is_valid(valid: Any, tmp_path: Path) -> None:
    assert not has_errors(validated(valid, tmp_path))


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_whatever_is_wrong_is_said_and_never_raised(data: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for diagnostic in validated(data, Path(folder)):
            assert diagnostic.location.file == "openapi.yaml"
            assert diagnostic.location.line >= 1
            assert len(diagnostic.message) < 400


@both
def test_any_deletion_is_survived(valid: Any, tmp_path: Path) -> None:
    for path in paths_of(valid):
        data = copy.deepcopy(valid)
        holder: Any = data
        for part in path[:-1]:
            holder = holder[part]
        del holder[path[-1]]
        for diagnostic in validated(data, tmp_path):
            assert diagnostic.location.line >= 1, path


@both
def test_any_slip_of_the_pen_is_survived(valid: Any, tmp_path: Path) -> None:
    for path in paths_of(valid):
        if isinstance(path[-1], str):
            data = copy.deepcopy(valid)
            holder: Any = data
            for part in path[:-1]:
                holder = holder[part]
            holder[f"{path[-1]}s"] = holder.pop(path[-1])
            for diagnostic in validated(data, tmp_path):
                assert diagnostic.location.line >= 1, path


@pytest.mark.parametrize(("notation", "value"), [("byte", "string"), ("unix-ms", "null")])
def test_examples_may_be_of_another_format(notation: str, value: str, tmp_path: Path) -> None:
    data = copy.deepcopy(FOREIGN)
    content = data["paths"]["/loans/{loan_id}"]["post"]["requestBody"]["content"]
    media = content["application/json"]
    media["schema"]["properties"]["coin"] = {"type": "string", "format": notation}
    media["examples"]["documented"]["value"] = {"coin": value}
    reply = data["paths"]["/loans/{loan_id}"]["post"]["responses"]["200"]["content"]
    examples = reply["application/json"]["examples"]
    examples["documented"]["value"] = {"code": 0, "message": "", "result": []}
    # The exchange is complete, so that it is shown.
    assert "W055" not in {each.code for each in validated(data, tmp_path)}


REPLACEMENTS = [None, 5, "text", [], {}, [None], {"$ref": 5}, {"$ref": "#/nowhere"}, True]


@pytest.mark.parametrize("value", REPLACEMENTS)
def test_any_replacement_is_survived(value: Any, tmp_path: Path) -> None:
    for path in paths_of(FOREIGN):
        data = copy.deepcopy(FOREIGN)
        holder: Any = data
        for part in path[:-1]:
            holder = holder[part]
        holder[path[-1]] = value
        validated(data, tmp_path)


def test_the_table_is_whole() -> None:
    assert set(KEYWORDS) == set(Kind)
    for kind, keywords in KEYWORDS.items():
        for name, keyword in keywords.items():
            assert keyword.since <= keyword.until, (kind, name)
            if keyword.support is Support.UNSUPPORTED:
                assert keyword.child is None, (kind, name)
    assert set(ENTRIES) <= set(Kind)
    assert COMPONENT_KEYWORDS[Kind.SCHEMA] == "schemas"
    assert str(Version.V31) == "3.1"
