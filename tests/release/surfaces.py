"""A small surface to change in tests, and the file that says the same."""

from __future__ import annotations

from specpress.surface.files import from_text
from specpress.surface.model import Surface

TEXT = """
schema: 1
package: acme
distribution: acme-client
version: 0.3.0
requires_python: '>=3.11'
extras: [testing]
client:
  names: [Acme, AsyncAcme]
  options:
    api_key: {type: str | None, default: None}
    environment: {type: Environment, required: true}
    timeout: {type: float, default: '10.0'}
  attributes: [close, loans]
environments: {MAINNET: 'https://api.example.com', TESTNET: 'https://test.example.com'}
exports: [Acme, AsyncAcme, Environment]
testing: [MockExchange]
constants: [__version__]
errors:
  AcmeError: {base: ClientError}
  ApiError: {base: AcmeError}
  RateLimitError: {base: ApiError, category: rate-limit}
error_codes: {'10006': rate-limit}
operations:
  loans.borrow:
    call: POST /loans
    returns: Loan
    arguments:
      amount: {type: Decimal | str | int, required: true}
      coin: {type: str, required: true, max_length: '10'}
      limit: {type: int | None, default: None, minimum: '1', maximum: '100'}
      side: {type: Side | SideLiteral | None, default: None}
      collateral: {type: 'Sequence[CollateralInput | CollateralInputDict] | None', default: None}
    signed: true
    rate_limit: 1 request per second and account (UID)
    environments: [mainnet, testnet]
    docs: https://example.com/borrow
  loans.get:
    call: GET /loans
    returns: 'list[Loan]'
    arguments:
      coin: {type: str | None, default: None}
      order_id: {type: str | None, default: None, wire: orderId}
    alternatives:
    - [coin]
    - [order_id]
    docs: https://example.com/get
models:
  CollateralInput:
    kind: request
    fields:
      amount: {type: Decimal | str | int, required: true}
      coin: {type: str | None, default: None}
  CollateralInputDict:
    kind: dict
    fields:
      amount: {type: Decimal | str | int, required: true}
      coin: {type: str | None, default: None}
  Loan:
    fields:
      amount: {type: Decimal, required: true}
      coin: {type: str, required: true}
      note: {type: str | None, default: None}
      side: {type: Side | None, default: None}
enums:
  Side:
    literal: SideLiteral
    members:
      BUY: {value: '"buy"'}
      SELL: {value: '"sell"'}
"""


def surface(*changed: tuple[str, str]) -> Surface:
    """The surface of ``TEXT`` with each first text replaced by the second; it must be there."""
    text = TEXT
    for old, new in changed:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    return from_text(text)
