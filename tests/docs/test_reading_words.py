"""Types, requirement and deprecation: what a page's words for them mean."""

import pytest
from specpress.diagnostics import Location
from specpress.docs.facts import Required, TypeName
from specpress.docs.reading.deprecation import is_deprecated, is_deprecation_notice
from specpress.docs.reading.requirement import is_conditional, read_required
from specpress.docs.reading.types import read_type

HERE = Location("page.md", 3, 5)


@pytest.mark.parametrize(
    ("written", "name", "item"),
    [
        ("string", TypeName.STRING, None),
        ("String", TypeName.STRING, None),
        ("`STRING`", TypeName.STRING, None),
        ("Strng", TypeName.STRING, None),
        ("sting", TypeName.STRING, None),
        ("字符串", TypeName.STRING, None),
        ("Int", TypeName.INTEGER, None),
        ("long", TypeName.INTEGER, None),
        ("interger", TypeName.INTEGER, None),
        ("int64 (ms)", TypeName.INTEGER, None),
        ("number", TypeName.NUMBER, None),
        ("Decimal", TypeName.NUMBER, None),
        ("bool", TypeName.BOOLEAN, None),
        ("booleen", TypeName.BOOLEAN, None),
        ("Object", TypeName.OBJECT, None),
        ("map", TypeName.OBJECT, None),
        ("Map<string, object>", TypeName.OBJECT, None),
        ("array", TypeName.ARRAY, None),
        ("arrayList", TypeName.ARRAY, None),
        ("[]", TypeName.ARRAY, None),
        ("Array of strings", TypeName.ARRAY, TypeName.STRING),
        ("Array of object", TypeName.ARRAY, TypeName.OBJECT),
        ("array<object>", TypeName.ARRAY, TypeName.OBJECT),
        ("array < object >", TypeName.ARRAY, TypeName.OBJECT),
        ("array&lt;string&gt;", TypeName.ARRAY, TypeName.STRING),
        ("List[int]", TypeName.ARRAY, TypeName.INTEGER),
        ("string[]", TypeName.ARRAY, TypeName.STRING),
        ("Object Array", TypeName.ARRAY, TypeName.OBJECT),
        ("Array of arrays", TypeName.ARRAY, TypeName.ARRAY),
    ],
)
def test_a_type_is_understood(written: str, name: TypeName, item: TypeName | None) -> None:
    fact = read_type(written, HERE)
    assert (fact.name, fact.item.name if fact.item else None, fact.place) == (name, item, HERE)


@pytest.mark.parametrize("written", ["String or Array", "quux", "string/integer", "see below"])
def test_a_type_that_is_not_understood_or_two_types_is_unknown(written: str) -> None:
    assert read_type(written, HERE).name is TypeName.UNKNOWN


def test_nesting_of_types_is_bounded() -> None:
    assert read_type("array of " * 12 + "string", HERE).name is TypeName.ARRAY
    assert read_type("array of " * 4000 + "string", HERE).name is TypeName.UNKNOWN


@pytest.mark.parametrize(
    ("written", "required"),
    [
        ("**true**", Required.YES),
        ("ture", Required.YES),
        ("Yes", Required.YES),
        ("是", Required.YES),
        ("false", Required.NO),
        ("flase", Required.NO),
        ("否", Required.NO),
        ("Optional", Required.NO),
        ("not required", Required.NO),
        ("Conditional", Required.CONDITIONAL),
        ("可选", Required.CONDITIONAL),
        ("true (margin only)", Required.CONDITIONAL),
        ("Yes/No", Required.CONDITIONAL),
        ("", None),
        ("who knows", None),
    ],
)
def test_the_word_of_a_required_column_is_understood(
    written: str, required: Required | None
) -> None:
    assert read_required(written) is required


@pytest.mark.parametrize(
    "description",
    [
        "Needed by some. This field is **required** when `kind` is set",
        "Tag\nRequired if the wallet has one",
        "It is required for users of that country",
        "Under the other mode, this param is **required**",
        "when the kind is 2, `mark` must be specified",
        "仅适用于期权，期权必填",
        "This param is mandatory in that mode.",
    ],
)
def test_a_description_can_make_an_argument_conditional(description: str) -> None:
    assert is_conditional(description, "mark", frozenset({"kind", "term"}))


@pytest.mark.parametrize(
    "description",
    [
        "When this is asked for, `term` is required",
        "`1`: with a term, then `term` must be filled",
        "It is not required",
        "Either `mark` or `kind` is required",
        "You will be required to pay",
        "The amount that is due",
    ],
)
def test_a_sentence_about_another_argument_makes_nothing_conditional(description: str) -> None:
    assert not is_conditional(description, "mark", frozenset({"kind", "term"}))


@pytest.mark.parametrize(
    "description",
    [
        "Deprecated. Was the mode once",
        "**Deprecated** field, always empty",
        "~~The old quota\nonly for some~~Deprecated",
        "~~Rate~~(deprecated)",
        "~~等级~~（已废弃）~~~~",
        "~~The old level (Deprecated)~~~~~~",
        "~~All of it is struck out~~",
        "已废弃",
        "Smallest size, deprecated, look at the amount instead",
    ],
)
def test_a_deprecated_field_is_known(description: str) -> None:
    assert is_deprecated(description)


@pytest.mark.parametrize(
    "description",
    ["The amount", "~~Old words~~ The amount", "Replaces the deprecated `size`", ""],
)
def test_a_field_that_is_not_deprecated_is_not_called_so(description: str) -> None:
    assert not is_deprecated(description)


def test_a_notice_about_the_endpoint_is_one_only_when_it_has_happened() -> None:
    assert is_deprecation_notice("This endpoint has been deprecated, use the other one.")
    assert is_deprecation_notice("该接口已下线")
    assert not is_deprecation_notice("This endpoint will be deprecated next year.")
    assert not is_deprecation_notice("The field `x` is deprecated.")
