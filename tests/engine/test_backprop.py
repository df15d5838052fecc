"""The one implementation of backpropagation, against finite differences and a second one."""

from dataclasses import replace

import numpy as np
import pytest
from engine import reference
from engine.nets import (
    BIASES,
    PAIRS,
    cases,
    far_from_corners,
    flat,
    in_double,
    random_rows,
    random_trace,
)
from hypothesis import assume, given, settings

from bpviz.engine import (
    ACTIVATIONS,
    FUNCTIONS,
    Params,
    Pass,
    Spec,
    SpecError,
    init_params,
    numerical_gradient,
    trace,
)
from bpviz.engine.backprop import quietly

DEPTHS = [(3, 2), (3, 4, 2), (2, 3, 4, 3), (2, 3, 3, 3, 3, 2)]


def relative_error(found: np.ndarray, wanted: np.ndarray) -> float:
    """|found - wanted| / |wanted|; 0 where both are 0."""
    size = float(np.linalg.norm(wanted))
    return float(np.linalg.norm(found - wanted)) / (size or 1.0)


def smooth_case(spec: Spec) -> tuple[Params, np.ndarray, np.ndarray]:
    """Weights and examples for which no z is near a corner."""
    for seed in range(50):
        params = init_params(replace(spec, seed=seed))
        x, y = random_rows(spec, 3, seed)
        if far_from_corners(spec, trace(spec, params, x, y)):
            return params, x, y
    raise AssertionError("every case has a corner")


@pytest.mark.parametrize("sizes", DEPTHS, ids=str)
@pytest.mark.parametrize("biases", BIASES)
@pytest.mark.parametrize(("output", "cost"), PAIRS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_the_gradient_is_the_one_of_finite_differences(
    hidden: str, output: str, cost: str, biases: str, sizes: tuple[int, ...]
) -> None:
    spec = Spec(sizes, hidden, output, cost, biases, init="xavier")
    params, x, y = smooth_case(spec)
    found = flat(trace(spec, params, x, y).gradient)
    wanted = flat(numerical_gradient(spec, params, x, y))
    assert relative_error(found, wanted) <= 1e-8
    assert np.abs(found - wanted).max() <= 1e-6 * (np.abs(wanted).max() or 1.0)


@pytest.mark.parametrize("biases", BIASES)
@pytest.mark.parametrize(("output", "cost"), PAIRS)
@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_float32_follows_float64(hidden: str, output: str, cost: str, biases: str) -> None:
    spec = Spec((3, 4, 3, 2), hidden, output, cost, biases, init="xavier", dtype="float32")
    params, x, y = smooth_case(spec)
    x, y = x.astype(np.float32), y.astype(np.float32)
    found = flat(trace(spec, params, x, y).gradient)
    wanted = flat(trace(in_double(spec), params, x, y).gradient)
    assert found.dtype == np.float32
    assert relative_error(found, wanted) <= 5e-6


def broken(name: str):
    """An activation whose slope is a hundredth of a percent too large."""
    right = FUNCTIONS[name]

    def fill_slope(z: np.ndarray, a: np.ndarray, slope: np.ndarray) -> None:
        right.fill_slope(z, a, slope)
        np.multiply(slope, 1.0001, slope)

    return replace(right, fill_slope=fill_slope)


@pytest.mark.parametrize("name", [name for name in ACTIVATIONS if name != "step"])
def test_a_wrong_slope_is_caught_by_finite_differences(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = Spec((2, 3, 2), hidden=name, init="xavier")
    params, x, y = smooth_case(spec)
    wanted = flat(numerical_gradient(spec, params, x, y))
    assert relative_error(flat(trace(spec, params, x, y).gradient), wanted) <= 1e-8
    monkeypatch.setitem(FUNCTIONS, name, broken(name))
    assert relative_error(flat(trace(spec, params, x, y).gradient), wanted) > 1e-6


@settings(max_examples=150)
@given(cases())
def test_any_gradient_is_the_one_of_finite_differences(case) -> None:
    spec, params, rows = case
    double = in_double(spec)
    traced = trace(double, params, rows.train_x, rows.train_y)
    assume(far_from_corners(spec, traced))
    wanted = flat(numerical_gradient(spec, params, rows.train_x, rows.train_y))
    found = flat(traced.gradient)
    rounding = 1e-10 * (1 + abs(traced.cost))  # of the difference of two costs, over 2 eps
    assert np.linalg.norm(found - wanted) <= 1e-7 * np.linalg.norm(wanted) + rounding * len(found)


@settings(max_examples=150)
@given(cases())
def test_any_gradient_is_the_one_of_an_independent_implementation(case) -> None:
    spec, params, rows = case
    double = in_double(spec)
    traced = trace(double, params, rows.train_x, rows.train_y)
    assume(far_from_corners(spec, traced, margin=1e-9))
    cost, wanted = reference.gradient(spec, params, rows.train_x, rows.train_y)
    rounding = 1e-13 * (1 + float(np.abs(wanted).max()))
    assert traced.cost == pytest.approx(cost, rel=1e-12, abs=1e-14)
    assert flat(traced.gradient) == pytest.approx(np.array(wanted), rel=1e-11, abs=rounding)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("z", [-1000.0, -100.0, -20.0, 0.0, 20.0, 100.0, 1000.0])
@pytest.mark.parametrize(("output", "cost"), PAIRS)
def test_a_saturated_output_has_a_finite_cost_and_error(
    output: str, cost: str, z: float, dtype: str
) -> None:
    spec = Spec((1, 3), output=output, cost=cost, dtype=dtype)
    params = Params((np.array([[z], [0.0], [-z / 2]]),), (np.zeros(3),))
    for y in ([1, 0, 0], [0, 1, 0], [0, 0, 1], [0.25, 0.5, 0.25]):
        traced = trace(spec, params, [[1.0]], [y])
        assert np.isfinite(traced.cost)
        assert traced.cost >= 0
        for layer in traced.layers:
            for numbers in (layer.a, layer.slope, layer.delta, layer.grad_w, layer.grad_b):
                assert np.isfinite(numbers).all()


@pytest.mark.parametrize("hidden", ACTIVATIONS)
def test_numbers_beyond_all_bounds_give_no_warning(hidden: str) -> None:
    spec = Spec((1, 2, 1), hidden, "linear", dtype="float32")
    params = Params((np.full((2, 1), 3e38), np.full((1, 2), 3e38)), (np.zeros(2), np.zeros(1)))
    trace(spec, params, [[1e30]], [[0.0]])
    trace(spec, params, [[1e300]], [[0.0]])


def test_the_fields_of_a_trace_are_the_symbols_of_the_books() -> None:
    traced = random_trace(4, sizes=(3, 4, 2), hidden="tanh")
    first, last = traced.layers
    w1, w2 = traced.params.weights
    b1, b2 = traced.params.biases
    assert traced.examples == 4
    np.testing.assert_allclose(first.z, traced.x @ w1.T + b1, rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(first.a, np.tanh(first.z), rtol=1e-14)
    np.testing.assert_allclose(first.slope, 1 - first.a**2, rtol=1e-14)
    np.testing.assert_allclose(last.z, first.a @ w2.T + b2, rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(last.delta, (last.a - traced.y) * last.slope, rtol=1e-14)
    np.testing.assert_allclose(first.upstream, last.delta @ w2, rtol=1e-13, atol=1e-16)
    np.testing.assert_allclose(first.delta, first.upstream * first.slope, rtol=1e-14)
    np.testing.assert_allclose(first.grad_w, first.delta.T @ traced.x / 4, rtol=1e-13, atol=1e-16)
    np.testing.assert_allclose(first.grad_b, first.delta.mean(axis=0), rtol=1e-13, atol=1e-16)
    assert last.upstream is None
    assert first.mask is last.mask is None
    assert traced.cost == pytest.approx(((last.a - traced.y) ** 2).sum() / 8, rel=1e-14)
    assert traced.activation(-1) is traced.x
    assert traced.activation(1) is last.a


@pytest.mark.parametrize(("output", "cost"), PAIRS)
@pytest.mark.parametrize("hidden", ["sigmoid", "tanh"])
def test_a_trace_has_the_slope_of_every_layer(hidden: str, output: str, cost: str) -> None:
    traced = random_trace(3, sizes=(2, 3, 2), hidden=hidden, output=output, cost=cost)
    for layer, name in zip(traced.layers, (hidden, output), strict=True):
        slope = np.empty_like(layer.z)
        FUNCTIONS[name].fill_slope(layer.z, layer.a, slope)
        np.testing.assert_array_equal(layer.slope, slope)


def test_a_trace_keeps_its_numbers_when_the_pass_goes_on() -> None:
    spec = Spec((2, 3, 1))
    params, (x, y) = init_params(spec), random_rows(spec, 2)
    one = Pass(spec, 2)
    with quietly():
        one.run(params, x, y)
        before = one.trace()
        kept = [flat(before.gradient), before.layers[0].z.copy()]
        one.run(params, x + 1, y)
    np.testing.assert_array_equal(flat(before.gradient), kept[0])
    np.testing.assert_array_equal(before.layers[0].z, kept[1])
    assert not np.array_equal(one.trace().layers[0].z, kept[1])


def test_a_pass_with_masks_is_a_network_without_the_neurons_left_out() -> None:
    spec = Spec((2, 4, 3, 2), "tanh", dropout=0.5, init="xavier")
    params, (x, y) = init_params(spec), random_rows(spec, 1)
    kept = [np.array([0, 2]), np.array([1])]
    masks = [np.zeros((1, 4)), np.zeros((1, 3))]
    for mask, which in zip(masks, kept, strict=True):
        mask[0, which] = 2.0
    one = Pass(spec, 1)
    with quietly():
        cost = one.run(params, x, y, masks)
    w1, w2, w3 = params.weights
    small = Params(
        (w1[kept[0]], 2 * w2[np.ix_(kept[1], kept[0])], 2 * w3[:, kept[1]]),
        (params.biases[0][kept[0]], params.biases[1][kept[1]], params.biases[2]),
    )
    wanted = trace(Spec((2, 2, 1, 2), "tanh"), small, x, y)
    assert cost == pytest.approx(wanted.cost, rel=1e-14)
    first = one.trace().layers[0]
    np.testing.assert_allclose(first.grad_w[kept[0]], wanted.layers[0].grad_w, rtol=1e-13)
    np.testing.assert_array_equal(first.grad_w[[1, 3]], 0)
    np.testing.assert_array_equal(first.mask, masks[0])
    np.testing.assert_array_equal(first.a, np.tanh(first.z) * masks[0])
    np.testing.assert_allclose(first.slope, 1 - np.tanh(first.z) ** 2, rtol=1e-14)


def test_a_pass_that_has_seen_nothing_has_no_trace() -> None:
    with pytest.raises(SpecError) as caught:
        Pass(Spec(), 1).trace()
    assert caught.value.key == "pass.not_run"


def test_numbers_grow_through_ten_layers_of_any_width() -> None:
    spec = Spec((3, *range(8, 0, -1), 2), "leaky_relu", "softmax", "log_likelihood", init="he")
    params, x, y = smooth_case(spec)
    found = flat(trace(spec, params, x, y).gradient)
    assert relative_error(found, flat(numerical_gradient(spec, params, x, y))) <= 1e-8
