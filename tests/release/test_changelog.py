from __future__ import annotations

import pytest
from specpress.releasing.changelog import ChangelogError, date_of, notes_of, released
from specpress.releasing.entries import entries, first_entries, pages
from specpress.surface.changes import Category
from specpress.surface.comparing import compare

from tests.release.surfaces import surface

HAND_WRITTEN = """# Changelog

All notable changes. Format: Keep a Changelog.

## [Unreleased]

A word before all.

### Fixed

- The mock no longer loses
  a reply.

### Changed

- `loans.get`: reads twice as fast.

### Notes

- kept as it is

```text
## no heading
```

## [0.2.0] - 2026-01-02

### Added

- `loans.get`

## 0.1.0 - 2025-12-01

First.

[Unreleased]: https://git.example.com/compare/acme-v0.2.0...HEAD
[0.2.0]: https://git.example.com/compare/acme-v0.1.0...acme-v0.2.0
[page]: https://example.com
"""


def test_unreleased_notes_move_under_the_version() -> None:
    text = released(
        HAND_WRITTEN,
        "0.3.0",
        "2026-11-21",
        {
            Category.CHANGED: ["Operation `loans.get` is sent as POST.", "Field `Loan.x` is text."],
            Category.ADDED: ["Operation `loans.list` is new."],
        },
        "acme-v",
    )
    assert (
        text
        == """# Changelog

All notable changes. Format: Keep a Changelog.

## [Unreleased]

## [0.3.0] - 2026-11-21

A word before all.

### Added

- Operation `loans.list` is new.

### Changed

- `loans.get`: reads twice as fast.
- Field `Loan.x` is text.

### Fixed

- The mock no longer loses
  a reply.

### Notes

- kept as it is

```text
## no heading
```

## [0.2.0] - 2026-01-02

### Added

- `loans.get`

## 0.1.0 - 2025-12-01

First.

[Unreleased]: https://git.example.com/compare/acme-v0.3.0...HEAD
[0.3.0]: https://git.example.com/compare/acme-v0.2.0...acme-v0.3.0
[0.2.0]: https://git.example.com/compare/acme-v0.1.0...acme-v0.2.0
[page]: https://example.com
"""
    )
    assert date_of(text, "0.3.0") == "2026-11-21"
    assert date_of(text, "0.1.0") == "2025-12-01"
    assert notes_of(text, "0.1.0") == "First.\n"


def test_a_seeded_changelog_gets_its_date() -> None:
    seeded = "# Changelog\n\nWords.\n\n## 0.1.0\n\n### Added\n\n- `loans.get`: GET `/loans`\n"
    told = {Category.ADDED: ["`loans.get`: GET `/loans`", "`loans.borrow`: POST `/loans`"]}
    assert released(seeded, "0.1.0", "2026-11-21", told) == (
        "# Changelog\n\nWords.\n\n## [Unreleased]\n\n## [0.1.0] - 2026-11-21\n\n### Added\n\n"
        "- `loans.get`: GET `/loans`\n- `loans.borrow`: POST `/loans`\n"
    )


def test_seeded_entries_get_the_links_to_their_pages() -> None:
    seeded = (
        "## 0.1.0\n\n### Added\n\n- `loans.get`: GET `/loans`\n- by hand: `loans.list`, `/all`\n"
    )
    page = "https://example.com"
    told = {
        Category.ADDED: [
            f"`loans.get`: GET `/loans` ([docs]({page}/get))",
            f"`loans.list`: GET `/all` ([docs]({page}/list))",
        ]
    }
    assert notes_of(released(seeded, "0.1.0", "2026-11-21", told), "0.1.0") == (
        f"### Added\n\n- `loans.get`: GET `/loans` ([docs]({page}/get))\n"
        "- by hand: `loans.list`, `/all`\n"
    )


def test_line_ends_stay_as_they_are() -> None:
    told = {Category.ADDED: ["Operation `loans.list` is new."]}
    text = released(HAND_WRITTEN, "0.3.0", "2026-11-21", told)
    windows = released(HAND_WRITTEN.replace("\n", "\r\n"), "0.3.0", "2026-11-21", told)
    assert windows == text.replace("\n", "\r\n")


def test_an_empty_changelog_is_begun() -> None:
    assert released("", "0.1.0", "2026-11-21", {Category.ADDED: ["`a.b`"]}) == (
        "\n## [Unreleased]\n\n## [0.1.0] - 2026-11-21\n\n### Added\n\n- `a.b`\n"
    )


def test_a_version_is_released_once() -> None:
    with pytest.raises(ChangelogError, match=r"has a section for 0\.2\.0 of 2026-01-02 already"):
        released(HAND_WRITTEN, "0.2.0", "2026-11-21", {})


def test_first_entries_name_the_calls_with_their_pages() -> None:
    assert first_entries(surface()) == {
        Category.ADDED: [
            "`loans.borrow`: POST `/loans` ([docs](https://example.com/borrow))",
            "`loans.get`: GET `/loans` ([docs](https://example.com/get))",
        ]
    }


def test_entries_come_of_changes_and_say_each_thing_once() -> None:
    limit = "limit: {type: int | None, default: None, minimum: '1', maximum: '100'}"
    new = surface(
        (f"      {limit}\n", ""),
        ("1 request per second", "5 requests per second"),
        ("wire: orderId}", "wire: orderId, deprecated: true}"),
        (
            "models:\n",
            "models:\n  Status: {fields: {ok: {type: bool, required: true}}}\n",
        ),
        (
            "  loans.get:\n",
            "  loans.status: {call: GET /status, returns: Status, docs: 'https://example.com/s'}\n"
            "  loans.get:\n",
        ),
        (
            "    kind: request\n    fields:\n",
            "    kind: request\n    fields:\n      memo: {type: str | None, default: None}\n",
        ),
        (
            "    kind: dict\n    fields:\n",
            "    kind: dict\n    fields:\n      memo: {type: str | None, default: None}\n",
        ),
    )
    told = entries(compare(surface(), new), pages(surface(), new))
    assert told == {
        Category.REMOVED: [
            "**Breaking:** Argument `limit` of `loans.borrow` is removed"
            " ([docs](https://example.com/borrow))."
        ],
        Category.DEPRECATED: [
            "Argument `order_id` of `loans.get` is deprecated ([docs](https://example.com/get))."
        ],
        Category.ADDED: [
            "Field `CollateralInput.memo` is new: `str | None`"
            " ([docs](https://example.com/borrow)).",
            "Operation `loans.status` is new: GET /status ([docs](https://example.com/s)).",
        ],
        Category.CHANGED: [
            "Operation `loans.borrow` has the rate limit `5 requests per second and account (UID)`,"
            " and before `1 request per second and account (UID)`"
            " ([docs](https://example.com/borrow))."
        ],
    }


@pytest.mark.parametrize(("first", "then"), [(0, 1), (1, 0)])
def test_what_must_be_given_now_is_said_once(first: int, then: int) -> None:
    forms = ("text: {type: str, required: true}", "text: {type: str | None, default: None}")
    limit = "limit: {type: int | None, default: None, minimum: '1', maximum: '100'}"
    surfaces = [surface((limit, f"{form}\n      {limit}")) for form in forms]
    told = entries(compare(surfaces[first], surfaces[then]), {})
    words = "may be left out now" if then else "must be given now"
    mark = "" if then else "**Breaking:** "
    assert told == {Category.CHANGED: [f"{mark}Argument `text` of `loans.borrow` {words}."]}


def test_a_release_of_nothing_that_callers_see_says_so() -> None:
    assert entries((), {}) == {
        Category.CHANGED: ["What the package does inside; nothing that callers use has changed."]
    }
