"""Endpoints of a page, variants, pages of enums and limits, languages, and links between pages."""

import pytest
from specpress.docs.facts import PageFacts, Required, TypeName
from specpress.docs.reading import link_pages, page_facts

from tests.docs.made_pages import (
    FIELDS,
    REQUEST,
    Maker,
    facts_of,
    page_of,
    shape_of,
    values_of,
)

LIMITS = ["Method", "Path", "Limit", "Upgradable"]


def identities(facts: PageFacts) -> list[tuple[str, str]]:
    return [endpoint.identity for endpoint in facts.endpoints]


def test_each_endpoint_of_a_page_has_its_own_tables_title_and_section() -> None:
    maker = Maker()
    facts = facts_of(
        maker.heading("Products", 1),
        maker.heading("Earning", 2),
        maker.heading("GET / Offers", 3),
        maker.heading("Rate Limit: 3 requests per second", 4),
        maker.heading("Permission: Read", 4),
        maker.heading("HTTP Request", 4),
        maker.endpoint("GET", "/v9/offers"),
        maker.heading("Request Parameters", 4),
        maker.table(REQUEST, ["a", "true", "string", ""]),
        maker.heading("Lending", 2),
        maker.heading("POST / Request for quote", 3),
        maker.prose("Asks for a price."),
        maker.heading("Rate Limit: 1 request per second", 4),
        maker.heading("HTTP Request", 4),
        maker.endpoint("POST", "/v9/quotes"),
        maker.table(REQUEST, ["b", "true", "string", ""]),
    )
    offers, quotes = facts.endpoints
    assert (shape_of(offers.request), shape_of(quotes.request)) == ({"a": {}}, {"b": {}})
    assert [(e.title.text if e.title else None, e.section) for e in (offers, quotes)] == [
        ("Offers", "Products > Earning"),
        ("Request for quote", "Products > Lending"),
    ]
    assert [e.rate_limits[0].count for e in (offers, quotes)] == [3, 1]
    assert [e.permission.text if e.permission else None for e in (offers, quotes)] == ["Read", None]


def test_a_flat_page_is_divided_where_titles_stand() -> None:
    maker = Maker()
    facts = facts_of(
        maker.heading("One"),
        maker.heading("HTTP Request"),
        maker.endpoint("GET", "/v9/one"),
        maker.heading("Response Parameters"),
        maker.table(FIELDS, ["a", "string", ""]),
        maker.heading("Two"),
        maker.prose("API rate limit: 5 req per second"),
        maker.heading("HTTP Request"),
        maker.endpoint("GET", "/v9/two"),
        maker.heading("Response Parameters"),
        maker.table(FIELDS, ["b", "string", ""]),
    )
    one, two = facts.endpoints
    assert (one.rate_limits, two.rate_limits[0].count) == ((), 5)
    assert [e.title.text if e.title else None for e in (one, two)] == ["One", "Two"]
    assert (shape_of(one.response), shape_of(two.response)) == ({"a": {}}, {"b": {}})


def test_the_title_of_a_page_without_headings_is_its_own() -> None:
    maker = Maker()
    facts = facts_of(
        maker.endpoint(), maker.table(FIELDS, ["a", "string", ""]), title="GET / Things"
    )
    title = facts.endpoints[0].title
    assert title is not None
    assert title.text == "Things"


def test_tables_in_tabs_are_variants_with_what_they_share() -> None:
    maker = Maker()
    facts = facts_of(
        maker.endpoint(),
        maker.table(REQUEST, ["kind", "true", "string", "`a`, `b`"]),
        maker.tab("Linear/Inverse", maker.table(FIELDS, ["x", "string", ""])),
        maker.tab("Spot", maker.table(FIELDS, ["y", "string", ""])),
        maker.heading("Request Example"),
        maker.tab("HTTP", maker.code("GET /v9/things?kind=a HTTP/1.1"), group=2),
        maker.tab("Python", maker.code("print()", "python"), group=2),
        maker.heading("Response Example"),
        maker.tab("Linear", maker.code('{"result": {"x": "1"}}', "json"), group=3),
        maker.tab("Spot", maker.code('{"result": {"y": "1"}}', "json"), group=3),
    )
    linear, spot = facts.endpoints
    assert (linear.variant, spot.variant) == ("Linear/Inverse", "Spot")
    assert linear.request == spot.request
    assert (shape_of(linear.response), shape_of(spot.response)) == ({"x": {}}, {"y": {}})
    assert [len(each.response_examples) for each in (linear, spot)] == [1, 1]
    assert [len(each.request_examples) for each in (linear, spot)] == [1, 1]
    assert facts.contradictions == ()


def test_tabs_that_state_an_endpoint_each_are_endpoints() -> None:
    maker = Maker()
    facts = facts_of(
        maker.tab("Old", maker.endpoint("GET", "/v9/old")),
        maker.tab("New", maker.endpoint("GET", "/v9/new")),
        maker.tab("Old", maker.table(REQUEST, ["a", "true", "string", ""]), group=2),
        maker.tab("New", maker.table(REQUEST, ["b", "true", "string", ""]), group=2),
    )
    assert {e.path: shape_of(e.request) for e in facts.endpoints} == {
        "/v9/old": {"a": {}},
        "/v9/new": {"b": {}},
    }


def test_an_endpoint_that_is_only_mentioned_is_none() -> None:
    maker = Maker()
    facts = facts_of(maker.prose("See there."), maker.endpoint("POST", "/v9/other"))
    assert facts.endpoints == ()
    assert facts.problems[0][1] == "names POST /v9/other without describing it"


def test_the_same_endpoint_stated_twice_in_one_part_is_one() -> None:
    maker = Maker()
    facts = facts_of(
        maker.heading("Things", 1),
        maker.endpoint(),
        maker.heading("HTTP Request"),
        maker.endpoint(),
        maker.table(REQUEST, ["a", "true", "string", ""]),
    )
    assert identities(facts) == [("GET", "/v9/things")]


@pytest.mark.parametrize(
    ("blocks", "deprecated"),
    [("This endpoint has been deprecated.", True), ("Lists things.", False)],
)
def test_a_notice_makes_the_endpoint_deprecated(blocks: str, deprecated: bool) -> None:
    maker = Maker()
    facts = facts_of(
        maker.prose(blocks), maker.endpoint(), maker.table(FIELDS, ["a", "string", ""])
    )
    assert facts.endpoints[0].deprecated is deprecated


def test_a_page_of_error_codes_has_no_endpoint_and_no_values() -> None:
    maker = Maker()
    facts = facts_of(
        maker.heading("Errors", 1),
        maker.table(["Code", "Message"], ["10001", "Bad"], ["10002", "Worse"]),
    )
    assert (facts.endpoints, facts.values) == ((), {})


def enums() -> PageFacts:
    maker = Maker("docs/lists.md")
    return page_facts(
        page_of(
            maker.heading("orderStatus"),
            maker.prose("_open_"),
            maker.prose("`New` just placed"),
            maker.prose("`Part`"),
            maker.prose("_closed_"),
            maker.prose("`Filled`"),
            maker.heading("interval"),
            maker.prose("`1` `3` `5` minute"),
            maker.prose("`D` day"),
            maker.heading("smpType"),
            maker.prose("default: `None`"),
            maker.prose("`CancelMaker`"),
            maker.heading("level"),
            maker.prose("No VIP"),
            maker.prose("VIP-1"),
            maker.heading("timeInForce"),
            maker.prose("`GTC` good till cancelled"),
            maker.prose("[RPI](https://example.com/rpi) features:"),
            maker.prose("**Post-Only**: adds to the book"),
            maker.heading("type(uta-log)"),
            maker.prose("`IN` came in"),
            maker.prose("`OUT` went out"),
            maker.heading("symbol"),
            maker.prose("`BTCUSDT`"),
            maker.prose("`ETHUSDT`"),
            maker.heading("How to read this page"),
            maker.prose("`a`"),
            maker.prose("`b`"),
            file="docs/lists.md",
        )
    )


def test_the_lists_of_a_page_of_enums_are_read_by_anchor() -> None:
    facts = enums()
    assert {anchor: [v.value for v in values] for anchor, values in facts.values.items()} == {
        "orderstatus": ["New", "Part", "Filled"],
        "interval": ["1", "3", "5", "D"],
        "smptype": ["None", "CancelMaker"],
        "level": ["No VIP", "VIP-1"],
        "timeinforce": ["GTC", "RPI"],
        "typeuta-log": ["IN", "OUT"],
    }
    assert facts.values["orderstatus"][0].description == "just placed"
    assert facts.values["orderstatus"][0].place.line == 3


def test_a_field_that_links_to_a_list_gets_its_values() -> None:
    maker = Maker("docs/order/open.mdx")
    page = page_facts(
        page_of(
            maker.endpoint(),
            maker.table(
                REQUEST,
                ["[status](../lists#orderstatus)", "false", "string", "Which ones"],
                ["[own](../lists#orderstatus)", "false", "string", "`New`, `Filled`"],
                ["[count](../lists#orderstatus)", "false", "integer", "No words"],
                ["[maybe](../lists#orderstatus)", "false", "string", "Status `New`."],
                ["[gone](../lists#nowhere)", "false", "string", ""],
            ),
            file="docs/order/open.mdx",
        )
    )
    linked, _ = link_pages([page, enums()])
    status, own, count, maybe, gone = linked.endpoints[0].request
    assert values_of(status) == ["New", "Part", "Filled"]
    assert status.values[0].place.file == "docs/lists.md"
    assert values_of(own) == ["New", "Filled"]
    assert (count.values, maybe.values, gone.values) == ((), (), ())
    assert gone.values_page == "../lists#nowhere"


def central() -> PageFacts:
    maker = Maker("docs/limits.md")
    return page_facts(
        page_of(
            maker.prose("Limits count per second per UID."),
            maker.table(
                LIMITS,
                ["GET", "/v9/things", "50/s", "N"],
                ["GET", "/v9/borrow", "1/s", "N"],
                ["POST", "[Lever](margin/set-lever)", "5 req/s", "N"],
                ["GET", "/v9/none", "-", "N"],
            ),
            maker.table(
                ["Method", "Path", "inverse", "spot", "upgradable"],
                ["POST", "/v9/orders", "10/s", "20/s", "Y"],
                ["POST", "/v9/cancel", "10/s", "10/s", "Y"],
            ),
            file="docs/limits.md",
        )
    )


def made(path: str, method: str, file: str, *texts: str) -> PageFacts:
    maker = Maker(file)
    blocks = [maker.prose(text) for text in texts]
    table = maker.table(FIELDS, ["a", "string", ""])
    return page_facts(page_of(*blocks, maker.endpoint(method, path), table, file=file))


def test_a_central_table_of_limits_is_read_per_kind_where_kinds_differ() -> None:
    limits = {
        key: [(each.count, each.seconds, each.scope) for each in found]
        for key, found in central().rate_limits.items()
    }
    assert limits == {
        ("GET", "/v9/things"): [(50, 1.0, "uid")],
        ("GET", "/v9/borrow"): [(1, 1.0, "uid")],
        ("POST", "margin/set-lever"): [(5, 1.0, "uid")],
        ("POST", "/v9/orders"): [(10, 1.0, "inverse"), (20, 1.0, "spot")],
        ("POST", "/v9/cancel"): [(10, 1.0, "uid")],
    }


def test_central_limits_are_given_to_the_endpoints_they_are_of() -> None:
    pages = link_pages(
        [
            made("/v9/things", "GET", "docs/things.mdx"),
            made("/v9/lever", "POST", "docs/margin/set-lever.mdx"),
            made("/v9/borrow", "POST", "docs/borrow.mdx"),
            central(),
        ]
    )
    assert [
        [(limit.count, limit.scope) for limit in page.endpoints[0].rate_limits]
        for page in pages[:3]
    ] == [[(50, "uid")], [(5, "uid")], [(1, "uid")]]
    assert ("POST", "/v9/lever") in pages[3].rate_limits
    (contradiction,) = pages[3].contradictions
    assert contradiction.kind == "method-differs"
    assert contradiction.endpoint == ("POST", "/v9/borrow")


def test_a_page_s_own_limit_comes_first_and_another_one_contradicts_it() -> None:
    page, _ = link_pages(
        [made("/v9/things", "GET", "docs/things.mdx", "UID rate limit: 5 req / second"), central()]
    )
    assert page.endpoints[0].rate_limits[0].count == 5
    (contradiction,) = page.contradictions
    assert contradiction.kind == "limits-differ"
    assert contradiction.other is not None
    assert contradiction.other.file == "docs/limits.md"


def half(
    language: str, *rows: list[str], limit: str = "Rate Limit: 5 requests per 2 seconds"
) -> PageFacts:
    maker = Maker()
    head = ["Parameter", "Type", "Required", "Description"]
    return page_facts(
        page_of(
            maker.heading(limit, 4),
            maker.endpoint(),
            maker.table(head, *rows),
            language=language,
        )
    )


def test_the_halves_of_a_page_that_agree_are_one_page() -> None:
    (page,) = link_pages(
        [
            half("en", ["side", "String", "Yes", "`a`: one; `b`: two"]),
            half("zh", ["side", "String", "是", "`a`：一；`b`：二"], limit="限速：5次/2s"),
        ]
    )
    assert page.language == "en"
    assert page.contradictions == ()
    assert values_of(page.endpoints[0].request[0]) == ["a", "b"]


def test_what_one_half_leaves_out_comes_from_the_other() -> None:
    (page,) = link_pages(
        [
            half("en", ["size", "String", "No", "How many"]),
            half("zh", ["size", "String", "否", "最大为100，不填默认返回100条"]),
        ]
    )
    (size,) = page.endpoints[0].request
    assert (size.default and size.default.text, size.maximum and size.maximum.text) == (
        "100",
        "100",
    )


def test_halves_that_differ_contradict_each_other_and_the_first_holds() -> None:
    (page,) = link_pages(
        [
            half(
                "en", ["side", "String", "Yes", "`a`: one; `b`: two"], ["mine", "String", "No", ""]
            ),
            half(
                "zh", ["side", "Integer", "否", "`1`：一；`2`：二"], ["yours", "String", "否", ""]
            ),
        ]
    )
    side = page.endpoints[0].request[0]
    assert side.type is not None
    assert (side.type.name, side.required) == (TypeName.STRING, Required.YES)
    assert {(each.kind, each.field) for each in page.contradictions} == {
        ("halves-differ", "side"),
        ("halves-differ", "mine"),
        ("halves-differ", "yours"),
    }
    assert len(page.contradictions) == 5


def test_linking_leaves_pages_of_their_own_alone_and_keeps_their_order() -> None:
    pages = [made("/v9/a", "GET", "a.md"), made("/v9/b", "GET", "b.md")]
    assert link_pages(pages) == pages
    assert link_pages([]) == []


def test_two_pages_on_one_endpoint_that_differ_contradict_each_other() -> None:
    one, other = link_pages(
        [
            made("/v9/things", "GET", "one.md", "UID rate limit: 5 req / second"),
            made("/v9/things", "GET", "other.md", "UID rate limit: 2 req / second"),
        ]
    )
    assert one.contradictions == ()
    (contradiction,) = other.contradictions
    assert contradiction.kind == "pages-differ"
    assert contradiction.place.file == "other.md"
    assert contradiction.other is not None
    assert contradiction.other.file == "one.md"


def test_a_table_of_values_is_a_list_too_and_empty_rows_are_none() -> None:
    maker = Maker()
    facts = facts_of(
        maker.heading("orderKind"),
        maker.table(["Value", "Description"], ["`A`", "One"], [], ["B"]),
    )
    assert [(v.value, v.description) for v in facts.values["orderkind"]] == [
        ("A", "One"),
        ("B", ""),
    ]
