"""What each documented reply becomes, and what is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"content-type": "application/json"}
BOM = b"\xef\xbb\xbf"


def _report(name: str, received: Received, result: Any = None, **more: Any) -> Exchange:
    return Exchange(
        name=name,
        call="reports.get",
        arguments={"name": "a"},
        sent=Sent(
            "GET", "/reports/a", headers={"accept": "application/json, text/csv, application/pdf"}
        ),
        received=received,
        result=result,
        **more,
    )


def _create(name: str, received: Received, result: Any = None, **more: Any) -> Exchange:
    sent = Sent("POST", "/documents", headers={"accept": "application/json"})
    return Exchange(
        name=name, call="documents.create", sent=sent, received=received, result=result, **more
    )


def _refused(status: int, model: str, **values: Any) -> Any:
    def check(package: Any, error: Any) -> None:
        assert isinstance(error, package.ApiError)
        assert error.reply.status == status
        expected = getattr(package.models, model)(**values)
        assert error.body == expected
        assert error.body_as(type(expected)) == expected

    return check


def _undecodable(package: Any, error: Any, *, accepted: bool = False) -> None:
    assert isinstance(error, package.DecodeError)
    assert error.accepted is accepted


def _a_page(package: Any, error: Any) -> None:
    _undecodable(package, error)
    assert "the reply is text/html, not application/json" in str(error)


def _lost_write(package: Any, error: Any) -> None:
    _undecodable(package, error, accepted=True)
    assert error.reply.content == b'{"id":'


def _unknown(package: Any, error: Any) -> None:
    assert isinstance(error, package.OutcomeUnknown)
    assert error.reply.content == b"<html>"


def _not_as_documented(package: Any, error: Any) -> None:
    assert isinstance(error, package.ApiError)
    assert error.reply.status == 409
    assert error.body == {"message": "no"}
    assert error.body_as(package.models.Problem) is None


def _list_of_problems(package: Any, error: Any) -> None:
    problems = [package.models.Problem(title="a"), package.models.Problem(title="b")]
    assert error.body == problems
    assert error.body_as(list[package.models.Problem]) == problems
    assert error.body_as(package.models.Problem) is None


def _xml(package: Any, error: Any) -> None:
    assert isinstance(error, package.PermissionDeniedError)
    assert error.body == "<no/>"


def _too_often(package: Any, error: Any) -> None:
    resources = import_module(f"{package.__name__}.resources.documents")
    assert isinstance(error, package.RateLimitError)
    assert resources.ChangeHeaders(error.reply.headers).retry_after == 7


def _unknown_for_a_reason(package: Any, error: Any) -> None:
    problem = package.models.Problem(title="down")
    assert isinstance(error, package.OutcomeUnknown)
    assert error.reply_body == problem
    assert error.body_as(package.models.Problem) == problem


def _text_of_two_types(response: Any) -> Any:
    return response.status, response.typed_headers.x_version, response.typed_headers.x_part


def _headers(response: Any) -> Any:
    typed = response.typed_headers
    return [
        typed.x_rate_limit,
        typed.x_rate_reset,
        typed.x_tags,
        typed.x_sizes,
        (typed.x_range.from_, typed.x_range.to),
        typed.x_cached,
        typed.x_first.id,
        typed.x_kind.value,
    ]


def _missing_headers(response: Any) -> Any:
    typed = response.typed_headers
    return [typed.x_rate_limit, typed.x_rate_reset, typed.x_tags, typed.x_range, typed.x_first]


def _status_and_data(response: Any) -> Any:
    return response.status, response.data


def _location(response: Any) -> Any:
    return response.status, response.data, response.typed_headers.location


def _change(name: str, received: Received, **more: Any) -> Exchange:
    sent = Sent("PATCH", "/documents")
    return Exchange(name=name, call="documents.change", sent=sent, received=received, **more)


def _of(what: str, name: str, media_type: str, body: bytes, result: Any) -> Exchange:
    accepts = {
        "scan": "application/octet-stream, application/json",
        "table": "application/json, text/plain",
    }
    return Exchange(
        name=name,
        call=f"reports.{what}",
        arguments={"name": "a"},
        sent=Sent("GET", f"/reports/a/{what}", headers={"accept": accepts.get(what, "*/*")}),
        received=Received(200, {"content-type": media_type}, body),
        result=result,
    )


EXCHANGES = [
    _of("note", "a text that is JSON", "application/json", b'"fine"', "fine"),
    _of("note", "a text that is called JSON", "application/json", b"fine", "fine"),
    _of("note", "a text", "text/plain; charset=iso-8859-1", b'"\xe9"', '"\u00e9"'),
    _of("seal", "bytes as JSON", "application/json", b'"/w=="', b"\xff"),
    _of("seal", "bytes as text", "text/plain", b"/w==", b"\xff"),
    _of("seal", "bytes as they are", "application/octet-stream", b"\xff", b"\xff"),
    _of("scan", "a file of a type that nobody documented", "application/pdf", b"%PDF", b"%PDF"),
    _of("table", "a list that is called text", "text/plain", b"[1,2]", [1, 2]),
    _change(
        "an error that is a list",
        Received(400, JSON, b'[{"title":"a"},{"title":"b"}]'),
        error=_list_of_problems,
    ),
    _change(
        "an error that is XML",
        Received(403, {"content-type": "application/xml"}, b"<no/>"),
        error=_xml,
    ),
    _change("a header of an error", Received(429, {"retry-after": "7"}), error=_too_often),
    _change(
        "a documented error of a write that may have been done",
        Received(503, JSON, b'{"title":"down"}'),
        error=_unknown_for_a_reason,
    ),
    _change(
        "a header that is a number in one reply and text in another",
        Received(206, {"x-version": "3", "x-part": "half"}),
        with_response=True,
        consume=_text_of_two_types,
        result=(206, 3, "half"),
    ),
    _create(
        "a documented 200",
        Received(200, JSON, b'{"id":1}'),
        lambda package: package.models.Document(id=1),
    ),
    _create(
        "a documented 201 of the same model",
        Received(201, JSON, b'{"id":2,"title":"b"}'),
        lambda package: package.models.Document(id=2, title="b"),
    ),
    _create(
        "a documented 202 of another model",
        Received(202, JSON, b'{"job":7}'),
        lambda package: package.models.DocumentsCreateResult202(job=7),
    ),
    _create("a documented 204", Received(204)),
    _create(
        "a type that no reply documents, with JSON in it",
        Received(200, {"content-type": "text/plain"}, b'{"id":1}'),
        lambda package: package.models.Document(id=1),
    ),
    _create(
        "the status beside the data",
        Received(202, JSON, b'{"job":7}'),
        lambda package: (202, package.models.DocumentsCreateResult202(job=7)),
        with_response=True,
        consume=_status_and_data,
    ),
    _create(
        "a status of its own before its class",
        Received(409, {"content-type": "application/problem+json"}, b'{"title":"taken"}'),
        error=_refused(409, "Problem", title="taken"),
    ),
    _create(
        "the class of a status before default",
        Received(422, JSON, b'{"errors":["a"]}'),
        error=_refused(422, "DocumentsCreateError4XX", errors=["a"]),
    ),
    _create(
        "an error that is not as documented",
        Received(409, JSON, b'{"message":"no"}'),
        error=_not_as_documented,
    ),
    _create(
        "an error of a write that may have been done",
        Received(500, {"content-type": "text/html"}, b"<html>"),
        error=_unknown,
    ),
    _create(
        "a reply of success that is cut off",
        Received(201, JSON, b'{"id":'),
        error=_lost_write,
    ),
    Exchange(
        name="a class of success, a type with a suffix, and its parameters",
        call="documents.list",
        sent=Sent("GET", "/documents", headers={"accept": "application/vnd.archive+json"}),
        received=Received(
            206, {"content-type": "application/vnd.archive+json;charset=utf-8"}, b'[{"id":1}]'
        ),
        result=lambda package: [package.models.Document(id=1)],
    ),
    Exchange(
        name="a mark before the JSON",
        call="documents.list",
        sent=Sent("GET", "/documents"),
        received=Received(200, JSON, BOM + b'[{"id":1}]'),
        result=lambda package: [package.models.Document(id=1)],
    ),
    Exchange(
        name="typed headers",
        call="documents.list",
        sent=Sent("GET", "/documents"),
        with_response=True,
        consume=_headers,
        received=Received(
            200,
            {
                **JSON,
                "x-rate-limit": "60",
                "x-rate-reset": "2026-01-02T03:04:05Z",
                "x-tags": "a,b, c",
                "x-sizes": "1,2",
                "x-range": "from=1,to=9",
                "x-cached": "true",
                "x-first": '{"id":3}',
                "x-kind": "paper",
            },
            b"[]",
        ),
        result=[
            60,
            datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
            ["a", "b", "c"],
            [1, 2],
            (1, 9),
            True,
            3,
            "paper",
        ],
    ),
    Exchange(
        name="headers that are missing or not as documented",
        call="documents.list",
        sent=Sent("GET", "/documents"),
        with_response=True,
        consume=_missing_headers,
        received=Received(200, {**JSON, "x-rate-limit": "many", "x-first": "{"}, b"[]"),
        result=[None, None, None, None, None],
    ),
    Exchange(
        name="default means success where nothing else does",
        call="documents.get",
        arguments={"id": 1},
        sent=Sent("GET", "/documents/1", headers={"accept": "*/*"}),
        received=Received(203, JSON, b'{"id":1}'),
        result=lambda package: package.models.Document(id=1),
    ),
    Exchange(
        name="default describes errors, too",
        call="documents.get",
        arguments={"id": 1},
        sent=Sent("GET", "/documents/1"),
        received=Received(404, JSON, b'{"id":1}'),
        error=_refused(404, "Document", id=1),
    ),
    Exchange(
        name="a reply to HEAD",
        call="documents.exists",
        arguments={"id": 1},
        sent=Sent("HEAD", "/documents/1"),
        received=Received(200),
    ),
    Exchange(
        name="a body where none is documented",
        call="documents.delete",
        arguments={"id": 1},
        sent=Sent("DELETE", "/documents/1"),
        received=Received(202, {"content-type": "text/html"}, b"<p>soon</p>"),
    ),
    Exchange(
        name="a redirect that is documented is a result",
        call="documents.link",
        arguments={"id": 1},
        sent=Sent("GET", "/documents/1/link"),
        with_response=True,
        consume=_location,
        received=Received(302, {"location": "https://files.example.com/1"}),
        result=(302, None, "https://files.example.com/1"),
    ),
    Exchange(
        name="bytes",
        call="documents.download",
        arguments={"id": 1},
        sent=Sent("GET", "/documents/1/content", headers={"accept": "application/octet-stream"}),
        received=Received(200, {"content-type": "application/octet-stream"}, b" \x00\xff\n"),
        result=b" \x00\xff\n",
    ),
    _report(
        "JSON of several types",
        Received(200, JSON, b'{"pages":3}'),
        lambda package: package.models.Report(pages=3),
    ),
    _report(
        "text of several types",
        Received(200, {"content-type": "text/csv; charset=iso-8859-1"}, b"caf\xe9;1\r\n"),
        "café;1\r\n",
    ),
    _report(
        "bytes of several types",
        Received(200, {"content-type": "Application/PDF"}, b"%PDF\xff"),
        b"%PDF\xff",
    ),
    _report(
        "a page where a report should be",
        Received(200, {"content-type": "text/html"}, b"<html>"),
        error=_undecodable,
    ),
    _report("nothing where a report should be", Received(200, JSON), error=_undecodable),
    Exchange(
        name="text",
        call="reports.title",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/title", headers={"accept": "text/plain"}),
        received=Received(200, {"content-type": "text/plain"}, ' "é"\n'.encode()),
        result=' "é"\n',
    ),
    Exchange(
        name="a number as text",
        call="reports.count",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/count"),
        received=Received(200, {"content-type": "text/plain"}, b"12"),
        result=12,
    ),
    Exchange(
        name="a day as text",
        call="reports.day",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/day"),
        received=Received(200, {"content-type": "text/plain"}, b"2026-02-01"),
        result=date(2026, 2, 1),
    ),
    Exchange(
        name="a day as a line of text",
        call="reports.day",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/day"),
        received=Received(200, {"content-type": "text/plain"}, b"2026-02-01\r\n"),
        result=date(2026, 2, 1),
    ),
    Exchange(
        name="a range of pictures",
        call="reports.cover",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/cover", headers={"accept": "image/*"}),
        received=Received(200, {"content-type": "image/png"}, b"\x89PNG"),
        result=b"\x89PNG",
    ),
    Exchange(
        name="text whose media type does not say so",
        call="reports.script",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/script", headers={"accept": "application/javascript"}),
        received=Received(200, {"content-type": "application/javascript"}, "'\u00e9'".encode()),
        result="'\u00e9'",
    ),
    Exchange(
        name="a page where JSON should be",
        call="reports.anything",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/anything"),
        received=Received(200, {"content-type": "text/html"}, b"<html>"),
        error=_a_page,
    ),
    Exchange(
        name="XML as text",
        call="reports.feed",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/feed", headers={"accept": "application/atom+xml"}),
        received=Received(200, {"content-type": "application/atom+xml"}, b"<feed/>"),
        result="<feed/>",
    ),
    Exchange(
        name="JSON without a schema",
        call="reports.anything",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/anything"),
        received=Received(200, JSON, b'{"a":[1]}'),
        result={"a": [1]},
    ),
    Exchange(
        name="success that is not documented",
        call="reports.lost",
        arguments={"name": "a"},
        sent=Sent("GET", "/reports/a/lost"),
        received=Received(200, JSON, b'{"a":1}'),
    ),
]
