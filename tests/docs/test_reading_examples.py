"""Examples of requests and replies, and where they contradict the tables."""

import pytest
from specpress.diagnostics import Location
from specpress.docs.blocks import Code
from specpress.docs.facts import PageFacts, TypeName
from specpress.docs.reading.examples import Examples, read_example
from specpress.docs.reading.json_text import read_json

from tests.docs.made_pages import FIELDS, REQUEST, Maker, facts_of


def read(text: str, kind: str | None = "request", language: str | None = None) -> Examples:
    return read_example(Code(text, language, Location("page.md", 10, 5)), kind, None)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"a": 1}', {"a": 1}),
        ('{"a": 1,}', {"a": 1}),
        ('{"a": "0", // normal\n "b": "x // y"}', {"a": "0", "b": "x // y"}),
        ("{'a': True, 'b': None}", {"a": True, "b": None}),
        ("{“a”: “b”}", {"a": "b"}),
        ('{"a": [ {"x": 1}, ... {"x": 2} ]}', {"a": [{"x": 1}, {"x": 2}]}),
        ('{"a": [\n{"x": 1},\n......\n{"x": 2},\n......\n]}', {"a": [{"x": 1}, {"x": 2}]}),
        ('{"a": "..."}', {"a": "..."}),
        ('{"a": 1 "b": 2}', {"a": 1, "b": 2}),
        ('{\n"a"\n:\n[\n1\n,\n2\n]\n}', {"a": [1, 2]}),
    ],
)
def test_json_is_read_and_mended(text: str, data: object) -> None:
    assert read_json(text).data == data


@pytest.mark.parametrize("text", ["", "no json", "<html></html>", "[" * 5000])
def test_what_is_no_json_is_an_error_and_nothing_is_invented(text: str) -> None:
    assert read_json(text).error is not None
    assert read_json(text).data is None


def test_what_was_mended_is_marked() -> None:
    assert not read_json('{"a": 1}').repaired
    assert read_json('{"a": 1,}').repaired


@pytest.mark.parametrize(
    "text",
    [
        'POST /v9/things HTTP/1.1\nHost: api.example.com\nX-KEY: abc\n\n{\n  "coin": "BTC"\n}',
        'POST /v9/things HTTP/1.1Host: api.example.comX-KEY: abcLength: 9{    "coin": "BTC"}',
        'POST\n/v9/things\nHTTP/1.1\nHost\n:\napi.example.com\n{\n"coin"\n:\n"BTC"\n}',
        'POST /v9/things\nbody\n{\n  "coin": "BTC" // the coin\n}',
        'POST /v9/things\nbody \n{"coin":"BTC"}\n\n\nimport sdk\nprint(sdk.things({"coin": 1}))',
        '# All at once\nPOST /v9/things\nbody\n{"coin":"BTC"}',
    ],
)
def test_a_request_is_read_however_its_lines_are_broken(text: str) -> None:
    (example,) = read(text).requests
    assert (example.method, example.path, example.query) == ("POST", "/v9/things", ())
    assert (example.readable, example.data) == (True, {"coin": "BTC"})


@pytest.mark.parametrize(
    "text",
    [
        "GET /v9/things?coin=BTC&level=No%20One HTTP/1.1\nHost: api.example.com",
        "GET /v9/things?coin=BTC&level=No One HTTP/1.1Host: api.example.com",
        "GET\n/v9/things?coin=BTC&level=No One\nHTTP/1.1\nHost\n:\napi.example.com",
        "GET /v9/things?coin=BTC&level=No%20One",
        "GET https://api.example.com/v9/things?coin=BTC&level=No%20One",
    ],
)
def test_the_query_of_a_request_is_read(text: str) -> None:
    (example,) = read(text).requests
    assert (example.path, example.query) == ("/v9/things", (("coin", "BTC"), ("level", "No One")))
    assert example.place == Location("page.md", 10, 5)


def test_several_requests_in_one_listing_are_several_with_their_titles() -> None:
    first_request = '# First kind\nPOST /v9/things\nbody\n{"a": 1}'
    text = f'{first_request}\n\n# Second kind\nPOST /v9/things\nbody\n[{{"a": 2}}]'
    first, second = read(text).requests
    assert (first.label, first.data) == ("First kind", {"a": 1})
    assert (second.label, second.data) == ("Second kind", [{"a": 2}])
    assert second.place.line == 16


@pytest.mark.parametrize(
    "text",
    [
        "from sdk import HTTP\nsession = HTTP(testnet=True)",
        "const { Client } = require('sdk')\nclient.call({})",
        "import sdk.Things as Things",
    ],
)
def test_code_of_programs_is_no_example(text: str) -> None:
    assert read(text) == Examples()
    assert read("anything {}", language="python") == Examples()


def test_a_body_that_cannot_be_read_is_a_problem_and_the_rest_is_kept() -> None:
    examples = read("POST /v9/things\nbody\n{]]]")
    assert (examples.requests[0].method, examples.requests[0].readable) == ("POST", False)
    assert examples.problems[0][0].line == 10


def test_a_reply_is_told_by_its_caption_and_otherwise_by_being_json() -> None:
    assert read('{"a": 1}', "response").responses[0].data == {"a": 1}
    assert read('{"a": 1}', None).responses[0].data == {"a": 1}
    assert read('{"a": 1}', "request").requests[0].data == {"a": 1}
    assert read("{]", "response").responses[0].readable is False
    assert read("{]", "response").problems


def page(
    *, method: str = "GET", rows: list[list[str]], fields: list[list[str]], **examples: str
) -> PageFacts:
    """A page with tables, a request example and a response example."""
    maker = Maker()
    blocks = [maker.endpoint(method, "/v9/things"), maker.table(REQUEST, *rows)]
    blocks += [maker.table(FIELDS, *fields)]
    if "request" in examples:
        blocks += [maker.heading("Request Example"), maker.code(examples["request"])]
    if "response" in examples:
        blocks += [maker.heading("Response Example"), maker.code(examples["response"], "json")]
    return facts_of(*blocks)


def kinds(facts: PageFacts) -> list[tuple[str, str | None, str | None]]:
    return [(each.kind, each.part, each.field) for each in facts.contradictions]


COIN = [["coin", "true", "string", ""]]
REPLY = [["list", "array", "Object"], ["> coin", "string", ""], ["> size", "integer", ""]]
AROUND = '{"code": 0, "note": "ok", "result": %s, "time": 5}'


def test_a_page_that_agrees_with_its_examples_has_no_contradictions() -> None:
    facts = page(
        rows=COIN,
        fields=REPLY,
        request="GET /v9/things?coin=BTC HTTP/1.1",
        response=AROUND % '{"list": [{"coin": "BTC", "size": 3}]}',
    )
    assert facts.contradictions == ()
    assert facts.problems == ()


def test_a_field_that_no_table_lists_is_found_where_it_stands() -> None:
    facts = page(
        rows=COIN, fields=REPLY, response=AROUND % '{"list": [\n{"coin": "BTC", "extra": 3}]}'
    )
    assert kinds(facts) == [("example-field-not-listed", "response", "list[].extra")]
    (contradiction,) = facts.contradictions
    example = facts.endpoints[0].response_examples[0]
    assert contradiction.place.line == example.place.line + 1
    assert contradiction.endpoint == ("GET", "/v9/things")


def test_a_type_that_every_example_breaks_is_noted_at_the_field() -> None:
    facts = page(
        rows=COIN, fields=REPLY, response=AROUND % '{"list": [{"coin": "BTC", "size": "3"}]}'
    )
    assert kinds(facts) == [("example-breaks-type", "response", "list[].size")]
    size = facts.endpoints[0].response[0].children[1]
    assert size.type is not None
    assert (size.type.name, size.example_type) == (TypeName.INTEGER, TypeName.STRING)


def test_a_type_that_one_of_two_values_breaks_is_not_settled() -> None:
    reply = '{"list": [{"coin": "BTC", "size": "3"}, {"coin": "ETH", "size": 3}]}'
    facts = page(rows=COIN, fields=REPLY, response=AROUND % reply)
    assert kinds(facts) == [("example-breaks-type", "response", "list[].size")]
    assert facts.endpoints[0].response[0].children[1].example_type is None


def test_null_breaks_no_type_and_true_is_no_number() -> None:
    assert (
        page(
            rows=[], fields=REPLY, response=AROUND % '{"list": [{"coin": null, "size": null}]}'
        ).contradictions
        == ()
    )
    facts = page(rows=[], fields=REPLY, response=AROUND % '{"list": [{"coin": "B", "size": true}]}')
    assert facts.endpoints[0].response[0].children[1].example_type is TypeName.BOOLEAN


def test_an_object_where_a_table_has_an_array_is_compared_as_one_element() -> None:
    facts = page(
        method="POST",
        rows=[["legs", "false", "array<object>", ""], ["> side", "true", "string", ""]],
        fields=[["id", "string", ""]],
        request='POST /v9/things\nbody\n{"legs": {"side": "buy"}}',
    )
    assert kinds(facts) == [("example-breaks-type", "request", "legs")]
    assert facts.endpoints[0].request[0].example_type is TypeName.OBJECT


def test_a_request_that_lacks_what_is_required_contradicts_the_table() -> None:
    facts = page(rows=COIN, fields=REPLY, request="GET /v9/things?other=1 HTTP/1.1")
    assert kinds(facts) == [
        ("example-lacks-required", "request", "coin"),
        ("example-field-not-listed", "request", "other"),
    ]


def test_a_request_for_another_endpoint_is_named_and_not_compared() -> None:
    facts = page(rows=COIN, fields=REPLY, request="GET /v9/others HTTP/1.1")
    assert kinds(facts) == [("example-of-another-endpoint", "request", None)]


def test_a_value_that_is_not_listed_contradicts_the_list() -> None:
    facts = page(
        rows=[["span", "false", "string", "`7`: 7 days; `14`: 14 days"]],
        fields=[["span", "string", "`7`: 7 days; `14`: 14 days"]],
        request="GET /v9/things?span=7 HTTP/1.1",
        response=AROUND % '{"span": "1"}',
    )
    assert kinds(facts) == [("example-value-not-listed", "response", "span")]


def test_words_that_are_parts_of_values_are_no_values() -> None:
    facts = page(
        rows=[],
        fields=[["span", "Array of strings", "How long\n`H`: Hour, `D`: Day"]],
        response=AROUND % '{"span": ["28D", "30D"]}',
    )
    (field,) = facts.endpoints[0].response
    assert (field.values, field.uncertain) == ((), ("parts of values: H, D",))
    assert facts.contradictions == ()


def test_what_stands_around_the_payload_is_no_field() -> None:
    facts = page(
        rows=[],
        fields=[["result", "object", ""], ["> id", "string", ""]],
        response=AROUND % '{"id": "5"}',
    )
    assert facts.contradictions == ()


def test_columns_of_rows_are_the_fields_in_the_order_of_the_table() -> None:
    facts = page(
        rows=[],
        fields=[["ts", "string", ""], ["o", "string", ""], ["c", "string", ""]],
        response=AROUND % '[["1", "2", "3"], ["4", "5", "6"]]',
    )
    assert facts.endpoints[0].response_is_rows
    assert facts.contradictions == ()


def test_an_example_without_a_caption_below_a_table_of_the_request_is_the_reply() -> None:
    maker = Maker()
    facts = facts_of(
        maker.endpoint(),
        maker.heading("Request Parameters"),
        maker.table(REQUEST, ["coin", "false", "string", ""]),
        maker.code('{"result": {"coin": "BTC"}}'),
        maker.table(FIELDS, ["coin", "string", ""]),
    )
    assert facts.endpoints[0].request_examples == ()
    assert len(facts.endpoints[0].response_examples) == 1
    assert facts.contradictions == ()


def test_a_listing_in_a_note_above_the_endpoint_is_no_example() -> None:
    maker = Maker()
    facts = facts_of(
        maker.prose("In that case this comes back:"),
        maker.code('{"code": 182120}', "json"),
        maker.endpoint(),
        maker.table(FIELDS, ["coin", "string", ""]),
    )
    assert facts.endpoints[0].response_examples == ()
