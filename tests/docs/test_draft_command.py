"""``specpress docs draft`` as people call it: shown, asked, written whole or not at all."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from specpress import cli
from specpress.docs import draft_command

BEFORE = """\
---
title: Get Loan Orders
---

> Permission: "Loan"<br/>
> UID rate limit: 5 req / second

### HTTP Request
GET `/v1/loan/orders`

### Request Parameters
| Parameter | Required | Type | Comments |
|:--|:--|:--|:--|
| coin | false | string | Coin |
| limit | false | integer | Page size. [`1`, `50`]. Default: `10` |

### Response Parameters
| Parameter | Type | Comments |
|:--|:--|:--|
| list | array | Object |
| > orderId | string | Order |
| > amount | string | Amount |
| > status | integer | `1`: open; `2`: closed |

### Request Example
```http
GET /v1/loan/orders?coin=BTC HTTP/1.1
Host: api.example.com
API-KEY: xxx
```

### Response Example
```json
{"code": 0, "message": "OK", "time": 1700000000000,
 "data": {"list": [{"orderId": "1", "amount": "1.5", "status": 1}]}}
```
"""
AFTER = BEFORE.replace("`2`: closed |", "`2`: closed; `3`: expired |")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the spec that ``specpress new`` begins, and a page."""
    monkeypatch.chdir(tmp_path)
    assert cli.run(["new", "acme"]) == 0
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "orders.mdx").write_text(BEFORE, encoding="utf-8")
    return tmp_path


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and "__pycache__" not in file.parts
    }


def run(*arguments: str) -> int:
    return cli.run(["docs", "draft", *arguments])


def test_without_a_terminal_it_shows_and_writes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(project)
    capsys.readouterr()
    assert run("pages") == 1
    shown = capsys.readouterr()
    assert "+++ b/spec/acme/paths/loan.yaml" in shown.out
    assert "+    operationId: loan.get_orders" in shown.out
    assert "+  /v1/loan/orders:" in shown.out
    assert "nothing was written" in shown.err
    assert "--yes" in shown.err
    assert snapshot(project) == before


def test_yes_writes_validates_and_says_what_comes_next(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run("pages", "--yes") == 0
    shown = capsys.readouterr()
    assert "spec/acme: 3 files written: 1 endpoint drafted" in shown.out
    assert "specpress generate acme" in shown.out
    assert "warning[W004]" in shown.err
    assert "spec/acme/paths/loan.yaml" in shown.err
    assert cli.run(["validate"]) == 0
    assert cli.run(["generate"]) == 0
    assert list((project / "spec").rglob(".*")) == []


def test_again_there_is_nothing_to_do(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("pages", "--yes") == 0
    before = snapshot(project)
    capsys.readouterr()
    assert run("pages") == 0
    assert capsys.readouterr().out == "nothing to draft\n"
    assert snapshot(project) == before


def test_a_changed_page_is_mended(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("pages", "--yes") == 0
    (project / "pages" / "orders.mdx").write_text(AFTER, encoding="utf-8")
    capsys.readouterr()
    assert run("pages", "--yes") == 0
    shown = capsys.readouterr().out
    assert "+    - 3\n" in shown
    assert '+    "3": EXPIRED\n' in shown
    assert "1 drift mended" in shown
    assert "decide: GET /v1/loan/orders: is EXPIRED a good name" in shown
    assert run("pages") == 0


def test_a_file_that_changed_meanwhile_is_left_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project / "spec" / "acme" / "openapi.yaml"

    def agreed(count: int) -> bool:
        root.write_text(root.read_text(encoding="utf-8") + "# Mine.\n", encoding="utf-8")
        return True

    monkeypatch.setattr(draft_command, "_agreed", agreed)
    before = snapshot(project)
    assert run("pages") == 1
    error = capsys.readouterr().err
    assert "spec/acme/openapi.yaml:1:1: error[E943]" in error
    assert "changed meanwhile" in error
    after = snapshot(project)
    assert {name for name in after if after[name] != before.get(name)} == {"spec/acme/openapi.yaml"}


def failing_at(number: int, error: BaseException) -> Callable[[Path, Any], Path]:
    """``Path.replace`` that fails at its call ``number``."""
    replace, calls = Path.replace, [0]

    def fails(self: Path, target: Any) -> Path:
        calls[0] += 1
        if calls[0] == number:
            raise error
        return replace(self, target)

    return fails


@pytest.mark.parametrize("number", [1, 2, 3])
def test_when_the_disk_refuses_nothing_is_written(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    number: int,
) -> None:
    before = snapshot(project)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing_at(number, OSError(28, "No space left on device")))
        assert run("pages", "--yes") == 1
    assert "No space left on device; nothing was written" in capsys.readouterr().err
    assert snapshot(project) == before


def test_interrupted_it_leaves_nothing_half_done(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(project)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing_at(2, KeyboardInterrupt()))
        assert run("pages", "--yes") == 130
    assert snapshot(project) == before


def test_a_spec_with_errors_is_not_drafted_into(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = project / "spec" / "acme" / "paths" / "order.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("yaml#/Side", "yaml#/Sides"))
    before = snapshot(project)
    assert run("pages", "--yes") == 1
    assert "error[E024]" in capsys.readouterr().err
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere"], 2, "nowhere"),
        (["pages", "--into", "acne"], 2, "acme"),
        (["empty.md"], 1, "empty"),
    ],
)
def test_wrong_usage_and_bad_input(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    (project / "empty.md").write_bytes(b"")
    assert run(*arguments) == code
    assert said in capsys.readouterr().err


def test_a_page_that_no_spec_claims_needs_a_name(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.run(["new", "other"]) == 0
    page = BEFORE.replace("/v1/loan/orders", "/9/things")
    (project / "pages" / "orders.mdx").write_text(page, encoding="utf-8")
    capsys.readouterr()
    assert run("pages", "--yes") == 1
    assert "--into acme or --into other" in capsys.readouterr().err
    assert run("pages", "--yes", "--into", "other") == 0
    assert "/9/things" in (project / "spec" / "other" / "openapi.yaml").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("answer", "code", "written"), [("y\n", 0, True), ("n\n", 1, False)])
def test_on_a_terminal_it_asks_in_colour(
    project: Path, answer: str, code: int, written: bool
) -> None:
    outer, inner = pty.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-m", "specpress", "docs", "draft", "pages"],
        cwd=project,
        stdin=inner,
        stdout=inner,
        stderr=inner,
        env={**environment, "TERM": "xterm"},
    )
    os.close(inner)
    shown = b""
    answered = False
    try:
        while True:
            try:
                shown += os.read(outer, 65536)
            except OSError:
                break
            if b"[y/N]" in shown and not answered:
                os.write(outer, answer.encode())
                answered = True
    finally:
        process.wait(timeout=60)
        os.close(outer)
    assert b"Write 3 files?" in shown
    assert b"\x1b[32m+" in shown
    assert process.returncode == code
    assert (project / "spec" / "acme" / "paths" / "loan.yaml").exists() is written
