"""What servers are called, and which of an operation's servers belongs to which environment."""

from __future__ import annotations

import pytest
from specpress.server_urls import counterpart, distinct_servers, server_names, variables_in


@pytest.mark.parametrize(
    ("server", "name"),
    [
        ({"url": "https://api.example.com"}, "api_example_com"),
        ({"url": "https://api.example.com/v1"}, "api_example_com"),
        ({"url": "https://api.example.com", "description": "Production"}, "production"),
        (
            {"url": "https://api.example.com", "description": "The production API (live data)."},
            "production_api",
        ),
        ({"url": "https://api.example.com", "name": "Live", "description": "Production"}, "live"),
        (
            {"url": "https://api.example.com", "description": "It is long " * 9},
            "api_example_com",
        ),
        ({"url": "https://{region}.example.com"}, "region_example_com"),
        ({"url": "http://127.0.0.1:8080"}, "server_127_0_0_1"),
        ({"url": "http://[::1]:8080"}, "ipv6_1"),
        ({"url": "/"}, "default"),
        ({"url": "/v1"}, "default"),
    ],
)
def test_the_name_of_one_server(server: dict[str, str], name: str) -> None:
    assert server_names([server]) == [name]


def test_only_those_of_one_name_get_longer_ones() -> None:
    servers = [
        {"url": "https://eu.example.com", "description": "Production"},
        {"url": "https://us.example.com", "description": "Production"},
        {"url": "https://test.example.com", "description": "Sandbox"},
        {"url": "https://test.example.com/v1"},
        {"url": "https://test.example.com/v2"},
    ]
    assert server_names(servers) == [
        "production_eu_example_com",
        "production_us_example_com",
        "sandbox",
        "test_example_com_v1",
        "test_example_com_v2",
    ]


def test_a_changed_server_leaves_the_names_of_the_others() -> None:
    one, two = {"url": "https://a.example.com"}, {"url": "https://b.example.com"}
    assert server_names([one]) == server_names([one, two])[:1]
    assert server_names([two, one]) == server_names([one, two])[::-1]
    assert server_names([one, {"url": "https://c.example.com"}])[0] == server_names([one])[0]


def test_names_are_distinct_whatever_they_are_made_of() -> None:
    servers = [{"url": "https://a.example.com/-"}, {"url": "https://a.example.com/_"}]
    assert len(set(server_names(servers))) == 2


def test_the_same_server_twice_is_one() -> None:
    one = {"url": "https://a.example.com"}
    assert distinct_servers([one, {"url": "https://a.example.com/"}]) == [one]


def test_variables() -> None:
    assert variables_in("https://{a}.example.com/{b}/{a}") == ["a", "b"]


@pytest.mark.parametrize(
    ("name", "url", "found"),
    [
        ("play", "https://x.example.com", 1),
        ("other", "https://b.example.com/v9", 1),
        ("other", "https://c.example.com", None),
    ],
)
def test_the_server_of_an_environment(name: str, url: str, found: int | None) -> None:
    named = [("live", "https://a.example.com"), ("play", "https://b.example.com")]
    assert counterpart(name, url, named) == found
    assert counterpart("any", "/", named[:1]) == 0
