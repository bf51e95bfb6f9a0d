"""Values of every kind: bytes by RFC 3339, RFC 4648, ISO 8601 and JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}

MINIMAL = (
    b'"kind":"values","version":2,"at":"2026-07-01T12:00:00Z","length":"PT1H","content":"aGk="'
)


def values(package: ModuleType, **fields: Any) -> Any:
    """What the least reply means, with other fields."""
    least: dict[str, Any] = {
        "kind": "values",
        "version": 2,
        "at": datetime(2026, 7, 1, 12, tzinfo=UTC),
        "length": timedelta(hours=1),
        "content": b"hi",
    }
    return package.models.Values(**(least | fields))


def replied(fields: bytes) -> Received:
    return Received(200, JSON, b"{" + MINIMAL + b"," + fields + b"}")


LEAST = {"at": datetime(2026, 7, 1, 12, tzinfo=UTC), "length": timedelta(hours=1), "content": b"hi"}


def same_json(expected: bytes) -> Callable[[Mapping[str, str], bytes], None]:
    """The members of an object may come in any order; numbers are compared as written."""

    def check(headers: Mapping[str, str], body: bytes) -> None:
        assert json.loads(body, parse_float=str) == json.loads(expected, parse_float=str)

    return check


def put(
    name: str, arguments: Any, body: bytes, reply: bytes, result: Any, after: bytes = b""
) -> Exchange:
    return Exchange(
        name=name,
        call="values.put",
        arguments=arguments,
        sent=Sent("PUT", "/values", JSON, same_json(b"{" + body + after + b"}")),
        received=replied(reply),
        result=result,
    )


def defaults(package: ModuleType, **fields: Any) -> Any:
    """What an empty reply means, with other fields: every default, by hand."""
    models = package.models
    read: dict[str, Any] = {
        "text": "none",
        "count": 3,
        "yes": True,
        "price": Decimal("0.1"),
        "share": 0.5,
        "rate": models.Rate(2),
        "level": models.Level.AUTO,
        "day": date(2026, 7, 1),
        "at": datetime(2026, 7, 1, tzinfo=UTC),
        "key": UUID("6f1b6a0e-0f3a-4a64-8f5e-0d9c3c1f2b3a"),
        "sizes": [1, 2],
        "list": [],
        "prices": {"a b": Decimal("1.5")},
        "note": models.DefaultsNote(text="x", day=None),
        "nothing": None,
        "maybe": 1,
        "again": None,
    }
    return models.Defaults(**(read | fields))


def read_defaults(name: str, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="values.defaults",
        sent=Sent("GET", "/defaults"),
        received=Received(200, JSON, reply),
        result=result,
    )


EXCHANGES = [
    read_defaults("what a reply leaves out", b"{}", defaults),
    read_defaults(
        "null is what is left out, but where it is a value",
        b'{"text":null,"count":null,"price":null,"level":null,"day":null,"sizes":null,'
        b'"prices":null,"note":null,"maybe":null}',
        lambda package: defaults(package, level=None, maybe=None),
    ),
    read_defaults(
        "other values than the defaults",
        b'{"text":"","count":0,"yes":false,"price":0,"sizes":[],"list":["x"],"note":{},"maybe":0,'
        b'"again":{}}',
        lambda package: defaults(
            package,
            text="",
            count=0,
            yes=False,
            price=Decimal(0),
            sizes=[],
            list=["x"],
            note=package.models.DefaultsNote(),
            maybe=0,
            again=defaults(package),
        ),
    ),
    Exchange(
        name="constants are sent by themselves where they are required",
        call="values.put",
        arguments=LEAST,
        sent=Sent("PUT", "/values", JSON, same_json(b"{" + MINIMAL + b"}")),
        received=Received(200, JSON, b"{" + MINIMAL + b"}"),
        result=values,
    ),
    put(
        "constants that are given",
        {**LEAST, "kind": "values", "shape": {"a": [1, True]}, "flag": True},
        b'"kind":"values","version":2,"shape":{"a":[1,true]},"flag":true,',
        b'"shape":{"a":[1,true]},"flag":true,"nothing":null',
        lambda package: values(package, shape={"a": [1, True]}, flag=True),
        MINIMAL.partition(b'"version":2,')[2],
    ),
    Exchange(
        name="another value than a constant is not sent",
        call="values.put",
        arguments={**LEAST, "kind": "others"},
        error=lambda package, error: check_error(error, ValueError, "can only be 'values'"),
    ),
    Exchange(
        name="another value than a constant is kept",
        call="values.put",
        arguments=LEAST,
        sent=Sent("PUT", "/values", JSON, same_json(b"{" + MINIMAL + b"}")),
        received=Received(200, JSON, b"{" + MINIMAL.replace(b'"values"', b'"new"') + b"}"),
        result=lambda package: values(package, kind="new"),
    ),
    put(
        "times",
        {
            **LEAST,
            "at": datetime(2026, 7, 1, 14, 0, 0, 250000, tzinfo=UTC),
            "day": date(2026, 7, 1),
            "clock": time(23, 59, 59, tzinfo=UTC),
            "length": timedelta(days=1, hours=2, milliseconds=500),
        },
        b'"kind":"values","version":2,"at":"2026-07-01T14:00:00.250000Z","day":"2026-07-01",'
        b'"clock":"23:59:59Z","length":"P1DT2H0.5S","content":"aGk="',
        b'"day":"2026-07-02","clock":"08:30:00.5+02:00"',
        lambda package: values(
            package,
            day=date(2026, 7, 2),
            clock=time.fromisoformat("08:30:00.500000+02:00"),
        ),
    ),
    put(
        "a leap second is the second after it, months have no length",
        {**LEAST, "length": "P1M"},
        MINIMAL.replace(b"PT1H", b"P1M"),
        b'"clock":"23:59:60Z","at":"2016-12-31T23:59:60z","length":"P1Y2M"',
        lambda package: values(
            package,
            clock=time(0, 0, tzinfo=UTC),
            at=datetime(2017, 1, 1, tzinfo=UTC),
            length="P1Y2M",
        ),
    ),
    put(
        "a moment with a space, and more digits than microseconds",
        LEAST,
        MINIMAL,
        b'"at":"2026-07-01 12:00:00.1234567+02:00"',
        lambda package: values(
            package, at=datetime.fromisoformat("2026-07-01T12:00:00.123457+02:00")
        ),
    ),
    Exchange(
        name="a moment without a zone is not sent",
        call="values.put",
        arguments={**LEAST, "at": datetime(2026, 7, 1)},
        error=lambda package, error: check_error(error, ValueError, "time zone"),
    ),
    put(
        "bytes in both alphabets",
        {**LEAST, "content": b"\xfb\xff", "token": b"\xfb\xff"},
        b'"kind":"values","version":2,"at":"2026-07-01T12:00:00Z","length":"PT1H",'
        b'"content":"+/8=","token":"-_8="',
        b'"content":"+/8","token":"-_8"',
        lambda package: values(package, content=b"\xfb\xff", token=b"\xfb\xff"),
    ),
    put(
        "enums of numbers and of several kinds",
        lambda package: {
            **LEAST,
            "rate": package.models.Rate.VALUE_0_1,
            "ratio": 0.5,
            "level": True,
            "reaction": "+1",
        },
        MINIMAL + b',"rate":0.1,"ratio":0.5,"level":true,"reaction":"+1"',
        b'"rate":2.50,"ratio":1.5,"level":1,"reaction":"a_b"',
        lambda package: values(
            package,
            rate=package.models.Rate(Decimal("2.5")),
            ratio=package.models.Ratio(1.5),
            level=package.models.Level(1),
            reaction=package.models.Reaction.A_B_2,
        ),
    ),
    put(
        "values that enums do not know are kept",
        lambda package: {**LEAST, "rate": package.models.Rate(Decimal(7))},
        MINIMAL + b',"rate":7',
        b'"rate":"0.30","ratio":9,"level":"new","reaction":"new"',
        lambda package: values(
            package,
            rate=package.models.Rate(Decimal("0.30")),
            ratio=package.models.Ratio(9.0),
            level=package.models.Level("new"),
            reaction=package.models.Reaction("new"),
        ),
    ),
    put(
        "null that is meant, and None that is not",
        lambda package: {
            **LEAST,
            "note": package.NULL,
            "level": package.NULL,
            "inner": {"text": package.NULL, "rate": package.NULL, "plain": None},
        },
        MINIMAL + b',"note":null,"level":null,"inner":{"text":null,"rate":null}',
        b'"note":null,"level":null,"inner":null',
        values,
    ),
    put(
        "null that is meant in a model, and as the whole",
        lambda package: {
            **LEAST,
            "note": None,
            "inner": package.models.NoteInput(text=package.NULL, rate=None),
        },
        MINIMAL + b',"inner":{"text":null}',
        b'"inner":{"text":"x"}',
        lambda package: values(package, inner=package.models.Note(text="x")),
    ),
    put(
        "one of several constants",
        {**LEAST, "either": "one", "color": "red", "huge": 18446744073709551615},
        MINIMAL + b',"either":"one","color":"red","huge":18446744073709551615',
        b'"either":1,"color":"blue","huge":18446744073709551615',
        lambda package: values(
            package,
            either=1,
            color=package.models.ValuesColor("blue"),
            huge=18446744073709551615,
        ),
    ),
    Exchange(
        name="none of several constants",
        call="values.put",
        arguments={**LEAST, "either": "two"},
        error=lambda package, error: check_error(error, TypeError, "one of 1, 'one'"),
    ),
    Exchange(
        name="null is no constant",
        call="values.put",
        arguments=lambda package: {**LEAST, "flag": package.NULL},
        error=lambda package, error: check_error(error, TypeError, "flag cannot be NULL"),
    ),
    Exchange(
        name="null is not sent where it is no value",
        call="values.put",
        arguments=lambda package: {**LEAST, "day": package.NULL},
        error=lambda package, error: check_error(error, TypeError, "day cannot be NULL"),
    ),
    put(
        "enums of more than 64 bits",
        {**LEAST, "hash": 18446744073709551615},
        MINIMAL + b',"hash":18446744073709551615',
        b'"hash":36893488147419103232',
        lambda package: values(package, hash=package.models.Hash(36893488147419103232)),
    ),
    Exchange(
        name="a float is no exact number",
        call="values.put",
        arguments={**LEAST, "rate": 0.1},
        error=lambda package, error: check_error(error, TypeError, "float"),
    ),
    put(
        "booleans, null and numbers",
        {**LEAST, "yes": False, "always": True, "small": -128, "unsigned": 255, "whole": 3},
        MINIMAL + b',"yes":false,"always":true,"small":-128,"unsigned":255,"whole":3',
        b'"level":null,"empty":null,"price":12345678901234567890.10,"whole":1.0,'
        b'"nested":[[1],[]],"always":true',
        lambda package: values(
            package,
            price=Decimal("12345678901234567890.10"),
            whole=1,
            nested=[[1], []],
            always=True,
        ),
    ),
    Exchange(
        name="what does not fit in its bits is not sent",
        call="values.put",
        arguments={**LEAST, "unsigned": -1},
        error=lambda package, error: check_error(error, ValueError, "at least 0"),
    ),
    Exchange(
        name="parameters of these kinds",
        call="values.rate",
        arguments=lambda package: {
            "rate": package.models.Rate.VALUE_2_5,
            "level": "auto",
            "at": time(8, 30, tzinfo=UTC),
            "within": timedelta(minutes=90),
        },
        sent=Sent("GET", "/rates/2.5?kind=fixed&level=auto&at=08%3A30%3A00Z&within=PT1H30M"),
        received=Received(200, JSON, b"-1"),
        result=lambda package: package.models.Rate.MINUS_1,
    ),
    Exchange(
        name="a duration in a header",
        call="values.rate",
        arguments={"rate": Decimal("2")},
        sent=Sent("GET", "/rates/2?kind=fixed"),
        received=Received(200, {**JSON, "valid-for": "PT90S"}, b"2"),
        with_response=True,
        consume=lambda response: response.typed_headers.valid_for,
        result=timedelta(seconds=90),
    ),
    Exchange(
        name="names of every kind",
        call="values.names",
        arguments={
            "inner": {
                "start_time": "1",
                "start_time_less_than": "2",
                "a_b": "3",
                "c_d": "4",
                "e_f": "5",
                "field": "6",
                "field_1_st": "7",
                "class_": "8",
                "self_": "9",
                "init": "10",
                "list": ["x"],
                "dict": {"k": "v"},
            }
        },
        sent=Sent(
            "POST",
            "/names",
            JSON,
            b'{"inner":{"StartTime":"1","StartTime<":"2","a\\"b":"3","c\\\\d":"4","e\\tf":"5",'
            b'"":"6","1st":"7","class":"8","self":"9","__init__":"10","list":["x"],'
            b'"dict":{"k":"v"}}}',
        ),
        received=Received(
            200,
            JSON,
            b'{"StartTime<":"2","":"6","uTime":1600000000000,"u_time_ms":"x",'
            b'"Any":{"Decimal":1.50},"__struct_fields__":"y"}',
        ),
        result=lambda package: package.models.Names(
            start_time_less_than="2",
            field="6",
            u_time_ms=1600000000000,
            u_time_ms_2="x",
            any=package.models.NamesAny(decimal=Decimal("1.50")),
            struct_fields="y",
        ),
    ),
    Exchange(
        name="a key that is one property on the wire and another in Python is that of the wire",
        call="values.names",
        arguments={"inner": {"Count": 1, "count": "x", "msgspec": "y", "builtins": "z"}},
        sent=Sent(
            "POST",
            "/names",
            JSON,
            b'{"inner":{"Count":1,"count":"x","msgspec":"y","builtins":"z"}}',
        ),
        received=Received(200, JSON, b"{}"),
        result=lambda package: package.models.Names(),
    ),
    Exchange(
        name="such a key is that of Python among others of Python",
        call="values.names",
        arguments={"inner": {"count": 1, "count_2": "x"}},
        sent=Sent("POST", "/names", JSON, b'{"inner":{"Count":1,"count":"x"}}'),
        received=Received(200, JSON, b"{}"),
        result=lambda package: package.models.Names(),
    ),
    Exchange(
        name="properties that are not named are sent and kept",
        call="values.extras",
        arguments=lambda package: {
            "counts": package.models.CountsInput(total=1, additional_properties_2={"a b": 2}),
            "open": {"name": "x", "more": [1, None]},
            "row": ["n", Decimal("1.50"), 3, 4],
        },
        sent=Sent(
            "POST",
            "/extras",
            JSON,
            b'{"counts":{"total":1,"a b":2},"open":{"name":"x","more":[1,null]},'
            b'"row":["n",1.50,3,4]}',
        ),
        received=Received(
            200,
            JSON,
            b'{"counts":{"total":1,"additional_properties":"p","a b":"2"},'
            b'"open":{"name":"x","more":[1,null]},"closed":{"name":"y","z":1},'
            b'"row":["n",1.50,3,4],"maps":{"a":{"b":null,"c":1}},"later":1}',
        ),
        result=lambda package: package.models.Extras(
            counts=package.models.Counts(
                total=1, additional_properties="p", additional_properties_2={"a b": 2}
            ),
            open=package.models.OpenObject(name="x", additional_properties={"more": [1, None]}),
            closed=package.models.Closed(name="y"),
            row=package.models.LongRow(name="n", price=Decimal("1.50"), additional_items=[3, 4]),
            maps={"a": {"b": None, "c": 1}},
        ),
    ),
    Exchange(
        name="a further property is of its type",
        call="values.extras",
        arguments={"counts": {"total": 1, "more": "x"}},
        error=lambda package, error: check_error(error, TypeError, "more"),
    ),
    Exchange(
        name="an object that names all of its properties takes no others",
        call="values.extras",
        arguments={"counts": {"total": 1}, "closed": {"name": "x", "more": 1}},
        error=lambda package, error: check_error(error, TypeError, "more"),
    ),
]


def check_error(error: BaseException, kind: type[BaseException], text: str) -> None:
    assert isinstance(error, kind)
    assert text in str(error)
