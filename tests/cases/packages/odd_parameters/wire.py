"""What odd parameters and paths become on the wire: nothing is lost, and nothing is sent twice."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Sent


def call(
    name: str, arguments: dict[str, Any], target: str, method: str = "GET", **headers: Any
) -> Exchange:
    named = {key.replace("_", "-"): value for key, value in headers.items()}
    return Exchange(f"{name} {target}", name, arguments, Sent(method, target, named))


def _lacks_the_account(package: ModuleType, raised: BaseException) -> None:
    assert isinstance(raised, TypeError) and "account" in str(raised)


def _takes_no_header(package: ModuleType, raised: BaseException) -> None:
    assert isinstance(raised, TypeError)
    taken = inspect.signature(package.Case.__init__).parameters
    assert "host" not in taken


def _has_both_parts(headers: Mapping[str, str], body: bytes) -> None:
    boundary = headers["content-type"].partition("boundary=")[2].encode()
    parts = [part.strip() for part in body.split(b"--" + boundary)]
    assert sorted(part.partition(b"\r\n\r\n")[2] for part in parts[1:-1]) == [b"x", b"y"]
    assert b'name="other"' in body and b'name="true_2"' in body


EXCHANGES = [
    call(
        "names.list_calls",
        {
            "start_time": "2026-07-01",
            "start_time_less_than": "2026-07-02",
            "start_time_greater_than": "2026-07-03",
            "start_time_2": "2026-07-04",
            "start_time_header": "2026-07-05",
        },
        "/calls?StartTime=2026-07-01&StartTime%3C=2026-07-02&StartTime%3E=2026-07-03"
        "&start_time=2026-07-04",
        starttime="2026-07-05",
    ),
    call(
        "names.list_calls",
        {"class_": "a", "self_": "b", "list": ["c", "d"], "type": "e", "none": "f"},
        "/calls?class=a&self=b&list=c&list=d&type=e&None=f",
    ),
    call(
        "names.list_calls",
        {"field_2_fa": "a", "größe": 1, "日本": "b", "filter": "c", "star_star_star": "d"},
        "/calls?2fa=a&gr%C3%B6%C3%9Fe=1&%E6%97%A5%E6%9C%AC=b&%24filter=c&%2A%2A%2A=d",
    ),
    call("names.list_calls", {"page_size": 5, "timeout": 1}, "/calls?page%5Bsize%5D=5&timeout=1"),
    Exchange(
        name="one name in every place",
        call="names.put_account",
        arguments={
            "id": "p",
            "id_query": "q",
            "id_header": "h",
            "id_cookie": "c",
            "id_body": 7,
            "note": "n",
        },
        sent=Sent(
            "PUT",
            "/accounts/p?id=q",
            {"id": "h", "cookie": "id=c"},
            b'{"id":7,"note":"n"}',
        ),
    ),
    Exchange(
        name="names that are alike in the path, the query and the body",
        call="names.post_names",
        arguments={
            "content_type": "a",
            "content_type_2": "b",
            "true": "c",
            "true_2": "d",
            "content_type_body": "e",
            "content_type_body_2": "f",
            "true_body": "g",
            "true_body_2": "h",
            "body_content_type": "i",
        },
        sent=Sent(
            "POST",
            "/names/a/b?True=c&true=d",
            {"content-type": "application/json"},
            b'{"contentType":"e","content_type":"f","true":"g","True":"h","body_content_type":"i"}',
        ),
    ),
    Exchange(
        name="names that are alike in the path and another body",
        call="names.post_names",
        arguments={
            "content_type": "a",
            "content_type_2": "b",
            "true_2": "d",
            "other": "x",
            "true_2_body": "y",
            "body_content_type_2": "multipart/form-data",
        },
        sent=Sent("POST", "/names/a/b?true=d", {}, _has_both_parts),
    ),
    call(
        "overrides.get_own",
        {"account": "a", "page": "last", "x_trace": 1},
        "/own/a?Page=last",
        x_trace="1",
    ),
    call("overrides.delete_own", {"account": "a", "page": 2}, "/own/a?Page=2", "DELETE"),
    Exchange("what the path needs", "overrides.delete_own", {"page": 2}, error=_lacks_the_account),
    Exchange(
        "what the client sends by itself",
        "overrides.get_own",
        {"account": "a", "x_trace": 1, "host": "example.com"},
        error=_takes_no_header,
    ),
    call(
        "loose.get_loose",
        {"one": 1, "two": "b", "untyped": True, "swagger": 3, "twice": "x"},
        "/loose/1/b?untyped=true&swagger=3&twice=x",
    ),
    call(
        "loose.get_loose",
        {"one": 1, "two": "b", "user_agent": "mine/1.0", "content_encoding": "gzip"},
        "/loose/1/b",
        user_agent="mine/1.0",
        content_encoding="gzip",
    ),
    call(
        "loose.get_words",
        {"account_name": "a", "row": 7, "proxy": "b/c:d", "ids": [1, 2], "tags": ["x", "y"]},
        "/words/a/7/b%2Fc%3Ad?ids=1,2&tags=x%7Cy",
    ),
    call("queries.list_files", {}, "/files?action=list"),
    call("queries.list_files", {"limit": 5}, "/files?action=list&limit=5"),
    call("queries.get_file", {"name": "a&b"}, "/files?action=get&name=a%26b"),
    call("queries.describe_files", {}, "/files?wsdl"),
    call("queries.open_files", {}, "/files", "POST"),
    call("shapes.get_shape", {"id": "a"}, "/shape/a"),
    call("shapes.get_shape_by_name", {"name": "a"}, "/shape/a"),
    call("shapes.get_shape_slash", {"id": "a"}, "/shape/a/"),
    call("shapes.get_shape_double", {"id": "a"}, "/shape//a"),
    call("shapes.get_range", {"from_": 1, "to": -2}, "/range/1--2"),
    call("shapes.get_report", {"name": "a/b"}, "/report/a%2Fb.json"),
    call("shapes.get_report", {"name": "."}, "/report/..json"),
    call("shapes.cancel_job", {"job": "j:1"}, "/jobs/j%3A1:cancel", "POST"),
    call("shapes.get_odd_path", {"user_name_x": "é"}, "/%C3%BCber%20uns/a+b/%C3%A9/%C3%A9"),
]
