"""Servers are verified whatever the environment says, and nothing but HTTP/1.1 is spoken."""

from __future__ import annotations

import inspect
import re
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
