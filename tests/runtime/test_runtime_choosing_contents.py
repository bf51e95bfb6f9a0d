"""Which of the documented bodies a reply holds, by the content type that came."""

from __future__ import annotations

import pytest
from runtime.operation import BINARY, JSON, TEXT
from runtime.reply_contents import ReplyContent, choose

VALUE = ReplyContent("application/json", dict, JSON)
PROBLEM = ReplyContent("application/problem+json", dict, JSON)
FILE = ReplyContent("application/octet-stream", bytes, BINARY)
PICTURE = ReplyContent("image/*", bytes, BINARY)
PHOTO = ReplyContent("image/png", bytes, BINARY)
TABLE = ReplyContent("text/csv", str, TEXT)
ANYTHING = ReplyContent("*/*", str, TEXT)


@pytest.mark.parametrize(
    ("contents", "content_type", "chosen"),
    [
        ((VALUE, PROBLEM), "application/problem+json; charset=utf-8", PROBLEM),
        ((VALUE, PROBLEM), "Application/JSON", VALUE),
        ((VALUE, FILE), "text/json", VALUE),
        # The narrower range wins.
        ((ANYTHING, PICTURE, PHOTO), "image/png", PHOTO),
        ((ANYTHING, PICTURE, PHOTO), "image/webp", PICTURE),
        ((ANYTHING, PICTURE), "text/plain", ANYTHING),
        # What nobody documented: JSON by a wrong name, or a file.
        ((VALUE, TABLE), "text/html", VALUE),
        ((VALUE, TABLE), "application/zip", VALUE),
        ((VALUE, FILE), "text/html", VALUE),
        ((VALUE, FILE), "application/zip", FILE),
        ((VALUE, FILE), "application/atom+xml", VALUE),
        ((PHOTO, FILE), "text/html", PHOTO),
        ((TABLE, PHOTO), "application/zip", None),
        # No type at all: the first.
        ((TABLE, VALUE), None, TABLE),
        ((), "application/json", None),
    ],
)
def test_choice(
    contents: tuple[ReplyContent, ...], content_type: str | None, chosen: ReplyContent | None
) -> None:
    assert choose(contents, content_type) is chosen
