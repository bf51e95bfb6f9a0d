"""In which form the bodies of replies are read."""

from __future__ import annotations

import json
from typing import Any

import pytest
from specpress.document import Document
from specpress.media_types import ContentForm, form_of
from specpress.reply_reading import read_contents
from specpress.yaml_reader import read

NAMED = {
    "Text": {"type": "string"},
    "Loop": {"allOf": [{"$ref": "#/schemas/Loop"}]},
    "Loan": {"type": "object"},
}
STRING, NULL, NUMBER = {"type": "string"}, {"type": "null"}, {"type": "integer"}


def forms(media_type: str, schema: Any) -> list[tuple[ContentForm, bool]]:
    """The form of each body, and whether something is said of what is left out."""
    data = {"schemas": NAMED, "reply": {"content": {media_type: {"schema": schema}}}}
    source, _ = read("openapi.json", json.dumps(data))
    assert source is not None
    reply = Document("openapi.json", {"openapi.json": source}).node["reply"]
    return [(each.form, each.remark is not None) for each in read_contents(reply)]


@pytest.mark.parametrize(
    ("schema", "form"),
    [
        (STRING, ContentForm.TEXT),
        ({"allOf": [{"$ref": "#/schemas/Text"}]}, ContentForm.TEXT),
        ({"allOf": [{"$ref": "#/schemas/Text"}, {"description": "a"}]}, ContentForm.TEXT),
        ({"anyOf": [STRING, NULL]}, ContentForm.TEXT),
        ({"oneOf": [{"$ref": "#/schemas/Text"}, {"enum": ["a"]}]}, ContentForm.TEXT),
        ({"oneOf": [STRING, NUMBER]}, ContentForm.TEXT),
        ({"anyOf": [NUMBER, NULL]}, ContentForm.JSON),
        ({"oneOf": [STRING, {"$ref": "#/schemas/Loan"}]}, ContentForm.JSON),
        ({"allOf": [{"$ref": "#/schemas/Loan"}]}, ContentForm.JSON),
        ({"type": ["string", "null"]}, ContentForm.TEXT),
        ({"$ref": "#/schemas/Loop"}, ContentForm.TEXT),
    ],
)
def test_plain_text_is_json_where_its_schema_can_be_nothing_else(
    schema: Any, form: ContentForm
) -> None:
    assert forms("text/plain", schema) == [(form, False)]


def test_bytes_of_a_schema_that_is_not_used_are_told_of() -> None:
    assert forms("application/x-odd", {"oneOf": [NUMBER, {"$ref": "#/schemas/Loan"}]}) == [
        (ContentForm.BINARY, True)
    ]
    assert forms("application/x-odd", {"anyOf": [STRING, NULL]}) == [(ContentForm.BINARY, False)]


@pytest.mark.parametrize("media_type", ["application/stream+json", "application/x-json-stream"])
def test_streams_of_json_have_a_value_a_line(media_type: str) -> None:
    assert form_of(media_type) is ContentForm.LINES
