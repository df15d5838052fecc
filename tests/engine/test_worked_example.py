"""The 2-2-2 net of the step by step example: every number of its text, no misprint."""

import numpy as np
import pytest
from engine.nets import Rows, flat

from bpviz.engine import (
    NeuronRef,
    Params,
    Spec,
    StepRef,
    Trace,
    Trainer,
    WeightRef,
    chain_steps,
    paths_of,
    trace,
)

X, Y = np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])
WEIGHTS = (np.array([[0.15, 0.20], [0.25, 0.30]]), np.array([[0.40, 0.45], [0.50, 0.55]]))
ONE_A_LAYER = Params(WEIGHTS, (np.array([0.35]), np.array([0.60])))


def close(*values: float) -> object:
    """Equal to the twelve decimals that the reference gives; it cuts off where others round."""
    return pytest.approx(list(values) if len(values) > 1 else values[0], rel=0, abs=1e-12)


def exact(value: float) -> object:
    """Equal to all digits of a double but the last few."""
    return pytest.approx(value, rel=2e-15, abs=0)


@pytest.fixture(scope="module")
def traced() -> Trace:
    return trace(Spec(), ONE_A_LAYER, X, Y)


def trained(updates: int, biases: str) -> Params:
    trainer = Trainer(Spec(biases=biases), Rows(X, Y), ONE_A_LAYER)
    trainer.step(updates)
    return trainer.params


def test_forward(traced: Trace) -> None:
    hidden, output = traced.layers
    assert hidden.z[0] == close(0.3775, 0.3925)
    assert hidden.a[0] == close(0.593269992107, 0.596884378260)
    assert output.z[0] == close(1.105905967060, 1.224921404096)
    assert output.a[0] == close(0.751365069552, 0.772928465321)


def test_slopes(traced: Trace) -> None:
    hidden, output = traced.layers
    assert hidden.slope[0] == close(0.241300708572, 0.240613417249)
    assert output.slope[0] == close(0.186815601808, 0.175510052817)


def test_cost(traced: Trace) -> None:
    assert chain_steps(traced).cost_terms == close(0.274811083176, 0.023560025584)
    assert traced.cost == exact(0.2983711087600027)


def test_deltas(traced: Trace) -> None:
    hidden, output = traced.layers
    assert output.delta[0, 0] == exact(0.13849856162855695)
    assert output.delta[0, 1] == exact(-0.038098236516556236)
    assert hidden.upstream is not None
    assert hidden.upstream[0, 0] == close(0.036350306393)
    assert hidden.delta[0, 0] == exact(0.00877135468948693)
    assert hidden.delta[0, 1] == exact(0.009954254705217196)


def test_gradients(traced: Trace) -> None:
    assert flat(traced.gradient)[:8] == pytest.approx(
        [
            *(0.0004385677344743465, 0.000877135468948693),
            *(0.0004977127352608599, 0.0009954254705217198),
            *(0.08216704056423077, 0.08266762784753325),
            *(-0.02260254047747507, -0.022740242215978222),
        ],
        rel=2e-15,
    )


def test_the_factors_of_w5(traced: Trace) -> None:
    steps = chain_steps(traced)
    index = steps.story.index(StepRef("gradient", WeightRef(1, 0, 0)))
    assert index is not None
    ((upstream, slope, unit),) = steps[index].terms
    assert (upstream.kind, slope.kind, unit.kind) == ("cost_slope", "slope", "activation")
    assert [upstream.value, slope.value, unit.value] == close(
        0.741365069552, 0.186815601808, 0.593269992107
    )
    assert steps[index].value == exact(0.08216704056423077)


def test_the_error_of_h1_comes_from_both_outputs(traced: Trace) -> None:
    from_o1, from_o2 = paths_of(traced, WeightRef(0, 0, 0))
    assert (from_o1.neurons, from_o2.neurons) == ((0, 0), (0, 1))
    entered = X[0, 0] * traced.layers[0].slope[0, 0]
    assert from_o1.product / entered == close(0.055399424651)
    assert from_o2.product / entered == close(-0.019049118258)
    assert NeuronRef(0, 0) in {factor.ref for factor in from_o1.factors}


def test_the_weights_after_one_update() -> None:
    assert flat(trained(1, "frozen"))[:8] == close(
        *(0.149780716133, 0.199561432266, 0.249751143632, 0.299502287265),
        *(0.358916479718, 0.408666186076, 0.511301270239, 0.561370121108),
    )


@pytest.mark.parametrize(
    ("biases", "updates", "cost"),
    [
        ("frozen", 1, 0.29102777369359933),
        ("frozen", 2, 0.283547133122),
        ("frozen", 10, 0.220918592054),
        ("frozen", 100, 0.020046828249),
        ("frozen", 1_000, 0.001114349454),
        ("frozen", 10_000, 3.510187783e-05),
        ("per_layer", 1, 0.285750886699),
        ("per_layer", 1_000, 3.460750e-4),
        ("per_layer", 10_000, 4.355321e-6),
        ("per_neuron", 1, 0.280471446791),
        ("per_neuron", 1_000, 2.707046e-4),
        ("per_neuron", 10_000, 2.447562e-6),
    ],
)
def test_the_cost_after_many_updates(biases: str, updates: int, cost: float) -> None:
    spec = Spec(biases=biases)
    assert trace(spec, trained(updates, biases), X, Y).cost == pytest.approx(
        cost, rel=1.5e-7, abs=5.1e-13
    )


def test_frozen_biases_stay_where_they_are() -> None:
    for bias, kept in zip(trained(1_000, "frozen").biases, (0.35, 0.60), strict=True):
        assert bias.tolist() == [kept, kept]


def test_two_examples_in_one_mini_batch_give_the_mean_of_their_gradients() -> None:
    x, y = np.vstack([X, [[0.9, -0.4]]]), np.vstack([Y, [[0.7, 0.2]]])
    both = trace(Spec(), ONE_A_LAYER, x, y)
    each = [flat(trace(Spec(), ONE_A_LAYER, x[[e]], y[[e]]).gradient) for e in range(2)]
    assert flat(both.gradient) == pytest.approx(np.mean(each, axis=0), rel=1e-15)
