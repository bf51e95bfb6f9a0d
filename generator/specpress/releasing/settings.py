"""The version in ``pyproject.toml``: one value changed, every other byte as it was."""

from __future__ import annotations

from typing import Any

import tomlkit


def with_version(text: str, name: str, version: str) -> str:
    """``text`` with ``version`` for the package ``name`` of ``[tool.specpress.packages]``."""
    document = tomlkit.parse(text)
    tool: Any = document["tool"]
    package: Any = tool["specpress"]["packages"][name]
    package["version"] = version
    return tomlkit.dumps(document)
