"""How three notations write the same quantities."""

import pytest

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Spec, StepRef, WeightRef
from bpviz.files import load_net
from bpviz.notation.latex import latex
from bpviz.notation.names import Names
from bpviz.notation.symbols import NOTATIONS, Notation, inline, named, symbol
from bpviz.notation.tree import linear, sym

OUTPUT = NeuronRef(1, 0)


def notation(kind: str, net: str = "worked-example") -> Notation:
    loaded = load_net(net)
    names = Names(
        loaded.neuron_names[0],
        tuple(loaded.neuron_names[1:]),
        loaded.weight_names,
        loaded.bias_names,
    )
    return Notation(kind, loaded.spec, names)


def written(ref: object, kind: str, net: str = "worked-example") -> str:
    return linear(symbol(ref, notation(kind, net)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        ("z", ("z_1^3", "net_o1", "z_3")),
        ("a", ("a_1^3", "out_o1", "o_3")),
        ("delta", ("δ_1^3", "∂E/∂net_o1", "δ_3")),
        ("cost_term", ("C_1", "E_o1", "Err_1")),
    ],
)
def test_quantities_of_an_output_follow_the_notation(
    step: str, expected: tuple[str, str, str]
) -> None:
    assert tuple(written(StepRef(step, OUTPUT), kind) for kind in NOTATIONS) == expected


def test_nielsen_calls_everything_by_its_place_whatever_its_name() -> None:
    assert written(WeightRef(1, 0, 0), "nielsen") == "w_11^3"
    assert written(InputRef(1), "nielsen") == "a_2^1"
    assert written(BiasRef(0, 1), "nielsen") == "b_2^2"


def test_places_beyond_nine_are_kept_apart_by_a_comma() -> None:
    spec = Spec((784, 30, 10))
    assert linear(symbol(WeightRef(0, 2, 99), Notation("nielsen", spec))) == "w_3,100^2"


def test_a_shared_bias_has_only_its_layer() -> None:
    spec = Spec((2, 2, 1), biases="per_layer")
    assert linear(symbol(BiasRef(0), Notation("nielsen", spec))) == "b^2"


def test_the_cost_is_total_by_itself_and_a_letter_in_a_derivative() -> None:
    assert [written(CostRef(), kind) for kind in NOTATIONS] == ["C", "E_total", "Err"]
    gradient = StepRef("gradient", WeightRef(1, 0, 0))
    assert written(gradient, "net_out") == "∂E/∂w_5"
    assert written(gradient, "o_err") == "∂Err/∂w_5"


def test_no_notation_but_nielsens_writes_a_bare_a() -> None:
    for kind in ("net_out", "o_err"):
        assert not written(StepRef("a", NeuronRef(0, 0)), kind).startswith("a")


def test_the_index_of_z_counts_neurons_that_compute_and_not_their_names() -> None:
    assert written(StepRef("z", NeuronRef(0, 0)), "o_err", "2-2-3-1") == "z_1"
    assert written(StepRef("a", NeuronRef(2, 0)), "o_err", "2-2-3-1") == "o_6"
    assert written(NeuronRef(2, 0), "o_err", "2-2-3-1") == "n_8"


def test_a_new_value_is_told_from_the_old_one() -> None:
    update = StepRef("update", WeightRef(1, 0, 0))
    assert [written(update, kind) for kind in NOTATIONS] == ["w′_11^3", "w_5^+", "w_5^+"]


@pytest.mark.parametrize("kind", NOTATIONS)
def test_every_symbol_has_latex(kind: str) -> None:
    spec = Spec((2, 3, 2), optimizer="adam")
    notes = Notation(kind, spec)
    refs = [StepRef(step, OUTPUT) for step in ("z", "a", "delta", "cost_term")]
    refs += [StepRef(step, WeightRef(0, 1, 1)) for step in ("gradient", "update", "first_moment")]
    for ref in refs:
        assert latex(symbol(ref, notes))


def test_symbols_fit_into_a_sentence() -> None:
    assert inline(named("w5")) == "w₅"
    assert inline(named("out")) == "out"
    assert inline(symbol(WeightRef(1, 0, 0), Notation("nielsen", Spec()))) == "w³₁₁"
    assert inline(sym("C")) == "C"
    gradient = StepRef("gradient", WeightRef(1, 0, 0))
    assert inline(symbol(gradient, Notation("net_out", Spec()))) == "∂E/∂w_5"
