"""What a draft does to the files of a spec: shown as a difference, written all or not at all."""

from __future__ import annotations

import codecs
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from specpress import output
from specpress.document import Document

_PATTERNS = ("*.yaml", "*.yml", "*.json")


@dataclass(frozen=True, slots=True)
class SpecFiles:
    """The files of a spec as they were read, by their names in the project.

    ``folder`` is that of the root document; ``contents`` are the bytes, ``texts`` what they say.
    """

    project: Path
    folder: str
    contents: Mapping[str, bytes]
    texts: Mapping[str, str]

    @classmethod
    def read(cls, document: Document, project: Path) -> SpecFiles:
        """Read the folder of a spec. Raises OSError, and UnicodeDecodeError for a file of it."""
        folder = PurePosixPath(document.root).parent.as_posix()
        names = set(document.files)
        for pattern in _PATTERNS:
            for file in (project / folder).rglob(pattern):
                if file.is_file() and not any(part.startswith(".") for part in file.parts[-3:]):
                    names.add(file.relative_to(project).as_posix())
        contents = {name: (project / name).read_bytes() for name in sorted(names)}
        texts = {name: content.decode("utf-8-sig") for name, content in contents.items()}
        return cls(project, folder, contents, texts)

    def plan(self, texts: Mapping[str, str]) -> output.Plan:
        """What must be written so that the files have ``texts``; a byte order mark stays."""
        changes = []
        for name, text in sorted(texts.items()):
            before = self.contents.get(name)
            if before is not None and self.texts[name] == text:
                continue
            mark = (
                codecs.BOM_UTF8
                if before is not None and before.startswith(codecs.BOM_UTF8)
                else b""
            )
            path = PurePosixPath(name).relative_to(self.folder).as_posix()
            changes.append(output.Change(path, before, mark + text.encode()))
        directory = self.project / self.folder
        return output.Plan(directory, self.folder, tuple(changes), 0)

    def changed_meanwhile(self) -> list[str]:
        """The files that are not any more what they were when they were read."""
        found = []
        for name, content in self.contents.items():
            try:
                now = (self.project / name).read_bytes()
            except OSError:
                now = b""
            if now != content:
                found.append(name)
        return found
