"""The lab on depth says in words what was measured."""

from pytestqt.qtbot import QtBot

from bpviz.labs.depth import DEPTH, DepthMoment
from bpviz.run.lab_digits import lab_digits
from bpviz.views.labs.depth.picture import DepthPicture


def test_the_factor_of_a_layer_is_told_with_what_it_is_made_of(qtbot: QtBot) -> None:
    values = DEPTH.values({"layers": 8})
    run = DEPTH.run(values, lab_digits())
    run.compute(0)
    picture = DepthPicture()
    qtbot.addWidget(picture)
    picture.show_moment(values, run, 0)
    moment = run.at(0)
    assert isinstance(moment, DepthMoment)
    layers = moment.layers
    left = layers.deltas[0] / layers.deltas[-1]
    assert picture.number(left) in picture.sentence()
    told = (left ** (1 / 8), sum(layers.weights[1:]) / 8, sum(layers.slopes[:-1]) / 8)
    assert all(picture.number(each) in picture.remark() for each in told)
    assert "30 neurons" in picture.remark()
