"""The environment is named by the caller, and only a member of the package's own enum names it."""

from __future__ import annotations

from enum import Enum
from typing import Any

import bybit_v5
import okx_v5
import pytest


class Look(Enum):
    TESTNET = "testnet"


CLIENTS: list[Any] = [bybit_v5.Bybit, bybit_v5.AsyncBybit]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("testnet", r"must be Environment\.TESTNET of this package, not str"),
        ("TESTNET", r"must be Environment\.TESTNET of this package"),
        ("live", r"must be one of Environment\.MAINNET, .*Environment\.TESTNET, Environment\.DEMO"),
        (None, "not NoneType"),
        (
            okx_v5.Environment.DEMO,
            r"Environment\.TESTNET.* not okx_v5\._environment\.Environment",
        ),
        (Look.TESTNET, r"not .*\.Look"),
        (bybit_v5.Environment, "not EnumType"),
        (["testnet"], "not list"),
    ],
)
def test_what_is_no_environment_is_refused(client: Any, given: Any, says: str) -> None:
    with pytest.raises(TypeError, match=says):
        client(given)


@pytest.mark.parametrize("client", CLIENTS)
def test_there_is_no_default(client: Any) -> None:
    with pytest.raises(TypeError, match="environment"):
        client(api_key="k", api_secret="s")


@pytest.mark.parametrize("package", [bybit_v5, okx_v5])
def test_every_member_goes_to_its_own_host(package: Any) -> None:
    client = package.Bybit if package is bybit_v5 else package.Okx
    profile = __import__(f"{package.__name__}._profile", fromlist=["PROFILE"]).PROFILE
    assert {member.value for member in package.Environment} == set(profile.environments)
    for member in package.Environment:
        with client(member) as opened:
            assert f"({member.value}, {profile.environments[member.value].url})" in repr(opened)
