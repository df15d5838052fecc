"""The slip gives the numbers that the text prints, and only where it differs from the Pass."""

import numpy as np
import pytest
from engine.nets import Rows, random_rows
from hypothesis import given, settings
from hypothesis import strategies as st
from moments import worked_example

from bpviz.engine import (
    NeuronRef,
    Params,
    Spec,
    StepRef,
    Trainer,
    forward,
    init_params,
    trace,
    update_steps,
)
from bpviz.labs.slip import Slip, applies, first_difference


def worked_slip() -> Slip:
    net = worked_example()
    return Slip(net.spec, net.dataset(), net.params)


def by_hand(spec: Spec, params: Params, x: np.ndarray, y: np.ndarray) -> list[np.ndarray]:
    """The slip with the right machinery only: one layer at a time, each with a pass of its own.

    The gradient of a layer is taken with the new weights above it in place, but with the
    activations of the old ones: dC/da of the layer is the old delta above times the new weights.
    """
    old = trace(spec, params, x, y)
    weights = [w.copy() for w in params.weights]
    delta = old.layers[-1].delta
    for layer in range(spec.layers - 1, -1, -1):
        weights[layer] = weights[layer] - spec.rate * delta.T @ old.activation(layer - 1) / len(x)
        if layer:
            delta = (delta @ weights[layer]) * old.layers[layer - 1].slope
    return weights


def test_after_one_update_comes_the_cost_that_the_text_prints() -> None:
    first = worked_slip().at(0)
    assert first.cost == pytest.approx(0.2983711087600027, abs=1e-16)
    assert first.cost_after == pytest.approx(0.29102792390544197, abs=1e-16)
    assert f"{first.cost_after:.9f}" == "0.291027924"


def test_the_right_way_gives_another_cost() -> None:
    net = worked_example()
    trainer = Trainer(net.spec, net.dataset(), net.params)
    after = update_steps(trainer.trace(), trainer.state).after.params
    rows = net.dataset()
    cost = trace(net.spec, after, rows.train_x, rows.train_y).cost
    assert cost == pytest.approx(0.29102777369359933, abs=1e-16)


def test_after_ten_thousand_updates_come_the_outputs_that_the_text_prints() -> None:
    slip = worked_slip()
    slip.go_to(10_000)
    assert slip.cost() == pytest.approx(3.508479e-05, rel=1e-6)
    np.testing.assert_allclose(slip.outputs(), [[0.015912196, 0.984065734]], atol=5e-10)


def test_the_two_part_at_the_slope_of_the_cost_for_the_first_hidden_output() -> None:
    net = worked_example()
    rows = net.dataset()
    right = trace(net.spec, net.params, rows.train_x, rows.train_y)
    found = first_difference(right, worked_slip().at(0))
    assert found is not None
    assert found.ref == StepRef("upstream", NeuronRef(0, 0))
    assert found.right == pytest.approx(0.036350306393, abs=5e-13)
    wrong = 0.13849856162855695 * 0.358916479718 - 0.038098236516556236 * 0.511301270239
    assert found.slipped == pytest.approx(wrong, abs=1e-12)


def test_a_net_that_does_not_learn_never_parts() -> None:
    net = worked_example()
    spec = Spec.from_dict({**net.spec.to_dict(), "rate": 0.0})
    rows = net.dataset()
    right = trace(spec, net.params, rows.train_x, rows.train_y)
    assert first_difference(right, Slip(spec, rows, net.params).at(0)) is None


def test_output_weights_and_their_errors_are_those_of_the_right_way() -> None:
    net = worked_example()
    trainer = Trainer(net.spec, net.dataset(), net.params)
    traced = trainer.trace()
    trainer.step()
    slipped = worked_slip().at(0)
    np.testing.assert_array_equal(slipped.delta[1], traced.layers[1].delta)
    np.testing.assert_allclose(slipped.after.weights[1], trainer.params.weights[1], rtol=1e-15)
    assert (slipped.after.weights[0] != trainer.params.weights[0]).all()
    for before, first in zip(slipped.before, net.params, strict=True):
        np.testing.assert_array_equal(before, first)


@given(st.lists(st.integers(1, 4), min_size=3, max_size=5), st.integers(1, 4), st.integers(0, 99))
@settings(max_examples=60)
def test_deeper_nets_hand_the_slip_down_layer_by_layer(
    sizes: list[int], examples: int, seed: int
) -> None:
    spec = Spec(sizes=tuple(sizes), batch_size=examples, biases="frozen", seed=seed)
    x, y = random_rows(spec, examples, seed)
    params = init_params(spec)
    found = Slip(spec, Rows(x, y), params).at(0).after.weights
    for ours, wanted in zip(found, by_hand(spec, params, x, y), strict=True):
        np.testing.assert_allclose(ours, wanted, rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("biases", ["per_neuron", "per_layer", "frozen"])
def test_without_a_hidden_layers_error_the_biases_move_as_they_should(biases: str) -> None:
    """Of the output layer everything is right: its biases too."""
    spec = Spec(sizes=(2, 3, 2), biases=biases, batch_size=3, seed=1)
    rows = Rows(*random_rows(spec, 3))
    trainer = Trainer(spec, rows)
    trainer.step()
    found = Slip(spec, rows, init_params(spec)).at(0).after
    np.testing.assert_allclose(found.biases[1], trainer.params.biases[1], rtol=1e-13)


def test_any_iteration_can_be_asked_for_in_any_order() -> None:
    straight, jumping = worked_slip(), worked_slip()
    wanted = {n: straight.at(n).cost_after for n in (0, 1, 99, 100, 101, 250, 300)}
    for n in (300, 0, 101, 100, 250, 1, 99, 300):
        assert jumping.at(n).cost_after == wanted[n]
    assert jumping.reached == 300


def test_mini_batches_are_those_of_the_trainer() -> None:
    spec = Spec(sizes=(2, 3, 1), batch_size=2, seed=4)
    rows = Rows(*random_rows(spec, 5))
    slip, trainer = Slip(spec, rows, init_params(spec)), Trainer(spec, rows)
    for n in range(7):
        np.testing.assert_array_equal(slip.rows(n)[0], trainer.trace().x)
        trainer.step()


def test_a_past_iteration_leaves_its_numbers_alone() -> None:
    slip = worked_slip()
    first = slip.at(0)
    weights = first.after.weights[0].copy()
    slip.go_to(50)
    np.testing.assert_array_equal(first.after.weights[0], weights)
    assert not first.after.weights[0].flags.writeable
    net = worked_example()
    out = forward(net.spec, first.after, net.dataset().train_x)
    assert out.shape == (1, 2)


@pytest.mark.parametrize(
    "settings_",
    [
        {"sizes": (2, 2)},
        {"hidden": "tanh"},
        {"output": "linear"},
        {"cost": "cross_entropy"},
        {"optimizer": "momentum"},
        {"dropout": 0.1},
        {"l2": 0.1},
    ],
)
def test_the_slip_is_refused_where_it_means_nothing(settings_: dict[str, object]) -> None:
    spec = Spec(**settings_)  # type: ignore[arg-type]
    assert not applies(spec)
    with pytest.raises(ValueError, match="plain descent"):
        Slip(spec, Rows(*random_rows(spec, 1)), init_params(spec))
