"""Every fault of the mock exchange's menu ends in a result or a documented error, never in another.

Of a write that may have taken effect nobody says that it failed.
"""

from __future__ import annotations

from typing import Any

import pytest

from ._cases import CASES, Case, credentials, operation_of, package, run_async, run_sync, testing
from ._package import ERROR_BASE

#: Shorter than their defaults, so that the tests are quick.
VALUES = {"latency": 0.01, "jitter": 0.01, "connection-refused": 0.01, "clock-skew": 3600.0}
#: Values for kinds whose name leaves an HTTP status open.
STATUSES = ("429", "500", "503")
#: After these a write took effect, or may have, though no reply comes that says so.
UNCERTAIN = (
    *("reset-after-commit", "timeout-after-commit", "truncated-json", "truncated-body"),
    *("endless-body", "http-500", "http-503", "http-503-after-commit"),
)
#: Seconds. Where no reply ever comes, all of them pass.
TIMEOUTS = {"timeout-after-commit": 0.2}
TIMEOUT = 0.5

both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
READ_AND_WRITE = [
    found[0]
    for wanted in (True, False)
    if (found := [case for case in CASES if case.is_read is wanted and not case.is_shadowed])
]


def _menu() -> list[str]:
    kinds: list[str] = []
    for kind in testing.FAULT_KINDS:
        kinds += [kind.replace("NNN", status) for status in STATUSES] if "NNN" in kind else [kind]
    return kinds


@both
@pytest.mark.parametrize("case", READ_AND_WRITE, ids=str)
@pytest.mark.parametrize("kind", _menu())
def test_fault(kind: str, case: Case, run: Any, mock: Any) -> None:
    mock.inject(testing.Fault(kind, VALUES.get(kind)), operation_id=case.operation_id)
    signed = credentials(mock.keys)
    timeout = TIMEOUTS.get(kind, TIMEOUT)
    raised = None
    try:
        run(mock.base_url, case.call, case.environment, timeout=timeout, **signed)
    except getattr(package, ERROR_BASE) as error:
        assert error.operation == operation_of(case).id
        raised = error
    if kind in UNCERTAIN and not case.is_read:
        assert isinstance(raised, package.OutcomeUnknown) or getattr(raised, "accepted", False)
