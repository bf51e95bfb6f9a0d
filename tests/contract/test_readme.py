"""What the READMEs of the packages show works when it is typed."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest
from bybit_v5.testing import MockExchange as BybitMock
from okx_v5.testing import MockExchange as OkxMock

ROOT = Path(__file__).parents[2]
MOCKS = {"bybit": BybitMock, "okx": OkxMock}
PLACEHOLDERS = ("api_key", "api_secret", "passphrase")


def blocks(package: str) -> list[str]:
    """The Python blocks of a README."""
    text = (ROOT / "generated" / package / "README.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def for_the_mock(block: str, url: str) -> str:
    """A block with the mock's keys in place of the dots, and its address."""
    for name in PLACEHOLDERS:
        block = block.replace(f'{name}="..."', f'{name}="mock-{name.replace("_", "-")}"')
    return block.replace('"mock-api-key",', f'"mock-api-key", base_url="{url}",')


@pytest.mark.parametrize("package", MOCKS)
def test_every_block_runs(package: str) -> None:
    """Sync, async, raw access, errors, options, hooks, fixtures, the mock exchange: 8 blocks."""
    found = blocks(package)
    assert len(found) == 8
    calls = [block for block in found if '"..."' in block]
    assert len(calls) == 6
    out = io.StringIO()
    with MOCKS[package](rate_limits=False) as mock, contextlib.redirect_stdout(out):
        for block in found:
            exec(for_the_mock(block, mock.base_url) if block in calls else block, {})
        assert len(mock.calls) == len(calls)
        assert not any(call.refusal for call in mock.calls)
    results = [
        line for line in out.getvalue().splitlines() if "Repayment" in line or "Borrowing" in line
    ]
    assert len(set(results)) == 1
    assert len(results) >= len(calls) + 1
