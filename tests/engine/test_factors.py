"""A step knows its factors term by term, and what others name as their source."""

from bpviz.engine import FACTOR_KINDS, ChainStep, Factor, NeuronRef, StepRef

OF = NeuronRef(1, 0)
HALF, OFF = Factor("half", OF, 0.5), Factor("residual", OF, -0.2, StepRef("a", OF))


def test_a_step_has_a_ref_and_all_its_factors_in_order() -> None:
    step = ChainStep("cost_term", (OF,), ((HALF, OFF, OFF), (HALF,)), 0.52, "cost")
    assert step.ref == StepRef("cost_term", OF)
    assert step.factors == (HALF, OFF, OFF, HALF)


def test_no_kind_of_factor_is_named_twice() -> None:
    assert len(set(FACTOR_KINDS)) == len(FACTOR_KINDS)
