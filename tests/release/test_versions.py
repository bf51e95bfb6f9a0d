from __future__ import annotations

import pytest
from specpress.releasing.versions import is_minor, next_version, problem_with_version
from specpress.surface.comparing import compare

from tests.release.surfaces import surface

BREAKING = compare(surface(), surface(("      note: {type: str | None, default: None}\n", "")))
ADDITIVE = compare(surface(), surface(("models:\n", "models:\n  Extra: {}\n")))
DEPRECATION = compare(surface(), surface(("wire: orderId}", "wire: orderId, deprecated: true}")))
INTERNAL = compare(surface(), surface(("POST /loans", "POST /v2/loans")))


@pytest.mark.parametrize(
    ("last", "changes", "version"),
    [
        ("1.4.2", BREAKING, "2.0.0"),
        ("1.4.2", ADDITIVE, "1.5.0"),
        ("1.4.2", DEPRECATION, "1.5.0"),
        ("1.4.2", INTERNAL, "1.4.3"),
        ("1.4.2", (), "1.4.3"),
        ("1.4.2", (*ADDITIVE, *BREAKING), "2.0.0"),
        ("0.4.2", BREAKING, "0.5.0"),
        ("0.4.2", DEPRECATION, "0.5.0"),
        ("0.4.2", ADDITIVE, "0.4.3"),
        ("0.4.2", INTERNAL, "0.4.3"),
        ("0.4.2", (), "0.4.3"),
        ("0.0.1", BREAKING, "0.1.0"),
        ("1.2", ADDITIVE, "1.3.0"),
        ("3", (), "3.0.1"),
        ("2.0.0rc1", BREAKING, "2.0.0"),
    ],
)
def test_next_version(last: str, changes: tuple[object, ...], version: str) -> None:
    step = next_version(last, changes)  # type: ignore[arg-type]  # wrong on purpose
    assert step.version == version
    assert step.reason


def test_what_begins_a_minor_version() -> None:
    assert [is_minor(each) for each in ("1.0.0", "0.3", "2", "0.3.1", "1.0.0rc1")] == [
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("version", ["x", "1.0+local", "v1.0", "01.0", "1.0-rc1", ""])
def test_versions_that_cannot_be_published(version: str) -> None:
    assert problem_with_version(version) is not None


def test_versions_that_can_be_published() -> None:
    assert [problem_with_version(each) for each in ("1.0.0", "1.0.0rc1", "0.1")] == [None] * 3
