"""A corpus of documents, written in the manner of well-known ones, and how they are pressed."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent

#: The documents that become packages, by the name of the package.
DOCUMENTS = {
    "articles_json_api": "articles_json_api.yaml",
    "code_hosting": "code_hosting.yaml",
    "droplets": "droplets/openapi.yaml",
    "language_model": "language_model.yaml",
    "ledger_of_a_factory": "ledger_of_a_factory.json",
    "library_of_a_server": "library_of_a_server.yaml",
    "novelties_3_2": "novelties_3_2.yaml",
    "object_storage": "object_storage.yaml",
    "orchestrator": "orchestrator.yaml",
    "payments": "payments.yaml",
    "pets_3_0": "pets_3_0.yaml",
    "pets_3_1": "pets_3_1.json",
    "python_framework": "python_framework.json",
}

#: The files that are no OpenAPI 3, and what they are instead.
IMPOSTERS = {
    "events.yaml": "AsyncAPI",
    "swagger.yaml": "Swagger",
    "schema.json": "no OpenAPI document",
    "collection.json": "no OpenAPI document",
}
