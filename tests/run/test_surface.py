"""The surface of a neuron is what the engine computes, point by point."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.data import Dataset, load
from bpviz.engine import (
    NeuronRef,
    Params,
    Spec,
    Trainer,
    answer,
    forward,
    init_params,
    trace,
)
from bpviz.run import surface as plane

SQUARE = plane.Extent(-1.0, 1.0, -2.0, 0.0)


def points(x: list[list[float]], y: list[list[float]], **more: object) -> Dataset:
    return Dataset(name="points", train_x=np.array(x), train_y=np.array(y), **more)  # type: ignore[arg-type]


@st.composite
def nets(draw: st.DrawFn) -> Spec:
    """Nets with two inputs and every kind of layer and bias."""
    hidden = draw(st.lists(st.integers(1, 5), max_size=3))
    outputs = draw(st.integers(1, 3))
    return Spec(
        sizes=(2, *hidden, outputs),
        hidden=draw(st.sampled_from(["sigmoid", "tanh", "relu", "leaky_relu", "linear", "step"])),
        output=draw(st.sampled_from(["sigmoid", "tanh", "linear", "softmax"])),
        biases=draw(st.sampled_from(["per_neuron", "per_layer", "frozen"])),
        dropout=draw(st.sampled_from([0.0, 0.4])),
        seed=draw(st.integers(0, 1000)),
    )


@given(nets(), st.data())
def test_the_surface_of_any_neuron_is_its_activation_in_a_trace(
    spec: Spec, data: st.DataObject
) -> None:
    layer = data.draw(st.integers(0, spec.layers - 1))
    j = data.draw(st.integers(0, spec.sizes[layer + 1] - 1))
    params = init_params(spec)
    found = plane.surface(spec, params, NeuronRef(layer, j), SQUARE, 5)
    x = plane.grid(SQUARE, 5).astype(np.float32)
    single = replace(spec, dtype="float32")
    whole = trace(single, params, x, np.zeros((25, spec.sizes[-1]), np.float32))
    np.testing.assert_allclose(
        found, whole.activation(layer)[:, j].reshape(5, 5), rtol=1e-5, atol=1e-6
    )
    assert found.dtype == np.float32
    some = plane.surfaces(spec, params, layer, slice(0, 3), SQUARE, 5)
    expected = whole.activation(layer)[:, :3].T.reshape(-1, 5, 5)
    np.testing.assert_allclose(some, expected, rtol=1e-5, atol=1e-6)
    hidden = plane.activations(single, params, layer, x)
    np.testing.assert_allclose(hidden, whole.activation(layer), rtol=1e-5, atol=1e-6)


@given(nets())
def test_the_last_layer_is_what_forward_gives_bit_for_bit(spec: Spec) -> None:
    params, x = init_params(spec), plane.grid(SQUARE, 7)
    found = plane.activations(spec, params, spec.layers - 1, x)
    np.testing.assert_array_equal(found, forward(spec, params, x))


@given(nets())
def test_answers_are_counted_like_the_accuracy(spec: Spec) -> None:
    random = np.random.default_rng(spec.seed)
    classes = random.integers(max(2, spec.sizes[-1]), size=20)
    y = classes[:, None] if spec.sizes[-1] == 1 else np.eye(spec.sizes[-1])[classes]
    data = Dataset(name="points", train_x=random.normal(size=(20, 2)), train_y=y.astype(float))
    trainer = Trainer(spec, data) if "step" not in (spec.hidden, spec.output) else None
    found = plane.answers(spec, init_params(spec), data)
    if spec.output == "linear":
        assert found is None
    elif trainer is not None:
        measured = trainer.evaluate("train")
        assert measured is not None
        assert found is not None
        assert found.mean() == measured.accuracy


@given(nets())
def test_a_class_leads_exactly_where_it_is_the_answer(spec: Spec) -> None:
    if spec.sizes[-1] == 1:
        return
    outputs = plane.surfaces(spec, init_params(spec), spec.layers - 1, slice(None), SQUARE, 6)
    ahead = plane.leads(outputs)
    named = answer(spec, outputs.reshape(len(outputs), -1).T).reshape(6, 6)
    for j in range(len(outputs)):
        assert (ahead[j][named == j] >= 0).all()
        assert (ahead[j][named != j] <= 0).all()
        others = np.delete(outputs, j, axis=0).max(axis=0)
        np.testing.assert_allclose(ahead[j], outputs[j] - others)


def test_the_rows_of_a_surface_go_up_and_its_columns_to_the_right() -> None:
    spec = Spec(sizes=(2, 1), output="linear")
    params = Params((np.array([[1.0, 10.0]]),), (np.zeros(1),))
    found = plane.surface(spec, params, NeuronRef(0, 0), SQUARE, 3)
    np.testing.assert_allclose(found, [[-21, -20, -19], [-11, -10, -9], [-1, 0, 1]])


def test_the_plane_is_a_square_around_training_and_validation_points() -> None:
    data = points(
        [[0.0, 0.0], [1.0, 4.0]],
        [[0.0], [1.0]],
        validation_x=np.array([[9.0, 1.0]]),
        validation_y=np.array([[1.0]]),
        test_x=np.array([[100.0, 1.0]]),
        test_y=np.array([[1.0]]),
    )
    around = plane.extent(data)
    assert around.right - around.left == pytest.approx(around.high - around.low)
    assert (around.left, around.right) == pytest.approx((4.5 - 5.4, 4.5 + 5.4))
    assert (around.low + around.high) / 2 == pytest.approx(2.0)


@pytest.mark.parametrize("place", [[0.0, 0.0], [1e12, 1e12], [-3.0, 5.0]])
def test_a_single_point_still_has_a_plane_around_it(place: list[float]) -> None:
    around = plane.extent(points([place], [[1.0]]))
    assert around.left < place[0] < around.right
    assert around.low < place[1] < around.high


def test_only_two_inputs_make_a_plane() -> None:
    digits, xor = load("digits"), load("xor", n=4)
    assert plane.applies(Spec(sizes=(2, 3, 1)), xor)
    assert not plane.applies(Spec(sizes=(64, 3, 10)), digits)
    assert not plane.applies(Spec(sizes=(2, 3, 1)), digits)


@pytest.mark.parametrize(
    ("hidden", "output", "layer", "expected"),
    [
        ("sigmoid", "sigmoid", 1, (0.0, 0.5, 1.0)),
        ("tanh", "sigmoid", 0, (-1.0, 0.0, 1.0)),
        ("sigmoid", "tanh", 1, (-1.0, 0.0, 1.0)),
        ("relu", "sigmoid", 0, (-5.0, 0.0, 5.0)),
        ("linear", "sigmoid", 0, (-5.0, 0.0, 5.0)),
        ("sigmoid", "linear", 1, (3.0, 5.0, 7.0)),
        ("sigmoid", "relu", 1, (0.0, 0.5, 1.0)),
    ],
)
def test_the_middle_of_the_colours_is_where_the_answer_changes(
    hidden: str, output: str, layer: int, expected: tuple[float, float, float]
) -> None:
    spec = Spec(sizes=(2, 2, 1), hidden=hidden, output=output)
    values = np.array([[-0.2, 2.5], [np.nan, np.inf]])
    found = plane.span(spec, layer, values, np.array([[3.0], [7.0]]))
    assert (found.low, found.middle, found.high) == expected


def test_the_colours_of_signed_targets_are_neutral_at_zero() -> None:
    spec = Spec(sizes=(2, 2, 1), output="linear")
    targets = np.array([[-3.2], [0.4]])
    assert plane.span(spec, 1, np.zeros((3, 3)), targets) == plane.Span(-5.0, 0.0, 5.0)


def test_the_colours_of_a_dead_neuron_have_a_range() -> None:
    spec = Spec(sizes=(2, 2, 1), hidden="relu")
    assert plane.span(spec, 0, np.zeros((3, 3)), np.zeros((2, 1))) == plane.Span(-1.0, 0.0, 1.0)


def test_many_points_are_thinned_always_to_the_same_ones_of_both_classes() -> None:
    data = load("moons", n=20_000)
    rows = plane.thinned(data.examples)
    assert len(rows) == len(set(rows.tolist())) == plane.MOST_POINTS
    np.testing.assert_array_equal(rows, plane.thinned(data.examples))
    assert 0.4 < data.train_y[rows].mean() < 0.6
    np.testing.assert_array_equal(plane.thinned(5), np.arange(5))


def test_answers_can_be_asked_for_some_rows_of_a_split() -> None:
    data = load("circles", n=100)
    spec = Spec(sizes=(2, 4, 1), seed=4)
    params = init_params(spec)
    rows = np.array([3, 1, 7])
    whole = plane.answers(spec, params, data, "validation")
    some = plane.answers(spec, params, data, "validation", rows)
    assert whole is not None
    assert some is not None
    np.testing.assert_array_equal(some, whole[rows])
    assert plane.answers(spec, params, load("xor", n=4), "validation") is None
