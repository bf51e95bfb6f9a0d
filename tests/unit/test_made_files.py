"""The texts of a package while it is made."""

import gc
from pathlib import Path

import pytest
from specpress import output
from specpress.made_files import MadeFiles


def test_texts_come_back_in_the_order_of_their_paths() -> None:
    files = MadeFiles()
    texts = {"src/b.py": "ä 金额 \U0001f600\n", "../a": "", f"src/{'x' * 300}.py": "x = 1\n"}
    for path, text in texts.items():
        files[path] = text
    files["src/b.py"] = "y"
    assert dict(files) == {**texts, "src/b.py": "y"}
    assert list(files) == sorted(texts)
    assert len(files) == 3


def test_what_is_taken_out_leaves_the_others_alone() -> None:
    files = MadeFiles()
    files["a"], files["b"], files["c"] = "1", "2", "3"
    assert files.pop("a") == "1"
    files["d"] = "4"
    assert dict(files) == {"b": "2", "c": "3", "d": "4"}
    with pytest.raises(KeyError):
        files["a"]


def test_lines_end_as_on_unix() -> None:
    files = MadeFiles()
    files["a"] = "1\r\n2\n"
    assert files.file("a").read_bytes() == b"1\n2\n"


def test_their_folder_goes_with_them() -> None:
    files = MadeFiles()
    files["a"] = "1"
    folder = files.file("a").parent
    del files
    gc.collect()
    assert not folder.exists()


def test_a_plan_holds_what_it_is_to_write(tmp_path: Path) -> None:
    files = MadeFiles()
    files["src/a.py"], files["src/b.py"] = "x = 1\n", "y = 1\n"
    tree = {path: files.file(path) for path in files}
    plan = output.plan(tree, tmp_path / "package", held=files)
    # The folder of the files stays as long as the plan.
    del files, tree
    gc.collect()
    assert {change.path: change.after for change in plan.changes if "src" in change.path} == {
        "src/a.py": b"x = 1\n",
        "src/b.py": b"y = 1\n",
    }
    assert "+y = 1" in output.diff(plan)
    output.apply(plan)
    assert (tmp_path / "package/src/b.py").read_text() == "y = 1\n"
    again = output.plan({"src/a.py": "x = 1\n", "src/b.py": "y = 1\n"}, tmp_path / "package")
    assert again.is_current
    assert again.digests == plan.digests


@pytest.mark.parametrize("can_link", [True, False])
def test_what_is_written_does_not_need_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_link: bool
) -> None:
    if not can_link:

        def refuse(*_: object) -> None:
            raise OSError("another file system")

        monkeypatch.setattr("os.link", refuse)
    files = MadeFiles()
    files["a.py"] = "x = 1\n"
    made = files.file("a.py")
    output.apply(output.plan({"a.py": made}, tmp_path / "package", held=files))
    written = tmp_path / "package" / "a.py"
    assert written.stat().st_mode & 0o777 == 0o644
    assert (written.stat().st_ino == made.stat().st_ino) == can_link
    del files
    gc.collect()
    assert not made.exists() and written.read_bytes() == b"x = 1\n"
