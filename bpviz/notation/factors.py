"""How every kind of factor is written in each notation."""

from collections.abc import Callable
from dataclasses import dataclass

from bpviz.engine import BiasRef, ChainStep, Factor, InputRef, NeuronRef, WeightRef
from bpviz.notation.formulas import adam_slope
from bpviz.notation.symbols import (
    Notation,
    activation,
    cost_letter,
    cost_term,
    error,
    gradient,
    memory,
    of_unit,
    parameter,
    partial,
    target,
    units_of,
    updated,
    weighted_input,
)
from bpviz.notation.terms import Place, Places
from bpviz.notation.tree import Node, Paren, frac, num, paren, row, sub, sup, sym

NEGATED = ("minus_rate", "minus_target")
"""Kinds that are written with their minus in front of the term, as a subtraction."""

WITH_BETA = {"beta1": "1", "beta2": "2", "fresh1": "1", "fresh2": "2"}


@dataclass(frozen=True, slots=True)
class FactorPlace:
    """A factor where it stands: the step, its term (and that one's number) and itself."""

    step: ChainStep
    term: Places
    number: int
    place: Place

    @property
    def factor(self) -> Factor:
        """The factor."""
        return self.place.factor


def factor_symbol(at: FactorPlace, notation: Notation) -> Node:
    """The symbol of a factor as it is written in the formula of its step."""
    return _SYMBOLS[at.factor.kind](at, notation)


def function_letter(ref: NeuronRef, notation: Notation) -> str:
    """σ for the sigmoid, f for any other function; the o/Err text writes f always."""
    sigmoid = notation.spec.activation(ref.layer) == "sigmoid"
    return "σ" if sigmoid and notation.kind != "o_err" else "f"


def _neuron(at: FactorPlace) -> NeuronRef:
    ref = at.factor.ref
    assert isinstance(ref, NeuronRef)
    return ref


def _parameter(at: FactorPlace) -> WeightRef | BiasRef:
    ref = at.factor.ref
    assert isinstance(ref, (WeightRef, BiasRef))
    return ref


def _unit(at: FactorPlace, notation: Notation) -> Node:
    """A weight's input: in a gradient of net/out it is how net follows the weight."""
    ref, focus = at.factor.ref, at.step.focus[0]
    assert isinstance(ref, (InputRef, NeuronRef))
    if at.step.kind == "gradient" and not notation.has_delta and isinstance(focus, WeightRef):
        return partial(weighted_input(units_of(focus)[1], notation), parameter(focus, notation))
    return activation(ref, notation)


def _one(at: FactorPlace, notation: Notation) -> Node:
    """What a bias is multiplied with."""
    neuron = at.term[0].factor.ref
    if notation.has_delta or not isinstance(neuron, NeuronRef):
        return num("1")
    return partial(weighted_input(neuron, notation), parameter(_parameter(at), notation))


def _as_parameter(at: FactorPlace, notation: Notation) -> Node:
    return parameter(_parameter(at), notation)


def _function(at: FactorPlace, notation: Notation) -> Node:
    ref = _neuron(at)
    return row(function_letter(ref, notation), paren(weighted_input(ref, notation)))


def _mask(at: FactorPlace, notation: Notation) -> Node:
    return of_unit("r", _neuron(at), notation)


def _residual(at: FactorPlace, notation: Notation) -> Node:
    ref = _neuron(at)
    return paren(target(ref, notation), "−", activation(ref, notation))


def _minus_log(at: FactorPlace, notation: Notation) -> Node:
    return paren("−", "ln", activation(_neuron(at), notation))


def _minus_log_rest(at: FactorPlace, notation: Notation) -> Node:
    return paren("−", "ln", paren("1", "−", activation(_neuron(at), notation)))


def _rest_target(at: FactorPlace, notation: Notation) -> Node:
    return paren("1", "−", target(_neuron(at), notation))


def _cost_slope(at: FactorPlace, notation: Notation) -> Node:
    """∂C/∂a; the o/Err text writes the difference where it is one."""
    ref, spec = _neuron(at), notation.spec
    output = activation(ref, notation)
    is_output = ref.layer == spec.layers - 1
    if notation.kind == "o_err" and is_output and spec.cost == "quadratic":
        return paren(output, "−", target(ref, notation))
    return partial(cost_letter(notation), output)


def _slope(at: FactorPlace, notation: Notation) -> Node:
    ref = _neuron(at)
    if not notation.has_delta:
        return partial(activation(ref, notation), weighted_input(ref, notation))
    letter = function_letter(ref, notation)
    return row(sym(f"{letter}′"), paren(weighted_input(ref, notation)))


def _softmax_slope(at: FactorPlace, notation: Notation) -> Node:
    follows = at.step.focus[0]
    assert isinstance(follows, NeuronRef)
    return partial(activation(_neuron(at), notation), weighted_input(follows, notation))


def _target_sum(at: FactorPlace, notation: Notation) -> Node:
    name = "target" if notation.kind == "net_out" else "y"
    return row("∑", sub(name, "i"))


def _gradient(at: FactorPlace, notation: Notation) -> Node:
    example = at.number + 1 if at.step.kind == "mean" else None
    return gradient(_parameter(at), notation, example)


def _penalty(index: str) -> Callable[[FactorPlace, Notation], Node]:
    def symbol(at: FactorPlace, notation: Notation) -> Node:
        both = notation.spec.l1 and notation.spec.l2
        return frac(sub("λ", index) if both else sym("λ"), sym("n"))

    return symbol


def _sign(at: FactorPlace, notation: Notation) -> Node:
    return row(sym("sgn", italic=False), paren(parameter(_parameter(at), notation)))


def _beta(at: FactorPlace, notation: Notation) -> Node:
    return sub("β", WITH_BETA[at.factor.kind])


def _fresh(at: FactorPlace, notation: Notation) -> Node:
    return paren("1", "−", _beta(at, notation))


def _squared(at: FactorPlace, notation: Notation) -> Node:
    spec, ref = notation.spec, _parameter(at)
    penalised = isinstance(ref, WeightRef) and (spec.l1 or spec.l2)
    symbol = sym("g") if penalised else paren(gradient(ref, notation))
    return sup(symbol, "2")


def _memory(at: FactorPlace, notation: Notation) -> Node:
    """What the optimiser remembers: the old value where it is being renewed, else the new one."""
    kind = at.factor.kind
    symbol = memory(kind)
    return symbol if at.step.kind == kind else updated(symbol, notation)


def _adam_slope(at: FactorPlace, notation: Notation) -> Node:
    return adam_slope(updated(memory("second_moment"), notation))


_SYMBOLS: dict[str, Callable[[FactorPlace, Notation], Node]] = {
    "input": _unit,
    "activation": _unit,
    "weight": _as_parameter,
    "bias": _as_parameter,
    "unchanged": _as_parameter,
    "one": _one,
    "function": _function,
    "mask": _mask,
    "half": lambda at, notation: frac("1", "2"),
    "residual": _residual,
    "target": lambda at, notation: target(_neuron(at), notation),
    "minus_target": lambda at, notation: target(_neuron(at), notation),
    "rest_target": _rest_target,
    "minus_log": _minus_log,
    "minus_log_rest": _minus_log_rest,
    "cost_term": lambda at, notation: cost_term(_neuron(at), notation),
    "cost_slope": _cost_slope,
    "slope": _slope,
    "softmax_slope": _softmax_slope,
    "delta": lambda at, notation: error(_neuron(at), notation),
    "target_sum": _target_sum,
    "share": lambda at, notation: frac("1", "m"),
    "gradient": _gradient,
    "mean": _gradient,
    "l2": _penalty("2"),
    "l1": _penalty("1"),
    "sign": _sign,
    "minus_rate": lambda at, notation: sym("η"),
    "penalised": lambda at, notation: sym("g"),
    "momentum": lambda at, notation: sym("μ"),
    "velocity": _memory,
    "first_moment": _memory,
    "second_moment": _memory,
    "beta1": _beta,
    "beta2": _beta,
    "fresh1": _fresh,
    "fresh2": _fresh,
    "squared": _squared,
    "adam_slope": _adam_slope,
}


def signed_symbol(at: FactorPlace, notation: Notation) -> Node:
    """The symbol of a factor by itself: without the brackets, with the minus of its value."""
    symbol = bare(factor_symbol(at, notation))
    return row("−", symbol) if at.factor.kind in NEGATED else symbol


def bare(symbol: Node) -> Node:
    """A symbol without the brackets that it needs inside a product."""
    return symbol.inner if isinstance(symbol, Paren) else symbol
