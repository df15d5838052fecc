"""A Trace is a value whose fields belong together."""

import numpy as np
import pytest
from engine.nets import random_trace


def test_the_gradient_has_the_shape_of_the_parameters() -> None:
    traced = random_trace(3, sizes=(2, 3, 1), biases="per_layer")
    for part, like in zip(traced.gradient, traced.params, strict=True):
        assert part.shape == like.shape
    assert traced.gradient.weights[1] is traced.layers[1].grad_w
    assert traced.gradient.biases[0] is traced.layers[0].grad_b


def test_the_activations_before_the_first_layer_are_the_inputs() -> None:
    traced = random_trace(3, sizes=(2, 3, 1))
    assert traced.activation(-1) is traced.x
    assert traced.activation(0) is traced.layers[0].a
    assert traced.examples == 3


def test_a_trace_cannot_be_written_to() -> None:
    traced = random_trace(2, sizes=(3, 4, 2))
    arrays = [traced.x, traced.y, *traced.params, *traced.gradient]
    for layer in traced.layers:
        arrays += [layer.z, layer.a, layer.slope, layer.delta, layer.grad_w, layer.grad_b]
    for array in arrays:
        assert not array.flags.writeable
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
    assert np.isfinite(traced.cost)
