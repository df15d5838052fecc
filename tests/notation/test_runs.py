"""Steps that only repeat the one before them."""

import numpy as np
import pytest

from bpviz.engine import (
    BiasRef,
    CostRef,
    NeuronRef,
    Ref,
    Spec,
    StepRef,
    WeightRef,
    first_state,
    init_params,
    story,
    trace,
    update_steps,
)
from bpviz.notation.runs import Repeats, repeats
from bpviz.notation.symbols import Notation
from bpviz.notation.titles import title

NET = Spec((2, 2, 2), biases="frozen")


def after(kind: str, of: Ref, spec: Spec = NET, order: str = "deltas") -> Repeats | None:
    return repeats(spec, StepRef(kind, of), story(spec, order).index)


def test_after_w5_the_same_is_told_for_w6_to_w8() -> None:
    found = after("gradient", WeightRef(1, 0, 0))
    assert found == Repeats(3, WeightRef(1, 0, 1), WeightRef(1, 1, 1), 4)  # a bias lies between


@pytest.mark.parametrize("order", ["deltas", "layers"])
@pytest.mark.parametrize("spec", [NET, Spec((3, 4, 2), output="softmax", cost="log_likelihood")])
def test_the_move_ends_at_the_last_of_its_kind_in_its_layer(spec: Spec, order: str) -> None:
    told = story(spec, order)
    refs = [told.ref(i) for i in range(told.steps)]
    for here, ref in enumerate(refs):
        same = [
            i
            for i, other in enumerate(refs)
            if i > here
            and other.kind == ref.kind
            and type(other.of) is type(ref.of)
            and getattr(other.of, "layer", None) == getattr(ref.of, "layer", None)
        ]
        found = repeats(spec, ref, told.index)
        if not same or isinstance(ref.of, CostRef):
            assert found is None
            continue
        assert found is not None
        assert (found.count, found.steps) == (len(same), same[-1] - here)
        assert (found.first, found.last) == (refs[same[0]].of, refs[same[-1]].of)


def test_all_updates_of_weights_are_alike() -> None:
    told = trace(NET, init_params(NET), np.ones((1, 2)), np.ones((1, 2)))
    steps = update_steps(told, first_state(NET, init_params(NET), 1))
    found = repeats(NET, StepRef("update", WeightRef(0, 0, 0)), steps.place_of)
    assert found == Repeats(7, WeightRef(0, 0, 1), WeightRef(1, 1, 1), 7)
    assert repeats(NET, StepRef("update", WeightRef(1, 1, 1)), steps.place_of) is None
    assert repeats(NET, StepRef("update", BiasRef(1, 1)), steps.place_of) is None


@pytest.mark.parametrize(
    ("notation", "ref", "expected"),
    [
        ("net_out", StepRef("gradient", WeightRef(1, 0, 0)), "∂E/∂w₅"),
        ("nielsen", StepRef("gradient", WeightRef(1, 0, 0)), "∂C/∂w³₁₁"),
        ("nielsen", StepRef("delta", NeuronRef(1, 0)), "δ³₁"),
        ("net_out", StepRef("delta", NeuronRef(1, 0)), "∂E/∂net o₁"),
        ("net_out", StepRef("z", NeuronRef(0, 0)), "net h₁"),
        ("o_err", StepRef("a", NeuronRef(0, 0)), "o₁"),
        ("nielsen", StepRef("velocity", WeightRef(1, 0, 0)), "v′ (w³₁₁)"),
    ],
)
def test_a_step_has_a_title_for_a_sentence(notation: str, ref: StepRef, expected: str) -> None:
    assert title(ref, Notation(notation, NET)) == expected
