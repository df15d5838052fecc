from dataclasses import replace

import numpy as np
import pytest

from bpviz.data import Dataset
from bpviz.engine import Params, Spec, Trainer
from bpviz.run.divergence import explain_divergence
from bpviz.run.position import Position
from bpviz.run.replay import DivergedError
from bpviz.run.timeline import Timeline

ONE = Dataset(name="one", train_x=[[1.0]], train_y=[[0.0]])
LINE = Spec((1, 1, 1), hidden="linear", output="linear", rate=1.0)


def params(*weights: float) -> Params:
    ones = np.ones((1, 1))
    return Params(tuple(w * ones for w in weights), tuple(np.zeros(1) for _ in weights))


@pytest.mark.parametrize(("weights", "layer"), [((1e-10, 1e160), 2), ((1e160, 1e-10), 3)])
def test_the_layer_that_goes_first_is_named(weights: tuple[float, float], layer: int) -> None:
    """The gradient of a weight is the output times the other weight: 1e150 times 1e160."""
    message = explain_divergence(Trainer(LINE, ONE, params(*weights)))
    assert message.values["layer"] == layer


def test_a_cost_that_is_too_large_is_the_last_layer_s() -> None:
    message = explain_divergence(Trainer(LINE, ONE, params(1e100, 1e100)))
    assert message.values["layer"] == 3


def test_the_message_says_what_happened_and_what_to_try() -> None:
    message = explain_divergence(Trainer(replace(LINE, rate=7.5), ONE, params(1e160, 1e-10)))
    assert message.key == "run.diverged"
    assert message.values == {"iteration": 0, "layer": 3, "rate": 7.5}
    assert "after 0 updates, first in layer 3" in message.text
    assert "smaller rate than 7.5" in message.text


def test_parameters_beyond_all_bounds_count_though_the_cost_is_finite() -> None:
    """A saturated sigmoid hides an infinite weight from the cost."""
    spec = Spec((1, 1), rate=1000.0, l2=1_000_000.0)
    timeline = Timeline(spec, ONE, params(1e300))
    with pytest.raises(DivergedError) as stopped:
        timeline.move("iteration", 1)
    assert stopped.value.message.values["iteration"] == 0
    assert timeline.position == Position()
    assert np.isfinite(timeline.state.vector).all()


def test_parameters_that_were_set_too_large_stay_as_they_were_set() -> None:
    timeline = Timeline(LINE, ONE, params(1e300, 1e300))
    for _ in range(2):
        with pytest.raises(DivergedError):
            timeline.move("iteration", 3)
        assert timeline.position == Position()
        assert timeline.history.present == 0
        assert timeline.state.params.weights[0][0, 0] == 1e300


def test_a_long_move_ends_at_the_last_moment_that_has_numbers() -> None:
    timeline = Timeline(replace(LINE, rate=3.0), ONE, params(2.0, 2.0))
    with pytest.raises(DivergedError):
        timeline.move("iteration", 1_000)
    last = timeline.position
    assert 2 < last.iteration < 1_000
    assert last == Position(timeline.history.present)
    frame = timeline.frame()
    assert frame.present
    assert np.isfinite(frame.trace.cost)
    with pytest.raises(DivergedError):
        timeline.move("factor", 1_000)
    assert timeline.position == last
    assert timeline.move("iteration", -1)


def test_moments_before_the_divergence_are_kept() -> None:
    timeline, other = (Timeline(replace(LINE, rate=3.0), ONE, params(2.0, 2.0)) for _ in range(2))
    with pytest.raises(DivergedError):
        timeline.move("iteration", 1_000)
    timeline.seek(Position(3))
    other.move("iteration", 3)
    assert timeline.state.vector.tobytes() == other.state.vector.tobytes()
    assert [timeline.history.cost_at(i) for i in range(3)] == [
        other.history.cost_at(i) for i in range(3)
    ]
