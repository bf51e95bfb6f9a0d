"""Tables of pipes and of HTML: every way in which real pages break them."""

from __future__ import annotations

import pytest
from specpress.docs.blocks import Prose

from tests.docs.reading_blocks import (
    blocks_of,
    page_in,
    page_of,
    pages_of,
    places,
    rows,
    table_in,
    tables_of,
    texts,
)

HEAD = "| Parameter | Required | Type | Comments |\n|---|---|---|---|\n"
REPLY = "| Parameter | Type | Comments |\n|---|---|---|\n"


def fields(body: str, head: str = HEAD) -> list[list[str]]:
    return rows(table_in(head + body))


def test_a_table_of_components_with_all_its_hazards() -> None:
    request, reply, matrix = tables_of(page_of(page_in("shelves.mdx")))
    assert texts(request.header) == ["Parameter", "Required", "Type", "Comments"]
    assert rows(request) == [
        ["[hall](../enum#hall)", "**true**", "string", "Hall, `north`, `south`"],
        ["width", "ture", "integer", "Width in cm\n`60`: narrow\n`90`: wide"],
        ["note", "false", "string", "Written on the shelf, no `|` in it, or `a|b`"],
        ["until", "false", "integer", "Unix time (ms). Either `until` or `days`"],
        ["days", "false", "string", "Days. [`1`, `365`]. Default: `30`\nand over a line more"],
        ["tags", "false", "array |String", "number"],
        ["lamp", "false", "boolean", "Light > dark & cheap"],
        ["heater", "false", "boolean", "~~`warm`~~"],
        [">watts", "false", "string", ""],
    ]
    assert rows(reply) == [
        ["shelfId", "string", "Number"],
        ["rows", "array<object>", "One per board"],
        ["> board", "integer", "From below"],
        [">> load", "string", "kg\nat most"],
        ["shelves", "list", "Object"],
        [">height", "int", "cm"],
    ]
    assert texts(matrix.header) == ["", "north", "south"]
    assert rows(matrix) == [["hall", "✓", ""], ["width", "✓", "✓"]]


def test_the_place_of_a_cell_is_its_first_character() -> None:
    request, reply, _ = tables_of(page_of(page_in("shelves.mdx")))
    lines = page_in("shelves.mdx").split("\n")
    for table in (request, reply):
        for row in table.rows:
            for cell in row.cells:
                if cell.text:
                    line = lines[cell.place.line - 1]
                    first = cell.text[0]
                    assert line[cell.place.column - 1 :].lstrip("\\")[0] == first
    assert places(request.rows[0]) == [(26, 2), (26, 24), (26, 34), (26, 42)]
    # Two rows on one line have places of their own.
    assert places(request.rows[6])[0] == (37, 4)
    assert places(request.rows[7])[0] == (37, 56)


def test_prose_that_is_glued_to_a_table_is_no_row() -> None:
    page = page_of(page_in("shelves.mdx"))
    glued = [each for each in blocks_of(page, Prose) if each.text.startswith("Whatever")]
    assert [(each.place.line, each.place.column) for each in glued] == [(39, 1)]


def test_a_table_that_lists_interrupt_and_lines_wrap() -> None:
    request, reply = tables_of(page_of(page_in("lamps.md")))
    assert rows(request) == [
        [
            "lamp",
            "false",
            "string",
            "Which one, `all` of it\nA number: that lamp\nNothing: all lamps",
        ],
        ["colour", "false", "string", "Colour of light, `red` or\n`green`,\n`blue`"],
        ["dim", "**true**", "integer", "Percent of full power, up to\n100."],
    ]
    assert rows(reply) == [
        ["list", "array", "Object"],
        [
            "> lamp",
            "string",
            "Lamp\nIn the order of `shelves`\nfrom [the list](/docs/v9/shelf/list)",
        ],
        ["> dim", "integer", "Percent"],
        ["> hours", "number", "How long it burnt"],
    ]
    assert places(request.rows[2]) == [(23, 12), (23, 18), (24, 1), (24, 11)]
    after = [each.text for each in blocks_of(page_of(page_in("lamps.md")), Prose)]
    assert "After the tables." in after


def test_a_list_after_a_table_that_does_not_go_on_is_no_part_of_it() -> None:
    page = page_of(f"# T\n\n{HEAD}| a | true | string | A |\n\n- one\n- two\n\n### Next\n")
    assert rows(tables_of(page)[0]) == [["a", "true", "string", "A"]]
    assert [each.text for each in blocks_of(page, Prose)] == ["one", "two"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "| a | true | string | A\n| b | false | string | B |",
            [["a", "true", "string", "A"], ["b", "false", "string", "B"]],
            id="no closing pipe",
        ),
        pytest.param(
            "a | true | string | A |\n| b | false | string | B |",
            [["a", "true", "string", "A"], ["b", "false", "string", "B"]],
            id="no opening pipe",
        ),
        pytest.param(
            "| a | true | string | A || b | false | string | B |",
            [["a", "true", "string", "A"], ["b", "false", "string", "B"]],
            id="two rows on one line",
        ),
        pytest.param(
            "| a | true | string | A\n| | b | false | string | B |",
            [["a", "true", "string", "A"], ["b", "false", "string", "B"]],
            id="the pipe that should close a row opens the next",
        ),
        pytest.param(
            "| a | true | string | A || |\n| b | false | string | B |",
            [["a", "true", "string", "A"], ["b", "false", "string", "B"]],
            id="empty cells too many",
        ),
        pytest.param(
            "| a | true | string |\n| b |\n",
            [["a", "true", "string", ""], ["b", "", "", ""]],
            id="cells too few",
        ),
        pytest.param(
            "| a | true | string | x or | y |",
            [["a", "true", "string", "x or | y"]],
            id="a bare pipe",
        ),
        pytest.param(
            "| a | true | string | `x|y` and \\| |",
            [["a", "true", "string", "`x|y` and |"]],
            id="pipes in backticks and escaped",
        ),
        pytest.param(
            "| `a | true | string | b` |",
            [["`a", "true", "string", "b`"]],
            id="a backtick that does not close in its cell",
        ),
        pytest.param(
            "| a | true | string | one\n  two\n  - three |\n| b | false | string | B |",
            [["a", "true", "string", "one\ntwo\nthree"], ["b", "false", "string", "B"]],
            id="a cell over several lines",
        ),
        pytest.param(
            "| a | true | string | one |\n| `x` `y` |\n| b | false | string | B |",
            [["a", "true", "string", "one\n`x` `y`"], ["b", "false", "string", "B"]],
            id="a line of a cell that was made a row",
        ),
        pytest.param(
            "| a | true | string | A |\n\n| b | false | string | B |",
            [["a", "true", "string", "A"], ["b", "false", "string", "B"]],
            id="an empty line between rows",
        ),
        pytest.param(
            "| a | true | string | A |\n<!-- | x | true | int | -->\n| b | false | string | B |",
            [["a", "true", "string", "A"], ["b", "false", "string", "B"]],
            id="a commented-out row",
        ),
        pytest.param(
            "| a | true | string | A {/* said | no more */}|\n",
            [["a", "true", "string", "A"]],
            id="a comment in a cell",
        ),
        pytest.param(
            "| a | true | string | <s>`x`</s> <code>y</code> <b>z</b> a<br/>b<br>c |",
            [["a", "true", "string", "~~`x`~~ `y` z a\nb\nc"]],
            id="elements in a cell",
        ),
        pytest.param(
            "| a | true | List<String> | 1 < 2, <nil> |",
            [["a", "true", "List<String>", "1 < 2, <nil>"]],
            id="what looks like an element",
        ),
        pytest.param(
            '| <a href="../x#y">a</a> | true | string | <ul><li>1. b</li><li>2. c</li></ul>|',
            [["[a](../x#y)", "true", "string", "1. b\n2. c"]],
            id="a link and a numbered list",
        ),
    ],
)
def test_rows(body: str, expected: list[list[str]]) -> None:
    assert fields(body) == expected


def test_a_table_starts_where_another_one_ends() -> None:
    page = page_of(f"# T\n\n{HEAD}| a | true | string | A |\n{REPLY}| b | string | B |\n")
    assert [rows(each) for each in tables_of(page)] == [
        [["a", "true", "string", "A"]],
        [["b", "string", "B"]],
    ]


def test_a_table_without_its_row_of_dashes() -> None:
    table = table_in("| Parameter | Type | Comments |\n| a | string | A |")
    assert texts(table.header) == ["Parameter", "Type", "Comments"]
    assert rows(table) == [["a", "string", "A"]]


def test_empty_cells_at_the_ends_of_lines_without_borders() -> None:
    body = "a | b | c  \n---|---|---  \n0 | 200 |   \n1 | 300 | x  \n | | y  \n"
    assert rows(table_in(body)) == [["0", "200", ""], ["1", "300", "x"], ["", "", "y"]]
    (table,) = tables_of(
        page_of(f"# T\n\n| b | c  \n---|---|---  \n0 | 200 | 300  \n\n{'GET `/x`'}\n")
    )
    assert texts(table.header) == ["", "b", "c"]
    assert rows(table) == [["0", "200", "300"]]


def test_a_table_without_a_header() -> None:
    page = page_of("# T\n\n`GET /v9/x`\n\n| 1 | one |\n| 2 | two |\n")
    (table,) = tables_of(page)
    assert table.header is None
    assert rows(table) == [["1", "one"], ["2", "two"]]


def test_no_table_is_found_in_a_listing() -> None:
    text = f"# T\n\n`GET /v9/x`\n\n```\n{HEAD}| a | true | string | A |\n```\n"
    assert tables_of(page_of(text)) == []


def test_tables_without_borders() -> None:
    english, chinese = pages_of(page_in("sheds.md"))
    request, reply = tables_of(english)
    assert rows(request) == [
        ["shed", "String", "Yes", "Which one, e.g. `S1`"],
        [
            "mode",
            "String",
            "No",
            "How\n`wide`: both doors\n`half`: one door | or a window\nnever at night",
        ],
        ["keys", "Array of objects", "Conditional", "Keys"],
        ["> id", "String", "Yes", "Number of a key"],
        [">> teeth", "String", "No", ""],
        ["wait", "Boolean", "No", ""],
        ["blank", "String", "No", "After an empty line"],
    ]
    # What is glued to the last row cannot be told from a line of its last cell: it stays there.
    assert rows(reply)[-1] == [
        "ts",
        "String",
        "When, e.g. `1597026383085`\nBelow the last row stands more.",
    ]
    assert [rows(each)[0][0] for each in tables_of(chinese)] == ["shed", "shed"]
    assert [rows(each)[1][3] for each in tables_of(chinese)[:1]] == [
        "方式\n`wide`：两扇门\n`half`：一扇门"
    ]


def test_cells_of_elements_that_span_rows_and_columns() -> None:
    (table,) = tables_of(page_of(page_in("limits.mdx")))
    assert texts(table.header) == ["Method", "Path", "Keepers small", "Keepers large", "upgradable"]
    assert rows(table) == [
        ["POST", "/v9/shelf/rent", "10/s", "10/s", "Y"],
        ["POST", "/v9/shelf/leave", "5/s", "20/s\nor `40`", "N"],
        ["POST", "/v9/shelf/list", "1/s\n2/s", "-", ""],
        ["GET", "[/v9/time](./time)", "50/s", "50/s", "N"],
    ]
    assert places(table.rows[1]) == [(14, 9), (18, 9), (18, 33), (19, 9), (21, 14)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<table><tr><td>a</td></tr>", "this table is never closed"),
        ("<table><tr>" + "<td>a</td>" * 101 + "</tr></table>", "this table is too wide to be read"),
        (
            '<table><tr><td colspan="999999">a</td></tr></table>',
            "this table is too wide to be read",
        ),
        (
            "<table>" + f"<tr>{'<td>a</td>' * 100}</tr>\n" * 501 + "</table>",
            "this table is too large to be read",
        ),
    ],
)
def test_a_table_of_elements_that_cannot_be_read_in_full(text: str, message: str) -> None:
    page = page_of(f"---\ntitle: T\n---\n{text}\n\n### After\n\nwords\n")
    assert message in [each.message for each in page.problems]
    assert [each.text for each in blocks_of(page, Prose)] == ["words"]
    assert all(row.cells[0].text == "a" for table in tables_of(page) for row in table.rows)


def test_a_table_of_elements_in_a_cell_of_another_is_text_of_it() -> None:
    text = (
        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>"
    )
    (table,) = tables_of(page_of(f"---\ntitle: T\n---\n{text}\n"))
    assert rows(table) == [["a\nb\nc", "d"]]


def test_a_cell_between_two_rows_of_html_is_a_row_of_its_own() -> None:
    """A row whose opening stands behind it is lost to nobody: browsers show it, too."""
    table = table_in(
        "<table>\n<tr><th>Parameter</th><th>Type</th></tr>\n<tr><td>hall</td><td>string</td></tr>\n"
        "<td>width</td><td>integer</td>\n<tr>\n</tr>\n<tr><td>note</td><td>string</td></tr>\n"
        "</table>"
    )
    assert rows(table) == [["hall", "string"], ["width", "integer"], ["note", "string"]]
    assert table.rows[1].cells[0].place.line - table.rows[0].cells[0].place.line == 1
