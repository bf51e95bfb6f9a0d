"""Endpoints that a spec lacks: what is written for them, in what style, and that it holds."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from specpress.docs.facts import GroupKind, PageFacts

from tests.docs.drafting_runs import new_project_at, parsed, project_at, reply, request
from tests.docs.making_facts import endpoint, field, group, limit, page

OK = {"code": 0, "message": "", "data": {}}


def ok(data: Any) -> dict[str, Any]:
    return {"code": 0, "message": "", "data": data}


def orders_page(**facts: Any) -> PageFacts:
    """A read of a page of orders, with much of what pages have."""
    rows = [
        {
            "orderId": "1042",
            "price": "20000.5",
            "createdTime": "1700000000000",
            "side": "Buy",
            "accountUid": "77",
            "fills": [{"qty": "0.1", "feeRate": ""}],
        },
        {
            "orderId": "1043",
            "price": "",
            "createdTime": "1700000000001",
            "side": "Sell",
            "fills": [],
        },
    ]
    return page(
        endpoint(
            "/v1/margin/order/realtime",
            title="Get Open Orders",
            permission="Margin trade",
            rate_limits=[limit(10, 2, "per UID")],
            url="https://docs.example.com/v1/margin/open-orders",
            request=[
                field("symbol", required="yes"),
                field("side", required="no", values=["Buy", "Sell"]),
                field(
                    "limit",
                    "integer",
                    required="no",
                    minimum="1",
                    maximum="50",
                    default="20",
                ),
                field("cursor", required="conditional"),
                field("ids", "array of string", required="no"),
            ],
            response=[
                field(
                    "list",
                    "array",
                    children=[
                        field("orderId"),
                        field("price"),
                        field("createdTime"),
                        field("side", values=["Buy", "Sell"]),
                        field("accountUid"),
                        field("fills", "array", children=[field("qty"), field("feeRate")]),
                        field("oldField", deprecated=True),
                    ],
                ),
                field("nextCursor"),
            ],
            request_examples=(request([("symbol", "BTC"), ("limit", "2")]),),
            response_examples=(reply(ok({"list": rows, "nextCursor": "x"})),),
            **facts,
        )
    )


def test_an_operation_in_the_style_of_its_neighbours(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    outcome = project.draft(orders_page())
    assert outcome.is_complete
    assert [each.operation_id for each in outcome.drafted] == ["margin.get_open_orders"]
    root = parsed(outcome.texts, "spec/openapi.yaml")
    assert root["tags"] == [{"name": "loans"}, {"name": "margin", "description": "TODO"}]
    reference = root["paths"]["/v1/margin/order/realtime"]["$ref"]
    file, _, key = reference.partition("#/")
    item = parsed(outcome.texts, f"spec/{file}")[key]
    operation = item["get"]
    assert operation["operationId"] == "margin.get_open_orders"
    assert operation["tags"] == ["margin"]
    assert operation["summary"] == "Get Open Orders"
    assert operation["description"] == "TODO"
    assert operation["externalDocs"] == {"url": "https://docs.example.com/v1/margin/open-orders"}
    assert operation["x-permission"] == "Margin trade"
    assert operation["x-rate-limit"] == {"count": 10, "period": 2, "scope": "uid"}
    assert operation["x-source"]["title"] == "Get Open Orders"
    parameters = {each["name"]: each for each in operation["parameters"]}
    assert list(parameters) == ["symbol", "side", "limit", "cursor", "ids"]
    assert parameters["symbol"]["required"] is True
    assert "required" not in parameters["side"]
    assert parameters["limit"]["schema"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 50,
        "default": 20,
    }
    assert parameters["limit"]["examples"] == {"documented": {"value": 2}}
    content = operation["responses"]["200"]["content"]["application/json"]
    assert content["examples"]["documented"]["value"]["data"]["nextCursor"] == "x"
    frame, own = content["schema"]["allOf"]
    assert frame["$ref"].endswith("schemas.yaml#/Envelope")
    assert own["required"] == ["data"]


def test_components_have_good_names_and_formats_by_evidence(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    outcome = project.draft(orders_page())
    schemas = parsed(outcome.texts, "spec/schemas/margin.yaml")
    assert list(schemas) == ["Side", "OpenOrders", "OpenOrder", "OpenOrderFill"]
    assert schemas["Side"]["enum"] == ["Buy", "Sell"]
    assert schemas["OpenOrders"]["required"] == ["list"]
    assert schemas["OpenOrders"]["properties"]["list"]["items"] == {"$ref": "#/OpenOrder"}
    order = schemas["OpenOrder"]["properties"]
    assert order["orderId"] == {"description": "TODO", "type": "string"}
    assert order["price"]["format"] == "decimal"
    assert order["price"]["x-empty-is-null"] is True
    assert order["createdTime"]["format"] == "unix-ms"
    assert order["side"] == {"$ref": "#/Side", "description": "TODO"}
    assert order["accountUid"]["x-sensitive"] is True
    assert order["oldField"]["deprecated"] is True
    assert schemas["OpenOrderFill"]["properties"]["feeRate"]["type"] == "string"


def test_what_a_person_must_decide_is_marked_and_told(tmp_path: Path) -> None:
    outcome = project_at(tmp_path).draft(orders_page())
    text = outcome.texts["spec/paths/margin.yaml"]
    asked = {each.subject: each.question for each in outcome.decisions}
    assert "required only sometimes" in asked["cursor"]
    assert "written into the query" in asked["ids"]
    lines = text.splitlines()
    at = next(n for n, line in enumerate(lines) if "DECIDE: 'cursor' is required" in line)
    assert lines[at + 1].strip() == "- name: cursor"
    for decision in outcome.decisions:
        assert any(f"# DECIDE: {decision.question}" in each for each in outcome.texts.values())
        assert decision.place is not None


def test_it_generates_at_once_and_there_is_nothing_to_do_again(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    before = project.files()
    outcome = project.draft(orders_page())
    project.write(outcome)
    project.assert_generates()
    again = project.draft(orders_page())
    assert again.is_complete
    assert dict(again.texts) == project.files()
    for name, text in before.items():
        kept = iter(project.files()[name].splitlines())
        # The list of tags stands in one line, which has one more now.
        lines = [line for line in text.splitlines() if not line.startswith("tags:")]
        assert all(any(line == other for other in kept) for line in lines), name


def test_no_text_of_the_page_but_its_title_is_copied(tmp_path: Path) -> None:
    prose = "Sentences of the exchange about its orders"
    described = orders_page()
    [only] = described.endpoints

    def with_prose(each: Any) -> Any:
        return dataclasses.replace(
            each, description=prose, children=tuple(map(with_prose, each.children))
        )

    only = dataclasses.replace(
        only,
        request=tuple(map(with_prose, only.request)),
        response=tuple(map(with_prose, only.response)),
    )
    outcome = project_at(tmp_path).draft(page(only))
    assert outcome.drafted
    assert not any(prose in text for text in outcome.texts.values())


def test_an_enum_or_an_amount_of_the_spec_is_used_again(tmp_path: Path) -> None:
    outcome = project_at(tmp_path).draft(
        page(
            endpoint(
                "/v1/loans/history",
                title="Loan history",
                request=[field("coin", required="no")],
                response=[
                    field("amount"),
                    field("term", "integer", values=["7", "30"]),
                    field("total"),
                ],
                response_examples=(reply(ok({"amount": "1.5", "term": 7, "total": "2.25"})),),
            )
        )
    )
    assert (outcome.refusals, outcome.left) == ((), ())
    [drafted] = outcome.drafted
    assert drafted.operation_id == "loans.get_loan_history"
    assert "spec/paths.yaml" in outcome.texts
    history = parsed(outcome.texts, drafted.schemas_file)["LoanHistory"]["properties"]
    assert history["term"]["$ref"].endswith("#/Term")
    # The amount of a request is no amount of a reply, which may be empty.
    assert history["amount"]["format"] == "decimal"
    assert history["amount"]["x-empty-is-null"] is True


def test_a_write_has_a_body_with_groups(tmp_path: Path) -> None:
    outcome = project_at(tmp_path).draft(
        page(
            endpoint(
                "/v1/orders/place",
                "POST",
                title="Place Order",
                request=[
                    field("symbol", required="yes"),
                    field("qty", required="conditional"),
                    field("value", required="conditional"),
                    field(
                        "stop", "object", required="no", children=[field("price", required="yes")]
                    ),
                ],
                response=[field("orderId")],
                groups=[
                    group(GroupKind.AT_LEAST_ONE, ["qty"], ["value"]),
                    group(GroupKind.REQUIRES, ["stop"], ["qty"]),
                ],
                request_examples=(
                    request(data={"symbol": "BTC", "qty": 1, "stop": {"price": "3"}}),
                ),
                response_examples=(reply(ok({"orderId": "1"})),),
            )
        )
    )
    assert (outcome.refusals, outcome.left) == ((), ())
    [drafted] = outcome.drafted
    assert drafted.operation_id == "orders.place_order"
    operation = parsed(outcome.texts, "spec/paths/orders.yaml")["place_order"]["post"]
    content = operation["requestBody"]["content"]["application/json"]
    schema = content["schema"]
    assert schema["required"] == ["symbol"]
    assert schema["anyOf"] == [{"required": ["qty"]}, {"required": ["value"]}]
    assert schema["dependentRequired"] == {"stop": ["qty"]}
    # A number where the page says text is written as text.
    assert content["examples"]["documented"]["value"]["qty"] == "1"
    stop = parsed(outcome.texts, "spec/schemas/orders.yaml")["PlaceOrderStop"]
    assert stop["required"] == ["price"]
    assert not [each for each in outcome.decisions if each.subject in ("qty", "value")]


@pytest.mark.parametrize(
    ("facts", "written"),
    [
        ({"permission": ""}, {"security": []}),
        ({"authenticated": False}, {"security": []}),
        ({"permission": "Trade"}, {"x-permission": "Trade"}),
        ({}, {}),
        ({"deprecated": True}, {"deprecated": True}),
    ],
)
def test_who_may_call_it(tmp_path: Path, facts: dict[str, Any], written: dict[str, Any]) -> None:
    outcome = project_at(tmp_path).draft(
        page(endpoint("/v1/time", title="Time", response=[field("now")], **facts))
    )
    operation = parsed(outcome.texts, "spec/paths/time.yaml")["get_time"]["get"]
    kept = {
        key: operation[key]
        for key in ("security", "x-permission", "deprecated")
        if key in operation
    }
    assert kept == written


def test_a_candle_is_a_row_of_columns(tmp_path: Path) -> None:
    rows = [["1700000000000", "1.5", "2"], ["1700000060000", "1.6", "3"]]
    columns = [field("startTime"), field("openPrice"), field("count")]
    outcome = project_at(tmp_path).draft(
        page(
            endpoint(
                "/v1/market/kline",
                title="Get Kline",
                response=[field("list", "array of array", children=columns)],
                response_examples=(reply(ok({"list": rows})),),
            )
        )
    )
    assert (outcome.refusals, outcome.left) == ((), ())
    [drafted] = outcome.drafted
    schemas = parsed(outcome.texts, drafted.schemas_file)
    row = schemas["MarketKlineEntry"]
    assert [each["title"] for each in row["prefixItems"]] == ["startTime", "openPrice", "count"]
    assert [each.get("format") for each in row["prefixItems"]] == ["unix-ms", "decimal", None]


@pytest.mark.parametrize(
    ("response", "example"),
    [
        ([], {}),
        ([field("x")], None),
        ([field("x", "integer")], {"x": "1.5"}),
        ([field("x", "string", values=["A"])], {"x": "B"}),
        ([field("x", "integer", values=["A"])], {"x": 1}),
        ([field("x", "unknown")], {"x": [1, "a"]}),
        ([field("x", None)], {"x": None}),
        ([field("x", "array")], {"x": []}),
        ([field("x", "array of unknown")], {"x": [[1]]}),
        ([field("x", "array", children=[field("y")])], {"x": {"y": "1"}}),
        ([field("x", "object", children=[field("y")])], {"x": ""}),
        ([field("x", "string", children=[field("y")])], {"x": [{"y": "1"}]}),
        ([field("a_b"), field("aB"), field("x"), field("x")], {"aB": "1"}),
        ([field("class"), field("self"), field("1h"), field('say "x"')], {"class": "1"}),
        (
            [field("x", "string", default="7", minimum="9", maximum="3", max_length="-1")],
            {"x": "1"},
        ),
        ([field("x", "boolean", values=["true", "false"])], {"x": True}),
        ([field("x", "number", values=["0.5", "1"])], {"x": 0.5}),
        ([field("x", values=["Buy", "buy", "BUY"])], {"x": "Buy"}),
        ([field("price")], {"price": "market"}),
        ([field("updatedTime")], {"updatedTime": "2024-01-01T00:00:00Z"}),
        ([field("data", "string", values=["Done"])], "Done"),
        ([field("coin")], [{"coin": "BTC"}]),
        ([], ["BTC", "ETH"]),
        (None, {"rows": [{"id": 1, "tags": ["a"], "more": {"deep": None}}]}),
    ],
)
def test_whatever_a_page_says_the_draft_validates_and_generates(
    tmp_path: Path, response: Any, example: Any
) -> None:
    project = project_at(tmp_path)
    drafted = page(
        endpoint(
            "/v1/odd/thing",
            title="Get Thing",
            request=[field("x", "number", required="yes", default="none")],
            response=response,
            response_examples=() if example is None else (reply(ok(example)),),
        )
    )
    outcome = project.draft(drafted)
    assert outcome.refusals == ()
    project.write(outcome)
    project.assert_generates()
    again = project.draft(drafted)
    assert (again.left, again.refusals) == ((), ())
    assert dict(again.texts) == project.files()


def test_what_the_example_contradicts_is_an_exception_with_a_question(tmp_path: Path) -> None:
    outcome = project_at(tmp_path).draft(
        page(
            endpoint(
                "/v1/odd/rate",
                title="Get Rate",
                response=[field("rate", "integer")],
                response_examples=(reply(ok({"rate": "0.5"})),),
            )
        )
    )
    assert (outcome.refusals, outcome.left) == ((), ())
    [drafted] = outcome.drafted
    operation = parsed(outcome.texts, drafted.paths_file)["get_rate"]["get"]
    [entry] = operation["x-docs-exception"]
    assert (entry["kind"], entry["field"]) == ("field-type", "rate")
    schema = parsed(outcome.texts, drafted.schemas_file)["OddRate"]["properties"]["rate"]
    assert schema["type"] == "string"
    assert any("taken as the example" in each.question for each in outcome.decisions)
    assert any("is the page wrong" in each.question for each in outcome.decisions)


def test_many_endpoints_share_nothing_by_accident(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    pages = [
        page(
            endpoint(
                f"/v1/{area}/orders",
                title="Get Orders",
                response=[
                    field("list", "array", children=[field("status", values=values)]),
                ],
            ),
            file=f"{area}.md",
        )
        for area, values in (("spot", ["A", "B"]), ("swap", ["A"]), ("loan", ["A", "B"]))
    ]
    outcome = project.draft(*pages)
    assert [each.operation_id for each in outcome.drafted] == [
        "spot.get_orders",
        "swap.get_orders",
        "loan.get_orders",
    ]
    project.write(outcome)
    project.assert_generates()


def test_two_methods_of_one_path_share_its_entry(tmp_path: Path) -> None:
    project = project_at(tmp_path)
    outcome = project.draft(
        page(
            endpoint("/v1/loans/list", "POST", title="Replace Loans", request=[field("coin")]),
            endpoint("/v1/alerts", title="Get Alerts", response=[field("text")]),
            endpoint("/v1/alerts", "DELETE", title="Remove Alert", request=[field("text")]),
        )
    )
    assert len(outcome.drafted) == 3
    assert set(parsed(outcome.texts, "spec/paths.yaml")["list"]) == {"get", "post"}
    [alerts] = parsed(outcome.texts, "spec/paths/alerts.yaml").values()
    assert set(alerts) == {"get", "delete"}
    assert alerts["delete"]["parameters"][0]["in"] == "query"
    project.write(outcome)
    project.assert_generates()


def test_arguments_of_the_path(tmp_path: Path) -> None:
    outcome = project_at(tmp_path).draft(
        page(
            endpoint(
                "/v1/loans/{loanId}/{part}",
                "POST",
                title="Repay Loan",
                request=[field("loanId", required="yes"), field("amount", required="yes")],
            )
        )
    )
    assert (outcome.refusals, outcome.left) == ((), ())
    [drafted] = outcome.drafted
    assert outcome.refusals == ()
    names = [(each["name"], each["in"]) for each in map(_plain, drafted.operation["parameters"])]
    assert names == [("loanId", "path"), ("part", "path")]


def _plain(value: Any) -> Any:
    return getattr(value, "value", value)


def test_the_spec_that_new_begins(tmp_path: Path) -> None:
    project = new_project_at(tmp_path)
    example = {"code": 0, "message": "OK", "time": 1, "data": {"loanId": "7", "status": "open"}}
    outcome = project.draft(
        page(
            endpoint(
                "/v1/order/history",
                title="Get Order History",
                permission="Read",
                response=[field("loanId"), field("status", values=["open", "closed"])],
                response_examples=(reply(example),),
            ),
            endpoint(
                "/v1/loan/repay", "POST", title="Repay", request=[field("amount", required="yes")]
            ),
        )
    )
    assert [each.operation_id for each in outcome.drafted] == [
        "order.get_history",
        "loan.repay",
    ]
    assert "spec/acme/paths/loan.yaml" in outcome.texts
    project.write(outcome)
    project.assert_generates()


SINGLE = """\
openapi: 3.1.1
info: {title: Exchange, version: "1"}
servers: [{url: https://api.example.com}]
paths:
  /v1/time:
    get:
      operationId: clock.get_time
      tags: [clock]
      externalDocs: {url: https://docs.example.com/time}
      responses:
        "200":
          description: The time.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Time"}
components:
  schemas:
    Time:
      type: object
      properties:
        now: {type: string, format: unix-ms}
# The end.
"""


def test_a_spec_of_one_file_without_an_envelope(tmp_path: Path) -> None:
    project = project_at(tmp_path, root=SINGLE, paths="a: {}\n", schemas="a: {}\n")
    outcome = project.draft(
        page(
            endpoint(
                "/v1/prices",
                title="Get Prices",
                response=[field("rows", "array", children=[field("price")])],
                response_examples=(reply({"rows": [{"price": "1.5"}]}),),
            )
        )
    )
    assert (outcome.refusals, outcome.left) == ((), ())
    [drafted] = outcome.drafted
    assert drafted.paths_file == "spec/openapi.yaml"
    text = outcome.texts["spec/openapi.yaml"]
    root = parsed(outcome.texts, "spec/openapi.yaml")
    operation = root["paths"]["/v1/prices"]["get"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    assert schema == {"$ref": "#/components/schemas/Prices"}
    assert text.endswith("# The end.\n")
    project.write(outcome)
    project.assert_generates()
