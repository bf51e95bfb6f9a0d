"""From the text of two versions of a page to their drift: every kind, in two formats.

The edits are what a person changes in a page's source; the second page says the same as the
first in another format, so that the same edits have the same drift.
"""

from __future__ import annotations

import pytest
from specpress.docs.diffing import compare_pages
from specpress.docs.facts import PageFacts
from specpress.docs.reading import link_pages
from specpress.docs.sources import text_facts

TABS = """\
---
title: Lend a coin
---
> Permission: "Lend"<br/>
> UID rate limit: 5 req / second

### HTTP Request
<APIEndpoint method="POST" url="/v9/lend/offer" />

### Request Parameters
| Parameter | Required | Type | Comments|
|:----- |:-------|:-----|------ |
|coin |**true** |string |Which coin|
|amount |false |string |How much|
|kind |false |string |Its kind. `fixed`: for a term; `open`: without one|
|limit |false |integer |How many. [`1`, `50`]. Default: `20`|
|parts |false |array |Shares, up to 10 in one array|
|> share |**true** |string |One share|

### Response Parameters
| Parameter | Type | Comments|
|:----- |:-----|----- |
|list |array |Object|
|> offerId |string |Names the offer|
|> state |integer |How it is. `1`: open; `2`: taken|
|nextCursor |string |The next page|
"""
LINES = """\
# Lend a coin

Lends.

#### Rate Limit: 5 requests per second

#### Rate limit rule: User ID

#### Permission: Lend

#### HTTP Request

`POST /v9/lend/offer`

#### Request Parameters

Parameter | Type | Required | Description
---|---|---|---
coin | String | Yes | Which coin
amount | String | No | How much
kind | String | No | Its kind
`fixed`: for a term
`open`: without one
parts | Array of objects | No | Shares
> share | String | Yes | One share

#### Response Parameters

Parameter | Type | Description
---|---|---
list | Array of objects | Offers
> offerId | String | Names the offer
> state | String | How it is
`1`: open
`2`: taken
nextCursor | String | The next page
"""

TAB_EDITS = [
    ("Lend a coin", "Lend coins", "title", ""),
    ('"Lend"', '"Trade"', "permission", ""),
    ("5 req / second", "10 req / second", "rate-limit", ""),
    ("5 req / second", "5 req / 2 second", "rate-limit", ""),
    ('"POST" url', '"PUT" url', "endpoint-moved", ""),
    ("/v9/lend/offer", "/v9/lend/offers", "endpoint-moved", ""),
    ("|coin |**true**", "|coin |false", "parameter-required", "coin"),
    ("|amount |false", "|amount |**true**", "parameter-required", "amount"),
    ("|amount |false |string", "|amount |false |integer", "parameter-type", "amount"),
    ("|amount |false |string |How much|\n", "", "parameter-removed", "amount"),
    ("|parts |false", "|fee |false |string |What|\n|parts |false", "parameter-added", "fee"),
    ("|> share", "|> memo |false |string |Words|\n|> share", "parameter-added", "parts[].memo"),
    ("`open`: without one|", "`open`: without one; `any`: both|", "parameter-value-added", "kind"),
    ("Default: `20`", "Default: `10`", "parameter-default", "limit"),
    (" Default: `20`", "", "parameter-default", "limit"),
    ("[`1`, `50`]", "[`1`, `100`]", "parameter-constraint-changed", "limit"),
    ("|> offerId |string", "|> offerId |integer", "field-type", "list[].offerId"),
    ("|> offerId |string |Names the offer|\n", "", "field-removed", "list[].offerId"),
    ("|nextCursor", "|total |integer |All|\n|nextCursor", "field-added", "total"),
    ("`2`: taken|", "`2`: taken; `3`: gone|", "field-value-added", "list[].state"),
    # Words are no facts.
    ("|Which coin|", "|The coin that is lent|", None, ""),
    ("Names the offer", "Its number", None, ""),
]
LINE_EDITS = [
    ("# Lend a coin", "# Lend coins", "title", ""),
    ("Permission: Lend", "Permission: Trade", "permission", ""),
    ("5 requests per second", "10 requests per second", "rate-limit", ""),
    ("rule: User ID", "rule: IP", "rate-limit", ""),
    ("`POST /v9", "`PUT /v9", "endpoint-moved", ""),
    ("/v9/lend/offer", "/v9/lend/offers", "endpoint-moved", ""),
    ("coin | String | Yes", "coin | String | No", "parameter-required", "coin"),
    ("coin | String | Yes", "coin | String | Conditional", "parameter-required", "coin"),
    ("amount | String", "amount | Integer", "parameter-type", "amount"),
    ("amount | String | No | How much\n", "", "parameter-removed", "amount"),
    ("parts | Array", "fee | String | No | What\nparts | Array", "parameter-added", "fee"),
    ("`open`: without one", "`open`: without one\n`any`: both", "parameter-value-added", "kind"),
    ("> offerId | String", "> offerId | Integer", "field-type", "list[].offerId"),
    ("> offerId | String | Names the offer\n", "", "field-removed", "list[].offerId"),
    ("nextCursor |", "total | String | All\nnextCursor |", "field-added", "total"),
    ("`2`: taken", "`2`: taken\n`3`: gone", "field-value-added", "list[].state"),
    ("| Which coin", "| The coin that is lent", None, ""),
    ("Lends.", "Lends what one has.", None, ""),
]


def pages(text: str, file: str) -> list[PageFacts]:
    return link_pages(text_facts(text, file))


@pytest.mark.parametrize(
    ("text", "old", "new", "kind", "shown"),
    [
        *((TABS, *edit) for edit in TAB_EDITS),
        *((LINES, *edit) for edit in LINE_EDITS),
    ],
)
def test_an_edit_of_a_page_is_exactly_its_drift(
    text: str, old: str, new: str, kind: str | None, shown: str
) -> None:
    assert text.count(old) == 1
    before, after = pages(text, "before.md"), pages(text.replace(old, new), "after.md")
    report = compare_pages(before, after)
    found = [(each.kind.value, each.shown) for each in report.drifts]
    assert found == ([(kind, shown)] if kind is not None else [])
    for drift in report.drifts:
        assert drift.new_place is not None and drift.new_place.file == "after.md"
        assert drift.old_place is not None and drift.old_place.file == "before.md"
        line = text.replace(old, new).splitlines()[drift.new_place.line - 1]
        if kind is not None and kind.endswith(("-added", "-type", "-required")):
            # The row of the field; of a value, the very line.
            assert (drift.value or shown.rpartition(".")[2]) in line
    assert report.diagnostics == ()
