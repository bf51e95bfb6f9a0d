"""The three forms of diagnostics."""

from __future__ import annotations

import io
import json
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from specpress.diagnostics import Diagnostic, Location, Severity
from specpress.printing import Format, print_diagnostics, printable

TEXT = "first: 1\nloanAmount: {type: strng}\n\tsize: {title: 貸付, type: nmber}\n"
ERROR = Diagnostic(
    "E037",
    "there is no type 'strng'",
    Location("spec/a.yaml", 2, 20),
    hint="did you mean 'string'?",
    related=((Location("spec/a.yaml", 1, 1), "it stands here first"),),
)
WARNING = Diagnostic("W002", "50% done:\nmore", Location("spec/a,b.yaml", 1, 1), Severity.WARNING)


def printed(
    *diagnostics: Diagnostic, form: Format = "text", color: bool = False, text: str | None = TEXT
) -> str:
    stream = io.StringIO()
    print_diagnostics(
        diagnostics, sources=lambda name: text, format=form, stream=stream, color=color
    )
    return stream.getvalue()


def test_warnings_of_one_kind_are_counted_after_the_first_few() -> None:
    def warning(line: int, name: str) -> Diagnostic:
        message = f"'{name}' is empty; read as left out"
        return Diagnostic("W051", message, Location("a.yaml", line, 1), Severity.WARNING)

    def printed(format: Format) -> str:  # noqa: A002 - the word of the command line
        stream = io.StringIO()
        print_diagnostics(
            [warning(line, f"name{line}") for line in range(1, 41)],
            sources=lambda name: None,
            format=format,
            stream=stream,
            color=False,
        )
        return stream.getvalue()

    text = printed("text")
    assert text.count("is empty; read as left out") == 5
    assert "warning[W051]: 35 more of this kind; '--format json' has all\n" in text
    assert text.endswith("\n40 warnings\n")
    assert len(json.loads(printed("json"))) == 40
    assert printed("github").count("::warning") == 40


def test_text_shows_the_line_and_the_column() -> None:
    assert printed(ERROR) == (
        "spec/a.yaml:2:20: error[E037]: there is no type 'strng'\n"
        "    2 | loanAmount: {type: strng}\n"
        "      |                    ^\n"
        "    = note: spec/a.yaml:1:1: it stands here first\n"
        "    = help: did you mean 'string'?\n"
        "\n"
        "1 error\n"
    )


def test_the_caret_stands_below_the_place_after_tabs_and_wide_characters() -> None:
    place = Location("spec/a.yaml", 3, TEXT.split("\n")[2].index("nmber") + 1)
    lines = printed(Diagnostic("E037", "m", place)).split("\n")
    # A tab is shown as four columns, each of the two wide characters takes two.
    assert lines[1] == "    3 |     size: {title: 貸付, type: nmber}"
    assert lines[2].index("^") == lines[1].index("nmber") + 2


def test_a_long_line_is_cut_around_the_place() -> None:
    text = "a" * 300 + "HERE" + "b" * 300
    lines = printed(Diagnostic("E037", "m", Location("f", 1, 301)), text=text).split("\n")
    assert len(lines[1]) < 120
    assert lines[1][lines[2].index("^") :].startswith("HERE")


def test_a_place_without_a_source_has_no_excerpt() -> None:
    assert printed(ERROR, text=None).split("\n")[1].startswith("    = note")
    beyond = Diagnostic("E005", "m", Location("f", 99, 7))
    assert printed(beyond) == "f:99:7: error[E005]: m\n\n1 error\n"


def test_findings_are_sorted_and_counted() -> None:
    other = Diagnostic("E001", "m", Location("a.yaml", 10, 1))
    output = printed(ERROR, WARNING, other, other)
    heads = [line for line in output.split("\n") if "]:" in line]
    assert [head.split(":")[0] for head in heads] == [
        "a.yaml",
        "a.yaml",
        "spec/a,b.yaml",
        "spec/a.yaml",
    ]
    assert output.endswith("\n3 errors, 1 warning\n")


def test_nothing_to_say_prints_nothing() -> None:
    assert printed() == ""


def test_color_only_when_it_is_asked_for() -> None:
    assert "\x1b[" in printed(ERROR, color=True)
    assert "\x1b" not in printed(ERROR)


def test_json_is_an_array_of_flat_objects() -> None:
    assert json.loads(printed(ERROR, form="json")) == [
        {
            "file": "spec/a.yaml",
            "line": 2,
            "column": 20,
            "severity": "error",
            "code": "E037",
            "message": "there is no type 'strng'",
            "hint": "did you mean 'string'?",
            "related": [
                {"file": "spec/a.yaml", "line": 1, "column": 1, "message": "it stands here first"}
            ],
        }
    ]
    assert json.loads(printed(form="json")) == []


def test_workflow_commands_are_escaped() -> None:
    assert printed(WARNING, form="github") == (
        "::warning file=spec/a%2Cb.yaml,line=1,col=1,title=W002::50%25 done:%0Amore\n"
    )
    assert printed(ERROR, form="github") == (
        "::error file=spec/a.yaml,line=2,col=20,title=E037"
        "::there is no type 'strng'%0Ahelp: did you mean 'string'?\n"
    )


def test_control_codes_of_a_spec_do_not_reach_the_terminal() -> None:
    hostile = "\x1b[2J\u202egpj\x07"
    output = printed(Diagnostic("E001", hostile, Location("f", 1, 1), hint=hostile), text=hostile)
    assert not any(unicodedata.category(c) in ("Cc", "Cf") and c != "\n" for c in output)


@settings(deadline=None)
@given(st.text())
def test_printable_text_is_one_harmless_line(text: str) -> None:
    shown = printable(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in shown)
    if text.isascii() and text.isprintable():
        assert shown == text


@settings(deadline=None)
@given(st.text(), st.integers(1, 300), st.integers(1, 5))
def test_any_place_in_any_text_can_be_printed(text: str, column: int, line: int) -> None:
    output = printed(Diagnostic("E001", "m", Location("f", line, column)), text=text)
    assert output.startswith(f"f:{line}:{column}: error[E001]: m\n")
