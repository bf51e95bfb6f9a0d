"""Which format a text is in: told from what it holds, whatever its file is called."""

from __future__ import annotations

import itertools

import pytest
from specpress.docs.blocks import Code, Endpoint, Heading, Page, Prose, Tab
from specpress.docs.formats import FORMATS, format_of

from tests.docs.reading_blocks import (
    PAGES,
    all_blocks,
    blocks_of,
    page_in,
    pages_of,
    tables_of,
    texts,
)

FORMAT_OF = {
    "carts.txt": "cell-per-line",
    "lamps.md": "markdown",
    "limits.mdx": "mdx",
    "sheds.md": "bilingual",
    "shelves.mdx": "mdx",
}


def comparable(pages: tuple[Page, ...]) -> list[object]:
    return [(page.format, page.title, page.url, page.language, page.blocks) for page in pages]


def test_every_page_has_a_known_format() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(FORMAT_OF)
    assert {each.NAME for each in FORMATS} == set(FORMAT_OF.values())


@pytest.mark.parametrize(("name", "other"), list(itertools.permutations(FORMAT_OF, 2)))
def test_the_name_of_a_file_says_nothing(name: str, other: str) -> None:
    pages = pages_of(page_in(name), other)
    assert {page.format for page in pages} == {FORMAT_OF[name]}
    assert {page.file for page in pages} == {other}


@pytest.mark.parametrize("name", FORMAT_OF)
@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_line_breaks_change_nothing(name: str, line_break: str) -> None:
    text = page_in(name)
    assert comparable(pages_of(text.replace("\n", line_break))) == comparable(pages_of(text))


@pytest.mark.parametrize("name", FORMAT_OF)
def test_a_mark_of_the_encoding_changes_nothing(name: str) -> None:
    text = page_in(name)
    assert comparable(pages_of("\ufeff" + text)) == comparable(pages_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words, and nothing else",
        '{"json": [1, 2]}',
        "a,b,c\n1,2,3\n",
        "# Only a title\n\nand words",
        "<!doctype html><html><body><p>hello</p></body></html>",
        "import os\n\n# GET /nothing\nprint(os | os)\n",
    ],
)
def test_what_is_no_page_is_not_recognised(text: str) -> None:
    assert format_of(text) is None


def test_pages_of_components() -> None:
    (page,) = pages_of(page_in("shelves.mdx"))
    assert (page.title, page.language, page.problems) == ("Rent a Shelf", "en", ())
    (endpoint,) = blocks_of(page, Endpoint)
    assert (endpoint.method, endpoint.path) == ("POST", "/v9/shelf/rent")
    assert (endpoint.place.line, endpoint.place.column) == (19, 1)
    http, python = blocks_of(page, Tab)
    assert (http.label, python.label) == ("HTTP", "Python")
    assert http.group == python.group
    (listing,) = [each for each in http.blocks if isinstance(each, Code)]
    assert listing.language == "http"
    assert listing.text.startswith("POST /v9/shelf/rent HTTP/1.1\nHost")
    assert (listing.place.line, listing.place.column) == (67, 1)
    said = " ".join(each.text for each in blocks_of(page, Prose))
    assert "Opening hours" in said
    assert "nobody" not in said
    assert "import" not in said


def test_a_script_is_told_of_and_not_read() -> None:
    (page,) = pages_of(page_in("limits.mdx"))
    assert [(each.message, each.place.line) for each in page.problems] == [
        ("<script> is not read", 37)
    ]
    assert not any("hidden" in getattr(each, "text", "") for each in all_blocks(page.blocks))


def test_both_halves_of_a_page() -> None:
    english, chinese = pages_of(page_in("sheds.md"))
    assert (english.language, chinese.language) == ("en", "zh")
    assert (english.title, chinese.title) == ("POST / Open shed", "POST / 开棚")
    assert english.url == chinese.url == "https://sheds.example.com/docs/en/#shed-open"
    assert [each.text for each in blocks_of(english, Code)] == [
        "POST /api/v9/shed/open\nbody\n"
        '{\n    "shed": "S1", //the first\n\n    "keys": ["a","b"]\n}',
        'import sheds\n\nsheds.open("S1 | S2")',
        '{\n    "code": "0",\n    "data": [{"shed": "S1"}]\n}',
    ]
    assert [(each.place.line, each.place.column) for each in blocks_of(english, Code)] == [
        (23, 5),
        (33, 5),
        (57, 5),
    ]


def test_two_pages_in_one_language_are_one_page_of_two_parts() -> None:
    text = page_in("sheds.md").split("\n---\n\n# POST / 开棚")[0]
    (page,) = pages_of(f"{text}\n---\n\n# GET / Shed\n\nShows a shed to whoever asks for it.\n")
    assert [each.text for each in blocks_of(page, Heading) if each.level == 1] == [
        "POST / Open shed",
        "GET / Shed",
    ]


def test_pages_with_a_cell_per_line() -> None:
    push, codes = pages_of(page_in("carts.txt"))
    assert (push.title, codes.title) == ("Push Cart", "Cart Codes")
    assert push.url == "https://carts.example.com/docs/v9/cart/push"
    assert (push.section, codes.section) == ("Carts (old) > Moving", "Carts (old)")
    assert [(each.method, each.path) for each in blocks_of(push, Endpoint)] == [
        ("POST", "/v9/cart/push")
    ]
    request, reply = tables_of(push)
    assert [texts(row) for row in request.rows] == [
        ["cart", "true", "string", "Number of the cart. Either `cart` or `owner` must be there"],
        ["speed", "false", "string", "How fast\n`slow`, `fast` (careful)\n`lift`: by lift"],
        ["loads", "false", "array<object>", "What lies on it, up to 12 things"],
        ["> name", "true", "string", "Name"],
        [">> weight", "", "integer", "Kilograms"],
        ["quiet", "false", "boolean", ""],
    ]
    assert [texts(row) for row in reply.rows] == [
        ["list", "array", "Object"],
        ["> list", "array", "Object"],
        [">> hall", "string", "Hall"],
        ["nextPageCursor", "string", "See `cursor`"],
        ["map", "string", "Where it is"],
    ]
    assert [texts(row) for table in tables_of(codes) for row in table.rows] == [
        ["10001", "The cart is away"],
        ["10002", "Wheel missing.\nLook under `cart`"],
        ["10003", "Too heavy"],
    ]


def test_listings_that_are_said_twice_are_told_once() -> None:
    push, _ = pages_of(page_in("carts.txt"))
    listings = [(each.language, "".join(each.text.split())) for each in blocks_of(push, Code)]
    assert listings == [
        ("http", 'POST/v9/cart/pushHTTP/1.1Host:api.example.comContent-Length:20{"cart":"7"}'),
        ("python", "fromcartsimportCartCart(7)"),
        ("json", '{"retCode":0,"result":{}}'),
        (None, '{"only":"here"}'),
    ]


def test_tabs_that_are_not_closed_or_not_open() -> None:
    opened = "---\ntitle: T\n---\n<Tabs>\n<TabItem value='a'>\n\none\n\n"
    (page,) = pages_of(f"{opened}</Tabs>\n</TabItem>\n</TabItem>\n")
    assert [each.message for each in page.problems] == ["this closes nothing that is open"]
    (tab,) = blocks_of(page, Tab)
    assert (tab.label, [each.text for each in tab.blocks if isinstance(each, Prose)]) == (
        "a",
        ["one"],
    )
    (page,) = pages_of(opened)
    assert {each.message for each in page.problems} == {"this is never closed"}


def test_tabs_in_tabs_have_groups_of_their_own() -> None:
    inner = "<Tabs>\n<TabItem value='x'>\n\none\n\n</TabItem>\n</Tabs>\n"
    text = (
        f"---\ntitle: T\n---\n<Tabs>\n<TabItem value='a'>\n\n{inner}\n</TabItem>\n</Tabs>\n{inner}"
    )
    (page,) = pages_of(text)
    outer, nested, later = blocks_of(page, Tab)
    assert nested in outer.blocks
    assert len({outer.group, nested.group, later.group}) == 3
    assert page.problems == ()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("POST `/v9/x`", ("POST", "/v9/x")),
        ("`POST /v9/x`", ("POST", "/v9/x")),
        ("**GET** `/v9/x/{id}`", ("GET", "/v9/x/{id}")),
        ("get /v9/x", ("GET", "/v9/x")),
        ("HTTP Request: GET `/v9/x`", ("GET", "/v9/x")),
        ("GET https://api.example.com/v9/x", ("GET", "/v9/x")),
        ('<APIEndpoint method="GET" url="/v9/x" />', ("GET", "/v9/x")),
        ("<APIEndpoint\n  url={'/v9/x?a=b'}\n  method='get'\n/>", ("GET", "/v9/x")),
        ('<Operation path="/v9/x" method="DELETE"></Operation>', ("DELETE", "/v9/x")),
        ("### GET /v9/x", ("GET", "/v9/x")),
        ("To see it, GET `/v9/x` will do", None),
        ("GET / Shelves", None),
        ("Get /v9/x", None),
        ('<Link method="GET" url="x" />', None),
    ],
)
def test_statements_of_an_endpoint(statement: str, expected: tuple[str, str] | None) -> None:
    (page,) = pages_of(f"---\ntitle: T\n---\n\n{statement}\n")
    found = [(each.method, each.path) for each in blocks_of(page, Endpoint)]
    assert found == ([expected] if expected else [])


def test_several_endpoints_in_one_paragraph() -> None:
    (page,) = pages_of("# T\n\nGET `/v9/x`\nPOST `/v9/x`\nand words\n")
    assert [(each.method, each.place.line) for each in blocks_of(page, Endpoint)] == [
        ("GET", 3),
        ("POST", 4),
    ]
    assert [each.text for each in blocks_of(page, Prose)] == ["and words"]


def test_comments_are_not_read_where_they_are_comments() -> None:
    text = (
        "# T\n\nGET `/v9/x`\n\n<!-- gone\n\n### Gone\n\nGET `/v9/gone`\n-->\n"
        "Here `<!-- stays -->`.\n\n```html\n<!-- stays -->\n```\n\n{/* gone */}\n\n"
        "<!-- open\n\nstays\n"
    )
    (page,) = pages_of(text)
    assert [each.path for each in blocks_of(page, Endpoint)] == ["/v9/x"]
    assert [each.text for each in blocks_of(page, Prose)] == [
        "Here `<!-- stays -->`.",
        "<!-- open",
        "stays",
    ]
    assert [each.text for each in blocks_of(page, Code)] == ["<!-- stays -->"]
    assert [(each.message, each.place.line) for each in page.problems] == [
        ("this comment is never closed", 19)
    ]


def test_a_listing_that_is_not_closed() -> None:
    (page,) = pages_of("# T\n\nGET `/v9/x`\n\n```json\n{}\n")
    assert [(each.message, each.place.line) for each in page.problems] == [
        ("this listing is never closed", 5)
    ]
    assert [each.text for each in blocks_of(page, Code)] == ["{}"]
