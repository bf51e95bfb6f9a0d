"""What keeps the parts apart: who may import whom, and where exchange knowledge may stand."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

REPOSITORY = Path(__file__).parent.parent
GENERATOR = REPOSITORY / "generator" / "specpress"
TEMPLATES = REPOSITORY / "templates"

FOUNDATION = {
    *("diagnostics", "suggestions", "resources", "references", "placeholders", "__version__"),
}
DOCUMENT = {"document", "positions", *FOUNDATION}
IR_PARTS = {
    *(
        "media_types",
        "ir_content",
        "ir_models",
        "ir_paging",
        "ir_profile",
        "ir_received",
        "ir_reconciliation",
        "ir_replies",
        "ir_security",
        "ir_servers",
        "ir_types",
        "ir_unions",
        "ir_waiting",
    ),
}
# Each module (or package) of the generator, and all that it may import of the others. A stage
# sees the data of the stage before it, never the stage itself.
MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "diagnostics": set(),
    "suggestions": set(),
    "resources": set(),
    "placeholders": set(),
    "references": {"diagnostics"},
    "positions": set(),
    "document": {*FOUNDATION, "positions"},
    # load
    "keywords": set(),
    "schema_keywords": {"keywords"},
    "support": {"keywords", "schema_keywords"},
    "walking": {*DOCUMENT, "support"},
    "yaml_scalars": set(),
    "json_syntax": {"diagnostics"},
    "yaml_errors": {"diagnostics"},
    "yaml_reader": {*DOCUMENT, "json_syntax", "yaml_errors", "yaml_scalars"},
    "error_codes": {*DOCUMENT, "walking"},
    "identifiers": DOCUMENT,
    "fetching": set(),
    "loading": {
        *(*DOCUMENT, "support", "walking", "error_codes", "yaml_reader"),
        *("fetching", "identifiers"),
    },
    # validate
    "deep_recursion": set(),
    "extensions": DOCUMENT,
    "bundling": {*DOCUMENT, "support", "walking", "error_codes"},
    "validation": {
        *(*DOCUMENT, "media_types", "support", "walking", "bundling", "error_codes", "extensions"),
        *("client_parameters", "deep_recursion", "path_templates", "reply_reading", "server_urls"),
    },
    # tolerate: before validation, by the same reading of types
    "tolerance": {
        *(*DOCUMENT, "extensions", "support", "walking", "validation", "naming", "path_templates"),
        "media_types",
    },
    # lower
    "ir": {"diagnostics", *IR_PARTS},
    "ir_content": {"diagnostics", "ir_types", "media_types"},
    "ir_replies": {"diagnostics", "ir_content", "ir_types", "media_types"},
    "media_types": set(),
    # shared by the stages that judge and that follow it
    "reply_reading": {*DOCUMENT, "media_types"},
    "ir_models": {"diagnostics", "ir_types", "ir_unions"},
    "ir_paging": set(),
    "ir_profile": {"ir_security", "ir_servers"},
    "ir_received": {"ir_types"},
    "ir_reconciliation": set(),
    "ir_types": set(),
    "ir_unions": {"diagnostics", "ir_types"},
    "ir_waiting": set(),
    "ir_security": {"diagnostics"},
    "ir_servers": set(),
    "naming": {"symbols"},
    "symbols": set(),
    "server_urls": {"naming"},
    "client_parameters": set(),
    "path_templates": set(),
    "lowering": {
        *(*DOCUMENT, "client_parameters", "error_codes", "ir", *IR_PARTS, "naming"),
        *("path_templates", "reply_reading", "server_urls", "support", "symbols", "walking"),
    },
    # view; the configuration names the package
    "toml_positions": set(),
    "schema_renaming": {*DOCUMENT, "support", "walking"},
    "override_entry": {"diagnostics"},
    "spec_overrides": {*DOCUMENT, "override_entry", "schema_renaming", "support", "walking"},
    "package_names": set(),
    "config": {*FOUNDATION, "override_entry", "package_names", "toml_positions"},
    "view": {*FOUNDATION, "ir", *IR_PARTS, "naming", "config"},
    "former_names": {*FOUNDATION, "ir"},
    "collisions": {*FOUNDATION, "former_names", "ir", *IR_PARTS, "naming", "view", "config"},
    # what callers use; the views name it
    "surface": {*FOUNDATION, "view"},
    # render
    "rendering": {*FOUNDATION, "config", "surface", "view"},
    # know nothing of APIs
    "workers": set(),
    "formatting": set(),
    "garbage": set(),
    "locking": set(),
    "obstacles": {"diagnostics"},
    "made_files": set(),
    "plans": {"diagnostics"},
    "output": {*FOUNDATION, "locking", "obstacles", "plans"},
    "printing": FOUNDATION,
    # what was pressed, and last time
    "pressed": {"config", "diagnostics", "plans"},
    "fingerprint": {"resources"},
    "records": {*FOUNDATION, "config", "fingerprint", "plans", "pressed"},
    # on top
    "overrides": {*FOUNDATION, "config", "formatting"},
    # documents that come from elsewhere
    "adopting": {
        *(*DOCUMENT, "fetching", "identifiers", "loading", "support", "tolerance", "validation"),
        *("walking", "yaml_reader"),
    },
    "served_from": {*DOCUMENT, "server_urls", "support", "tolerance", "walking"},
    "scaffold": {*FOUNDATION, "adopting", "config", "package_names"},
    "pipeline": {
        *DOCUMENT,
        *("loading", "tolerance", "validation", "bundling", "ir", *IR_PARTS, "lowering"),
        *("collisions", "view", "rendering", "config", "formatting", "output", "overrides"),
        *("deep_recursion", "garbage", "made_files", "pressed", "served_from", "spec_overrides"),
    },
    "terminal": {*FOUNDATION, "pipeline", "plans", "pressed"},
    # runs the tests of a package that was pressed, from the outside
    "contracting": set(),
    "contract_page": {"contracting"},
    "contract_command": {"contracting", "contract_page", "resources"},
    # what runs a package that was pressed
    "pressed_package": set(),
    "mocking": {"pressed_package"},
    # the next version of a package
    "releasing": {
        *FOUNDATION,
        *("config", "locking", "output", "pipeline", "resources", "surface", "view"),
        *("contracting", "rendering"),
    },
    # documentation pages
    "docs": {
        *DOCUMENT,
        *("config", "ir", "locking", "lowering", "naming", "output", "pipeline", "printing"),
        *("shell", "suggestions", "support", "terminal", "workers", "yaml_reader", "yaml_scalars"),
    },
    # what the commands start with
    "shell": {
        *(*FOUNDATION, "config", "overrides", "pipeline", "pressed", "printing", "records"),
        "terminal",
    },
    "validating": {*FOUNDATION, "config", "pipeline", "shell", "terminal", "workers"},
    "release_commands": {
        *FOUNDATION,
        *("config", "locking", "pipeline", "releasing", "shell", "surface", "terminal", "view"),
    },
    "cli": {
        *FOUNDATION,
        *("contract_command", "docs", "mocking", "release_commands", "shell", "validating"),
        *("config", "locking", "output", "overrides", "pipeline", "scaffold", "terminal"),
        *("adopting", "fetching", "printing"),
    },
    "__main__": {"cli"},
}

WORDS_OF_EXCHANGES = ["retCode", "sCode", "X-BAPI", "OK-ACCESS", "bybit", "okx"]
#: What a template may do: lay out, repeat, leave out what is absent, call a macro.
LAYOUT_NODES = {
    *("Template", "Output", "TemplateData", "Name", "Getattr", "Getitem", "Slice", "Const"),
    *("For", "If", "Not", "Test", "Filter", "Call", "Keyword", "Macro", "Import", "FromImport"),
    # Two lists one after the other, and the names of a loop's variables.
    *("Add", "Tuple"),
}
LAYOUT_FILTERS = {"declared", "indent", "join"}
LAYOUT_TESTS = {"none"}


def modules() -> list[Path]:
    return sorted(GENERATOR.rglob("*.py"))


def imports_of(path: Path) -> Iterator[str]:
    """The parts of specpress that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide what is imported"
            top, *rest = (node.module or "").split(".")
            if top == "specpress":
                yield from rest[:1] or [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                top, *rest = alias.name.split(".")
                if top == "specpress":
                    yield from rest[:1]


def part_of(path: Path) -> str:
    return path.relative_to(GENERATOR).with_suffix("").parts[0]


def text_files(*folders: Path) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


def test_every_part_has_its_place() -> None:
    assert {part_of(path) for path in modules()} == MAY_IMPORT.keys()


def test_stages_import_only_what_stands_before_them() -> None:
    wrong = [
        f"{path.relative_to(GENERATOR)} imports {imported}"
        for path in modules()
        for imported in imports_of(path)
        if imported not in MAY_IMPORT[part_of(path)] | {part_of(path)}
    ]
    assert wrong == []


def test_the_rules_have_no_circle() -> None:
    done: set[str] = {"__version__"}
    rest = dict(MAY_IMPORT)
    while ready := [part for part, allowed in rest.items() if allowed <= done]:
        done.update(ready)
        for part in ready:
            del rest[part]
    assert rest == {}


def test_exchange_knowledge_stands_in_specs_only() -> None:
    names = [path.name for path in (REPOSITORY / "spec").iterdir() if path.is_dir()]
    words = re.compile("|".join(map(re.escape, {*WORDS_OF_EXCHANGES, *names})), re.IGNORECASE)
    files = text_files(GENERATOR, TEMPLATES)
    assert len(files) > 50
    wrong = [
        f"{path.relative_to(REPOSITORY)}:{number}: {line.strip()}"
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if words.search(line) or words.search(path.name)
    ]
    assert wrong == []


def test_only_the_transport_knows_its_http_library() -> None:
    runtime = TEMPLATES / "runtime"
    knowing = {
        path.relative_to(TEMPLATES).as_posix()
        for path in text_files(runtime, TEMPLATES / "package" / "src")
        if re.search(r"\bimport +httpx|\bfrom +httpx", path.read_text(encoding="utf-8"))
    }
    assert len(knowing) == 1, knowing
    assert re.search(r"/_?(httpx|\w*transport)\w*\.py$", *knowing)


def test_the_runtime_imports_nothing_of_the_package_it_is_copied_to() -> None:
    for path in text_files(TEMPLATES / "runtime"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.level <= 1, f"{path}:{node.lineno} reaches outside the runtime"


@pytest.mark.parametrize(
    "template",
    sorted(TEMPLATES.rglob("*.jinja")),
    ids=lambda path: path.relative_to(TEMPLATES).as_posix(),
)
def test_templates_lay_out_and_decide_nothing(template: Path) -> None:
    tree = jinja2.Environment().parse(template.read_text(encoding="utf-8"))
    for node in tree.find_all(nodes.Node):
        place = f"line {getattr(node, 'lineno', '?')}: {node!r}"
        assert type(node).__name__ in LAYOUT_NODES, place
        if isinstance(node, nodes.Filter):
            assert node.name in LAYOUT_FILTERS, place
        if isinstance(node, nodes.Test):
            assert node.name in LAYOUT_TESTS, place
        if isinstance(node, nodes.Call):
            # A macro; a method of a value would be Python's logic in disguise.
            assert isinstance(node.node, nodes.Name), place


def test_documentation_leads_to_what_there_is() -> None:
    pages = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
    linked = set()
    for page in pages:
        for link in re.findall(r"\]\(([^)#\s:]+)(?:#[\w-]+)?\)", page.read_text(encoding="utf-8")):
            target = page.parent / link
            assert target.exists(), f"{page.name} leads to {link}, which is not there"
            linked.add(target.resolve())
    assert set(pages[1:]) <= linked, "a page that no other leads to"


def test_the_table_of_modules_names_files_that_exist() -> None:
    text = (REPOSITORY / "docs" / "architecture.md").read_text(encoding="utf-8")
    folders = (REPOSITORY, GENERATOR, TEMPLATES, *GENERATOR.rglob("*"), *TEMPLATES.rglob("*"))
    named = set(re.findall(r"`([\w/.*]+\.(?:py|jinja|json))`", text))
    missing = [name for name in named if not any(list(each.glob(name)) for each in folders)]
    assert len(named) > 50
    assert missing == []
