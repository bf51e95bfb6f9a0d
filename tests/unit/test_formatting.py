from pathlib import Path

import pytest
from specpress import formatting
from specpress.formatting import FormattingError, format_sources

UGLY = "x = {  'a':1 }\n"
NEAT = 'x = {"a": 1}\n'


def formatted(text: str) -> str:
    return format_sources({"a.py": text})["a.py"]


def test_only_python_is_formatted() -> None:
    sources = {"a.py": UGLY, "a.json": "{ }", "README.md": "x  =  1"}
    assert format_sources(sources) == {"a.py": NEAT, "a.json": "{ }", "README.md": "x  =  1"}
    assert format_sources({"a.json": "{ }"}) == {"a.json": "{ }"}


def test_lines_have_a_hundred_columns() -> None:
    fits = f"value = function({'a' * 40}, {'b' * 40})\n"
    assert len(fits.rstrip()) == 100
    assert formatted(fits) == fits
    assert formatted(fits.replace("value", "values")).count("\n") > 1


def test_texts_keep_their_paths_whatever_these_are() -> None:
    paths = ["src/build/venv/x.py", "../outside.py", "nul\0.py", *(f"{n}.py" for n in range(12))]
    sources = {path: f"{UGLY}# {path!r}\n" for path in paths}
    assert format_sources(sources) == {path: f"{NEAT}# {path!r}\n" for path in paths}


def test_no_configuration_of_the_folder_above_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ruff.toml").write_text('line-length = 20\nexclude = ["*"]\n')
    (tmp_path / ".gitignore").write_text("*\n")
    (tmp_path / ".git").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUFF_LINE_LENGTH", "20")
    fits = f"value = function({'a' * 40}, {'b' * 40})\n"
    assert formatted(fits) == fits
    assert formatted(UGLY) == NEAT


def test_characters_and_ends_of_lines_survive() -> None:
    text = '"""Größe, 金额, \U0001f600."""\n\nx = "\\r\\n"\n'
    assert formatted(text) == text


def test_what_is_not_python_names_its_file() -> None:
    sources = {"src/good.py": UGLY, "src/a.py": "x = 1\ndef (", "src/b.py": "("}
    with pytest.raises(FormattingError, match=r"^src/a\.py: cannot be parsed: 2:5: \w+"):
        format_sources(sources)


def test_many_texts_are_formatted_in_several_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formatting, "_AT_ONCE", 2)
    sources = {f"{each}.py": UGLY for each in "abcde"}
    assert set(format_sources(sources).values()) == {NEAT}
    with pytest.raises(FormattingError, match=r"^e\.py: cannot be parsed"):
        format_sources({**sources, "e.py": "("})
