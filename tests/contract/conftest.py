"""The recording server that the tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contract.recording import RecordingServer


@pytest.fixture(scope="session")
def running_server() -> Iterator[RecordingServer]:
    with RecordingServer() as server:
        yield server


@pytest.fixture
def server(running_server: RecordingServer) -> RecordingServer:
    """A recording server that has received nothing yet."""
    running_server.received.clear()
    running_server.reply_headers = {}
    return running_server
