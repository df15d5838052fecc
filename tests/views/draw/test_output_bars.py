"""The bars say what is read, how sure that is, and show every output."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from bpviz.run.certainty import PLAIN
from bpviz.run.display import Display
from bpviz.run.reader import Prediction
from bpviz.views.draw import OutputBars
from bpviz.views.draw.output_places import places
from bpviz.views.theme import THEMES

LIGHT = THEMES["light"]


def prediction(**outputs: float) -> Prediction:
    """Outputs by digit: d4=0.9; the others are 0."""
    a = np.zeros(10)
    for name, output in outputs.items():
        a[int(name[1:])] = output
    shares = PLAIN.shares(a)
    best, runner_up = np.argsort(-shares, kind="stable")[:2].tolist()
    return Prediction(np.zeros((28, 28)), a, shares, best, runner_up)


@pytest.fixture
def bars(qtbot: QtBot) -> OutputBars:
    made = OutputBars()
    qtbot.addWidget(made)
    made.resize(280, 460)
    return made


def filled(bars: OutputBars, digit: int) -> float:
    """The part of a bar that has the colour of activation."""
    row = places(bars.width(), bars.height(), LIGHT).rows[digit].bar
    image = bars.grab().toImage()
    y, ink = round(row.center().y()), QColor(LIGHT.activation)
    xs = range(round(row.left()) + 1, round(row.right()) - 1)
    return sum(image.pixelColor(x, y) == ink for x in xs) / len(xs)


def test_it_says_the_digit_and_how_sure_it_is(bars: OutputBars) -> None:
    bars.show_prediction(prediction(d4=0.967, d7=0.02))
    assert bars.answer() == "It reads 4, 96\u00a0% sure"
    assert bars.accessibleName() == bars.answer()


def test_nothing_is_ever_entirely_sure(bars: OutputBars) -> None:
    bars.show_prediction(prediction(d1=1.0))
    assert "99\u00a0%" in bars.answer()


def test_it_names_the_two_when_it_is_unsure(bars: OutputBars) -> None:
    bars.show_prediction(prediction(d9=0.45, d4=0.42))
    assert bars.answer() == "Unsure: 9 or 4?"


def test_a_blank_paper_has_no_answer_and_empty_bars(bars: OutputBars) -> None:
    empty = bars.grab().toImage()
    bars.show_prediction(prediction(d3=0.9))
    assert bars.grab().toImage() != empty
    bars.show_prediction(None)
    assert bars.answer() == ""
    assert bars.grab().toImage() == empty


def test_a_bar_is_as_long_as_its_output(bars: OutputBars) -> None:
    bars.show_prediction(prediction(d3=0.75, d8=0.25))
    assert filled(bars, 3) == pytest.approx(0.75, abs=0.03)
    assert filled(bars, 8) == pytest.approx(0.25, abs=0.03)
    assert filled(bars, 0) < 0.05


def test_outputs_beyond_the_bar_stay_in_it(bars: OutputBars) -> None:
    read = prediction(d2=0.9)
    outputs = np.array([-5.0, 7.0, 0.9, np.nan, np.inf, *[0.0] * 5])
    bars.show_prediction(replace(read, outputs=outputs))
    assert filled(bars, 0) < 0.05
    assert filled(bars, 1) > 0.9
    assert filled(bars, 3) < 0.05


def test_the_decimal_mark_is_the_chosen_one(bars: OutputBars) -> None:
    bars.show_prediction(prediction(d3=0.9))
    before = bars.grab().toImage()
    bars.show_display(Display(decimal=","))
    assert bars.grab().toImage() != before


@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_everything_fits_into_the_smallest_size(bars: OutputBars, zoom: float) -> None:
    bars.show_theme(LIGHT.zoomed(zoom))
    smallest = bars.minimumSizeHint()
    at = places(smallest.width(), smallest.height(), LIGHT.zoomed(zoom))
    assert at.rows[-1].bar.bottom() <= smallest.height()
    assert at.rows[0].bar.width() > 60
    assert all(row.number.left() >= row.bar.right() for row in at.rows)
    assert at.sure.left() >= at.digit.right()
