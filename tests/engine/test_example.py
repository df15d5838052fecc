"""The numbers of one example as factors."""

import numpy as np
import pytest
from engine.nets import random_trace

from bpviz.engine import BiasRef, InputRef, NeuronRef, StepRef, WeightRef
from bpviz.engine.example import Example


def test_a_unit_is_an_input_or_an_activation() -> None:
    traced = random_trace(2, sizes=(2, 3, 1))
    example = Example(traced, 1)
    first, later = example.unit(0, 1), example.unit(1, 2)
    assert (first.kind, first.ref, first.value) == ("input", InputRef(1), traced.x[1, 1])
    assert (later.kind, later.ref) == ("activation", NeuronRef(0, 2))
    assert later.value == traced.layers[0].a[1, 2]
    assert later.source == StepRef("a", NeuronRef(0, 2))


def test_the_factors_down_to_z_multiply_to_delta() -> None:
    traced = random_trace(2, sizes=(2, 3, 2))
    example = Example(traced, 0)
    for layer, j in [(0, 0), (0, 2), (1, 1)]:
        upstream, slope = example.down_to_z(layer, j)
        assert (upstream.kind, slope.kind) == ("cost_slope", "slope")
        delta = traced.layers[layer].delta[0, j]
        assert upstream.value * slope.value == pytest.approx(delta, rel=1e-14)


def test_parameters_are_factors_without_a_source() -> None:
    traced = random_trace(sizes=(2, 3, 1), biases="per_layer")
    example = Example(traced, 0)
    weight, bias = example.parameter(WeightRef(0, 2, 1)), example.parameter(example.bias_of(0, 2))
    assert (weight.value, weight.source) == (traced.params.weights[0][2, 1], None)
    assert (bias.ref, bias.value) == (BiasRef(0, 0), traced.params.biases[0][0])


def test_softmax_slopes_are_how_every_output_follows_every_z() -> None:
    traced = random_trace(sizes=(2, 3), output="softmax")
    a = traced.layers[-1].a[0]
    np.testing.assert_allclose(
        Example(traced, 0).softmax_slopes, np.diag(a) - np.outer(a, a), rtol=1e-13, atol=1e-16
    )


@pytest.mark.parametrize(
    ("output", "cost", "kind"),
    [
        ("sigmoid", "quadratic", "product"),
        ("sigmoid", "cross_entropy", "direct"),
        ("softmax", "log_likelihood", "direct"),
        ("sigmoid", "log_likelihood", "product"),
        ("softmax", "quadratic", "softmax"),
        ("softmax", "cross_entropy", "softmax"),
    ],
)
def test_the_kind_of_error_depends_on_cost_and_output(output: str, cost: str, kind: str) -> None:
    traced = random_trace(sizes=(2, 3), output=output, cost=cost)
    assert Example(traced, 0).error_kind == kind
