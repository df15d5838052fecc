"""Cost, accuracy and confusion: which outputs count as which answer."""

import warnings

import numpy as np
import pytest

from bpviz.engine import Metrics, Params, Spec, answer, init_params, trace
from bpviz.engine.metrics import measure


def through(outputs: np.ndarray, targets: np.ndarray, output: str = "linear", **more) -> Metrics:
    """The metrics of a network that passes its inputs on to `output`."""
    n = outputs.shape[1]
    spec = Spec((n, n), output=output, **more)
    params = Params((np.eye(n),), (np.zeros(n),))
    return measure(spec, params, outputs, targets)


def test_of_several_outputs_the_largest_is_the_answer_the_first_of_equals() -> None:
    z = np.array([[0.0, 2, 1], [1, 1, 0], [-3, -2, -1], [0, 0, 0]])
    y = np.eye(3)[[1, 1, 2, 0]]
    found = through(z, y, "sigmoid")
    assert found.accuracy == 0.75
    assert found.confusion is not None
    assert found.confusion.tolist() == [[1, 0, 0], [1, 1, 0], [0, 0, 1]]


@pytest.mark.parametrize(
    ("output", "z", "targets", "accuracy"),
    [
        ("sigmoid", [-1, 1, 2, -2], [0, 1, 0, 0], 0.75),
        ("tanh", [-1, 1, 0.1, -0.1], [-1, 1, 1, 1], 0.75),
        ("relu", [-1, 1, 0.4, 0.6], [0, 1, 0, 0], 0.75),
        ("step", [-1, 1, 2, -2], [0, 1, 0, 0], 0.75),
    ],
)
def test_one_output_says_yes_above_the_middle(
    output: str, z: list[float], targets: list[float], accuracy: float
) -> None:
    found = through(np.array(z)[:, None], np.array(targets, float)[:, None], output)
    assert found.accuracy == accuracy
    assert found.confusion is not None
    assert found.confusion.shape == (2, 2)
    assert found.confusion.sum() == 4


@pytest.mark.parametrize("outputs", [1, 3])
def test_a_linear_output_names_no_class(outputs: int) -> None:
    z = np.ones((2, outputs))
    found = through(z, z + 1)
    assert found.accuracy is None
    assert found.confusion is None
    assert found.cost == outputs / 2


def test_rows_of_the_confusion_are_truths_and_columns_answers() -> None:
    found = through(np.array([[5.0, 0]] * 3), np.eye(2)[[1, 1, 0]], "softmax")
    assert found.confusion is not None
    assert found.confusion.tolist() == [[1, 0], [2, 0]]
    with pytest.raises(ValueError, match="read-only"):
        found.confusion[0, 0] = 5


@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_many_examples_are_measured_in_pieces(dtype: str) -> None:
    spec = Spec((3, 4, 2), cost="cross_entropy", dtype=dtype)
    rng = np.random.default_rng(1)
    x, y = rng.random((2345, 3)), np.eye(2)[rng.integers(0, 2, 2345)]
    params = init_params(spec)
    found = measure(spec, params, x, y)
    traced = trace(spec, params, x, y)
    assert found.cost == pytest.approx(traced.cost, rel=1e-5 if dtype == "float32" else 1e-12)
    right = traced.layers[-1].a.argmax(axis=1) == y.argmax(axis=1)
    assert found.accuracy == right.mean()


def test_an_answer_at_the_middle_is_no() -> None:
    assert answer(Spec((1, 1)), np.array([[0.5], [0.5000001]])).tolist() == [0, 1]
    assert answer(Spec((1, 1), output="tanh"), np.array([[0.0], [1e-9]])).tolist() == [0, 1]


def test_data_too_large_for_the_type_are_measured_without_a_warning() -> None:
    x, y = np.array([[1e200, 0.1], [0.2, 0.3]]), np.array([[1.0], [0.0]])
    spec = Spec(sizes=(2, 3, 1), hidden="relu", dtype="float32")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        measure(spec, init_params(spec), x, y)
