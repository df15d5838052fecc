"""What stands beside the curves: the values in the legends, and why there is no curve."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QToolButton

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.scoring import TRAIN_SAMPLE
from bpviz.views.curves.panel import CurvePanel
from bpviz.views.curves.readings import share_text, value_text
from bpviz.views.curves.series import Line, Lines, names_no_class
from bpviz.views.numbers import count


def say_values(
    cost: CurvePanel, accuracy: CurvePanel, lines: Lines, moment: float | None, display: Display
) -> None:
    """Write the values into the legends: the latest, or in the past those of the moment shown."""
    words = {
        "training": QCoreApplication.translate("CurvesView", "training"),
        "validation": QCoreApplication.translate("CurvesView", "validation"),
    }
    original = QCoreApplication.translate("CurvesView", "original run")
    cost.original.show_value(original, "" if lines.original else None)
    for name, word in words.items():
        line = getattr(lines, name)
        value = None if line is None else value_text(_at(line, moment), display)
        cost.entries[name].show_value(word, value)
        line = getattr(lines, f"accuracy_{name}")
        value = None if line is None else share_text(_at(line, moment), display)
        accuracy.entries[name].show_value(word, value)


def fit_legends(cost: CurvePanel, accuracy: CurvePanel) -> None:
    """Place both legends alike: where there is room for all their words, else without them."""
    panels = (cost, accuracy)
    places = (place for place in ("beside", "below") if all(p.has_room(place) for p in panels))
    place = next(places, "bare")
    for panel in panels:
        panel.place_legend(place)


def say_what_is_missing(cost: CurvePanel, accuracy: CurvePanel, lines: Lines, frame: Frame) -> None:
    """Say in the place of a plot why there is nothing in it yet."""
    nothing = QCoreApplication.translate(
        "CurvesView", "Nothing was trained yet. After the first update its cost appears here."
    )
    cost.show_sentence(nothing if lines.is_empty else "")
    if any(run.accuracy_training or run.accuracy_validation for run in (lines, *lines.kept)):
        accuracy.show_sentence("")
    elif frame.spec.output == "linear" or names_no_class(frame.curves):
        accuracy.show_sentence(
            QCoreApplication.translate(
                "CurvesView", "A linear output names no class, so no answer is right or wrong."
            )
        )
    else:
        accuracy.show_sentence(
            QCoreApplication.translate(
                "CurvesView", "The accuracy appears here after the first epoch."
            )
        )


def show_whole(button: QToolButton, examples: int) -> None:
    """Offer to measure all training examples, where there are more than are measured else."""
    button.setVisible(examples > TRAIN_SAMPLE)
    about = QCoreApplication.translate(
        "CurvesView",
        "Measure the training data whole at the end of each epoch, all {n} examples, which takes "
        "longer; else the first {sample} are measured",
    )
    said = about.format(n=count(examples), sample=count(TRAIN_SAMPLE))
    if said != button.toolTip():
        button.setText(QCoreApplication.translate("CurvesView", "all"))
        button.setToolTip(said)


def _at(line: Line, moment: float | None) -> float:
    """The value at a moment, the nearest there is; the latest where none is meant."""
    return line.last if moment is None else line.nearest(moment)
