"""Whether a program that made calls ends as it should: many fresh processes, their exit codes.

``python -m bench.exits --python 3.12=/path/to/python3.12`` (several times) says which Pythons;
each needs what a package depends on, and the library of ``--transport``. Not a part of
``make bench``: it takes minutes.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from rich.console import Console
from rich.table import Table

from bench.loopback import answering
from bench.source import REPOSITORY

#: What a program makes its client of: a sync transport and an async one, None where there is none.
_TRANSPORTS: dict[str, tuple[str | None, str | None]] = {
    "own": ("bybit_v5.SocketTransport", "bybit_v5.AsyncSocketTransport"),
    "httpx2": ("bybit_v5.Httpx2Transport", "bybit_v5.AsyncHttpx2Transport"),
    "aiohttp": (None, "bybit_v5.AiohttpTransport"),
    "pyqwest": ("bybit_v5.PyqwestTransport", "bybit_v5.AsyncPyqwestTransport"),
    "pyreqwest": ("bybit_v5.PyreqwestTransport", "bench.pyreqwest_async.AsyncPyreqwest"),
    "wreq": ("bybit_v5.WreqTransport", "bybit_v5.AsyncWreqTransport"),
}
_PROGRAMS = {
    "sync, closed": """
with bybit_v5.Bybit(**options) as client:
    for _ in range(calls):
        client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")
options["transport"].close()
""",
    "sync, left open": """
client = bybit_v5.Bybit(**options)
for _ in range(calls):
    client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")
""",
    "async, closed": """
async def main():
    async with bybit_v5.AsyncBybit(**options) as client:
        await asyncio.gather(*(
            client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")
            for _ in range(calls)
        ))
    await options["transport"].aclose()
asyncio.run(main())
""",
    "async, left open": """
async def main():
    client = bybit_v5.AsyncBybit(**options)
    for _ in range(calls):
        await client.crypto_loan_flexible.borrow(loan_currency="BTC", loan_amount="0.1")
asyncio.run(main())
""",
}
_BEGINNING = """
import asyncio, importlib, bybit_v5
calls = {calls}
module, _, name = {transport!r}.rpartition(".")
options = dict(
    environment=bybit_v5.Environment.MAINNET, api_key="k", api_secret="s",
    base_url="http://127.0.0.1:{port}", rate_limiter=None,
    transport=getattr(importlib.import_module(module), name)(),
)
"""


def main() -> None:
    """Run the programs, and print how they ended."""
    parser = argparse.ArgumentParser(prog="python -m bench.exits", description=__doc__)
    parser.add_argument(
        "--python", action="append", metavar="NAME=FILE", type=_named_python, default=[]
    )
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--calls", type=int, default=100)
    parser.add_argument(
        "--transport", action="append", choices=_TRANSPORTS, default=[], help="by default: own"
    )
    given = parser.parse_args()
    pythons = dict(given.python) or {"this": sys.executable}
    table = Table(title=f"{given.runs} runs each, {given.calls} calls in a run")
    for title in ("Python", "transport", "program", "clean exits", "others"):
        table.add_column(title, justify="right" if title == "clean exits" else "left")
    with answering() as port:
        for name, python in pythons.items():
            for transport in given.transport or ["own"]:
                for program, beginning in _programs(transport, given.calls, port):
                    ends = _ends(python, beginning + _PROGRAMS[program], given.runs)
                    clean = ends.pop((0, ""), 0)
                    row = (name, transport, program, str(clean), str(dict(ends) or ""))
                    print(*row, sep="\t", file=sys.stderr, flush=True)
                    table.add_row(*row)
    Console().print(table)


def _named_python(text: str) -> tuple[str, str]:
    name, _, file = text.partition("=")
    if shutil.which(file) is None:
        raise argparse.ArgumentTypeError(f"{text!r} names no program: give NAME=FILE")
    return name, file


def _programs(transport: str, calls: int, port: int) -> Iterator[tuple[str, str]]:
    """The programs that can use the transport, and how each begins."""
    for program in _PROGRAMS:
        made = _TRANSPORTS[transport][program.startswith("async")]
        if made is not None:
            yield program, _BEGINNING.format(calls=calls, port=port, transport=made)


def _ends(python: str, program: str, runs: int) -> Counter[tuple[int, str]]:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return Counter(pool.map(partial(_end, python, program), range(runs)))


def _end(python: str, program: str, _: int) -> tuple[int, str]:
    """The exit code, and the last line that was printed: a clean end prints nothing."""
    source = os.pathsep.join([str(REPOSITORY / "generated" / "bybit" / "src"), str(REPOSITORY)])
    done = subprocess.run(
        [python, "-W", "error", "-c", program],
        env={**os.environ, "PYTHONPATH": source},
        capture_output=True,
        text=True,
        check=False,
    )
    printed = (done.stdout + done.stderr).strip()
    return done.returncode, re.sub(r"0x[0-9a-f]+", "0x...", printed.rpartition("\n")[2])


if __name__ == "__main__":
    main()
