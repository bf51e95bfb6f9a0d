"""The specs of this repository without their calls: where drafting starts from nothing."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
#: The one call that stays, as `x-server-time` names it.
_CLOCK = {"bybit": "/v5/market/time", "okx": "/api/v5/public/time"}

PYPROJECT = """\
[tool.specpress.packages.{name}]
spec = "spec/{name}/openapi.yaml"
output = "generated/{name}"
distribution = "{name}-client"
package = "{name}_client"
client = "{client}"
version = "0.1.0"
"""


def emptied(name: str, folder: Path) -> Path:
    """Write a project whose spec is that of an exchange with its clock alone; gives ``folder``."""
    shutil.copytree(REPOSITORY / "spec" / name, folder / "spec" / name)
    root = folder / "spec" / name / "openapi.yaml"
    text = root.read_text(encoding="utf-8")
    head, rest = text.split("\npaths:\n", 1)
    body, tail = re.split(r"\n(?=\S)", rest, maxsplit=1)
    entries = dict(re.findall(r"  (/\S+):\n    \$ref: (\S+)", body))
    clock = _CLOCK[name]
    # What names other calls goes with them.
    for key in ("x-simulation", "x-docs-exception"):
        head = re.sub(rf"(?ms)^{key}:.*?(?=^\S|\Z)", "", head)
    root.write_text(
        f"{head}\npaths:\n  {clock}:\n    $ref: {entries[clock]}\n\n{tail}", encoding="utf-8"
    )
    pyproject = PYPROJECT.format(name=name, client=name.title())
    (folder / "pyproject.toml").write_text(pyproject, encoding="utf-8")
    return folder
