"""Names that Python uses for something else: the wire has them as the document does."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}

EXCHANGES = [
    Exchange(
        name="names of arguments and of members",
        call="crypto_loan_names.list",
        arguments={
            "class_": "a",
            "self_": "b",
            "type": "c",
            "field_24h_volume": "d",
            "loan_currency": "e",
            "größe": 1,
            "l": [{"object": {"x": 1}, "other": None}, {}],
        },
        sent=Sent(
            "POST",
            "/names",
            JSON,
            '{"class":"a","self":"b","type":"c","24hVolume":"d","loan-currency":"e","größe":1,'
            '"l":[{"object":{"x":1}},{}]}'.encode(),
        ),
        received=Received(
            200,
            JSON,
            b'[{"list":[["a"]],"str":["x"],"int":1,"dict":{"a":1},"datetime":"1597026383085",'
            b'"date":"2026-07-01","field":"f","property":"p","import":"i",'
            b'"hourlyInterestRate7D":"0.10","none":"","self":"s","Row":{"a":"b"},"bool":true}]',
        ),
        result=lambda package: [
            package.models.DecimalModel(
                list=[["a"]],
                str=["x"],
                int=1,
                dict={"a": 1},
                datetime_ms=1597026383085,
                date=date(2026, 7, 1),
                field="f",
                property="p",
                import_="i",
                hourly_interest_rate_7d=Decimal("0.10"),
                none="",
                self_="s",
                row=package.models.RowModelModel(a="b"),
                bool=True,
            )
        ],
    ),
    Exchange(
        name="a method beside one that is named list",
        call="crypto_loan_names.others",
        sent=Sent("GET", "/others"),
        received=Received(200, JSON, '["a","","日本"]'.encode()),
        result=["a", "", "日本"],
    ),
]
