"""`bpviz bench` at toy size: what it prints, whom it leaves out, how it starts anew."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from bpviz import bench, bench_live, bench_wanted
from bpviz.bench_jump import deep_bytes
from bpviz.bench_peers import PEERS, OneByOne
from bpviz.bench_step import NETS, Row
from bpviz.data import load
from bpviz.engine import Trainer
from bpviz.run.position import UNITS
from bpviz.window.step_pages import STEP_PAGES

TOY = ["--examples", "100", "--rounds", "1"]


@pytest.fixture(autouse=True)
def a_plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENBLAS_CORETYPE", raising=False)
    monkeypatch.setattr(bench, "CHECKPOINT_BYTES", 1_000_000)


@pytest.fixture
def no_peers(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("torch", "sklearn", "sklearn.neural_network"):
        monkeypatch.setitem(sys.modules, name, None)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert bench.main(arguments) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("no_peers")
def test_peers_that_are_not_installed_are_left_out_and_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = printed(capsys, *TOY)
    assert "left out: PyTorch eager, scikit-learn partial_fit." in out
    assert not re.search(r"^(PyTorch|scikit-learn)", out, re.MULTILINE)
    assert re.search(r"^bpviz +\d\.\d{3}$", out, re.MULTILINE)
    assert re.search(r"^Nielsen's loop +\d\.\d{3} +\d+\.\d +14 +16$", out, re.MULTILINE)


@pytest.mark.usefixtures("no_peers")
def test_the_data_the_memory_and_the_environment_are_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = printed(capsys, *TOY)
    assert "100 made-up pictures" in out
    assert f"numpy {np.__version__}" in out
    assert f"{os.cpu_count()} CPUs" in out
    assert re.search(r"Memory: .*(\d MB for the data|cannot be measured)", out)


def test_the_table_compares_everyone_that_ran() -> None:
    told = bench.table({"bpviz": 0.2, "PyTorch eager": 1.5, "scikit-learn partial_fit": 1.0})
    rows = [line.split() for line in told.splitlines()]
    assert rows[0] == ["seconds", "ratio", "wanted", "aim"]
    assert rows[1] == ["bpviz", "0.200"]
    assert rows[2] == ["PyTorch", "eager", "1.500", "7.5", "6.5", "8"]
    assert rows[3] == ["scikit-learn", "partial_fit", "1.000", "5.0", "5", "6"]
    assert len(rows) == 4


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_that_is_installed_trains(peer) -> None:
    pictures = bench.made_up(100)
    try:
        epoch = peer.prepare(pictures.train_x, pictures.train_y)
    except ImportError:
        pytest.skip(f"{peer.name} is not installed")
    epoch()
    epoch()


@dataclass
class Shuffled:
    """Stands for a generator that shuffles as the engine does."""

    order: np.ndarray

    def permutation(self, n: int) -> np.ndarray:
        assert n == len(self.order)
        return self.order


def test_the_loop_over_examples_learns_what_the_engine_learns() -> None:
    pictures = bench.made_up(100)
    trainer, loop = Trainer(bench.SPEC, pictures), OneByOne(pictures.train_x, pictures.train_y)
    loop.weights = [w.astype(float) for w in trainer.params.weights]
    loop.biases = [b.astype(float)[:, None] for b in trainer.params.biases]
    loop.rng = Shuffled(np.random.default_rng((bench.SPEC.seed, 2, 0)).permutation(100))
    trainer.epoch()
    loop.epoch()
    for found, wanted in zip(trainer.params.weights, loop.weights, strict=True):
        np.testing.assert_allclose(found, wanted, atol=1e-3)
    for found, wanted in zip(trainer.params.biases, loop.biases, strict=True):
        np.testing.assert_allclose(found, wanted[:, 0], atol=1e-3)


def test_everyone_takes_turns_and_the_first_turn_does_not_count() -> None:
    turns: list[str] = []
    seconds = bench.in_turns({name: lambda n=name: turns.append(n) for name in "abc"}, rounds=3)
    assert "".join(turns) == "abc" * 4
    assert seconds.keys() == set("abc")


def test_made_up_pictures_are_as_blank_as_handwriting() -> None:
    pictures = bench.made_up(1000)
    assert (pictures.train_x > 0).mean() == pytest.approx(bench.INK, abs=0.01)
    assert pictures.train_x.max() < 1
    assert (pictures.train_y.sum(axis=1) == 1).all()
    assert pictures.validation_x is not None
    assert (len(pictures.train_x), len(pictures.validation_x)) == (1000, 200)


def test_old_kernels_are_switched_off_by_starting_anew(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Haswell")
    assert bench.main(TOY) == 0
    out = capfd.readouterr().out
    assert out.count("seconds") == 1
    assert "bpviz" in out


def test_a_fresh_start_has_one_thread_and_the_same_arguments(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[tuple[list[str], dict[str, str]]] = []

    def run(command: list[str], env: dict[str, str], check: bool) -> subprocess.CompletedProcess:
        started.append((command, env))
        return subprocess.CompletedProcess(command, 3)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setenv("OMP_NUM_THREADS", "8")
    monkeypatch.setenv("OPENBLAS_CORETYPE", "Haswell")
    assert bench.main(["--quick"]) == 3
    ((command, environment),) = started
    assert command == [sys.executable, "-m", "bpviz", "bench", "--quick"]
    assert {environment[name] for name in bench.THREADS} == {"1"}
    assert "OPENBLAS_CORETYPE" not in environment


def test_a_folder_without_the_files_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.main(["--folder", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert str(tmp_path) in said.err
    assert said.out == ""


@pytest.mark.parametrize("arguments", [["--examples", "0"], ["--rounds", "many"], ["--fast"]])
def test_arguments_that_mean_nothing_are_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        bench.main(arguments)
    assert caught.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_memory_is_measured_with_and_without_psutil(monkeypatch: pytest.MonkeyPatch) -> None:
    with_psutil = bench.resident_bytes()
    monkeypatch.setitem(sys.modules, "psutil", None)
    without = bench.resident_bytes()
    assert with_psutil is not None
    assert with_psutil > 10_000_000
    assert without is None or without == pytest.approx(with_psutil, rel=0.1)


LITTLE = ["--step", "--moments", "2", "--jumps", "2", "--updates", "20"]


def cells(out: str) -> dict[str, list[str]]:
    """The table: what stands in a row, by its name."""
    rows = (re.split(r" {2,}", line) for line in out.splitlines())
    return {name: rest for name, *rest in rows if len(rest) > 6}


def test_steps_jumps_and_steps_back_are_measured_beside_what_is_wanted(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    on_screen = printed(capsys, *LITTLE)
    times = {name: int(count) for name, (count, *_) in cells(on_screen).items() if count.isdigit()}
    pages = [page.name for page in STEP_PAGES if page.name != "slip"]  # not every net has that one
    for net in NETS:
        assert {times[f"{page}, {net}"] for page in ["formula alone", *pages]} == {6}
    for net in ("2-2-2", "784-30-10"):
        assert {times[f"back by {unit}, {net}"] for unit in UNITS} == {2}
        assert times[f"jump, {net}"] == 2
        assert f"{net}: the History of 20 updates takes " in on_screen
    wanted = {name: row[7] for name, row in cells(on_screen).items() if len(row) > 7}
    steps = {f"formula{what}, {net}" for what in ("", " alone") for net in NETS}
    jumps = {"jump, 2-2-2", "jump, 784-30-10"}
    assert wanted == dict.fromkeys(steps, "99 %: 8") | dict.fromkeys(jumps, "median: 100")


def test_a_row_tells_median_percentiles_and_worst() -> None:
    told = str(Row("a step", range(101), [1.0] * 101, "99 %: 8")).split()
    assert told[:2] == ["a", "step"]
    assert told[2:] == ["101", "50.00", "95.00", "99.00", "100.00", "1.00", "1.00", "99", "%:", "8"]


def test_memory_counts_arrays_once_and_no_data_set() -> None:
    numbers = np.zeros(1_000)
    pair = [numbers, numbers[:500]]
    assert 8_000 < deep_bytes(pair) < 9_000
    assert deep_bytes([load("digits")]) < 200


def test_live_speed_gaps_clicks_and_pauses_are_measured_beside_what_is_wanted(
    qapp: QApplication, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_live, "PAUSES", 1)
    out = printed(capsys, "--live", "--examples", "100", "--seconds", "0.5", "--rounds", "1")
    rows = [re.split(r" {2,}", line.strip()) for line in out.splitlines()]
    speeds = [row for row in rows if row[0].endswith(": speed")]
    shown = ("diagram and curves", "every panel")
    assert [row[0] for row in speeds] == [
        f"{net}, {panels}: speed" for net in ("784-30-10", "2-8-8-1") for panels in shown
    ]
    assert {row[2] for row in speeds} == {">= 85 %, aim 95 %", ">= 75 %, aim 85 %"}
    measured = {row[0]: row[1:] for row in rows if len(row) == 4}
    assert {row[-1] for row in measured.values()} <= {"met", "missed"}
    assert measured["between repaints: median"][1] == "<= 36 ms"
    assert measured["between repaints: 99 %"][1] == "<= 50 ms"
    assert measured["between repaints: longest"][1] == "<= 150 ms"
    assert measured["painting the diagram: median"][1] == "<= 4 ms"
    assert measured["Pause: longest"][1] == "<= 50 ms"
    assert [row[-2] for row in rows if row[0].startswith("a click")] == ["<= 10 ms"] * 4


def test_a_target_is_met_at_its_bound_and_missed_beyond_it() -> None:
    assert [bench_wanted.FEW.verdict(share) for share in (0.849, 0.85, 0.99)] == [
        "missed",
        "met",
        "met",
    ]
    late = bench_wanted.Wanted(most=10, said="<= 10 ms")
    assert [late.verdict(value) for value in (9.9, 10, 10.1)] == ["met", "met", "missed"]


def test_a_lone_trainer_measures_where_the_run_in_the_window_does(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    measured: list[int] = []
    monkeypatch.setattr(bench_live, "measure_scores", lambda t: measured.append(t.iteration))
    lone = bench_live.Lone(bench.SPEC, bench.made_up(1500))
    assert lone.rate(0.05) > 0
    assert measured[:3] == [0, 150, 300][: len(measured)]
    assert len(measured) > 1


@pytest.mark.parametrize("seconds", ["0", "-1", "nan", "soon"])
def test_no_time_at_all_is_refused(seconds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bench.main(["--live", "--seconds", seconds])
    assert seconds in capsys.readouterr().err
