"""Signatures against the standard library and cryptography; credentials and their secrecy."""

from __future__ import annotations

import base64
import copy
import hashlib
import hmac
import pickle
import sys
import traceback
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa
from hypothesis import given, settings
from hypothesis import strategies as st
from runtime.profile import Algorithm, Part
from runtime.signing import Message, Signer, format_timestamp, make_signer
from runtime_support import (
    CREDENTIALS,
    NOW,
    PROFILE,
    PUBLIC,
    SECRET,
    SIGNING,
    WRITE,
    Canned,
    HouseError,
    HouseMissingCredentialsError,
    async_client,
    sync_client,
)

RSA_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ED_KEY = ed25519.Ed25519PrivateKey.generate()


def pem(key: Any, encryption: Any = None) -> bytes:
    return bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            encryption or serialization.NoEncryption(),
        )
    )


def signer(signing: Any = SIGNING, **given: Any) -> Signer:
    settings: dict[str, Any] = {}
    for name in ("window", "referer"):
        if name in given:
            settings[name] = given.pop(name)
    made = make_signer(signing, given or dict(CREDENTIALS), settings)
    assert made is not None
    return made


@given(st.text(), st.binary() | st.none())
@settings(deadline=None)
def test_hmac_signs_timestamp_key_window_and_payload(query: str, body: bytes | None) -> None:
    query = query.encode("utf-8", "replace").hex()
    message = Message("POST", "h", "/p", query, body)

    headers = dict(signer(window=7000, referer="me").sign(message, NOW))

    payload = query.encode() if body is None else body
    signed = b"1700000000123" + b"the-key" + b"7000" + payload
    expected = hmac.new(SECRET.encode(), signed, hashlib.sha256).hexdigest()
    assert headers == {
        "X-Key": "the-key",
        "X-Time": "1700000000123",
        "X-Window": "7000",
        "X-Referer": "me",
        "X-Kind": "2",
        "X-Sign": expected,
    }


def test_base64_iso_time_passphrase_and_every_part() -> None:
    signing = replace(
        SIGNING,
        passphrase="passphrase",
        timestamp="iso8601-ms",
        algorithms=(Algorithm(name="hmac-sha256", encoding="base64", secret="api_secret"),),
        message=(
            Part("timestamp"),
            Part("method"),
            Part("host"),
            Part("path"),
            Part("query"),
            Part("path-and-query"),
            Part("body"),
            Part("passphrase"),
            Part("literal", "|"),
            Part("setting", "referer"),
        ),
        headers=(("P", Part("passphrase")), ("T", Part("timestamp")), ("S", Part("signature"))),
    )
    made = signer(signing, api_key="k", api_secret="s", passphrase="p w")

    headers = dict(made.sign(Message("GET", "h:1", "/p", "a=1", None), 1607418537715_999_999))

    text = b"2020-12-08T09:08:57.715ZGETh:1/pa=1/p?a=1p w|"
    digest = hmac.new(b"s", text, hashlib.sha256).digest()
    assert headers == {
        "P": "p w",
        "T": "2020-12-08T09:08:57.715Z",
        "S": base64.b64encode(digest).decode(),
    }


def test_an_optional_setting_without_a_value_is_left_out() -> None:
    headers = dict(signer().sign(Message("GET", "h", "/", "", None), NOW))
    assert "X-Referer" not in headers
    assert headers["X-Window"] == "5000"


@pytest.mark.parametrize("as_text", [True, False])
def test_rsa_signature_verifies(as_text: bool) -> None:
    key = pem(RSA_KEY)
    made = signer(api_key="k", private_key=key.decode() if as_text else key)
    headers = dict(made.sign(Message("POST", "h", "/", "", b"{}"), NOW))
    RSA_KEY.public_key().verify(
        base64.b64decode(headers["X-Sign"]),
        b"1700000000123k5000{}",
        padding.PKCS1v15(),
        hashes.SHA256(),
    )


@pytest.mark.parametrize(("name", "extra"), [("rsa-sha256", "rsa"), ("ed25519", "ed25519")])
def test_a_private_key_without_cryptography_says_what_to_install(
    name: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "cryptography.hazmat.primitives.serialization", None)
    algorithm = Algorithm(name=name, encoding="base64", secret="private_key")
    signing = replace(SIGNING, algorithms=(algorithm,))
    with pytest.raises(ImportError, match=rf"extra \[{extra}\], or `pip install cryptography`"):
        signer(signing, api_key="k", private_key=pem(ED_KEY))


def test_ed25519_signature_verifies_and_the_key_chooses_the_algorithm() -> None:
    signing = replace(
        SIGNING,
        algorithms=tuple(
            Algorithm(name=name, encoding="base64", secret="private_key")
            for name in ("rsa-sha256", "ed25519")
        ),
    )
    headers = dict(
        signer(signing, api_key="k", private_key=pem(ED_KEY)).sign(
            Message("GET", "h", "/", "q=1", None), NOW
        )
    )
    ED_KEY.public_key().verify(base64.b64decode(headers["X-Sign"]), b"1700000000123k5000q=1")


@given(st.integers(0, 4_000_000_000_000_000_000))
@settings(deadline=None)
def test_timestamps(nanoseconds: int) -> None:
    assert int(format_timestamp(nanoseconds, "unix-ns")) == nanoseconds
    for form, digits in (("unix-s", 9), ("unix-ms", 6), ("unix-us", 3)):
        assert int(format_timestamp(nanoseconds, form)) == nanoseconds // 10**digits
    text = format_timestamp(nanoseconds, "iso8601-ms")
    assert len(text) == 24 and text.endswith("Z")
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    # A float is exact enough for a millisecond of these years.
    assert round(moment.timestamp() * 1000) == nanoseconds // 1_000_000


@pytest.mark.parametrize(
    ("given", "error", "says"),
    [
        ({"api_key": "k"}, TypeError, "api_key needs api_secret or private_key"),
        ({"api_secret": SECRET}, TypeError, "api_secret without api_key"),
        (
            {"api_key": "k", "api_secret": SECRET, "private_key": SECRET},
            TypeError,
            "api_secret and private_key",
        ),
        ({"api_key": "k", "private_key": SECRET}, ValueError, "private key in PEM"),
        ({"api_key": SECRET + "\r\nX: 1", "api_secret": "s"}, ValueError, "api_key"),
        ({"api_key": SECRET + "€", "api_secret": "s"}, ValueError, "api_key"),
        ({"api_key": "", "api_secret": SECRET}, ValueError, "api_key is empty"),
        ({"api_key": "k", "api_secret": ""}, ValueError, "api_secret is empty"),
        (
            {"api_key": 7, "api_secret": SECRET},
            TypeError,
            "api_key must be a str or a Secret, not int",
        ),
        ({"api_key": "k", "api_secret": 7}, TypeError, "api_secret must be a str"),
        ({"api_key": "k", "private_key": pem(ED_KEY)}, ValueError, "another kind"),
        (
            {
                "api_key": "k",
                "private_key": pem(RSA_KEY, serialization.BestAvailableEncryption(b"x")),
            },
            ValueError,
            "unencrypted",
        ),
    ],
)
def test_wrong_credentials_are_refused_without_showing_them(
    given: dict[str, Any], error: type[Exception], says: str
) -> None:
    with pytest.raises(error, match=says) as caught:
        sync_client(credentials=given)
    shown = "".join(traceback.format_exception(caught.value, chain=True))
    assert SECRET not in str(caught.value)
    assert "PRIVATE KEY" not in shown


def test_a_missing_passphrase_is_refused() -> None:
    signing = replace(SIGNING, passphrase="passphrase")
    with pytest.raises(TypeError, match="needs passphrase"):
        signer(signing, api_key="k", api_secret="s")


@pytest.mark.parametrize(
    ("window", "error"), [(0, ValueError), (60001, ValueError), (True, TypeError), ("5", TypeError)]
)
def test_settings_are_checked(window: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="window"):
        sync_client(settings={"window": window})


def test_secrets_are_in_no_repr_pickle_or_copy() -> None:
    client = sync_client()
    shown = repr([client, vars(client), client._caller, client._core, vars(client._core)])
    assert SECRET not in shown and "the-key" not in shown
    for dump in (pickle.dumps, copy.copy, copy.deepcopy):
        for holder in (client._core, client._core.settings.signer):
            with pytest.raises(TypeError, match="secrets"):
                dump(holder)
    with pytest.raises(TypeError):
        pickle.dumps(client)


def test_a_private_call_without_credentials_sends_nothing() -> None:
    transport = Canned()
    client = sync_client(credentials={}, transport=transport)
    with pytest.raises(
        HouseMissingCredentialsError, match=r"api_key and api_secret or private_key"
    ) as it:
        client._caller.call(WRITE, {})
    assert transport.requests == []
    assert isinstance(it.value, HouseError)
    assert client._caller.call(PUBLIC, {}).id == "1"


def test_a_public_call_is_never_signed() -> None:
    transport = Canned()
    sync_client(transport=transport)._caller.call(PUBLIC, {})
    names = {name for name, _ in transport.requests[0].headers}
    assert not names & {name for name, _ in SIGNING.headers}


def test_credentials_for_an_exchange_that_signs_nothing_are_refused() -> None:
    with pytest.raises(TypeError, match="nothing to sign"):
        sync_client(profile=replace(PROFILE, signing=None))


def test_every_send_is_signed_afresh() -> None:
    transport = Canned()
    ticks = iter([NOW, NOW + 10**9])
    client = sync_client(transport=transport, clock=lambda: next(ticks))
    client._caller.call(WRITE, {})
    client._caller.call(WRITE, {})
    first, second = (dict(request.headers) for request in transport.requests)
    assert (first["X-Time"], second["X-Time"]) == ("1700000000123", "1700000001123")
    assert first["X-Sign"] != second["X-Sign"]


async def test_the_async_client_refuses_as_well() -> None:
    with pytest.raises(HouseMissingCredentialsError):
        await async_client(credentials={})._caller.call(WRITE, {})
