"""The specs say of each exchange as a whole what its documentation says."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.spec_reading import document

HOSTS = {
    "bybit": {
        "mainnet": "https://api.bybit.com",
        "mainnet_bytick": "https://api.bytick.com",
        "testnet": "https://api-testnet.bybit.com",
        "demo": "https://api-demo.bybit.com",
        "netherlands": "https://api.bybit.nl",
        "turkey": "https://api.bybit.tr",
        "kazakhstan": "https://api.bybit.kz",
        "georgia": "https://api.bybitgeorgia.ge",
        "united_arab_emirates": "https://api.bybit.ae",
        "eea": "https://api.bybit.eu",
        "indonesia": "https://api.bybit.id",
        "japan": "https://api.manepa.jp",
        "japan_testnet": "https://api-testnet.manepa.jp",
    },
    "okx": {
        "mainnet": "https://openapi.okx.com",
        "demo": "https://openapi.okx.com",
        "us": "https://us.okx.com",
        "australia": "https://us.okx.com",
        "eea": "https://eea.okx.com",
    },
}

# Code, category, and whether a write that got it may have taken effect.
CODES: dict[str, list[tuple[str | int, str, bool]]] = {
    "bybit": [
        (10000, "unavailable", True),
        (10001, "invalid-request", False),
        (10002, "clock", False),
        (10003, "authentication", False),
        (10004, "authentication", False),
        (10005, "permission", False),
        (10006, "rate-limit", False),
        (10007, "authentication", False),
        (10009, "permission", False),
        (10010, "permission", False),
        (10014, "business", False),
        (10016, "unavailable", True),
        (10017, "invalid-request", False),
        (10024, "permission", False),
        (148004, "business", False),
        (148019, "unavailable", True),
        (148034, "unavailable", True),
        (148035, "unavailable", True),
        (429, "unavailable", True),
        (177011, "business", False),
        (182120, "business", False),
        (3777012, "business", True),
        (3777043, "business", False),
        (34022035, "business", False),
    ],
    "okx": [
        ("50001", "unavailable", True),
        ("50004", "unavailable", True),
        ("50011", "rate-limit", False),
        ("50013", "unavailable", True),
        ("50014", "invalid-request", False),
        ("50026", "unavailable", True),
        ("50040", "rate-limit", False),
        ("50061", "rate-limit", False),
        ("50100", "authentication", False),
        ("50101", "authentication", False),
        ("50102", "clock", False),
        ("50103", "authentication", False),
        ("50105", "authentication", False),
        ("50110", "permission", False),
        ("50111", "authentication", False),
        ("50113", "authentication", False),
        ("50119", "authentication", False),
        ("50120", "permission", False),
        ("51000", "invalid-request", False),
        ("51625", "business", False),
        ("59119", "unavailable", False),
    ],
}

# What the tables of the loan products list, from the first to the last code.
FAMILIES = {
    "new crypto loans": [*range(148001, 148043), 148047, 148048],
    "legacy crypto loans": [*range(177002, 177022)],
    "institutional loans": [
        *range(3777002, 3777008),
        *(3777012, 3777027, 3777029, 3777030, 3777039, 3777040, 3777042, 3777043),
    ],
    "manual loans": [
        34022000 + last
        for last in (1, 3, 10, 11, 14, 27, 30, 31, 33, 34, 35, 36, 38, 41, 44, 45, 47, 48, 49, 50)
    ]
    + [34022051, 34022052, 34022053, 34022094, 34022107, 34022108, 35000011],
}

OKX_STATUS = {
    "50000": 400, "50001": 503, "50004": 400, "50005": 410, "50013": 429, "50014": 400,
    "50026": 500, "50035": 403, "50100": 400, "50101": 401, "50102": 401, "50103": 401,
    "50104": 401, "50105": 401, "50106": 401, "50107": 401, "50110": 401, "50111": 401,
    "50113": 401, "50115": 405, "50119": 200, "51000": 400, "59119": 200,
}  # one case a line  # fmt: skip

# The mistakes that a mock exchange reports, by the code that the exchange has for them.
REPORTS = {
    "bybit": {
        "unknown-key": {10003},
        "wrong-signature": {10004},
        "stale-timestamp": {10002},
        "missing-permission": {10005},
        "rate-limit": {10006},
        "invalid-parameter": {10001},
        "unknown-route": {10017},
    },
    "okx": {
        "unknown-key": {"50111"},
        "wrong-signature": {"50113"},
        "wrong-passphrase": {"50105"},
        "wrong-environment": {"50101"},
        "missing-authentication": {"50103", "50104", "50106", "50107"},
        "stale-timestamp": {"50102"},
        "missing-permission": {"50120"},
        "rate-limit": {"50011"},
        "missing-parameter": {"50014"},
        "invalid-parameter": {"51000"},
        "malformed-body": {"50002"},
        "missing-body": {"50000"},
        "wrong-content-type": {"50006"},
        "invalid-timestamp": {"50112"},
        "wrong-method": {"50115"},
    },
}

both = pytest.mark.parametrize("exchange", ["bybit", "okx"])


def rules(exchange: str) -> list[dict[str, Any]]:
    found = document(exchange)["x-error-codes"]
    assert isinstance(found, list)
    return found


def signing(exchange: str) -> dict[str, Any]:
    scheme = document(exchange)["components"]["securitySchemes"]["signature"]
    assert isinstance(scheme, dict)
    return dict(scheme["x-signing"])


def message(exchange: str, values: dict[str, str]) -> str:
    """The signed message put together from the spec's parts."""
    return "".join(
        values[part["setting"] if isinstance(part, dict) else part]
        for part in signing(exchange)["message"]
    )


@both
def test_hosts(exchange: str) -> None:
    environments = document(exchange)["x-environments"]
    assert {name: each["url"] for name, each in environments.items()} == HOSTS[exchange]
    for name, environment in environments.items():
        is_play = name in ("demo", "testnet", "japan_testnet")
        assert ("play money" in environment["description"].lower()) == is_play
        assert ("Real money" in environment["description"]) != is_play
        headers = {"x-simulated-trading": "1"} if (exchange, name) == ("okx", "demo") else None
        assert environment.get("headers") == headers


def test_signed_message_of_a_documented_bybit_request() -> None:
    values = {"timestamp": "1658384314791", "api-key": "XXXXXXXXXX", "recv_window": "5000"}
    query = "category=option&symbol=BTC-29JUL22-25000-C"
    expected = "1658384314791XXXXXXXXXX5000category=option&symbol=BTC-29JUL22-25000-C"
    assert message("bybit", {**values, "payload": query}) == expected


def test_signed_message_of_a_documented_okx_request() -> None:
    values = {"timestamp": "2020-12-08T09:08:57.715Z", "method": "GET", "body": ""}
    target = "/api/v5/account/balance?ccy=BTC"
    expected = "2020-12-08T09:08:57.715ZGET/api/v5/account/balance?ccy=BTC"
    assert message("okx", {**values, "path-and-query": target}) == expected


def test_signing_of_bybit() -> None:
    rule = signing("bybit")
    assert [tuple(each.values()) for each in rule["algorithms"]] == [
        ("hmac-sha256", "hex", "api_secret"),
        ("rsa-sha256", "base64", "private_key"),
    ]
    assert rule["timestamp"] == "unix-ms"
    assert rule["window"] == {"before": {"setting": "recv_window"}, "after": 1000}
    assert rule["settings"]["recv_window"]["default"] == 5000
    assert "default" not in rule["settings"]["referer"]
    assert rule["headers"] == {
        "X-BAPI-API-KEY": "api-key",
        "X-BAPI-TIMESTAMP": "timestamp",
        "X-BAPI-RECV-WINDOW": {"setting": "recv_window"},
        "X-BAPI-SIGN": "signature",
        "X-Referer": {"setting": "referer"},
    }


def test_signing_of_okx() -> None:
    rule = signing("okx")
    assert [tuple(each.values()) for each in rule["algorithms"]] == [
        ("hmac-sha256", "base64", "api_secret")
    ]
    assert rule["passphrase"] == "passphrase"
    assert rule["timestamp"] == "iso8601-ms"
    assert rule["window"] == {"before": 30_000, "after": 30_000}
    assert rule["headers"] == {
        "OK-ACCESS-KEY": "api-key",
        "OK-ACCESS-SIGN": "signature",
        "OK-ACCESS-TIMESTAMP": "timestamp",
        "OK-ACCESS-PASSPHRASE": "passphrase",
    }


def test_envelopes() -> None:
    assert document("bybit")["x-envelope"] == {
        "code": "/retCode",
        "message": "/retMsg",
        "payload": "/result",
        "time": {"pointer": "/time", "format": "unix-ms"},
        "success": [0],
        "items": {"list": "/retExtInfo/list", "code": "code", "message": "msg", "success": [0]},
    }
    assert document("okx")["x-envelope"] == {
        "code": "/code",
        "message": "/msg",
        "payload": "/data",
        "success": ["0"],
        "partial": ["2"],
        "items": {"list": "/data", "code": "sCode", "message": "sMsg", "success": ["0"]},
    }


def test_rate_limit_headers() -> None:
    assert document("bybit")["x-rate-limit-headers"] == {
        "limit": "X-Bapi-Limit",
        "remaining": "X-Bapi-Limit-Status",
        "reset": {
            "header": "X-Bapi-Limit-Reset-Timestamp",
            "format": "unix-ms",
            "now-until-exceeded": True,
        },
    }
    assert "x-rate-limit-headers" not in document("okx")


@both
def test_error_codes(exchange: str) -> None:
    for code, category, may_have_executed in CODES[exchange]:
        found = [rule for rule in rules(exchange) if rule["code"] == code]
        assert found, code
        for rule in found:
            assert rule["category"] == category, code
            assert rule.get("may-have-executed", False) is may_have_executed, code


def test_codes_of_rows_are_not_hidden_by_the_code_of_the_whole() -> None:
    """A failed bulk request has code 1 or 2; its rows have the codes that say why."""
    assert not {"0", "1", "2"} & {rule["code"] for rule in rules("okx")}


@both
def test_codes_are_of_the_type_on_the_wire(exchange: str) -> None:
    expected = {"bybit": int, "okx": str}[exchange]
    assert {type(rule["code"]) for rule in rules(exchange)} == {expected}


@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_of_the_loan_products_is_listed(family: str) -> None:
    listed = {rule["code"] for rule in rules("bybit")}
    assert [code for code in FAMILIES[family] if code not in listed] == []


def test_what_may_repay_twice_is_not_called_retryable() -> None:
    """Codes that speak of an earlier call which is still at work: it may have been this one."""
    found = {rule["code"]: rule.get("retryable", False) for rule in rules("bybit")}
    earlier = (10014, 148041, 177018, 3777012, 3777043, 34022038, 35000011)
    assert [code for code in earlier if found[code]] == []


@both
def test_what_is_refused_for_its_rate_can_be_sent_again(exchange: str) -> None:
    limits = [rule for rule in rules(exchange) if rule["category"] == "rate-limit"]
    assert limits
    assert all(rule["retryable"] and "may-have-executed" not in rule for rule in limits)


def test_the_exchange_with_two_answers_to_one_mistake() -> None:
    statuses = [rule.get("http-status", 200) for rule in rules("okx") if rule["code"] == "50011"]
    assert statuses == [200, 429]


def test_http_status_of_okx_codes() -> None:
    found = {rule["code"]: rule.get("http-status", 200) for rule in rules("okx")}
    assert {code: found[code] for code in OKX_STATUS} == OKX_STATUS


@both
def test_codes_that_a_mock_exchange_answers_with(exchange: str) -> None:
    found: dict[str, set[str | int]] = {}
    for rule in rules(exchange):
        if "reports" in rule:
            found.setdefault(rule["reports"], set()).add(rule["code"])
            assert rule["message"]
    assert found == REPORTS[exchange]


@both
def test_http_errors(exchange: str) -> None:
    errors = document(exchange)["x-http-errors"]
    server = errors["5XX"]
    assert (server["category"], server["may-have-executed"]) == ("unavailable", True)
    assert (errors["429"]["category"], errors["429"]["retryable"]) == ("rate-limit", True)
    assert errors["401"]["category"] == "authentication"
    assert "may-have-executed" not in errors["429"]


def test_a_banned_address_must_wait() -> None:
    forbidden = document("bybit")["x-http-errors"]["403"]
    assert forbidden["category"] == "rate-limit"
    assert "600 in 5 seconds" in forbidden["description"]
    assert "10 minutes" in forbidden["hint"]
    assert "retryable" not in forbidden


@both
def test_every_tag_is_described_and_used(exchange: str) -> None:
    spec = document(exchange)
    used = {call["tags"][0] for item in spec["paths"].values() for call in item.values()}
    assert {tag["name"] for tag in spec["tags"] if tag["description"]} == used


#: What the page of Bybit's demo trading lists, of what is described here.
ON_BYBIT_DEMO = {
    "account.get_borrow_history",
    "market.get_server_time",
    "spot_margin.toggle_margin_trade",
    "spot_margin.set_leverage",
    "spot_margin.get_status_and_leverage",
}


def test_calls_that_demo_trading_lacks() -> None:
    bybit = document("bybit")
    every = set(bybit["x-environments"]) - {"demo"}
    for path in bybit["paths"].values():
        for operation in path.values():
            available = operation.get("x-environments")
            if operation["operationId"] in ON_BYBIT_DEMO:
                assert available is None
            else:
                assert set(available) == every, operation["operationId"]


def test_calls_that_are_safe_to_repeat() -> None:
    def safe(exchange: str) -> set[str]:
        return {
            operation["operationId"]
            for path in document(exchange)["paths"].values()
            for operation in path.values()
            if operation.get("x-retry") == "safe"
        }

    assert safe("bybit") == {
        "crypto_loan.get_max_loan_amount",
        "spot_margin.toggle_margin_trade",
        "spot_margin.set_leverage",
        "spot_margin.set_auto_repay_mode",
    }
    assert safe("okx") == {
        "account.set_auto_loan",
        "account.set_auto_repay",
        "flexible_loan.get_max_loan_amount",
    }


def test_the_clock_and_the_bans() -> None:
    assert document("bybit")["x-server-time"]["operation"] == "market.get_server_time"
    assert document("okx")["x-server-time"] == {
        "operation": "public_data.get_system_time",
        "field": "/data/0/ts",
        "format": "unix-ms",
    }
    assert document("bybit")["x-http-errors"]["403"]["pause"] == 600
