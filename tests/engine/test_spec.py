"""A Spec refuses what cannot work, saying what, what it was and what may be; the rest it keeps."""

import json
from dataclasses import FrozenInstanceError, fields, replace

import numpy as np
import pytest
from engine.nets import specs
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import CHOICES, RANGES, Spec, SpecError
from bpviz.engine.spec import MAX_LAYERS, MAX_PARAMETERS, MAX_UNITS, Range


def refused(**settings: object) -> SpecError:
    with pytest.raises(SpecError) as caught:
        Spec(**settings)  # type: ignore[arg-type]
    return caught.value


def test_the_default_is_the_worked_example() -> None:
    spec = Spec()
    assert (spec.sizes, spec.hidden, spec.output, spec.cost) == (
        *((2, 2, 2), "sigmoid", "sigmoid", "quadratic"),
    )
    assert (spec.rate, spec.batch_size, spec.dtype, spec.biases) == (
        *(0.5, 1, "float64", "per_neuron"),
    )


@pytest.mark.parametrize("field", CHOICES)
@pytest.mark.parametrize("value", ["none of them", "", "Sigmoid", None, 1, ["sigmoid"]])
def test_a_choice_that_is_none_is_refused_with_all_choices(field: str, value: object) -> None:
    error = refused(**{field: value})
    assert error.key == "spec.choice"
    assert str(error).startswith(field)
    assert repr(value) in str(error)
    for choice in CHOICES[field]:
        assert choice in str(error)


def outside(allowed: Range) -> list[object]:
    above = allowed.high if allowed.open_above else allowed.high * 2
    values: list[object] = [allowed.low - 1, above, "1", None, True, np.True_, [1], 1j]
    values += [float("nan"), float("inf"), -float("inf"), 10**400]
    return [*values, allowed.low + 0.5, 2.0] if allowed.whole else values


@pytest.mark.parametrize(
    ("field", "value"), [(name, v) for name, allowed in RANGES.items() for v in outside(allowed)]
)
def test_a_number_out_of_range_is_refused_with_the_range(field: str, value: object) -> None:
    error = refused(**{field: value})
    assert error.key == "spec.range"
    assert str(error).startswith(f"{field} must be a")
    assert str(RANGES[field]) in str(error)
    assert error.values["value"] is value


@pytest.mark.parametrize("field", RANGES)
def test_both_ends_of_a_range_are_allowed_unless_it_says_otherwise(field: str) -> None:
    allowed = RANGES[field]
    assert getattr(Spec(**{field: allowed.low}), field) == allowed.low
    if not allowed.open_above:
        assert getattr(Spec(**{field: allowed.high}), field) == allowed.high


def test_a_range_is_written_with_its_ends() -> None:
    assert str(RANGES["batch_size"]) == "a whole number from 1 to 1,000,000"
    assert str(RANGES["momentum"]) == "a number from 0 up to, not including, 1"
    assert str(RANGES["seed"]).endswith("9,223,372,036,854,775,807")


@pytest.mark.parametrize(
    "sizes",
    [
        *((), (3,), (1,) * (MAX_LAYERS + 1), (2, 0, 1), (0, 1), (2, -1), (2, MAX_UNITS + 1)),
        *((2.0, 1), (2, 1.5), ("2", 1), "23", 7, None, (2, None), (True, 1), (2, True)),
        *(np.array([2.0, 1.0]), np.array([True, True]), [[2, 2]]),
    ],
    ids=repr,
)
def test_impossible_layers_are_refused(sizes: object) -> None:
    error = refused(sizes=sizes)
    assert error.key == "spec.sizes"
    assert str(error).startswith("sizes must")
    assert repr(sizes) in str(error)


def test_bools_from_a_generator_are_refused_too() -> None:
    assert refused(sizes=(n for n in (True, 2))).key == "spec.sizes"


@pytest.mark.parametrize(
    "sizes", [(1, 1), (5000, MAX_UNITS), (1,) * MAX_LAYERS, [3, 2], range(1, 4)]
)
def test_possible_layers_are_kept_as_a_tuple(sizes: object) -> None:
    if sizes == (5000, MAX_UNITS):
        assert refused(sizes=sizes).key == "spec.parameters"
        sizes = (4000, MAX_UNITS)
    spec = Spec(sizes=sizes)  # type: ignore[arg-type]
    assert spec.sizes == tuple(sizes)  # type: ignore[call-overload]
    assert all(type(n) is int for n in spec.sizes)


def test_too_many_parameters_are_counted_out() -> None:
    error = refused(sizes=(MAX_PARAMETERS, 2))
    assert error.key == "spec.parameters"
    assert "10,000,002" in str(error)
    assert f"{MAX_PARAMETERS:,}" in str(error)
    assert Spec(sizes=(MAX_PARAMETERS - 1, 1)).parameter_count == MAX_PARAMETERS


@pytest.mark.parametrize("cost", ["cross_entropy", "log_likelihood"])
@pytest.mark.parametrize("output", ["tanh", "relu", "leaky_relu", "linear", "step"])
def test_a_logarithm_of_outputs_that_may_be_negative_is_refused(output: str, cost: str) -> None:
    error = refused(output=output, cost=cost)
    assert error.key == "spec.cost_output"
    assert cost in str(error)
    assert repr(output) in str(error)
    assert "sigmoid, softmax" in str(error)


def test_cross_entropy_of_softmax_with_a_single_output_is_refused() -> None:
    error = refused(sizes=(2, 1), output="softmax", cost="cross_entropy")
    assert error.key == "spec.softmax"
    assert "(2, 1)" in str(error)
    assert "at least 2" in str(error)


def test_numpy_numbers_become_plain_ones() -> None:
    spec = Spec(
        sizes=np.array([2, 3, 1]),  # type: ignore[arg-type]
        rate=np.float64(0.25),
        batch_size=np.int64(4),  # type: ignore[arg-type]
        seed=np.uint64(7),  # type: ignore[arg-type]
    )
    assert spec == Spec((2, 3, 1), rate=0.25, batch_size=4, seed=7)
    assert [type(v) for v in (spec.sizes[0], spec.rate, spec.batch_size, spec.seed)] == [
        *(int, float, int, int),
    ]


@given(specs())
def test_a_spec_comes_back_from_its_dict_and_from_json(spec: Spec) -> None:
    assert Spec.from_dict(spec.to_dict()) == spec
    assert Spec.from_dict(json.loads(json.dumps(spec.to_dict()))) == spec
    assert set(spec.to_dict()) == {field.name for field in fields(Spec)}


@given(st.sets(st.sampled_from([field.name for field in fields(Spec)])), specs())
def test_fields_left_out_of_a_dict_have_their_defaults(left_out: set[str], spec: Spec) -> None:
    fixed = {"sizes", "output", "cost"}
    values = {k: v for k, v in spec.to_dict().items() if k not in left_out - fixed}
    found = Spec.from_dict(values)
    for name in left_out - fixed:
        assert getattr(found, name) == getattr(Spec(), name)


def test_an_unknown_field_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SpecError) as caught:
        Spec.from_dict({"speed": 1})
    assert caught.value.key == "spec.unknown_field"
    assert '"speed"' in str(caught.value)
    assert "batch_size" in str(caught.value)


def test_a_spec_is_a_value() -> None:
    assert Spec() == Spec()
    assert hash(Spec(rate=1)) == hash(Spec(rate=1.0))
    assert replace(Spec(), rate=2.0) != Spec()
    with pytest.raises(FrozenInstanceError):
        Spec().rate = 1.0  # type: ignore[misc]


def test_the_numbers_of_a_spec_are_counted() -> None:
    spec = Spec((784, 30, 10))
    assert (spec.layers, spec.shapes) == (2, ((30, 784), (10, 30)))
    assert (spec.weight_count, spec.parameter_count) == (23_820, 23_860)
    assert (spec.bias_sizes, replace(spec, biases="per_layer").bias_sizes) == ((30, 10), (1, 1))
    assert [spec.activation(layer) for layer in range(2)] == ["sigmoid", "sigmoid"]
    assert Spec((1, 1, 1), "relu", "tanh").activation(0) == "relu"
    assert Spec(dtype="float32").numpy_dtype == np.float32
