"""``specpress mock``: serves a package that was pressed, and says what it does."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from specpress.cli import run

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a generated package and one that is not."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("fresh", "acme"):
        assert specpress(folder, "new", name).returncode == 0
    assert specpress(folder, "generate", "acme").returncode == 0
    return folder


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(REPOSITORY / "generator"), "PYTHONUNBUFFERED": "1"}


def specpress(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "specpress", *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def serving(project: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "specpress", "mock", "acme", "--fault", "gzip@0.000001"],
        cwd=project,
        env=environment(),
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    yield process
    process.kill()
    process.communicate()


def greeting(process: subprocess.Popen[str]) -> dict[str, str]:
    """What it says before it serves, by label."""
    assert process.stdout is not None
    facts = {}
    for line in process.stdout:
        if line.startswith("Ctrl-C"):
            return facts
        facts[line[:14].strip()] = line[14:].strip()
    raise AssertionError(process.stderr and process.stderr.read())


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is no signal there")
def test_it_serves_logs_and_ends_cleanly(serving: subprocess.Popen[str]) -> None:
    facts = greeting(serving)
    assert facts["API key"] == "mock-api-key"
    assert (facts["faults"], facts["replies"]) == ("gzip@0.000001", "documented")
    with urllib.request.urlopen(f"{facts['base URL']}/v1/time") as reply:
        assert json.loads(reply.read())
    with pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{facts['base URL']}/v1/nothing")
    serving.send_signal(signal.SIGINT)
    out, err = serving.communicate(timeout=10)
    assert (serving.returncode, err) == (0, "")
    lines = [line for line in out.splitlines() if line]
    assert "  GET /v1/time  market." in lines[0]
    assert "  200 fine  " in lines[0]
    assert "refused, unknown-route: there is no GET /v1/nothing" in lines[1]
    assert lines[-1] == "2 calls, 1 refused"


LOADING = """
import sys, urllib.request
from specpress import cli, mocking

def calls_and_interrupt(seconds):
    base_url = exchanges[0].base_url
    assert urllib.request.urlopen(f"{base_url}/v1/time").status == 200
    raise KeyboardInterrupt

exchanges = []
mocking._greeting = lambda name, exchange, options: exchanges.append(exchange) or ""
mocking.time.sleep = calls_and_interrupt
assert cli.run(["mock", "acme"]) == 0
print(*sorted(sys.modules))
"""


def test_what_serving_does_not_need_is_not_loaded(project: Path) -> None:
    """It would take longer than all the rest of the start."""
    result = subprocess.run(
        [sys.executable, "-c", LOADING],
        cwd=project,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "200 fine" in result.stdout
    loaded = set(result.stdout.split())
    assert "uvicorn" in loaded
    for name in ("specpress.pipeline", "yaml", "jinja2", "jsonschema", "hypothesis", "pytest"):
        assert name not in loaded, name


def test_mistakes_are_explained(project: Path) -> None:
    unknown = specpress(project, "mock", "acmee")
    assert unknown.returncode == 2
    assert "there is no package 'acmee'; did you mean 'acme'?" in unknown.stderr
    stale = specpress(project, "mock", "fresh")
    assert (stale.returncode, stale.stdout) == (1, "")
    assert stale.stderr == (
        "error: the package 'fresh' is not generated yet\n"
        "    = help: run: specpress generate fresh\n"
    )
    host = specpress(project, "mock", "acme", "--host", "192.0.2.1")
    assert host.returncode == 1
    assert host.stderr.endswith("    = help: choose another: --host ADDRESS\n")
    port = specpress(project, "mock", "acme", "--port", "70000")
    assert port.returncode == 1
    assert "error: cannot listen on 127.0.0.1:70000: " in port.stderr
    fault = specpress(project, "mock", "acme", "--fault", "latencyy")
    assert fault.returncode == 1
    assert "did you mean latency? choose from latency, jitter" in fault.stderr
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = str(taken.getsockname()[1])
        result = specpress(project, "mock", "acme", "--port", number)
    assert result.returncode == 1
    assert result.stderr == (
        f"error: cannot listen on 127.0.0.1:{number}: Address already in use\n"
        "    = help: choose another: --port N\n"
    )


def test_a_missing_extra_is_explained(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.setattr(sys, "path", list(sys.path))
    assert run(["--project", str(project), "mock", "acme"]) == 1
    assert capsys.readouterr().err == (
        "error: uvicorn is not installed, and this command needs it\n"
        '    = help: run: pip install "specpress[mock]"\n'
    )
