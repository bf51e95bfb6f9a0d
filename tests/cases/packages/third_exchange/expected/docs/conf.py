"""Configuration of the documentation site, for Sphinx. Nothing is fetched, now or by readers."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from sphinx.addnodes import pending_xref

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

project = "case-third-exchange"
version = release = "1.2.3"
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_design",
]
myst_enable_extensions = ["attrs_inline", "colon_fence"]
suppress_warnings = ["config.cache"]
nitpicky = True
# Names of the standard library, of the HTTP library and of type variables lead to no page of ours.
nitpick_ignore_regex = [
    (r"py:.*", r"(?!case_third_exchange\.models\.|case_third_exchange\.errors\.).*")
]

autodoc_default_options = {"members": True, "undoc-members": True, "show-inheritance": True}
add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_class_signature = "mixed"
napoleon_numpy_docstring = False
python_maximum_signature_line_length = 88

# Texts are shown as they are written.
smartquotes = False

html_theme = "pydata_sphinx_theme"
html_title = "case-third-exchange"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_context = {"default_mode": "auto"}
html_copy_source = False
# Summaries would be fetched page by page, which a browser refuses on pages from a disk.
html_show_search_summary = False
html_show_sourcelink = False
html_theme_options = {
    "navbar_align": "left",
    "navbar_end": ["theme-switcher"],
    "header_links_before_dropdown": 8,
    "show_toc_level": 1,
    "secondary_sidebar_items": {"**": ["page-toc"], "errors": [], "rate_limits": []},
    "footer_start": [],
    "footer_end": [],
    "use_edit_page_button": False,
}

#: Pages without pages below them need no navigation beside them.
html_sidebars = {
    name: [] for name in ("index", "configuration", "errors", "outcomes", "rate_limits", "testing")
}

#: Code as reStructuredText has it: where it may begin, and where it may end.
_CODE = re.compile(
    r"""((?<![^\s'"(\[{<\-/:])``(?=[^\s`])[^`]*(?<=[^\s`])``(?![^\s'")\]}>\-/\\:.,;!?]))"""
)
#: What a line must not begin with, or it would be a directive, a list, a title or the like.
_AT_START = re.compile(r"^(\s*)(?=[^\w\s\\`])|^(\s*\w+)(?=[.)](?:\s|$))")
#: What would make the next colon begin a block of code, a role, or a link to run a script.
_SCHEME = re.compile(r":(?=:)|\b(?!https?:|ftp:|mailto:)[A-Za-z][A-Za-z0-9+.-]*(?=:[^\s:])")
_MARK = r"\g<0>\\"
_FACT = re.compile(r"[A-Z][A-Za-z ]+:( |$)")


def as_plain_text(app: Any, what: str, name: str, obj: Any, options: Any, lines: list[str]) -> None:
    """Docstrings are text with code in double backticks: nothing else in them is markup.

    Those of the mock exchange and of the runtime hold nothing from the specification, and may
    have blocks of code.
    """
    module = getattr(obj, "__module__", None) or name
    has_blocks = module.startswith(("case_third_exchange.testing", "case_third_exchange._runtime"))
    in_block = False
    for number, line in enumerate(lines):
        in_block = has_blocks and (line.endswith("::") or (in_block and not line[:1].strip()))
        if in_block and line.startswith(" "):
            continue
        parts = _CODE.split(line)
        parts[::2] = [re.sub(r"([\\*|`_])", r"\\\1", part) for part in parts[::2]]
        lines[number] = "".join(parts)
        if not has_blocks:
            lines[number] = _AT_START.sub(_MARK, _SCHEME.sub(_MARK, lines[number]))
    facts = next((at for at, line in enumerate(lines) if line.startswith("HTTP: ")), len(lines))
    for number, line in enumerate(lines[facts:], facts):
        if line:  # one below the other, not run together; what was wrapped goes on
            lines[number] = f"{'|' if _FACT.match(line) else ' '} {line}"


def without_fields(
    app: Any, what: str, name: str, obj: Any, options: Any, signature: str, returns: str
) -> tuple[str, str] | None:
    """The fields of a model stand below it, with what they mean."""
    return ("", "") if signature and what == "class" and ".models." in name else None


def unlink_builtins(app: Any, doctree: Any) -> None:
    """A ``list`` in an annotation is Python's, not a field of that name."""
    for reference in list(doctree.findall(pending_xref)):
        if reference.get("refdomain") == "py" and reference.get("reftarget", "").islower():
            reference.replace_self(reference.children)


def setup(app: Any) -> None:
    """The first one before napoleon, which makes markup of sections."""
    app.connect("autodoc-process-docstring", as_plain_text, priority=400)
    app.connect("autodoc-process-signature", without_fields)
    app.connect("doctree-read", unlink_builtins)
