"""Any number of examples through a network, in pieces; what does not fit is refused."""

from dataclasses import replace

import numpy as np
import pytest
from engine.nets import flat, random_rows

from bpviz.engine import Spec, SpecError, forward, init_params, trace
from bpviz.engine.passing import CHUNK


@pytest.mark.parametrize("n", [1, CHUNK - 1, CHUNK, 2 * CHUNK + 1])
def test_forward_takes_any_number_of_examples(n: int) -> None:
    spec = Spec((2, 3, 1), "relu", "tanh")
    params, (x, _) = init_params(spec), random_rows(spec, n)
    hidden = np.maximum(x @ params.weights[0].T + params.biases[0], 0)
    wanted = np.tanh(hidden @ params.weights[1].T + params.biases[1])
    np.testing.assert_allclose(forward(spec, params, x), wanted, rtol=1e-12, atol=1e-15)


def test_forward_never_drops_out() -> None:
    spec = Spec((2, 3, 1), dropout=0.9)
    params, (x, _) = init_params(spec), random_rows(spec, 4)
    plain = forward(replace(spec, dropout=0.0), params, x)
    np.testing.assert_array_equal(forward(spec, params, x), plain)


def test_a_trace_never_drops_out() -> None:
    spec = Spec((2, 3, 1), dropout=0.9)
    params, (x, y) = init_params(spec), random_rows(spec, 2)
    with_dropout, without = (
        trace(each, params, x, y) for each in (spec, replace(spec, dropout=0.0))
    )
    assert with_dropout.layers[0].mask is None
    np.testing.assert_array_equal(flat(with_dropout.gradient), flat(without.gradient))


def test_parameters_of_the_other_bias_policy_are_fitted() -> None:
    spec = Spec((2, 3, 1))
    shared = init_params(replace(spec, biases="per_layer"))
    x, _ = random_rows(spec, 2)
    np.testing.assert_array_equal(
        forward(spec, shared, x), forward(replace(spec, biases="per_layer"), shared, x)
    )


def test_one_row_may_come_without_its_brackets() -> None:
    spec = Spec((2, 3, 1))
    params = init_params(spec)
    one, row = trace(spec, params, [0.5, 1], [1]), trace(spec, params, [[0.5, 1]], [[1]])
    np.testing.assert_array_equal(flat(one.gradient), flat(row.gradient))
    assert forward(spec, params, [0.5, 1]).shape == (1, 1)


@pytest.mark.parametrize(
    ("x", "y", "key", "said"),
    [
        ([[1, 2, 3]], [[1]], "pass.shape", "x has the shape (1, 3)"),
        ([[1, 2]], [[1, 0]], "pass.shape", "y has the shape (1, 2)"),
        (np.zeros((0, 2)), np.zeros((0, 1)), "pass.shape", "(0, 2)"),
        (np.zeros((2, 2, 2)), np.zeros((2, 1)), "pass.shape", "(2, 2, 2)"),
        ([[1, 2]], [[1], [0]], "pass.rows", "x has 1 examples and y has 2"),
    ],
)
def test_examples_that_do_not_fit_are_refused_with_their_shape(
    x: object, y: object, key: str, said: str
) -> None:
    spec = Spec((2, 3, 1))
    with pytest.raises(SpecError) as caught:
        trace(spec, init_params(spec), x, y)  # type: ignore[arg-type]
    assert caught.value.key == key
    assert said in str(caught.value)
