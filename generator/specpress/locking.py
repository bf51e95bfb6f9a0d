"""One run at a time: two that write the same packages would leave a mixture of both."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType


@contextmanager
def only_run(file: Path, waiting: Callable[[], object]) -> Iterator[None]:
    """Hold the lock of ``file``; ``waiting`` is called once if another run holds it.

    ``file`` is only opened, never changed. The system frees the lock of a run that was killed.
    Raises OSError where the file cannot be opened.
    """
    handle = os.open(file, os.O_RDONLY)
    try:
        if not _take(handle, wait=False):
            waiting()
            _take(handle, wait=True)
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    #: Windows locks bytes against readers, too: take one where no file has any.
    _FAR_OUT = 1 << 30

    def _take(handle: int, *, wait: bool) -> bool:
        os.lseek(handle, _FAR_OUT, os.SEEK_SET)
        while True:
            try:
                # Waits ten seconds by itself.
                msvcrt.locking(handle, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
            else:
                return True

else:
    import fcntl

    def _take(handle: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A file system without locks, as some networks have: as good as no other run.
            return True
        return True


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C and SIGTERM wait until the block is done; the first that came then counts."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    arrived: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        arrived.append(number)

    former = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
    if arrived:
        signal.raise_signal(arrived[0])
