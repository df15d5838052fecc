"""The order in which an iteration is told: complete, arithmetic, and found again by ref."""

import pytest
from engine.nets import specs
from hypothesis import given
from hypothesis import strategies as st

from bpviz.engine import (
    ORDERS,
    BiasRef,
    CostRef,
    InputRef,
    NeuronRef,
    Spec,
    SpecError,
    StepRef,
    WeightRef,
    story,
)


@given(specs(), st.sampled_from(ORDERS))
def test_every_step_is_found_again_by_what_it_computes(spec: Spec, order: str) -> None:
    told = story(spec, order)
    refs = [told.ref(index) for index in range(told.steps)]
    assert len(set(refs)) == told.steps
    assert [told.index(ref) for ref in refs] == list(range(told.steps))


@given(specs())
def test_both_orders_tell_the_same_steps(spec: Spec) -> None:
    first, second = (story(spec, order) for order in ORDERS)
    assert first.steps == second.steps
    assert {first.ref(i) for i in range(first.steps)} == {
        second.ref(i) for i in range(second.steps)
    }


@given(specs(), st.sampled_from(ORDERS))
def test_the_number_of_steps_is_that_of_the_numbers(spec: Spec, order: str) -> None:
    neurons = sum(spec.sizes[1:])
    shared = spec.biases == "per_layer"
    biases = spec.layers if shared else neurons
    wanted = 3 * neurons + spec.sizes[-1] + 1 + spec.weight_count + biases
    assert story(spec, order).steps == wanted


@given(specs(), st.sampled_from(ORDERS))
def test_sections_follow_each_other_without_a_gap(spec: Spec, order: str) -> None:
    told, start = story(spec, order), 0
    for section in told.sections:
        assert section.start == start
        assert section.count >= 1
        for index in range(start, start + section.count):
            assert told.section(index) is section
        start += section.count
    assert start == told.steps


@given(specs(), st.sampled_from(ORDERS))
def test_what_a_step_needs_was_told_before(spec: Spec, order: str) -> None:
    told = story(spec, order)

    def place(kind: str, of: object) -> int:
        index = told.index(StepRef(kind, of))  # type: ignore[arg-type]
        assert index is not None
        return index

    for layer in range(spec.layers):
        for j in range(spec.sizes[layer + 1]):
            neuron = NeuronRef(layer, j)
            assert place("z", neuron) < place("a", neuron) < place("cost", CostRef())
            assert place("cost", CostRef()) < place("delta", neuron)
            assert place("delta", neuron) < place("gradient", WeightRef(layer, j, 0))
            if layer:
                assert place("a", NeuronRef(layer - 1, 0)) < place("z", neuron)
                assert place("delta", neuron) < place("delta", NeuronRef(layer - 1, 0))


def test_softmax_needs_all_z_of_its_layer_first() -> None:
    told = story(Spec((2, 3), output="softmax"))
    kinds = [told.ref(i).kind for i in range(6)]
    assert kinds == ["z", "z", "z", "a", "a", "a"]


@pytest.mark.parametrize(
    "ref",
    [
        StepRef("z", NeuronRef(0, 2)),
        StepRef("z", NeuronRef(2, 0)),
        StepRef("z", NeuronRef(-1, 0)),
        StepRef("z", InputRef(0)),
        StepRef("a", NeuronRef(9, 0)),
        StepRef("gradient", WeightRef(0, 0, 2)),
        StepRef("gradient", WeightRef(0, 0, -1)),
        StepRef("gradient", BiasRef(5, 0)),
        StepRef("gradient", BiasRef(0, 7)),
        StepRef("gradient", NeuronRef(0, 0)),
        StepRef("gradient", CostRef()),
        StepRef("cost_term", NeuronRef(0, 0)),
        StepRef("update", WeightRef(0, 0, 0)),
        StepRef("nothing", CostRef()),
    ],
    ids=str,
)
@pytest.mark.parametrize("biases", ["per_neuron", "per_layer"])
def test_a_step_that_is_not_told_is_not_found(ref: StepRef, biases: str) -> None:
    assert story(Spec((2, 2, 1), biases=biases)).index(ref) is None


def test_an_unknown_order_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SpecError) as caught:
        story(Spec(), "backwards")
    assert caught.value.key == "story.order"
    assert 'deltas, layers, not "backwards"' in str(caught.value)


def test_a_large_network_is_told_too() -> None:
    spec = Spec((784, *[1024] * 4, 10), dtype="float32")
    told = story(spec)
    assert told.steps == 3 * 4106 + 11 + spec.parameter_count
    for index in range(0, told.steps, 9973):
        assert told.index(told.ref(index)) == index
