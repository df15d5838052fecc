"""The gradient flow of a mini-batch against numpy, and what is kept of it over a run."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from moments import ADAM, MOMENTUM, POINTS

from bpviz.data import load
from bpviz.engine import Params, Spec, Trace, init_params, trace
from bpviz.run.flow import BINS, MOST_SAMPLES, FlowLog, flow_of, histogram
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline

SPEC = Spec(sizes=(2, 4, 3), hidden="tanh", rate=0.3, batch_size=2, seed=1)


def traced(spec: Spec, scale: float = 1.0) -> Trace:
    """A pass over the five points, with weights that are larger than usual by `scale`."""
    start = init_params(spec)
    params = Params(tuple(w * scale for w in start.weights), start.biases)
    return trace(spec, params, POINTS.train_x, POINTS.train_y)


@pytest.fixture
def run() -> Timeline:
    return Timeline(SPEC, POINTS)


def frame_at(run: Timeline, iteration: int) -> Frame:
    run.move("iteration", iteration - run.position.iteration)
    return run.training_frame(run.state)


# --- one mini-batch ------------------------------------------------------------------------------


@pytest.mark.parametrize("spec", [SPEC, MOMENTUM, ADAM, replace(SPEC, dtype="float32")])
def test_the_norms_are_those_of_numpy(spec: Spec) -> None:
    found = traced(spec)
    for layer, flow in zip(found.layers, flow_of(found), strict=True):
        each = np.linalg.norm(layer.delta.astype(float), axis=1)
        assert flow.delta == pytest.approx(np.sqrt((each**2).mean()))
        assert flow.grad_w == pytest.approx(np.linalg.norm(layer.grad_w.astype(float)))
        assert flow.grad_b == pytest.approx(np.linalg.norm(layer.grad_b.astype(float)))


@given(st.floats(0.1, 30))
def test_the_saturated_share_is_counted_from_the_activations(scale: float) -> None:
    sigmoid = traced(replace(SPEC, hidden="sigmoid"), scale)
    tanh = traced(SPEC, scale)
    a, b = sigmoid.layers[0].a, tanh.layers[0].a
    assert flow_of(sigmoid)[0].saturated == ((a > 0.99) | (a < 0.01)).mean()
    assert flow_of(tanh)[0].saturated == (np.abs(b) > 0.98).mean()


def test_dropout_changes_no_share() -> None:
    spec = replace(SPEC, hidden="sigmoid", dropout=0.5)
    found = Timeline(spec, POINTS).trace
    assert found.layers[0].mask is not None
    whole = 1 / (1 + np.exp(-found.layers[0].z))
    assert flow_of(found)[0].saturated == ((whole > 0.99) | (whole < 0.01)).mean()


def test_functions_without_ends_saturate_nowhere() -> None:
    relu = flow_of(traced(replace(SPEC, hidden="relu", output="softmax", cost="log_likelihood")))
    assert [layer.saturated for layer in relu] == [None, None]
    assert relu[1].dead is None
    assert flow_of(traced(replace(SPEC, hidden="leaky_relu")))[0].dead is None


def test_a_relu_neuron_is_off_when_it_is_for_every_example() -> None:
    spec = replace(SPEC, hidden="relu")
    start = init_params(spec)
    low = np.array([-50.0, 0.0, 0.0, -50.0])
    params = Params(start.weights, (low, start.biases[1]))
    found = trace(spec, params, POINTS.train_x, POINTS.train_y)
    off = (found.layers[0].a == 0).all(axis=0)
    assert off[[0, 3]].all()
    assert flow_of(found)[0].dead == off.mean()


def test_tiny_float32_errors_do_not_become_nothing() -> None:
    found = traced(replace(SPEC, dtype="float32"))
    layer = replace(found.layers[0], delta=np.full((5, 4), 1e-30, np.float32))
    assert flow_of(replace(found, layers=(layer, found.layers[1])))[0].delta == pytest.approx(2e-30)


@pytest.mark.parametrize(
    ("hidden", "low", "high"), [("sigmoid", 0, 1), ("tanh", -1, 1), ("step", 0, 1)]
)
def test_bounded_activations_are_counted_over_their_range(
    hidden: str, low: float, high: float
) -> None:
    found = traced(replace(SPEC, hidden=hidden))
    counted = histogram(found, 0)
    expected, _ = np.histogram(found.layers[0].a, BINS, (low, high))
    assert (counted.low, counted.high) == (low, high)
    assert counted.shares * found.layers[0].a.size == pytest.approx(expected)


@pytest.mark.parametrize("hidden", ["relu", "leaky_relu", "linear"])
def test_other_activations_are_counted_over_what_there_is(hidden: str) -> None:
    found = traced(replace(SPEC, hidden=hidden), 5.0)
    counted, a = histogram(found, 0), found.layers[0].a
    assert (counted.low, counted.high) == (min(a.min(), 0), a.max())
    assert counted.shares.sum() == pytest.approx(1)


def test_a_layer_that_is_all_zero_has_one_bar() -> None:
    found = traced(replace(SPEC, hidden="relu", init="zeros"))
    counted = histogram(found, 0)
    assert counted.shares[0] == 1
    assert counted.high > counted.low


# --- over time -----------------------------------------------------------------------------------


def test_every_frame_leaves_one_sample(run: Timeline) -> None:
    log = FlowLog()
    frames = [frame_at(run, iteration) for iteration in (1, 4, 9)]
    for frame in frames:
        log.add(frame)
        log.add(frame)
    assert log.iterations.tolist() == [1, 4, 9]
    for layer in (0, 1):
        assert log.series(layer, "delta").tolist() == [
            flow_of(frame.trace)[layer].delta for frame in frames
        ]
    assert log.recent(1, "grad_w", 2, 9) == np.median(log.series(1, "grad_w")[-2:])
    assert log.recent(1, "grad_w", 2, 4) == np.median(log.series(1, "grad_w")[:2])


def test_many_frames_are_thinned_out_evenly_and_the_last_one_is_there(run: Timeline) -> None:
    log, frame = FlowLog(), frame_at(run, 1)
    for iteration in range(5_000):
        position = replace(frame.position, iteration=iteration)
        log.add(replace(frame, position=position))
        assert log.iterations[-1] == iteration
        assert len(log) <= MOST_SAMPLES
    steps = np.diff(log.iterations)
    assert log.iterations[0] == 0
    assert set(steps[:-1].tolist()) == {16}
    assert len(log) > MOST_SAMPLES / 2 - 1


def test_the_past_is_looked_at_and_not_kept(run: Timeline) -> None:
    log = FlowLog()
    late = frame_at(run, 20)
    log.add(late)
    early = frame_at(run, 5)
    log.add(replace(early, present=False))
    assert log.iterations.tolist() == [20]
    assert log.latest[0].delta == flow_of(early.trace)[0].delta


def test_another_future_takes_the_place_of_the_old_one(run: Timeline) -> None:
    log = FlowLog()
    frames = {iteration: frame_at(run, iteration) for iteration in (2, 4, 6, 8)}
    for frame in frames.values():
        log.add(frame)
    log.add(replace(frames[4], present=True))
    assert log.iterations.tolist() == [2, 4]


def test_another_rate_goes_on_and_another_network_begins_anew(run: Timeline) -> None:
    log = FlowLog()
    log.add(frame_at(run, 2))
    frame = frame_at(run, 3)
    log.add(replace(frame, trace=replace(frame.trace, spec=replace(SPEC, rate=0.7))))
    assert len(log) == 2
    log.add(frame_at(Timeline(replace(SPEC, seed=2), POINTS), 5))
    assert log.iterations.tolist() == [5]
    log.add(frame_at(Timeline(replace(SPEC, sizes=(2, 5, 4, 3)), POINTS), 1))
    assert log.series(2, "grad_b").shape == (1,)


def test_a_question_leaves_no_trace(run: Timeline) -> None:
    log, frame = FlowLog(), frame_at(run, 1)
    log.add(replace(frame, asked=True))
    log.add(replace(frame, unseen=True))
    assert (len(log), log.latest) == (0, ())


def test_a_neuron_is_silent_only_after_so_many_examples_in_a_row() -> None:
    spec = Spec(sizes=(2, 6, 1), hidden="relu", batch_size=50, rate=0.01, seed=4)
    data, log, quiet = load("xor"), FlowLog(), np.zeros(6)
    run = Timeline(spec, data)
    for iteration in range(1, 9):
        frame = frame_at(run, iteration)
        log.add(frame)
        off = (frame.trace.layers[0].a == 0).all(axis=0)
        quiet = np.where(off, quiet + 50, 0)
        for examples in (50, 200):
            assert log.silent(0, examples) == (quiet >= examples).mean()


def test_huge_errors_that_are_finite_have_a_finite_norm() -> None:
    spec = Spec(sizes=(2, 3, 1), hidden="relu", output="linear")
    params = init_params(spec)
    huge = Params(tuple(1e60 * w for w in params.weights), params.biases)
    flow = flow_of(trace(spec, huge, [[1e60, 1e60]], [[0.0]]))
    assert all(np.isfinite(layer.delta) for layer in flow)
    assert max(layer.delta for layer in flow) > 1e160
