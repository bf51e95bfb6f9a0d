"""Arguments of a call: all survive, with names that nothing unrelated changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from specpress import ir
from specpress.diagnostics import Location
from specpress.lowering.argument_names import with_names, with_names_of_bodies
from specpress.lowering.bodies import Bodies
from specpress.naming import snake_case

TEXT = ir.Scalar(ir.ScalarKind.STRING, ir.Wire.STRING)
Place = ir.ParameterPlace
DECLARED = (Place.PATH, Place.QUERY, Place.HEADER, Place.COOKIE, Place.BODY_FIELD)


def parameter(wire_name: str, place: ir.ParameterPlace, name: str | None = None) -> ir.Parameter:
    return ir.Parameter(wire_name, place, TEXT, False, Location("a.yaml", 1, 1), name=name)


def names(*parameters: ir.Parameter) -> list[str]:
    return [each.name or snake_case(each.wire_name) for each in with_names(parameters)]


def test_the_place_tells_names_apart() -> None:
    same = [parameter("id", place) for place in DECLARED]
    assert names(*same) == ["id", "id_query", "id_header", "id_cookie", "id_body"]
    assert names(*reversed(same)) == ["id_body", "id_cookie", "id_header", "id_query", "id"]


def test_what_keeps_its_name_says_nothing_of_it() -> None:
    found = with_names([parameter("loanId", Place.PATH), parameter("loanId", Place.QUERY)])
    assert [each.name for each in found] == [None, "loan_id_query"]


def test_keywords_keep_no_underscore_before_the_place() -> None:
    assert names(parameter("class", Place.PATH), parameter("class", Place.QUERY)) == [
        "class_",
        "class_query",
    ]


def test_in_one_place_symbols_and_numbers_do() -> None:
    found = names(*(parameter(each, Place.QUERY) for each in ("a-b", "a_b", "@aB", "aB")))
    assert found == ["a_b", "a_b_2", "at_a_b", "a_b_3"]


def test_a_chosen_name_wins() -> None:
    found = names(parameter("id", Place.PATH), parameter("other", Place.HEADER, name="id"))
    assert found == ["id_path", "id"]


def test_a_longer_name_gives_way_to_one_that_is_so_called() -> None:
    found = names(
        parameter("id", Place.PATH), parameter("id", Place.QUERY), parameter("id_query", Place.PATH)
    )
    assert found == ["id", "id_query_2", "id_query"]


WORDS = st.sampled_from(["id", "Id", "ID", "i d", "id<", "id_2", "id_query", "class", "", "2", "é"])
PARAMETERS = st.lists(
    st.builds(parameter, WORDS, st.sampled_from(DECLARED)),
    unique_by=lambda each: (each.wire_name, each.place),
)


@given(PARAMETERS)
def test_all_survive_under_names_of_their_own(parameters: list[ir.Parameter]) -> None:
    found = names(*parameters)
    assert len(set(found)) == len(found)
    assert all(name.isidentifier() for name in found)


@given(PARAMETERS, st.integers(0, 9), st.sampled_from(DECLARED))
def test_an_unrelated_parameter_renames_none(
    parameters: list[ir.Parameter], at: int, place: ir.ParameterPlace
) -> None:
    before = names(*parameters)
    at = min(at, len(parameters))
    after = names(*parameters[:at], parameter("unrelated", place), *parameters[at:])
    assert after[:at] + after[at + 1 :] == before


FIELDS = st.lists(WORDS | st.sampled_from(["content_type", "body_content_type"]), unique=True)


@given(PARAMETERS, st.lists(FIELDS, min_size=1, max_size=3))
def test_all_of_every_body_survive_beside_the_rest(
    parameters: list[ir.Parameter], bodies: list[list[str]]
) -> None:
    declared = with_names([each for each in parameters if each.place is not Place.BODY_FIELD])
    where = Location("a.yaml", 1, 1)
    content = ir.Content("application/json", ir.ContentForm.JSON, None, where)
    fields = [tuple(parameter(each, Place.BODY_FIELD) for each in body) for body in bodies]
    choice = parameter("Content-Type", Place.CONTENT_TYPE, "content_type")
    described = Bodies(
        contents=tuple(ir.RequestContent(content, each) for each in fields),
        parameters=(*fields[0], choice),
    )
    found = with_names_of_bodies(described, declared)
    for each in found.contents:
        of_call = [*declared, *each.parameters, found.parameters[-1]]
        taken = [one.name or snake_case(one.wire_name) for one in of_call]
        assert len(set(taken)) == len(taken)
