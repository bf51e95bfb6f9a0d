"""Servers in processes of their own, each kept on one core, and the processor time they take."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.source import REPOSITORY

#: Each prints where it listens, and serves until it is killed.
PROGRAMS: Mapping[str, str] = {
    "mock": """
import importlib, sys
testing = importlib.import_module(sys.argv[1])
with testing.MockExchange(rate_limits=False, keep_calls=1000) as mock:
    print(mock.base_url, flush=True)
    sys.stdin.read()
""",
    "starlette": """
import socket, json, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route
async def echo(request):
    body = await request.body()
    return JSONResponse({"retCode": 0, "code": "0", "sent": json.loads(body or "{}")})
paths = json.loads(__import__("sys").argv[1])
app = Starlette(routes=[Route(path, echo, methods=["GET", "POST"]) for path in paths])
listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
listening.bind(("127.0.0.1", 0))
listening.listen(1024)
print("http://127.0.0.1:%d" % listening.getsockname()[1], flush=True)
config = uvicorn.Config(app, http="httptools", loop="asyncio", lifespan="off", log_level="error")
uvicorn.Server(config).run([listening])
""",
}


@dataclass(frozen=True)
class Running:
    """A server: its process, and where it listens."""

    process: int
    port: int

    def processor_time(self) -> float:
        """Seconds of processor time that it took so far, all threads together (Linux)."""
        # The clock of another process, as clock_getcpuclockid(3) gives it.
        return time.clock_gettime(~self.process << 3 | 2)


@contextmanager
def running(
    program: str, *arguments: str, sources: Sequence[Path] = (), core: int | None = None
) -> Iterator[Running]:
    """Run one of PROGRAMS, on one core only where there are several."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAMS[program], *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sources))},
        text=True,
        # Before its threads begin, as each has an affinity of its own.
        preexec_fn=None if core is None else lambda: os.sched_setaffinity(0, {core}),
    )
    try:
        assert process.stdout is not None
        port = int(process.stdout.readline().rpartition(":")[2])
        yield Running(process.pid, port)
    finally:
        process.kill()
        process.communicate()


def source_of(package: str) -> Path:
    """Where the sources of a pressed package are."""
    return REPOSITORY / "generated" / package / "src"
