"""Enums in queries and replies, listed and not."""

from __future__ import annotations

from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}


def get(name: str, arguments: Any, target: str, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="enums.get",
        arguments=arguments,
        sent=Sent("GET", target),
        received=Received(200, JSON, reply),
        result=result,
    )


EXCHANGES = [
    get(
        "members",
        lambda package: {
            "level": package.models.Level.IN_PROGRESS,
            "step": package.models.Step.MINUS_ONE,
        },
        "/enums?level=in%20progress&step=-1",
        b'{"level":"1d","former":"","step":5,"inline":"a","state":"P"}',
        lambda package: package.models.EnumsGetResult(
            level=package.models.Level.VALUE_1D,
            former=package.models.Level.EMPTY,
            step=package.models.Step.VALUE_5,
            inline=package.models.EnumsGetResultInline.A,
            state=package.models.State.PROCESSING,
        ),
    ),
    get(
        "plain values, and the empty one",
        {"level": "", "step": 1},
        "/enums?level=&step=1",
        b'{"level":"VIP0","inline":null,"state":"","step":"1"}',
        lambda package: package.models.EnumsGetResult(
            level=package.models.Level.VIP0, step=package.models.Step.ONE
        ),
    ),
    get(
        "values that are not listed, sent on purpose",
        lambda package: {"level": package.models.Level("VIP7"), "step": package.models.Step(9)},
        "/enums?level=VIP7&step=9",
        b'{"level":"VIP8","step":7,"inline":"c","state":"X"}',
        lambda package: package.models.EnumsGetResult(
            level=package.models.Level("VIP8"),
            step=package.models.Step(7),
            inline=package.models.EnumsGetResultInline("c"),
            state=package.models.State("X"),
        ),
    ),
    Exchange(
        name="a plain value that is not listed is refused",
        call="enums.get",
        arguments={"level": "VIP7"},
        error=lambda package, error: check_error(error, "must be one of"),
    ),
]


def check_error(error: BaseException, text: str) -> None:
    assert isinstance(error, ValueError)
    assert text in str(error)
