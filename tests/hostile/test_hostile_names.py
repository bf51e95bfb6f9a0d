"""Names that try to get out: each is kept, or refused on the line where it stands."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from specpress.diagnostics import Severity

from tests.documents.pressing_documents import examine_document
from tests.hostile.names import document, pieces
from tests.hostile.sandbox import IMPORT_ALL, generate, python
from tests.hostile.texts import CANARY

#: A name that is refused can hide what is wrong with another: so often is looked again.
_ROUNDS = 6


def test_names_are_kept_or_refused_where_they_stand(tmp_path: Path) -> None:
    """What is not refused is pressed, and can be imported; nothing of it runs."""
    kept = list(pieces())
    for _ in range(_ROUNDS):
        made = document(kept)
        file = tmp_path / "names" / "openapi.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(made.text)
        refused = [made.piece_at(line) for line in _lines_with_errors(file)]
        assert None not in refused, "an error does not stand where the name does"
        if not refused:
            break
        kept = [piece for piece in kept if piece not in refused]
    else:
        pytest.fail(f"there are errors still after {_ROUNDS} rounds")
    count = Counter(piece.place for piece in kept)
    assert min(count[place] for place in ("operationId", "query parameter", "enum")) > 90
    assert min(count[place] for place in ("tag", "pattern", "property received", "component")) > 20
    outcome = generate(tmp_path / "project", made.text)
    assert outcome.is_pressed, outcome.output[-4000:]
    python(outcome, IMPORT_ALL)
    assert not list(tmp_path.rglob(f"*{CANARY}*"))
    assert not Path("/tmp", CANARY).exists()


def _lines_with_errors(file: Path) -> list[int]:
    found = examine_document(file).diagnostics
    return [each.location.line for each in found if each.severity is Severity.ERROR]
