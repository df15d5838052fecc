"""What follows the gradients, told as data: it adds up, and ends at the trainer's next state."""

import math
from dataclasses import replace

import numpy as np
import pytest
from engine.nets import cases, rows_for
from hypothesis import given, settings

from bpviz.engine import (
    FACTOR_KINDS,
    BiasRef,
    ChainStep,
    NeuronRef,
    Spec,
    StepRef,
    Trainer,
    WeightRef,
    chain_steps,
    update_steps,
    value_at,
)
from bpviz.engine.places import parameter_ref


def told_by(trainer: Trainer):
    """The update part of the next update."""
    return update_steps(trainer.trace(), trainer.state)


def assert_adds_up(step: ChainStep, dtype: str) -> None:
    products = [math.prod(factor.value for factor in term) for term in step.terms]
    size, tiny = sum(map(abs, products)), 1e-37 if dtype == "float32" else 1e-307
    tolerance = 1e-6 if dtype == "float32" else 1e-12
    assert abs(math.fsum(products) - step.value) <= tolerance * size + tiny, step


@settings(max_examples=60)
@given(cases(hidden="tanh"))
def test_every_update_adds_up_and_is_the_one_that_training_makes(case) -> None:
    spec, params, rows = case
    spec = replace(spec, output="sigmoid") if spec.output == "step" else spec
    trainer = Trainer(spec, rows, params)
    for _ in range(3):
        steps = told_by(trainer)
        told = list(steps)
        before = trainer.state
        trainer.step()
        after = trainer.state
        for step in told:
            assert_adds_up(step, spec.dtype)
        new = {step.focus[0]: step.value for step in told if step.kind == "update"}
        for index in range(spec.parameter_count):
            ref = parameter_ref(spec, index)
            assert new[ref] == value_at(after.params, ref)
            if spec.biases == "frozen" and isinstance(ref, BiasRef):
                assert new[ref] == value_at(before.params, ref)
        np.testing.assert_array_equal(steps.after.vector, after.vector)
        np.testing.assert_array_equal(steps.after.memory, after.memory)
        assert (steps.after.iteration, steps.after.age) == (after.iteration, after.age)


@settings(max_examples=60)
@given(cases(hidden="sigmoid"))
def test_steps_are_found_by_what_they_compute_and_name_steps_that_exist(case) -> None:
    spec, params, rows = case
    trainer = Trainer(spec, rows, params)
    trace, state = trainer.trace(), trainer.state
    steps, chain = update_steps(trace, state), chain_steps(trace)
    seen = {chain.story.ref(i) for i in range(len(chain))}
    for index, step in enumerate(steps):
        assert steps.ref(index) == step.ref
        assert steps.place_of(step.ref) == index
        assert step.phase == "update"
        for factor in step.factors:
            assert factor.kind in FACTOR_KINDS
            assert factor.source is None or factor.source in seen
        seen.add(step.ref)


def test_the_mean_is_the_gradient_of_the_mini_batch() -> None:
    spec = Spec((2, 3, 1), batch_size=4)
    trainer = Trainer(spec, rows_for(spec, 4))
    trace = trainer.trace()
    steps = update_steps(trace, trainer.state)
    for index in range(spec.parameter_count):
        step = steps[index]
        assert step.kind == "mean"
        assert len(step.terms) == 4
        assert step.value == value_at(trace.gradient, parameter_ref(spec, index))
        by_example = [
            next(
                s.value
                for s in chain_steps(trace, e)
                if s.ref == StepRef("gradient", step.focus[0])
            )
            for e in range(4)
        ]
        assert [term[1].value for term in step.terms] == pytest.approx(by_example, rel=1e-12)


def test_the_gradients_of_a_shared_bias_are_the_same_numbers_in_both_parts() -> None:
    spec = Spec((2, 9), output="softmax", biases="per_layer", batch_size=3, dtype="float32")
    trainer = Trainer(spec, rows_for(spec, 3))
    trace, ref = trainer.trace(), BiasRef(0)
    (mean,) = (s for s in update_steps(trace, trainer.state) if s.ref == StepRef("mean", ref))
    for e, (_, gradient) in enumerate(mean.terms):
        (step,) = (s for s in chain_steps(trace, e) if s.ref == StepRef("gradient", ref))
        assert step.value == gradient.value


def kinds_told(**settings: object) -> list[str]:
    spec = Spec((2, 2, 1), **settings)  # type: ignore[arg-type]
    kinds = [step.kind for step in told_by(Trainer(spec, rows_for(spec, 4)))]
    return [kind for i, kind in enumerate(kinds) if i == 0 or kinds[i - 1] != kind]


@pytest.mark.parametrize(
    ("settings", "kinds"),
    [
        ({}, ["update"]),
        ({"batch_size": 2}, ["mean", "update"]),
        ({"batch_size": 2, "l2": 0.1}, ["mean", "penalised", "update"]),
        ({"l1": 0.1}, ["penalised", "update"]),
        ({"optimizer": "momentum"}, ["velocity", "update"]),
        ({"optimizer": "adam"}, ["first_moment", "second_moment", "update"]),
        ({"optimizer": "adam", "biases": "frozen"}, ["first_moment", "second_moment", "update"]),
    ],
)
def test_only_what_happens_is_told(settings: dict[str, object], kinds: list[str]) -> None:
    assert kinds_told(**settings) == kinds


def test_penalties_are_for_weights_only_and_divided_by_the_training_examples() -> None:
    spec = Spec((1, 1), l1=0.3, l2=0.6)
    trainer = Trainer(spec, rows_for(spec, 3))
    penalised, weight, bias = told_by(trainer)
    w = value_at(trainer.params, WeightRef(0, 0, 0))
    assert [term[0].value for term in penalised.terms[1:]] == pytest.approx([0.2, 0.1])
    assert penalised.terms[1][1].value == w
    assert penalised.terms[2][1].value == math.copysign(1, w)
    assert weight.terms[1][1].source == penalised.ref
    assert bias.terms[1][1].source == StepRef("gradient", BiasRef(0, 0))


def test_a_frozen_bias_is_told_as_unchanged() -> None:
    spec = Spec((1, 2), biases="frozen", optimizer="momentum")
    steps = told_by(Trainer(spec, rows_for(spec, 1)))
    assert len(steps) == 2 + 4
    assert [[f.kind for f in step.factors] for step in steps][-2:] == [["unchanged"]] * 2


def test_steps_are_a_sequence() -> None:
    spec = Spec((2, 2, 1), batch_size=2, optimizer="adam")
    steps = told_by(Trainer(spec, rows_for(spec, 2)))
    assert len(steps) == 4 * spec.parameter_count
    assert steps[-1] == steps[len(steps) - 1]
    assert steps[0:8:3] == [steps[0], steps[3], steps[6]]
    assert steps.ref(-1) == steps[-1].ref
    with pytest.raises(IndexError):
        steps[len(steps)]


@pytest.mark.parametrize(
    "ref",
    [
        StepRef("delta", NeuronRef(0, 0)),
        StepRef("gradient", WeightRef(0, 0, 0)),
        StepRef("mean", WeightRef(0, 0, 0)),
        StepRef("velocity", BiasRef(0, 0)),
    ],
    ids=str,
)
def test_a_step_that_is_not_told_has_no_place(ref: StepRef) -> None:
    spec = Spec(biases="frozen", optimizer="momentum")
    assert told_by(Trainer(spec, rows_for(spec, 1))).place_of(ref) is None


def test_updates_of_a_large_network_are_told_one_by_one() -> None:
    spec = Spec((784, 30, 10), optimizer="adam", batch_size=2, dtype="float32")
    trainer = Trainer(spec, rows_for(spec, 2))
    steps = told_by(trainer)
    assert len(steps) == 4 * 23_860
    last = steps[-1]
    trainer.step()
    assert last.focus[0] == BiasRef(1, 9)
    assert last.value == value_at(trainer.params, BiasRef(1, 9))
