"""Conditions on the parameters of a query: as facts of a spec, and in a draft."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from specpress.docs.facts import Group, GroupKind, Required

from tests.docs.drafting_runs import parsed, project_at, reply, request
from tests.docs.making_facts import endpoint, field, group, page
from tests.docs.making_specs import PATHS, spec_of

CONDITIONS = """\
    deprecated: true
    x-conditional-parameters:
      at-least-one: [[loanId], [limit, since]]
      requires:
        since: [until]
    parameters:
      - {name: loanId, in: query, schema: {type: string}, examples: {documented: {value: "1"}}}
      - {name: since, in: query, schema: {type: integer}}
      - {name: until, in: query, schema: {type: integer}}
"""


def test_conditions_of_parameters_are_groups(tmp_path: Path) -> None:
    paths = PATHS.replace("    deprecated: true\n    parameters:\n", CONDITIONS)
    listing = spec_of(tmp_path, paths=paths).endpoints[1]
    assert {each.name: each.required for each in listing.request} == {
        "loanId": Required.CONDITIONAL,
        "since": Required.CONDITIONAL,
        "until": Required.NO,
        "coin": Required.YES,
        "limit": Required.CONDITIONAL,
    }
    either, needs = listing.groups
    assert (either.kind, either.members) == (
        GroupKind.AT_LEAST_ONE,
        (("loanId",), ("limit", "since")),
    )
    assert (needs.kind, needs.members) == (GroupKind.REQUIRES, (("since",), ("until",)))
    lines = [paths.splitlines()[each.place.line - 1].strip() for each in listing.groups]
    assert lines == ["at-least-one: [[loanId], [limit, since]]", "since: [until]"]


EITHER = group(GroupKind.AT_LEAST_ONE, ["symbol"], ["base", "side"])
EXACTLY = group(GroupKind.EXACTLY_ONE, ["symbol"], ["base"])
WITH_END = group(GroupKind.REQUIRES, ["start"], ["end"])


def drafted(folder: Path, groups: list[Group], query: list[tuple[str, str]]) -> tuple[Any, str]:
    """The call that a page becomes, and what its author is asked."""
    outcome = project_at(folder).draft(
        page(
            endpoint(
                "/v1/orders/list",
                title="Get Orders",
                request=[
                    field("coin", required="yes"),
                    *(field(name, required="no") for name in ("symbol", "base", "side")),
                    *(field(name, required="no") for name in ("start", "end")),
                ],
                response=[field("orderId")],
                groups=groups,
                request_examples=(request([("coin", "BTC"), *query]),),
                response_examples=(reply({"code": 0, "message": "", "data": {"orderId": "1"}}),),
            )
        )
    )
    assert (outcome.refusals, outcome.left) == ((), ())
    call = parsed(outcome.texts, "spec/paths/orders.yaml")["get_orders"]["get"]
    return call, " ".join(each.question for each in outcome.decisions)


@pytest.mark.parametrize(
    ("groups", "query", "written", "asked"),
    [
        (
            [EITHER, WITH_END],
            [("symbol", "X")],
            {"at-least-one": [["symbol"], ["base", "side"]], "requires": {"start": ["end"]}},
            "",
        ),
        # A page that shows what it forbids is asked about.
        (
            [EITHER, WITH_END],
            [("start", "1"), ("symbol", "X")],
            {"at-least-one": [["symbol"], ["base", "side"]]},
            "of start, end the first needs the others",
        ),
        ([EITHER], [], None, "at least one of symbol, base and side"),
        # A call has one list of alternatives; that no more than one is given cannot be said.
        (
            [EXACTLY, EITHER],
            [("symbol", "X")],
            {"at-least-one": [["symbol"], ["base"]]},
            "exactly one of symbol or base may be given",
        ),
        ([group(GroupKind.REQUIRES, ["coin"], ["end"])], [], None, "of coin, end the first"),
        ([group(GroupKind.AT_LEAST_ONE, ["symbol"], ["nowhere"])], [], None, "nowhere"),
    ],
)
def test_a_read_has_the_conditions_that_can_be_said(
    tmp_path: Path,
    groups: list[Group],
    query: list[tuple[str, str]],
    written: dict[str, Any] | None,
    asked: str,
) -> None:
    call, questions = drafted(tmp_path, groups, query)
    assert call.get("x-conditional-parameters") == written
    assert asked in questions
