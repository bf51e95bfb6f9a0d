"""A mock of the API for tests: a real HTTP server on loopback that checks what it receives.

It verifies signatures with its own implementation, checks every request against the bundled
specification, answers with the documented examples, and reports mistakes with the API's own
codes::

    with MockExchange() as mock:
        ...  # point a client at mock.base_url, with mock.keys
    assert mock.calls[0].operation_id == "..."

It shares no code with the client that it tests.
"""

from __future__ import annotations

from importlib.util import find_spec as _find_spec

try:
    import httptools as _httptools  # noqa: F401 - is it installed?
    import uvicorn as _uvicorn  # noqa: F401 - is it installed?

    # Loaded when something is wrong with a request.
    if _find_spec("jsonschema") is None:
        raise ModuleNotFoundError("No module named 'jsonschema'", name="jsonschema")
except ImportError as missing:
    from importlib.metadata import packages_distributions as _packages_distributions

    # Where nothing is installed, this is run in the folder of the sources.
    _ours = _packages_distributions().get(__name__.partition(".")[0], ["."])[0]
    raise ImportError(
        f'{missing.name} is not installed, and the mock needs it: pip install "{_ours}[testing]"'
    ) from missing

from ._calls import Call, ExchangeRefusalError, LedgerRefusalError, Refusal
from ._drawing import InjectedFault
from ._exchange import MockExchange
from ._faults import FAULT_KINDS, Fault, FaultKind
from ._keys import Keys
from ._ledger_records import Account, Adjustment, Borrowing, Loan, Movement, Repayment
from ._replies import Reply
from ._simulation import Ledger

#: What packages of APIs that are no exchanges call it.
MockServer = MockExchange

__all__ = [
    "FAULT_KINDS",
    "Account",
    "Adjustment",
    "Borrowing",
    "Call",
    "ExchangeRefusalError",
    "Fault",
    "FaultKind",
    "InjectedFault",
    "Keys",
    "Ledger",
    "LedgerRefusalError",
    "Loan",
    "MockExchange",
    "MockServer",
    "Movement",
    "Refusal",
    "Repayment",
    "Reply",
]
