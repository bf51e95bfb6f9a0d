"""The rows of OpenAPI's "Style Examples" (3.0.4, 3.1.1, 3.2.0) and of RFC 6570, on the wire."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from types import ModuleType
from typing import Any
from uuid import UUID

from tests.wire import Exchange, Sent

ARRAY = ["blue", "black", "brown"]
OBJECT = {"r": 100, "g": 200, "b": 150}


def get(name: str, call: str, arguments: dict[str, Any], target: str, **headers: Any) -> Exchange:
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return Exchange(name, call, arguments, Sent("GET", target, named))


def refused(name: str, call: str, arguments: dict[str, Any], says: str) -> Exchange:
    def error(package: ModuleType, raised: BaseException) -> None:
        assert isinstance(raised, ValueError) and says in str(raised), raised

    return Exchange(name, call, arguments, error=error)


EXCHANGES = [
    # path
    get("simple, a text", "path.simple_text", {"color": "blue"}, "/simple/blue"),
    get(
        "simple, a path in a text",
        "path.simple_text",
        {"color": "a/b%c ü"},
        "/simple/a%2Fb%25c%20%C3%BC",
    ),
    refused("simple, nothing", "path.simple_text", {"color": ""}, "part of the path"),
    refused("simple, the folder above", "path.simple_text", {"color": ".."}, "part of the path"),
    get("simple, an array", "path.simple_list", {"color": ARRAY}, "/simple-list/blue,black,brown"),
    refused("simple, an empty array", "path.simple_list", {"color": []}, "part of the path"),
    get(
        "simple, an object",
        "path.simple_object",
        {"color": OBJECT},
        "/simple-object/R,100,G,200,B,150",
    ),
    get(
        "simple, an exploded object",
        "path.simple_exploded",
        {"color": OBJECT},
        "/simple-exploded/R=100,G=200,B=150",
    ),
    get(
        "label",
        "path.label",
        {"color": "blue", "list": ARRAY, "object": OBJECT},
        "/label/.blue/.blue,black,brown/.R,100,G,200,B,150",
    ),
    get(
        "label, exploded",
        "path.label_exploded",
        {"list": ARRAY, "object": OBJECT},
        "/label-exploded/.blue.black.brown/.R=100.G=200.B=150",
    ),
    get(
        "matrix",
        "path.matrix",
        {"color": "blue", "list": ARRAY, "object": OBJECT},
        "/matrix/;color=blue/;list=blue,black,brown/;object=R,100,G,200,B,150",
    ),
    get(
        "matrix, an empty text",
        "path.matrix",
        {"color": "", "list": ["blue"], "object": {"r": 1}},
        "/matrix/;color/;list=blue/;object=R,1",
    ),
    get(
        "matrix, exploded",
        "path.matrix_exploded",
        {"list": ARRAY, "object": OBJECT},
        "/matrix-exploded/;list=blue;list=black;list=brown/;R=100;G=200;B=150",
    ),
    # query
    get("form, an empty text", "query.form", {"color": ""}, "/form?color="),
    get("form, a text", "query.form", {"color": "blue"}, "/form?color=blue"),
    get("form, an array", "query.form", {"list": ARRAY}, "/form?list=blue,black,brown"),
    get("form, an object", "query.form", {"object": OBJECT}, "/form?object=R,100,G,200,B,150"),
    get("form, an empty array", "query.form", {"list": []}, "/form"),
    get("form, nothing", "query.form", {}, "/form"),
    get(
        "form, arrays in an array",
        "query.form",
        {"rows": [[1, 2], [3]]},
        "/form?rows=%5B1%2C2%5D,%5B3%5D",
    ),
    get(
        "form, an exploded array",
        "query.form_exploded",
        {"color": ARRAY},
        "/form-exploded?color=blue&color=black&color=brown",
    ),
    get(
        "form, an exploded object",
        "query.form_exploded",
        {"object": OBJECT},
        "/form-exploded?R=100&G=200&B=150",
    ),
    get(
        "form, an exploded map",
        "query.form_exploded",
        {"others": {"a b": "c&d", "e": ""}},
        "/form-exploded?a%20b=c%26d&e=",
    ),
    get(
        "spaces, an array",
        "query.delimited",
        {"spaced": ARRAY},
        "/delimited?spaced=blue%20black%20brown",
    ),
    get(
        "spaces, an object",
        "query.delimited",
        {"spaced_object": OBJECT},
        "/delimited?spacedObject=R%20100%20G%20200%20B%20150",
    ),
    get(
        "pipes, an array",
        "query.delimited",
        {"piped": ARRAY},
        "/delimited?piped=blue%7Cblack%7Cbrown",
    ),
    get(
        "pipes, an object",
        "query.delimited",
        {"piped_object": OBJECT},
        "/delimited?pipedObject=R%7C100%7CG%7C200%7CB%7C150",
    ),
    get(
        "pipes, an exploded array",
        "query.delimited",
        {"exploded": ["blue", "black"]},
        "/delimited?exploded=blue&exploded=black",
    ),
    get(
        "a deep object",
        "query.deep",
        {"color": OBJECT},
        "/deep?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
    ),
    get(
        "a deeper object",
        "query.deep",
        {"filter": {"name": "a b", "tags": ["x", "y"], "range": {"low": 1}}},
        "/deep?filter%5Bname%5D=a%20b&filter%5Btags%5D%5B%5D=x&filter%5Btags%5D%5B%5D=y&filter%5Brange%5D%5Blow%5D=1",
    ),
    get(
        "what is reserved",
        "query.reserved",
        {"place": "a:b;c=d@e", "url": "https://example.com/a?b=c", "plain": "/?"},
        "/reserved/a:b;c=d@e?url=https://example.com/a?b=c&plain=%2F%3F",
    ),
    get(
        "what is reserved, and would be misread",
        "query.reserved",
        {"place": "a/b?c", "url": "a&b#c+d%2Fe%"},
        "/reserved/a%2Fb%3Fc?url=a%26b%23c%2Bd%2Fe%25",
    ),
    get(
        "JSON in a query, a header and a cookie",
        "query.content",
        {"point": {"name": "é"}, "x_point": {"name": "é"}, "point_cookie": {"r": 1}, "note": "a b"},
        "/content?point=%7B%22name%22%3A%22%C3%A9%22%7D&note=a%20b",
        x_point='{"name":"\\u00e9"}',
        cookie="point=%7B%22R%22%3A1%7D",
    ),
    get(
        "a whole query",
        "query.whole",
        {"filter": {"name": "a b&c", "tags": ["x", "y"]}},
        "/whole?name=a+b%26c&tags=x&tags=y",
    ),
    get(
        "a whole query of JSON",
        "query.whole_json",
        {"filter": {"range": {"low": 1}}},
        "/whole-json?%7B%22range%22%3A%7B%22low%22%3A1%7D%7D",
    ),
    get(
        "a whole query, its fields by their encodings",
        "query.whole_encoded",
        {"filter": {"name": "a b", "tags": ["x", "y"], "range": {"low": 1}}},
        "/whole-encoded?name=a+b&tags=x%7Cy&range%5Blow%5D=1",
    ),
    get(
        "a whole query of a media type that only begins like JSON",
        "query.whole_path",
        {"selector": "$.a.b[1:1]"},
        "/whole-path?%24.a.b%5B1%3A1%5D",
    ),
    get(
        "a list inside of an exploded object",
        "query.inside",
        {"filter": {"name": "n", "tags": ["x,y", "z"], "range": {"low": 1}}},
        "/inside?name=n&tags=x%2Cy&tags=z&range=%7B%22low%22%3A1%7D",
    ),
    get(
        "a list in the style of deep objects",
        "query.inside",
        {"expand": ["a", "b.c"]},
        "/inside?expand%5B%5D=a&expand%5B%5D=b.c",
    ),
    get("a small float", "query.inside", {"ratio": 1e-7}, "/inside?ratio=0.0000001"),
    get("a large float", "query.inside", {"ratio": -2e22}, f"/inside?ratio=-2{'0' * 22}"),
    get(
        "values of all kinds",
        "query.values",
        {
            "flag": True,
            "count": 2**40,
            "amount": Decimal("1E-8"),
            "ratio": Decimal("0.10"),
            "day": date(2026, 7, 1),
            "moment": datetime(2026, 7, 1, 12, tzinfo=UTC),
            "id": UUID(int=1),
            "colour": "blue",
            "days": [date(2026, 7, 1), "2026-07-02"],
        },
        "/values?flag=true&count=1099511627776&amount=0.00000001&ratio=0.10&day=2026-07-01"
        "&moment=2026-07-01T12%3A00%3A00Z&id=00000000-0000-0000-0000-000000000001&colour=blue"
        "&days=2026-07-01,2026-07-02",
    ),
    get("anything: a number", "query.values", {"anything": 5}, "/values?anything=5"),
    get(
        "anything: a list", "query.values", {"anything": ["a", 1]}, "/values?anything=a&anything=1"
    ),
    get("anything: an object", "query.values", {"anything": {"a": 1}}, "/values?a=1"),
    # header and cookie
    get(
        "headers",
        "header.simple",
        {"x_text": "a b", "x_list": ARRAY, "x_object": OBJECT, "x_exploded": OBJECT},
        "/header",
        x_text="a b",
        x_list="blue,black,brown",
        x_object="R,100,G,200,B,150",
        x_exploded="R=100,G=200,B=150",
    ),
    get("no headers", "header.simple", {"x_list": []}, "/header", x_list=None, cookie=None),
    get(
        "cookies as forms",
        "cookie.form",
        {"text": "a b;c", "list": ARRAY, "object": OBJECT},
        "/cookie",
        cookie="text=a%20b%3Bc; list=blue,black,brown; object=R,100,G,200,B,150",
    ),
    get(
        "cookies as exploded forms",
        "cookie.form",
        {"exploded": ARRAY},
        "/cookie",
        cookie="exploded=blue; exploded=black; exploded=brown",
    ),
    get(
        "what is reserved in a cookie",
        "cookie.form",
        {"url": "https://a/b?c=d;e,f%2Fg h"},
        "/cookie",
        cookie="url=https://a/b?c=d%3Be%2Cf%2Fg%20h",
    ),
    get(
        "plain cookies",
        "cookie.plain",
        {"text": "a!b", "list": ARRAY, "exploded": ARRAY, "object": OBJECT},
        "/cookie-plain",
        cookie="text=a!b; list=blue,black,brown; exploded=blue; exploded=black; exploded=brown; "
        "R=100; G=200; B=150",
    ),
    refused("a semicolon in a plain cookie", "cookie.plain", {"text": "a;b"}, "semicolon"),
]
