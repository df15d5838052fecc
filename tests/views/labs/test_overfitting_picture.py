"""The lab on overfitting keeps what each remedy came to."""

import pytest
from pytestqt.qtbot import QtBot

from bpviz.labs import LabRun
from bpviz.labs.lab import Value
from bpviz.labs.overfitting import OVERFITTING, Best, OverfittingMoment, Point
from bpviz.views.labs.overfitting.picture import OverfittingPicture


def run_of(epochs: int, by: str) -> LabRun:
    points = [Point(i, 1 / (i + 1), 0.9, 0.5 + i / 10, 0.8 + i / 100) for i in range(epochs + 1)]
    best = Best(points[0], points[-1])
    made = LabRun(iter([OverfittingMoment(each, each, best, by) for each in points]))
    made.compute(epochs)
    return made


@pytest.fixture
def picture(qtbot: QtBot) -> OverfittingPicture:
    made = OverfittingPicture()
    qtbot.addWidget(made)
    made.resize(600, 500)
    return made


def show(picture: OverfittingPicture, step: int, **given: Value) -> None:
    values = OVERFITTING.values(given)
    picture.show_moment(values, run_of(9, str(values["stop"])), step)
    picture.grab()


def test_stepping_back_leaves_the_table_as_it_was(picture: OverfittingPicture) -> None:
    show(picture, 9)
    before = [picture.cells(row) for row in picture.rows]
    for step in (4, 1, 0):
        show(picture, step)
        assert [picture.cells(row) for row in picture.rows] == before
    assert before == [["nothing", "9", "89.0\u00a0%", "0.5000 at epoch 0"]]


def test_each_remedy_from_the_same_start_has_a_line(picture: OverfittingPicture) -> None:
    show(picture, 3)
    show(picture, 9, remedy="l2", lmbda=0.5)
    show(picture, 2, remedy="dropout", stop="accuracy")
    names = [picture.cells(row)[0] for row in picture.rows]
    assert names == ["nothing", "L2, λ = 0.5", "dropout, 20 %, stopped by accuracy"]
    assert [row.epoch for row in picture.rows] == [3, 9, 2]


def test_runs_from_another_start_are_not_set_beside_these(picture: OverfittingPicture) -> None:
    show(picture, 3)
    show(picture, 5, init="scaled")
    assert [row.epoch for row in picture.rows] == [5]
    show(picture, 1)
    assert [row.epoch for row in picture.rows] == [3]


def test_before_the_first_epoch_there_is_no_line(picture: OverfittingPicture) -> None:
    assert picture.rows == ()
    show(picture, 0)
    assert picture.rows == ()
