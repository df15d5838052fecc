"""bpviz bench: how fast it trains beside others, what memory that takes; with --step, how fast a
step, a jump or a step back is on screen; with --live, how fast it trains in the window.

One epoch of [784, 30, 10] on 50,000 pictures in mini-batches of 10, one thread, the same numbers
for all, taken in turns in one process. The others are written here as their users would: plain
PyTorch, scikit-learn's partial_fit, and a loop over single examples as in Nielsen's book.
"""

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from bpviz.bench_peers import BATCH, PEERS, RATE, SIZES, Epoch
from bpviz.data import DataError, Dataset, load
from bpviz.engine import Spec, State, Trainer

SPEC = Spec(SIZES, rate=RATE, batch_size=BATCH, dtype="float32")
PICTURE = (28, 28)
TRAIN, VALIDATION, TEST = 50_000, 10_000, 10_000
INK = 0.19
"""The share of the pixels of MNIST that are not blank."""

CHECKPOINT_BYTES = 64 * 2**20
"""Checkpoints that a run keeps, at most, of a network of this size."""

MOST_MEGABYTES = 350
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")

# --- data and measures ---------------------------------------------------------------------------


def made_up(examples: int) -> Dataset:
    """Pictures of noise with as many blank pixels as MNIST, and split in the same parts."""
    rng = np.random.default_rng(0)
    counts = [max(BATCH, examples * each // TRAIN) for each in (TRAIN, VALIDATION, TEST)]
    x = rng.random((sum(counts), SIZES[0]), np.float32)
    np.multiply(x, x < INK, x)
    np.divide(x, np.float32(INK), x)
    y = np.eye(SIZES[-1], dtype=np.float32)[rng.integers(0, SIZES[-1], sum(counts))]
    parts: dict[str, Any] = {}
    ends = np.cumsum(counts).tolist()
    for name, end, n in zip(("train", "validation", "test"), ends, counts, strict=True):
        parts[f"{name}_x"], parts[f"{name}_y"] = x[end - n : end], y[end - n : end]
    return Dataset(name="made up", image_shape=PICTURE, **parts)


def resident_bytes() -> int | None:
    """Resident memory of this process now; None where it cannot be had."""
    try:
        return int(import_module("psutil").Process().memory_info().rss)
    except ImportError:
        pass
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * int(import_module("resource").getpagesize())
    except (OSError, ImportError):
        return None


def train_with_checkpoints(trainer: Trainer) -> list[State]:
    """An epoch of training, and the checkpoints that a run of the program keeps at most."""
    trainer.epoch()
    trainer.evaluate("train")
    trainer.evaluate("validation")
    kept = [trainer.state]
    while sum(state.nbytes for state in kept) < CHECKPOINT_BYTES:
        kept += [trainer.state for _ in range(50)]
    return kept


def in_turns(epochs: dict[str, Epoch], rounds: int) -> dict[str, float]:
    """Seconds of an epoch of each, medians; everyone first runs once without being timed."""
    times: dict[str, list[float]] = {name: [] for name in epochs}
    for number in range(rounds + 1):
        for name, epoch in epochs.items():
            started = time.perf_counter()
            epoch()
            if number:
                times[name].append(time.perf_counter() - started)
    return {name: statistics.median(taken) for name, taken in times.items()}


# --- what is printed -----------------------------------------------------------------------------


def table(seconds: dict[str, float]) -> str:
    """Seconds and ratios, beside what is wanted."""
    mine = seconds["bpviz"]
    lines = [f"{'':26}{'seconds':>8}{'ratio':>8}{'wanted':>8}{'aim':>6}"]
    lines.append(f"{'bpviz':26}{mine:8.3f}")
    for peer in PEERS:
        if peer.name in seconds:
            taken = seconds[peer.name]
            lines.append(
                f"{peer.name:26}{taken:8.3f}{taken / mine:8.1f}{peer.wanted:8g}{peer.aim:6g}"
            )
    return "\n".join(lines)


def environment() -> str:
    """The versions and the machine that the numbers hold for."""
    config: Any = np.show_config(mode="dicts")
    blas = config["Build Dependencies"]["blas"]
    return (
        f"numpy {np.__version__}, {blas.get('name', 'unknown BLAS')} {blas.get('version', '')}, "
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, "
        f"{os.cpu_count()} CPUs, one thread"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    options = _parser().parse_args(arguments)
    if _is_slowed_down():
        return _restart(arguments)
    if options.step:
        return _on_screen(options)
    started_with = resident_bytes()
    try:
        dataset = load("mnist", folder=options.folder) if options.folder else _made_up(options)
    except DataError as error:
        print(error, file=sys.stderr)
        return 2
    if options.live:
        return _in_the_window(options, dataset)
    if options.start:
        return _from_the_start(options, dataset)
    trainer = Trainer(SPEC, dataset)
    print(environment(), flush=True)
    print(_memory(started_with, trainer), flush=True)
    print(_race(trainer, dataset, options.rounds or (3 if options.quick else 5)))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bpviz bench", description=__doc__)
    add = parser.add_argument
    add("--folder", metavar="DIR", help="the folder of the MNIST files; else pictures are made up")
    add("--quick", action="store_true", help="a tenth of the made-up pictures, 3 rounds")
    add("--examples", metavar="N", type=_count, help="make up so many pictures, at least 10")
    usual = "measure so often: else 5 times, --step once, --live 6 times, --start 10"
    add("--rounds", metavar="N", type=_count, help=usual)
    step = parser.add_argument_group("on screen, in a window that is not shown")
    add = step.add_argument
    add("--step", action="store_true", help="measure steps, jumps and steps back instead")
    add("--moments", metavar="N", type=_count, help="of each net only the first so many steps")
    add("--jumps", metavar="N", type=_count, help="jump so often, and step back so often by a unit")
    add("--updates", metavar="N", type=_count, help="make at most so many updates to jump in")
    live = parser.add_argument_group("live, in a window that is not shown")
    add = live.add_argument
    add("--live", action="store_true", help="measure the speed of training in the window instead")
    add("--seconds", metavar="N", type=_seconds, help="train so long in each window: else 30")
    start = parser.add_argument_group("the start, in fresh processes")
    add = start.add_argument
    add("--start", action="store_true", help="measure the start and the memory of the window")
    return parser


def _in_the_window(options: argparse.Namespace, dataset: Dataset) -> int:
    """Training in the window beside training alone; what that needs of Qt is loaded here."""
    from bpviz import bench_live

    usual = bench_live.Amount()
    seconds = options.seconds or (6.0 if options.quick else usual.seconds)
    amount = bench_live.Amount(seconds, options.rounds or usual.turns)
    print(environment(), flush=True)
    for line in bench_live.report(amount, dataset):
        print(line, flush=True)
    return 0


def _from_the_start(options: argparse.Namespace, dataset: Dataset) -> int:
    """The start of the program and its memory; what that needs of the program is loaded here."""
    from bpviz import bench_long, bench_start

    print(environment(), flush=True)
    for line in bench_start.report(options.rounds or (3 if options.quick else 10)):
        print(line, flush=True)
    minutes = 3 if options.quick else bench_long.MINUTES
    for line in bench_long.report(SPEC, dataset, resident_bytes, minutes):
        print(line, flush=True)
    return 0


def _on_screen(options: argparse.Namespace) -> int:
    """Steps, jumps and steps back; what they need of Qt is loaded here."""
    from bpviz import bench_jump, bench_step

    usual = bench_step.Amount()
    amount = bench_step.Amount(
        steps=options.moments or (10 if options.quick else usual.steps),
        rounds=options.rounds or usual.rounds,
        jumps=options.jumps or (20 if options.quick else usual.jumps),
        small=min(options.updates or usual.small, usual.small),
        large=min(options.updates or usual.large, usual.large),
    )
    print(environment(), flush=True)
    for line in bench_jump.report(amount):
        print(line, flush=True)
    return 0


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds above 0")
    return seconds


def _made_up(options: argparse.Namespace) -> Dataset:
    examples = options.examples or (TRAIN // 10 if options.quick else TRAIN)
    print(
        f"No --folder: {examples:,} made-up pictures of noise, {1 - INK:.0%} of their pixels blank."
    )
    return made_up(examples)


def _is_slowed_down() -> bool:
    """Whether the linear algebra under numpy was told to use old kernels, or several threads."""
    return "OPENBLAS_CORETYPE" in os.environ or any(os.environ.get(name) != "1" for name in THREADS)


def _restart(arguments: Sequence[str]) -> int:
    """The same in a fresh process: numpy reads these variables once, when it is imported."""
    environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
    root = str(Path(__file__).resolve().parents[1])
    paths = [root, *filter(None, [environment.get("PYTHONPATH")])]
    environment |= {**dict.fromkeys(THREADS, "1"), "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-m", "bpviz", "bench", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode


def _memory(before: int | None, trainer: Trainer) -> str:
    kept = train_with_checkpoints(trainer)
    after = resident_bytes()
    if before is None or after is None:
        return "Memory: it cannot be measured here."
    return (
        f"Memory: {(after - before) / 2**20:.0f} MB for the data, a Trainer and "
        f"{len(kept):,} checkpoints; at most {MOST_MEGABYTES} MB are wanted."
    )


def _race(trainer: Trainer, dataset: Dataset, rounds: int) -> str:
    epochs: dict[str, Epoch] = {"bpviz": trainer.epoch}
    missing = []
    for peer in PEERS:
        try:
            epochs[peer.name] = peer.prepare(dataset.train_x, dataset.train_y)
        except ImportError:
            missing.append(peer.name)
    lines = [table(in_turns(epochs, rounds))]
    if missing:
        lines.append(f"Not installed and left out: {', '.join(missing)}.")
    return "\n".join(lines)
