"""What ``specpress validate`` finds out, by several processes where the specs are large."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from specpress.config import Config, PackageConfig
from specpress.diagnostics import Diagnostic
from specpress.pipeline import diagnostics_of
from specpress.shell import Shell
from specpress.terminal import counting_bar
from specpress.workers import Helpers

#: From so many bytes of specs on, it pays off to start another process: about a second's work.
_SHARED_FROM = 500_000


def check_specs(
    shell: Shell, config: Config, packages: Sequence[PackageConfig]
) -> list[tuple[Diagnostic, ...]]:
    """What is wrong with the spec of each package; progress is shown."""
    sizes = [_size(config.spec_path(package)) for package in packages]
    # The largest is begun here at once; what is left for the end is small.
    first, *others = sorted(range(len(packages)), key=lambda number: -sizes[number])
    cores = (os.cpu_count() or 1) if sum(sizes) >= _SHARED_FROM else 1
    check = partial(diagnostics_of, config=config, stages=shell.setup.stages)
    with (
        Helpers(min(cores - 1, len(others))) as helpers,
        counting_bar("checking specs") as progress,
    ):
        progress(0, len(packages))
        given = helpers.give(check, [packages[number] for number in others])
        of_first = check(packages[first])
        rest = given.collect(lambda done, total: progress(done + 1, total + 1))
    found = dict(zip((first, *others), (of_first, *rest), strict=True))
    return [found[number] for number in range(len(packages))]


def _size(spec: Path) -> int:
    """The bytes of a spec, with all that stands beside it; 0 where that cannot be looked at."""
    try:
        return sum(each.stat().st_size for each in spec.parent.rglob("*") if each.is_file())
    except OSError:
        return 0
