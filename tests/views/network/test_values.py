"""Numbers that may be shown: all lines at once know what each of them knows alone."""

import numpy as np
import pytest

from bpviz.data import Dataset
from bpviz.engine import NeuronRef, Spec, StepRef
from bpviz.run.frame import known
from bpviz.run.timeline import Timeline
from bpviz.run.values import changes_of
from bpviz.views.geometry import Measures, NetShape, Page, arrange
from bpviz.views.network.values import Values

SIZES = (2, 3, 2)
LINES = arrange(
    NetShape(SIZES),
    Page(400, 300, 10, 20, 20, 10),
    [Measures(11, 4, (90, 30), (80, 40), (80, 15), (90, 30), (90, 30))],
).lines
DATA = Dataset(
    name="two",
    train_x=np.array([[0.5, -1.0], [1.0, 2.0]]),
    train_y=np.array([[1.0, 0.0], [0.0, 1.0]]),
)


def timeline(order: str = "deltas", **choices: object) -> Timeline:
    made = Timeline(Spec(SIZES, batch_size=2, **choices), DATA)
    made.set_order(order)
    return made


@pytest.mark.parametrize("order", ["deltas", "layers"])
@pytest.mark.parametrize(("what", "kind"), [("gradient", "gradient"), ("update", "update")])
def test_a_line_is_known_exactly_from_its_own_step_on(order: str, what: str, kind: str) -> None:
    moving = timeline(order)
    while moving.position.iteration == 0:
        frame = moving.frame()
        found = ~np.isnan(Values(frame, True).of_lines(what, LINES))
        each = [known(frame, StepRef(kind, LINES.ref(i))) for i in range(len(LINES))]
        assert found.tolist() == each
        moving.move("factor", 1)


@pytest.mark.parametrize("what", ["weight", "gradient", "update"])
def test_a_line_has_the_number_of_its_card(what: str) -> None:
    moving = timeline()
    one = {"weight": Values.parameter, "gradient": Values.gradient, "update": Values.change}[what]
    while moving.position.iteration == 0:
        values = Values(moving.frame(), True)
        for i, number in enumerate(values.of_lines(what, LINES)):
            alone = one(values, LINES.ref(i))
            assert np.isnan(number) if alone is None else number == pytest.approx(alone, abs=0)
        moving.move("neuron", 1)


def test_everything_is_known_when_the_picture_is_not_stepwise() -> None:
    values = Values(timeline().frame(), False)
    assert values.error(NeuronRef(0, 2)) is not None
    assert not np.isnan(values.of_lines("update", LINES)).any()


def test_the_change_in_training_is_the_one_that_the_update_makes() -> None:
    moving = timeline(l2=0.1, l1=0.2)
    stepping, training = moving.frame(), moving.training_frame(moving.state)
    exact, told = changes_of(stepping), changes_of(training)
    assert exact is not None
    assert told is not None
    for a, b in zip(exact, told, strict=True):
        np.testing.assert_allclose(a, b, atol=1e-15)


def test_the_change_in_training_is_not_known_without_the_memory_of_the_optimiser() -> None:
    moving = timeline(optimizer="adam")
    values = Values(moving.training_frame(moving.state), False)
    assert np.isnan(values.of_lines("update", LINES)).all()
