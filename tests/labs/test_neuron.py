"""One neuron with two inputs: small change, small change; and what it cannot do."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpviz.labs import LABS
from bpviz.labs.lab import Value
from bpviz.labs.neuron import CORNERS, GATES, SHOWN, NeuronMoment, right_of, slope

ROW = LABS["neuron"]
LOGIC = {
    "and": lambda p, q: p and q,
    "or": lambda p, q: p or q,
    "nand": lambda p, q: not (p and q),
    "xor": lambda p, q: p != q,
}
SOLVED = {"and": (2, 2, -3), "or": (2, 2, -1), "nand": (-2, -2, 3)}


def fired(**values: Value) -> NeuronMoment:
    run = ROW.run(ROW.values(values))
    run.compute(0)
    moment = run.at(0)
    assert isinstance(moment, NeuronMoment)
    return moment


def test_it_weighs_its_inputs_and_adds_the_bias() -> None:
    moment = fired(w1=1.5, w2=-2, b=0.25, x1=1, x2=0.5, activation="sigmoid")
    assert moment.z == pytest.approx(0.75)
    assert moment.output == pytest.approx(1 / (1 + math.exp(-0.75)), rel=1e-12)


@pytest.mark.parametrize("activation", ["sigmoid", "tanh"])
def test_a_small_nudge_makes_the_change_that_the_slope_foretells(activation: str) -> None:
    misses = []
    for dw in (0.1, 0.01, 0.001):
        moment = fired(w1=1, w2=1, b=-1.2, x1=1, x2=0.5, activation=activation, dw=dw)
        misses.append(abs(moment.change - moment.linear) / abs(moment.linear))
    assert misses[0] < 0.1
    assert misses[1] == pytest.approx(misses[0] / 10, rel=0.1)
    assert misses[2] == pytest.approx(misses[1] / 10, rel=0.1)


@pytest.mark.parametrize("dw", [0.1, 0.001, 1e-6])
def test_a_step_flips_however_small_the_nudge(dw: float) -> None:
    moment = fired(w1=2, w2=2, b=-3, x1=1, x2=0.5, activation="step", dw=dw)
    assert (moment.change, moment.linear) == (1.0, 0.0)


@pytest.mark.parametrize("activation", [name for name in SHOWN if name != "step"])
@pytest.mark.parametrize("z", [-1.4, 0.3, 2.2])
def test_the_slope_is_the_engines(activation: str, z: float) -> None:
    dw = 1e-6
    moment = fired(w1=z, w2=0, b=0, x1=1, activation=activation, dw=dw)
    assert moment.linear == pytest.approx(float(slope(activation, z)) * dw)
    assert moment.change == pytest.approx(moment.linear, rel=1e-4, abs=1e-15)


@pytest.mark.parametrize("gate", LOGIC)
def test_gates_answer_as_logic_does(gate: str) -> None:
    wanted = GATES[gate]
    assert wanted is not None
    found = [bool(LOGIC[gate](bool(x1), bool(x2))) for x1, x2 in CORNERS]
    assert [bool(each) for each in wanted] == found


@pytest.mark.parametrize("gate", SOLVED)
@pytest.mark.parametrize("activation", ["step", "sigmoid"])
def test_and_or_and_nand_are_within_its_reach(gate: str, activation: str) -> None:
    w1, w2, b = SOLVED[gate]
    moment = fired(w1=w1, w2=w2, b=b, gate=gate, activation=activation)
    assert (moment.right, moment.verdict) == (4, "solved")


def test_a_wrong_case_is_counted() -> None:
    moment = fired(w1=2, w2=2, b=-1, gate="and", activation="step")
    assert (moment.right, moment.verdict) == (2, "wrong")


@pytest.mark.parametrize("activation", SHOWN)
def test_xor_is_beyond_every_weight_and_bias(activation: str) -> None:
    weights, biases = np.linspace(-4, 4, 9), np.linspace(-6, 6, 25)
    rights = [
        right_of({"w1": w1, "w2": w2, "b": b, "gate": "xor"}, activation)
        for w1, w2, b in product(weights.tolist(), weights.tolist(), biases.tolist())
    ]
    assert max(each or 0 for each in rights) == 3


def test_without_a_gate_nothing_is_right_or_wrong() -> None:
    moment = fired(gate="none")
    assert moment.right is None
    assert moment.verdict is None


REAL = st.floats(-1e3, 1e3, allow_nan=False)


@given(REAL, REAL, REAL, st.sampled_from(SHOWN))
def test_nobody_finds_weights_that_do_xor(w1: float, w2: float, b: float, kind: str) -> None:
    right = right_of({"w1": w1, "w2": w2, "b": b, "gate": "xor"}, kind)
    assert right is not None
    assert right < 4
