"""What ``specpress contract`` takes and does. What it needs to run is imported when it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TextIO

import click

#: A file that the command writes, or a folder for such files.
_PATH = click.Path(path_type=Path)
#: Where recordings go unless the user says so, with a folder per package.
_RECORDINGS = Path("recordings")


def contract_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of ``specpress contract``."""
    for option in reversed(
        (
            click.option(
                "--target",
                type=click.Choice(["mock", "testnet", "mainnet"]),
                default="mock",
                show_default=True,
                help="What to call: the package's mock exchange, play money, or real money.",
            ),
            click.option(
                "--environment", help="Which environment of the target; the first one without it."
            ),
            click.option("--base-url", help="A host on loopback that stands in for the target."),
            click.option(
                "--allow-writes",
                is_flag=True,
                help="On testnet: send calls that change something.",
            ),
            click.option(
                "--junit", metavar="FILE", type=_PATH, help="Also write the results as JUnit XML."
            ),
            click.option(
                "--html", metavar="FILE", type=_PATH, help="Also write a page with every failure."
            ),
            click.option(
                "--record",
                metavar="DIR",
                type=_PATH,
                is_flag=False,
                flag_value=_RECORDINGS,
                help="Keep replies of live targets, redacted; in recordings/NAME without DIR.",
            ),
            click.option(
                "-k",
                "expression",
                metavar="EXPR",
                help="Only the tests that match, as for pytest.",
            ),
        )
    ):
        command = option(command)
    return command


def perform(
    folder: Path, name: str, options: Mapping[str, Any], stream: TextIO, *, color: bool
) -> bool:
    """Run the contract tests of the package ``name`` in ``folder``; whether all went well.

    Raises click.UsageError where the tests cannot run, or not with these options.
    """
    from specpress.contract_page import contract_page
    from specpress.contracting import ContractError, ContractOptions, print_report, run
    from specpress.resources import templates_path

    record, junit, html = options["record"], options["junit"], options["html"]
    chosen = ContractOptions(
        target=options["target"],
        environment=options["environment"],
        base_url=options["base_url"],
        allow_writes=options["allow_writes"],
        junit=junit and junit.absolute(),
        record=record and (record / name if record == _RECORDINGS else record).absolute(),
        expression=options["expression"],
    )
    try:
        report = run(folder, chosen, stream)
    except ContractError as error:
        raise click.UsageError(str(error)) from None
    print_report(report, stream=stream, color=color)
    if html is not None:
        html.parent.mkdir(parents=True, exist_ok=True)
        html.write_text(contract_page(report, templates_path()), encoding="utf-8")
    return report.succeeded
