import hashlib
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from specpress.formatting import Cache, FormattingError, format_source, format_sources

UGLY = "x = {  'a':1 }\n"
NEAT = 'x = {"a": 1}\n'


def entries(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name != ".gitignore")


def test_only_python_is_formatted() -> None:
    sources = {"a.py": UGLY, "a.json": "{ }", "README.md": "x  =  1"}
    assert format_sources(sources) == {"a.py": NEAT, "a.json": "{ }", "README.md": "x  =  1"}


def test_lines_have_a_hundred_columns() -> None:
    fits = f"value = function({'a' * 40}, {'b' * 40})\n"
    assert len(fits.rstrip()) == 100
    assert format_source("a.py", fits) == fits
    assert format_source("a.py", fits.replace("value", "values")).count("\n") > 1


def test_what_is_not_python_names_its_file() -> None:
    with pytest.raises(FormattingError, match=r"src/a\.py: cannot parse"):
        format_sources({"src/a.py": "def ("})


def test_the_cache_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    format_sources({"a.py": UGLY}, cache=Cache(folder))
    cache = Cache(folder)
    assert cache.get(UGLY) == NEAT
    assert cache.get(NEAT) == NEAT
    assert cache.get("y = 2\n") is None
    # Not what black would say: it can only come from the cache.
    cache.put(UGLY, "from the cache\n")
    assert format_sources({"a.py": UGLY}, cache=cache) == {"a.py": "from the cache\n"}


def test_damaged_entries_are_ignored(tmp_path: Path) -> None:
    format_sources({"a.py": UGLY}, cache=Cache(tmp_path))
    assert len(entries(tmp_path)) == 2
    for damage in (b"", b"\xff\n\xff", b"0" * 64 + b"\nx = 2\n"):
        for entry in entries(tmp_path):
            entry.write_bytes(damage)
        assert format_sources({"a.py": UGLY}, cache=Cache(tmp_path)) == {"a.py": NEAT}


def test_entries_that_are_no_text_are_ignored(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put("x=1\n", "x = 1\n")
    (entry,) = entries(tmp_path)
    content = b"\xff"
    entry.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
    assert cache.get("x=1\n") is None


def test_another_black_starts_afresh(tmp_path: Path) -> None:
    class OtherCache(Cache):
        def __init__(self, folder: Path) -> None:
            super().__init__(folder)
            self._identity = "0.1 100 py311\n"

    OtherCache(tmp_path).put(UGLY, "old style\n")
    assert OtherCache(tmp_path).get(UGLY) == "old style\n"
    assert format_sources({"a.py": UGLY}, cache=Cache(tmp_path)) == {"a.py": NEAT}


def test_the_cache_is_not_for_version_control(tmp_path: Path) -> None:
    Cache(tmp_path / "cache").put("a", "b")
    assert (tmp_path / "cache" / ".gitignore").read_text() == "*\n"


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "cache")
    assert format_sources({"a.py": UGLY}, cache=cache) == {"a.py": NEAT}


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(2_010):
        (tmp_path / f"{number:064x}").write_bytes(b"")
    format_sources({"a.py": UGLY}, cache=Cache(tmp_path))
    assert len(entries(tmp_path)) == 2_000 + 2
    assert Cache(tmp_path).get(UGLY) == NEAT


KILLED = """
import os, signal
from specpress import formatting

def kill_once_workers_run(count):
    print(*(process.pid for process in __import__("multiprocessing").active_children()), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    sources = {f"{number}.py": f"x = {number}\\n" for number in range(40)}
    calls = iter([lambda count: None])
    advance = lambda count: next(calls, kill_once_workers_run)(count)
    formatting.format_sources(sources, processes=2, advance=advance)
"""


def test_workers_end_with_a_killed_main_process(tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    # Ends when the last process that holds the pipe has ended: without that it would time out.
    result = subprocess.run(
        [sys.executable, script], stdout=subprocess.PIPE, timeout=30, check=False, text=True
    )
    assert result.returncode == -signal.SIGKILL
    assert len(result.stdout.split()) == 2


def test_worker_processes_give_the_same(tmp_path: Path) -> None:
    sources = {f"{number}.py": f"x = {{  'a':{number} }}\n" for number in range(10)}
    told: list[int] = []
    assert format_sources(sources, processes=2, advance=told.append) == format_sources(sources)
    assert sum(told) == len(sources)
    with pytest.raises(FormattingError, match="bad"):
        format_sources({**sources, "bad.py": "def ("}, processes=2)
