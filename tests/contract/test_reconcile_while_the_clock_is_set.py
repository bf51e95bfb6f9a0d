"""Clocks that are wrong when the exchange is asked what became of a write."""

from __future__ import annotations

import time

import pytest
from bybit_v5 import Bybit, ClockError, Environment, OutcomeUnknown
from bybit_v5.testing import Ledger, MockExchange

BORROW = "crypto_loan_flexible.borrow"
LOANS = "crypto_loan_flexible.get_ongoing_loans"
TIME = "market.get_server_time"
HISTORY = "crypto_loan_flexible.get_borrow_history"


def client_of(mock: MockExchange) -> Bybit:
    """A client that keeps the time of the exchange."""
    return Bybit(
        Environment.TESTNET,
        base_url="http://127.0.0.1",
        api_key=mock.keys.api_key,
        api_secret=mock.keys.api_secret,
        synchronize_clock=True,
        transport=mock.transport(),
    )


def borrow(client: Bybit, mock: MockExchange, fault: str) -> OutcomeUnknown:
    """Borrow, and meet a fault that hides what came of it."""
    mock.inject(fault, operation_id=BORROW, times=1)
    with pytest.raises(OutcomeUnknown) as caught:
        client.crypto_loan_flexible.borrow(
            loan_currency="BTC",
            loan_amount="0.5",
            collateral_list=[{"currency": "USDT", "amount": "90000"}],
        )
    return caught.value


@pytest.mark.parametrize("ahead", [30, -30])
@pytest.mark.parametrize(
    ("fault", "expected"),
    [("reset-after-commit", "executed"), ("reset-before-commit", "not-executed")],
)
def test_what_became_of_a_write_does_not_depend_on_it(
    fault: str, expected: str, ahead: int
) -> None:
    mock = MockExchange(ledger=Ledger(), rate_limits=False)
    client = client_of(mock)
    loans = client.crypto_loan_flexible
    assert loans.get_ongoing_loans(loan_currency="BTC").list == []
    unknown = borrow(client, mock, fault)
    # Now one machine of the exchange tells a wrong time.
    mock.inject("clock-skew:60", operation_id=LOANS, times=1)
    mock.inject(f"clock-skew:{ahead}", operation_id=TIME, times=1)
    with pytest.raises(ClockError):
        loans.get_ongoing_loans()
    assert client.clock_state is not None
    assert client.clock_state.offset == pytest.approx(ahead, abs=1)
    time.sleep(0.1)
    answer = unknown.reconcile(settled_after=0.05)
    assert client.clock_state.offset == pytest.approx(0, abs=1)
    assert answer.status == expected


@pytest.mark.parametrize("operation_id", [BORROW, HISTORY])
@pytest.mark.parametrize("ahead", [-0.8, -0.4, 0.4, 3])
def test_a_machine_of_the_exchange_with_a_clock_of_its_own_hides_no_write(
    operation_id: str, ahead: float
) -> None:
    mock = MockExchange(ledger=Ledger(), rate_limits=False)
    client = client_of(mock)
    # Not so far off that the timestamp would be refused.
    mock.inject(f"clock-skew:{ahead}", operation_id=operation_id, times=1)
    unknown = borrow(client, mock, "reset-after-commit")
    time.sleep(0.1)
    assert not unknown.reconcile(settled_after=0.05).not_executed
    assert unknown.reconcile(settled_after=0.05).status in ("executed", "unknown")
