"""Rules to stop by, each against a walk that looks for the same thing in its own way."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from moments import ADAM, MOMENTUM, POINTS, fingerprint, worked_example

from bpviz.data import Dataset, load
from bpviz.engine import (
    BiasRef,
    BpvizError,
    NeuronRef,
    Params,
    Ref,
    Spec,
    SpecError,
    Trace,
    Trainer,
    WeightRef,
    forward,
)
from bpviz.run.change import Change
from bpviz.run.frame import Message
from bpviz.run.position import Position
from bpviz.run.replay import DivergedError
from bpviz.run.search import Search
from bpviz.run.timeline import Timeline
from bpviz.run.until import RULES, ask

CHAIN = Dataset(name="one", train_x=[[0.3, 0.9]], train_y=[[1.0]])
XOR = load("xor", n=40, seed=2)
WILD = replace(ADAM, rate=0.3, dropout=0.0)
SWING = replace(MOMENTUM, batch_size=5, dropout=0.0, momentum=0.97, rate=0.2, l1=0.0, l2=0.0)


def traces(spec: Spec, dataset: Dataset, params: Params | None = None) -> Iterator[Trace]:
    """The mini-batches of a run, by the trainer alone."""
    trainer = Trainer(spec, dataset, params)
    while True:
        yield trainer.trace()
        trainer.step()


def first(spec: Spec, dataset: Dataset, holds: Callable[[Trace, Trace], bool]) -> int:
    """The first update of which this holds."""
    for number, (before, after) in enumerate(pairwise(traces(spec, dataset)), start=1):
        if holds(before, after):
            return number
        assert number < 5_000
    raise AssertionError


def searched(
    timeline: Timeline, key: str, value: float | None = None, ref: Ref | None = None
) -> Message:
    search = Search(timeline, ask(key, value, ref, timeline.frame().spec))
    while (found := search.advance(0.01)) is None:
        assert search.progress.updates < 20_000
    return found


def sigmoid(z: float) -> float:
    return 1 / (1 + float(np.exp(-z)))


# --- each rule against a walk ------------------------------------------------------------------


@pytest.mark.parametrize(("spec", "data"), [(MOMENTUM, POINTS), (WILD, POINTS), (SWING, POINTS)])
def test_until_the_cost_rises(spec: Spec, data: Dataset) -> None:
    timeline = Timeline(spec, data)
    found = searched(timeline, "cost_rises")
    number = first(spec, data, lambda before, after: after.cost - before.cost > 0)
    assert timeline.position == Position(number)
    assert found.key == "until.cost_rose"
    assert found.values["update"] == number
    assert found.values["before"] < found.values["after"]


@pytest.mark.parametrize("ref", [WeightRef(1, 0, 1), WeightRef(0, 1, 0), BiasRef(2, 0)])
def test_until_the_gradient_of_the_selected_changes_its_sign(ref: WeightRef | BiasRef) -> None:
    def gradient(trace: Trace) -> float:
        layer = trace.layers[ref.layer]
        found = layer.grad_w[ref.j, ref.k] if isinstance(ref, WeightRef) else layer.grad_b[ref.j]
        return float(found)

    def turns(before: Trace, after: Trace) -> bool:
        low, high = sorted((gradient(before), gradient(after)))
        return low < 0 < high

    timeline = Timeline(MOMENTUM, POINTS)
    found = searched(timeline, "gradient_turns", ref=ref)
    assert timeline.position == Position(first(MOMENTUM, POINTS, turns))
    assert found.key == "until.gradient_turned"
    assert found.values["before"] * found.values["after"] < 0


@pytest.mark.parametrize("dropout", [0.0, 0.4])
@pytest.mark.parametrize("hidden", ["sigmoid", "tanh"])
def test_until_a_neuron_saturates(hidden: str, dropout: float) -> None:
    spec = Spec(sizes=(2, 4, 1), hidden=hidden, rate=2.0, batch_size=3, dropout=dropout, seed=5)

    def near(trace: Trace) -> set[tuple[int, int]]:
        found = set()
        for layer, of in enumerate(trace.layers):
            kind = trace.spec.activation(layer)
            for example, row in enumerate(of.z):
                for j, z in enumerate(row):
                    if of.mask is not None and not of.mask[example, j]:
                        continue
                    a = sigmoid(z) if kind == "sigmoid" else float(np.tanh(z))
                    low = 0 if kind == "sigmoid" else -1
                    if min(a - low, 1 - a) < 0.01:
                        found.add((layer, j))
        return found

    def saturates(before: Trace, after: Trace) -> bool:
        return bool(near(after) - near(before))

    timeline = Timeline(spec, XOR)
    found = searched(timeline, "saturates")
    number = first(spec, XOR, saturates)
    assert timeline.position == Position(number)
    assert found.key == "until.saturated"
    fresh = near(timeline.trace)
    assert (found.values["layer"] - 2, found.values["neuron"] - 1) in fresh


def test_until_the_prediction_becomes_right_for_the_whole_mini_batch() -> None:
    spec = Spec(sizes=(2, 5, 1), rate=3.0, batch_size=8, seed=1)

    def right(trace: Trace) -> bool:
        outputs = forward(trace.spec, trace.params, trace.x)
        pairs = zip(outputs[:, 0], trace.y[:, 0], strict=True)
        return all((a > 0.5) == (y > 0.5) for a, y in pairs)

    timeline = Timeline(spec, XOR)
    found = searched(timeline, "becomes_right")
    number = first(spec, XOR, lambda before, after: right(after) and not right(before))
    assert timeline.position == Position(number)
    assert (found.key, found.values) == ("until.right", {"examples": 8, "update": number})


@pytest.mark.parametrize("ref", [None, WeightRef(0, 1, 0), BiasRef(1, 0), NeuronRef(0, 0)])
def test_until_the_change_is_small(ref: Ref | None) -> None:
    spec, x = Spec(sizes=(2, 2, 1), rate=1.0), 1e-3

    def changes(before: Trace, after: Trace) -> list[float]:
        if isinstance(ref, WeightRef):
            pair = [each.params.weights[ref.layer][ref.j, ref.k] for each in (before, after)]
            return [abs(pair[1] - pair[0])]
        if isinstance(ref, BiasRef):
            pair = [each.params.biases[ref.layer][ref.j] for each in (before, after)]
            return [abs(pair[1] - pair[0])]
        flat = [each.params.flat(spec) for each in (before, after)]
        return list(abs(flat[1] - flat[0]))

    timeline = Timeline(spec, CHAIN)
    found = searched(timeline, "small_change", x, ref)
    number = first(spec, CHAIN, lambda *pair: max(changes(*pair)) < x)
    assert number > 1
    assert timeline.position == Position(number)
    chosen = isinstance(ref, (WeightRef, BiasRef))
    assert found.key == ("until.small_change" if chosen else "until.small_changes")


def test_until_the_cost_is_below() -> None:
    net = worked_example()
    timeline = Timeline(net.spec, net.dataset(), net.params)
    found = searched(timeline, "cost_below", 0.02)
    costs = traces(net.spec, net.dataset(), net.params)
    number = next(n for n, trace in enumerate(costs) if trace.cost < 0.02)
    assert timeline.position == Position(number)
    assert found.values["update"] == number == 101
    assert found.values["x"] == 0.02


def test_a_rise_is_a_rise_however_small_it_is() -> None:
    found = searched(Timeline(SWING, POINTS), "cost_rises")
    before, after = found.values["before"], found.values["after"]
    assert before < after < 1.01 * before


def test_a_prediction_that_is_right_already_has_to_become_wrong_first() -> None:
    spec = Spec(sizes=(2, 5, 1), rate=3.0, batch_size=8, seed=1)
    timeline = Timeline(spec, XOR)
    numbers = [searched(timeline, "becomes_right").values["update"] for _ in range(10)]
    rights = []
    for number, trace in enumerate(traces(spec, XOR)):
        outputs = forward(spec, trace.params, trace.x)
        rights.append(bool(((outputs > 0.5) == (trace.y > 0.5)).all()))
        if number == numbers[-1]:
            break
    turns = [n for n, (before, after) in enumerate(pairwise(rights), start=1) if after > before]
    assert numbers == turns
    assert sum(rights) > len(turns)


# --- when and where ----------------------------------------------------------------------------


def test_what_is_recorded_is_walked_and_found_at_the_same_moment() -> None:
    timeline = Timeline(MOMENTUM, POINTS)
    searched(timeline, "gradient_turns", ref=WeightRef(0, 1, 0))
    here, shown = timeline.position, fingerprint(timeline.frame())
    timeline.seek(Position(here.iteration + 30))
    timeline.seek(Position(0, 1, 4, 1))
    searched(timeline, "gradient_turns", ref=WeightRef(0, 1, 0))
    assert (timeline.position, fingerprint(timeline.frame())) == (here, shown)
    assert timeline.history.present == here.iteration + 30


def test_the_present_is_passed_and_new_updates_are_made() -> None:
    timeline = Timeline(MOMENTUM, POINTS)
    timeline.seek(Position(5))
    timeline.seek(Position(2))
    found = searched(timeline, "cost_below", 0.05)
    assert timeline.position.iteration == timeline.history.present == found.values["update"] > 5


def test_the_next_search_goes_on_from_there() -> None:
    timeline = Timeline(MOMENTUM, POINTS)
    numbers = [searched(timeline, "cost_rises").values["update"] for _ in range(3)]
    pairs = enumerate(pairwise(traces(MOMENTUM, POINTS)), start=1)
    rises = (n for n, (before, after) in pairs if after.cost > before.cost)
    assert numbers == [next(rises) for _ in range(3)]


def test_what_was_typed_between_two_updates_is_no_update() -> None:
    net = worked_example()
    timeline = Timeline(net.spec, net.dataset(), net.params)
    timeline.seek(Position(3))
    worse = Params(tuple(w * 4 for w in net.params.weights), net.params.biases)
    change = Change.of(net.spec, net.spec, net.dataset(), worse, timeline.state.params)
    good = timeline.trace.cost
    timeline.relocate(change.applied(timeline.place))
    assert timeline.trace.cost > good
    timeline.seek(Position(6))
    timeline.seek(Position(1))
    search = Search(timeline, ask("cost_rises", None, None, net.spec))
    assert search.advance(0.0) is None  # 2
    assert search.advance(0.0) is None  # 3: typed, and worse
    assert timeline.position == Position(3)


def test_divergence_ends_a_search() -> None:
    wild = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    timeline = Timeline(wild, POINTS)
    with pytest.raises(DivergedError):
        searched(timeline, "cost_below", 1e-9)
    assert np.isfinite(timeline.trace.cost)


# --- what cannot be asked ----------------------------------------------------------------------

RELU = Spec(sizes=(2, 3, 2), hidden="relu", output="softmax", cost="log_likelihood")
LINEAR = Spec(sizes=(2, 3, 1), output="linear")


@pytest.mark.parametrize(
    ("key", "value", "ref", "spec", "error"),
    [
        ("noon", None, None, RELU, "until.key"),
        ("gradient_turns", None, None, RELU, "until.no_parameter"),
        ("gradient_turns", None, NeuronRef(0, 0), RELU, "until.no_parameter"),
        ("gradient_turns", None, WeightRef(0, 9, 0), RELU, "until.no_parameter"),
        ("gradient_turns", None, BiasRef(4, 0), RELU, "until.no_parameter"),
        ("saturates", None, None, RELU, "until.no_ends"),
        ("becomes_right", None, None, LINEAR, "until.no_classes"),
        ("cost_below", None, None, RELU, "until.no_number"),
        ("cost_below", float("nan"), None, RELU, "until.number"),
        ("small_change", 0.0, None, RELU, "until.number"),
        ("small_change", float("inf"), None, RELU, "until.number"),
        ("cost_below", -1.0, None, RELU, "until.number"),
    ],
)
def test_what_makes_no_sense_is_refused(
    key: str, value: float | None, ref: Ref | None, spec: Spec, error: str
) -> None:
    with pytest.raises(BpvizError) as refused:
        ask(key, value, ref, spec)
    assert refused.value.key == error


def test_a_net_that_cannot_be_trained_cannot_be_searched() -> None:
    timeline = Timeline(replace(MOMENTUM, hidden="step"), POINTS)
    with pytest.raises(SpecError, match="slope is zero"):
        searched(timeline, "cost_rises")


def test_every_rule_has_the_key_it_is_found_by() -> None:
    assert all(rule.key == key for key, rule in RULES.items())
    assert len(RULES) == 6
