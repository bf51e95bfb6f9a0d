"""Runs every example of a pressed documentation site against the package's mock exchange.

``python site_examples.py PACKAGE_FOLDER PACKAGE`` prints how many it ran.
"""

from __future__ import annotations

import re
import sys
import warnings
from importlib import import_module
from pathlib import Path

#: A fenced block of Python that makes a call.
_BLOCK = re.compile(r"^(`{3,})python\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
#: What a reader fills in, in its order, as the mock exchange knows it.
_KEYS = ("mock-api-key", "mock-api-secret", "mock-passphrase")


def programs(docs: Path) -> dict[str, str]:
    """The programs of all pages of resources, by a name that is good for a module."""
    return {
        f"{page.stem}_{number}": block[2]
        for page in sorted((docs / "resources").glob("*.md"))
        for number, block in enumerate(_BLOCK.finditer(page.read_text(encoding="utf-8")))
        if "import" in block[2]
    }


def filled_in(program: str) -> str:
    """The program with keys and address of a mock exchange."""

    keys = iter(_KEYS)
    program = re.sub(r'="\.\.\."', lambda _: f'="{next(keys)}"', program)
    return re.sub(r"(Environment\.\w+)", r"\1, base_url=BASE_URL", program, count=1)


def main(folder: Path, package: str) -> None:
    testing = import_module(f"{package}.testing")
    ran = 0
    with testing.MockExchange(rate_limits=False) as mock:
        for name, program in programs(folder / "docs").items():
            calls = len(mock.calls)
            code = compile(filled_in(program), f"{name}.py", "exec")
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", ".* is deprecated", DeprecationWarning)
                exec(code, {"BASE_URL": mock.base_url, "print": lambda value: None})
            assert len(mock.calls) == calls + 1, name
            assert mock.calls[-1].refusal is None, (name, mock.calls[-1].refusal)
            ran += 1
    print(ran)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
