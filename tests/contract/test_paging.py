"""Whole lists over HTTP: thousands of rows, by the rules that each exchange's pages state.

The lists are served by functions of this file, which know the documentation and not the package.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import bybit_v5
import bybit_v5.testing
import okx_v5
import okx_v5.testing
import pytest
from bybit_v5.testing import Call

DAY = 86_400_000
NOW = 1_750_000_000_000
both = pytest.mark.parametrize("kind", ["sync", "async"])


@pytest.fixture(scope="module")
def bybit_mock() -> Iterator[Any]:
    with bybit_v5.testing.MockExchange(rate_limits=False) as mock:
        yield mock


@pytest.fixture(scope="module")
def okx_mock() -> Iterator[Any]:
    with okx_v5.testing.MockExchange(rate_limits=False) as mock:
        yield mock


@pytest.fixture
def bybit(bybit_mock: Any) -> Any:
    bybit_mock.reset()
    return bybit_mock


@pytest.fixture
def okx(okx_mock: Any) -> Any:
    okx_mock.reset()
    return okx_mock


def read(kind: str, mock: Any, path: str, count: int | None = None, **arguments: Any) -> list[Any]:
    """The rows that ``resource.iterator`` gives, the first so many or all."""
    keys = mock.keys
    options: dict[str, Any] = {
        "base_url": mock.base_url,
        "api_key": keys.api_key,
        "api_secret": keys.api_secret,
        "retry": None,
    }
    package: Any = bybit_v5 if type(mock).__module__.startswith("bybit") else okx_v5
    if package is okx_v5:
        options["passphrase"] = keys.passphrase
    name = "Bybit" if package is bybit_v5 else "Okx"
    environment = (
        next(
            each
            for each in package.Environment
            if "demo" not in each.value and "test" in each.value
        )
        if package is bybit_v5
        else next(iter(package.Environment))
    )
    resource, method = path.split(".")

    async def later() -> list[Any]:
        async with getattr(package, f"Async{name}")(environment, **options) as client:
            rows = getattr(getattr(client, resource), method)(**arguments)
            found: list[Any] = []
            async for row in rows:
                found.append(row)
                if len(found) == count:
                    break
            return found

    if kind == "async":
        return asyncio.run(later())
    with getattr(package, name)(environment, **options) as client:
        rows = getattr(getattr(client, resource), method)(**arguments)
        found = []
        for row in rows:
            found.append(row)
            if len(found) == count:
                break
        return found


def arguments_of(mock: Any) -> list[Mapping[str, Any]]:
    assert [call.refusal for call in mock.calls if call.refusal] == []
    return [call.arguments for call in mock.calls]


@both
def test_a_cursor_over_thousands_of_orders_with_gaps(kind: str, bybit: Any) -> None:
    orders = [
        {
            "borrowTime": NOW - index,
            "loanCurrency": "BTC",
            "orderId": str(9000 - index),
            "status": 1,
        }
        for index in range(3210)
    ]

    def listing(call: Call) -> Any:
        token = call.arguments.get("cursor", "0:0")
        number, start = (int(part) for part in token.split(":"))
        if number % 5 == 3:
            return {"list": [], "nextPageCursor": f"{number + 1}:{start}"}
        end = start + int(call.arguments["limit"])
        following = f"{number + 1}:{end}" if end < len(orders) else ""
        return {"list": orders[start:end], "nextPageCursor": following}

    bybit.handle("crypto_loan_flexible.get_borrow_history", listing)
    found = read(kind, bybit, "crypto_loan_flexible.iter_borrow_history")
    assert [row.order_id for row in found] == [each["orderId"] for each in orders]
    asked = arguments_of(bybit)
    assert {each["limit"] for each in asked} == {100}
    assert len(asked) == 33 + 8


@both
def test_a_cursor_that_goes_in_a_circle(kind: str, bybit: Any) -> None:
    names = {"": "a", "a": "b", "b": "c", "c": "a"}
    given: list[str] = []

    def listing(call: Call) -> Any:
        given.append(call.arguments.get("cursor", ""))
        row = {"loanCurrency": "BTC", "orderId": str(len(given))}
        return {"list": [row], "nextPageCursor": names[given[-1]]}

    bybit.handle("crypto_loan_flexible.get_borrow_history", listing)
    seen = read(kind, bybit, "crypto_loan_flexible.iter_borrow_history", count=4)
    assert [row.order_id for row in seen] == ["1", "2", "3", "4"]
    given.clear()
    with pytest.raises(bybit_v5.PaginationError, match="'a' before"):
        read(kind, bybit, "crypto_loan_flexible.iter_borrow_history")
    assert given == ["", "a", "b", "c"]


@both
@pytest.mark.parametrize("ends", ["both", "start", "none"])
def test_windows_of_thirty_days_over_four_months(kind: str, bybit: Any, ends: str) -> None:
    """Whichever ends of a window the exchange lists, which its page does not say."""
    start, end = NOW - 123 * DAY, NOW
    made = [
        {"createdTime": NOW - index * (DAY // 16), "currency": "BTC", "borrowAmount": str(index)}
        for index in range(2200)
        # Nothing at all for forty days, and three rows at some moments.
        if not 30 < index / 16 < 70
        for _ in range(3 if index % 16 == 0 else 1)
    ]

    def listing(call: Call) -> Any:
        first, last = int(call.arguments["startTime"]), int(call.arguments["endTime"])
        assert last - first <= 30 * DAY
        rows = [
            row
            for row in made
            if first + (ends == "none") <= row["createdTime"] <= last - (ends != "both")
        ]
        offset = int(call.arguments.get("cursor", "0"))
        size = int(call.arguments["limit"])
        more = offset + size < len(rows)
        return {
            "list": rows[offset : offset + size],
            "nextPageCursor": str(offset + size) if more else "",
        }

    bybit.handle("account.get_borrow_history", listing)
    found = read(
        kind,
        bybit,
        "account.iter_borrow_history",
        start_time=datetime.fromtimestamp(start / 1000, tz=UTC),
        end_time=end,
    )
    wanted = [
        row
        for row in made
        if start + (ends == "none") <= row["createdTime"] <= end - (ends != "both")
    ]
    assert [(row.created_time_ms, str(row.borrow_amount)) for row in found] == [
        (row["createdTime"], row["borrowAmount"]) for row in wanted
    ]
    assert len(wanted) > 1200
    windows = {(each["startTime"], each["endTime"]) for each in arguments_of(bybit)}
    assert len(windows) == 5
    assert max(int(last) for _, last in windows) == end


@both
def test_a_start_alone_reaches_until_now(kind: str, bybit: Any) -> None:
    bybit.list_rows("account.get_borrow_history", [])
    began = datetime.now(UTC)
    read(kind, bybit, "account.iter_borrow_history", start_time=began - timedelta(days=95))
    asked = arguments_of(bybit)
    assert len(asked) == 4
    last = max(int(each["endTime"]) for each in asked)
    assert -1 <= last - began.timestamp() * 1000 < 60_000


def by_time(rows: list[dict[str, Any]], field: str, *, inclusive: bool) -> Any:
    """A list, newest first, with ``after`` and ``before`` by time."""

    def listing(call: Call) -> Any:
        found = rows
        least = 0 if inclusive else 1
        if "after" in call.arguments:
            bound = int(call.arguments["after"])
            found = [row for row in found if bound - int(row[field]) >= least]
        if "before" in call.arguments:
            bound = int(call.arguments["before"])
            found = [row for row in found if int(row[field]) - bound >= least]
        return found[: int(call.arguments.get("limit", "100"))]

    return listing


def events(count: int, *, at_once: int) -> list[dict[str, Any]]:
    """Rows newest first, so many at each moment; some are alike in every field."""
    return [
        {
            "ccy": "USDT",
            "type": "auto_repay",
            "amt": str(index % 7),
            "accBorrowed": "0",
            "ts": str(NOW - (index // at_once) * 1000),
        }
        for index in range(count)
    ]


@both
@pytest.mark.parametrize("at_once", [1, 3, 60])
def test_rows_of_one_moment_at_an_inclusive_boundary(kind: str, okx: Any, at_once: int) -> None:
    made = events(2500, at_once=at_once)
    okx.handle("account.get_borrow_repay_history", by_time(made, "ts", inclusive=True))
    found = read(kind, okx, "account.iter_borrow_repay_history")
    assert Counter((row.ts_ms, str(row.amt)) for row in found) == Counter(
        (int(row["ts"]), row["amt"]) for row in made
    )
    assert [row.ts_ms for row in found] == [int(row["ts"]) for row in made]


@both
@pytest.mark.parametrize("inclusive", [True, False])
def test_a_boundary_of_which_the_page_does_not_say_what_comes(
    kind: str, okx: Any, inclusive: bool
) -> None:
    made = [
        {
            "debtCcy": "USDC",
            "repayCcy": "ETH",
            "fillDebtSz": str(index),
            "status": "filled",
            "uTime": str(NOW - (index // 3) * 1000),
        }
        for index in range(1000)
    ]
    okx.handle("trade.get_one_click_repay_history", by_time(made, "uTime", inclusive=inclusive))
    found = read(kind, okx, "trade.iter_one_click_repay_history")
    assert [str(row.fill_debt_sz) for row in found] == [row["fillDebtSz"] for row in made]


@both
def test_ids_at_an_exclusive_boundary(kind: str, okx: Any) -> None:
    made = [
        {
            "refId": str(17316594851045086 - index),
            "type": "borrowed",
            "ccy": "BTC",
            "amt": "1",
            "ts": "1",
        }
        for index in range(1234)
    ]
    okx.handle("flexible_loan.get_loan_history", by_time(made, "refId", inclusive=False))
    found = read(kind, okx, "flexible_loan.iter_loan_history")
    assert [row.ref_id for row in found] == [row["refId"] for row in made]
    assert [each.get("after") for each in arguments_of(okx)][:2] == [None, made[99]["refId"]]


@both
def test_only_what_is_newer_than_a_time(kind: str, okx: Any) -> None:
    made = events(900, at_once=3)
    okx.handle("account.get_borrow_repay_history", by_time(made, "ts", inclusive=True))
    bound = NOW - 150_000
    found = read(kind, okx, "account.iter_borrow_repay_history", before=bound)
    assert [row.ts_ms for row in found] == [
        int(row["ts"]) for row in made if int(row["ts"]) >= bound
    ]
    assert len(okx.calls) <= 6


@both
def test_all_currencies_of_one_moment_come_together(kind: str, okx: Any) -> None:
    """Without a currency, the exchange gives all rows of a moment, more than a page may hold."""
    made = [
        {
            "ccy": f"C{number}",
            "rate": "0.01",
            "lendingRate": "0.01",
            "ts": str(NOW - hour * 3_600_000),
        }
        for hour in range(6)
        for number in range(260)
    ]

    def listing(call: Call) -> Any:
        after = int(call.arguments.get("after", NOW + 1))
        older = [row for row in made if int(row["ts"]) < after]
        return [row for row in older if row["ts"] == older[0]["ts"]] if older else []

    okx.handle("simple_earn_flexible.get_public_borrow_history", listing)
    found = read(kind, okx, "simple_earn_flexible.iter_public_borrow_history")
    assert [(row.ccy, row.ts_ms) for row in found] == [(row["ccy"], int(row["ts"])) for row in made]


@both
@pytest.mark.parametrize("inclusive", [True, False])
def test_a_list_without_a_cursor_goes_on_by_its_times(
    kind: str, bybit: Any, inclusive: bool
) -> None:
    made = [
        {
            "repayOrderId": str(index),
            "repaidTime": str(NOW - (index // 2) * 60_000),
            "token": "USDT",
            "quantity": "5",
            "interest": "0",
            "businessType": "1",
            "status": "1",
        }
        for index in range(777)
    ]

    def listing(call: Call) -> Any:
        first = int(call.arguments.get("startTime", 0))
        last = int(call.arguments.get("endTime", 2 * NOW))
        shift = 0 if inclusive else 1
        rows = [row for row in made if first + shift <= int(row["repaidTime"]) <= last - shift]
        return {"repayInfo": rows[: int(call.arguments["limit"])]}

    bybit.handle("institutional_loan.get_repayment_orders", listing)
    found = read(kind, bybit, "institutional_loan.iter_repayment_orders", start_time=NOW - DAY)
    assert [row.repay_order_id for row in found] == [row["repayOrderId"] for row in made]
    assert {each["startTime"] for each in arguments_of(bybit)} == {NOW - DAY}
