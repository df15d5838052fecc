"""Typed values: what they are read as, what they change, and what follows from them."""

import dataclasses
import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpviz.data import Dataset, load
from bpviz.engine import (
    BiasRef,
    BpvizError,
    CostRef,
    InputRef,
    NeuronRef,
    Params,
    Spec,
    SpecError,
    StepRef,
    WeightRef,
    chain_steps,
    init_params,
    story,
    value_at,
)
from bpviz.files import load_net
from bpviz.notation.names import DEFAULT_NAMES, Names
from bpviz.run.change import Change
from bpviz.run.editable import Editable, RateRef, TargetRef
from bpviz.run.editing import Typed, change, depends, read_number, value_of
from bpviz.run.frame import Frame
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from tests.moments import ADAM, MOMENTUM, POINTS


def frame_of(name: str, iteration: int = 0) -> Frame:
    net = load_net(name)
    timeline = Timeline(net.spec, net.dataset(), net.params)
    timeline.seek(Position(iteration))
    return timeline.frame()


def names_of(name: str) -> Names:
    net = load_net(name)
    return Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names)


# --- what was typed ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5", 0.5),
        ("0,5", 0.5),
        ("−0.5", -0.5),
        ("-0.5", -0.5),
        ("+2", 2.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e-3", 0.001),
        ("1E−3", 0.001),
        ("  0.25 ", 0.25),
        ("− 0,25", -0.25),
        ("4.386·10⁻⁴", 4.386e-4),
        ("2×10^-3", 0.002),
        ("0", 0.0),
    ],
)
def test_a_number_is_read_as_people_write_it(text: str, value: float) -> None:
    assert read_number(text) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_is_read_back_from_its_shortest_text(value: float) -> None:
    assert read_number(repr(value)) == value


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "editing.empty"),
        ("   ", "editing.empty"),
        ("half", "editing.not_a_number"),
        ("1.2.3", "editing.not_a_number"),
        ("1,000.5", "editing.not_a_number"),
        ("0x10", "editing.not_a_number"),
        ("1_0", "editing.not_a_number"),
        ("--1", "editing.not_a_number"),
        ("1/2", "editing.not_a_number"),
        ("e5", "editing.not_a_number"),
        ("nan", "editing.not_finite"),
        ("−inf", "editing.not_finite"),
        ("∞", "editing.not_finite"),
        ("1e999", "editing.not_finite"),
    ],
)
def test_nonsense_is_refused_and_named(text: str, key: str) -> None:
    with pytest.raises(BpvizError) as caught:
        read_number(text)
    assert caught.value.key == key
    assert text.strip() in str(caught.value)
    assert "Type one such as 0.5" in str(caught.value)


# --- what a value is, and what typing one changes ------------------------------------------------


def changed_frame(frame: Frame, typed: Typed) -> Frame:
    """The first moment of the run that an edit leads to."""
    spec = typed.spec or frame.spec
    dataset = typed.dataset or frame.dataset
    Change.of(frame.spec, spec, dataset, typed.params, frame.params)
    return Timeline(spec, dataset, typed.params or frame.params).frame()


EACH: list[Editable] = [WeightRef(1, 0, 1), BiasRef(0, 1), InputRef(1), TargetRef(0), RateRef()]


@pytest.mark.parametrize("what", EACH, ids=lambda what: type(what).__name__)
def test_a_typed_value_is_the_value_and_nothing_else_is_changed(what: Editable) -> None:
    frame = frame_of("xor")
    after = changed_frame(frame, change(frame, what, 0.123))
    for each in EACH:
        assert value_of(after, each) == (0.123 if each == what else value_of(frame, each))


def test_only_what_is_changed_is_handed_over() -> None:
    frame = frame_of("worked-example")
    by_kind = {
        "params": change(frame, WeightRef(0, 0, 0), 1.0),
        "dataset": change(frame, TargetRef(0), 0.5),
        "spec": change(frame, RateRef(), 0.1),
    }
    for kind, typed in by_kind.items():
        given = {f.name for f in dataclasses.fields(typed) if getattr(typed, f.name) is not None}
        assert given == {kind}


def test_the_parameters_there_were_stay_what_they_were() -> None:
    frame = frame_of("xor")
    before = [part.copy() for part in frame.params]
    params = change(frame, WeightRef(0, 1, 0), 9.0).params
    assert params is not None
    assert all(np.array_equal(a, b) for a, b in zip(before, frame.params, strict=True))
    assert params.weights[1] is frame.params.weights[1]
    differing = [
        np.argwhere(a != b) for a, b in zip(params.weights, frame.params.weights, strict=True)
    ]
    assert [found.tolist() for found in differing] == [[[1, 0]], []]


def test_a_frozen_bias_of_a_layer_is_changed_for_all_its_neurons() -> None:
    frame, names = frame_of("worked-example"), names_of("worked-example")
    params = change(frame, BiasRef(1, 0), 0.7, names).params
    assert params is not None
    assert params.biases[1].tolist() == [0.7, 0.7]
    assert params.biases[0].tolist() == [0.35, 0.35]


def test_a_frozen_bias_with_a_name_of_its_own_is_changed_alone() -> None:
    frame = frame_of("worked-example")
    params = change(frame, BiasRef(1, 0), 0.7, DEFAULT_NAMES).params
    assert params is not None
    assert params.biases[1].tolist() == [0.7, 0.6]


def test_a_shared_bias_is_one_number() -> None:
    frame = frame_of("2-2-1-shared")
    params = change(frame, BiasRef(0, 0), 0.7).params
    assert params is not None
    assert params.biases[0].tolist() == [0.7]


@pytest.mark.parametrize("iteration", [0, 1, 4, 7])
def test_an_input_is_changed_in_the_row_of_the_example_shown(iteration: int) -> None:
    timeline = Timeline(MOMENTUM, POINTS)
    timeline.seek(Position(iteration, example=0))
    for _ in range(2):
        frame = timeline.frame()
        typed = change(frame, InputRef(1), 5.5)
        assert typed.dataset is not None
        where = np.argwhere(typed.dataset.train_x != POINTS.train_x).tolist()
        assert len(where) == 1
        row = where[0][0]
        assert where == [[row, 1]]
        assert POINTS.train_x[row, 1] == frame.trace.x[frame.example, 1]
        assert np.array_equal(typed.dataset.train_y, POINTS.train_y)
        moved = Timeline(MOMENTUM, typed.dataset)
        moved.seek(frame.position)
        if iteration == 0:
            assert moved.frame().trace.x[frame.example, 1] == 5.5
        if frame.trace.examples == 1:
            break
        timeline.seek(Position(iteration, example=1))


def test_edited_data_keep_all_else_and_say_that_they_are_edited() -> None:
    dataset = dataclasses.replace(POINTS, labels=("a", "b", "c"))
    frame = Timeline(ADAM, dataset).frame()
    once = change(frame, TargetRef(2), 0.25).dataset
    assert once is not None
    assert (once.name, once.labels) == (dataset.name, dataset.labels)
    assert once.validation_x is not None
    assert dataset.validation_x is not None
    assert np.array_equal(once.validation_x, dataset.validation_x)
    assert once.train_y.dtype == np.float64
    assert once.ref != dataset.ref
    twice = change(Timeline(ADAM, once).frame(), TargetRef(1), 0.25).dataset
    assert twice is not None
    assert twice.ref == once.ref


def test_data_that_were_loaded_are_no_longer_those() -> None:
    dataset = load("xor", n=20)
    frame = Timeline(Spec(sizes=(2, 2, dataset.outputs)), dataset).frame()
    edited = change(frame, InputRef(0), 0.5).dataset
    assert edited is not None
    assert edited.ref.name not in ("xor", dataset.ref.name)
    assert edited.train_x.dtype == dataset.train_x.dtype


def test_a_rate_out_of_range_is_refused_with_the_range() -> None:
    with pytest.raises(SpecError, match="from 0 to 1,000"):
        change(frame_of("xor"), RateRef(), -1.0)


def test_a_number_too_large_for_its_type_is_refused() -> None:
    spec = Spec(sizes=(2, 3), dtype="float32")
    frame = Timeline(spec, POINTS).frame()
    with pytest.raises(BpvizError) as caught:
        change(frame, WeightRef(0, 0, 0), 1e300)
    assert caught.value.key == "editing.too_large"
    assert change(frame, InputRef(0), 1e300).dataset is not None  # the data are float64


def test_what_is_no_training_example_cannot_be_changed() -> None:
    frame = frame_of("xor")
    asked = dataclasses.replace(frame, trace=dataclasses.replace(frame.trace, rows=None))
    with pytest.raises(BpvizError) as caught:
        change(asked, InputRef(0), 1.0)
    assert caught.value.key == "editing.no_example"
    assert change(asked, WeightRef(0, 0, 0), 1.0).params is not None


# --- what depends on it: held against what really changes ----------------------------------------


def numbers_of(frame: Frame) -> dict[StepRef, float]:
    """The value of every step of the example shown and of the update."""
    spec, found = frame.spec, {}
    timeline_steps = story(spec).steps

    steps = chain_steps(frame.trace, frame.example)
    for index in range(timeline_steps):
        found[story(spec).ref(index)] = steps[index].value
    assert frame.update is not None
    for index in range(len(frame.update)):
        found[frame.update.ref(index)] = frame.update[index].value
    return found


def editables(spec: Spec) -> list[Editable]:
    weights: list[Editable] = [
        WeightRef(layer, j, k)
        for layer, (n_out, n_in) in enumerate(spec.shapes)
        for j, k in itertools.product(range(n_out), range(n_in))
    ]
    biases = [BiasRef(layer, j) for layer, n in enumerate(spec.bias_sizes) for j in range(n)]
    inputs = [InputRef(k) for k in range(spec.sizes[0])]
    targets = [TargetRef(j) for j in range(spec.sizes[-1])]
    return [*weights, *biases, *inputs, *targets, RateRef()]


PAIRS = [
    ("sigmoid", "quadratic"),
    ("tanh", "quadratic"),
    ("linear", "quadratic"),
    ("softmax", "quadratic"),
    ("sigmoid", "cross_entropy"),
    ("softmax", "cross_entropy"),
    ("sigmoid", "log_likelihood"),
    ("softmax", "log_likelihood"),
]


@st.composite
def nets(draw: st.DrawFn) -> Spec:
    output, cost = draw(st.sampled_from(PAIRS))
    return Spec(
        sizes=(
            *draw(st.lists(st.integers(1, 3), min_size=1, max_size=3)),
            draw(st.integers(2, 3)),
        ),
        hidden=draw(st.sampled_from(["sigmoid", "tanh", "relu", "leaky_relu", "linear"])),
        output=output,
        cost=cost,
        biases=draw(st.sampled_from(["per_neuron", "per_layer", "frozen"])),
        optimizer=draw(st.sampled_from(["sgd", "momentum", "adam"])),
        batch_size=draw(st.integers(1, 2)),
        l1=draw(st.sampled_from([0.0, 0.1])),
        l2=draw(st.sampled_from([0.0, 0.1])),
        dropout=draw(st.sampled_from([0.0, 0.4])),
        seed=draw(st.integers(0, 50)),
    )


def data_for(spec: Spec) -> Dataset:
    rng = np.random.default_rng((spec.seed, 9))
    x = rng.uniform(0.1, 1.0, (3, spec.sizes[0]))
    return Dataset(name="typed", train_x=x, train_y=rng.uniform(0.1, 0.9, (3, spec.sizes[-1])))


@settings(max_examples=60, deadline=None)
@given(nets(), st.data())
def test_nothing_changes_but_what_is_said_to_depend_on_the_value(
    spec: Spec, data: st.DataObject
) -> None:
    dataset, what = data_for(spec), data.draw(st.sampled_from(editables(spec)))
    frame = Timeline(spec, dataset, init_params(spec)).frame()
    typed = change(frame, what, value_of(frame, what) * 1.25 + 0.05)
    after = Timeline(typed.spec or spec, typed.dataset or dataset, typed.params or frame.params)
    before, now, follows = numbers_of(frame), numbers_of(after.frame()), depends(spec, what)
    changed = {ref for ref in before if before[ref] != now[ref]}
    assert {ref for ref in changed if not follows(ref)} == set()


# One bias under a whole softmax layer shifts all its z alike: its gradient is 0 whatever is typed.
SMOOTH = [
    (*pair, biases)
    for pair, biases in itertools.product(PAIRS, ["per_neuron", "per_layer"])
    if (pair[0], biases) != ("softmax", "per_layer")
]


@pytest.mark.parametrize(("output", "cost", "biases"), SMOOTH)
def test_all_that_is_said_to_depend_changes_in_a_net_without_corners(
    output: str, cost: str, biases: str
) -> None:
    spec = Spec(sizes=(2, 3, 2, 3), output=output, cost=cost, biases=biases, l2=0.1, seed=4)
    dataset = data_for(spec)
    frame = Timeline(spec, dataset).frame()
    for what in editables(spec):
        typed = change(frame, what, value_of(frame, what) * 1.25 + 0.05)
        after = Timeline(typed.spec or spec, typed.dataset or dataset, typed.params or frame.params)
        before, now, follows = numbers_of(frame), numbers_of(after.frame()), depends(spec, what)
        same = {ref for ref in before if before[ref] == now[ref]}
        assert {ref for ref in same if follows(ref)} == set(), what


def test_nothing_of_an_example_depends_on_the_rate() -> None:
    spec = frame_of("worked-example").spec
    follows = depends(spec, RateRef())
    assert not any(follows(story(spec).ref(index)) for index in range(story(spec).steps))
    assert follows(StepRef("update", WeightRef(0, 0, 0)))
    assert not follows(StepRef("update", BiasRef(0, 0)))  # frozen


def test_in_the_worked_example_w5_reaches_the_first_output_and_every_hidden_error() -> None:
    follows = depends(frame_of("worked-example").spec, WeightRef(1, 0, 0))
    assert follows(StepRef("z", NeuronRef(1, 0)))
    assert not follows(StepRef("z", NeuronRef(1, 1)))
    assert not follows(StepRef("delta", NeuronRef(1, 1)))
    assert follows(StepRef("delta", NeuronRef(0, 0)))
    assert not follows(StepRef("a", NeuronRef(0, 0)))


def test_the_cost_after_the_update_depends_on_everything() -> None:
    spec, after = frame_of("worked-example").spec, StepRef("cost_after", CostRef())
    assert all(depends(spec, what)(after) for what in editables(spec))


def test_values_are_those_before_the_update() -> None:
    net = load_net("worked-example")
    timeline = Timeline(net.spec, net.dataset(), net.params)
    timeline.seek_step(StepRef("update", WeightRef(0, 0, 0)))
    assert value_of(timeline.frame(), WeightRef(0, 0, 0)) == 0.15
    params: Params = timeline.frame().params
    assert value_at(params, WeightRef(0, 0, 0)) == 0.15
