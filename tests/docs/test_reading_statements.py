"""Defaults, bounds, groups, limits and permissions, as pages state them."""

import pytest
from specpress.diagnostics import Location
from specpress.docs.facts import GroupKind
from specpress.docs.reading.groups import read_groups
from specpress.docs.reading.limits import read_limit, read_page_limits
from specpress.docs.reading.permissions import read_permission

from tests.docs.made_pages import described, values_of

HERE = Location("page.md", 3, 5)


@pytest.mark.parametrize(
    ("description", "default"),
    [
        ("`1`: Auto (default); `2`: By hand", "1"),
        ("`0`(default): add; `1`: take", "0"),
        ("`0`: up, default; `1`: down", "0"),
        ("`0`: off, the default value\n`1`: on", "0"),
        ('`"true"`: on, default; `"false"`: off', "true"),
        ("Which one. Default: `FLEX`", "FLEX"),
        ("Which one\n`2`: this\nDefault is `2`", "2"),
        ("The default is `100`. The maximum is `100`", "100"),
        ("The default value of this field is `maker`", "maker"),
        ("If not specified, defaults to `1`", "1"),
        ("If it is not passed, `Order` by default.", "Order"),
        ("If not passed, `GTC` is used by default", "GTC"),
        ("Page number, 1 by default", "1"),
        ("The maximum is 100. The default is 100.", "100"),
        ("默认为`true`", "true"),
        ("最大为100，不填默认返回100条", "100"),
        ("默认 `100`，最大 `100`", "100"),
        ("`last`: last\n`mark`: mark\nThe default is last", "last"),
    ],
)
def test_a_default_is_read(description: str, default: str) -> None:
    field = described(description)
    assert field.default is not None
    assert (field.default.text, field.default.place.line) == (default, 4)


@pytest.mark.parametrize(
    "description",
    [
        "Not passed: returns 30 days by default",
        "The default value is the quote coin of `name`, for example: of `A-B` the default is `B`",
        "Default is `quote` for buy, `base` for sell",
        "`option`: returns BTC by default",
        "By default, all of them are returned",
        "默认值为 `name` 的计价币种",
    ],
)
def test_what_is_no_default_of_the_field_is_not_taken_for_it(description: str) -> None:
    assert described(description).default is None


def test_the_default_is_one_of_the_values() -> None:
    assert values_of(described("Price. `Mark`, `Index`, default: `Last`")) == [
        *("Mark", "Index", "Last"),
    ]


def test_two_defaults_are_for_a_person() -> None:
    field = described("In one mode default: `1`; in the other default: `5`", "integer")
    assert field.default is None
    assert field.uncertain == ("several of: default (1, 5)",)


@pytest.mark.parametrize(
    ("description", "minimum", "maximum"),
    [
        ("Size of a page. [`1`, `100`]. Default: `10`", "1", "100"),
        ("Size of a page. [1, 100]. Default: `10`", "1", "100"),
        ("Size. [1,50]", "1", "50"),
        ("Leverage. [`2`, `10`].", "2", "10"),
        ("Range: `0` to `0.05` (0% to 5%)", "0", "0.05"),
        ("Between 1 and 30", "1", "30"),
        ("Number of results, max 100", None, "100"),
        ("The default is `100`. The maximum is `100`.", None, "100"),
        ("返回结果的数量，最大为`100`，默认`100`条", None, "100"),
        ("返回的数量，默认100条，最大值为100条", None, "100"),
        ("Share in percent. Range is [0, 100]. Precision is 0.01%", "0", "100"),
        ("Not less than 5", "5", None),
        ("Cannot be less than 0, 0 means none", "0", None),
    ],
)
def test_bounds_are_read(description: str, minimum: str | None, maximum: str | None) -> None:
    field = described(description)
    found = tuple(bound.text if bound else None for bound in (field.minimum, field.maximum))
    assert found == (minimum, maximum)


@pytest.mark.parametrize(
    "description",
    [
        "For a buy it must be above 0; if it is a sell, it must be between -1 and 0",
        "Several can be asked for (no more than 5), divided by commas",
        "Maximum subscription amount",
        'Span such as ["1H","24H"]',
        "Share of the last tier [0,1)",
        "查询最近多少天内的数据，不超过365天",
        "You can borrow up to `maxLoan`",
    ],
)
def test_what_bounds_something_else_is_not_taken_for_a_bound(description: str) -> None:
    field = described(description)
    assert (field.minimum, field.maximum) == (None, None)


def test_bounds_that_differ_by_case_are_for_a_person() -> None:
    field = described("Size\n`a`: [`1`, `50`]\n`b`: [`1`, `200`]", "integer")
    assert field.maximum is None
    assert "several of: maximum (50, 200)" in field.uncertain
    assert field.minimum is not None


@pytest.mark.parametrize(
    ("description", "most"),
    [
        ("The coins, supports putting up to 100 currency in the array", "100"),
        ("Maximum 5 currencies can be chosen in one order", "5"),
        ("单次最多同时选择5个币种", "5"),
        ("Up to `10` ids", "10"),
    ],
)
def test_the_most_entries_of_an_array_are_read(description: str, most: str) -> None:
    field = described(description, "array")
    assert field.max_items is not None
    assert field.max_items.text == most
    assert field.maximum is None


@pytest.mark.parametrize(
    ("description", "most"),
    [
        ("Your ID. A max of 36 characters. Letters and dashes", "36"),
        ("All numbers, or all letters of up to 32 characters.", "32"),
        ("The length must be between 1 and 32 digits", "32"),
        ("6-16 characters, both numbers and letters", "16"),
        ("最大 20 个字符", "20"),
        ("字母与数字的组合，且长度在1-16位之间", "16"),
    ],
)
def test_the_greatest_length_is_read(description: str, most: str) -> None:
    field = described(description)
    assert field.max_length is not None
    assert field.max_length.text == most
    assert field.maximum is None


NAMES = frozenset({"orderId", "linkId", "coin", "amount", "px", "pxUsd", "pxVol"})


@pytest.mark.parametrize(
    ("sentence", "kind", "members"),
    [
        ("Either `orderId` or `linkId` is required", GroupKind.AT_LEAST_ONE, "orderId linkId"),
        ("Either orderId or linkId needs to be passed", GroupKind.AT_LEAST_ONE, "orderId linkId"),
        (
            "Either `orderId` or `linkId` is required. If both are passed, orderId is used.",
            *(GroupKind.AT_LEAST_ONE, "orderId linkId"),
        ),
        (
            "orderId和linkId必须传一个，若传两个，以orderId为主",
            GroupKind.AT_LEAST_ONE,
            "orderId linkId",
        ),
        (
            "At least one of px, pxUsd, pxVol must be filled",
            GroupKind.AT_LEAST_ONE,
            "px pxUsd pxVol",
        ),
        (
            "One of px/pxUsd/pxVol must be filled in, and only one can be filled in",
            *(GroupKind.EXACTLY_ONE, "px pxUsd pxVol"),
        ),
        (
            "Either `px` or `pxVol` is required. Only one can be passed.",
            *(GroupKind.EXACTLY_ONE, "px pxVol"),
        ),
    ],
)
def test_a_group_is_read(sentence: str, kind: GroupKind, members: str) -> None:
    (group,) = read_groups([(sentence, HERE)], NAMES)
    assert group.kind is kind
    assert group.members == tuple((name,) for name in members.split())
    assert group.place == HERE


def test_the_same_group_in_two_rows_is_one() -> None:
    sentence = "Either `orderId` or `linkId` is required"
    assert len(read_groups([(sentence, HERE), (sentence, HERE)], NAMES)) == 1


def test_arguments_that_go_together_require_each_other() -> None:
    one, other = read_groups([("`coin` and `amount` must be passed together", HERE)], NAMES)
    assert (one.kind, one.members) == (GroupKind.REQUIRES, (("coin",), ("amount",)))
    assert other.members == (("amount",), ("coin",))


def test_an_argument_that_is_refused_without_another_requires_it() -> None:
    text = "If `coin` is not passed in the request, `amount` can not be passed in the request"
    (group,) = read_groups([(text, HERE)], NAMES)
    assert (group.kind, group.members) == (GroupKind.REQUIRES, (("amount",), ("coin",)))


def test_a_group_that_holds_in_some_cases_is_a_problem_and_no_group() -> None:
    problems: list[tuple[Location, str]] = []
    text = "When it is an option, one of px/pxUsd/pxVol must be filled in"
    assert read_groups([(text, HERE)], NAMES, problems) == ()
    assert problems == [(HERE, "needed in some cases only, one of: px, pxUsd, pxVol")]


def test_words_that_are_no_arguments_make_no_group() -> None:
    assert read_groups([("Either apples or pears are required", HERE)], NAMES) == ()


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("1 req / second", (1, 1.0)),
        ("5 requests per 2 seconds", (5, 2.0)),
        ("1 req per minute", (1, 60.0)),
        ("5次/2s", (5, 2.0)),
        ("10次/分钟", (10, 60.0)),
        ("每2秒20次", (20, 2.0)),
        ("10/s", (10, 1.0)),
        ("60 req/min", (60, 60.0)),
        ("1,000 req/s", (1000, 1.0)),
        ("600 requests within a 5-second window", (600, 5.0)),
        ("4 orders per 5 minutes", (4, 300.0)),
        ("-", None),
        ("N", None),
        ("version 5 in 2024", None),
    ],
)
def test_a_limit_is_read_as_numbers(text: str, limit: tuple[int, float] | None) -> None:
    assert read_limit(text) == limit


@pytest.mark.parametrize(
    ("lines", "limits"),
    [
        (["UID rate limit: 1 req / second"], [(1, 1.0, "uid")]),
        (['Permission: "Spot"\nUID rate limit: 5 req / second'], [(5, 1.0, "uid")]),
        (["API rate limit: 5 req per second"], [(5, 1.0, None)]),
        (["Rate Limit: 5 requests per 2 seconds", "Rate limit rule: User ID"], [(5, 2.0, "uid")]),
        (["限速：10次/2s", "限速规则：IP"], [(10, 2.0, "ip")]),
        (
            ["Rate Limit: 1 request per 3 seconds", "Rate limit rule: User ID (Master Account)"],
            [(1, 3.0, "master-account")],
        ),
        (
            ["Rate Limit: 20 requests per 2 seconds", "Rate limit rule: IP + family"],
            [(20, 2.0, "IP + family")],
        ),
        (["The rate limit of single calls is 100/s, that of batches too"], []),
    ],
)
def test_the_limits_of_a_page_are_read(
    lines: list[str], limits: list[tuple[int, float, str | None]]
) -> None:
    found = read_page_limits([(line, HERE) for line in lines])
    assert [(each.count, each.seconds, each.scope) for each in found] == limits


def test_limits_of_several_kinds_of_calls_keep_the_words_for_them() -> None:
    lines = [
        "Rate Limit: 60 requests per 2 seconds",
        "Rate Limit of lead traders: 4 requests per 2 seconds",
        "Rate limit rule (except Options): User ID + Instrument ID",
        "Rate limit rule (Options only): User ID + Family",
    ]
    first, second = read_page_limits([(line, HERE) for line in lines])
    scope = "uid-and-instrument (except Options); User ID + Family (Options only)"
    assert (first.count, first.scope) == (60, scope)
    assert (second.count, second.scope) == (4, f"{scope} of lead traders")


@pytest.mark.parametrize(
    ("line", "permission", "authenticated"),
    [
        ('Permission: "Spot trade"', "Spot trade", True),
        ("**Permission**: USDC Contracts", "USDC Contracts", True),
        ("> Permission: Read", "Read", True),
        ("权限：读取", "Read", True),
        ("权限：交易", "Trade", True),
        ("Permission: Transfer, Members or Lists", "Transfer, Members or Lists", True),
        ('Need authentication, the api key needs "Spot" permission', "Spot", True),
        ("Does not need authentication.", "", False),
        ("No authentication required", "", False),
        ("This endpoint is public", "", False),
        ("Need authentication", None, True),
        ("The API key must have one of the below permissions to ask", None, None),
        ("The key needs the following permissions", None, None),
        ("Returns the permission of the key", None, None),
        ("When asked without a key, it answers with public data", None, None),
    ],
)
def test_the_permission_is_read(
    line: str, permission: str | None, authenticated: bool | None
) -> None:
    found = read_permission([(line, HERE)])
    assert (found.text.text if found.text else None) == permission
    assert found.authenticated is authenticated


def test_a_statement_has_the_line_of_its_paragraph_that_it_stands_in() -> None:
    text = 'Words\nPermission: "Lamps"\nUID rate limit: 3 req / second'
    [limit] = read_page_limits([(text, HERE)])
    assert (limit.count, limit.place.line) == (3, HERE.line + 2)
    permission = read_permission([(text, HERE)]).text
    assert permission is not None
    assert (permission.text, permission.place.line) == ("Lamps", HERE.line + 1)
