"""Special cases of how a number is told; that all of them add up is in test_chain."""

import numpy as np
import pytest

from bpviz.engine import ChainStep, Params, Spec, chain_steps, trace
from bpviz.engine.tellers import TELLERS


def deltas(output: str, cost: str, z: list[float], y: list[float]) -> list[ChainStep]:
    """The delta steps of a network whose weighted inputs are z."""
    n = len(z)
    spec = Spec((1, n), output=output, cost=cost)
    params = Params((np.array(z)[:, None],), (np.zeros(n),))
    return [s for s in chain_steps(trace(spec, params, [[1.0]], [y])) if s.kind == "delta"]


def kinds(step: ChainStep) -> list[list[str]]:
    return [[factor.kind for factor in term] for term in step.terms]


def test_every_kind_of_step_of_an_example_has_a_teller() -> None:
    assert set(TELLERS) == {"z", "a", "cost_term", "cost", "delta", "gradient"}


def test_a_sigmoid_rounded_to_0_has_its_error_told_without_the_infinite_slope() -> None:
    (usual,) = deltas("sigmoid", "log_likelihood", [-20.0], [1.0])
    (rounded,) = deltas("sigmoid", "log_likelihood", [-800.0], [1.0])
    assert kinds(usual) == [["cost_slope", "slope"]]
    assert kinds(rounded) == [["activation", "target"], ["minus_target"]]
    assert rounded.value == -1


def test_a_softmax_output_rounded_to_0_has_its_error_told_as_one_number() -> None:
    usual = deltas("softmax", "cross_entropy", [0.0, -20.0], [0.0, 1.0])
    rounded = deltas("softmax", "cross_entropy", [0.0, -800.0], [0.0, 1.0])
    assert all(kinds(step) == [["cost_slope", "softmax_slope"]] * 2 for step in usual)
    assert all(kinds(step) == [["delta"]] for step in rounded)
    assert [step.value for step in rounded] == [2.0, -2.0]
    assert all(step.factors[0].source is None for step in rounded)


@pytest.mark.parametrize(
    ("y", "told"),
    [(0.0, [["rest_target", "minus_log_rest"]]), (1.0, [["target", "minus_log"]])],
)
def test_a_share_of_the_cost_with_target_0_is_left_out(y: float, told: list[list[str]]) -> None:
    traced = trace(Spec((1, 1), cost="cross_entropy"), Params(([[1.0]],), ([0.0],)), [1.0], [y])
    (step,) = [s for s in chain_steps(traced) if s.kind == "cost_term"]
    assert kinds(step) == told


def test_a_share_of_the_log_likelihood_with_target_0_is_told_as_0() -> None:
    params = Params(([[1.0], [-1.0]],), ([0.0, 0.0],))
    spec = Spec((1, 2), output="softmax", cost="log_likelihood")
    traced = trace(spec, params, [1.0], [1.0, 0.0])
    first, second = (s for s in chain_steps(traced) if s.kind == "cost_term")
    assert kinds(first) == kinds(second) == [["target", "minus_log"]]
    assert second.value == 0


def test_the_function_of_a_neuron_names_its_weighted_input() -> None:
    traced = trace(Spec((1, 1)), Params(([[1.0]],), ([0.0],)), [1.0], [0.0])
    z, a = chain_steps(traced)[:2]
    assert a.factors[0].source == z.ref
