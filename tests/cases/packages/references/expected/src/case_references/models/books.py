"""Models of the ``books`` resource."""

from __future__ import annotations

from decimal import Decimal

from msgspec import field

from .._runtime.model import ReplyModel

__all__ = [
    "Book",
    "BookExample",
    "BookStrict",
    "City",
    "Editor",
    "Imprint",
    "People",
    "Publisher",
]


class Book(ReplyModel, kw_only=True):
    """Book, as a reply carries it."""

    title: str

    price: Decimal | None = None

    publisher: Publisher | None = None

    publisher_city: City | None = field(default=None, name="publisherCity")

    best_name: str | None = field(default=None, name="bestName")

    author: People | None = None

    editor: Editor | None = None

    a_b_c_d: int | None = field(default=None, name="a/b~c d")

    strict: BookStrict | None = None
    """A price that says its currency."""

    ref: str | None = field(default=None, name="$ref")
    """A property that is called so."""

    example: BookExample | None = None


class BookExample(ReplyModel, kw_only=True):
    """BookExample, as a reply carries it."""

    ref: int | None = field(default=None, name="$ref")


class BookStrict(ReplyModel, kw_only=True):
    """A price that says its currency."""

    amount: Decimal | None = None

    currency: str


class City(ReplyModel, kw_only=True):
    """City, as a reply carries it."""

    zip: str | None = None


class Editor(ReplyModel, kw_only=True):
    """Editor, as a reply carries it."""

    name: str | None = None

    of: People | None = None


class Imprint(ReplyModel, kw_only=True):
    """Imprint, as a reply carries it."""

    label: str | None = None

    inside: Imprint | None = None


class People(ReplyModel, kw_only=True):
    """People, as a reply carries it."""

    name: str

    born: int | None = None

    knows: list[People] | None = None


class Publisher(ReplyModel, kw_only=True):
    """Publisher, as a reply carries it."""

    name: str | None = None

    city: City | None = None

    parent: Publisher | None = None

    imprints: list[Imprint] | None = None
