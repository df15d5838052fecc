"""Curves and the confusion matrix leave bpviz as tables that other programs read back exactly."""

import csv
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from bpviz.data import load
from bpviz.engine import Metrics, Spec
from bpviz.files import FileError
from bpviz.files.exports import (
    CONFUSION_CORNER,
    CURVE_COLUMNS,
    PRESENT,
    save_confusion_csv,
    save_curves_csv,
)
from bpviz.run.history import Curves
from bpviz.run.runs import Runs
from bpviz.run.timeline import Timeline

SPEC = Spec(sizes=(2, 3, 1), rate=0.5, batch_size=10, seed=3)


def trained(spec: Spec, epochs: int) -> Curves:
    run = Timeline(spec, load("xor", n=50))
    run.move("epoch", epochs)
    return run.frame().curves


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def column(rows: list[dict[str, str]], name: str) -> list[float]:
    return [float(row[name]) for row in rows if row[name]]


def test_curves_come_back_with_every_digit(tmp_path: Path) -> None:
    curves = trained(SPEC, 3)
    save_curves_csv(tmp_path / "curves.csv", curves)
    rows = table(tmp_path / "curves.csv")
    assert list(rows[0]) == list(CURVE_COLUMNS)
    assert {row["run"] for row in rows} == {PRESENT}
    assert column(rows, "cost of mini-batches (mean)") == curves.costs.mean.tolist()
    assert column(rows, "cost of mini-batches (lowest)") == curves.costs.low.tolist()
    measured = [score.validation for score in curves.scores if score.validation]
    assert measured
    assert column(rows, "validation cost") == [each.cost for each in measured]
    assert column(rows, "validation accuracy (share of 1)") == [each.accuracy for each in measured]


def test_rows_are_in_the_order_of_time_and_tell_the_epoch(tmp_path: Path) -> None:
    curves = trained(SPEC, 3)
    save_curves_csv(tmp_path / "curves.csv", curves)
    rows = table(tmp_path / "curves.csv")
    updates = column(rows, "updates made")
    assert updates == sorted(updates)
    per_epoch = curves.steps_per_epoch
    assert column(rows, "epochs") == pytest.approx([each / per_epoch for each in updates])


def test_earlier_runs_follow_with_their_names(tmp_path: Path) -> None:
    fast = replace(SPEC, rate=3.0)
    runs = Runs().keep(trained(fast, 2), fast).keep(trained(SPEC, 2), SPEC)
    runs = runs.rename(1, 'slow, "careful"\u2014and calm')
    save_curves_csv(tmp_path / "curves.csv", trained(SPEC, 1), runs.kept, SPEC)
    names = list(dict.fromkeys(row["run"] for row in table(tmp_path / "curves.csv")))
    assert names == [PRESENT, "η 3", 'slow, "careful"\u2014and calm']


def test_lines_end_as_the_standard_says(tmp_path: Path) -> None:
    save_curves_csv(tmp_path / "curves.csv", trained(SPEC, 1))
    raw = (tmp_path / "curves.csv").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") > 2
    assert raw.endswith(b"\r\n")


def test_a_run_without_a_cost_is_a_header(tmp_path: Path) -> None:
    save_curves_csv(tmp_path / "curves.csv", Timeline(SPEC, load("xor", n=50)).frame().curves)
    assert (tmp_path / "curves.csv").read_text().strip() == ",".join(CURVE_COLUMNS)


def confusion(*rows: list[int]) -> Metrics:
    return Metrics(0.5, 0.5, np.array(rows))


def cells(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_a_confusion_matrix_has_a_row_for_every_truth(tmp_path: Path) -> None:
    save_confusion_csv(tmp_path / "m.csv", confusion([5, 1], [0, 7]), ("cat", "dog, wet"))
    assert cells(tmp_path / "m.csv") == [
        [CONFUSION_CORNER, "cat", "dog, wet"],
        ["cat", "5", "1"],
        ["dog, wet", "0", "7"],
    ]


@pytest.mark.parametrize("labels", [None, ("only one",)])
def test_classes_without_labels_are_counted(tmp_path: Path, labels: tuple[str, ...] | None) -> None:
    save_confusion_csv(tmp_path / "m.csv", confusion([5, 1], [0, 7]), labels)
    assert [row[0] for row in cells(tmp_path / "m.csv")] == [CONFUSION_CORNER, "0", "1"]


def test_a_linear_output_has_no_confusion_matrix_to_save(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        save_confusion_csv(tmp_path / "m.csv", Metrics(0.5, None, None))
    assert caught.value.key == "export.no_confusion"
    assert not (tmp_path / "m.csv").exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        save_curves_csv(tmp_path / "none" / "curves.csv", trained(SPEC, 1))
    assert caught.value.key == "file.no_folder"
