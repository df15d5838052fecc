"""The cost of a mini-batch, and BP1, for every cost with every output it can be used with."""

import numpy as np
import pytest
from engine.nets import PAIRS
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import COSTS, FUNCTIONS, Array
from bpviz.engine.activations import softmax_rest
from bpviz.engine.backprop import quietly
from bpviz.engine.pairings import PAIRINGS


def layer(output: str, z: Array, y: Array) -> tuple[Array, Array, Array]:
    """a, slope and a - y."""
    a, slope = np.empty_like(z), np.empty_like(z)
    FUNCTIONS[output].fill(z, a)
    FUNCTIONS[output].fill_slope(z, a, slope)
    return a, slope, a - y


def delta_of(output: str, cost: str, z: Array, y: Array) -> Array:
    a, slope, residual = layer(output, z, y)
    pairing = PAIRINGS[cost, output]
    if pairing.fill is None:
        return residual
    delta = np.empty_like(z)
    pairing.fill(z, a, slope, y, residual, delta)
    return delta


def test_every_possible_pair_is_there() -> None:
    assert set(PAIRINGS) == {(cost, output) for output, cost in PAIRS}


def test_only_pairs_whose_factors_cancel_are_told_in_one_step() -> None:
    direct = {pair for pair, pairing in PAIRINGS.items() if pairing.kind == "direct"}
    assert direct == {("cross_entropy", "sigmoid"), ("log_likelihood", "softmax")}


@given(
    st.sampled_from(PAIRS),
    st.lists(st.floats(-8, 8), min_size=6, max_size=6),
    st.lists(st.floats(0, 1), min_size=6, max_size=6),
)
def test_delta_is_the_slope_of_the_cost_through_all_outputs(pair, z, y) -> None:
    output, cost = pair
    z, y = np.array(z).reshape(2, 3), np.array(y).reshape(2, 3)
    a, slope, _ = layer(output, z, y)
    to_a = COSTS[cost].slope(output, z, a, y)
    jacobian = np.array([np.diag(row) for row in slope])
    if output == "softmax":
        jacobian = -a[:, :, None] * a[:, None, :]
        for e in range(2):
            np.fill_diagonal(jacobian[e], a[e] * softmax_rest(a)[e])
    parts = to_a[:, :, None] * jacobian
    size = np.abs(parts).sum(axis=1)
    found = delta_of(output, cost, z, y)
    assert (np.abs(found - parts.sum(axis=1)) <= 1e-12 * size + 1e-13).all()


@given(
    st.sampled_from(PAIRS),
    st.lists(st.floats(-800, 800), min_size=6, max_size=6),
    st.lists(st.floats(0, 1), min_size=6, max_size=6),
    st.sampled_from(["float32", "float64"]),
)
def test_the_total_is_the_sum_of_the_terms_and_never_negative(pair, z, y, dtype) -> None:
    output, cost = pair
    z, y = np.array(z, dtype).reshape(2, 3), np.array(y, dtype).reshape(2, 3)
    with quietly():
        a, _, residual = layer(output, z, y)
        total = PAIRINGS[cost, output].total(z, a, y, residual)
        wanted = COSTS[cost].terms(output, z.astype(float), a, y).sum()
    rounding = 1e-5 if dtype == "float32" else 1e-13
    assert total >= 0
    assert total == pytest.approx(wanted, rel=rounding, abs=rounding)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("z", [-1000.0, -30.0, 30.0, 1000.0])
def test_a_wrong_and_sure_output_has_the_whole_error(z: float, dtype: str) -> None:
    wrong = np.array([[0.0 if z > 0 else 1.0]], dtype)
    with quietly():
        delta = delta_of("sigmoid", "cross_entropy", np.array([[z]], dtype), wrong)
        assert delta[0, 0] == pytest.approx(np.sign(z), abs=1e-12)
        both = np.array([[z, 0.0]], dtype)
        targets = np.array([[wrong[0, 0], 1 - wrong[0, 0]]], dtype)
        delta = delta_of("softmax", "log_likelihood", both, targets)
        assert delta[0] == pytest.approx([np.sign(z), -np.sign(z)], abs=1e-12)
        delta = delta_of("softmax", "cross_entropy", both, targets)
        assert delta[0] == pytest.approx([2 * np.sign(z), -2 * np.sign(z)], abs=1e-12)


def test_without_the_sure_output_the_others_share_what_they_would_have() -> None:
    z, y = np.array([[1000.0, 1.0, 0.0]]), np.array([[0.0, 1.0, 0.0]])
    with quietly():
        delta = delta_of("softmax", "cross_entropy", z, y)
    share = 1 / (1 + np.exp(-1))
    assert delta[0] == pytest.approx([2.0, -1 - share, share - 1], rel=1e-12)
