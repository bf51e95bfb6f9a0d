import dataclasses
import json
import signal
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specpress import output
from specpress.output import MANIFEST, ChangeKind


def press(tree: output.Tree, directory: Path, **options: object) -> output.Plan:
    plan = output.plan(tree, directory, **options)  # type: ignore[arg-type]  # any of its options
    output.apply(plan)
    return plan


def on_disk(directory: Path) -> dict[str, bytes]:
    """Everything below ``directory`` but the manifest."""
    return {
        path.relative_to(directory).as_posix(): path.read_bytes()
        for path in directory.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }


def problems(tree: output.Tree, directory: Path, **options: object) -> list[tuple[str, str]]:
    plan = output.plan(tree, directory, shown="out/acme", **options)  # type: ignore[arg-type]  # any of its options
    with pytest.raises(ValueError, match="cannot be applied"):
        output.apply(plan)
    return [(problem.code, problem.location.file) for problem in plan.problems]


def test_a_first_press_writes_every_file(tmp_path: Path) -> None:
    directory = tmp_path / "generated" / "acme"
    plan = press({"a.py": "x = 1\r\n", "data/b.bin": b"\x00\r\n"}, directory)
    assert on_disk(directory) == {"a.py": b"x = 1\n", "data/b.bin": b"\x00\r\n"}
    assert plan.count(ChangeKind.ADDED) == 3
    assert json.loads((directory / MANIFEST).read_text()) == {"generated": ["a.py", "data/b.bin"]}
    assert stat.S_IMODE((directory / "a.py").stat().st_mode) == 0o644
    assert [path.name for path in directory.parent.iterdir()] == ["acme"]


def test_the_second_press_touches_nothing(tmp_path: Path) -> None:
    tree = {"a.py": "x = 1\n", "b/c.py": "y\n"}
    press(tree, tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    plan = press(tree, tmp_path)
    assert plan.is_current
    assert (plan.changes, plan.unchanged) == ((), 3)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_files_are_added_changed_and_removed(tmp_path: Path) -> None:
    press({"a.py": "1\n", "b.py": "2\n", "old/deep/c.py": "3\n"}, tmp_path)
    plan = press({"a.py": "1\n", "b.py": "two\n", "new/d.py": "4\n"}, tmp_path)
    kinds = {change.path: change.kind for change in plan.changes if change.path != MANIFEST}
    assert kinds == {
        "b.py": ChangeKind.CHANGED,
        "new/d.py": ChangeKind.ADDED,
        "old/deep/c.py": ChangeKind.REMOVED,
    }
    assert on_disk(tmp_path) == {"a.py": b"1\n", "b.py": b"two\n", "new/d.py": b"4\n"}
    assert not (tmp_path / "old").exists()


def test_hand_made_files_are_left_alone(tmp_path: Path) -> None:
    press({"models/a.py": "1\n", "b.py": ""}, tmp_path)
    (tmp_path / "models" / "mine.py").write_text("mine\n")
    press({"b.py": ""}, tmp_path)
    assert on_disk(tmp_path) == {"models/mine.py": b"mine\n", "b.py": b""}


def test_byte_code_does_not_keep_a_removed_folder_alive(tmp_path: Path) -> None:
    press({"src/models/a.py": "1\n", "src/b.py": ""}, tmp_path)
    for folder in ("src", "src/models"):
        (tmp_path / folder / "__pycache__").mkdir()
        (tmp_path / folder / "__pycache__" / "a.pyc").write_bytes(b"")
    press({"src/b.py": ""}, tmp_path)
    assert not (tmp_path / "src" / "models").exists()
    assert (tmp_path / "src" / "__pycache__").exists()


def test_a_hand_made_file_in_the_way_is_only_replaced_by_force(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine\n")
    assert problems({"a.py": "1\n"}, tmp_path) == [("E911", "out/acme/a.py")]
    assert on_disk(tmp_path) == {"a.py": b"mine\n"}
    press({"a.py": "1\n"}, tmp_path, force=True)
    assert on_disk(tmp_path) == {"a.py": b"1\n"}


def test_a_hand_made_file_of_equal_content_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("1\n")
    press({"a.py": "1\n"}, tmp_path)
    press({}, tmp_path)
    assert on_disk(tmp_path) == {}


def test_seeds_are_written_once_and_never_removed(tmp_path: Path) -> None:
    press({"a.py": ""}, tmp_path, seeds={"CHANGELOG.md": "start\n"})
    assert json.loads((tmp_path / MANIFEST).read_text()) == {"generated": ["a.py"]}
    (tmp_path / "CHANGELOG.md").write_text("by hand\n")
    assert output.plan({"a.py": ""}, tmp_path, seeds={"CHANGELOG.md": "start\n"}).is_current
    press({}, tmp_path)
    assert on_disk(tmp_path) == {"CHANGELOG.md": b"by hand\n"}


@pytest.mark.parametrize(
    "content",
    [
        "<<<<<<< HEAD",
        '{"generated": ["../x"]}',
        '{"generated": ["/etc/x"]}',
        '{"generated": 3}',
        "[]",
        "[" * 100_000,
        "\xff",
    ],
)
def test_a_spoilt_manifest_vouches_for_nothing(tmp_path: Path, content: str) -> None:
    directory = tmp_path / "acme"
    press({"a.py": "1\n"}, directory)
    (tmp_path / "x").write_text("outside")
    (directory / MANIFEST).write_bytes(content.encode("latin-1"))
    assert ("E910", f"out/acme/{MANIFEST}") in problems({"a.py": "2\n"}, directory)
    press({"a.py": "2\n"}, directory, force=True)
    assert on_disk(directory) == {"a.py": b"2\n"}
    assert (tmp_path / "x").read_text() == "outside"


@pytest.mark.parametrize(
    "path", ["../x", "/x", "a/../b", "a//b", "./a", "a\\b", "", "C:x", "a\0b", MANIFEST, "a/"]
)
def test_paths_that_lead_elsewhere_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match=r"clean relative path|written by specpress"):
        output.plan({path: ""}, tmp_path)
    with pytest.raises(ValueError, match=r"clean relative path|written by specpress"):
        output.plan({}, tmp_path, seeds={path: ""})


@pytest.mark.parametrize(
    "paths",
    [
        ("a.py", "A.py"),
        ("Models/a.py", "models/A.py"),
        ("a", "a/b"),
        ("A", "a/b"),
        ("é", "e\u0301"),
    ],
)
def test_paths_that_are_one_file_on_some_disks_are_refused(
    tmp_path: Path, paths: tuple[str, str]
) -> None:
    assert [code for code, _ in problems(dict.fromkeys(paths, ""), tmp_path)] == ["E913"]


def test_symbolic_links_are_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.py").write_text("theirs\n")
    directory = tmp_path / "acme"
    press({"link/a.py": "1\n", "b.py": "1\n"}, directory)
    (directory / "link" / "a.py").unlink()
    (directory / "link").rmdir()
    (directory / "link").symlink_to(outside)
    (directory / "b.py").unlink()
    (directory / "b.py").symlink_to(outside / "a.py")
    assert problems({"link/a.py": "2\n", "b.py": "2\n"}, directory) == [
        ("E912", "out/acme/b.py"),
        ("E912", "out/acme/link"),
    ]
    # Nor when the files are no longer generated.
    press({}, directory)
    assert on_disk(outside) == {"a.py": b"theirs\n"}


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    press({"models": "file\n"}, tmp_path)
    press({"models/a.py": "1\n"}, tmp_path)
    assert on_disk(tmp_path) == {"models/a.py": b"1\n"}
    press({"models": "file\n"}, tmp_path)
    assert on_disk(tmp_path) == {"models": b"file\n"}


def test_a_file_in_the_way_of_several_is_named_once(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("mine\n")
    assert problems({"models/a.py": "1\n", "models/deep/b.py": "2\n"}, tmp_path) == [
        ("E912", "out/acme/models")
    ]


@pytest.mark.parametrize("link", [False, True])
def test_no_folder_where_the_package_goes(tmp_path: Path, link: bool) -> None:
    directory = tmp_path / "acme"
    if link:
        directory.symlink_to("nowhere")
    else:
        directory.write_text("mine\n")
    assert problems({"a.py": "1\n", "b.py": "1\n"}, directory) == [("E912", "out/acme")]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["acme"]


def test_a_folder_with_other_files_is_in_the_way(tmp_path: Path) -> None:
    press({"models/a.py": "1\n"}, tmp_path)
    (tmp_path / "models" / "mine").write_text("")
    assert problems({"models": "file\n"}, tmp_path) == [("E912", "out/acme/models")]


def test_a_failure_half_way_restores_everything(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    old = {"a.py": "1\n", "b.py": "2\n", "gone/c.py": "3\n"}
    new = {"a.py": "one\n", "added/d.py": "4\n", "z.py": "5\n"}
    press(old, first)
    press(old, second)
    plans = [output.plan(new, first), output.plan(new, second)]
    # Since the plan was made a folder has come to stand where the last file must go.
    (second / "z.py").mkdir()
    with pytest.raises(OSError, match=r"z\.py"):
        output.apply(plans)
    (second / "z.py").rmdir()
    expected = {path: text.encode() for path, text in old.items()}
    assert (on_disk(first), on_disk(second)) == (expected, expected)
    assert output.plan(old, first).is_current
    assert not (first / "added").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "second"]


class Interrupted(tuple[output.Change, ...]):
    """Changes after whose last one Ctrl-C is pressed."""

    def __iter__(self) -> Iterator[output.Change]:
        yield from super().__iter__()
        raise KeyboardInterrupt


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path) -> None:
    directory = tmp_path / "generated" / "acme"
    plan = output.plan({"a.py": "1\n", "b.py": "2\n"}, directory)
    with pytest.raises(KeyboardInterrupt):
        output.apply(dataclasses.replace(plan, changes=Interrupted(plan.changes)))
    assert list(tmp_path.iterdir()) == []


def test_an_interrupt_while_files_move_waits_until_all_have_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = []
    replace = Path.replace

    def interrupting(source: Path, target: Path) -> Path:
        moved.append(target.name)
        # Twice: people press Ctrl-C again when nothing seems to happen.
        signal.raise_signal(signal.SIGINT)
        return replace(source, target)

    before = signal.getsignal(signal.SIGINT)
    plan = output.plan({"a.py": "1\n", "b.py": "2\n"}, tmp_path / "acme")
    monkeypatch.setattr(Path, "replace", interrupting)
    with pytest.raises(KeyboardInterrupt):
        output.apply(plan)
    assert len(moved) == 3
    assert on_disk(tmp_path) == {"acme/a.py": b"1\n", "acme/b.py": b"2\n"}
    assert [path.name for path in tmp_path.iterdir()] == ["acme"]
    assert signal.getsignal(signal.SIGINT) is before


def test_what_a_killed_run_left_behind_is_cleared_away(tmp_path: Path) -> None:
    for name in (".acme.specpress-x1y2", ".other.specpress-x1y2", ".acme.mine"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "0.new").write_text("")
    press({"a.py": "1\n"}, tmp_path / "acme")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".acme.mine",
        ".other.specpress-x1y2",
        "acme",
    ]


def test_the_place_of_a_failure_is_no_file_of_ours(tmp_path: Path) -> None:
    staged = str(tmp_path / ".acme.specpress-x1y2" / "0.new")
    target = str(tmp_path / "acme" / "a.py")
    assert output.place_of(OSError(28, "full", staged), tmp_path) == tmp_path
    assert output.place_of(OSError(13, "no", staged, None, target), tmp_path) == Path(target)
    assert output.place_of(OSError(28, "full"), tmp_path / "x") == tmp_path / "x"


def test_a_disk_that_refuses_is_an_error_that_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "generated").write_text("no folder\n")
    with pytest.raises(OSError, match="generated"):
        press({"a.py": "1\n"}, tmp_path / "generated" / "acme")
    assert on_disk(tmp_path) == {"generated": b"no folder\n"}


def test_the_difference_is_a_unified_diff(tmp_path: Path) -> None:
    directory = tmp_path / "acme"
    press({"a.py": "1\n2\n", "b.bin": b"\xff", "c.py": "old", "d.py": "x\n"}, directory)
    plan = output.plan(
        {"a.py": "1\n3\n", "b.bin": b"\xfe", "d.py": "x\x0cy\n", "new.py": "4\n", "none.py": ""},
        directory,
        shown="out/acme",
    )
    text = output.diff(plan)
    assert "--- a/out/acme/a.py\n+++ b/out/acme/a.py\n@@ -1,2 +1,2 @@\n 1\n-2\n+3\n" in text
    assert "Binary files a/out/acme/b.bin and b/out/acme/b.bin differ\n" in text
    assert (
        "--- a/out/acme/c.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-old\n\\ No newline at end of file\n"
        in text
    )
    assert "-x\n+x\x0cy\n" in text
    assert "--- /dev/null\n+++ b/out/acme/new.py\n@@ -0,0 +1 @@\n+4\n" in text
    assert "--- /dev/null\n+++ b/out/acme/none.py\n" in text


NAMES = st.text("abc", min_size=1, max_size=2)
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)


def without_clashes(tree: dict[str, bytes]) -> dict[str, bytes]:
    return {p: c for p, c in tree.items() if not any(q.startswith(f"{p}/") for q in tree)}


TREES = st.dictionaries(PATHS, st.binary(max_size=3), max_size=6).map(without_clashes)


@given(trees=st.lists(TREES, min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_any_succession_of_trees_ends_as_the_last_one(
    tmp_path_factory: pytest.TempPathFactory, trees: list[dict[str, bytes]]
) -> None:
    directory = tmp_path_factory.mktemp("succession") / "acme"
    for tree in trees:
        press(tree, directory)
        assert on_disk(directory) == tree
    assert not [path for path in directory.rglob("*") if path.is_dir() and not any(path.iterdir())]
