"""Loading: what values mean, where they stand, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specpress import loading, yaml_reader
from specpress.diagnostics import Diagnostic, Location
from specpress.document import Document, SourceFile
from specpress.loading import load
from specpress.yaml_reader import read

HEAD = 'openapi: 3.1.1\ninfo: {title: T, version: "1"}\n'


def source_of(text: str, name: str = "openapi.yaml") -> SourceFile:
    source, diagnostics = read(name, text)
    assert diagnostics == []
    assert source is not None
    return source


def codes(diagnostics: list[Diagnostic]) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def load_text(folder: Path, text: str) -> tuple[Document | None, list[Diagnostic]]:
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    return load(folder / "openapi.yaml", project=folder)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NO", "NO"),
        ("on", "on"),
        ("yes", "yes"),
        ("012", "012"),
        ("0x1F", 31),
        ("0o17", 15),
        ("12", 12),
        ("-12", -12),
        ("0", 0),
        ("1.50", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("2020-01-01", "2020-01-01"),
        ("2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("! 12", "12"),
        ("!!float 3", 3),
        ("=", "="),
    ],
)
def test_plain_scalars_follow_the_core_schema(written: str, meant: Any) -> None:
    value = source_of(f"a: {written}\n").data["a"]
    assert value == meant
    assert type(value) is type(meant)


def test_every_node_knows_its_place() -> None:
    source = source_of("a:\n  - x\n  - {b: y}\nc: |\n  text\n")
    assert source.locate(()) == Location("openapi.yaml", 1, 1)
    assert source.locate(("a", 0)) == Location("openapi.yaml", 2, 5)
    assert source.locate(("a", 1, "b")) == Location("openapi.yaml", 3, 9)
    assert source.locate_key(("a", 1, "b")) == Location("openapi.yaml", 3, 6)
    assert source.locate_key(("c",)) == Location("openapi.yaml", 4, 1)
    assert source.locate(("a", 1, "b", "missing")) == Location("openapi.yaml", 3, 9)


def test_columns_count_characters_and_not_bytes() -> None:
    assert source_of("{é: 1, 貸: x}").locate(("貸",)) == Location("openapi.yaml", 1, 11)


def test_an_alias_stands_where_its_anchor_was_written() -> None:
    source = source_of("a: &x {b: [1, 2]}\nc: *x\n")
    assert source.data["c"] == {"b": [1, 2]}
    assert source.locate(("c", "b", 1)) == Location("openapi.yaml", 1, 15)
    assert source.locate_key(("c",)) == Location("openapi.yaml", 2, 1)


def test_json_has_tabs_escapes_and_surrogates() -> None:
    text = '{\n\t"a": "\\ud83d\\ude00 \\/ \\u00e9 \\\\ud83d",\n\t"b":[1,-2.5e3,null,true]}'
    assert source_of(text, "a.json").data == json.loads(text)


@settings(deadline=None)
@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**30), 10**30)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=50), inner),
    )
)
def test_json_is_read_as_json_reads_it(value: Any) -> None:
    text = json.dumps({"value": value})
    assert source_of(text, "value.json").data == {"value": value}


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab:-{}[]&*!|>'\"#\n \t,?<=%@`\\0.e~"), max_size=60))
def test_any_text_is_read_or_refused_with_a_place(text: str) -> None:
    source, diagnostics = read("a.yaml", text)
    assert source is not None or diagnostics
    for diagnostic in diagnostics:
        assert diagnostic.location.line >= 1
        assert diagnostic.location.column >= 1


def test_a_byte_order_mark_is_no_content(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_bytes(b"\xef\xbb\xbf" + HEAD.encode())
    document, diagnostics = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert diagnostics == []
    assert document is not None
    assert document.node["openapi"].location == Location("openapi.yaml", 1, 10)


def test_an_alias_bomb_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "ALIAS_NODE_LIMIT", 50)
    levels = ["x0: &x0 [a, a, a, a]"] + [
        f"x{n}: &x{n} [*x{n - 1}, *x{n - 1}, *x{n - 1}, *x{n - 1}]" for n in range(1, 30)
    ]
    source, diagnostics = read("a.yaml", "\n".join(levels))
    assert source is None
    assert codes(diagnostics) == ["E010"]
    # 4 times 5 values on line 2; then 21 values each, of which the second is too many.
    assert diagnostics[0].location == Location("a.yaml", 3, 15)


def test_aliases_do_not_nest_beyond_the_limit() -> None:
    levels = ["x0: &x0 [a]"] + [f"x{n}: &x{n} [*x{n - 1}]" for n in range(1, 300)]
    source, diagnostics = read("a.yaml", "\n".join(levels))
    assert source is None
    assert codes(diagnostics) == ["E010"]
    assert 195 <= diagnostics[0].location.line <= 201


def test_too_many_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_reader, "NODE_LIMIT", 5)
    assert codes(read("a.yaml", "[1, 2, 3, 4, 5, 6]")[1]) == ["E010"]


def test_a_long_number_is_refused() -> None:
    source, diagnostics = read("a.yaml", "a: " + "9" * 5000)
    assert source is not None
    assert codes(diagnostics) == ["E012"]


def test_a_large_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "FILE_SIZE_LIMIT", 1024 * 1024)
    document, diagnostics = load_text(tmp_path, "#" * (1024 * 1024 + 1))
    assert document is None
    assert diagnostics[0].code == "E002"
    assert "1 MB" in diagnostics[0].message


def test_a_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    document, diagnostics = load_text(tmp_path, HEAD)
    assert document is None
    assert codes(diagnostics) == ["E001"]
    assert "Permission denied" in diagnostics[0].message


def test_a_missing_root(tmp_path: Path) -> None:
    document, diagnostics = load(tmp_path / "spec" / "openapi.yaml", project=tmp_path)
    assert document is None
    assert diagnostics[0].location == Location("spec/openapi.yaml", 1, 1)
    assert codes(diagnostics) == ["E001"]


def test_a_symbolic_link_does_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("Secret: {type: string}\n", encoding="utf-8")
    folder = tmp_path / "spec"
    folder.mkdir()
    (folder / "link.yaml").symlink_to(outside)
    document, diagnostics = load_text(
        folder, HEAD + 'components: {schemas: {A: {$ref: "link.yaml#/Secret"}}}\n'
    )
    assert document is None
    assert codes(diagnostics) == ["E022"]


def test_links_that_lead_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "link.yaml").symlink_to("link.yaml")
    document, diagnostics = load_text(
        tmp_path, HEAD + 'components: {schemas: {A: {$ref: "link.yaml#/A"}}}\n'
    )
    assert document is None
    # Not "outside the folder": newer Pythons resolve such a link without complaint.
    assert codes(diagnostics) == ["E001"]


def test_a_misspelt_root_gets_a_suggestion(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text("", encoding="utf-8")
    _, diagnostics = load(tmp_path / "openapi.yml", project=tmp_path)
    assert diagnostics[0].hint == "did you mean 'openapi.yaml'?"


def test_references_in_examples_are_data(tmp_path: Path) -> None:
    document, diagnostics = load_text(
        tmp_path,
        HEAD
        + """components:
  examples: {E: {value: {$ref: nowhere.yaml}}}
  schemas:
    A:
      default: {$ref: nowhere.yaml}
      enum: [{$ref: nowhere.yaml}]
      example: {$ref: nowhere.yaml}
      examples: [{$ref: nowhere.yaml}]
      properties:
        example: {$ref: "#/components/schemas/B"}
        $ref: {type: string}
    B: {type: string}
""",
    )
    assert diagnostics == []
    assert document is not None
    property_ = document.node["components"]["schemas"]["A"]["properties"]["example"]
    assert property_.follow().value == {"type": "string"}


def test_pointers_are_unescaped(tmp_path: Path) -> None:
    (tmp_path / "a b.yaml").write_text("/x: {~y: [{type: string}]}\n", encoding="utf-8")
    document, diagnostics = load_text(
        tmp_path, HEAD + 'components: {schemas: {A: {$ref: "a%20b.yaml#/~1x/~0y/0"}}}\n'
    )
    assert diagnostics == []
    assert document is not None
    target = document.node["components"]["schemas"]["A"].follow()
    assert (target.file, target.pointer) == ("a b.yaml", ("/x", "~y", 0))
    assert document.node_at("a b.yaml", ("/x", "~y", 0)) == target


def test_all_files_are_named_as_from_the_project(tmp_path: Path) -> None:
    folder = tmp_path / "spec" / "x"
    (folder / "paths").mkdir(parents=True)
    (folder / "schemas").mkdir()
    (folder / "openapi.yaml").write_text(
        HEAD + 'paths: {/a: {$ref: "paths/a.yaml#/a"}}\n', encoding="utf-8"
    )
    (folder / "paths" / "a.yaml").write_text(
        'a: {parameters: [{$ref: "../schemas/s.yaml#/P"}]}\n', encoding="utf-8"
    )
    (folder / "schemas" / "s.yaml").write_text("P: {name: p, in: query}\n", encoding="utf-8")
    document, diagnostics = load(folder / "openapi.yaml", project=tmp_path)
    assert diagnostics == []
    assert document is not None
    assert document.root == "spec/x/openapi.yaml"
    assert set(document.files) == {
        "spec/x/openapi.yaml",
        "spec/x/paths/a.yaml",
        "spec/x/schemas/s.yaml",
    }


def test_several_files_are_reported_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("[", encoding="utf-8")
    (tmp_path / "b.yaml").write_bytes(b"\xff")
    document, diagnostics = load_text(
        tmp_path,
        HEAD
        + "components:\n  schemas:\n"
        + "    A: {$ref: 'a.yaml#/A'}\n    B: {$ref: b.yaml}\n    C: {$ref: a.yaml}\n",
    )
    assert document is None
    assert codes(diagnostics) == ["E005", "E003"]


def test_a_path_that_leaves_the_folder_and_returns_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "spec"
    folder.mkdir()
    text = HEAD + 'components: {schemas: {A: {$ref: "../spec/openapi.yaml#/info"}}}\n'
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    # Seen from the folder itself, the way out and back is part of the file's name.
    document, diagnostics = load(folder / "openapi.yaml", project=folder)
    assert document is None
    assert codes(diagnostics) == ["E022"]
    # Seen from above, it is the same file.
    document, diagnostics = load(folder / "openapi.yaml", project=tmp_path)
    assert diagnostics == []
    assert document is not None
    assert list(document.files) == ["spec/openapi.yaml"]


def test_a_merge_key_brings_in_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(
        "openapi: 3.1.0\n"
        "x-base: &base\n  a: 1\n  b: {deep: 2}\n"
        "x-more: &more {b: 5, c: 6}\n"
        "info: {<<: [*base, *more], a: 7, title: T}\n"
        "x-quoted: {'<<': 1}\n"
    )
    document, diagnostics = load(tmp_path / "openapi.yaml", project=tmp_path)
    assert document is not None
    assert [each.code for each in diagnostics] == ["W053"]
    info = document.node["info"]
    assert info.value == {"b": {"deep": 2}, "c": 6, "a": 7, "title": "T"}
    assert (info["b"]["deep"].location.line, info["c"].location.line) == (4, 5)
    assert document.node["x-quoted"].value == {"<<": 1}
