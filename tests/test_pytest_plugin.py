"""The pytest plugin of a package, found through the entry point of its built wheel."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
TESTS = """
import asyncio

import pytest


def test_sync(bybit, bybit_mock):
    coins = bybit.crypto_loan.get_borrowable_coins(currency="ETH")
    assert coins.list[0].currency == "ETH"
    bybit.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")
    bybit_mock.expect("crypto_loan_flexible.borrow", loanCurrency="BTC", times=1)


def test_each_test_has_a_mock_of_its_own(bybit_mock):
    assert bybit_mock.calls == ()


def test_async_without_a_plugin(async_bybit, bybit_mock):
    asyncio.run(async_bybit.crypto_loan.get_borrowable_coins(currency="ETH"))
    assert len(bybit_mock.calls) == 1
"""
ASYNCIO = """

@pytest.mark.asyncio
async def test_with_asyncio(async_bybit, bybit_mock):
    await async_bybit.crypto_loan.get_borrowable_coins(currency="ETH")
    assert len(bybit_mock.calls) == 1
"""
ANYIO = """

@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_with_anyio(async_bybit, bybit_mock, anyio_backend):
    await async_bybit.crypto_loan.get_borrowable_coins(currency="ETH")
    assert len(bybit_mock.calls) == 1
"""
OPTIONS = """

@pytest.fixture(scope="session")
def bybit_mock_options():
    return {"faults": ["http-503"]}


def test_options(bybit_mock):
    assert bybit_mock.base_url
    assert bybit_mock.inject("gzip").number == 1
"""


def pytest_in(folder: Path, *options: str, path: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", *options],
        cwd=folder,
        # This plugin is loaded as those are that happen to be installed.
        env={
            **os.environ,
            "PYTHONPATH": str(path),
            "PYTEST_ADDOPTS": "",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "",
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel of a package holds, its metadata included."""
    folder = tmp_path_factory.mktemp("plugin")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--no-isolation",
            "--wheel",
            "--outdir",
            str(folder),
            str(REPOSITORY / "generated" / "bybit"),
        ],
        check=True,
        capture_output=True,
        cwd=folder,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize(
    ("extra", "options", "passed"),
    [
        ("", ("-p", "no:asyncio", "-p", "no:anyio"), 3),
        (ASYNCIO, ("-p", "no:anyio", "-o", "asyncio_default_fixture_loop_scope=function"), 4),
        (ANYIO, ("-p", "no:asyncio"), 4),
    ],
    ids=["none", "asyncio", "anyio"],
)
def test_fixtures_are_found_without_configuration(
    installed: Path, tmp_path: Path, extra: str, options: tuple[str, ...], passed: int
) -> None:
    (tmp_path / "test_it.py").write_text(TESTS + extra)
    result = pytest_in(tmp_path, *options, path=installed)
    assert f"{passed} passed" in result.stdout, result.stdout + result.stderr
    assert result.returncode == 0


def test_options_of_the_mock_can_be_overridden(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("import pytest\n" + OPTIONS)
    result = pytest_in(tmp_path, "-p", "no:asyncio", path=installed)
    assert "1 passed" in result.stdout, result.stdout + result.stderr


def test_nothing_is_loaded_and_nothing_fails_where_the_extra_is_missing(
    installed: Path, tmp_path: Path
) -> None:
    """What the extra brings is hidden; tests that do not ask for the fixtures never notice."""
    for name in ("uvicorn", "httptools"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text(
            f"raise ModuleNotFoundError('No module named {name}', name={name!r})"
        )
    (tmp_path / "test_it.py").write_text(
        "import sys\n\n\n"
        "def test_plain():\n"
        "    assert 'bybit_v5.testing' not in sys.modules\n"
        "    assert 'httpx2' not in sys.modules and 'msgspec' not in sys.modules\n\n\n"
        "def test_asks(bybit_mock): ...\n"
    )
    result = pytest_in(tmp_path, "-p", "no:asyncio", "-p", "no:anyio", path=installed)
    assert "1 passed, 1 error" in result.stdout, result.stdout + result.stderr
    assert 'pip install "bybit-v5-client[testing]"' in result.stdout
