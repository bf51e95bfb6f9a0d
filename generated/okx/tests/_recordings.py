"""Keeps replies of live targets as fixtures, without secrets and personal data."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ._cases import Case, resolve
from ._redaction import Redactor
from ._wire import Exchange


def record(folder: Path, case: Case, exchange: Exchange, redactor: Redactor) -> Path:
    """Write ``<resource>/<method>/<example>.request.json`` and ``.response.json`` below ``folder``.

    They have the form of the package's own fixtures. Existing files are never overwritten: then
    the example gets a number, ``documented-2``. Returns the path of the reply.
    """
    place = folder / case.resource / case.method
    place.mkdir(parents=True, exist_ok=True)
    name, number = case.example, 1
    while (place / f"{name}.response.json").exists() or (place / f"{name}.request.json").exists():
        number += 1
        name = f"{case.example}-{number}"
    reply = place / f"{name}.response.json"
    _write(place / f"{name}.request.json", _request(case, redactor))
    # Not indented: the digits of numbers stay as they came.
    text = redactor.content(exchange.content, case.reply_media["schema"])
    reply.write_text(text + "\n", encoding="utf-8")
    return reply


def _request(case: Case, redactor: Redactor) -> dict[str, Any]:
    """The documented request, as the fixture has it, with the same things taken out."""
    request: dict[str, Any] = dict(case.fixture.request)
    schemas = {one["name"]: one.get("schema", {}) for one in case.parameters}
    for part in ("path_parameters", "query", "headers"):
        request[part] = {
            name: redactor.value(value, schemas.get(name, {}), name)
            for name, value in (request.get(part) or {}).items()
        }
    body = resolve(case.operation.get("requestBody", {}))
    schema = body.get("content", {}).get("application/json", {}).get("schema", {})
    if request.get("body") is not None:
        request["body"] = redactor.value(request["body"], schema)
    return request


def _write(file: Path, value: Any) -> None:
    text = json.dumps(value, indent=2, ensure_ascii=False, default=float)
    file.write_text(text + "\n", encoding="utf-8")
