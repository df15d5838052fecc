"""The benchmark at toy size: it prints its tables, and names the peers that are not there."""

import os
import subprocess
import sys

import pytest

from bpviz import bench
from bpviz.bench_peers import PEERS


def test_the_table_and_the_memory_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.main(["--examples", "200", "--rounds", "1"]) == 0
    printed = capsys.readouterr().out
    assert "bpviz Trainer.epoch()" in printed
    assert "one example at a time" in printed
    assert "resident memory of training" in printed


def test_a_peer_that_is_not_installed_is_named() -> None:
    rows = [bench.Row(PEERS[0], None), bench.Row(PEERS[2], 2.0)]
    printed = bench.table(0.1, rows)
    assert f"left out, not installed: {PEERS[0].title}" in printed
    assert "20.00" in printed


def test_every_peer_that_is_there_can_do_an_epoch() -> None:
    data = bench.made_up(400)
    for peer in PEERS:
        job = peer.make(data.train_x, data.train_y)
        if job is not None:
            job()


def test_a_folder_without_mnist_is_refused(capsys: pytest.CaptureFixture[str], tmp_path) -> None:
    assert bench.main(["--folder", str(tmp_path)]) == 2
    assert "train-images" in capsys.readouterr().err


def test_it_measures_without_the_variable_that_slows_numpy() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "bpviz", "bench", "--examples", "100", "--rounds", "1"],
        env={**os.environ, "OPENBLAS_CORETYPE": "Haswell"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.count("bpviz Trainer.epoch()") == 1
