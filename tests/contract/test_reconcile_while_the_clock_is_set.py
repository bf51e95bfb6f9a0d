"""A clock that is found to be wrong while the exchange is asked what became of a write."""

from __future__ import annotations

import time

import pytest
from bybit_v5 import Bybit, ClockError, Environment, OutcomeUnknown
from bybit_v5.testing import Ledger, MockExchange

BORROW = "crypto_loan_flexible.borrow"
LOANS = "crypto_loan_flexible.get_ongoing_loans"
TIME = "market.get_server_time"


@pytest.mark.parametrize("ahead", [30, -30])
@pytest.mark.parametrize(
    ("fault", "expected"),
    [("reset-after-commit", "executed"), ("reset-before-commit", "not-executed")],
)
def test_what_became_of_a_write_does_not_depend_on_it(
    fault: str, expected: str, ahead: int
) -> None:
    mock = MockExchange(ledger=Ledger(), rate_limits=False)
    client = Bybit(
        Environment.TESTNET,
        base_url="http://127.0.0.1",
        api_key=mock.keys.api_key,
        api_secret=mock.keys.api_secret,
        synchronize_clock=True,
        transport=mock.transport(),
    )
    loans = client.crypto_loan_flexible
    assert loans.get_ongoing_loans(loan_currency="BTC").list == []
    mock.inject(fault, operation_id=BORROW, times=1)
    with pytest.raises(OutcomeUnknown) as caught:
        loans.borrow(
            loan_currency="BTC",
            loan_amount="0.5",
            collateral_list=[{"currency": "USDT", "amount": "90000"}],
        )
    # Now one machine of the exchange tells a wrong time.
    mock.inject("clock-skew:60", operation_id=LOANS, times=1)
    mock.inject(f"clock-skew:{ahead}", operation_id=TIME, times=1)
    with pytest.raises(ClockError):
        loans.get_ongoing_loans()
    assert client.clock_state is not None
    assert client.clock_state.offset == pytest.approx(ahead, abs=1)
    time.sleep(0.1)
    answer = caught.value.reconcile(settled_after=0.05)
    assert client.clock_state.offset == pytest.approx(0, abs=1)
    assert answer.status == expected
