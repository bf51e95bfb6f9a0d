"""What documents that say things in another way are read as."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
from specpress.document import Document
from specpress.loading import load
from specpress.tolerance import tolerate

FRAME = """
openapi: {version}
info: {{title: Example, version: "1"}}
paths:
  /loans:
    get:
{operation}
components:
  schemas:
    Lender: {{type: object, properties: {{name: {{type: string}}}}}}
    Loan:
      type: object
      properties:
        given: {schema}
"""
NAMED = "      operationId: loans.list\n      tags: [loans]\n"
RESPONSES = NAMED + '      responses: {"200": {description: Yes.}}'


def loaded(
    folder: Path, schema: str, *, version: str = "3.1.1", operation: str = RESPONSES
) -> Document:
    text = FRAME.format(version=version, schema=schema, operation=operation)
    (folder / "openapi.yaml").write_text(textwrap.dedent(text), encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    assert document is not None, diagnostics
    return document


def read(folder: Path, schema: str, *, version: str = "3.1.1") -> tuple[Any, list[str]]:
    """The object ``Loan`` as it is read, and the codes of the warnings."""
    document, warnings = tolerate(loaded(folder, schema, version=version))
    return document.node.value["components"]["schemas"]["Loan"], [one.code for one in warnings]


@pytest.mark.parametrize(
    ("version", "schema", "meant", "codes"),
    [
        ("3.1.1", "{type: string, nullable: true}", {"type": ["string", "null"]}, ["W010"]),
        ("3.1.1", "{type: string, nullable: false}", {"type": "string"}, ["W010"]),
        ("3.1.1", "{nullable: true}", {}, ["W010"]),
        (
            "3.1.1",
            "{nullable: true, enum: [a, b]}",
            {"enum": ["a", "b", None], "type": ["string", "null"]},
            ["W010"],
        ),
        (
            "3.1.1",
            "{$ref: '#/components/schemas/Lender', nullable: true}",
            {"allOf": [{"$ref": "#/components/schemas/Lender"}], "type": ["object", "null"]},
            ["W010"],
        ),
        (
            "3.1.1",
            "{type: integer, maximum: 9, exclusiveMaximum: true}",
            {"type": "integer", "exclusiveMaximum": 9},
            ["W010"],
        ),
        (
            "3.0.3",
            "{$ref: '#/components/schemas/Lender', nullable: true, description: Who.}",
            {
                "allOf": [{"$ref": "#/components/schemas/Lender"}],
                "nullable": True,
                "description": "Who.",
            },
            ["W003"],
        ),
        ("3.0.3", "{nullable: true}", {"nullable": True}, ["W011"]),
        ("3.0.3", "{type: string, nullable: true}", {"type": "string", "nullable": True}, []),
    ],
)
def test_a_schema_in_other_words_is_read_as_it_is_meant(
    tmp_path: Path, version: str, schema: str, meant: dict[str, Any], codes: list[str]
) -> None:
    loan, found = read(tmp_path, schema, version=version)
    assert loan["properties"]["given"] == meant
    assert found == codes


def test_a_property_that_calls_itself_required_is_listed(tmp_path: Path) -> None:
    loan, codes = read(tmp_path, "{type: string, required: true}")
    assert loan["required"] == ["given"]
    assert loan["properties"]["given"] == {"type": "string"}
    assert codes == ["W013"]


def test_an_object_that_calls_itself_required_keeps_what_it_requires(tmp_path: Path) -> None:
    inner = "{type: object, required: true, properties: {a: {type: string, required: true}}}"
    loan, codes = read(tmp_path, inner)
    assert loan["required"] == ["given"]
    assert loan["properties"]["given"]["required"] == ["a"]
    assert codes == ["W013", "W013"]


def test_an_operation_without_responses_has_nothing_to_read(tmp_path: Path) -> None:
    document, warnings = tolerate(loaded(tmp_path, "{}", operation=NAMED.rstrip()))
    operation = document.node["paths"]["/loans"]["get"]
    assert list(operation["responses"].value) == ["200"]
    assert [one.code for one in warnings] == ["W012"]


def test_a_document_by_the_standard_is_given_back_and_nothing_is_changed_in_place(
    tmp_path: Path,
) -> None:
    plain = loaded(tmp_path, "{type: string}")
    assert tolerate(plain) == (plain, [])
    deviating = loaded(tmp_path, "{type: string, nullable: true}")
    tolerate(deviating)
    given = deviating.node["components"]["schemas"]["Loan"]["properties"]["given"]
    assert given.value == {"type": "string", "nullable": True}


PATHS = """\
openapi: 3.1.1
info: {title: Example, version: "1"}
paths:
"""


def named(folder: Path, *operations: str) -> tuple[dict[str, tuple[str, str]], list[str]]:
    """What ``METHOD PATH {keywords}`` become: resource and operationId; and the warnings."""
    items: dict[str, str] = {}
    for operation in operations:
        method, path, keywords = operation.split(" ", 2)
        items[path] = items.get(path, "") + f"    {method.lower()}: {keywords}\n"
    text = PATHS + "".join(f"  {path}:\n{item}" for path, item in items.items())
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    assert document is not None, diagnostics
    document, warnings = tolerate(document)
    found = {
        f"{method.upper()} {path}": (operation["tags"].value[0], operation["operationId"].value)
        for path, item in document.node["paths"].items()
        for method, operation in item.items()
    }
    return found, [one.message for one in warnings if one.code not in ("W012", "W081")]


@pytest.mark.parametrize(
    ("operation", "resource", "becomes"),
    [
        ("GET /pets {}", "pets", "pets.get"),
        ("GET /v2/pets {}", "pets", "pets.get"),
        ("GET /pets/{petId} {}", "pets", "pets.get_by_pet_id"),
        ("POST /api/v1/pets/{petId}/photos {}", "pets", "pets.post_photos_by_pet_id"),
        ("GET / {}", "api", "api.get"),
        ("GET /{id} {}", "api", "api.get_by_id"),
        ("GET /pets {tags: [Pet Store]}", "Pet Store", "pet_store.get_pets"),
        ("GET /pets {tags: [a, b], operationId: list}", "a", "list"),
        ("GET /pets {tags: [a], operationId: a.list}", "a", "a.list"),
        ("GET /pets {tags: [repos], operationId: repos/get}", "repos", "repos.get"),
        ("GET /pets {tags: [pets], operationId: list all pets}", "pets", "pets.list_all_pets"),
        ("GET /pets {tags: [pets], operationId: '???'}", "pets", "pets.get"),
        ("GET /pets {tags: [''], operationId: show}", "pets", "show"),
    ],
)
def test_a_call_is_named_by_its_own_words(
    tmp_path: Path, operation: str, resource: str, becomes: str
) -> None:
    found, warnings = named(tmp_path, operation)
    assert list(found.values()) == [(resource, becomes)]
    assert warnings == []


def test_calls_of_one_name_are_told_apart_and_said_so(tmp_path: Path) -> None:
    found, warnings = named(
        tmp_path,
        "GET /pets {tags: [p], operationId: show}",
        "GET /dogs {tags: [p], operationId: show}",
        "GET /pets/ {tags: [p], operationId: Show}",
        "GET /cats {tags: [p], operationId: other}",
    )
    assert found == {
        "GET /pets": ("p", "p.show_get_pets"),
        "GET /dogs": ("p", "p.show_get_dogs"),
        "GET /pets/": ("p", "p.show_get_pets_slash"),
        "GET /cats": ("p", "other"),
    }
    assert warnings == [
        "two calls have one name; GET /pets is called 'show_get_pets'",
        "two calls have one name; GET /dogs is called 'show_get_dogs'",
        "two calls have one name; GET /pets/ is called 'show_get_pets_slash'",
    ]


def test_names_do_not_depend_on_the_rest_of_the_document(tmp_path: Path) -> None:
    operations = ["GET /pets {}", "GET /v2/pets {}", "POST /pets {}", "GET /dogs/{id} {}"]
    found, _ = named(tmp_path, *operations)
    again, _ = named(tmp_path, "GET /aaa {}", *reversed(operations))
    assert found == {key: value for key, value in again.items() if key in found}
    assert len(set(found.values())) == len(operations)


def test_paths_that_share_a_path_item_have_operations_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(
        textwrap.dedent("""
        openapi: 3.1.0
        info: {title: Example, version: "1"}
        paths:
          /old/loans: {$ref: "#/paths/~1loans"}
          /loans: {get: {operationId: list, tags: [loans], responses: {"204": {description: No.}}}}
          /new/loans: {$ref: "#/paths/~1loans", summary: The same}
        """)
    )
    document, _ = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert document is not None
    read, warnings = tolerate(document)
    paths = read.node.value["paths"]
    assert {path: item["get"]["operationId"] for path, item in paths.items()} == {
        "/old/loans": "loans.list_get_old_loans",
        "/loans": "loans.list_get_loans",
        "/new/loans": "loans.list_get_new_loans",
    }
    assert paths["/new/loans"]["summary"] == "The same"
    assert [one.code for one in warnings] == ["W014", "W014", "W014"]


def test_paths_that_share_a_path_item_of_another_file_have_operations_of_their_own(
    tmp_path: Path,
) -> None:
    (tmp_path / "openapi.yaml").write_text(
        textwrap.dedent("""
        openapi: 3.1.0
        info: {title: Example, version: "1"}
        paths:
          /loans: {$ref: "paths/shared.yaml#/items/loans"}
          /old/loans: {$ref: "paths/shared.yaml#/items/loans"}
          /older/loans: {$ref: "paths/again.yaml"}
        components: {schemas: {Loan: {type: object}}}
        """)
    )
    (tmp_path / "paths").mkdir()
    (tmp_path / "paths" / "again.yaml").write_text('$ref: "shared.yaml#/items/loans"\n')
    (tmp_path / "paths" / "shared.yaml").write_text(
        textwrap.dedent("""
        items:
          loans:
            parameters: [{$ref: "#/parameters/page"}]
            get:
              operationId: list
              tags: [loans]
              responses:
                "200":
                  description: All.
                  content:
                    application/json:
                      schema:
                        oneOf:
                          - {$ref: "../openapi.yaml#/components/schemas/Loan"}
                          - {$ref: "kinds/old.yaml"}
                        discriminator:
                          propertyName: kind
                          mapping: {new: Loan, old: kinds/old.yaml}
                      example: {$ref: "#/is/data"}
        parameters:
          page: {name: page, in: query, schema: {type: integer}}
        """)
    )
    (tmp_path / "paths" / "kinds").mkdir()
    (tmp_path / "paths" / "kinds" / "old.yaml").write_text("type: object\n")
    document, found = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert document is not None
    assert found == []
    read, warnings = tolerate(document)
    assert [one.code for one in warnings] == ["W014", "W014", "W014"]
    paths = read.node["paths"]
    operations = [paths[path].follow()["get"] for path in ("/loans", "/old/loans", "/older/loans")]
    assert [operation["operationId"].value for operation in operations] == [
        "loans.list_get_loans",
        "loans.list_get_old_loans",
        "loans.list_get_older_loans",
    ]
    assert len({operation.pointer for operation in operations}) == 3
    parameters = [
        paths[path].follow()["parameters"].child(0).follow()
        for path in ("/loans", "/old/loans", "/older/loans")
    ]
    assert {(one.file, one.pointer) for one in parameters} == {
        ("paths/shared.yaml", ("parameters", "page"))
    }
    media_type = operations[2]["responses"]["200"]["content"]["application/json"]
    shapes = [each.follow().file for each in media_type["schema"]["oneOf"].elements()]
    assert shapes == ["openapi.yaml", "paths/kinds/old.yaml"]
    assert media_type["schema"]["discriminator"]["mapping"].value == {
        "new": "Loan",
        "old": "paths/kinds/old.yaml",
    }
    # Data is left as it is; examples have been given names by then.
    assert {"$ref": "#/is/data"} in [
        each["value"].value for _, each in media_type["examples"].items()
    ]


@pytest.mark.parametrize(
    ("schema", "meant"),
    [
        ("{type: array, min_items: 1, items: {type: string}}", "minItems"),
        ("{type: string, max-length: 5}", "maxLength"),
        ("{type: object, additionalproperties: false}", "additionalProperties"),
        ("{Type: string}", "type"),
    ],
)
def test_keywords_in_the_letters_of_another_style_are_read(
    tmp_path: Path, schema: str, meant: str
) -> None:
    loan, codes = read(tmp_path, schema)
    assert meant in loan["properties"]["given"] and codes == ["W053"]


@pytest.mark.parametrize(
    "schema",
    [
        "{type: array, min_items: 1, minItems: 2, items: {type: string}}",  # which of the two?
        "{type: object, properties: {min_items: {type: integer}}}",  # a name of the API's own
        "{type: string, maxLenght: 5}",  # a slip of the pen: for validation to refuse
        "{type: string, x-max_length: 5}",
    ],
)
def test_other_keys_are_left_as_they_are(tmp_path: Path, schema: str) -> None:
    before = loaded(tmp_path, schema).node.value
    assert tolerate(loaded(tmp_path, schema))[0].node.value == before


def test_a_keyword_that_is_read_holds_what_stands_under_it(tmp_path: Path) -> None:
    loan, codes = read(tmp_path, "{type: object, Properties: {id: {type: string, max_length: 3}}}")
    assert loan["properties"]["given"] == {
        "type": "object",
        "properties": {"id": {"type": "string", "maxLength": 3}},
    }
    assert codes == ["W053", "W053"]
