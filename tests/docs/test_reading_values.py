"""Which quoted words are values, and which are examples, defaults, names or conditions."""

import pytest

from tests.docs.made_pages import described, request_of, response_of, values_of


@pytest.mark.parametrize(
    ("description", "values"),
    [
        ("`1`: Auto; `2`: By hand", ["1", "2"]),
        ("State of it. `1`: Open. `2`: Half full; `3`: Full", ["1", "2", "3"]),
        ("Fixed span `7`: 7 days; `14`: 14 days", ["7", "14"]),
        ("`C`: Call `P`: put", ["C", "P"]),
        ("方向 `a`：借 `b`：还", ["a", "b"]),
        ("Mode\n`cross`\n`isolated`", ["cross", "isolated"]),
        ("Mode\n`cross` `isolated`", ["cross", "isolated"]),
        ("Side, `Buy`, `Sell`", ["Buy", "Sell"]),
        ("`Buy`,`Sell`", ["Buy", "Sell"]),
        ("Outcome `Good` / `Bad`", ["Good", "Bad"]),
        ("Order by, `rate`: the rate; `span`; `size`", ["rate", "span", "size"]),
        ("Kind `A0`, `A1`, `A9`(the best)", ["A0", "A1", "A9"]),
        ('`"true"`: on, default; `"false"`: off', ["true", "false"]),
        ("Whether it is on. 0:false; 1:true", ["0", "1"]),
        ("Which it is\n`3`: Done (also when cancelled)", ["3"]),
        ("State\n`open`: trading\n`soon` e.g. before the start\n`test`", ["open", "soon", "test"]),
        ("`7`, `14`, `30` days, works with the other", ["7", "14", "30"]),
        ("Which price. `Last`, `Index`, default: `Mark`.\nValid for `up`, `down`", None),
        ("Kind\n`1`: [Loan] taken\n`2`: [Loan] paid back", ["1", "2"]),
    ],
)
def test_a_list_of_values_is_read(description: str, values: list[str] | None) -> None:
    expected = ["Last", "Index", "Mark"] if values is None else values
    assert values_of(described(description)) == expected


@pytest.mark.parametrize(
    "description",
    [
        "Name of a thing, e.g. `BTC`",
        "Name of a thing, like `BTC`, `ETH`",
        "币种，如 `BTC`、`ETH`",
        "`BTC`,`ETH` etc, in capitals",
        "Days, e.g. `7`, `14`, `30`",
        "Page of results. [`1`, `100`]. Default: `10`",
        "Only applicable to `FUTURES`/`SWAP`",
        "Valid for `linear`, `inverse`",
        "~~`old`: gone; `older`: gone as well~~",
        "Returns `-1` if there is no end",
        "In `USD`",
        "Factor = `quota` * `level`",
        "For `up`: in units of one; for `down`: in units of the other",
    ],
)
def test_examples_references_and_bounds_are_no_values(description: str) -> None:
    field = described(description)
    assert (values_of(field), field.uncertain) == ([], ())


def test_names_of_other_parameters_are_no_values() -> None:
    _, _, both = request_of(
        ["first", "false", "string", ""],
        ["second", "false", "string", ""],
        ["third", "false", "string", "Pass it with `first`, `second`"],
    )
    assert both.values == ()


def test_a_name_that_is_explained_as_a_value_is_one() -> None:
    _, order = request_of(
        ["term", "false", "string", ""],
        ["orderBy", "true", "string", "By which: `apy`: the rate; `term`; `size`"],
    )
    assert values_of(order) == ["apy", "term", "size"]


def test_coins_are_never_a_closed_list_unless_the_page_says_so() -> None:
    listed, supported = response_of(
        ["coin", "string", "`BTC`,`ETH`,`USDT`"], ["payCoin", "string", "Supports `BTC`, `ETH`"]
    )
    assert listed.values == ()
    assert listed.uncertain == ("may be values or examples: BTC, ETH, USDT",)
    assert values_of(supported) == ["BTC", "ETH"]


def test_conditions_on_another_argument_are_no_values() -> None:
    _, limit, settle = request_of(
        ["category", "true", "string", "Which market. `spot`, `linear`, `option`"],
        [
            "limit",
            "false",
            "integer",
            "Size\n`spot`: [`1`, `50`]. Default: `1`\n`linear`: [`1`, `9`]",
        ],
        ["settle", "false", "string", "The coin\n`linear`: all of them\n`option`: one of them"],
    )
    assert limit.values == ()
    assert limit.maximum is None
    assert settle.values == ()
    assert any("category" in note for note in settle.uncertain)


def test_names_with_the_same_last_word_share_values() -> None:
    _, margin = request_of(
        ["tradeMode", "true", "string", "One of `cross`, `isolated`, `cash`"],
        ["marginMode", "false", "string", "Mode `cross`: all `isolated`: one"],
    )
    assert values_of(margin) == ["cross", "isolated"]


def test_a_boolean_and_an_object_have_no_list_of_values() -> None:
    assert described("`true`: on; `false`: off", "boolean").values == ()
    assert described("`a`: this; `b`: that", "object").values == ()


def test_a_number_has_no_words_for_values() -> None:
    assert described("Only with `spot`, `linear`", "integer").values == ()
    field = described("Kind `spot`, `linear`", "integer")
    assert field.values == ()
    assert field.uncertain


def test_what_a_value_means_is_kept_for_display() -> None:
    first, second = described("`1`: Auto (default); `2`: By hand").values
    assert (first.description, second.description) == ("Auto (default)", "By hand")


def test_thousands_separators_are_taken_out() -> None:
    assert values_of(described("`1`: one; `1000`: many")) == ["1", "1000"]
    assert described("At most. Max 10,000", "integer").maximum is not None
    assert described("Max 10,000", "integer").maximum.text == "10000"  # type: ignore[union-attr]  # else it fails


def test_a_column_of_values_is_read() -> None:
    (field,) = request_of(
        ["side", "No", "String", "`buy`, `sell`", "Which way"],
        header=["Name", "Required", "Type", "Possible values", "Description"],
    )
    assert values_of(field) == ["buy", "sell"]


def test_an_array_that_is_quoted_as_a_whole_is_for_a_person() -> None:
    field = described('Which of them. `["Order","Position"]`', "array")
    assert field.values == ()
    assert field.uncertain == ("may be values or examples: Order, Position",)
