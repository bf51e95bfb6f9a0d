"""Waiting until a write is processed: when it looks, what it takes for the row, how it ends."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from call_support import KINDS, LOST, FakeTime, client, fake_time, page, refusal, script
from msgspec.structs import replace as changed
from runtime import calling, waiting
from runtime.enums import OpenIntegerEnum
from runtime.model import ReplyModel
from runtime.operation import BODY_FIELD, JSON_BODY, QUERY, Operation, Parameter, RateLimit
from runtime.settlement import Sought, Wait
from runtime.transport import HttpReply, HttpRequest
from runtime.wire import Integer, Text
from runtime_support import (
    NOW,
    HouseError,
    HouseProcessingFailedError,
    HouseWaitTimeoutError,
)

__all__ = ["fake_time"]

both = pytest.mark.parametrize("kind", KINDS)
#: The milliseconds at which the client's clock starts.
START = NOW // 1_000_000


class Status(OpenIntegerEnum):
    DONE = 1
    PROCESSING = 2
    FAILED = 3


class Row(ReplyModel):
    id: str
    coin: str = "BTC"
    status: Status | None = None
    at: int | None = None


class Rows(ReplyModel):
    rows: list[Row] | None = None


READ: Operation[Rows] = Operation(
    id="loans.list",
    method="GET",
    path="/loans",
    result=Rows,
    parameters=(
        Parameter("id", "id", QUERY, Text()),
        Parameter("coin", "coin", QUERY, Text()),
        Parameter("limit", "limit", QUERY, Integer()),
    ),
)
BY_ID = Wait(
    operation="loans.LIST",
    rows=("rows",),
    match=(Sought("id", "loan_id"),),
    arguments=(("id", "loan_id"),),
    status="status",
    done=(1,),
    failed=(3,),
    timeout=60.0,
)
BY_TIME = Wait(
    operation="loans.LIST",
    rows=("rows",),
    match=(Sought("coin", "coin", values=(("bitcoin", "BTC"),)),),
    literals=(("limit", 50),),
    time="at",
    status="status",
    done=(1,),
    failed=(3,),
    timeout=60.0,
)
WRITE: Operation[Any] = Operation(
    id="loans.repay",
    method="POST",
    path="/repay",
    result=Row,
    parameters=(Parameter("coin", "coin", BODY_FIELD, Text()),),
    bodies=(JSON_BODY,),
    wait=BY_ID,
)


def rows(*listed: dict[str, Any]) -> HttpReply:
    content = {"code": 0, "msg": "", "data": {"rows": list(listed)}}
    return HttpReply(200, (), msgspec.json.encode(content))


def row(status: int | None = 1, **more: Any) -> dict[str, Any]:
    return {"id": "7", "status": status} | more


@pytest.fixture(autouse=True)
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Operation[Any]]]:
    """The operations of the made-up package, by the names that rules give them."""
    known: dict[str, Operation[Any]] = {"loans.LIST": READ}
    monkeypatch.setattr(waiting, "find_operation", known.__getitem__)
    yield known


def wait(
    kind: str,
    answers: Any,
    time: FakeTime,
    rule: Wait = BY_ID,
    given: dict[str, Any] | None = None,
    **how: Any,
) -> tuple[Any, Any]:
    """What waiting gives, and the transport."""
    given = {"loan_id": "7"} if given is None else given
    options = {name: how.pop(name) for name in ("retry", "deadline") if name in how}
    transport = script(kind, *answers)
    used = client(kind, transport, **{"retry": None, **time.options(), **options})
    write = replace(WRITE, wait=rule)
    if kind == "sync":
        with used:
            return calling.Resource(used._caller)._wait(write, given, **how), transport

    async def later() -> Any:
        async with used:
            return await calling.AsyncResource(used._caller)._wait(write, given, **how)

    return asyncio.run(later()), transport


@both
def test_the_row_of_what_is_done_already(kind: str, fake_time: FakeTime) -> None:
    found, transport = wait(kind, [rows(row())], fake_time)
    assert found == Row(id="7", status=Status.DONE)
    assert len(transport.requests) == 1
    assert transport.requests[0].url.endswith("/loans?id=7")
    assert fake_time.waits == []


@both
def test_it_looks_ever_less_often(kind: str, fake_time: FakeTime) -> None:
    answers = [rows(), rows(), *[rows(row(2))] * 6, rows(row(1))]
    found, transport = wait(kind, answers, fake_time)
    assert found.status is Status.DONE
    assert len(transport.requests) == 9
    assert fake_time.waits == pytest.approx([1.0, 1.5, 2.25, 3.375, 5.0, 5.0, 5.0, 5.0])


@both
def test_what_takes_long_is_looked_at_less_often(kind: str, fake_time: FakeTime) -> None:
    slow = changed(BY_ID, usual=150.0, timeout=600.0, interval=4.0)
    wait(kind, [*[rows()] * 6, rows(row())], fake_time, slow)
    assert fake_time.waits == pytest.approx([4.0, 6.0, 9.0, 13.5, 15.0, 15.0])


@both
@pytest.mark.parametrize(
    ("count", "period", "first"), [(1, 2.0, 2.0), (5, 1.0, 1.0), (1, 20.0, 20.0)]
)
def test_never_more_often_than_the_limit_of_the_read(
    kind: str,
    fake_time: FakeTime,
    read: dict[str, Operation[Any]],
    count: int,
    period: float,
    first: float,
) -> None:
    read["loans.LIST"] = replace(READ, rate_limit=RateLimit(count, period, "uid"))
    wait(kind, [rows(), rows(), rows(row())], fake_time)
    assert fake_time.waits[0] == first
    assert min(fake_time.waits) >= period / count


@both
def test_a_row_that_failed(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseProcessingFailedError, match=r"loans.repay: .* status 3") as caught:
        wait(kind, [rows(row(2)), rows(row(3))], fake_time)
    assert caught.value.row == Row(id="7", status=Status.FAILED)
    assert caught.value.status is Status.FAILED
    assert isinstance(caught.value, HouseError)


@both
def test_too_long_says_what_was_listed_last(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseWaitTimeoutError, match=r"within 20 s: its status is 2") as caught:
        wait(kind, [rows(), rows(row(2))], fake_time, timeout=20)
    assert caught.value.row == Row(id="7", status=Status.PROCESSING)
    assert caught.value.seconds == 20
    assert sum(fake_time.waits) == pytest.approx(20.0)


@both
def test_too_long_and_never_listed(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseWaitTimeoutError, match=r"loans\.list does not list it") as caught:
        wait(kind, [rows(row(id="8"))], fake_time)
    assert caught.value.row is None
    assert caught.value.seconds == 60.0
    assert sum(fake_time.waits) == pytest.approx(60.0)


@both
def test_a_row_that_disappears_again_is_remembered(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseWaitTimeoutError, match="its status is 2"):
        wait(kind, [rows(row(2)), rows()], fake_time, timeout=3)


@both
def test_no_timeout_at_all_looks_once(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseWaitTimeoutError):
        wait(kind, [rows(row(2)), rows(row(1))], fake_time, timeout=0)
    assert fake_time.waits == []


@both
@pytest.mark.parametrize("timeout", [-1, float("nan"), float("inf"), "5", True])
def test_a_wrong_timeout(kind: str, fake_time: FakeTime, timeout: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"loans.repay\(\) argument timeout"):
        wait(kind, [rows()], fake_time, timeout=timeout)


@both
def test_a_look_that_fails_does_not_end_it(kind: str, fake_time: FakeTime) -> None:
    answers = [LOST, page(503), rows(row(2)), LOST, rows(row(1))]
    found, transport = wait(kind, answers, fake_time)
    assert found.status is Status.DONE
    assert len(transport.requests) == 5


@both
def test_looks_that_fail_to_the_end_are_told_as_the_cause(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseWaitTimeoutError, match="its status is 2") as caught:
        wait(kind, [rows(row(2)), LOST], fake_time, timeout=10)
    assert isinstance(caught.value.__cause__, HouseError)


@both
def test_a_look_that_never_can_succeed_ends_it(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseError) as caught:
        wait(kind, [rows(row(2)), refusal(10)], fake_time)
    assert not isinstance(caught.value, HouseWaitTimeoutError)
    assert len(fake_time.waits) == 1


@both
def test_a_look_ends_with_the_time_that_is_left(kind: str, fake_time: FakeTime) -> None:
    _, transport = wait(kind, [rows(), rows(), rows(row())], fake_time, timeout=4, deadline=30.0)
    totals = [timeout.total for timeout in transport.timeouts]
    assert totals == sorted(totals, reverse=True)
    assert totals[0] <= 4.0
    assert totals[-1] >= 1.0


@both
def test_the_write_is_never_made(kind: str, fake_time: FakeTime) -> None:
    with pytest.raises(HouseWaitTimeoutError):
        wait(kind, [(lambda request: _only_reads(request))], fake_time, timeout=30)


def _only_reads(request: HttpRequest) -> HttpReply:
    assert request.method == "GET"
    return rows()


@both
def test_a_row_without_a_status_is_done_once_it_is_listed(kind: str, fake_time: FakeTime) -> None:
    listed = changed(BY_ID, status=None, done=(), failed=())
    found, _ = wait(kind, [rows(), rows(row(None))], fake_time, listed)
    assert found.id == "7"
    assert fake_time.waits == [1.0]


@both
@pytest.mark.parametrize("identity", ["7", 7])
def test_an_id_may_be_a_number_here_and_a_text_there(
    kind: str, fake_time: FakeTime, identity: Any
) -> None:
    found, _ = wait(kind, [rows(row())], fake_time, given={"loan_id": identity})
    assert found.id == "7"


def moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(START / 1000, tz=UTC) + timedelta(seconds=seconds)


def listed(*seconds: float, status: int = 1, **more: Any) -> list[dict[str, Any]]:
    """Rows so many seconds after the client's clock started."""
    return [
        row(status, id=str(index), at=START + round(each * 1000), **more)
        for index, each in enumerate(seconds)
    ]


@both
def test_rows_of_earlier_calls_are_left_out(kind: str, fake_time: FakeTime) -> None:
    given = {"coin": "bitcoin"}
    found, transport = wait(
        kind, [rows(*listed(9, 5, -20))], fake_time, BY_TIME, given, since=moment(0)
    )
    # Of those that were made later the first one is meant.
    assert found.id == "1"
    assert transport.requests[0].url.endswith("/loans?limit=50")
    with pytest.raises(HouseWaitTimeoutError):
        wait(kind, [rows(*listed(-20))], fake_time, BY_TIME, given, since=moment(0), timeout=0)


@both
def test_a_caller_whose_clock_leads_finds_its_row(kind: str, fake_time: FakeTime) -> None:
    exchange = START + 12_345 - 20_000
    content = msgspec.json.encode(
        {"code": 0, "msg": "", "time": exchange, "data": {"rows": listed(-15)}}
    )
    answer = HttpReply(200, (), content)
    fake_time.now += 12.345
    given = {"coin": "BTC"}
    rule = changed(BY_TIME, match=(Sought("coin", "coin"),))
    found, _ = wait(kind, [answer], fake_time, rule, given, since=moment(0))
    assert found.id == "0"


@both
@pytest.mark.parametrize("since", [START, START + 600])
def test_since_may_be_a_number(kind: str, fake_time: FakeTime, since: int) -> None:
    found, _ = wait(
        kind, [rows(*listed(0.3))], fake_time, BY_TIME, {"coin": "bitcoin"}, since=since
    )
    assert found.id == "0"


@both
@pytest.mark.parametrize("since", [datetime(2024, 1, 1), "today", 1.5, True])
def test_a_wrong_since(kind: str, fake_time: FakeTime, since: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"loans.repay\(\) argument since"):
        wait(kind, [rows()], fake_time, BY_TIME, {"coin": "bitcoin"}, since=since)


@both
def test_what_was_not_given_is_not_compared(kind: str, fake_time: FakeTime) -> None:
    found, _ = wait(
        kind, [rows(*listed(1, coin="ETH"))], fake_time, BY_TIME, {"coin": None}, since=moment(0)
    )
    assert found.coin == "ETH"


class Debt(ReplyModel):
    coin: str
    left: Decimal | None = None


@both
@pytest.mark.parametrize(
    ("remaining", "looks"), [(0, 4), ("0.0", 4), (Decimal("0.5"), 3), ("1.5", 2), (7, 1)]
)
def test_until_no_more_than_so_much_is_left(
    kind: str,
    fake_time: FakeTime,
    read: dict[str, Operation[Any]],
    remaining: Any,
    looks: int,
) -> None:
    read["loans.LIST"] = replace(READ, result=Debt)
    rule = Wait(
        operation="loans.LIST",
        rows=(),
        single=True,
        match=(Sought("coin", "coin"),),
        arguments=(("coin", "coin"),),
        status="left",
        most="remaining",
    )
    answers = [
        HttpReply(200, (), b'{"code":0,"msg":"","data":{"coin":"BTC","left":"%s"}}' % left)
        for left in (b"2.5", b"1.500", b"0.5", b"0.00000000")
    ]
    given = {"coin": "BTC", "remaining": remaining}
    found, transport = wait(kind, answers, fake_time, rule, given)
    assert len(transport.requests) == looks
    assert found.left <= Decimal(remaining)
    with pytest.raises(TypeError, match=r"loans.repay\(\) argument remaining"):
        wait(kind, answers, fake_time, rule, given | {"remaining": 0.5})


def test_waiting_can_be_cancelled() -> None:
    transport = script("async", rows(row(2)))

    async def later() -> int:
        async with client("async", transport) as used:
            resource = calling.AsyncResource(used._caller)
            task = asyncio.create_task(resource._wait(WRITE, {"loan_id": "7"}))
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return len(asyncio.all_tasks())

    assert asyncio.run(later()) == 1
    assert len(transport.requests) == 1


def test_a_write_that_cannot_be_waited_for(fake_time: FakeTime) -> None:
    with pytest.raises(ValueError, match="nothing tells how far"):
        wait("sync", [rows()], fake_time, rule=None)  # type: ignore[arg-type]  # wrong on purpose
