"""Servers in processes of their own, each kept on one core, and the processor time they take."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_PATIENCE = 60.0

#: Serves the mock of a package: the module and the port are its arguments.
MOCK = """
import importlib, sys, threading
testing = importlib.import_module(sys.argv[1])
with testing.MockExchange(port=int(sys.argv[2]), rate_limits=False, keep_calls=1000):
    threading.Event().wait()
"""
#: Serves what comes as JSON: the port, and the paths, are its arguments.
ECHO = """
import json, sys
import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

async def echo(request):
    body = await request.body()
    return JSONResponse({"retCode": 0, "code": "0", "sent": json.loads(body or "{}")})

routes = [Route(path, echo, methods=["GET", "POST"]) for path in sys.argv[2:]]
uvicorn.run(
    Starlette(routes=routes), port=int(sys.argv[1]), http="httptools", loop="asyncio",
    lifespan="off", log_level="error", access_log=False, server_header=False, date_header=False,
)
"""


@dataclass(frozen=True)
class Program:
    """What to run: Python's arguments, of which PORT is filled in, and where it finds modules."""

    arguments: Sequence[str]
    folder: Path | None = None
    environment: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Running:
    """A server: its process, where it listens, and when it was started."""

    process: int
    port: int
    started: float

    def processor_time(self) -> float:
        """Seconds of processor time that it took so far, all threads together (Linux)."""
        # The clock of another process, as clock_getcpuclockid(3) gives it.
        return time.clock_gettime(~self.process << 3 | 2)


@contextmanager
def running(program: Program, core: int | None = None) -> Iterator[Running]:
    """Run a server, on one core only where that is said; it takes connections when this returns."""
    port = _free_port()
    arguments = [str(port) if each == "PORT" else each for each in program.arguments]
    # As where it is installed, what was compiled before is kept.
    environment = {**os.environ, **program.environment}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=program.folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        # Before its threads begin, as each has an affinity of its own.
        preexec_fn=None if core is None else lambda: os.sched_setaffinity(0, {core}),
    )
    try:
        _wait(process, port)
        yield Running(process.pid, port, started)
    finally:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    """Wait until something listens at the port. Raises RuntimeError where nothing ever does."""
    end = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.001)
        else:
            return
    raise RuntimeError(f"{process.args!r} does not listen; its status is {process.poll()}")
