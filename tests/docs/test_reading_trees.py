"""Tables by their shape, names, nesting, and types that children tell more about."""

import pytest
from specpress.docs.blocks import Table
from specpress.docs.facts import Required, TypeName
from specpress.docs.reading.nesting import DEEPEST, read_name

from tests.docs.made_pages import (
    FIELDS,
    Maker,
    endpoint_of,
    facts_of,
    request_of,
    response_of,
    shape_of,
    values_of,
)


@pytest.mark.parametrize(
    ("cell", "name", "depth"),
    [
        ("coin", "coin", 0),
        ("`coin`", "coin", 0),
        ("**coin**", "coin", 0),
        ("> coin", "coin", 1),
        (">coin", "coin", 1),
        ("\\> coin", "coin", 1),
        ("&gt; coin", "coin", 1),
        (">> coin", "coin", 2),
        ("> > > coin", "coin", 3),
        ("[kind](../lists#kind)", "kind", 0),
        ("> [kind](../lists#kind)", "kind", 1),
        ("~~old~~", "old", 0),
        ("old (deprecated)", "old", 0),
        ("- coin", "coin", 1),
        ("> rows[0]: openTime", "openTime", 1),
        ("> b[0]", "b[0]", 1),
        ("data.list", "data.list", 0),
    ],
)
def test_a_name_is_read(cell: str, name: str, depth: int) -> None:
    read = read_name(cell)
    assert read is not None
    assert (read.text, read.depth) == (name, depth)


def test_the_link_of_a_name_is_kept_and_what_is_struck_out_is_known() -> None:
    linked, struck = read_name("> [kind](../lists#kind)"), read_name("~~old~~")
    assert linked is not None
    assert struck is not None
    assert (linked.link, linked.struck, struck.struck) == ("../lists#kind", False, True)


@pytest.mark.parametrize("cell", ["", "   ", ">", "---", "All of these are returned too"])
def test_what_is_no_name_is_none(cell: str) -> None:
    assert read_name(cell) is None


def test_children_stand_below_the_row_before_that_is_less_deep() -> None:
    rows = ["list", "> coin", "> limits", ">> low", ">>high", "> last", "cursor"]
    fields = response_of(*([name, "array" if name == "list" else "object", ""] for name in rows))
    assert shape_of(fields) == {
        "list": {"coin": {}, "limits": {"low": {}, "high": {}}, "last": {}},
        "cursor": {},
    }


def test_a_row_that_is_too_deep_is_kept_and_noted() -> None:
    maker = Maker()
    table = maker.table(FIELDS, ["list", "array", ""], [">>> coin", "string", ""])
    facts = facts_of(maker.endpoint(), table)
    assert shape_of(facts.endpoints[0].response) == {"list": {"coin": {}}}
    assert any("nested deeper" in message for _, message in facts.problems)


def test_nesting_is_bounded() -> None:
    maker = Maker()
    rows = [[">" * depth + f" f{depth}", "object", ""] for depth in range(400)]
    facts = facts_of(maker.endpoint(), maker.table(FIELDS, *rows))
    deepest, fields = 0, facts.endpoints[0].response
    while fields:
        deepest, fields = deepest + 1, fields[-1].children
    assert deepest <= DEEPEST + 1
    assert any("too deep" in message for _, message in facts.problems)


@pytest.mark.parametrize(
    "header",
    [
        ["Parameter", "Required", "Type", "Comments"],
        ["Name", "Type", "Required", "Description"],
        ["**Parameters**", "**Types**", "**Required**", "**Description**"],
        ["Field name", "Type", "Necessary", "Remarks"],
        ["参数名", "类型", "是否必须", "描述"],
        ["参数", "是否必填", "类型", "说明"],
    ],
)
def test_columns_come_in_any_order_and_under_many_names(header: list[str]) -> None:
    cells = {"req": "true", "type": "string", "name": "coin", "text": "Which one"}
    order = {
        "Required": "req",
        "Necessary": "req",
        "是否必须": "req",
        "是否必填": "req",
        "Type": "type",
        "Types": "type",
        "类型": "type",
    }
    first, *rest = header
    row = [cells["name"]]
    row += [cells[order.get(each.strip("*"), "text")] for each in rest]
    (field,) = request_of(row, header=header)
    assert field.name == "coin"
    assert field.required is Required.YES
    assert field.type is not None
    assert field.type.name is TypeName.STRING
    assert field.description == "Which one"
    assert first


def test_a_column_of_optional_says_the_opposite() -> None:
    one, other = request_of(
        ["a", "string", "true", ""],
        ["b", "string", "false", ""],
        header=["Name", "Type", "Optional", "Description"],
    )
    assert (one.required, other.required) == (Required.NO, Required.YES)


def test_a_table_without_headings_is_known_by_its_cells() -> None:
    maker = Maker()
    table = maker.table(None, ["a", "true", "string", "One"], ["> b", "false", "array", "Two"])
    endpoint = endpoint_of(maker.endpoint(), table)
    assert endpoint.has_request
    assert [each.required for each in endpoint.request] == [Required.YES]


def test_a_required_column_makes_the_request_whatever_the_heading_says() -> None:
    maker = Maker()
    endpoint = endpoint_of(
        maker.endpoint(),
        maker.heading("Response Parameters"),
        maker.table(["Parameter", "Required", "Type", "Comments"], ["a", "true", "string", ""]),
        maker.heading("Request Parameters"),
        maker.table(FIELDS, ["b", "string", ""]),
    )
    assert shape_of(endpoint.request) == {"a": {}}
    assert shape_of(endpoint.response) == {"b": {}}


def test_a_matrix_that_repeats_the_names_is_no_request() -> None:
    maker = Maker()
    facts = facts_of(
        maker.endpoint(),
        maker.table(["Parameter", "Required", "Type", "Comments"], ["a", "false", "string", ""]),
        maker.table(["Parameter", "spot", "linear"], ["a", "yes", "no"]),
        maker.table(["Parameter", "Required", "Type", "Comments"], ["a", "true", "string", "x"]),
    )
    (field,) = facts.endpoints[0].request
    assert field.required is Required.NO
    messages = [message for _, message in facts.problems]
    assert "a table that is none of parameters or fields is not read (Parameter, spot, linear)" in (
        messages
    )
    assert "a table that repeats the names of an earlier one is not read" in messages


def test_a_second_table_under_the_name_of_a_field_has_its_children() -> None:
    maker = Maker()
    endpoint = endpoint_of(
        maker.endpoint(),
        maker.table(FIELDS, ["legs", "array", ""], ["cursor", "string", ""]),
        maker.heading("Fields of legs"),
        maker.table(FIELDS, ["side", "string", ""]),
    )
    assert shape_of(endpoint.response) == {"legs": {"side": {}}, "cursor": {}}


def test_tables_without_any_requirement_are_told_apart_by_their_headings() -> None:
    maker = Maker()
    facts = facts_of(
        maker.endpoint(),
        maker.heading("Request Parameters"),
        maker.table(FIELDS, ["a", "string", ""]),
        maker.heading("Response Parameters"),
        maker.table(FIELDS, ["b", "string", ""]),
    )
    (endpoint,) = facts.endpoints
    assert (shape_of(endpoint.request), shape_of(endpoint.response)) == ({"a": {}}, {"b": {}})
    assert endpoint.request[0].required is None
    assert any("does not say what is required" in message for _, message in facts.problems)


def test_children_make_the_elements_of_an_array_objects() -> None:
    (field,) = response_of(["list", "array", "Object"], ["> coin", "string", ""])
    assert field.type is not None
    assert field.type.item is not None
    assert field.type.item.name is TypeName.OBJECT


def test_a_word_at_the_start_of_the_description_is_the_element() -> None:
    rows, names = response_of(["rows", "array", "Object"], ["names", "array", "string list"])
    assert rows.type is not None
    assert rows.type.item is not None
    assert rows.type.item.name is TypeName.OBJECT
    assert names.type is not None
    assert names.type.item is None


def test_elements_with_numbers_are_columns_of_rows() -> None:
    (field,) = response_of(
        ["list", "array", "One array for each candle"],
        ["> list[0]: openTime", "string", ""],
        ["> list[1]: close", "string", ""],
    )
    assert field.type is not None
    assert field.type.item is not None
    assert field.type.item.name is TypeName.ARRAY
    assert shape_of(field.children) == {"openTime": {}, "close": {}}


def test_columns_that_only_the_description_names_are_the_fields_of_rows() -> None:
    (field,) = response_of(["asks", "Array of Arrays", "Each is `[price, size, count]`, sorted"])
    assert shape_of(field.children) == {"price": {}, "size": {}, "count": {}}
    (field,) = response_of(["asks", "Array of Arrays", 'Such as ["411.8", "10", "0"]'])
    assert field.children == ()


def test_children_of_a_text_are_kept_and_contradict_its_type() -> None:
    maker = Maker()
    table = maker.table(FIELDS, ["tiers", "string", "Object"], ["> tier", "string", ""])
    facts = facts_of(maker.endpoint(path="/v9/tiers"), table)
    (field,) = facts.endpoints[0].response
    assert field.type is not None
    assert (field.type.name, field.type.written) == (TypeName.UNKNOWN, "string")
    assert shape_of(field.children) == {"tier": {}}
    (contradiction,) = facts.contradictions
    assert contradiction.kind == "type-and-children"
    assert (contradiction.endpoint, contradiction.part, contradiction.field) == (
        ("GET", "/v9/tiers"),
        "response",
        "tiers",
    )


def test_a_repeated_row_is_one_field_and_noted() -> None:
    maker = Maker()
    table = maker.table(FIELDS, ["cursor", "string", "x"], ["cursor", "string", "y"])
    facts = facts_of(maker.endpoint(), table)
    assert shape_of(facts.endpoints[0].response) == {"cursor": {}}
    assert facts.problems[0][1] == "'cursor' is listed twice"
    assert facts.contradictions == ()


def test_repeated_rows_that_differ_contradict_each_other() -> None:
    maker = Maker()
    table = maker.table(FIELDS, ["id", "string", ""], ["id", "long", ""])
    facts = facts_of(maker.endpoint(), table)
    (contradiction,) = facts.contradictions
    assert contradiction.kind == "duplicate-rows-differ"
    assert contradiction.other is not None
    assert contradiction.other.line > contradiction.place.line


def test_a_type_that_is_not_understood_is_a_problem_at_its_place() -> None:
    maker = Maker()
    facts = facts_of(maker.endpoint(), maker.table(FIELDS, ["a", "quux", ""]))
    (place, message) = facts.problems[0]
    assert message == "type not understood: 'quux'"
    assert place.column == 11


def test_a_row_without_a_name_is_a_problem() -> None:
    maker = Maker()
    table = maker.table(FIELDS, ["a", "string", ""], ["", "string", "lost words"])
    facts = facts_of(maker.endpoint(), table)
    assert any("lost words" in message for _, message in facts.problems)


def test_paragraphs_that_were_glued_to_the_last_row_are_cut_off() -> None:
    maker = Maker()
    text = "When it was sent\nside\nYou must choose one: `buy`, `sell`"
    table = maker.table(FIELDS, ["side", "string", "`buy`, `sell`"], ["ts", "string", text])
    facts = facts_of(maker.endpoint(), table)
    side, ts = facts.endpoints[0].response
    assert values_of(side) == ["buy", "sell"]
    assert (ts.values, ts.description) == ((), "When it was sent")
    assert any("is not of its row" in message for _, message in facts.problems)


def test_a_field_of_a_reply_has_no_default() -> None:
    (field,) = response_of(["kind", "string", "`A`, `B`, `UNKNOWN`(default)"])
    assert field.default is None
    assert values_of(field) == ["A", "B", "UNKNOWN"]


def test_facts_of_a_row_over_several_lines_stand_on_the_lines_that_state_them() -> None:
    maker = Maker()
    header = maker.row(["Parameter", "Type", "Required", "Description"])
    first = maker.row(["kind", "String", "No", "Which\n`1`: one\n`2`: two\nDefault is `2`"])
    maker.place(3)
    second = maker.row(["size", "String", "No", "How many\nThe maximum is `100`"])
    endpoint = endpoint_of(maker.endpoint(), Table(header, (first, second), header.place))
    kind, size = endpoint.request
    line = first.place.line
    assert [value.place.line for value in kind.values] == [line + 1, line + 2]
    assert kind.default is not None
    assert (kind.default.place.line, kind.default.place.column) == (line + 3, 1)
    assert size.maximum is not None
    assert size.maximum.place.line == second.place.line + 1


def test_line_breaks_within_a_line_of_the_page_move_no_places() -> None:
    kind, _ = request_of(
        ["kind", "false", "string", "Which\n`1`: one\n`2`: two"], ["size", "false", "string", ""]
    )
    assert {value.place.line for value in kind.values} == {kind.place.line}
