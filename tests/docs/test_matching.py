"""Which endpoints are added, removed, moved; which pages count as read; variants as one."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from specpress.diagnostics import Location
from specpress.docs.comparing import SPEC_AND_PAGE
from specpress.docs.diffing import compare_pages, compare_with_spec
from specpress.docs.facts import EndpointFacts, FieldFacts, PageFacts
from specpress.docs.matching import match, plain_url, removable
from specpress.docs.spec_facts import EnvelopeNames, Source, SpecFacts
from specpress.docs.variants import endpoints_of

from tests.docs.making_facts import endpoint, field, page, place

FIELDS = [field("coin"), field("amount"), field("term")]
OTHERS = [field("ltv"), field("side"), field("price")]


def spec_of(*endpoints: EndpointFacts, **facts: object) -> SpecFacts:
    return SpecFacts(endpoints=endpoints, **facts)  # type: ignore[arg-type]  # any of their fields


def kinds(spec: SpecFacts, *pages: PageFacts, folders: tuple[str, ...] = ()) -> list[str]:
    return [each.kind.value for each in compare_with_spec(pages, spec, folders).drifts]


def test_a_new_endpoint_is_added() -> None:
    spec = spec_of(endpoint("/v1/loans", request=FIELDS))
    new = endpoint("/v1/orders", request=OTHERS)
    report = compare_with_spec([page(new)], spec)
    (drift,) = report.drifts
    assert (drift.kind.value, drift.new, drift.old) == ("endpoint-added", "GET /v1/orders", None)
    assert drift.new_place == new.place and drift.old_place is None


def test_reading_one_page_does_not_miss_the_rest() -> None:
    one = endpoint("/v1/loans", url="https://docs.example.com/loans/list")
    other = endpoint("/v1/orders", url="https://docs.example.com/loans/orders")
    assert kinds(spec_of(one, other), page(endpoint("/v1/loans"), file="loans/list.md")) == []


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("https://docs.example.com/v1/loans/list", {"file": "docs/loans/list.mdx"}),
        (
            "https://docs.example.com/v1/loans/list/",
            {"url": "https://DOCS.example.com/v1/loans/list"},
        ),
        ("https://docs.example.com/#loans-list", {"url": "https://docs.example.com/#loans-list"}),
    ],
)
def test_what_its_page_has_no_more_is_removed(url: str, read: dict[str, str]) -> None:
    gone = endpoint("/v1/loans", url=url, request=FIELDS)
    (drift,) = compare_with_spec([page(**read)], spec_of(gone)).drifts
    assert (drift.kind.value, drift.old_place) == ("endpoint-removed", gone.place)
    assert drift.new_place is None
    assert drift.message.endswith(f"{read.get('file', 'page.md')} has it no more")


@pytest.mark.parametrize(
    "read",
    [
        page(file="list.mdx"),
        page(file="docs/other/list.mdx"),
        page(file="docs/loans/list.mdx", url="https://docs.example.com/another"),
        # A page that could not be read says nothing.
        PageFacts(file="docs/loans/list.mdx", format="", problems=((place(), "not read"),)),
        PageFacts(file="docs/loans/list.mdx", format="hand", problems=((place(), "lost"),)),
    ],
)
def test_another_page_does_not_remove_it(read: PageFacts) -> None:
    spec = spec_of(endpoint("/v1/loans", url="https://docs.example.com/v1/loans/list"))
    assert kinds(spec, read) == []


def test_a_file_that_is_gone_from_its_folder_takes_its_endpoint_along() -> None:
    gone = endpoint("/v1/loans")
    source = Source("docs/loans/list.md", place("spec.yaml"))
    spec = spec_of(gone, sources={gone.identity: source})
    other = page(file="docs/loans/orders.md")
    assert kinds(spec, other) == []
    assert kinds(spec, other, folders=("docs/other",)) == []
    assert kinds(spec, other, folders=("docs",)) == ["endpoint-removed"]
    assert kinds(spec, other, folders=(".",)) == ["endpoint-removed"]
    still = page(endpoint("/v1/loans"), file="docs/loans/list.md")
    assert kinds(spec, other, still, folders=("docs",)) == []


@pytest.mark.parametrize(
    "moved",
    [
        endpoint("/v2/loans", request=FIELDS),
        endpoint("/v1/loans", method="POST", request=FIELDS),
        endpoint("/v1/loans/list", request=[*FIELDS, field("limit")]),
    ],
)
def test_another_path_or_method_is_one_drift(moved: EndpointFacts) -> None:
    url = "https://docs.example.com/v1/loans/list"
    old = endpoint("/v1/loans", url=url, request=FIELDS)
    spec = spec_of(old, endpoint("/v1/other", request=OTHERS))
    report = compare_with_spec([page(moved, url=url)], spec)
    first, *rest = report.drifts
    assert first.kind.value == "endpoint-moved"
    assert first.identity == old.identity
    assert first.new == f"{moved.method} {moved.path}"
    assert (first.old_place, first.new_place) == (old.place, moved.place)
    # What changed beside the address is told as well, of the same endpoint.
    assert [each.shown for each in rest] == (["limit"] if len(moved.request) > 3 else [])


def test_a_new_endpoint_that_is_like_one_elsewhere_is_not_that_one() -> None:
    spec = spec_of(endpoint("/v1/loans", url="https://docs.example.com/a/b", request=FIELDS))
    new = page(endpoint("/v2/loans", request=FIELDS), url="https://docs.example.com/a/c")
    assert kinds(spec, new) == ["endpoint-added"]


def test_an_endpoint_of_other_fields_is_another_one() -> None:
    url = "https://docs.example.com/a/b"
    spec = spec_of(endpoint("/v1/loans", url=url, request=FIELDS))
    found = kinds(spec, page(endpoint("/v9/other/thing", request=OTHERS), url=url))
    assert found == ["endpoint-removed", "endpoint-added"]


def test_of_several_the_likeliest_have_moved() -> None:
    old = [endpoint("/v1/a", request=FIELDS), endpoint("/v1/b", request=OTHERS)]
    new = [endpoint("/v2/b", request=OTHERS), endpoint("/v2/a", request=FIELDS)]
    matched = match(old, new, {each.identity: "x.md" for each in old}, SPEC_AND_PAGE)
    assert {(each.old, each.new) for each in matched.drifts} == {
        ("GET /v1/a", "GET /v2/a"),
        ("GET /v1/b", "GET /v2/b"),
    }


def test_before_and_after_the_same_kinds() -> None:
    before = [page(endpoint("/a", request=FIELDS), endpoint("/b"), file="b/x.md")]
    after = [
        page(endpoint("/a", request=FIELDS[:2]), endpoint("/c", response=OTHERS), file="a/x.md")
    ]
    found = [each.kind.value for each in compare_pages(before, after).drifts]
    assert found == ["endpoint-removed", "endpoint-added", "parameter-removed"]
    assert compare_pages(before, before).drifts == ()


def test_an_endpoint_of_several_pages_is_compared_with_its_own() -> None:
    def pages(folder: str) -> list[PageFacts]:
        return [
            page(endpoint(request=FIELDS[:count]), file=f"{folder}/{count}.md") for count in (1, 2)
        ]

    for one in pages("old"):
        for endpoint_ in one.endpoints:
            assert endpoint_.place.file == "page.md"
    assert compare_pages(_placed(pages("old")), _placed(pages("new"))).drifts == ()


def _placed(pages: list[PageFacts]) -> list[PageFacts]:
    import dataclasses

    return [
        dataclasses.replace(
            one,
            endpoints=tuple(
                dataclasses.replace(each, place=Location(one.file, 1, 1)) for each in one.endpoints
            ),
        )
        for one in pages
    ]


def test_a_drift_on_several_pages_is_told_once_with_all_places() -> None:
    spec = spec_of(endpoint(response=[]))
    first, second = field("new"), field("new")
    pages = [page(endpoint(response=[each])) for each in (first, second)]
    (drift,) = compare_with_spec(pages, spec).drifts
    assert drift.new_place == first.place
    assert drift.also == (second.place,)


def test_urls_are_one_page_however_written() -> None:
    assert plain_url("https://A.example/x/") == plain_url("http://a.example/x")
    assert plain_url("https://a.example/#x") != plain_url("https://a.example/#y")


def test_variants_are_one_statement() -> None:
    def variant(*fields: FieldFacts) -> EndpointFacts:
        return endpoint(request=fields)

    spot = variant(
        field("a", required="yes"), field("b", values=["1"]), field("c", default="1"), field("d")
    )
    linear = variant(field("a", required="yes"), field("b", values=["2"]), field("c", default="2"))
    (one,) = endpoints_of(page(spot, linear))
    found = {each.name: each for each in one.request}
    assert list(found) == ["a", "b", "c", "d"]
    assert found["a"].required == "yes"
    assert [each.value for each in found["b"].values] == ["1", "2"]
    assert found["c"].default is None


def test_what_only_one_variant_requires_is_required_under_a_condition() -> None:
    pages = page(
        endpoint(request=[field("a", required="yes"), field("b", required="yes")]),
        endpoint(request=[field("a", required="no")]),
    )
    (one,) = endpoints_of(pages)
    assert [each.required for each in one.request] == ["conditional", "conditional"]


def test_pages_of_the_repository_s_specs_are_found_by_address_and_by_path() -> None:
    spec = spec_of(endpoint("/a", url="https://e.example/docs/v1/loans/fixed/borrow"))
    for file, found in {
        "x/fixed/borrow.mdx": True,
        str(Path("/tmp/pages/fixed/borrow.md")): True,
        "x/flexible/borrow.mdx": False,
        "borrow.mdx": False,
    }.items():
        assert bool(removable(spec, [page(file=file)])) is found, file


def test_a_page_that_only_has_the_name_of_its_page_can_tell_that_it_moved() -> None:
    old = endpoint("/v1/loans/borrow", url="https://docs.example.com/loans/borrow", request=FIELDS)
    spec = spec_of(old)
    moved = endpoint("/v1/loans/borrow-now", request=FIELDS)
    assert kinds(spec, page(moved, file="somewhere/borrow.mdx")) == ["endpoint-moved"]
    assert kinds(spec, page(moved, file="somewhere/else.mdx")) == ["endpoint-added"]
    # Less alike it is another endpoint, and the old one is not missed.
    other = endpoint("/v1/loans/borrow-now", request=[*FIELDS[:1], *OTHERS])
    assert kinds(spec, page(other, file="somewhere/borrow.mdx")) == ["endpoint-added"]
    assert kinds(spec, page(file="somewhere/borrow.mdx")) == []


def test_an_endpoint_without_fields_is_known_by_its_title() -> None:
    before = [page(endpoint("/v1/time", title="Server time"), endpoint("/v1/x", title="Other"))]
    after = [page(endpoint("/v2/time", title="Server time"), endpoint("/v2/x", title="New"))]
    found = [(each.kind.value, each.old) for each in compare_pages(before, after).drifts]
    assert found == [
        ("endpoint-moved", "GET /v1/time"),
        ("endpoint-removed", "GET /v1/x"),
        ("endpoint-added", None),
    ]


def test_many_endpoints_on_either_side_are_told_apart() -> None:
    def many(version: str) -> list[PageFacts]:
        return [
            page(endpoint(f"/{version}/{number}", request=[field(f"{version}{number}")]))
            for number in range(600)
        ]

    report = compare_pages(many("a"), many("b"))
    kinds = Counter(each.kind.value for each in report.drifts)
    assert kinds == {"endpoint-removed": 600, "endpoint-added": 600}


def test_what_moved_is_compared_as_what_it_was() -> None:
    """A payload that is listed under its name in the envelope, because the spec has it so."""
    url = "https://docs.example.com/a/b"
    old = endpoint("/v1/renew", request=FIELDS, response=[field("data")], url=url)
    envelope = EnvelopeNames(("data",), frozenset({"code"}), frozenset({"code", "data"}))
    new = endpoint("/v1/renew-all", request=FIELDS, response=[field("data")])
    report = compare_with_spec([page(new, url=url)], spec_of(old, envelope=envelope))
    assert [each.kind.value for each in report.drifts] == ["endpoint-moved"]
