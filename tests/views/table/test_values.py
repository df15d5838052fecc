"""Which numbers a column has, and which of them are known, at every moment of every kind of run."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from moments import ADAM, MOMENTUM, POINTS

from bpviz.data import Dataset
from bpviz.engine import CostRef, NeuronRef, Params, Ref, Spec, StepRef, value_at
from bpviz.engine.places import parameter_ref
from bpviz.run.frame import Frame, known
from bpviz.run.position import Position
from bpviz.run.reading import ReadingFrames
from bpviz.run.timeline import Timeline
from bpviz.views.table.rows import parameter_place, unit_count, unit_place, unit_ref
from bpviz.views.table.values import FrameNumbers

RUNS = {
    "momentum": MOMENTUM,
    "adam": ADAM,
    "frozen": replace(MOMENTUM, biases="frozen", optimizer="sgd", dropout=0.0),
    "float32": replace(ADAM, dtype="float32", batch_size=1, l1=0.0, l2=0.0),
}


def moments(run: Timeline) -> Iterator[Frame]:
    """The beginning and the result of every step of the first two iterations."""
    while run.position.iteration < 2:
        yield run.frame()
        run.seek(replace(run.position, factor=10**6))
        yield run.frame()
        run.move("factor", 1)


def is_known(frame: Frame, kind: str, ref: Ref) -> bool:
    return known(frame, StepRef(kind, ref))


@pytest.mark.parametrize("order", ["deltas", "layers"])
@pytest.mark.parametrize("name", RUNS)
def test_a_number_is_known_from_its_own_step_on_and_is_that_of_the_trace(
    name: str, order: str
) -> None:
    spec = RUNS[name]
    run = Timeline(spec, POINTS)
    run.set_order(order)
    for frame in moments(run):
        numbers = FrameNumbers(frame, stepwise=True)
        for place in range(unit_count(spec)):
            check_unit(frame, numbers, place)
        for place in range(spec.parameter_count):
            check_parameter(frame, numbers, place)


def check_unit(frame: Frame, numbers: FrameNumbers, place: int) -> None:
    ref, e = unit_ref(frame.spec, place), frame.example
    shown = {key for key in ("z", "a", "delta", "cost") if numbers.column(key).shown[place]}
    if isinstance(ref, CostRef):
        assert shown == ({"cost"} if is_known(frame, "cost", ref) else set())
        return
    if not isinstance(ref, NeuronRef):
        assert shown == {"a"}
        return
    layer = frame.trace.layers[ref.layer]
    kinds = ["z", "a", "delta"]
    assert shown - {"cost"} == {kind for kind in kinds if is_known(frame, kind, ref)}
    output = ref.layer == frame.spec.layers - 1
    assert ("cost" in shown) == (output and is_known(frame, "cost_term", ref))
    for kind, values in zip(kinds, (layer.z, layer.a, layer.delta), strict=True):
        assert numbers.column(kind).values[place] == values[e, ref.j]


def check_parameter(frame: Frame, numbers: FrameNumbers, place: int) -> None:
    ref = parameter_ref(frame.spec, place)
    assert numbers.column("value").shown[place]
    assert numbers.column("value").values[place] == value_at(frame.params, ref)
    assert numbers.column("gradient").shown[place] == is_known(frame, "gradient", ref)
    step = frame.step
    if step is not None and step.focus == (ref,) and is_known(frame, step.kind, ref):
        if step.kind in ("gradient", "mean"):
            told = numbers.column("gradient").values[place]
            assert told == pytest.approx(step.value, rel=1e-6 if "32" in frame.spec.dtype else 0)
        elif step.kind == "update":
            assert numbers.column("new").values[place] == step.value
    updated = frame.in_update and is_known(frame, "update", ref)
    assert numbers.column("new").shown[place] == updated
    frozen = frame.spec.biases == "frozen" and place >= frame.spec.weight_count
    assert numbers.column("change").shown[place] == (updated and not frozen)


def test_the_mean_takes_the_place_of_the_last_example_one_step_after_the_other() -> None:
    run = Timeline(replace(MOMENTUM, dropout=0.0), POINTS)
    run.seek(Position(0, 2, 3, 10**6))
    frame = run.frame()
    values = FrameNumbers(frame, stepwise=True).column("gradient").values
    mean = np.concatenate([part.ravel() for part in frame.trace.gradient])
    assert np.array_equal(values[:4], mean[:4])
    assert not np.any(values[4:] == mean[4:])


def test_what_is_added_up_over_the_outputs_is_the_cost() -> None:
    run = Timeline(MOMENTUM, POINTS)
    run.seek(Position(0, 1, 10**6, 10**6))
    column = FrameNumbers(run.frame(), stepwise=True).column("cost")
    assert column.shown[-4:].all()
    assert column.values[-1] == pytest.approx(column.values[-4:-1].sum(), rel=1e-12)


def test_everything_is_known_where_steps_do_not_matter() -> None:
    numbers = FrameNumbers(Timeline(MOMENTUM, POINTS).frame(), stepwise=False)
    for key in ("value", "gradient", "change", "new"):
        assert numbers.column(key).shown.all()
    assert numbers.column("delta").shown.sum() == 10


@pytest.mark.parametrize("stepwise", [True, False])
def test_a_question_has_no_target_no_cost_and_no_error(stepwise: bool) -> None:
    reading = ReadingFrames(*_digits())
    numbers = FrameNumbers(reading.frame(np.zeros((4, 4))), stepwise)
    assert numbers.column("a").shown.sum() == 16 + 5 + 10
    for key in ("delta", "target", "cost", "gradient", "change", "new"):
        assert not numbers.column(key).shown.any()
    blank = FrameNumbers(reading.blank, stepwise)
    for key in ("z", "a", "delta", "target", "cost"):
        assert not blank.column(key).shown.any()


def _digits() -> tuple[Spec, Params]:
    spec = Spec((16, 5, 10))
    x, y = np.zeros((1, 16)), np.zeros((1, 10))
    return spec, Timeline(spec, Dataset(name="none", train_x=x, train_y=y)).state.params


@pytest.mark.parametrize("biases", ["per_neuron", "per_layer", "frozen"])
def test_every_row_is_found_again(biases: str) -> None:
    spec = Spec((3, 4, 2), biases=biases)
    refs = [unit_ref(spec, place) for place in range(unit_count(spec))]
    assert [unit_place(spec, ref) for ref in refs] == list(range(10))
    parameters = [parameter_ref(spec, place) for place in range(spec.parameter_count)]
    assert [parameter_place(spec, ref) for ref in parameters] == list(range(spec.parameter_count))
    for ref in refs:
        assert parameter_place(spec, ref) is None
    for ref in parameters:
        assert unit_place(spec, ref) is None


def test_what_another_net_has_has_no_row() -> None:
    large, small = Spec((9, 9, 9, 9)), Spec((2, 2, 2))
    last = large.parameter_count - 1
    assert parameter_place(small, parameter_ref(large, last)) is None
    assert parameter_place(small, parameter_ref(large, large.weight_count - 1)) is None
    assert unit_place(small, NeuronRef(2, 8)) is None
    assert unit_place(small, NeuronRef(1, 2)) is None
