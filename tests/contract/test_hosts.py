"""Where each environment sends its calls: what a transport is given."""

from __future__ import annotations

from typing import Any

import bybit_v5
import okx_v5
import pytest

HOSTS: dict[bybit_v5.Environment | okx_v5.Environment, str] = {
    bybit_v5.Environment.MAINNET: "api.bybit.com",
    bybit_v5.Environment.MAINNET_BYTICK: "api.bytick.com",
    bybit_v5.Environment.TESTNET: "api-testnet.bybit.com",
    bybit_v5.Environment.DEMO: "api-demo.bybit.com",
    bybit_v5.Environment.NETHERLANDS: "api.bybit.nl",
    bybit_v5.Environment.TURKEY: "api.bybit.tr",
    bybit_v5.Environment.KAZAKHSTAN: "api.bybit.kz",
    bybit_v5.Environment.GEORGIA: "api.bybitgeorgia.ge",
    bybit_v5.Environment.UNITED_ARAB_EMIRATES: "api.bybit.ae",
    bybit_v5.Environment.EEA: "api.bybit.eu",
    bybit_v5.Environment.INDONESIA: "api.bybit.id",
    bybit_v5.Environment.JAPAN: "api.manepa.jp",
    bybit_v5.Environment.JAPAN_TESTNET: "api-testnet.manepa.jp",
    okx_v5.Environment.MAINNET: "openapi.okx.com",
    okx_v5.Environment.DEMO: "openapi.okx.com",
    okx_v5.Environment.US: "us.okx.com",
    okx_v5.Environment.AUSTRALIA: "us.okx.com",
    okx_v5.Environment.EEA: "eea.okx.com",
}


class Recorder:
    """A transport that keeps the request and answers that the exchange is not there."""

    def __init__(self, package: Any) -> None:
        self.requests: list[Any] = []
        self._reply = package.HttpReply(status=503, headers=(), content=b"")

    def send(self, request: Any, timeout: Any) -> Any:
        self.requests.append(request)
        return self._reply

    def close(self) -> None:
        return None


def test_none_is_left_out() -> None:
    assert set(HOSTS) == {*bybit_v5.Environment, *okx_v5.Environment}


@pytest.mark.parametrize("environment", HOSTS, ids=str)
def test_host(environment: bybit_v5.Environment | okx_v5.Environment) -> None:
    if isinstance(environment, bybit_v5.Environment):
        recorder = Recorder(bybit_v5)
        client = bybit_v5.Bybit(environment, transport=recorder, retry=None)
        with client as bybit, pytest.raises(bybit_v5.UnavailableError):
            bybit.market.get_server_time()
    else:
        recorder = Recorder(okx_v5)
        other = okx_v5.Okx(environment, transport=recorder, retry=None)
        with other as okx, pytest.raises(okx_v5.UnavailableError):
            okx.public_data.get_system_time()
    (request,) = recorder.requests
    assert (request.scheme, request.authority) == ("https", HOSTS[environment])
    simulated = [value for name, value in request.headers if name.lower() == "x-simulated-trading"]
    assert simulated == (["1"] if environment is okx_v5.Environment.DEMO else [])
