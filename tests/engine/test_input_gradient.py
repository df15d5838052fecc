"""How fast an output changes with each input, against finite differences."""

import numpy as np
import pytest
from engine.nets import PAIRS, far_from_corners, random_rows

from bpviz.engine import Spec, SpecError, forward, init_params, input_gradient, trace

NUDGE = 1e-5


def by_nudges(spec: Spec, params, x: np.ndarray, output: int) -> np.ndarray:  # type: ignore[no-untyped-def]
    """da_k/dx by central differences, one input after another."""
    found = np.empty_like(x)
    for i in range(x.shape[1]):
        more, less = x.copy(), x.copy()
        more[:, i] += NUDGE
        less[:, i] -= NUDGE
        rise = forward(spec, params, more) - forward(spec, params, less)
        found[:, i] = rise[:, output] / (2 * NUDGE)
    return found


@pytest.mark.parametrize("sizes", [(5, 3), (4, 6, 3), (3, 4, 5, 3)], ids=str)
@pytest.mark.parametrize(("output", "cost"), PAIRS)
@pytest.mark.parametrize("hidden", ["sigmoid", "tanh", "relu", "leaky_relu"])
def test_it_is_the_one_of_finite_differences(
    hidden: str, output: str, cost: str, sizes: tuple[int, ...]
) -> None:
    spec = Spec(sizes, hidden, output, cost, init="xavier", dropout=0.3 if len(sizes) > 2 else 0)
    for seed in range(50):
        x, y = random_rows(spec, 3, seed)
        params = init_params(spec)
        if far_from_corners(spec, trace(spec, params, x, y)):
            break
    for k in range(3):
        found = input_gradient(spec, params, x, k)
        np.testing.assert_allclose(found, by_nudges(spec, params, x, k), atol=1e-8)


def test_training_goes_on_unharmed_in_the_same_pass() -> None:
    from bpviz.engine import Pass
    from bpviz.engine.backprop import quietly

    spec = Spec((4, 5, 3), output="softmax", cost="log_likelihood")
    params, (x, y) = init_params(spec), random_rows(spec, 2)
    one = Pass(spec, 2)
    with quietly():
        one.run(params, x, y)
        wanted = one.gradient_vector.copy()
        one.input_gradient(params, x, 1)
        one.run(params, x, y)
    np.testing.assert_array_equal(one.gradient_vector, wanted)


def test_an_output_that_there_is_not_is_named() -> None:
    spec = Spec((2, 3))
    with pytest.raises(SpecError, match="no output 3"):
        input_gradient(spec, init_params(spec), [0.0, 1.0], 3)
