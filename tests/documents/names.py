"""Names that have met a generator before: of Python, of the packages, and of odd spelling."""

from __future__ import annotations

MEMBERS = (
    *("id", "name", "type", "class", "from", "None", "self", "data", "value", "list", "str", "int"),
    *("createdAt", "created-at", "created_at", "CreatedAt", "X", "x1", "1x", "100%", "a.b", "a/b"),
    *("$ref", "@type", "_private", "__init__", "model", "items", "keys", "copy", "result", "body"),
    *("\u540d\u524d", "na\u00efve", "\u00df", "json", "headers", "timeout", "client", "print"),
    *("StartTime", "StartTime<", "StartTime>", "price", "Decimal", "datetime", "UUID", "Any"),
    *("field", "date", "a b", "+1", "additional_properties", "content_type", "with_response"),
)
#: Of what stands in a place where not every character may stand unescaped.
PLAIN_MEMBERS = ("id", "class", "createdAt", "created_at", "from", "x1", "self", "list", "R", "G")
PARAMETERS = (
    *MEMBERS,
    *("filter[name]", "page[size]", "StartTime<=", "status!", "order-by", "base_url", "retry"),
)
HEADERS = ("X-Trace", "x-class", "If-Match", "X_Under", "Idempotency-Key", "X-1", "API.Version")
COOKIES = ("session", "csrf-token", "class", "$Version", "theme")
COMPONENTS = (
    *("Pet", "pet-tag", "Order.Item", "HTTPError", "list", "Response", "Field", "Model", "a", "A1"),
    *("OrderInput", "OrderDict", "Order", "Decimal", "Enum", "2D", "_Hidden", "Client", "Error"),
)
WORDS = (
    *MEMBERS,
    *(
        "",
        "in progress",
        "in-progress",
        "IN_PROGRESS",
        "true",
        "null",
        "1",
        "01",
        ">=",
        "<",
        "name",
    ),
)
