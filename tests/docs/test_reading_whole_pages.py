"""Pages from text to facts: what only shows where formats and reading work together."""

from __future__ import annotations

import pytest
from specpress.docs.facts import EndpointFacts, PageFacts
from specpress.docs.reading import page_facts

from tests.docs.reading_blocks import page_of

CRAWLED = """# Halls

**Pages:** 1

---

## Get Halls

**URL:** https://halls.example.com/docs/halls

**Contents:**
- Get Halls
  - HTTP Request
  - Request Parameters
  - Response Parameters

Halls
Get Halls
On this page
Get Halls
info
API key permission:
Halls
API rate limit:
10 req /s
HTTP Request

GET
/v9/halls
Request Parameters

Parameter
Required
Type
Comments
limit
false
integer
Most rows of a page.
[
1
,
50
]
. Default:
10
side
false
string
north
,
south
Response Parameters

Parameter
Type
Comments
hall
string
Name
"""


def facts_in(text: str) -> PageFacts:
    return page_facts(page_of(text))


def endpoint_in(text: str) -> EndpointFacts:
    (endpoint,) = facts_in(text).endpoints
    return endpoint


def test_a_range_and_a_default_that_stand_on_lines_of_their_own_are_read() -> None:
    limit, side = endpoint_in(CRAWLED).request
    assert (limit.minimum and limit.minimum.text) == "1"
    assert (limit.maximum and limit.maximum.text) == "50"
    assert (limit.default and limit.default.text) == "10"
    assert limit.values == ()
    assert [each.value for each in side.values] == ["north", "south"]


def test_a_permission_and_a_limit_below_their_labels_are_read() -> None:
    endpoint = endpoint_in(CRAWLED)
    assert endpoint.permission is not None
    assert endpoint.permission.text == "Halls"
    assert [(each.count, each.seconds) for each in endpoint.rate_limits] == [(10, 1)]


def test_a_title_in_the_front_matter_has_its_place() -> None:
    endpoint = endpoint_in(
        "---\nsidebar_label: Halls\ntitle: Get Halls\n---\n\nGET `/v9/halls`\n\n"
        "| Parameter | Type | Comments |\n|---|---|---|\n| hall | string | Name |\n"
    )
    assert endpoint.title is not None
    assert endpoint.title.text == "Get Halls"
    assert (endpoint.title.place.line, endpoint.title.place.column) == (3, 8)


def test_a_title_that_names_the_endpoint_described_below_it_is_no_problem() -> None:
    facts = facts_in(
        "# GET /v9/halls\n\n### GET / Halls\n\n#### HTTP Request\n\n`GET /v9/halls`\n\n"
        "#### Response Parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n"
        "| hall | String | Name |\n"
    )
    assert [each.identity for each in facts.endpoints] == [("GET", "/v9/halls")]
    assert facts.problems == ()


REPLY = "---\ntitle: Push\n---\n\n### HTTP Request\nPOST `/v9/push`\n\n### Response Parameters\n"
HEADINGS = "| Parameter | Type | Comments |\n|---|---|---|\n"


@pytest.mark.parametrize(
    ("section", "says"),
    [
        (HEADINGS + "| hall | string | Name |\n", True),
        (HEADINGS, True),
        ("None\n", True),
        ("None of this is final.\n", False),
        ("", False),
    ],
)
def test_a_reply_without_fields_is_told_from_a_page_that_is_silent(
    section: str, says: bool
) -> None:
    """What was in the table before the last row went is drift, and needs a statement."""
    example = '\n### Response Example\n```json\n{"code": 0}\n```\n'
    assert endpoint_in(REPLY + section + example).has_response is says
