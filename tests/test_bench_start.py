"""`bpviz bench --start`: a real start in a process of its own, what is told of it, half an hour."""

import re

import pytest

from bpviz import bench, bench_long, bench_start
from bpviz.run.history import LEAST_BYTES


def test_a_start_is_told_stage_by_stage_beside_what_is_wanted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENBLAS_CORETYPE", raising=False)  # else it starts anew without it
    arguments = ["--start", "--quick", "--rounds", "1", "--examples", "100"]
    assert bench.main(arguments) == 0
    rows = [re.split(r" {2,}", line.strip()) for line in capsys.readouterr().out.splitlines()]
    told = {row[0]: row[1:] for row in rows}
    times = [float(told[name][0].removesuffix(" ms")) for _, name in bench_start.STAGES]
    assert min(times) >= 0
    whole, wanted, verdict = told["start to the first painted window"]
    assert abs(float(whole.removesuffix(" ms")) - sum(times)) <= len(times)
    assert (wanted, verdict in ("met", "missed")) == ("<= 600 ms", True)
    assert told["heavier packages loaded by then"] == ["none"]
    assert told["resident memory, idle"][1] == "<= 160 MB"
    assert told["3 more minutes of training add"][1] == "<= 10 MiB"


def test_stages_are_told_from_the_start_of_the_process_on() -> None:
    reached = {key: 10.0 + 0.1 * (n + 1) for n, (key, _) in enumerate(bench_start.STAGES)}
    found = bench_start.stages({"began": 10.0, "reached": reached})
    assert list(found) == [key for key, _ in bench_start.STAGES]
    assert list(found.values()) == pytest.approx(len(found) * [100.0])


def test_only_what_is_neither_light_nor_of_python_is_heavy() -> None:
    loaded = ["numpy", "PySide6", "json", "_io", "bpviz", "scipy", "torch", "__main__"]
    assert bench_start.heavy(loaded) == ["scipy", "torch"]


def test_half_an_hour_is_made_of_what_a_loop_would_post() -> None:
    """Costs for every update, as many States as History may keep, scores at the ends of epochs."""
    run = bench_long.LongRun(bench.SPEC, bench.made_up(500))
    run.minutes(0.5)
    history = run.history
    assert history.present == run.iteration == 0.5 * 60 * bench_long.UPDATES
    scores = history.curves().scores
    assert len(scores) > 1
    assert all(each.iteration % 50 == 0 for each in scores)
    run.minutes(0.5)
    size = run.history.checkpoint_before(run.iteration).nbytes
    kept = sum(history.checkpoint_at(i) is not None for i in range(0, run.iteration + 1, 1000))
    assert 0.3 * LEAST_BYTES < kept * size <= LEAST_BYTES


def test_what_half_an_hour_adds_is_told_where_memory_can_be_measured() -> None:
    sizes = iter([100 * 2**20, 103 * 2**20])
    spec, dataset = bench.SPEC, bench.made_up(100)
    (line,) = bench_long.report(spec, dataset, lambda: next(sizes), minutes=0.01)
    assert re.search(r"^0.01 more minutes of training add +3\.0 MiB +<= 10 MiB +met$", line)
    assert list(bench_long.report(spec, dataset, lambda: None, minutes=0.01)) == []
