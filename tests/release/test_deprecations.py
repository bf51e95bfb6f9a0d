# ruff: noqa: E501 - cases are read as one line
"""What must stay for a minor version, and what may go."""

from __future__ import annotations

import pytest
from specpress.releasing.deprecations import carried_on, deprecated_things, too_early
from specpress.releasing.records import Deprecation, Record, from_text, to_text
from specpress.surface.files import SurfaceError
from specpress.surface.model import Surface

from tests.release.surfaces import surface

ALIAS = (
    "limit: {type: int | None, default: None, minimum: '1', maximum: '100'}",
    "limit: {type: int | None, default: None, minimum: '1', maximum: '100'}\n"
    "      count: {type: int | None, alias_of: limit}",
)
DEPRECATED_FIELD = ("note: {type: str | None,", "note: {type: str | None, deprecated: true,")
NOTE = ("      note: {type: str | None, default: None}\n", "")


def record(old: Surface, *deprecated: tuple[str, str, bool]) -> Record:
    return Record(
        "0.3.0",
        "2026-11-21",
        "sha256:0",
        old,
        {name: Deprecation(since, in_minor) for name, since, in_minor in deprecated},
    )


def things(found: Record, new: Surface) -> list[str]:
    return [each.thing for each in too_early(found, new)]


def test_an_alias_that_no_minor_version_had_must_stay() -> None:
    name = "argument count of loans.borrow"
    old = surface(ALIAS)
    assert deprecated_things(old) == {name: "limit"}
    (early,) = too_early(record(old, (name, "0.3.1", False)), surface())
    assert early.thing == name
    assert early.message == (
        f"the {name} goes too early: it is deprecated since 0.3.1 only,"
        " and no minor version had it so"
    )
    assert "x-former-names on what is now 'limit'" in early.hint
    assert things(record(old, (name, "0.3.0", True)), surface()) == []
    assert things(record(old, (name, "0.3.1", False)), old) == []


def test_a_deprecated_field_must_stay() -> None:
    name = "field note of Loan"
    old = surface(DEPRECATED_FIELD)
    assert things(record(old, (name, "0.3.1", False)), surface(NOTE)) == [name]
    assert things(record(old, (name, "0.2.0", True)), surface(NOTE)) == []


def test_what_goes_with_its_owner_is_no_matter_of_its_own() -> None:
    name = "argument count of loans.borrow"
    new = surface(("  loans.borrow:\n", "  other.borrow:\n"), ("POST /loans", "POST /other"))
    assert things(record(surface(ALIAS), (name, "0.3.1", False)), new) == []


def test_what_was_never_deprecated_may_go_and_breaks() -> None:
    assert things(record(surface()), surface(NOTE)) == []


@pytest.mark.parametrize(
    ("change", "thing"),
    [
        (("  loans.get:\n", "  loans.list:\n"), "operation loans.get"),
        (("order_id: {type: str | None, default: None, wire: orderId}", "id: {type: str | None, default: None, wire: orderId}"), "argument order_id of loans.get"),
        (("note: {type: str | None, default: None}", "remark: {type: str | None, default: None, wire: note}"), "field note of Loan"),
        (("      SELL:", "      SALE:"), "member SELL of Side"),
    ],
)  # one case a line  # fmt: skip
def test_a_new_name_without_the_old_one_is_refused(change: tuple[str, str], thing: str) -> None:
    (early,) = too_early(record(surface()), surface(change))
    assert early.thing == thing
    assert "keep the old name for one minor version" in early.hint


def test_a_name_that_was_there_before_is_no_new_name() -> None:
    # What was computed of the wire's value, and is the wire's value itself now.
    was = surface(
        ("note: {type: str | None, default: None}",
         "note: {type: datetime, computed: true}\n      note_ms: {type: int, wire: note}")
    )  # one case a line  # fmt: skip
    assert things(record(was), surface()) == []


def test_how_long_a_thing_is_deprecated_is_carried_on() -> None:
    old, name = surface(ALIAS), "argument count of loans.borrow"
    first = carried_on(None, old, "0.3.1")
    assert first == {name: Deprecation("0.3.1", in_minor=False)}
    second = carried_on(record(old, (name, "0.3.1", False)), old, "0.3.2")
    assert second == {name: Deprecation("0.3.1", in_minor=False)}
    third = carried_on(record(old, (name, "0.3.1", False)), old, "0.4.0")
    assert third == {name: Deprecation("0.3.1", in_minor=True)}
    later = carried_on(record(old, (name, "0.3.1", True)), old, "0.4.1")
    assert later == {name: Deprecation("0.3.1", in_minor=True)}
    assert carried_on(record(old, (name, "0.3.1", True)), surface(), "0.5.0") == {}


def test_a_record_is_read_as_it_was_written() -> None:
    made = record(surface(ALIAS), ("argument count of loans.borrow", "0.3.1", False))
    assert from_text(to_text(made)) == made


@pytest.mark.parametrize(
    "text",
    ["", "record: 2", "record: 1", "record: 1\nversion: 1.0.0\ndate: 2026-01-01\ncontents: x", "[", "record: 1\nversion: a\ndate: b\ncontents: c\ndeprecated: {x: y}\nsurface: {schema: 1, package: a, distribution: b, version: c}"],
)  # one case a line  # fmt: skip
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(SurfaceError):
        from_text(text)
