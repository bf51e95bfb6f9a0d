"""The load stage: the files of a spec, and every file that their ``$ref`` name."""

from __future__ import annotations

import codecs
import os
import posixpath
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from specpress.diagnostics import Diagnostic, Location, has_errors
from specpress.document import Document, Node, SourceFile
from specpress.error_codes import KEY as ERROR_CODES
from specpress.error_codes import references_in
from specpress.identifiers import read_identifiers
from specpress.references import Reference, escape, is_below, is_url, resolve_file
from specpress.suggestions import Suggestions, did_you_mean, misspelt
from specpress.support import KEYWORDS, Kind
from specpress.walking import Place, kind_by_position, know_places, walk
from specpress.yaml_reader import read

FILE_SIZE_LIMIT = 20 * 1024 * 1024
CHAIN_LIMIT = 100

#: How images, archives and PDF files begin.
_NO_TEXT = (b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"\x1f\x8b", b"%PDF")


def load(
    root: Path, *, project: Path, allow_urls: tuple[str, ...] = ()
) -> tuple[Document | None, list[Diagnostic]]:
    """Read the OpenAPI document ``root`` and the files it refers to.

    Of what references name by a URL, only what stands below one of ``allow_urls`` is fetched.

    Locations name files relative to ``project``. The document is None where anything of it could
    not be read; then the diagnostics say what. Files outside the folder of ``root`` are not read.
    """
    name = Path(os.path.relpath(root, project)).as_posix()
    loader = _Loader(project.absolute(), name, allow_urls)
    found = loader.load()
    diagnostics = loader.diagnostics
    if has_errors(diagnostics):
        return None, diagnostics
    know_places(loader.document, found)
    return loader.document, diagnostics


@dataclass(slots=True)
class _Loader:
    project: Path
    root: str
    #: URLs below which documents may be fetched.
    allowed: tuple[str, ...] = ()
    diagnostics: list[Diagnostic] = field(default_factory=list)
    files: dict[str, SourceFile] = field(default_factory=dict)
    #: Files that were tried and cannot be used; each is reported once.
    failed: set[str] = field(default_factory=set)
    suggestions: Suggestions = field(default_factory=Suggestions)
    #: Where references lead, by the file and the text.
    targets: dict[tuple[str, str], Node] = field(default_factory=dict)
    #: The document, which has the more files the more have been read.
    document: Document = field(init=False)

    def __post_init__(self) -> None:
        self.document = Document(self.root, self.files)

    @property
    def folder(self) -> Path:
        return (self.project / self.root).parent.resolve()

    def load(self) -> tuple[Place, ...]:
        """Read all files, and give the objects of the document."""
        source = self._file(self.root, Location(self.root, 1, 1), None)
        if source is None:
            return ()
        if not isinstance(source.data, dict):
            self._report(
                "E006",
                "an OpenAPI document is a mapping",
                source.locate(()),
                "it begins with 'openapi', 'info' and 'paths'",
            )
            return ()
        found = tuple(walk(Place(Kind.DOCUMENT, self.document.node), self._target))
        self._report_chains([place.node for place in found if place.is_reference])
        codes = self.document.node.get(ERROR_CODES)
        if codes is not None:
            self._load_error_codes(codes, {})
        return found

    def _load_error_codes(self, codes: Node, way: dict[tuple[str, object], Node]) -> None:
        """Read the files of a list of codes; ``way``: the ``$ref`` followed in each list before."""
        place = (codes.file, codes.pointer)
        if place in way:
            followed = list(way)
            self._report_circle([way[each] for each in followed[followed.index(place) :]])
            return
        for reference in references_in(codes):
            target = self._target(reference)
            if target is not None:
                self._load_error_codes(target, {**way, place: reference})

    def _target(self, node: Node) -> Node | None:
        """The target of a reference, whose file is read when it is met first; else a report."""
        reference = node["$ref"]
        text = reference.value
        if not isinstance(text, str):
            self._report("E020", "a $ref must be a string", reference.location)
            return None
        known = self.targets.get((node.file, text))
        if known is not None:
            return known
        try:
            parsed = Reference.parse(text)
        except ValueError as error:
            self._report("E020", str(error), reference.location)
            return None
        name = resolve_file(node.file, parsed.path)
        source = self._file(name, reference.location, parsed.path)
        if source is None:
            return None
        target = Node(self.document, name, (), source.data)
        pointer: Sequence[str | int] = parsed.pointer
        if parsed.anchor is not None:
            if parsed.anchor not in source.anchors:
                self._report(
                    "E024",
                    f"the $ref '{text}' leads nowhere: '{name}' has no anchor '{parsed.anchor}'",
                    reference.location,
                    self.suggestions.did_you_mean(parsed.anchor, source.anchors)
                    or "name a place by a JSON pointer, such as '#/components/schemas/Name'",
                )
                return None
            pointer = source.anchors[parsed.anchor]
        for index, part in enumerate(pointer):
            try:
                target = target.child(part)
            except LookupError:
                if self._report_slip(target, str(part)):
                    return None
                where = "".join("/" + escape(step) for step in pointer[:index])
                self._report(
                    "E024",
                    f"the $ref '{text}' leads nowhere: there is no '{part}' in '{name}#{where}'",
                    reference.location,
                    _as_in_components(target, pointer)
                    or self.suggestions.did_you_mean(str(part), (key for key, _ in target.items())),
                )
                return None
        self.targets[node.file, text] = target
        return target

    def _report_slip(self, holder: Node, keyword: str) -> bool:
        """Report, once, a keyword that is there in other letters: nothing at it can be found."""
        kind = kind_by_position(holder)
        known = KEYWORDS.get(kind, {}) if kind is not None else {}
        if keyword not in known:
            return False
        others = [key for key, _ in holder.items() if key not in known]
        slip = next((key for key in others if misspelt(key, [keyword]) is not None), None)
        if slip is None:
            return False
        words = "an OpenAPI document has" if kind is Kind.DOCUMENT else f"'{holder.key}' has"
        place = holder[slip].key_location
        hint = f"did you mean '{keyword}'?"
        found = Diagnostic("E032", f"{words} no keyword '{slip}'", place, hint=hint)
        if found not in self.diagnostics:
            self.diagnostics.append(found)
        return True

    def _file(self, name: str, place: Location, path: str | None) -> SourceFile | None:
        """The file ``name``; ``place`` and ``path`` are where, and how, it is referred to."""
        if name in self.files:
            return self.files[name]
        if name in self.failed:
            return None
        source = self._read(name, place, path)
        if source is None:
            self.failed.add(name)
        else:
            self.files[name] = source
        return source

    def _read(self, name: str, place: Location, path: str | None) -> SourceFile | None:
        if is_url(name):
            return self._fetch(name, place)
        file = self.project / name
        try:
            inside = path is None or (
                not posixpath.relpath(name, posixpath.dirname(self.root) or ".").startswith("..")
                and file.resolve().is_relative_to(self.folder)
            )
        except (OSError, RuntimeError):
            self._report("E001", f"'{name}' cannot be read: its links lead in a circle", place)
            return None
        if not inside:
            folder = Path(os.path.relpath(self.folder, self.project)).as_posix()
            self._report(
                "E022",
                f"the $ref leads to '{name}', outside the folder '{folder}' of the spec",
                place,
                "move the file into the folder of the spec",
            )
            return None
        content = self._bytes(file, name, place, path)
        if content is None:
            return None
        return self._parsed(name, content)

    def _parsed(self, name: str, content: bytes) -> SourceFile | None:
        """The file ``name`` with its identifiers read."""
        content = content.removeprefix(codecs.BOM_UTF8)
        try:
            text = content.decode()
        except UnicodeDecodeError as error:
            before = content[: error.start].decode()
            lines = before.split("\n")
            self._report(
                "E003",
                f"the byte 0x{content[error.start]:02X} is not UTF-8",
                Location(name, len(lines), len(lines[-1]) + 1),
                "this is no file of text: name the OpenAPI document"
                if content.startswith(_NO_TEXT)
                else "save the file as UTF-8",
            )
            return None
        if text.lstrip()[:1] == "<":
            self._report(
                "E005",
                "this is a page of HTML, or XML: no YAML and no JSON",
                Location(name, 1, 1),
                "look for the document that the page shows",
            )
            return None
        source, diagnostics = read(name, text)
        self.diagnostics.extend(diagnostics)
        if source is not None:
            source, diagnostics = read_identifiers(source)
            self.diagnostics.extend(diagnostics)
        return source

    def _fetch(self, url: str, place: Location) -> SourceFile | None:
        """The document at ``url``, where the configuration allows to fetch it."""

        def is_allowed(address: str) -> bool:
            return any(is_below(address, prefix) for prefix in self.allowed)

        if not is_allowed(url):
            hint = "keep a copy in the folder of the spec, or allow it with 'allow-urls'"
            message = f"the $ref leads to the URL '{url}', which may not be fetched"
            self._report("E021", message, place, hint)
            return None
        # Not needed where all is at hand, and takes long to import.
        from specpress.fetching import FetchError, fetch

        try:
            content, _ = fetch(url, may_follow=is_allowed)
        except FetchError as error:
            self._report("E021", error.message, place, error.hint)
            return None
        return self._parsed(url, content)

    def _bytes(self, file: Path, name: str, place: Location, path: str | None) -> bytes | None:
        try:
            if not file.exists():
                hint = None
                if file.parent.is_dir():
                    siblings = sorted(entry.name for entry in file.parent.iterdir())
                    hint = did_you_mean(file.name, siblings)
                if path is not None and "." not in path:
                    hint = _as_in_components(self.document.node, [path]) or hint
                self._report("E001", f"there is no file '{name}'", place, hint)
                return None
            if not file.is_file():
                self._report("E001", f"'{name}' is no file", place, "name a YAML or JSON file")
                return None
            if file.stat().st_size > FILE_SIZE_LIMIT:
                limit = f"{FILE_SIZE_LIMIT // (1024 * 1024)} MB"
                self._report(
                    "E002", f"'{name}' is larger than {limit}", place, "split it into several files"
                )
                return None
            return file.read_bytes()
        except OSError as error:
            self._report("E001", f"'{name}' cannot be read: {error.strerror}", place)
            return None

    def _report_chains(self, references: list[Node]) -> None:
        """Report circles of references that lead to themselves only, and endless chains."""
        #: How many references a chain from here has.
        lengths: dict[tuple[str, object], int] = {}
        silent = Suggestions(left=0)
        quiet = _Loader(
            self.project, self.root, self.allowed, [], self.files, self.failed, silent, self.targets
        )
        for start in references:
            chain: list[Node] = []
            on_chain: dict[tuple[str, object], int] = {}
            node: Node | None = start
            while node is not None and isinstance(node.value, dict) and "$ref" in node.value:
                key = (node.file, node.pointer)
                if key in lengths:
                    break
                if key in on_chain:
                    self._report_circle(chain[on_chain[key] :])
                    break
                on_chain[key] = len(chain)
                chain.append(node)
                node = quiet._target(node)
            length = 0
            if node is not None:
                length = lengths.get((node.file, node.pointer), 0)
            for link in reversed(chain):
                length += 1
                lengths[link.file, link.pointer] = length
                if length == CHAIN_LIMIT + 1:
                    self._report(
                        "E010",
                        f"more than {CHAIN_LIMIT} references follow one another from here",
                        link["$ref"].location,
                        "refer to the definition itself",
                    )

    def _report_circle(self, circle: list[Node]) -> None:
        first = circle[0]["$ref"]
        self.diagnostics.append(
            Diagnostic(
                "E025",
                f"the $ref '{first.value}' leads back to itself",
                first.location,
                hint="let one of the references lead to a definition",
                related=tuple((node["$ref"].location, "through this $ref") for node in circle[1:]),
            )
        )

    def _report(self, code: str, message: str, place: Location, hint: str | None = None) -> None:
        self.diagnostics.append(Diagnostic(code, message, place, hint=hint))


def _as_in_components(node: Node, pointer: Sequence[str | int]) -> str | None:
    """A hint for a definition that is named as Swagger 2.0 does, or by its name alone."""
    root = node.document.node
    if (node.file, node.pointer) != (root.file, root.pointer) or not pointer:
        return None
    components = root.get("components")
    for section, entries in components.items() if components is not None else ():
        if entries.get(str(pointer[-1])) is not None:
            return f"did you mean '#/components/{section}/{escape(pointer[-1])}'?"
    return None
