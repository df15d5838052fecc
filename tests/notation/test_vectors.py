"""The formulas for a whole layer: BP1 to BP4 in vectors, in three notations."""

import numpy as np
import pytest

from bpviz.engine import (
    BiasRef,
    ChainStep,
    CostRef,
    NeuronRef,
    Pass,
    Ref,
    Spec,
    StepRef,
    WeightRef,
    chain_steps,
    init_params,
    story,
    trace,
)
from bpviz.notation.symbols import NOTATIONS, Notation
from bpviz.notation.tree import linear
from bpviz.notation.vectors import vector_form

LAST, HIDDEN = NeuronRef(1, 0), NeuronRef(0, 1)


def step_of(spec: Spec, kind: str, of: Ref) -> ChainStep:
    x, y = np.full((1, spec.sizes[0]), 0.5), np.full((1, spec.sizes[-1]), 0.3)
    index = story(spec).index(StepRef(kind, of))
    assert index is not None
    return chain_steps(trace(spec, init_params(spec), x, y))[index]


def told(spec: Spec, kind: str, of: Ref, notation: str = "nielsen") -> tuple[str, str]:
    found = vector_form(step_of(spec, kind, of), Notation(notation, spec))
    assert found is not None
    return found.name, linear(found.formula)


@pytest.mark.parametrize(
    ("kind", "of", "name", "formula"),
    [
        ("z", LAST, "", "z^3 = w^3a^2 + b^3"),
        ("a", LAST, "", "a^3 = σ(z^3)"),
        ("delta", LAST, "BP1", "δ^3 = ∇_aC ⊙ σ′(z^3)"),
        ("delta", HIDDEN, "BP2", "δ^2 = ((w^3)^Tδ^3) ⊙ σ′(z^2)"),
        ("gradient", BiasRef(0, 1), "BP3", "∂C/∂b^2 = δ^2"),
        ("gradient", WeightRef(1, 0, 0), "BP4", "∂C/∂w^3 = δ^3(a^2)^T"),
    ],
)
def test_the_four_equations_stand_in_vectors_beside_their_components(
    kind: str, of: Ref, name: str, formula: str
) -> None:
    assert told(Spec((2, 3, 2)), kind, of) == (name, formula)


@pytest.mark.parametrize(
    ("notation", "of", "formula"),
    [
        ("net_out", LAST, "∂E/∂net^3 = ∂E/∂out^3 ⊙ σ′(net^3)"),
        ("net_out", HIDDEN, "∂E/∂net^2 = ((w^3)^T∂E/∂net^3) ⊙ σ′(net^2)"),
        ("o_err", LAST, "δ^3 = (o^3 − y) ⊙ f′(z^3)"),
        ("o_err", HIDDEN, "δ^2 = ((w^3)^Tδ^3) ⊙ f′(z^2)"),
    ],
)
def test_other_texts_keep_their_own_letters(notation: str, of: Ref, formula: str) -> None:
    assert told(Spec((2, 3, 2)), "delta", of, notation) == ("", formula)


def test_the_first_layer_takes_the_input_by_the_letter_of_the_text() -> None:
    spec, w = Spec((2, 3, 2)), WeightRef(0, 0, 0)
    assert told(spec, "gradient", w)[1] == "∂C/∂w^2 = δ^2(a^1)^T"
    assert told(spec, "gradient", w, "net_out")[1] == "∂E/∂w^2 = ∂E/∂net^2i^T"
    assert told(spec, "gradient", w, "o_err")[1] == "∂Err/∂w^2 = δ^2x^T"


def test_where_the_slope_cancels_the_error_is_output_minus_target() -> None:
    for spec in (
        Spec((2, 3, 2), cost="cross_entropy"),
        Spec((2, 3, 2), cost="cross_entropy", output="sigmoid"),
    ):
        assert told(spec, "delta", LAST) == ("BP1", "δ^3 = a^3 − y")


def test_a_softmax_layer_mixes_its_outputs() -> None:
    spec = Spec((2, 3, 2), cost="quadratic", output="softmax")
    assert told(spec, "delta", LAST) == ("BP1", "δ^3 = (∂a^3/∂z^3)^T∇_aC")
    likely = Spec((2, 3, 2), cost="log_likelihood", output="softmax")
    assert told(likely, "delta", LAST)[1] == "δ^3 = (∑y_i)a^3 − y"


def test_a_shared_bias_adds_up_the_errors_of_its_layer() -> None:
    spec = Spec((2, 3, 1), biases="per_layer")
    assert told(spec, "gradient", BiasRef(0)) == ("BP3", "∂C/∂b^2 = ∑δ_j^2")
    assert told(spec, "gradient", BiasRef(1))[1] == "∂C/∂b^3 = δ^3"
    assert "δ" not in told(spec, "gradient", BiasRef(0), "net_out")[1]


def test_dropout_stands_as_a_mask_in_both_directions() -> None:
    spec = Spec((2, 3, 2), dropout=0.5)
    run = Pass(spec, 1)
    params = init_params(spec)
    run.run(params, np.ones((1, 2)), np.ones((1, 2)), [np.full((1, 3), 2.0), None])
    seen = run.trace()
    steps = chain_steps(seen)
    for kind, formula in (("a", "a^2 = σ(z^2) ⊙ r^2"), ("delta", "⊙ r^2 ⊙ σ′(z^2)")):
        index = story(spec).index(StepRef(kind, NeuronRef(0, 0)))
        assert index is not None
        found = vector_form(steps[index], Notation("nielsen", spec))
        assert found is not None
        assert formula in linear(found.formula)


@pytest.mark.parametrize("notation", NOTATIONS)
def test_the_cost_has_no_form_in_vectors(notation: str) -> None:
    spec = Spec((2, 3, 2))
    assert vector_form(step_of(spec, "cost", CostRef()), Notation(notation, spec)) is None
