"""bpviz bench --step, second half: jumps to anywhere in a long run, steps back, what it takes."""

import gc
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from types import FunctionType, ModuleType

import numpy as np
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from bpviz.bench import made_up
from bpviz.bench_step import HEADING, SIZE, Amount, Row, Time, real_window, settle, steps, timed
from bpviz.data import Dataset
from bpviz.engine import Params, Spec
from bpviz.files import load_net
from bpviz.run.position import UNITS, Position
from bpviz.window import MainWindow

PICTURES = Spec((784, 30, 10), init="scaled", rate=0.5, batch_size=10, dtype="float32")
EXAMPLES = 1_000
JUMP = "median: 100"
"""What is wanted of a jump, in milliseconds."""

HISTORY_MIB = 64
"""What the checkpoints of a small network may take."""


def deep_bytes(*roots: object) -> int:
    """Memory of objects and of all that only they lead to: not types, functions or data sets."""
    seen: set[int] = set()
    found, left = 0, list(roots)
    while left:
        each = left.pop()
        if id(each) in seen or isinstance(each, type | ModuleType | FunctionType | Dataset):
            continue
        seen.add(id(each))
        found += each.__sizeof__()
        left += gc.get_referents(each)
        if isinstance(each, np.ndarray) and each.base is not None:
            left.append(each.base)
    return found


def journeys(window: MainWindow, amount: Amount) -> Iterator[Row | str]:
    """Jumps to anywhere in two long runs, and steps back by each unit in their middle."""
    net = load_net("worked-example")
    yield from _journey(window, net.spec, net.dataset(), net.params, amount.small, amount)
    yield from _journey(window, PICTURES, made_up(EXAMPLES), None, amount.large, amount)


def _journey(
    window: MainWindow,
    spec: Spec,
    dataset: Dataset,
    params: Params | None,
    updates: int,
    amount: Amount,
) -> Iterator[Row | str]:
    session, rng = window.session, np.random.default_rng(1)
    session.start(spec, dataset, params)
    window.contents.step.turn_to("formula")
    session.seek(updates)
    _arrive(window)
    history = session.place().history
    shape = "-".join(map(str, spec.sizes))
    yield (
        f"{shape}: the History of {history.present:,} updates takes "
        f"{deep_bytes(history) / 2**20:.2f} MiB; at most {HISTORY_MIB} are wanted."
    )
    wanted = rng.integers(0, updates + 1, amount.jumps).tolist()
    yield _row(f"jump, {shape}", [timed(partial(_jump, window, i)) for i in wanted], JUMP)
    for unit in UNITS:
        yield _row(f"back by {unit}, {shape}", list(_back(window, unit, updates, amount.jumps)))


def _row(name: str, taken: Sequence[Time], wanted: str = "") -> Row:
    return Row(name, [each[0] for each in taken], [each[1] for each in taken], wanted)


def _jump(window: MainWindow, iteration: int) -> None:
    window.seek(Position(iteration))
    _arrive(window)


def _arrive(window: MainWindow) -> None:
    """Wait for what is computed in the worker."""
    while window.session.is_playing:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _back(window: MainWindow, unit: str, updates: int, times: int) -> Iterator[Time]:
    """Steps back from beginnings of iterations around the middle: what is left is another one."""
    middle = np.random.default_rng(2).integers(updates // 4, 1 + 3 * updates // 4, times)
    for iteration in middle.tolist():
        _jump(window, iteration)
        settle()
        yield timed(partial(window.move_by, unit, -1))


# --- what is printed -----------------------------------------------------------------------------


def report(amount: Amount) -> Iterator[str]:
    """The lines of the table, one as soon as it is measured."""
    yield (
        f"A step, a jump, a step back, until they are painted: the window at {SIZE[0]}x{SIZE[1]}, "
        f"offscreen; the fastest of {amount.rounds} for each step."
    )
    yield HEADING
    with real_window() as window:
        for each in chain(steps(window, amount), journeys(window, amount)):
            yield str(each)
