"""No order of what can be asked of a session may raise, hang, or show other bytes.

A walk is a list of (name, number): what to do, and the seed of everything that is chosen about it.
So hypothesis can shorten a walk that fails to the few acts that matter.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from random import Random
from time import perf_counter
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from moments import arrays
from PySide6.QtCore import QCoreApplication, QEventLoop, QThread
from pytestqt.qtbot import QtBot
from remembered import Memory, check, told
from watched import Watched

from bpviz.data import Dataset
from bpviz.engine import (
    BiasRef,
    BpvizError,
    InputRef,
    NeuronRef,
    Params,
    Spec,
    StepRef,
    WeightRef,
    init_params,
)
from bpviz.engine.spec import CHOICES
from bpviz.files import load_net
from bpviz.run.build import resized, with_rows
from bpviz.run.editable import Editable, RateRef, TargetRef
from bpviz.run.editing import change
from bpviz.run.frame import Frame
from bpviz.run.position import UNITS
from bpviz.run.until import RULES
from bpviz.session import Session
from bpviz.session.worker import Worker

RATES = (0.0, 0.1, 0.5, 3.0, 50.0, 1000.0)
NUMBERS = (0.0, -1.0, 0.25, 3.0, -40.0, 1e30)
FIELDS: dict[str, tuple[Any, ...]] = {
    **CHOICES,
    "rate": RATES,
    "l1": (0.0, 0.01),
    "l2": (0.0, 0.5),
    "momentum": (0.0, 0.5, 0.9),
    "dropout": (0.0, 0.3),
    "batch_size": (1, 2, 3, 4, 100),
}


def learner(**choices: Any) -> tuple[Spec, Dataset, Params | None]:
    """The xor net, trained in another way."""
    net = load_net("xor")
    return replace(net.spec, **choices), net.dataset(), net.params


def shipped(name: str) -> tuple[Spec, Dataset, Params | None]:
    """A net that comes with bpviz."""
    net = load_net(name)
    return net.spec, net.dataset(), net.params


STARTS = (
    shipped("worked-example"),
    shipped("2-2-1-shared"),
    learner(batch_size=2, optimizer="momentum", l2=0.1),
    learner(batch_size=3, optimizer="adam", dropout=0.4),
)


class Walker:
    """A session that is asked for anything, and all that it has ever shown."""

    def __init__(self, start: int) -> None:
        self.watched = Watched(Session(*STARTS[start]))
        self.session = self.watched.session
        self.memory = Memory()
        self.check()

    def act(self, name: str, number: int) -> None:
        """Do one thing, and look at everything."""
        self.watched.shown()
        was_playing, before = self.session.is_playing, self.session.frame
        try:
            ACTS[name](self, Random(number))
        except BpvizError:
            assert not self.watched.shown(), f"{name} was refused, yet something was shown"
            assert self.session.frame is before
        frames = self.watched.shown()
        if name in ONCE and not was_playing and not self.session.is_playing:
            assert len(frames) <= 1, f"{name} has shown {len(frames)} frames"
            assert (self.session.frame is not before) == bool(frames)
        for frame in frames:
            check(frame)
        self.check()

    def check(self) -> None:
        """What holds after anything that was done."""
        self.memory.look(self.session)
        assert self.session.is_playing or not running(), "it is paused, and a thread runs"


WORKERS: list[Worker] = []


def running() -> bool:
    """Whether a thread of any session runs."""
    WORKERS[:] = [each for each in WORKERS if not each.isFinished()]
    return bool(WORKERS)


@pytest.fixture(autouse=True)
def workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every thread that is started is kept in WORKERS until it has ended."""

    class Kept(Worker):
        def start(self, *priority: QThread.Priority) -> None:
            WORKERS.append(self)
            super().start(*priority)

    monkeypatch.setattr("bpviz.session.runner.Worker", Kept)


# --- what can be done ----------------------------------------------------------------------------


def _move(walker: Walker, dice: Random) -> None:
    walker.session.move(dice.choice(UNITS), dice.choice((1, 1, 1, 2, 7, -1, -1, -3, 0, 40, -40)))


def _move_to_end(walker: Walker, dice: Random) -> None:
    walker.session.move_to_end(dice.choice((1, 1, 2, 9, -1, -1, -4, 0)))


def _seek(walker: Walker, dice: Random) -> None:
    latest = walker.session.frame.latest
    iteration = dice.choice((0, latest, latest // 2, latest + 3, -5, 10**4, dice.randint(0, 30)))
    if iteration == 10**4 and dice.random() < 0.9:
        iteration = 11
    rest = (dice.choice((0, 0, 1, 2, -1, 10**6, dice.randint(0, 40))) for _ in range(3))
    walker.session.seek(iteration, *rest)


def _seek_step(walker: Walker, dice: Random) -> None:
    frame = walker.session.frame
    kinds = ("z", "a", "cost", "delta", "gradient", "mean", "velocity", "first_moment", "update")
    walker.session.seek_step(StepRef(dice.choice(kinds), anything(frame.spec, dice)))


def parameter(spec: Spec, dice: Random) -> WeightRef | BiasRef:
    """Any weight or bias of a network."""
    layer = dice.randrange(spec.layers)
    n_out, n_in = spec.shapes[layer]
    j, k = dice.randrange(n_out), dice.randrange(n_in)
    return dice.choice((WeightRef(layer, j, k), BiasRef(layer, min(j, spec.bias_sizes[layer] - 1))))


def anything(spec: Spec, dice: Random) -> WeightRef | BiasRef | NeuronRef:
    """A parameter or a neuron; now and then one that the network has not."""
    layer = dice.randrange(spec.layers)
    neuron = NeuronRef(layer, dice.randrange(spec.sizes[layer + 1] + 1))
    return dice.choice((parameter(spec, dice), neuron))


def _set_order(walker: Walker, dice: Random) -> None:
    walker.session.set_order(dice.choice(("deltas", "layers", "sideways")))


def _edit_spec(walker: Walker, dice: Random) -> None:
    names = dice.sample(sorted(FIELDS), dice.choice((1, 1, 1, 2, 5)))
    chosen = {name: dice.choice(FIELDS[name]) for name in names}
    walker.session.edit(replace(walker.session.frame.spec, **chosen), text=" ".join(names))


def _edit_rates(walker: Walker, dice: Random) -> None:
    rates: dict[str, Any] = {name: dice.choice((0.0, 0.1, 2.0)) for name in ("rate", "l1", "l2")}
    walker.session.edit(replace(walker.session.frame.spec, **rates), text="rates")


def _edit_value(walker: Walker, dice: Random) -> None:
    frame = walker.session.frame
    ref = parameter(frame.spec, dice)
    sizes = frame.spec.sizes
    inputs, targets = InputRef(dice.randrange(sizes[0])), TargetRef(dice.randrange(sizes[-1]))
    what: Editable = dice.choice((ref, ref, ref, inputs, targets, RateRef()))
    new = change(frame, what, dice.choice(NUMBERS))
    walker.session.edit(new.spec, new.params, new.dataset, str(what))


def _edit_sizes(walker: Walker, dice: Random) -> None:
    frame = walker.session.frame
    sizes = (2, *(dice.randint(1, 4) for _ in range(dice.randint(0, 3))), dice.randint(1, 3))
    now = frame.dataset
    spec, params, x, y = resized(frame.spec, frame.params, now.train_x, now.train_y, sizes)
    walker.session.edit(spec, params, with_rows(now, x, y), "sizes")


def _edit_rows(walker: Walker, dice: Random) -> None:
    now = walker.session.frame.dataset
    kept = [dice.randrange(now.examples) for _ in range(dice.randint(1, 5))]
    walker.session.edit(dataset=with_rows(now, now.train_x[kept], now.train_y[kept]), text="rows")


def _undo(walker: Walker, dice: Random) -> None:
    walker.session.undo_stack.undo()


def _redo(walker: Walker, dice: Random) -> None:
    walker.session.undo_stack.redo()


def _undo_and_redo(walker: Walker, dice: Random) -> None:
    """Undo and redo show the same again."""
    session = walker.session
    session.pause()
    before = session.frame
    if not session.undo_stack.canUndo():
        return
    session.undo_stack.undo()
    walker.check()
    session.undo_stack.redo()
    after = session.frame
    assert (after.position, after.spec, after.latest) == (
        before.position,
        before.spec,
        before.latest,
    )
    assert [id(each) for each in after.original] == [id(each) for each in before.original]
    assert all(map(np.array_equal, arrays(after.trace), arrays(before.trace)))
    assert after.step is not None
    assert before.step is not None
    assert told(after.step) == told(before.step)


def _back_to_original(walker: Walker, dice: Random) -> None:
    could = walker.session.frame.can_return
    assert walker.session.back_to_original("back") == could


def _run_until(walker: Walker, dice: Random) -> None:
    frame = walker.session.frame
    key, ref = dice.choice((*RULES, "nonsense")), anything(frame.spec, dice)
    value = dice.choice((None, 0.01, 0.25, 1e-9, -1.0, float("nan")))
    walker.session.run_until(key, value, ref)
    wait(walker, dice)


def _play(walker: Walker, dice: Random) -> None:
    walker.session.play()
    wait(walker, dice)


def _play_steps(walker: Walker, dice: Random) -> None:
    unit, count = dice.choice((*UNITS, "while")), dice.choice((1, 1, 3, 0))
    walker.session.play(unit, dice.choice((None, 60.0, 0.5, 0.0)), count)
    wait(walker, dice)


def _wait(walker: Walker, dice: Random) -> None:
    wait(walker, dice)


def wait(walker: Walker, dice: Random) -> None:
    """Let what plays go on for some Frames, then pause it, or leave it."""
    session, wanted = walker.session, dice.randint(0, 4)
    shown: list[Frame] = []
    session.frameReady.connect(shown.append)
    started = perf_counter()
    while session.is_playing and len(shown) < wanted and not asleep(session):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        assert perf_counter() < started + 20, "nothing is shown any more"
    session.frameReady.disconnect(shown.append)
    if dice.random() < 0.5:
        session.pause()


def asleep(session: Session) -> bool:
    """Whether it steps so slowly that nobody wants to wait."""
    return session._stepping_timer.isActive() and session._stepping_timer.interval() > 100


def _pause(walker: Walker, dice: Random) -> None:
    walker.session.pause()


def _restart(walker: Walker, dice: Random) -> None:
    walker.session.restart()


def _new_weights(walker: Walker, dice: Random) -> None:
    walker.session.new_weights("new weights")


def _start(walker: Walker, dice: Random) -> None:
    walker.session.start(*dice.choice(STARTS))


def _start_wrong(walker: Walker, dice: Random) -> None:
    spec = Spec(sizes=(3, 2, 2))
    with suppress(BpvizError):
        walker.session.start(spec, STARTS[0][1], init_params(spec))
        raise AssertionError("what does not fit was taken")


ACTS: dict[str, Callable[[Walker, Random], None]] = {
    act.__name__.removeprefix("_"): act
    for act in (
        _move,
        _move_to_end,
        _seek,
        _seek_step,
        _set_order,
        _edit_spec,
        _edit_rates,
        _edit_value,
        _edit_sizes,
        _edit_rows,
        _undo,
        _redo,
        _undo_and_redo,
        _back_to_original,
        _run_until,
        _play,
        _play_steps,
        _wait,
        _pause,
        _restart,
        _new_weights,
        _start,
        _start_wrong,
    )
}
ONCE = set(ACTS) - {"run_until", "play", "play_steps", "wait", "undo_and_redo"}
"""What shows one Frame, or none where nothing is to be seen, unless it goes far."""

WALK = st.lists(st.tuples(st.sampled_from(list(ACTS)), st.integers(0, 10_000)), max_size=40)


def walk(start: int, acts: list[tuple[str, int]]) -> None:
    """Do one thing after the other."""
    walker = Walker(start)
    try:
        for name, number in acts:
            walker.act(name, number)
    finally:
        walker.session.pause()
    walker.check()


def test_a_move_that_is_refused_at_the_present_leaves_the_past_as_it_was(qtbot: QtBot) -> None:
    """A network of "step" neurons cannot be trained; what was trained before can be looked at."""
    walker = Walker(0)
    session = walker.session
    session.move("iteration", 1)
    session.edit(replace(session.frame.spec, hidden="step"))
    session.seek(0, 0, 5, 1)
    walker.check()
    before = session.frame
    assert not session.move("iteration", 5)
    assert session.frame.position == before.position
    assert session.frame.message is not None
    walker.check()
    assert all(map(np.array_equal, arrays(session.frame.trace), arrays(before.trace)))


@given(start=st.integers(0, len(STARTS) - 1), acts=WALK)
@settings(max_examples=60, suppress_health_check=list(HealthCheck))
def test_whatever_is_asked_of_a_session_time_stays_whole(
    qtbot: QtBot, start: int, acts: list[tuple[str, int]]
) -> None:
    walk(start, acts)


@pytest.mark.parametrize("seed", range(4))
def test_a_long_walk_shows_the_same_bytes_whenever_it_comes_by(qtbot: QtBot, seed: int) -> None:
    dice = Random(seed)
    names = sorted(ACTS)
    walk(seed, [(dice.choice(names), dice.randrange(10_000)) for _ in range(60)])
