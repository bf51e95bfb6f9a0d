"""Schemas that lead back to themselves: through properties, lists, maps and unions."""

from __future__ import annotations

from typing import Any

from tests.wire import Exchange, Received, Sent

_JSON = {"content-type": "application/json"}


def _knot(name: str, sent: bytes, argument: Any, reply: bytes, result: Any) -> Exchange:
    return Exchange(
        name=name,
        call="trees.tie",
        arguments={"body": argument},
        sent=Sent("POST", "/knots", body=sent),
        received=Received(200, _JSON, reply),
        result=result,
    )


EXCHANGES = [
    Exchange(
        name="an object in lists and properties of itself",
        call="trees.send",
        arguments=lambda package: {
            "root": package.models.TreeInput(
                name="a",
                children=[{"name": "b", "children": []}],
                first={"owner": package.models.TreeInput(name="c")},
            )
        },
        sent=Sent(
            "POST",
            "/trees",
            body=b'{"root":{"name":"a","children":[{"name":"b","children":[]}],'
            b'"first":{"owner":{"name":"c"}}}}',
        ),
        received=Received(
            200,
            _JSON,
            b'{"name":"a","children":[{"name":"b","children":[{"name":"c","children":null}]}],'
            b'"first":{"owner":{"name":"d","first":{}}}}',
        ),
        result=lambda package: package.models.Tree(
            name="a",
            children=[package.models.Tree(name="b", children=[package.models.Tree(name="c")])],
            first=package.models.Leaf(
                owner=package.models.Tree(name="d", first=package.models.Leaf())
            ),
        ),
    ),
    _knot(
        "a union in lists and maps of itself",
        b'["a",{"b":["c",{}]},[]]',
        ["a", {"b": ["c", {}]}, []],
        b'{"a":"x","b":[[],{"c":"y"}]}',
        {"a": "x", "b": [[], {"c": "y"}]},
    ),
    _knot(
        "an object that is a branch of what it holds",
        b'{"op":"and","parts":["x",{"op":"not","part":["y"]}]}',
        {"op": "and", "parts": ["x", {"op": "not", "part": ["y"]}]},
        b'{"op":"not","part":{"op":"and","parts":[{"op":"not","part":"z"}]}}',
        lambda package: package.models.Not(
            op="not",
            part=package.models.And(op="and", parts=[package.models.Not(op="not", part="z")]),
        ),
    ),
    Exchange(
        name="null ends a chain, and a chain is made of allOf",
        call="trees.chain",
        arguments={"id": 1, "next": {"id": 2, "next": None}},
        sent=Sent("PUT", "/knots", body=b'{"id":1,"next":{"id":2,"next":null}}'),
        received=Received(
            200, _JSON, b'{"id":1,"next":{"id":2,"next":null},"by":{"k":{"id":3,"next":null}}}'
        ),
        result=lambda package: package.models.Chain(
            id=1,
            next=package.models.Chain(id=2, next=None),
            by={"k": package.models.Chain(id=3, next=None)},
        ),
    ),
    Exchange(
        name="lists of nothing but lists, maps of nothing but maps",
        call="trees.nest",
        arguments={"lists": [[], [[]]], "maps": {"a": {"b": {}}}},
        sent=Sent("PATCH", "/knots", body=b'{"lists":[[],[[]]],"maps":{"a":{"b":{}}}}'),
        received=Received(200, _JSON, b'{"lists":[[[]]],"maps":{}}'),
        result=lambda package: package.models.Nest(lists=[[[]]], maps={}),
    ),
]
