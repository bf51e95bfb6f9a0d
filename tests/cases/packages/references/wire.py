"""What references lead to is read as it stands there."""

from __future__ import annotations

from decimal import Decimal
from types import ModuleType
from typing import Any

from tests.wire import Exchange, Received, Sent

JSON = {"Content-Type": "application/json"}
BODY = b"""{
  "title": "Dune", "price": "9.90", "publisherCity": {"zip": "1"}, "bestName": "Ace",
  "publisher": {"name": "A", "city": {"zip": "2"}, "parent": {"name": "B"},
                "imprints": [{"label": "c", "inside": {"label": "d"}}]},
  "author": {"name": "Frank", "knows": [{"name": "Bev"}]},
  "editor": {"name": "John", "of": {"name": "Frank"}},
  "a/b~c d": 7, "strict": {"amount": "1.10", "currency": "USD"},
  "$ref": "text", "example": {"$ref": 8}
}"""


def _read(book: Any) -> dict[str, Any]:
    return {
        "price": book.price,
        "zips": [book.publisher_city.zip, book.publisher.city.zip],
        "best name": book.best_name,
        "parent": book.publisher.parent.name,
        "imprint": book.publisher.imprints[0].inside.label,
        "author": book.author.knows[0].name,
        "editor": book.editor.of.name,
        "odd": book.a_b_c_d,
        "strict": (book.strict.amount, book.strict.currency),
        "$ref": (book.ref, book.example.ref),
    }


WANTED = {
    "price": Decimal("9.90"),
    "zips": ["1", "2"],
    "best name": "Ace",
    "parent": "B",
    "imprint": "d",
    "author": "Bev",
    "editor": "Frank",
    "odd": 7,
    "strict": (Decimal("1.10"), "USD"),
    "$ref": ("text", 8),
}


def _too_short(package: ModuleType, error: BaseException) -> None:
    assert isinstance(error, ValueError)
    assert "isbn must have at least 10 characters" in str(error)


EXCHANGES = [
    Exchange(
        name="from another file and back",
        call="books.get",
        arguments={"isbn": "0123456789"},
        sent=Sent("GET", "/books/0123456789"),
        received=Received(200, JSON, BODY),
        consume=_read,
        result=WANTED,
    ),
    Exchange(
        name="into the middle of an operation",
        call="books.first",
        sent=Sent("GET", "/books/first"),
        received=Received(200, JSON, BODY),
        consume=_read,
        result=WANTED,
    ),
    Exchange(
        name="by an anchor",
        call="books.list",
        sent=Sent("GET", "/books"),
        received=Received(200, JSON, b"[" + BODY + b"]"),
        consume=lambda books: _read(books[0]),
        result=WANTED,
    ),
    Exchange(
        name="limits hold where they are referred to",
        call="books.get",
        arguments={"isbn": "1"},
        error=_too_short,
    ),
]
