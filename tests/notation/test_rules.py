"""The formula of every step, in symbols and in numbers, in every notation."""

from collections.abc import Iterator
from itertools import product as combinations

import numpy as np
import pytest

from bpviz.engine import (
    CHOICES,
    COSTS,
    FACTOR_KINDS,
    OPTIMIZERS,
    ChainStep,
    NeuronRef,
    Pass,
    Spec,
    StepRef,
    Trace,
    WeightRef,
    chain_steps,
    first_state,
    init_params,
    story,
    trace,
    update_steps,
)
from bpviz.files import load_net
from bpviz.notation.factors import FactorPlace, factor_symbol
from bpviz.notation.latex import latex
from bpviz.notation.names import Names
from bpviz.notation.origins import Numbers, origin
from bpviz.notation.rules import rule, term_sums, with_numbers
from bpviz.notation.symbols import NOTATIONS, Notation
from bpviz.notation.terms import terms_of
from bpviz.notation.tree import Chip, Fraction, Node, Paren, Row, Script, linear


def four(value: float) -> str:
    return f"{value:.4f}".replace("-", "−")


def worked(kind: str = "net_out") -> tuple[Trace, Notation]:
    net = load_net("worked-example")
    names = Names(
        net.neuron_names[0], tuple(net.neuron_names[1:]), net.weight_names, net.bias_names
    )
    return trace(net.spec, net.params, net.inputs, net.targets), Notation(kind, net.spec, names)


def step_of(told: Trace, kind: str, of: NeuronRef | WeightRef) -> ChainStep:
    index = story(told.spec, "deltas").index(StepRef(kind, of))
    assert index is not None
    return chain_steps(told)[index]


def specs() -> Iterator[Spec]:
    """Every cost with every output it goes with, every bias policy and every optimiser."""
    for cost, biases, optimizer in combinations(COSTS, CHOICES["biases"], OPTIMIZERS):
        for output in COSTS[cost].outputs:
            yield Spec(
                (2, 2, 3, 2),
                cost=cost,
                output=output,
                hidden="tanh",
                biases=biases,
                optimizer=optimizer,
                l1=0.1 if optimizer == "adam" else 0.0,
                l2=0.1 if optimizer != "sgd" else 0.0,
            )


def steps_of(spec: Spec, examples: int = 2) -> list[tuple[ChainStep, Trace]]:
    random = np.random.default_rng(7)
    x = random.normal(size=(examples, spec.sizes[0]))
    y = random.uniform(0.1, 0.9, size=(examples, spec.sizes[-1]))
    params = init_params(spec)
    told = trace(spec, params, x, y)
    update = update_steps(told, first_state(spec, params, examples=examples))
    return [(step, told) for step in (*chain_steps(told), *update)]


def keys(node: Node) -> Iterator[object]:
    match node:
        case Chip(inner=inner, key=key):
            yield key
            yield from keys(inner)
        case Row(items=items):
            for item in items:
                yield from keys(item)
        case Paren(inner=inner):
            yield from keys(inner)
        case Fraction(top=top, bottom=bottom):
            yield from keys(top)
            yield from keys(bottom)
        case Script(base=base):
            yield from keys(base)


@pytest.mark.parametrize("kind", NOTATIONS)
def test_every_factor_of_every_step_of_every_net_is_written(kind: str) -> None:
    seen: set[str] = set()
    for spec in specs():
        notation = Notation(kind, spec)
        for step, told in steps_of(spec):
            terms = terms_of(step)
            assert latex(rule(step, notation, 0))
            assert linear(with_numbers(step, four))
            assert linear(term_sums(step, four))
            for number, term in enumerate(terms.whole):
                for place in term:
                    at = FactorPlace(step, term, number, place)
                    assert linear(factor_symbol(at, notation))
                    origin(place.factor, step.focus[0], Numbers(told, 0, 2, four))
                    seen.add(place.factor.kind)
    assert seen >= set(FACTOR_KINDS) - {"mask", "one" * (kind == "never")}


def test_dropout_has_a_symbol_in_every_notation() -> None:
    spec = Spec((2, 3, 1), dropout=0.5)
    run = Pass(spec, 1)
    run.run(init_params(spec), np.ones((1, 2)), np.ones((1, 1)), [np.array([[0.0, 2.0, 2.0]])])
    told = run.trace()
    masked = step_of(told, "a", NeuronRef(0, 1))
    written = [linear(rule(masked, Notation(kind, spec))) for kind in NOTATIONS]
    assert written == [
        "a_2^2 = σ(z_2^2) · r_2^2",
        "out_h2 = σ(net_h2) · r_h2",
        "o_2 = f(z_2) · r_2",
    ]
    slope = step_of(told, "delta", NeuronRef(0, 1)).terms[0][-1]
    before = origin(slope, NeuronRef(0, 1), Numbers(told, 0, 1, four))
    assert before is not None
    f = told.layers[0].a[0, 1] / 2
    assert linear(before) == f"{four(f)} · (1 − {four(f)})"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("nielsen", "∂C/∂w_11^3 = ∂C/∂a_1^3 · σ′(z_1^3) · a_1^2"),
        ("net_out", "∂E/∂w_5 = ∂E/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w_5"),
        ("o_err", "∂Err/∂w_5 = (o_3 − y_1) · f′(z_3) · o_1"),
    ],
)
def test_the_gradient_of_an_output_weight_is_a_product_of_three(kind: str, expected: str) -> None:
    told, notation = worked(kind)
    assert linear(rule(step_of(told, "gradient", WeightRef(1, 0, 0)), notation)) == expected


def test_the_error_of_a_hidden_neuron_is_a_sum_times_its_slope() -> None:
    told, notation = worked("nielsen")
    step = step_of(told, "delta", NeuronRef(0, 0))
    expected = "δ_1^2 = (w_11^3 · δ_1^3 + w_21^3 · δ_2^3) · σ′(z_1^2)"
    assert linear(rule(step, notation)) == expected
    numbers = "(0.4000 · 0.1385 + 0.5000 · (−0.0381)) · 0.2413"
    assert linear(with_numbers(step, four)) == numbers
    assert linear(term_sums(step, four)) == "(0.0554 − 0.0190) · 0.2413"


def test_an_update_takes_the_slope_off() -> None:
    told, notation = worked()
    state = first_state(told.spec, told.params)
    step = update_steps(told, state)[4]
    assert linear(rule(step, notation)) == "w_5^+ = w_5 − η · ∂E/∂w_5"
    assert linear(with_numbers(step, four)) == "0.4000 − 0.5000 · 0.0822"
    assert linear(term_sums(step, four)) == "0.4000 − 0.0411"


def test_the_slopes_of_a_mini_batch_are_told_apart_by_example() -> None:
    spec = Spec((1, 1))
    mean = next(step for step, _ in steps_of(spec) if step.kind == "mean")
    expected = "∂C/∂w_11^2 = 1/m · (∂C^(1)/∂w_11^2 + ∂C^(2)/∂w_11^2)"
    assert linear(rule(mean, Notation("nielsen", spec))) == expected


@pytest.mark.parametrize("kind", NOTATIONS)
def test_every_factor_that_is_written_out_can_be_pointed_at(kind: str) -> None:
    told, notation = worked(kind)
    for step in chain_steps(told):
        for now in range(len(step.factors)):
            assert now in keys(rule(step, notation, now))


def test_only_the_factor_being_shown_is_marked() -> None:
    told, notation = worked()
    formula = rule(step_of(told, "gradient", WeightRef(1, 0, 0)), notation, 1)
    assert isinstance(formula, Row)
    tones = {chip.key: chip.tone for chip in formula.items if isinstance(chip, Chip)}
    assert tones == {0: None, 1: "now", 2: None}


def test_a_long_sum_shows_its_ends_and_the_term_being_shown() -> None:
    spec = Spec((784, 3))
    step = steps_of(spec, 1)[0][0]
    short = linear(rule(step, Notation("nielsen", spec), 100))
    expected = "w_11^2 · a_1^1 + ⋯ + w_1,51^2 · a_51^1 + ⋯ + b_1^2"
    assert short == f"z_1^2 = {expected}"


def test_where_a_number_comes_from_is_told_in_numbers() -> None:
    told, _ = worked()
    numbers = Numbers(told, 0, 1, four)
    by_weight = step_of(told, "gradient", WeightRef(1, 0, 0))
    texts = [origin(factor, by_weight.focus[0], numbers) for factor in by_weight.factors]
    assert [None if node is None else linear(node) for node in texts] == [
        "0.7514 − 0.0100",
        "0.7514 · (1 − 0.7514)",
        None,
    ]
    hidden = step_of(told, "gradient", WeightRef(0, 0, 0))
    found = origin(hidden.factors[0], hidden.focus[0], numbers)
    assert found is not None
    assert linear(found) == "0.0554 − 0.0190"
