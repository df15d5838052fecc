"""Names of neurons, weights and biases: given ones, and those that counting gives."""

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Spec, WeightRef
from bpviz.notation.names import DEFAULT_NAMES, Names, counted_name, neuron_number


def test_a_given_name_is_found_for_every_kind_of_reference() -> None:
    names = Names(("i1",), (("h1",), ("o1",)), ((("w1",),), (("w2",),)), (("b1",), ("b2",)))
    refs = (InputRef(0), NeuronRef(1, 0), WeightRef(1, 0, 0), BiasRef(0, 0))
    assert [names.given(ref) for ref in refs] == ["i1", "o1", "w2", "b1"]


def test_what_has_no_name_is_none() -> None:
    assert DEFAULT_NAMES.given(NeuronRef(0, 0)) is None
    assert Names(inputs=("i1",)).given(InputRef(4)) is None
    assert DEFAULT_NAMES.given(CostRef()) is None


def test_neurons_are_counted_through_all_layers_that_compute() -> None:
    spec = Spec((2, 2, 3, 1))
    assert neuron_number(spec, NeuronRef(0, 0)) == 1
    assert neuron_number(spec, NeuronRef(1, 2)) == 5
    assert neuron_number(spec, NeuronRef(2, 0)) == 6


def test_weights_are_counted_by_the_neuron_that_they_enter() -> None:
    spec = Spec((2, 2, 2))
    assert counted_name(spec, WeightRef(0, 0, 1)) == "w2"
    assert counted_name(spec, WeightRef(0, 1, 0)) == "w3"
    assert counted_name(spec, WeightRef(1, 0, 0)) == "w5"


def test_by_sender_w2_and_w3_change_places() -> None:
    spec = Spec((2, 2, 1))
    assert counted_name(spec, WeightRef(0, 0, 1), by_sender=True) == "w3"
    assert counted_name(spec, WeightRef(0, 1, 0), by_sender=True) == "w2"


def test_units_are_named_after_their_part_in_the_network() -> None:
    spec = Spec((2, 2, 2, 1))
    units = (InputRef(0), NeuronRef(0, 1), NeuronRef(1, 0), NeuronRef(2, 0))
    assert [counted_name(spec, ref) for ref in units] == ["i1", "h2", "h3", "o1"]
    by_sender = [counted_name(spec, ref, by_sender=True) for ref in units]
    assert by_sender == ["x1", "n4", "n5", "n7"]


def test_biases_are_counted_by_layer_when_a_layer_shares_one() -> None:
    assert counted_name(Spec((2, 2, 2)), BiasRef(1, 1)) == "b4"
    assert counted_name(Spec((2, 2, 2), biases="per_layer"), BiasRef(1, 0)) == "b2"


def test_the_cost_has_no_name() -> None:
    assert counted_name(Spec(), CostRef()) == ""
