"""Servers are verified whatever the environment says, and nothing but HTTP/1.1 is spoken."""

from __future__ import annotations

import inspect
import re
import socket
import threading
from dataclasses import fields
from pathlib import Path

import pytest
from certificates import certificate_for, server_context
from runtime.client import AsyncClient, SyncClient
from runtime.transport_options import TransportOptions
from runtime_support import (
    WRITE,
    HouseTransportError,
    RawServer,
    async_client,
    sync_client,
)
from transport_kinds import Differs, Kind

pytestmark = pytest.mark.usefixtures("transports")


def test_there_is_no_argument_that_turns_verification_off() -> None:
    names = {field.name for field in fields(TransportOptions)}
    for client in (SyncClient, AsyncClient):
        names |= set(inspect.signature(client).parameters)
    assert not {name for name in names if "verif" in name or "insecure" in name}
    for wrong in (False, True, 0, 7):
        with pytest.raises((TypeError, OSError)):
            TransportOptions(certificate_authority=wrong)  # type: ignore[arg-type]  # wrong on purpose


async def test_the_environment_can_neither_trust_nor_skip(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transports: Kind
) -> None:
    """Variables that this or other tools take as leave to trust a certificate, or any."""
    certificate, key = certificate_for(tmp_path, "localhost")
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(certificate))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    with RawServer(server_context(certificate, key)) as server:
        url = f"https://localhost:{server.port}"
        with sync_client(base_url=url) as client, pytest.raises(HouseTransportError) as now:
            client._caller.call(WRITE, {})
        async with async_client(base_url=url) as client_later:
            with pytest.raises(HouseTransportError) as later:
                await client_later._caller.call(WRITE, {})
        assert server.received == []
    for caught, library in ((now, transports.sync), (later, transports.later)):
        # The one that would trust it is not used at all.
        refused = "SSL_CERT_FILE" if Differs.NO_AUTHORITY in library.differs else library.untrusted
        assert re.search(refused, caught.value.reason)
        assert caught.value.request_sent is False


async def test_a_trusted_certificate_is_good_for_its_host_alone(
    tmp_path: Path, transports: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = certificate_for(tmp_path, "elsewhere.example")
    with RawServer(server_context(certificate, key)) as server:
        url = f"https://localhost:{server.port}"
        trusting = transports.sync.trusting(certificate, monkeypatch)
        client = sync_client(base_url=url, **trusting)
        with client, pytest.raises(HouseTransportError, match=transports.sync.other_host):
            client._caller.call(WRITE, {})
        async with async_client(base_url=url, certificate_authority=certificate) as later:
            with pytest.raises(HouseTransportError, match=transports.later.other_host):
                await later._caller.call(WRITE, {})
        assert server.received == []


async def test_the_keys_of_connections_are_not_written_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transports: Kind
) -> None:
    certificate, key = certificate_for(tmp_path, "localhost")
    context = server_context(certificate, key)
    log = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(log))
    with RawServer(context) as server:
        url = f"https://localhost:{server.port}"
        with sync_client(
            base_url=url, **transports.sync.trusting(certificate, monkeypatch)
        ) as client:
            assert client._caller.call(WRITE, {}).id == "1"
        async with async_client(base_url=url, certificate_authority=certificate) as later:
            assert (await later._caller.call(WRITE, {})).id == "1"
    assert not log.exists()


async def test_http_2_is_not_offered(
    tmp_path: Path, transports: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, key = certificate_for(tmp_path, "localhost")
    context = server_context(certificate, key)
    context.set_alpn_protocols(["h2", "http/1.1"])
    with RawServer(context) as server:
        url = f"https://localhost:{server.port}"
        with sync_client(
            base_url=url, **transports.sync.trusting(certificate, monkeypatch)
        ) as client:
            client._caller.call(WRITE, {})
        async with async_client(base_url=url, certificate_authority=certificate) as later:
            await later._caller.call(WRITE, {})
    assert [request.line for request in server.received] == [b"POST /v1/things HTTP/1.1"] * 2
    assert server.protocols == ["http/1.1"] * 2


class Tunnels:
    """A proxy that connects whoever asks to one port of this machine."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://me:pass@127.0.0.1:{self._listener.getsockname()[1]}"
        self.asked: list[bytes] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more of them."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            head = b""
            while b"\r\n\r\n" not in head:
                head += client.recv(65536)
            self.asked.append(head)
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            server = socket.create_connection(("127.0.0.1", self._to))
            for pair in ((client, server), (server, client)):
                threading.Thread(target=self._pass_on, args=pair, daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket) -> None:
        try:
            while piece := source.recv(65536):
                target.sendall(piece)
            target.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        finally:
            source.close()


async def test_a_tunnel_through_a_proxy(
    tmp_path: Path, transports: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy sees where to, and what opens it, and nothing of the request."""
    certificate, key = certificate_for(tmp_path, "localhost")
    with RawServer(server_context(certificate, key)) as server:
        tunnels = Tunnels(server.port)
        url = "https://localhost:443"
        trusting = transports.sync.trusting(certificate, monkeypatch)
        with sync_client(base_url=url, proxy=tunnels.url, **trusting) as client:
            assert client._caller.call(WRITE, {}).id == "1"
        async with async_client(
            base_url=url, proxy=tunnels.url, certificate_authority=certificate
        ) as later:
            assert (await later._caller.call(WRITE, {})).id == "1"
        tunnels.close()
    assert [request.target for request in server.received] == ["/v1/things"] * 2
    assert len(tunnels.asked) == 2
    for head in tunnels.asked:
        assert head.startswith(b"CONNECT localhost:443 HTTP/1.1\r\n")
        assert b"proxy-authorization: basic bwu6cgfzcw==" in head.lower()
        assert b"x-sign" not in head.lower() and b"/v1/" not in head
    for request in server.received:
        assert request.header("Proxy-Authorization") is None
