"""bpviz bench --start: how soon a window is there, what takes the time, and what memory it has.

Each start is a fresh process that shows the window of the program offscreen, with settings of its
own. The first one is not counted: it has the files read from the disk.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np

from bpviz.bench_wanted import HEADING, most, row

LATEST: Final = 600.0
"""Milliseconds from the start of the process to the first painted window, at most."""
IDLE: Final = 160.0
"""Megabytes of resident memory that an idle window has, at most."""
LIGHT: Final = frozenset(
    {
        *("numpy", "PySide6", "shiboken6", "pyqtgraph", "msgspec", "safetensors"),
        *(
            "shibokensupport",
            "signature_bootstrap",
            "typing_extensions",
            "cython_runtime",
        ),  # theirs
    }
)
"""Packages that may be there when the window is painted, and what they bring along."""
STAGES: Final = (
    ("python", "Python itself"),
    ("numpy", "numpy"),
    ("qt", "Qt"),
    ("modules", "modules of bpviz"),
    ("application", "QApplication"),
    ("window", "settings, session and window"),
    ("painted", "layout and the first paint"),
)
_MILLION = 1_000_000


def started(compiled: str) -> dict[str, Any]:
    """What a fresh process tells of its start, with the time that it was started at.

    compiled  the folder of compiled modules, which an installed program has as well
    """
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    with tempfile.TemporaryDirectory() as settings:
        command = [sys.executable, "-m", "bpviz.bench_started", settings]
        began = time.time()
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told | {"began": began}


def stages(told: Mapping[str, Any]) -> dict[str, float]:
    """Milliseconds of every stage of a start."""
    reached = [told["began"], *(told["reached"][key] for key, _ in STAGES)]
    took = 1000 * np.diff(reached)
    return dict(zip((key for key, _ in STAGES), took.tolist(), strict=True))


def heavy(loaded: Sequence[str]) -> list[str]:
    """Packages among these that are neither Python's nor LIGHT nor our own."""
    own = LIGHT | {"bpviz", "__main__", "__mp_main__"}
    known = own | set(sys.stdlib_module_names) | set(sys.builtin_module_names)
    return [name for name in loaded if name not in known and not name.startswith("_")]


def report(rounds: int) -> Iterator[str]:
    """The lines of the table."""
    yield f"Start of the window, offscreen, in {rounds} fresh processes; median and slowest."
    yield HEADING
    with tempfile.TemporaryDirectory() as folder:
        started(folder)
        all_told = [started(folder) for _ in range(rounds)]
    times = [stages(told) for told in all_told]
    for key, name in STAGES:
        yield row(f"  {name}", f"{np.median([each[key] for each in times]):.0f} ms")
    whole = [sum(each.values()) for each in times]
    middle = float(np.median(whole))
    yield row("start to the first painted window", f"{middle:.0f} ms", middle, most(LATEST))
    yield row("  slowest", f"{max(whole):.0f} ms")
    biggest = max(STAGES, key=lambda stage: float(np.median([each[stage[0]] for each in times])))
    yield row("  what takes longest", biggest[1])
    yield row(
        "  heavier packages loaded by then", ", ".join(heavy(all_told[0]["loaded"])) or "none"
    )
    for key, name in (("idle", "resident memory, idle"), ("seen", "  once Train was seen")):
        bytes_ = [told[key] for told in all_told if told[key] is not None]
        if bytes_:
            size = float(np.median(bytes_)) / _MILLION
            wanted = most(IDLE, "MB") if key == "idle" else None
            yield row(name, f"{size:.0f} MB", size, wanted)
