"""Where signed requests may go: the environment's own host, this machine, nowhere else unasked."""

from __future__ import annotations

from typing import Any

import pytest
from call_support import KINDS, client, ok, run, script
from hypothesis import given
from hypothesis import strategies as st
from runtime.base_url import BaseUrl, check_host
from runtime_support import READ

OWN = BaseUrl.parse("https://api.example.com")

ALLOWED = [
    "https://api.example.com",
    "https://api.example.com/",
    "https://API.Example.COM",
    "https://api.example.com:8443/prefix",
    "https://ａpi.example.com",
    "http://127.0.0.1:8080",
    "http://127.9.9.9",
    "https://127.0.0.1",
    "http://localhost:8080",
    "http://LOCALHOST",
    "http://[::1]:8080",
    "http://[0:0:0:0:0:0:0:1]",
]
REFUSED = [
    "http://api.example.com",
    "https://api.example.com.evil.org",
    "https://evil.org/api.example.com",
    "https://example.com",
    "https://api-testnet.example.com",
    "https://xapi.example.com",
    "https://api.example.com.",
    "https://api.examp1e.com",
    "https://аpi.example.com",
    "https://api.example.com%2eevil.org",
    "http://0.0.0.0",
    "http://[::]",
    "http://10.0.0.1",
    "http://127.1",
    "http://2130706433",
    "http://0x7f000001",
    "http://0177.0.0.1",
    "http://127.0.0.1.evil.org",
    "http://localhost.evil.org",
    "http://evil.localhost",
    "http://localhost.",
    "http://169.254.169.254",
    "http://[fe80::1]",
    "http://[::ffff:10.0.0.1]",
]
UNREADABLE = [
    "https://user@api.example.com",
    "https://api.example.com@evil.org",
    "https://user:word@127.0.0.1",
    "https://api.example.com\\@evil.org",
    "https:api.example.com",
    "//api.example.com",
    "api.example.com",
    "ftp://api.example.com",
    "https://",
    "https://:443",
    "https://api.example.com:99999",
    "https://api.example.com:port",
    "https://api.example.com?x=1",
    "https://api.example.com#x",
    "https://api.example.com\n.evil.org",
    "https://api.exa mple.com",
    " https://api.example.com",
    "https://[::1",
    "",
]
both = pytest.mark.parametrize("kind", KINDS)


@both
@pytest.mark.parametrize("url", ALLOWED)
def test_allowed(kind: str, url: str) -> None:
    transport = script(kind, ok())
    run(client(kind, transport, base_url=url, allow_other_host=False), READ)
    (request,) = transport.requests
    assert request.host in ("api.example.com", "localhost") or request.host.startswith(
        ("127.", "::1", "0:0:0:0:0:0:0:1")
    )


@both
@pytest.mark.parametrize("url", REFUSED)
def test_refused_unless_asked_for(kind: str, url: str) -> None:
    with pytest.raises(
        ValueError, match=r"neither the environment's https://api\.example\.com nor"
    ):
        client(kind, script(kind, ok()), base_url=url, allow_other_host=False)
    transport = script(kind, ok())
    run(client(kind, transport, base_url=url, allow_other_host=True), READ)
    assert len(transport.requests) == 1


@both
@pytest.mark.parametrize("url", UNREADABLE)
@pytest.mark.parametrize("allow", [False, True])
def test_no_base_url(kind: str, url: str, allow: bool) -> None:
    with pytest.raises(ValueError, match="base_url must look like") as caught:
        client(kind, script(kind, ok()), base_url=url, allow_other_host=allow)
    assert "user" not in str(caught.value).partition("got")[2]
    assert "word" not in str(caught.value).replace("password", "")


@pytest.mark.parametrize("allow", [1, "yes", "False"])
def test_only_a_plain_yes_allows_another_host(allow: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        client("sync", script("sync", ok()), base_url="https://evil.org", allow_other_host=allow)


@given(st.text(alphabet="aAbi.:/@\\[]%1270x-_~#? ", max_size=30))
def test_no_text_goes_elsewhere(text: str) -> None:
    for url in (f"https://{text}", f"https://api.example.com{text}", f"http://127.0.0.1{text}"):
        try:
            parsed = BaseUrl.parse(url)
            check_host(parsed, OWN)
        except ValueError:
            continue
        # What is connected to is the host that was parsed, not the text.
        own = (parsed.scheme, parsed.host) == ("https", "api.example.com")
        assert own or parsed.host.startswith("127.") or parsed.host in ("::1", "localhost")
