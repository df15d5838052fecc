from dataclasses import replace

import numpy as np
import pytest
from moments import ADAM, MOMENTUM, POINTS, fingerprint

from bpviz.data import Dataset
from bpviz.engine import Params, Spec, SpecError, init_params
from bpviz.run.change import Change, Place, differs_in_rates_only, starts_anew, with_rates
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline

OTHER_DATA = replace(POINTS, name="other", train_x=POINTS.train_x[::-1])


def timeline_at(iteration: int, spec: Spec = MOMENTUM) -> Timeline:
    timeline = Timeline(spec, POINTS)
    timeline.seek(Position(20))
    timeline.seek(Position(iteration))
    return timeline


def change(
    timeline: Timeline,
    spec: Spec = MOMENTUM,
    dataset: Dataset = POINTS,
    params: Params | None = None,
) -> Place:
    wanted = Change.of(timeline.era.spec, spec, dataset, params, timeline.state.params)
    return wanted.applied(timeline.place)


def adopted(place: Place) -> Timeline:
    timeline = Timeline(MOMENTUM, POINTS)
    timeline.adopt(place)
    return timeline


# --- what fits -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("spec", "dataset", "params", "message"),
    [
        (replace(MOMENTUM, sizes=(2, 4, 5)), POINTS, None, "3 outputs"),
        (replace(MOMENTUM, sizes=(7, 4, 3)), POINTS, None, "2 inputs"),
        (
            MOMENTUM,
            Dataset(name="wide", train_x=np.ones((2, 9)), train_y=np.ones((2, 3))),
            None,
            "9 inputs",
        ),
        (MOMENTUM, POINTS, init_params(replace(MOMENTUM, sizes=(2, 5, 3, 3))), "shapes"),
    ],
)
def test_what_does_not_fit_is_refused(
    spec: Spec, dataset: Dataset, params: Params | None, message: str
) -> None:
    timeline = timeline_at(5)
    with pytest.raises(SpecError, match=message):
        change(timeline, spec, dataset, params)


def test_a_step_function_is_a_network_like_any_other() -> None:
    place = change(timeline_at(5), replace(MOMENTUM, hidden="step"))
    assert adopted(place).trace.spec.hidden == "step"


def test_sizes_may_change_together_with_the_data_that_fit_them() -> None:
    wide = Dataset(name="wide", train_x=np.ones((2, 9)), train_y=np.ones((2, 4)))
    place = change(timeline_at(5), replace(MOMENTUM, sizes=(9, 6, 4)), wide)
    assert place.position == Position()
    assert adopted(place).trace.x.shape == (2, 9)


# --- where it leads ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "spec",
    [
        replace(MOMENTUM, sizes=(2, 4, 3)),
        replace(MOMENTUM, init="he"),
        replace(MOMENTUM, seed=99),
    ],
)
def test_other_first_weights_begin_the_run_again(spec: Spec) -> None:
    assert starts_anew(MOMENTUM, spec)
    place = change(timeline_at(5), spec)
    assert (place.position, place.history.present) == (Position(), 0)
    expected = init_params(spec)
    assert all(
        a.tobytes() == b.tobytes() for a, b in zip(place.state.params, expected, strict=True)
    )


@pytest.mark.parametrize("field", ["hidden", "biases", "optimizer", "batch_size", "dtype", "l1"])
def test_any_other_change_keeps_the_moment(field: str) -> None:
    values = {"hidden": "sigmoid", "biases": "per_neuron", "optimizer": "adam", "batch_size": 3}
    spec = replace(MOMENTUM, **{field: {**values, "dtype": "float32", "l1": 0.5}[field]})
    timeline = timeline_at(5)
    place = change(timeline, spec)
    assert place.position == Position(5)
    assert place.history.present == 5
    assert place.history.era_at(4).spec == MOMENTUM
    assert place.history.era_at(5).spec == spec
    same = field not in ("biases", "dtype")
    old, new = timeline.state.params.weights[0], place.state.params.weights[0]
    assert (new.tobytes() == old.tobytes()) == (field != "dtype")
    kept = place.state.memory.tobytes() == timeline.state.memory.tobytes()
    assert kept == (same and field != "optimizer")


def test_what_was_computed_before_it_stays_what_it_was() -> None:
    timeline = timeline_at(5)
    new = adopted(change(timeline, replace(MOMENTUM, hidden="sigmoid")))
    for iteration in (4, 0, 3):
        timeline.seek(Position(iteration))
        new.seek(Position(iteration))
        assert fingerprint(new.frame()) == fingerprint(timeline.frame())
    new.seek(Position(5))
    assert new.trace.spec.hidden == "sigmoid"


def test_the_run_it_was_made_in_is_not_touched() -> None:
    timeline = timeline_at(5)
    before = timeline.place
    new = adopted(change(timeline, params=init_params(replace(MOMENTUM, seed=8))))
    new.seek(Position(30))
    assert before.history.present == 20
    assert before.history.last_era.spec is MOMENTUM
    assert fingerprint(adopted(before).frame()) == fingerprint(timeline.frame())


def test_parameters_that_were_typed_are_used_from_there_on() -> None:
    typed = init_params(replace(MOMENTUM, seed=8))
    timeline = adopted(change(timeline_at(5), params=typed))
    assert timeline.state.params.weights[0].tobytes() == typed.weights[0].tobytes()
    timeline.seek(Position(3))
    timeline.seek(Position(5))
    assert timeline.state.params.weights[0].tobytes() == typed.weights[0].tobytes()
    assert timeline.state.age == 5


def test_the_penalties_know_how_many_examples_there_are_now() -> None:
    two = replace(POINTS, train_x=POINTS.train_x[:2], train_y=POINTS.train_y[:2])
    place = change(timeline_at(5), dataset=two)
    assert place.state.examples == 2
    assert adopted(place).trace.examples == 2


def test_a_change_at_the_very_beginning_replaces_it() -> None:
    place = change(timeline_at(0), ADAM)
    assert place.history.present == 0
    assert place.history.era_at(0).spec is ADAM
    assert len(place.history.curves().costs.mean) == 0


def test_two_changes_at_the_same_moment_are_both_made() -> None:
    timeline = timeline_at(5)
    timeline.adopt(change(timeline, replace(MOMENTUM, hidden="sigmoid")))
    timeline.adopt(
        change(timeline, replace(MOMENTUM, hidden="sigmoid", rate=0.9), dataset=OTHER_DATA)
    )
    assert timeline.era.spec == replace(MOMENTUM, hidden="sigmoid", rate=0.9)
    assert timeline.era.dataset is OTHER_DATA
    assert timeline.history.present == 5


# --- rates ---------------------------------------------------------------------------------------


def test_rates_can_be_told_from_other_changes() -> None:
    assert differs_in_rates_only(MOMENTUM, replace(MOMENTUM, rate=0.7, l1=1, l2=2))
    assert differs_in_rates_only(MOMENTUM, MOMENTUM)
    assert not differs_in_rates_only(MOMENTUM, replace(MOMENTUM, rate=0.7, momentum=0.5))


def test_in_the_past_other_rates_are_a_new_future() -> None:
    timeline = timeline_at(5)
    place = with_rates(timeline.place, replace(MOMENTUM, rate=0.9))
    assert place.position == Position(5)
    assert (place.history.present, timeline.history.present) == (5, 20)
    assert [place.history.era_at(i).spec.rate for i in (4, 5)] == [MOMENTUM.rate, 0.9]
    assert timeline.history.era_at(5).spec is MOMENTUM


def test_a_score_stays_when_nothing_that_it_measured_was_changed() -> None:
    timeline = timeline_at(20)
    measured = timeline.history.scores_at(20)
    assert measured is not None
    timeline.seek(Position(measured.iteration))
    rate = replace(MOMENTUM, rate=MOMENTUM.rate / 2)
    assert change(timeline, rate).history.scores_at(measured.iteration) is measured
    for other in (
        change(timeline, replace(MOMENTUM, hidden="relu")),
        change(timeline, dataset=OTHER_DATA),
        change(timeline, params=timeline.state.params),
    ):
        assert other.history.scores_at(measured.iteration) is not measured
