import ast

import pytest
from specpress.view.model_views import AttributeView
from specpress.view.union_text import alias_text, declared, split_union


@pytest.mark.parametrize(
    ("annotation", "members"),
    [
        ("str", ["str"]),
        ("str | None", ["str", "None"]),
        (
            "dict[str, int | None] | list[A | B] | None",
            ["dict[str, int | None]", "list[A | B]", "None"],
        ),
        ("Literal['a | b', \"]\", '\\' | '] | int", ["Literal['a | b', \"]\", '\\' | ']", "int"]),
        ("(A | B) | C", ["(A | B)", "C"]),
    ],
)
def test_unions_are_split_at_their_top_level(annotation: str, members: list[str]) -> None:
    assert list(split_union(annotation)) == members


def test_long_aliases_are_written_on_several_lines() -> None:
    assert alias_text(["A", "B"]) == '"A | B"'
    long = ["A" * 50, "B" * 50, 'Literal["\\n", ""]']
    lines = ["    " + "A" * 50, "    | " + "B" * 50, '    | Literal["\\\\n", ""]']
    assert alias_text(long) == '"""(\n' + "\n".join(lines) + '\n)"""'
    # In parentheses, as checkers read it, it is the union.
    expression = ast.parse(eval(alias_text(long)), mode="eval")
    assert ast.unparse(expression) == " | ".join([*long[:2], "Literal['\\n', '']"])
    assert alias_text(["A" * 200]) == f'"{"A" * 200}"'


def attribute(annotation: str, default: str | None = None) -> AttributeView:
    return AttributeView(name="a", annotation=annotation, default=default, docstring=())


def test_unions_that_do_not_fit_on_their_line_stand_in_parentheses() -> None:
    # Four columns of indent, `a: `, the union, ` = None` and a comma: a hundred in all.
    fits = f"{'A' * 40} | {'B' * 42}"
    assert declared(attribute(fits, "None"), " " * 4) == f"a: {fits} = None"
    assert declared(attribute(fits + "B", "None"), " " * 4) == f"a: ({fits}B) = None"
    assert declared(attribute(fits + "B"), " " * 4) == f"a: {fits}B"
    single = f"dict[str, {'A' * 50} | {'B' * 50}]"
    assert declared(attribute(single, "None"), "") == f"a: {single} = None"
