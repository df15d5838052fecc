"""The listing is Python that computes what the Pass and the Trainer compute."""

import io
from contextlib import redirect_stdout
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest
from engine.nets import PAIRS, Rows, cases, in_double, random_rows
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from moments import worked_example

from bpviz.engine import (
    ACTIVATIONS,
    BiasRef,
    CostRef,
    NeuronRef,
    Params,
    Spec,
    StepRef,
    Trace,
    Trainer,
    WeightRef,
    init_params,
    story,
    update_steps,
)
from bpviz.engine.spec import BIASES, OPTIMIZER_NAMES
from bpviz.notation.code import Listing, listing
from bpviz.notation.script import listing_for, script

FIRST = 2


def ran(text: str) -> dict[str, object]:
    """What a program leaves behind; what it prints is thrown away."""
    names: dict[str, object] = {}
    with np.errstate(all="ignore"), redirect_stdout(io.StringIO()):
        exec(compile(text, "listing", "exec"), names)
    return names


def by_layer(names: dict[str, object], name: str) -> dict[int, np.ndarray]:
    found = names[name]
    assert isinstance(found, dict)
    return found


def same(ours: object, wanted: object, size: float = 0.0) -> None:
    """Equal within 1e-12 of the size of the numbers."""
    one, other = np.asarray(ours, np.float64), np.asarray(wanted, np.float64)
    scale = max(1.0, size, float(np.abs(other).max()))
    np.testing.assert_allclose(one, other.reshape(one.shape), rtol=1e-12, atol=1e-12 * scale)


def compare(names: dict[str, object], traced: Trace, after: Params, last_bias: bool = True) -> None:
    """Everything a run of the lines found against what the engine found."""
    same(names["cost"], traced.cost)
    for i, layer in enumerate(traced.layers):
        at = i + FIRST
        same(by_layer(names, "z")[at], layer.z)
        same(by_layer(names, "a")[at], layer.a)
        same(by_layer(names, "delta")[at], layer.delta)
        same(by_layer(names, "grad_w")[at], layer.grad_w)
        same(by_layer(names, "grad_b")[at], layer.grad_b)
        same(by_layer(names, "w")[at], after.weights[i])
        if last_bias or i < len(traced.layers) - 1:
            same(by_layer(names, "b")[at], after.biases[i])


def check(spec: Spec, params: Params, rows: Rows, updates: int = 0) -> None:
    """Train for a few updates, then run the lines of the next and compare."""
    trainer = Trainer(spec, rows, params)
    trainer.step(updates)
    traced, state = trainer.trace(), trainer.state
    trainer.step()
    compare(ran(script(traced, state)), traced, trainer.params)


def is_tame(spec: Spec, params: Params, rows: Rows, updates: int) -> bool:
    """Whether rounding stays small: nothing saturated, and Adam, which divides by |g|, has one."""
    trainer = Trainer(spec, rows, params)
    trainer.step(updates)
    traced = trainer.trace()
    if not np.isfinite(trainer.state.vector).all():
        return False
    g = np.concatenate([part.ravel() for part in traced.gradient])
    steady = spec.optimizer != "adam" or bool((np.abs(g) > 1e-4).all())
    return steady and all(np.abs(layer.z).max() < 5 for layer in traced.layers)


trainable = st.sampled_from([name for name in ACTIVATIONS if name != "step"])


@given(st.data())
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
def test_the_lines_compute_what_the_trainer_computes(data: st.DataObject) -> None:
    spec, params, rows = data.draw(cases(hidden=data.draw(trainable), dtype="float64"))
    assume(spec.output != "step")
    spec = replace(in_double(spec), rate=min(spec.rate, 0.2), l1=min(spec.l1, 0.1))
    updates = data.draw(st.integers(0, 3))
    assume(is_tame(spec, params, rows, updates))
    check(spec, params, rows, updates)


@pytest.mark.parametrize("pair", [p for p in PAIRS if p[0] != "step"])
@pytest.mark.parametrize("optimizer", OPTIMIZER_NAMES)
@pytest.mark.parametrize("biases", BIASES)
def test_every_cost_output_optimiser_and_bias_policy(
    pair: tuple[str, str], optimizer: str, biases: str
) -> None:
    spec = Spec(
        sizes=(3, 4, 3),
        hidden="tanh",
        output=pair[0],
        cost=pair[1],
        biases=biases,
        optimizer=optimizer,
        init="scaled",
        rate=0.1,
        batch_size=3,
        l1=0.01,
        l2=0.02,
        seed=5,
    )
    x, y = random_rows(spec, 4)
    trainer = Trainer(spec, Rows(x, y))
    trainer.step(2)
    traced, state = trainer.trace(), trainer.state
    trainer.step()
    # the deltas of a softmax layer add up to nothing: Adam makes whole steps of the rounding
    noise = (pair[0], optimizer, biases) == ("softmax", "adam", "per_layer")
    compare(ran(script(traced, state)), traced, trainer.params, last_bias=not noise)


@pytest.mark.parametrize("hidden", [name for name in ACTIVATIONS if name != "step"])
@pytest.mark.parametrize("dropout", [0.0, 0.4])
def test_every_hidden_function_with_and_without_dropout(hidden: str, dropout: float) -> None:
    spec = Spec(
        sizes=(3, 5, 4, 2), hidden=hidden, dropout=dropout, init="scaled", batch_size=2, seed=2
    )
    check(spec, init_params(spec), Rows(*random_rows(spec, 3)), 2)


def test_the_perceptron_has_lines_too() -> None:
    spec = Spec(sizes=(2, 3, 1), hidden="step", output="step", batch_size=2)
    trainer = Trainer(spec, Rows(*random_rows(spec, 2)))
    traced = trainer.trace()
    after = update_steps(traced, trainer.state).after.params
    compare(ran(script(traced, trainer.state)), traced, after)


def test_targets_that_do_not_add_up_to_one_have_their_own_line() -> None:
    spec = Spec(sizes=(2, 3), output="softmax", cost="log_likelihood")
    trainer = Trainer(spec, Rows(np.array([[0.3, 0.4]]), np.array([[0.5, 0.1, 0.1]])))
    traced, state = trainer.trace(), trainer.state
    assert "y.sum(" in listing_for(traced).text
    assert "delta = {L: a[L] - y}" in listing(spec, 1).text
    trainer.step()
    compare(ran(script(traced, state)), traced, trainer.params)


def test_the_lines_reproduce_the_worked_example() -> None:
    net = worked_example()
    trainer = Trainer(net.spec, net.dataset(), net.params)
    after = ran(script(trainer.trace(), trainer.state))
    assert by_layer(after, "w")[3][0, 0] == pytest.approx(0.358916479718, abs=5e-13)
    assert after["cost"] == pytest.approx(0.2983711087600027, abs=1e-16)
    trainer.step()
    again = ran(script(trainer.trace(), trainer.state))
    assert again["cost"] == pytest.approx(0.29102777369359933, abs=1e-16)


def test_a_script_of_single_precision_keeps_every_digit_and_its_type() -> None:
    spec = Spec(sizes=(2, 3, 2), dtype="float32")
    trainer = Trainer(spec, Rows(*random_rows(spec, 1)))
    found = ran(script(trainer.trace(), trainer.state))
    given_w = by_layer(ran(script(trainer.trace(), trainer.state).split("# forward")[0]), "w")[2]
    assert given_w.dtype == np.float32
    np.testing.assert_array_equal(given_w, trainer.params.weights[0])
    np.testing.assert_allclose(by_layer(found, "a")[3], trainer.trace().layers[1].a, rtol=1e-6)


def test_a_script_of_a_run_that_diverged_still_runs() -> None:
    spec = Spec(sizes=(1, 1), output="linear")
    params = Params((np.array([[np.inf]]),), (np.array([np.nan]),))
    trainer = Trainer(spec, Rows(np.array([[1.0]]), np.array([[1.0]])), params)
    assert np.isnan(np.asarray(ran(script(trainer.trace(), trainer.state))["cost"]))


def test_a_plain_net_has_about_twenty_lines_that_fit() -> None:
    for biases in BIASES:
        lines = listing(Spec(biases=biases), 1).lines
        assert 20 <= len(lines) <= 24
        assert max(len(line.text) for line in lines) <= 46


def test_no_choice_makes_the_listing_long() -> None:
    most = {"sgd": 24, "momentum": 26, "adam": 29}
    for (output, cost), biases, optimizer in product(PAIRS, BIASES, OPTIMIZER_NAMES):
        plain = Spec(hidden="tanh", output=output, cost=cost, biases=biases, optimizer=optimizer)
        assert code_lines(plain) <= most[optimizer]
        everything = replace(plain, l1=0.1, l2=0.1, dropout=0.1)
        assert code_lines(everything) <= 32


def code_lines(spec: Spec) -> int:
    """How many lines there are but for headings."""
    return len([line for line in listing(spec, 3).lines if not line.heading])


@given(spec=cases().map(lambda case: case[0]), examples=st.integers(1, 3))
@settings(max_examples=150)
def test_every_step_of_a_story_has_its_line_and_every_line_its_step(
    spec: Spec, examples: int
) -> None:
    made = listing(spec, examples)
    told = story(spec)
    for index in range(told.steps):
        ref = told.ref(index)
        assert made.lit(ref), ref
        for number in made.lit(ref):
            assert not made.lines[number].heading
    assert max(len(line.text) for line in made.lines) <= 56
    for number, line in enumerate(made.lines):
        for layer in range(spec.layers):
            step = made.first_step(number, layer)
            assert (step is None) == (not line.kinds)
            if step is not None and step.kind not in ("mean", "penalised"):
                assert number in made.lit(step) or line.part


@given(case=cases(dtype="float64"))
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_every_shape_that_is_told_is_the_shape_of_the_array(
    case: tuple[Spec, Params, Rows],
) -> None:
    spec, params, rows = case
    spec = replace(spec, rate=0.1, hidden="tanh", output="sigmoid", cost="quadratic")
    trainer = Trainer(spec, rows, params)
    traced = trainer.trace()
    names = ran(script(traced, trainer.state))
    made = listing_for(traced)
    for layer in range(spec.layers):
        for number in range(len(made.lines)):
            for shaped in made.arrays(number, layer):
                _check_shape(names, shaped.name, shaped.shape)


def _check_shape(names: dict[str, Any], name: str, shape: tuple[int, ...]) -> None:
    plain, _, index = name.partition("[")
    if plain in ("back", "p", "d", "m", "v"):
        return  # by the end they hold another layer, or biases
    value = names[plain][int(index[:-1])] if index else names[plain]
    assert np.shape(value) == shape, name


def step_lines(made: Listing, step: StepRef) -> list[str]:
    return [made.lines[number].text.strip() for number in made.lit(step)]


def test_the_line_of_a_step_depends_on_whose_it_is() -> None:
    made = listing(Spec(), 1)
    assert step_lines(made, StepRef("cost", CostRef())) == ["cost = terms.sum()"]
    assert step_lines(made, StepRef("delta", NeuronRef(1, 0))) == [
        "delta = {L: (a[L] - y) * a[L] * (1 - a[L])}"
    ]
    assert step_lines(made, StepRef("delta", NeuronRef(0, 0))) == [
        "back = delta[l + 1] @ w[l + 1]",
        "delta[l] = back * a[l] * (1 - a[l])",
    ]
    assert step_lines(made, StepRef("update", BiasRef(0, 0))) == ["b[l] = b[l] - eta * grad_b[l]"]
    assert step_lines(made, StepRef("gradient", WeightRef(0, 0, 0))) == [
        "grad_w[l] = delta[l].T @ a[l - 1]"
    ]


def test_a_frozen_bias_has_a_line_that_says_so() -> None:
    made = listing(Spec(biases="frozen"), 1)
    assert step_lines(made, StepRef("update", BiasRef(0, 0))) == [
        "# b[l] is frozen: it stays what it is"
    ]
