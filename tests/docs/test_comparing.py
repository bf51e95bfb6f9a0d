"""Every kind of drift, in both directions, against a spec and between two versions of a page."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from specpress.docs.comparing import BEFORE_AND_AFTER, SPEC_AND_PAGE, compare_endpoints, payload_of
from specpress.docs.drift import Drift, DriftKind
from specpress.docs.facts import EndpointFacts, FieldFacts, GroupKind
from specpress.docs.spec_facts import EnvelopeNames

from tests.docs.making_facts import endpoint, field, group, limit

ENVELOPE = EnvelopeNames(
    payload=("data",),
    marks=frozenset({"code", "message"}),
    frame=frozenset({"code", "message", "data", "time"}),
    items=frozenset({"itemCode"}),
)


def kinds(drifts: Iterable[Drift]) -> list[str]:
    return [each.kind.value for each in drifts]


def against_spec(spec: EndpointFacts, page: EndpointFacts) -> list[Drift]:
    return list(compare_endpoints(spec, page, SPEC_AND_PAGE))


def versions(before: EndpointFacts, after: EndpointFacts) -> list[Drift]:
    return list(compare_endpoints(before, after, BEFORE_AND_AFTER))


#: What, the one statement, the other, and the kind that the change from one to the other has:
#: (forth, back). Names of kinds without the side, as requests and replies have the same.
FIELD_CHANGES = [
    pytest.param([], [field("coin")], "added", "removed", id="field"),
    pytest.param([field("a", "string")], [field("a", "integer")], "type", "type", id="type"),
    pytest.param(
        [field("a", "array of string")],
        [field("a", "array of object")],
        "type",
        "type",
        id="type of elements",
    ),
    pytest.param(
        [field("a", required="no")], [field("a", required="yes")], "required", "required", id="req"
    ),
    pytest.param(
        [field("a", values=["1", "2"])],
        [field("a", values=["1", "2", "7"])],
        "value-added",
        "value-removed",
        id="value",
    ),
    pytest.param(
        [field("a", default="10")], [field("a", default="20")], "default", "default", id="default"
    ),
    pytest.param(
        [field("a", maximum="10")],
        [field("a", maximum="20")],
        "constraint-changed",
        "constraint-changed",
        id="bound",
    ),
    pytest.param([field("a")], [field("a", deprecated=True)], "deprecated", "deprecated", id="dep"),
    pytest.param(
        [field("rows", "array of object", children=[field("a")])],
        [field("rows", "array of object", children=[field("a"), field("b")])],
        "added",
        "removed",
        id="inner field",
    ),
    pytest.param(
        [field("rows", "array of object", children=[field("a", values=["x"])])],
        [field("rows", "array of object", children=[field("a", values=["x", "y"])])],
        "value-added",
        "value-removed",
        id="inner value",
    ),
]
#: What a page may pass over in silence: a difference only where the later side says something,
#: or between two pages.
SILENT_CHANGES = [
    pytest.param("default", "10", "default", "default", id="default"),
    pytest.param("minimum", "1", "constraint-added", "constraint-removed", id="minimum"),
    pytest.param("maximum", "9", "constraint-added", "constraint-removed", id="maximum"),
    pytest.param("max_items", "9", "constraint-added", "constraint-removed", id="items"),
    pytest.param("max_length", "9", "constraint-added", "constraint-removed", id="length"),
    pytest.param("values", ("A", "B"), "value-added", "value-removed", id="values"),
]
SIDES = [pytest.param("request", "parameter", id="request"), ("response", "field")]


@pytest.mark.parametrize(("side", "prefix"), SIDES)
@pytest.mark.parametrize(("one", "other", "forth", "back"), FIELD_CHANGES)
def test_a_change_of_a_field_is_one_drift_each_way(
    one: list[FieldFacts], other: list[FieldFacts], forth: str, back: str, side: str, prefix: str
) -> None:
    first, second = endpoint(**{side: one}), endpoint(**{side: other})
    for compare in (against_spec, versions):
        assert kinds(compare(first, second)) == [f"{prefix}-{forth}"]
        assert kinds(compare(second, first)) == [f"{prefix}-{back}"]
        assert compare(first, first) == []


@pytest.mark.parametrize(("side", "prefix"), SIDES)
@pytest.mark.parametrize(("key", "value", "added", "removed"), SILENT_CHANGES)
def test_silence_of_a_page_is_drift_between_pages_only(
    key: str, value: object, added: str, removed: str, side: str, prefix: str
) -> None:
    silent = endpoint(**{side: [field("a")]})
    stating = endpoint(**{side: [field("a", **{key: value})]})
    assert kinds(against_spec(silent, stating)) == [f"{prefix}-{added}"]
    assert against_spec(stating, silent) == []
    assert kinds(versions(silent, stating)) == [f"{prefix}-{added}"]
    assert kinds(versions(stating, silent)) == [f"{prefix}-{removed}"]


@pytest.mark.parametrize("compare", [against_spec, versions])
@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ({"title": "Borrow"}, {"title": "Borrow coins"}, DriftKind.TITLE),
        ({"permission": "Read"}, {"permission": "Trade"}, DriftKind.PERMISSION),
        ({"permission": ""}, {"permission": "Trade"}, DriftKind.PERMISSION),
        ({"authenticated": True}, {"authenticated": False}, DriftKind.PERMISSION),
        ({"rate_limits": [limit(5)]}, {"rate_limits": [limit(10)]}, DriftKind.RATE_LIMIT),
        ({"rate_limits": [limit(5)]}, {"rate_limits": [limit(5, 2)]}, DriftKind.RATE_LIMIT),
        (
            {"rate_limits": [limit(5, 1, "uid")]},
            {"rate_limits": [limit(5, 1, "ip")]},
            DriftKind.RATE_LIMIT,
        ),
        ({"deprecated": False}, {"deprecated": True}, DriftKind.DEPRECATED),
    ],
)
def test_a_change_of_an_endpoint_is_one_drift_each_way(
    compare: object, one: dict[str, object], other: dict[str, object], kind: DriftKind
) -> None:
    assert callable(compare)
    first, second = endpoint(**one), endpoint(**other)
    assert kinds(compare(first, second)) == [kind]
    assert kinds(compare(second, first)) == [kind]
    assert compare(second, second) == []


@pytest.mark.parametrize(
    ("stated", "kind"),
    [
        ({"permission": "Read"}, "permission"),
        ({"rate_limits": [limit(5)]}, "rate-limit"),
        ({"groups": [group(GroupKind.AT_LEAST_ONE, ["a"], ["b"])]}, "group"),
    ],
)
def test_what_only_the_spec_says_of_an_endpoint_is_no_drift(
    stated: dict[str, object], kind: str
) -> None:
    stating, silent = endpoint(**stated), endpoint()
    assert against_spec(stating, silent) == []
    assert kinds(against_spec(silent, stating)) == [kind]
    assert kinds(versions(stating, silent)) == [kind]
    assert kinds(versions(silent, stating)) == [kind]


def test_a_rate_limit_is_its_numbers_and_its_scope() -> None:
    spec = endpoint(rate_limits=[limit(5, 2, "uid")])
    for words in ("uid", "User ID", "UserID", None):
        assert against_spec(spec, endpoint(rate_limits=[limit(5, 2.0, words)])) == []
    (drift,) = against_spec(spec, endpoint(rate_limits=[limit(5, 2, "Master Account User ID")]))
    assert (drift.old, drift.new) == ("5 per 2 s (uid)", "5 per 2 s (master-account)")


def test_a_page_with_limits_for_several_levels_agrees_with_one_of_them() -> None:
    page = endpoint(rate_limits=[limit(5), limit(10)])
    assert against_spec(endpoint(rate_limits=[limit(10)]), page) == []
    assert kinds(against_spec(endpoint(rate_limits=[limit(7)]), page)) == ["rate-limit"]


def test_a_page_without_a_table_of_the_request_has_no_parameter() -> None:
    spec = endpoint(request=[field("coin")], response=[field("coin")])
    assert kinds(against_spec(spec, endpoint(request=None, response=None))) == ["parameter-removed"]


@pytest.mark.parametrize(
    ("spec", "page"),
    [
        (field("a", default="10"), field("a", default="10.0")),
        (field("a", default="true"), field("a", default="True")),
        (field("a", default="x"), field("a", default='"x"')),
        (field("a", type="string"), field("a", type=None)),
        (field("a", type="string"), field("a", type="unknown")),
        (field("a", type="array of string"), field("a", type="array")),
        (field("a", type="boolean"), field("a", type="boolean", values=["true", "false"])),
        (field("a", required="no"), field("a", required="conditional")),
        (field("a", required="conditional"), field("a", required="no")),
        (field("a", required="yes"), field("a")),
    ],
)
def test_the_same_in_other_words_is_no_drift(spec: FieldFacts, page: FieldFacts) -> None:
    assert against_spec(endpoint(request=[spec]), endpoint(request=[page])) == []


def test_between_pages_a_condition_is_told_from_an_option() -> None:
    before = endpoint(request=[field("a", required="no")])
    after = endpoint(request=[field("a", required="conditional")])
    (drift,) = versions(before, after)
    assert (drift.kind, drift.old, drift.new) == ("parameter-required", "no", "conditional")


def test_a_group_is_the_same_in_any_order_and_however_strict() -> None:
    one = endpoint(groups=[group(GroupKind.AT_LEAST_ONE, ["a"], ["b", "c"])])
    other = endpoint(groups=[group(GroupKind.EXACTLY_ONE, ["c", "b"], ["a"])])
    assert versions(one, other) == []
    third = endpoint(groups=[group(GroupKind.REQUIRES, ["a"], ["b"])])
    (drift,) = against_spec(one, third)
    assert drift.new == "'a' needs 'b'"


def test_both_places_are_told() -> None:
    old = field("rows", "array of object", children=[field("a", values=["x"])])
    new = field("rows", "array of object", children=[field("a", values=["x", "y"]), field("b")])
    value, added = against_spec(endpoint(response=[old]), endpoint(response=[new]))
    assert value.new_place == new.children[0].values[1].place
    assert value.old_place == old.children[0].values[0].place
    assert (value.field, value.shown, value.value) == (("rows", "a"), "rows[].a", "y")
    assert added.new_place == new.children[1].place
    assert added.old_place == old.place
    assert added.after == new.children[1] and added.before is None


def test_a_list_of_values_where_there_was_none_is_one_drift() -> None:
    (drift,) = against_spec(
        endpoint(request=[field("a")]), endpoint(request=[field("a", values=["x", "y"])])
    )
    assert (drift.kind, drift.old, drift.new) == ("parameter-value-added", None, "x, y")


def test_a_new_name_for_a_field_is_said_to_be_one_perhaps() -> None:
    spec = endpoint(response=[field("orderLinkId"), field("price")])
    page = endpoint(response=[field("orderLinkID2"), field("quantity", "integer")])
    drifts = {(each.kind.value, each.shown): each.hint for each in against_spec(spec, page)}
    assert drifts == {
        ("field-removed", "orderLinkId"): "perhaps renamed: 'orderLinkID2' is new",
        ("field-added", "orderLinkID2"): "perhaps renamed: 'orderLinkId' is gone",
        ("field-removed", "price"): None,
        ("field-added", "quantity"): None,
    }


def test_members_that_a_page_does_not_list_are_not_missed() -> None:
    spec = endpoint(response=[field("rows", "array of object", children=[field("a")])])
    page = endpoint(response=[field("rows", "array of object")])
    assert against_spec(spec, page) == []
    assert kinds(versions(spec, page)) == ["field-removed"]


def names(fields: Iterable[FieldFacts]) -> list[str]:
    return [each.name for each in fields]


@pytest.mark.parametrize(
    ("listed", "payload"),
    [
        ([field("coin")], ["coin"]),
        ([field("code"), field("message"), field("coin")], ["coin"]),
        ([field("code"), field("data", "object", children=[field("coin")])], ["coin"]),
        ([field("data", "array", children=[field("coin")])], ["coin"]),
        ([field("code"), field("message"), field("data"), field("coin")], ["coin"]),
        # Names of the envelope that a payload may have as well.
        ([field("time"), field("coin")], ["time", "coin"]),
        ([field("data", "array", children=[field("coin")]), field("next")], ["data", "next"]),
        ([field("coin"), field("itemCode")], ["coin"]),
        ([field("data", "object")], []),
    ],
)
def test_the_envelope_is_no_part_of_the_payload(
    listed: list[FieldFacts], payload: list[str]
) -> None:
    assert names(payload_of(endpoint(response=listed), ENVELOPE, None).response) == payload


def test_what_the_spec_has_in_the_payload_is_no_envelope() -> None:
    known = endpoint(response=[field("code"), field("itemCode"), field("data", "object")])
    listed = [field("code"), field("itemCode"), field("data", "object", children=[field("a")])]
    found = payload_of(endpoint(response=listed), ENVELOPE, known).response
    assert names(found) == ["code", "itemCode", "data"]


def test_what_is_required_anyway_needs_no_group() -> None:
    coin, amount = field("coin", required="yes"), field("amount", required="no")
    needs = [group(GroupKind.REQUIRES, ["amount"], ["coin"])]
    either = [group(GroupKind.AT_LEAST_ONE, ["amount"], ["coin"])]
    for groups in (needs, either):
        page = endpoint(request=[coin, amount], groups=groups)
        assert against_spec(endpoint(request=[coin, amount]), page) == []
        free = endpoint(request=[field("coin", required="no"), amount])
        assert "group" in kinds(against_spec(free, page))


def test_the_payload_as_a_field_among_others_is_told_by_what_the_spec_knows() -> None:
    known = endpoint(response=[field("coin"), field("amount")])
    data = field("data", "array of object", children=[field("coin"), field("amount")])
    found = payload_of(endpoint(response=[data, field("new")]), ENVELOPE, known).response
    assert names(found) == ["coin", "amount", "new"]
    other = field("data", "array of object", children=[field("x")])
    fields = [field("coin"), field("amount"), other]
    found = payload_of(endpoint(response=fields), ENVELOPE, known).response
    assert names(found) == ["coin", "amount", "data"]


def test_a_group_goes_and_comes_with_its_parameters() -> None:
    groups = [group(GroupKind.AT_LEAST_ONE, ["a"], ["b"])]
    both = endpoint(request=[field("a"), field("b")], groups=groups)
    one = endpoint(request=[field("a")])
    assert kinds(versions(both, one)) == ["parameter-removed"]
    assert kinds(versions(one, both)) == ["parameter-added"]
    assert kinds(against_spec(one, both)) == ["parameter-added"]


def test_values_that_another_type_cannot_have_are_no_second_drift() -> None:
    before = endpoint(request=[field("a", "string", values=["x", "y"])])
    assert kinds(versions(before, endpoint(request=[field("a", "integer")]))) == ["parameter-type"]
