"""A Redis or Valkey of the tests' own, on a Unix socket, that keeps nothing on disk."""

from __future__ import annotations

import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest
import redis

PROGRAMS = ("redis-server", "valkey-server")


def installed() -> str | None:
    """The server's program, if there is one."""
    return next((path for name in PROGRAMS if (path := shutil.which(name))), None)


def skip_without_server() -> None:
    """Skip the test where there is no server to start."""
    if installed() is None:
        pytest.skip(f"neither of {' and '.join(PROGRAMS)} is installed")


class RedisServer:
    """A server from ``start`` to ``kill``; it can be started again at the same place."""

    def __init__(self, *options: str) -> None:
        self._options = options
        # Not pytest's folder: the path of a socket must be short.
        self._folder = tempfile.TemporaryDirectory(prefix="redis-")
        self._socket = Path(self._folder.name) / "socket"
        self._process: subprocess.Popen[bytes] | None = None
        self.url = f"unix://{self._socket}"

    def start(self) -> None:
        program = installed()
        assert program is not None
        self._process = subprocess.Popen(
            [
                program,
                "--port",
                "0",
                "--unixsocket",
                str(self._socket),
                "--save",
                "",
                *self._options,
            ],
            stdout=subprocess.DEVNULL,
            cwd=self._folder.name,
        )
        deadline = time.monotonic() + 30
        while not self._answers():
            assert time.monotonic() < deadline, "the server does not start"
            assert self._process.poll() is None, "the server ended at once"
            time.sleep(0.02)

    def _answers(self) -> bool:
        with redis.Redis.from_url(self.url) as client:
            try:
                return bool(client.ping())
            except redis.AuthenticationError:
                return True
            except redis.ConnectionError:
                return False

    def client(self) -> Any:
        """A client of redis-py, for a look at what is stored."""
        return redis.Redis.from_url(self.url)

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        self._folder.cleanup()
