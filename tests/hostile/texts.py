"""Texts that try to get out of where they are put, and documents that have them everywhere.

What an injected text would do is make a file, the canary; it must never be there.
"""

from __future__ import annotations

import json
from typing import Any

CANARY = "canary-that-must-not-be-there"
#: What an injected text would run, as an expression and as a statement.
_CODE = f"__import__('pathlib').Path('{CANARY}').touch()"

#: By what they try; each is put into every place that takes a free text.
TEXTS: dict[str, str] = {
    "quotes": "\"'`",
    "triple double quotes": f'"""; {_CODE}; """',
    "triple double quotes on lines": f'"""\n{_CODE}\n"""',
    "triple single quotes": f"'''; {_CODE}; '''",
    "quotes and a bracket": f'"), {_CODE}, ("',
    "backslash at the end": "ends in a backslash \\",
    "backslashes at the end": "ends in backslashes \\\\\\",
    "backslash before quotes": f'\\"""\n{_CODE}\n\\"""',
    "quote at the end": 'ends in a quote "',
    "escapes": r"\x00 \u0000 \N{DIGIT ONE} \777 \
",
    "line feeds": f"first\n{_CODE}\n    {_CODE}\nlast",
    "carriage returns": f"first\r{_CODE}\r\n{_CODE}\rlast",
    "other line ends": f"first\u2028{_CODE}\u2029{_CODE}\x85{_CODE}\x0b{_CODE}\x0clast",
    "control characters": "a\0b\x1b[31m\x07\x7f",
    "directions": "a\u202e\u2066b\u200f\ufeff\u061c",
    "comment": f"# type: ignore\n{_CODE} # noqa",
    "directives of linters": "# fmt: off # mypy: ignore-errors\n# ruff: noqa",
    "expression of the templates": (
        f"{{{{ cycler.__init__.__globals__.os.system('touch {CANARY}') }}}}"
    ),
    "statement of the templates": "{% include '/etc/passwd' %}{% raw %}{% endmacro %}",
    "comment of the templates": "{# {{ 7 * 7 }} #} {#",
    "format": "{} {0} {x!r} {{}} %s %(x)s %",
    "f-string": f"{{{_CODE}}}",
    "include in Markdown": "```{include} /etc/passwd\n```",
    "include with colons": ":::{include} /etc/passwd\n:::",
    "evaluation in Markdown": "```{eval-rst}\n.. include:: /etc/passwd\n```",
    "role in Markdown": "{include}`/etc/passwd` {sub-ref}`today` {doc}`/nowhere`",
    "front matter": "---\nmyst: {enable_extensions: [html_admonition]}\n---",
    "include in reStructuredText": ".. include:: /etc/passwd\n\n.. raw:: html\n\n   <script>",
    "roles of reStructuredText": ":doc:`/nowhere` |today| `text <target>`_ *emphasis",
    "fences": "````\n```` ~~~ `` ` ```",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;&#0;",
    "end of a comment": "--> <!-- */ /* ]]>",
    "links": "[text](javascript:alert(1)) ![image](http://127.0.0.1:9/x.png) <https://example.com>",
    "table": "cell | cell || \\| cell",
    "heading": "# Heading\n\n- item\n\n1. item\n\n> quotation",
    "TOML": '"\n[project.scripts]\nrun = "os:abort"\n',
    "TOML on lines": "'''\n[tool.hatch.build.hooks.custom]\n'''",
    "YAML": "a: b\n- c: &d !!python/object/apply:os.abort []",
    "path upwards": f"../../../../{CANARY}",
    "absolute path": f"/tmp/{CANARY}",
    "path of Windows": f"C:\\{CANARY}",
    "long": "long " * 4000,
    "long without a blank": "x" * 5000,
    "nothing": "",
    "blanks": "  \t ",
    "beyond 16 bits": "\U0001f4a9\U000e0001",
}


def text_everywhere() -> dict[str, Any]:
    """A document that has every text in every place that takes any text."""
    return {
        "openapi": "3.1.0",
        "info": _information(),
        "externalDocs": {"url": "https://example.com/\"docs\"#'''", "description": TEXTS["HTML"]},
        "servers": [
            {"url": "https://api.example.com/v1", "description": TEXTS["triple double quotes"]}
        ],
        "tags": [
            {"name": f"group {index}", "description": text}
            for index, text in enumerate(TEXTS.values())
        ],
        "paths": {
            f"/places/{index}": _path_item(index, text) for index, text in enumerate(TEXTS.values())
        },
        "components": {
            "schemas": {
                f"Thing{index}": _schema(index, text) for index, text in enumerate(TEXTS.values())
            }
        },
    }


def titled(text: str) -> dict[str, Any]:
    """A document whose title and description are ``text``, which the package's metadata take."""
    document = text_everywhere()
    document["info"] |= {"title": text or "Nothing", "description": text}
    document["tags"] = document["tags"][:1]
    document["paths"] = dict(list(document["paths"].items())[:1])
    document["components"]["schemas"] = dict(list(document["components"]["schemas"].items())[:1])
    return document


def as_json(document: dict[str, Any]) -> str:
    """The document as JSON in ASCII: control characters are escapes, as a reader wants them."""
    return json.dumps(document)


def _information() -> dict[str, Any]:
    everything = "\n\n".join(TEXTS.values())
    return {
        "title": TEXTS["TOML"] + TEXTS["triple double quotes on lines"] + TEXTS["YAML"],
        "description": everything,
        "version": TEXTS["TOML"],
        "summary": TEXTS["HTML"],
        "termsOfService": 'https://example.com/"terms"',
        "contact": {"name": TEXTS["quotes"], "url": "https://example.com"},
        "license": {"name": TEXTS["TOML"]},
    }


def _path_item(index: int, text: str) -> dict[str, Any]:
    return {
        "post": {
            "operationId": f"send{index}",
            "tags": [f"group {index}"],
            "summary": text,
            "description": text,
            "externalDocs": {"url": 'https://example.com/"page"', "description": text},
            "parameters": [
                {
                    "name": f"in_query_{index}",
                    "in": "query",
                    "description": text,
                    "schema": {"type": "string", "default": text, "description": text},
                },
                {
                    "name": f"choice{index}",
                    "in": "query",
                    "description": text,
                    "schema": {"type": "string", "enum": [text, "other"]},
                },
            ],
            "requestBody": {
                "description": text,
                "content": {
                    "application/json": {
                        "schema": {"$ref": f"#/components/schemas/Thing{index}"},
                        "examples": {"documented": {"summary": text, "value": {"text": text}}},
                    }
                },
            },
            "responses": {
                "200": {
                    "description": text,
                    "content": {
                        "application/json": {
                            "schema": {"$ref": f"#/components/schemas/Thing{index}"},
                            "examples": {
                                "documented": {
                                    "summary": text,
                                    "description": text,
                                    "value": {"text": text, "kind": text},
                                }
                            },
                        }
                    },
                }
            },
        }
    }


def _schema(index: int, text: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": text,
        "description": text,
        "$comment": text,
        "properties": {
            "text": {
                "type": "string",
                "title": text,
                "description": text,
                "default": text,
                "examples": [text],
            },
            "kind": {"type": "string", "enum": [text, "other"], "description": text},
        },
    }
