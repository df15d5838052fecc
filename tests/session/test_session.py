"""Moving and changing. What plays by itself is in test_player.py."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moments import ADAM, MOMENTUM, POINTS, fingerprint
from pytestqt.qtbot import QtBot
from watched import Watched

from bpviz.data import Dataset
from bpviz.engine import (
    BpvizError,
    NeuronRef,
    Params,
    Spec,
    SpecError,
    StepRef,
    WeightRef,
    init_params,
)
from bpviz.run.frame import Frame
from bpviz.run.position import UNITS, Position
from bpviz.session import Session

TYPED = init_params(replace(MOMENTUM, seed=77))
LESS_DATA = replace(POINTS, name="less", train_x=POINTS.train_x[:3], train_y=POINTS.train_y[:3])


def alone(watched: Watched) -> Frame:
    """The one Frame that was shown, and no other."""
    frames = watched.shown()
    assert len(frames) == 1
    return frames[0]


# --- one Frame a change ------------------------------------------------------------------------


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("n", [1, 3, -1])
def test_a_move_shows_one_frame(watched: Watched, unit: str, n: int) -> None:
    session = watched.session
    session.seek(5, 1, 4, 1)
    watched.shown()
    assert session.move(unit, n)
    assert alone(watched) is session.frame
    assert session.frame.position != Position(5, 1, 4, 1)


@pytest.mark.parametrize("unit", UNITS)
def test_at_the_first_position_nothing_is_shown(watched: Watched, unit: str) -> None:
    assert not watched.session.move(unit, -1)
    assert watched.shown() == []


def test_a_seek_shows_one_frame_and_none_where_we_are(watched: Watched) -> None:
    session = watched.session
    session.seek(7, 1, 3, 1)
    assert alone(watched).position == Position(7, 1, 3, 1)
    session.seek(7, 1, 3, 1)
    assert watched.shown() == []
    session.restart()
    assert alone(watched).position == Position()


@pytest.mark.parametrize(
    "change",
    [
        {"spec": replace(MOMENTUM, rate=0.7)},
        {"spec": replace(MOMENTUM, sizes=(2, 5, 3))},
        {"params": TYPED},
        {"dataset": LESS_DATA},
        {"spec": ADAM, "params": TYPED, "dataset": LESS_DATA},
    ],
)
def test_an_edit_an_undo_and_a_redo_show_one_frame_each(
    watched: Watched, change: dict[str, object]
) -> None:
    session = watched.session
    session.move("iteration", 4)
    watched.shown()
    session.edit(**change)
    alone(watched)
    session.undo_stack.undo()
    alone(watched)
    session.undo_stack.redo()
    alone(watched)


def test_where_a_number_comes_from_is_shown_once(watched: Watched) -> None:
    session = watched.session
    assert session.seek_step(StepRef("delta", NeuronRef(1, 2)))
    assert alone(watched).step.ref == StepRef("delta", NeuronRef(1, 2))
    assert session.seek_step(StepRef("delta", NeuronRef(1, 2)))
    assert not session.seek_step(StepRef("first_moment", NeuronRef(1, 2)))
    assert watched.shown() == []


def test_another_order_is_shown_once_with_the_same_step(watched: Watched) -> None:
    session = watched.session
    session.move("step", 30)
    step = session.frame.step
    watched.shown()
    session.set_order("layers")
    frame = alone(watched)
    assert (frame.order, frame.step) == ("layers", step)
    session.set_order("layers")
    assert watched.shown() == []
    with pytest.raises(SpecError, match="order"):
        session.set_order("sideways")
    assert session.frame is frame


def test_a_start_shows_one_frame(watched: Watched) -> None:
    watched.session.start(ADAM, LESS_DATA)
    assert alone(watched).spec is ADAM


# --- moving -------------------------------------------------------------------------------------


def test_factors_forward_and_back_show_identical_frames(example: Session) -> None:
    shown = [fingerprint(example.frame)]
    for _ in range(200):
        example.move("factor", 1)
        shown.append(fingerprint(example.frame))
    for moment in shown[-2::-1]:
        example.move("factor", -1)
        assert fingerprint(example.frame) == moment


def test_the_worked_example_learns_as_it_should(qtbot: QtBot, example: Session) -> None:
    costs = {
        1: 0.29102777369359933,
        2: 0.283547133122,
        10: 0.220918592054,
        100: 0.020046828249,
        1_000: 0.001114349454,
        10_000: 3.510187783e-05,
    }
    made = 0
    for updates, cost in costs.items():
        assert example.move("iteration", updates - made)
        made = updates
        qtbot.waitUntil(lambda made=made: arrived(example, made))
        assert example.frame.trace.cost == pytest.approx(cost, rel=1e-9)


def arrived(session: Session, iteration: int) -> bool:
    return not session.is_playing and session.frame.position.iteration == iteration


def test_a_unit_that_there_is_not_changes_nothing(watched: Watched) -> None:
    with pytest.raises(BpvizError, match="century"):
        watched.session.move("century", 1)
    with pytest.raises(BpvizError, match="century"):
        watched.session.play("century")
    with pytest.raises(BpvizError, match="speed"):
        watched.session.play("factor", per_second=0)
    assert watched.shown() == []


def test_the_past_is_told_from_the_present(session: Session) -> None:
    session.move("iteration", 3)
    assert session.frame.present
    session.move("factor", -1)
    assert not session.frame.present
    assert session.frame.latest == 3
    session.seek(session.frame.latest)
    assert session.frame.present


def test_restart_returns_to_the_same_weights(session: Session) -> None:
    first = fingerprint(session.frame)
    session.move("epoch", 4)
    session.restart()
    assert fingerprint(session.frame) == first
    assert session.frame.latest == 12


def test_an_update_that_is_refused_is_explained(watch: Callable[..., Watched]) -> None:
    watched = watch(replace(MOMENTUM, hidden="step"), POINTS)
    assert not watched.session.move("iteration", 1)
    message = alone(watched).message
    assert message is not None
    assert message.key == "training.step"
    assert "slope is zero" in message.text
    watched.session.move("factor", 1)
    assert alone(watched).message is None


def test_an_update_that_diverges_is_explained_at_the_last_good_moment(
    watch: Callable[..., Watched],
) -> None:
    wild = replace(MOMENTUM, hidden="relu", output="linear", rate=500.0, dropout=0.0)
    watched = watch(wild, POINTS)
    assert watched.session.move("iteration", 400)
    frame = alone(watched)
    assert frame.message is not None
    assert frame.message.key == "run.diverged"
    assert frame.message.values["iteration"] == frame.position.iteration == frame.latest
    assert frame.present
    assert np.isfinite(frame.trace.cost)
    assert not watched.session.move("iteration", 1)
    again = alone(watched)
    assert (again.message, again.position) == (frame.message, frame.position)
    assert again.params is not None
    assert watched.session.move("iteration", -1)
    assert alone(watched).message is None


# --- changing -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"spec": replace(MOMENTUM, sizes=(2, 4, 7))}, "3 outputs"),
        ({"dataset": Dataset(name="w", train_x=[[1, 2, 3]], train_y=[[1, 0, 0]])}, "3 inputs"),
        ({"params": init_params(replace(MOMENTUM, sizes=(2, 9, 3)))}, "shapes"),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_changes(
    watched: Watched, change: dict[str, object], message: str
) -> None:
    session = watched.session
    session.move("iteration", 4)
    frame = alone(watched)
    with pytest.raises(SpecError, match=message):
        session.edit(**change)
    spec = change.get("spec", MOMENTUM)
    dataset = change.get("dataset", POINTS)
    with pytest.raises(SpecError, match=message):
        session.start(spec, dataset, change.get("params"))
    assert session.frame is frame
    assert watched.shown() == []
    assert session.undo_stack.count() == 0


def test_what_is_no_change_is_not_one(watched: Watched) -> None:
    session = watched.session
    session.edit(spec=replace(MOMENTUM), dataset=POINTS)
    session.edit()
    assert watched.shown() == []
    assert session.undo_stack.count() == 0


def test_a_step_function_is_a_change_like_any_other(session: Session) -> None:
    session.edit(spec=replace(MOMENTUM, hidden="step"))
    assert session.frame.trace.spec.hidden == "step"


def test_the_position_is_kept_by_its_step(session: Session) -> None:
    session.seek(4, 1, 0)
    session.seek_step(StepRef("delta", NeuronRef(2, 1)))
    here = session.frame.position
    session.edit(spec=replace(MOMENTUM, rate=0.7))
    assert session.frame.position == here
    session.edit(spec=replace(ADAM, rate=0.7))
    frame = session.frame
    assert frame.step is not None
    assert frame.step.ref == StepRef("delta", NeuronRef(2, 1))
    assert frame.position.factor == len(frame.step.factors)
    assert (frame.position.iteration, frame.position.example) == (4, 1)


def test_the_position_is_one_that_there_is_when_the_mini_batch_is_smaller(
    session: Session,
) -> None:
    session.seek(4)
    session.seek_step(StepRef("update", WeightRef(2, 1, 1)))
    here = session.frame.position
    assert here.example == 2
    session.edit(spec=replace(MOMENTUM, batch_size=1, optimizer="sgd"))
    frame = session.frame
    assert frame.step is not None
    assert frame.step.ref == StepRef("update", WeightRef(2, 1, 1))
    assert (frame.trace.examples, frame.position.example) == (1, 1)
    session.undo_stack.undo()
    assert session.frame.position == here


def test_other_sizes_begin_again(session: Session) -> None:
    session.move("iteration", 4)
    session.edit(spec=replace(MOMENTUM, sizes=(2, 6, 3)))
    assert session.frame.position == Position()
    assert session.frame.latest == 0


def test_new_weights_are_those_of_the_next_seed(session: Session) -> None:
    session.move("iteration", 4)
    session.new_weights("New weights")
    frame = session.frame
    assert frame.spec == replace(MOMENTUM, seed=MOMENTUM.seed + 1)
    expected = init_params(frame.spec)
    assert [w.tobytes() for w in frame.params] == [w.tobytes() for w in expected]
    assert (frame.position, frame.latest) == (Position(), 0)
    assert session.undo_stack.undoText() == "New weights"
    session.undo_stack.undo()
    assert (session.frame.position, session.frame.spec) == (Position(4), MOMENTUM)


def test_an_edit_in_the_past_begins_a_new_future_and_undo_returns_to_the_old_one(
    session: Session,
) -> None:
    old = {}
    for iteration in range(9):
        session.seek(iteration)
        old[iteration] = fingerprint(session.frame)
    session.seek(4, 0, 3)
    shown = fingerprint(session.frame)
    session.edit(params=TYPED, text="Change w1")
    assert session.frame.latest == 4
    assert session.frame.present
    assert session.frame.params.weights[0].tobytes() == TYPED.weights[0].tobytes()
    session.seek(6)
    new = fingerprint(session.frame)
    assert new != old[6]
    for iteration in (3, 0):
        session.seek(iteration)
        assert fingerprint(session.frame) == old[iteration]

    session.undo_stack.undo()
    assert fingerprint(session.frame) == shown
    assert session.frame.latest == 8
    for iteration, moment in old.items():
        session.seek(iteration)
        assert fingerprint(session.frame) == moment

    session.undo_stack.redo()
    assert session.frame.latest == 6
    session.seek(6)
    assert fingerprint(session.frame) == new


def test_undo_and_redo_return_to_where_each_run_was_left(session: Session) -> None:
    session.seek(5)
    session.edit(params=TYPED)
    session.seek(9, 1, 2)
    session.undo_stack.undo()
    assert session.frame.position == Position(5)
    session.seek(20)
    session.undo_stack.redo()
    assert session.frame.position == Position(9, 1, 2)
    session.undo_stack.undo()
    assert (session.frame.position, session.frame.latest) == (Position(20), 20)


def test_undo_keeps_the_order_in_use(session: Session) -> None:
    session.move("step", 25)
    step = session.frame.step
    session.edit(params=TYPED)
    session.set_order("layers")
    session.undo_stack.undo()
    assert session.frame.order == "layers"
    assert session.frame.step == step


def test_a_start_is_a_new_root(session: Session) -> None:
    session.edit(params=TYPED)
    session.set_order("layers")
    session.move("iteration", 3)
    session.start(ADAM, LESS_DATA, init_params(replace(ADAM, seed=5)))
    frame = session.frame
    assert (frame.position, frame.latest, frame.spec) == (Position(), 0, ADAM)
    assert frame.dataset is LESS_DATA
    assert frame.order == "layers"
    assert not session.undo_stack.canUndo()
    assert not session.undo_stack.canRedo()


def test_a_session_with_edits_is_not_kept_alive_by_them(qtbot: QtBot) -> None:
    import gc
    import weakref

    session = Session(MOMENTUM, POINTS)
    session.edit(params=TYPED)
    gone = weakref.ref(session)
    del session
    gc.collect()
    assert gone() is None


# --- whatever is done ---------------------------------------------------------------------------

PARAMS = [init_params(replace(MOMENTUM, seed=seed)) for seed in (4, 5)]
EDITS: list[dict[str, Spec | Params | Dataset]] = [
    {"spec": replace(MOMENTUM, rate=0.3, l2=0.5)},
    {"spec": ADAM},
    {"spec": replace(MOMENTUM, batch_size=3, dropout=0.0)},
    {"params": PARAMS[0]},
    {"params": PARAMS[1]},
    {"dataset": LESS_DATA},
]
WAYS = st.one_of(
    st.tuples(st.sampled_from(UNITS), st.integers(-4, 4)),
    st.builds(
        Position, st.integers(0, 9), st.integers(0, 3), st.integers(0, 60), st.integers(0, 7)
    ),
    st.integers(0, len(EDITS) - 1),
    st.sampled_from(("undo", "redo", "restart")),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ways=st.lists(WAYS, max_size=25))
def test_every_moment_of_every_run_shows_identical_bytes_whatever_the_way(
    watch: Callable[..., Watched], ways: list[tuple[str, int] | Position | int | str]
) -> None:
    """A run is told by its name: each edit that was not undone has one of its own."""
    watched = watch(MOMENTUM, POINTS)
    session, names, runs, made = watched.session, [0], {}, 0
    for way in ways:
        before = session.undo_stack.index()
        if isinstance(way, int):
            session.edit(**EDITS[way])
        elif isinstance(way, Position):
            session.seek(way.iteration, way.example, way.step, way.factor)
        elif isinstance(way, tuple):
            session.move(*way)
        else:
            {
                "undo": session.undo_stack.undo,
                "redo": session.undo_stack.redo,
                "restart": session.restart,
            }[way]()
        index = session.undo_stack.index()
        if isinstance(way, int) and index > before:
            made += 1
            names = [*names[:index], made]
        frame = session.frame
        assert len(watched.shown()) <= 1
        moment = runs.setdefault((names[index], frame.position), fingerprint(frame))
        assert fingerprint(frame) == moment
        assert frame.position.iteration <= frame.latest
        assert frame.present == (frame.position.iteration == frame.latest)
