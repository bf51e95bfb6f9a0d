"""Random OpenAPI documents that are valid: schemas, parameters, bodies and replies of all kinds."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]
Document = dict[str, Any]

#: Names that have met a generator before: of Python, of the packages, and of odd spelling.
NAMES = (
    *("id", "name", "type", "class", "from", "None", "self", "data", "value", "list", "str", "int"),
    *("createdAt", "created-at", "created_at", "CreatedAt", "X", "x1", "1x", "100%", "a.b", "a/b"),
    *("$ref", "@type", "_private", "__init__", "model", "items", "keys", "copy", "result", "body"),
    *(
        "\u540d\u524d",
        "na\u00efve",
        "\u00df",
        "json",
        "headers",
        "timeout",
        "client",
        "print",
        "field",
    ),
    *(
        "StartTime",
        "StartTime<",
        "StartTime>",
        "price",
        "Decimal",
        "datetime",
        "UUID",
        "Any",
        "date",
    ),
)
COMPONENTS = (
    *("Pet", "pet-tag", "Order.Item", "HTTPError", "list", "Response", "Field", "Model", "a", "A1"),
    *("OrderInput", "OrderDict", "Order", "Decimal", "Enum", "2D", "_Hidden", "Client", "Error"),
)
_FORMATS = ("date", "date-time", "uuid", None, None, None)
_STATUSES = ("200", "201", "202")


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A document of some operations, with a component schema for each of some names."""
    version = draw(st.sampled_from(["3.0.3", "3.1.0"]))
    names = draw(st.lists(st.sampled_from(COMPONENTS), min_size=1, max_size=5, unique_by=str.lower))
    maker = _Maker(version, names)
    schemas = {name: draw(maker.component(name)) for name in names}
    count = draw(st.integers(1, 5))
    paths: dict[str, Any] = {}
    for index in range(count):
        path, item = draw(maker.path_item(index))
        paths[path] = item
    return {
        "openapi": version,
        "info": {"title": draw(_texts()), "version": "1"},
        "servers": [{"url": "https://api.example.com/v1"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _texts() -> st.SearchStrategy[str]:
    return st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20).map(
        lambda text: text.strip() or "text"
    )


class _Maker:
    """Makes the parts of one document."""

    def __init__(self, version: str, names: list[str]) -> None:
        self._is_3_0 = version.startswith("3.0")
        self._names = names

    def component(self, name: str) -> st.SearchStrategy[Schema]:
        return st.one_of(self._object(2), self._object(2), self._enum(), self._composed(name))

    def schema(self, depth: int) -> st.SearchStrategy[Schema]:
        """Any schema; references lead to components only, which may lead back."""
        leaves = st.one_of(self._scalar(), self._enum(), self._reference())
        if depth == 0:
            return leaves
        inner = self.schema(depth - 1)
        return st.one_of(
            leaves,
            st.builds(lambda item: {"type": "array", "items": item}, inner),
            st.builds(lambda value: {"type": "object", "additionalProperties": value}, inner),
            self._object(depth - 1),
        )

    def _reference(self) -> st.SearchStrategy[Schema]:
        names = st.sampled_from(self._names)
        return names.map(lambda name: {"$ref": f"#/components/schemas/{name}"})

    def _scalar(self) -> st.SearchStrategy[Schema]:
        texts = st.sampled_from(_FORMATS).map(
            lambda notation: {"type": "string"} if notation is None else _formatted(notation)
        )
        bounds = st.fixed_dictionaries(
            {}, optional={"minimum": st.integers(-9, 0), "maximum": st.integers(1, 99)}
        )
        lengths = st.fixed_dictionaries(
            {}, optional={"minLength": st.integers(0, 3), "maxLength": st.integers(4, 9)}
        )
        return st.one_of(
            texts,
            lengths.map(lambda limits: {"type": "string", **limits}),
            bounds.map(lambda limits: {"type": "integer", **limits}),
            bounds.map(lambda limits: {"type": "number", **limits}),
            st.sampled_from(
                [
                    {"type": "boolean"},
                    {"type": "integer", "format": "int32"},
                    {"type": "integer", "format": "int64"},
                    {"type": "number", "format": "double"},
                    {"type": "string", "pattern": "^[a-z]{2,5}$"},
                ]
            ),
        ).flatmap(self._nullable)

    def _nullable(self, schema: Schema) -> st.SearchStrategy[Schema]:
        if self._is_3_0:
            null = {**schema, "nullable": True}
        else:
            null = {**schema, "type": [schema["type"], "null"]}
        return st.sampled_from([schema, schema, null])

    def _enum(self) -> st.SearchStrategy[Schema]:
        words = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)
        numbers = st.lists(st.integers(-3, 40), min_size=1, max_size=4, unique=True)
        return st.one_of(
            words.map(lambda values: {"type": "string", "enum": values}),
            numbers.map(lambda values: {"type": "integer", "enum": values}),
        )

    def _object(self, depth: int) -> st.SearchStrategy[Schema]:
        members = st.dictionaries(
            st.sampled_from(NAMES), self.schema(depth), max_size=5, min_size=1
        )
        return st.builds(self._with_required, members, st.sets(st.sampled_from(NAMES)))

    def _with_required(self, members: dict[str, Schema], wanted: set[str]) -> Schema:
        # What must hold itself has no value: only what ends is required.
        required = [n for n in members if n in wanted and not _refers(members[n])]
        return {
            "type": "object",
            "properties": members,
            **({"required": required} if required else {}),
        }

    def _composed(self, name: str) -> st.SearchStrategy[Schema]:
        """A schema of several parts, whose members have names of their own."""
        first = st.fixed_dictionaries({"left": self._scalar()}, optional={"id": self._scalar()})
        second = st.fixed_dictionaries({"right": self.schema(1)})
        return st.builds(
            lambda one, other: {
                "allOf": [
                    {"type": "object", "properties": one, "required": ["left"]},
                    {"type": "object", "properties": other},
                ],
                "description": f"{name} is made of two.",
            },
            first,
            second,
        )

    @st.composite
    @staticmethod
    def _operation(draw: st.DrawFn, maker: _Maker, method: str, placeholder: str | None) -> Schema:
        taken: set[str] = set()
        parameters = []
        if placeholder is not None:
            taken.add(placeholder)
            schema = draw(st.sampled_from([{"type": "string"}, {"type": "integer"}]))
            parameters.append(
                {"name": placeholder, "in": "path", "required": True, "schema": schema}
            )
        for name in draw(st.lists(st.sampled_from(NAMES), max_size=3, unique_by=str.lower)):
            if name in taken:
                continue
            scalar = maker._scalar()
            lists = maker._scalar().map(lambda item: {"type": "array", "items": item})
            parameters.append(
                {
                    "name": name,
                    "in": "query",
                    "required": draw(st.booleans()),
                    "schema": draw(st.one_of(scalar, maker._enum(), lists)),
                }
            )
        if draw(st.booleans()):
            parameters.append({"name": "X-Trace", "in": "header", "schema": {"type": "string"}})
        made: Schema = {"responses": draw(maker._responses()), "parameters": parameters}
        if method in ("post", "put", "patch"):
            schema = draw(st.one_of(maker._object(1), maker._reference()))
            made["requestBody"] = {
                "required": True,
                "content": {"application/json": {"schema": schema}},
            }
        summary = draw(st.none() | _texts())
        return made if summary is None else {**made, "summary": summary}

    def _responses(self) -> st.SearchStrategy[Schema]:
        def response(status: str, schema: Schema | None) -> Schema:
            content = {} if schema is None else {"application/json": {"schema": schema}}
            return {status: {"description": "Done", **({"content": content} if content else {})}}

        empty = st.just(response("204", None))
        return st.one_of(empty, st.builds(response, st.sampled_from(_STATUSES), self.schema(2)))

    def path_item(self, index: int) -> st.SearchStrategy[tuple[str, Schema]]:
        @st.composite
        def make(draw: st.DrawFn) -> tuple[str, Schema]:
            placeholder = draw(st.sampled_from([None, "id", "petId", "class"]))
            path = f"/things{index}" + (f"/{{{placeholder}}}" if placeholder else "")
            methods = draw(
                st.lists(
                    st.sampled_from(["get", "post", "put", "patch", "delete"]),
                    min_size=1,
                    max_size=2,
                    unique=True,
                )
            )
            operations = {
                method: draw(self._operation(self, method, placeholder)) for method in methods
            }
            for method in methods:
                if draw(st.booleans()):
                    operations[method]["operationId"] = f"{method}Things{index}"
                if draw(st.booleans()):
                    operations[method]["tags"] = [draw(st.sampled_from(["things", "Other things"]))]
            return path, operations

        return make()


def _formatted(notation: str) -> Schema:
    return {"type": "string", "format": notation}


def _refers(schema: Any) -> bool:
    """Whether a reference stands anywhere in a schema."""
    if isinstance(schema, dict):
        return "$ref" in schema or any(map(_refers, schema.values()))
    return isinstance(schema, list) and any(map(_refers, schema))
