"""Where the files that specpress brings along stand: in the wheel, or in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def extensions_schema_path() -> Path:
    """The JSON Schema of the x-* keys."""
    installed = _PACKAGE / "_data" / "extensions.schema.json"
    return installed if installed.exists() else _CHECKOUT / "spec" / "extensions.schema.json"


def templates_path() -> Path:
    """The folder of the templates."""
    installed = _PACKAGE / "_data" / "templates"
    return installed if installed.exists() else _CHECKOUT / "templates"
