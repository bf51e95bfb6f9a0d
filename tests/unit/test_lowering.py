"""Documents to IR: what each construct means."""

from __future__ import annotations

from pathlib import Path

import pytest
from specpress import ir
from specpress.loading import load
from specpress.lowering import lower
from specpress.lowering.operations import operation_name

CASES = Path(__file__).parent.parent / "cases" / "packages"


def _api(case: str) -> ir.Api:
    document, diagnostics = load(CASES / case / "openapi.yaml", project=CASES)
    assert document is not None
    assert diagnostics == []
    return lower(document)


def _model(api: ir.Api, name: str) -> ir.Model:
    return next(model for model in api.models if model.name == name)


def _fields(api: ir.Api, name: str) -> dict[str, ir.Field]:
    model = _model(api, name)
    assert not isinstance(model, ir.EnumModel)
    return {field.wire_name: field for field in model.fields}


def _operation(api: ir.Api, operation_id: str) -> ir.Operation:
    return next(
        operation
        for resource in api.resources
        for operation in resource.operations
        if operation.id == operation_id
    )


def test_scalars() -> None:
    fields = _fields(_api("scalars"), "Values")
    kinds = {name: field.type for name, field in fields.items()}
    decimal = ir.Scalar(ir.ScalarKind.DECIMAL, ir.Wire.STRING)
    assert kinds["amount"] == decimal
    assert kinds["rate"] == ir.Scalar(ir.ScalarKind.DECIMAL, ir.Wire.STRING, empty_is_null=True)
    assert kinds["price"] == ir.Scalar(ir.ScalarKind.DECIMAL, ir.Wire.NUMBER)
    assert kinds["share"] == ir.Scalar(ir.ScalarKind.FLOAT, ir.Wire.NUMBER)
    assert kinds["sinceSeconds"] == ir.Scalar(ir.ScalarKind.UNIX_SECONDS, ir.Wire.INTEGER)
    assert kinds["sinceMilliseconds"] == ir.Scalar(ir.ScalarKind.UNIX_MILLISECONDS, ir.Wire.STRING)
    assert kinds["anything"] == ir.Scalar(ir.ScalarKind.ANY, ir.Wire.ANY)
    grouped = kinds["grouped"]
    assert isinstance(grouped, ir.Scalar)
    assert grouped.thousands_separator == ","
    assert [name for name, field in fields.items() if field.required] == ["text", "amount", "rate"]
    assert fields["count"].default == 7


def test_constraints_are_kept_as_written() -> None:
    parameters = {
        each.wire_name: each for each in _operation(_api("scalars"), "values.send").parameters
    }
    text, price = parameters["text"].type, parameters["price"].type
    assert isinstance(text, ir.Scalar)
    assert isinstance(price, ir.Scalar)
    assert text.constraints == ir.Constraints(min_length=1, max_length=8, pattern="^[a-z]+$")
    assert price.constraints == ir.Constraints(minimum="0", maximum="10.5")


def test_nullable_in_3_0_and_type_arrays_in_3_1() -> None:
    old = _fields(_api("nullable_3_0"), "ValuesGetResult")
    assert old["text"].type.nullable
    assert old["other"].type == ir.Reference("Other", nullable=True)
    number = old["number"].type
    assert isinstance(number, ir.Scalar)
    assert number.constraints == ir.Constraints(exclusive_minimum="0")
    new = _fields(_api("type_arrays_3_1"), "ValuesGetResult")
    assert new["text"].type == ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING, nullable=True)
    assert new["only"].type == ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
    items = ir.Scalar(ir.ScalarKind.INTEGER, ir.Wire.INTEGER, nullable=True)
    assert new["list"].type == ir.Array(items, nullable=True)


def test_all_of_merges_properties_and_required_lists() -> None:
    api = _api("all_of")
    loan = _fields(api, "Loan")
    assert list(loan) == ["coin", "amount", "id", "note", "owner"]
    assert [name for name, field in loan.items() if field.required] == ["coin", "amount", "id"]
    assert loan["owner"].description == "Who owes it."
    assert loan["owner"].type == ir.Reference("Owner")
    borrow = _operation(api, "loans.borrow")
    assert [each.wire_name for each in borrow.parameters] == ["coin", "amount", "days"]


def test_enums_keep_order_names_and_descriptions() -> None:
    level = _model(_api("enums"), "Level")
    assert isinstance(level, ir.EnumModel)
    assert [member.value for member in level.members] == ["VIP0", "VIP99", "1d", "", "in progress"]
    assert level.members[1].description == "the highest level"
    inline = _fields(_api("enums"), "EnumsGetResult")["inline"].type
    assert inline == ir.Reference("EnumsGetResultInline", nullable=True)


def test_rows_and_single_rows() -> None:
    api = _api("rows")
    candle = _model(api, "Candle")
    assert isinstance(candle, ir.RowModel)
    assert [(field.wire_name, field.required) for field in candle.fields] == [
        ("ts", True),
        ("open", True),
        ("close", True),
        ("volume", False),
        ("column5", False),
    ]
    assert _operation(api, "market.get_candles").payload == ir.Array(ir.Reference("Candle"))
    time = _operation(api, "market.get_time")
    assert time.single_row
    assert time.payload == ir.Reference("Time")


def test_recursion_ends() -> None:
    tree = _fields(_api("recursion"), "Tree")
    assert tree["children"].type == ir.Array(ir.Reference("Tree"))


def test_own_parameters_override_those_of_the_path() -> None:
    operation = _operation(_api("parameters"), "loans.get")
    places = {each.wire_name: each.place for each in operation.parameters}
    assert places["account"] is ir.ParameterPlace.PATH
    assert places["X-Request-Id"] is ir.ParameterPlace.HEADER
    types = {each.wire_name: each.type for each in operation.parameters}
    loan_id, limit = types["loanId"], types["limit"]
    assert isinstance(loan_id, ir.Scalar)
    assert isinstance(limit, ir.Scalar)
    assert loan_id.kind is limit.kind is ir.ScalarKind.INTEGER
    names = {each.wire_name: each.name for each in operation.parameters}
    assert names["minimum amount"] == "least"


def test_components_of_every_kind_across_files() -> None:
    operation = _operation(_api("refs_across_files"), "loans.repay")
    assert [each.wire_name for each in operation.parameters] == ["id", "amount", "collateral"]
    assert operation.location.file == "refs_across_files/paths/loans.yaml"
    (example,) = operation.examples
    assert example.reply["id"] == "17"
    assert (ir.ParameterPlace.PATH, "id", "17") in example.arguments


def test_profile_of_a_third_exchange() -> None:
    profile = _api("third_exchange").profile
    signing = profile.signing
    assert signing is not None
    assert [part.kind for part in signing.message][:3] == ["body", "literal", "method"]
    assert signing.message[1].argument == "\n"
    assert [algorithm.secret for algorithm in signing.algorithms] == ["secret", "private_key"]
    assert profile.envelope is not None
    assert profile.envelope.code == ("status", "code")
    assert profile.envelope.success == (200, "OK")
    assert [rule.code for rule in profile.http_errors] == ["403", "5XX"]
    assert [host.name for host in profile.environments] == ["sandbox", "production"]


def test_environments_come_from_servers_where_nothing_else_says() -> None:
    (host,) = _api("scalars").profile.environments
    assert (host.name, host.url) == ("production", "https://api.example.com")


@pytest.mark.parametrize(
    ("operation_id", "expected"),
    {
        "loans.borrow": "borrow",
        "loans_borrow": "borrow",
        "loans/borrow": "borrow",
        "borrow": "borrow",
        "loans": "loans",
        "loansome": "loansome",
        "loans.": "loans.",
    }.items(),
)
def test_operation_name(operation_id: str, expected: str) -> None:
    assert operation_name(operation_id, "loans") == expected


def test_one_part_with_more_required_is_a_model_of_its_own() -> None:
    api = _api("all_of")
    whole = _fields(api, "WholeAmount")
    assert [name for name, field in whole.items() if field.required] == ["coin", "amount"]
    replace = _operation(api, "loans.replace")
    assert [each.wire_name for each in replace.parameters if each.required] == [
        *("id", "coin", "amount")
    ]
    assert replace.payload == ir.Reference("WholeAmount")


def test_what_stands_beside_any_reference_of_a_chain_counts(tmp_path: Path) -> None:
    fields = _lowered_fields(tmp_path, "3.1.1")
    assert fields["a"].description == "Of the alias."
    assert fields["a"].read_only
    assert fields["b"].description == "Of the use."
    assert fields["b"].read_only


def test_what_stands_beside_a_reference_counts_for_nothing_in_3_0(tmp_path: Path) -> None:
    fields = _lowered_fields(tmp_path, "3.0.4")
    assert {name: field.description for name, field in fields.items()} == {"a": "", "b": ""}
    assert not fields["a"].read_only


def _lowered_fields(folder: Path, version: str) -> dict[str, ir.Field]:
    """Two properties that refer to an alias with siblings, one of them with its own."""
    (folder / "openapi.yaml").write_text(
        f"""openapi: {version}
info: {{title: Chain, version: "1"}}
servers: [{{url: https://api.example.com}}]
paths:
  /x:
    get:
      operationId: x.get
      tags: [x]
      responses:
        "200":
          description: It.
          content:
            application/json:
              schema:
                type: object
                properties:
                  a: {{$ref: "#/components/schemas/Alias"}}
                  b: {{$ref: "#/components/schemas/Alias", description: Of the use.}}
components:
  schemas:
    Alias: {{$ref: "#/components/schemas/Text", description: Of the alias., readOnly: true}}
    Text: {{type: string}}
""",
        encoding="utf-8",
    )
    document, _ = load(folder / "openapi.yaml", project=folder)
    assert document is not None
    return _fields(lower(document), "XGetResult")


_EMPTY_REPLY = """\
openapi: 3.1.1
info: {title: Empty, version: "1"}
servers: [{url: https://api.example.com}]
tags: [{name: loans}]
x-envelope: {code: /code, message: /msg, payload: /data, success: ["0"]}
paths:
  /pledge:
    post:
      operationId: loans.pledge
      tags: [loans]
      summary: Pledge
      externalDocs: {url: https://example.com/pledge}
      responses:
        "200":
          description: It is taken.
          content:
            application/json:
              schema:
                type: object
                properties:
                  code: {type: string}
                  msg: {type: string}
                  data: DATA
              examples:
                documented: {value: {code: "0", msg: "", data: []}}
"""


@pytest.mark.parametrize(
    ("data", "payload"),
    [
        ("{type: array, maxItems: 0, items: {}}", None),
        (
            "{type: array, maxItems: 1, items: {type: string}}",
            ir.Array(ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING), max_items=1),
        ),
    ],
)
def test_a_list_that_is_always_empty_is_nothing_to_read(
    data: str, payload: ir.Type | None, tmp_path: Path
) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(_EMPTY_REPLY.replace("DATA", data), encoding="utf-8")
    document, diagnostics = load(path, project=tmp_path)
    assert document is not None
    assert diagnostics == []
    assert _operation(lower(document), "loans.pledge").payload == payload
