"""A document that somebody else wrote, with the files that its references need."""

from __future__ import annotations

import posixpath
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from specpress.diagnostics import Diagnostic, Location, has_errors
from specpress.document import Document, Node, Pointer, SourceFile
from specpress.fetching import FetchError, fetch
from specpress.identifiers import read_identifiers
from specpress.loading import load
from specpress.references import Reference, is_url, resolve_file
from specpress.support import Kind
from specpress.tolerance import tolerate
from specpress.validation import check_version
from specpress.walking import Place, walk
from specpress.yaml_reader import read

#: How many files one document may be made of.
_FILE_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Adopted:
    """The files of a document: ``root`` is the name of the first, ``source`` where it came from.

    ``files`` are as they were found, byte by byte; ``document`` is None where they cannot be used,
    and the diagnostics say why. ``source`` is None for a local file.
    """

    root: str
    files: dict[str, bytes]
    source: str | None
    document: Document | None
    diagnostics: tuple[Diagnostic, ...]


def adopt(source: str, *, follow: bool) -> Adopted:
    """Find the document at ``source``, a URL or a path, and all files that it refers to.

    ``follow``: whether further files of a document from a URL are fetched, too; they have to stand
    below its folder. Raises FetchError where the document cannot be fetched, and OSError where a
    local one cannot be read.
    """
    if is_url(source):
        content, address = fetch(source)
        name = _file_name(urlsplit(address).path, content)
        return _from_address(name, content, address, follow=follow)
    path = Path(source)
    document, diagnostics = _loaded(path, path.parent)
    names = list(document.files) if document is not None else []
    if document is None and path.is_file():
        # To show the lines that are wrong.
        names = [path.name]
    files = {name: (path.parent / name).read_bytes() for name in names}
    return _adopted(path.name, files, None, document, diagnostics)


def _loaded(root: Path, folder: Path) -> tuple[Document | None, list[Diagnostic]]:
    document, diagnostics = load(root, project=folder)
    if document is not None:
        wrong = check_version(tolerate(document)[0])
        if wrong is not None:
            return None, [*diagnostics, wrong]
    return document, diagnostics


def _adopted(
    name: str,
    files: dict[str, bytes],
    source: str | None,
    document: Document | None,
    diagnostics: list[Diagnostic],
) -> Adopted:
    root = name
    if len(files) == 1:
        # Nothing refers to it by its name.
        root = "openapi.json" if _is_json(files[name]) else "openapi.yaml"
        files = {root: files[name]}
    return Adopted(root, files, source, document, tuple(diagnostics))


def _is_json(content: bytes) -> bool:
    return content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def _file_name(path: str, content: bytes) -> str:
    """A name for what was fetched from ``path`` that says whether it is JSON."""
    name = PurePosixPath(unquote(path)).name
    plain = "".join(each for each in name if each.isalnum() or each in "-_.").lstrip(".")
    suffix = ".json" if _is_json(content) else ".yaml"
    known = (".json",) if suffix == ".json" else (".yaml", ".yml")
    return plain if plain.endswith(known) else f"openapi{suffix}"


def _from_address(name: str, content: bytes, address: str, *, follow: bool) -> Adopted:
    gathering = _Gathering(name, address, follow)
    gathering.contents[name] = content
    gathering.gather()
    if has_errors(gathering.diagnostics):
        return Adopted(name, gathering.contents, address, None, tuple(gathering.diagnostics))
    with tempfile.TemporaryDirectory(prefix="specpress-") as staging:
        folder = Path(staging)
        for each, data in gathering.contents.items():
            (folder / each).parent.mkdir(parents=True, exist_ok=True)
            (folder / each).write_bytes(data)
        document, diagnostics = _loaded(folder / name, folder)
    return _adopted(name, gathering.contents, address, document, diagnostics)


@dataclass(slots=True)
class _Gathering:
    """The files that a fetched document needs; what is wrong with them, the loader says."""

    root: str
    address: str
    follow: bool
    contents: dict[str, bytes] = field(default_factory=dict)
    files: dict[str, SourceFile | None] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def gather(self) -> None:
        """Fetch what references lead to, where that is allowed."""
        if self._file(self.root) is None:
            return
        for _ in self._places():
            pass

    def _places(self) -> Iterator[Place]:
        document = Document(self.root, dict(self._read()))
        yield from walk(Place(Kind.DOCUMENT, document.node), self._target)

    def _read(self) -> Iterator[tuple[str, SourceFile]]:
        return ((name, file) for name, file in self.files.items() if file is not None)

    def _file(self, name: str) -> SourceFile | None:
        if name not in self.files:
            text = self.contents[name].decode("utf-8-sig", errors="replace")
            source, _ = read(name, text)
            # A reference by such a name needs no other file.
            self.files[name] = None if source is None else read_identifiers(source)[0]
        return self.files[name]

    def _target(self, node: Node) -> Node | None:
        try:
            parsed = Reference.parse(node.reference or "")
            if is_url(parsed.path):
                return None
        except ValueError:
            return None
        name = resolve_file(node.file, parsed.path)
        if name not in self.files and name not in self.contents and not self._fetch(name, node):
            return None
        source = self._file(name)
        if source is None:
            return None
        pointer: Pointer = parsed.pointer
        if parsed.anchor is not None:
            pointer = source.anchors.get(parsed.anchor, pointer)
        try:
            return Document(self.root, dict(self._read())).node_at(name, pointer)
        except LookupError:
            return None

    def _fetch(self, name: str, node: Node) -> bool:
        """Fetch one more file; False after saying why it is not."""
        place = Document(self.root, dict(self._read())).node_at(node.file, node.pointer)
        location = place["$ref"].location
        if not self.follow:
            self._report(
                "E021",
                f"the document needs another one: '{name}'",
                location,
                "allow it to be fetched: --follow-references",
            )
            return False
        if name.startswith("..") or posixpath.isabs(name):
            message = f"'{name}' stands outside the folder of the document"
            self._report("E022", message, location, "keep a copy of all files, and use that")
            return False
        if len(self.contents) >= _FILE_LIMIT:
            self._report("E010", f"the document needs more than {_FILE_LIMIT} files", location)
            return False
        try:
            self.contents[name], _ = fetch(urljoin(self.address, name))
        except FetchError as error:
            self._report("E021", error.message, location, error.hint)
            self.files[name] = None
            return False
        return True

    def _report(self, code: str, message: str, location: Location, hint: str | None = None) -> None:
        self.diagnostics.append(Diagnostic(code, message, location, hint=hint))
