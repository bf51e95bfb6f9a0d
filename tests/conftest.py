"""What holds for all tests of the project."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

#: The files that take longest: workers that begin with them are not waited for in the end.
_LONGEST = (
    *("soak/test_soak.py", "tests/test_package_cases.py", "tests/test_corpus.py"),
    *("tests/test_package_types.py", "tests/test_wire_cases.py", "hostile/", "tests/test_site.py"),
    *("tests/test_random_documents.py", "tests/test_corpus_types.py"),
    *("tests/test_generated_is_current.py", "docs/test_drafting_material.py"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, in an order that is always the same."""

    def place(item: pytest.Item) -> int:
        path = item.path.as_posix()
        return next((at for at, part in enumerate(_LONGEST) if part in path), len(_LONGEST))

    items.sort(key=place)


@pytest.fixture(scope="session", autouse=True)
def _lean_pytest_inside() -> Iterator[None]:
    """A pytest that a test starts loads none of the plugins that happen to be installed here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
        yield
