"""Numbers for other programs: curves and the confusion matrix as CSV.

Tables are written as RFC 4180 says (commas, quotation marks where they are needed, CR LF), in
UTF-8, with a point as the decimal mark and all digits of every number.
"""

import csv
import io
import os
from collections.abc import Iterator, Sequence

from bpviz.engine import Metrics, Spec
from bpviz.files.atomic import write_atomically
from bpviz.files.errors import FileError
from bpviz.run.contest import Contest, best_of, result_of
from bpviz.run.history import Curves, Scores
from bpviz.run.runs import KeptRun, plain_names

PRESENT = "this run"
"""How the run that was not left is called in a table."""

CURVE_COLUMNS = (
    "run",
    "updates made",
    "epochs",
    "cost of mini-batches (mean)",
    "cost of mini-batches (lowest)",
    "cost of mini-batches (highest)",
    "training cost",
    "training accuracy (share of 1)",
    "validation cost",
    "validation accuracy (share of 1)",
)
COMPARISON_COLUMNS = (
    "variant",
    "training cost",
    "validation cost",
    "accuracy (share of 1)",
    "epochs to reach {wanted:g} %",
    "epochs",
    "computing time (s)",
    "ended",
    "best",
)
CONFUSION_CORNER = "truth \\ answer (examples)"

Row = Sequence[object]


def save_curves_csv(
    path: str | os.PathLike[str],
    curves: Curves,
    runs: Sequence[KeptRun] = (),
    spec: Spec | None = None,
) -> None:
    """Write the curves of a run and of earlier ones, run after run. Raises FileError.

    A row is a moment: a piece of the cost curve (its middle, so "updates made" may end in .5) or
    a measurement between epochs; what was not measured then is empty. `spec` is that of the
    present run: the earlier ones are named by what they differ in.
    """
    rows: list[Row] = [CURVE_COLUMNS, *_rows(PRESENT, curves)]
    for name, run in zip(plain_names(runs, spec), runs, strict=True):
        rows += _rows(name, run.curves)
    _write(path, rows)


def save_confusion_csv(
    path: str | os.PathLike[str], metrics: Metrics, labels: Sequence[str] | None = None
) -> None:
    """Write the confusion matrix: a row a truth, a column an answer, in numbers of examples.

    Classes without labels are counted from 0. Raises FileError, also for a linear output, which
    names no class.
    """
    if metrics.confusion is None:
        raise FileError(
            "export.no_confusion",
            "{file} was not written: there is no confusion matrix. A linear output names no class.",
            file=os.fspath(path),
        )
    classes = len(metrics.confusion)
    names = labels if labels is not None and len(labels) == classes else range(classes)
    rows: list[Row] = [(CONFUSION_CORNER, *names)]
    rows += [(name, *row) for name, row in zip(names, metrics.confusion.tolist(), strict=True)]
    _write(path, rows)


def save_comparison_csv(path: str | os.PathLike[str], contest: Contest, wanted: float) -> None:
    """Write what became of the variants of a comparison, a row each. Raises FileError.

    wanted  the accuracy, a share of 1, that is looked for
    """
    best = best_of(contest.standings)
    rows: list[Row] = [[text.format(wanted=100 * wanted) for text in COMPARISON_COLUMNS]]
    names = plain_names(contest.runs)
    for place, (name, standing) in enumerate(zip(names, contest.standings, strict=True)):
        result = result_of(standing, wanted)
        numbers = (
            result.train_cost,
            result.cost,
            result.accuracy,
            result.epochs_to,
            result.epochs,
            round(result.seconds, 3),
        )
        rows.append((name, *numbers, standing.finished, "best" if place in best else ""))
    _write(path, rows)


def _rows(name: str, curves: Curves) -> list[Row]:
    """The rows of a run in the order of time; at one moment the cost stands first."""
    found = sorted([*_cost_rows(curves), *_score_rows(curves)], key=_moment)
    per_epoch = max(1, curves.steps_per_epoch)
    return [(name, _whole(at), at / per_epoch, *values) for at, values in found]


def _moment(row: tuple[float, Row]) -> float:
    return row[0]


def _cost_rows(curves: Curves) -> Iterator[tuple[float, Row]]:
    costs = curves.costs
    table = (costs.iteration, costs.mean, costs.low, costs.high)
    for at, *values in zip(*(column.tolist() for column in table), strict=True):
        yield at, (*values, None, None, None, None)


def _score_rows(curves: Curves) -> Iterator[tuple[float, Row]]:
    for scores in curves.scores:
        yield float(scores.iteration), (None, None, None, *_scored(scores))


def _scored(scores: Scores) -> list[object]:
    values: list[object] = []
    for metrics in (scores.train, scores.validation):
        values += (None, None) if metrics is None else (metrics.cost, metrics.accuracy)
    return values


def _whole(at: float) -> float | int:
    return int(at) if at.is_integer() else at


def _write(path: str | os.PathLike[str], rows: Sequence[Row]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    write_atomically(path, text.getvalue().encode())
