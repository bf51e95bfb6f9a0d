"""Replies that come piece by piece: all that they may hold comes, sync and async."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ._cases import credentials, run_async, run_sync
from ._documented import compare
from ._generating import (
    ALL,
    Generated,
    argument_values,
    body_schema,
    reply_bodies,
    reproducible,
)
from ._strategies import reply_values

_FORMS = {"lines": "lines", "records": "sequence", "events": "events", "binary": "binary"}


def _streams() -> Iterator[Any]:
    for one in ALL:
        described = (one.operation.replies, one.operation.streams)
        known = {
            content.form for each in described for listed in each.values() for content in listed
        }
        seen = set()
        for body in reply_bodies(one.case.operation):
            form = _FORMS.get(body.form)
            if form in known and form not in seen:
                seen.add(form)
                yield pytest.param(one, body, id=f"{one}-{body.form}")


STREAMS = list(_streams())


@pytest.mark.parametrize("run", [run_sync, run_async], ids=["sync", "async"])
@pytest.mark.parametrize(("one", "body"), STREAMS)
def test_stream(one: Generated, body: Any, run: Any, mock: Any, tmp_path: Path) -> None:
    case = one.case
    options = credentials(mock.keys)
    schema = body_schema(body)
    is_file = body.form == "binary"
    items = st.just({"any": 1}) if schema is None else reply_values(schema)
    if body.form == "events" and schema is None:
        items = st.text(alphabet="ab ", min_size=1)
    elif body.form == "events":
        # Text is the data as it is, and the ends of its lines come back as line feeds.
        items = items.filter(lambda item: not (isinstance(item, str) and "\r" in item))

    @reproducible
    @given(sent=argument_values(case), value=st.binary() if is_file else st.lists(items))
    def comes(sent: dict[str, Any], value: Any) -> None:
        mock.reset()
        content = body.encode(value)
        headers = {"content-type": body.content_type}
        mock.reply_with(case.operation_id, content, status=body.status, headers=headers)
        arguments = one.named(sent)

        def call(client: Any) -> Any:
            stream = _method(getattr(client, case.resource), case.method, body)(**arguments)
            if run is run_async:
                return _read_async(stream, tmp_path, is_file=is_file)
            return _read(stream, tmp_path, is_file=is_file)

        result = run(mock.base_url, call, case.environment, **options)
        (received,) = mock.calls
        assert received.refusal is None
        if is_file:
            assert result == value
            return
        assert len(result) == len(value)
        for came, item in zip(result, value, strict=True):
            data = came.data if body.form == "events" else came
            if schema is None:
                assert data == item
            else:
                compare(data, item, schema, "$")

    comes()


def _method(resource: Any, method: str, body: Any) -> Any:
    """The method that streams replies of the body's form."""
    wanted = {"events": "EventStream", "binary": "ByteStream"}.get(body.form, "ItemStream")
    for name in (f"stream_{method}_{_FORMS[body.form]}", f"stream_{method}", method):
        found = getattr(resource, name, None)
        if found is not None and wanted in str(found.__annotations__["return"]):
            return found
    raise LookupError(f"no method streams {method} as {body.form}")


def _read(stream: Any, folder: Path, *, is_file: bool) -> Any:
    if not is_file:
        with stream:
            return list(stream)
    told: list[int] = []
    path = stream.save(folder / "file", progress=lambda done, total: told.append(done))
    content = path.read_bytes()
    assert told[-1:] == ([len(content)] if content else [])
    assert list(folder.iterdir()) == [path]
    return content


async def _read_async(stream: Any, folder: Path, *, is_file: bool) -> Any:
    if not is_file:
        async with stream:
            return [item async for item in stream]
    return (await stream.save(folder / "file")).read_bytes()
