"""Every documented call on the chosen target: what is sent, and whether the reply can be read.

On the mock exchange and on live targets alike. A live exchange may refuse a call for reasons that
are its own, such as a missing permission or no loan to repay: that is a result, no failure.
"""

from __future__ import annotations

from typing import Any

import pytest

from ._bodies import is_json, preferred
from ._cases import CASES, Case, package, resolve, run_async, run_sync
from ._documented import compare_result
from ._expected import expected_body, expected_target, without_keys
from ._run import Run
from ._wire import WIRE

#: Refusals that say nothing against the package or its specification.
ACCEPTED = ("permission", "business", "rate-limit", "unavailable")

both = pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
every_case = pytest.mark.parametrize("case", CASES, ids=str)


@both
@every_case
def test_call(case: Case, run: Any, contract: Run) -> None:
    obstacle = contract.target.obstacle(case)
    if obstacle is not None:
        pytest.skip(obstacle)
    if contract.target.is_live and not case.changes_nothing and run is run_async:
        pytest.skip("a write, which the sync client sends, once")
    if contract.mock is not None and case.is_shadowed:
        contract.mock.reply_with(case.operation_id, case.documented_reply)
    try:
        response = run(
            contract.base_url,
            case.call_with_response,
            contract.environment(case),
            **contract.credentials(case),
        )
    except package.ApiError as error:
        assert_request_is_as_documented(case)
        contract.refused(case, error, ACCEPTED)
        return
    finally:
        contract.look(case, WIRE.exchanges)
    assert_request_is_as_documented(case)
    if not contract.target.is_live:
        assert compare_result(case, response.data) > 0


def assert_request_is_as_documented(case: Case) -> None:
    """The bytes of the request line's target and of the body; the exchange judges the rest."""
    request = WIRE.exchanges[-1].request
    assert request.method == case.http_method
    target = expected_target(case)
    assert target is None or without_keys(case, request.target).endswith(target)
    content = preferred(resolve(case.operation.get("requestBody", {})))
    if content is None or is_json(content[0]):
        assert request.body == expected_body(case)
        return
    # Of other forms, the mock exchange reads the values; a boundary is another each time.
    sent = dict(request.headers)["Content-Type"]
    assert sent.partition("; boundary=")[0] == content[0]
    assert request.body
