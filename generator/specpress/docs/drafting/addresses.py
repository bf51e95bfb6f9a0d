"""The address of a page that does not say it: as the spec knows the addresses of its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from specpress.docs.facts import EndpointFacts, PageFacts


def addresses(
    pages: Sequence[PageFacts], known: Iterable[EndpointFacts]
) -> Mapping[str, tuple[str, bool]]:
    """The address of each page, by its file, and whether that is certain.

    Where the spec knows the addresses of pages that were read too, files and addresses lie alike.
    Without any of those, a page stands where the spec has pages of a folder of the same name.
    """
    urls = {each.identity: each.url for each in known if each.url is not None}
    bases = Counter(
        base
        for page in pages
        if page.url is None
        for endpoint in page.endpoints
        if (url := urls.get(endpoint.identity)) is not None
        and (base := _bases(page.file, url)) is not None
    )
    found: dict[str, tuple[str, bool]] = {}
    for page in pages:
        if page.url is not None:
            found[page.file] = page.url, True
            continue
        stem = _stem(page.file)
        fitting = [
            (base, count) for base, count in bases.items() if stem[: len(base[0])] == base[0]
        ]
        if fitting:
            (folder, url), _ = max(fitting, key=lambda each: (each[1], len(each[0][0])))
            found[page.file] = "/".join([url, *stem[len(folder) :]]), True
            continue
        beside = Counter(
            url.rsplit("/", 1)[0]
            for url in urls.values()
            if "#" not in url and len(stem) > 1 and url.split("/")[-2:-1] == [stem[-2]]
        )
        if beside:
            found[page.file] = f"{beside.most_common(1)[0][0]}/{stem[-1]}", False
    return found


def _stem(file: str) -> tuple[str, ...]:
    path = PurePosixPath(file)
    return (*path.parts[:-1], path.stem)


def _bases(file: str, url: str) -> tuple[tuple[str, ...], str] | None:
    """The folder and the address below which a file and its page are called the same."""
    stem, parts = _stem(file), url.split("/")
    shared = 0
    while shared < min(len(stem), len(parts)) and stem[-1 - shared] == parts[-1 - shared]:
        shared += 1
    if shared == 0:
        return None
    return stem[: len(stem) - shared], "/".join(parts[: len(parts) - shared])
