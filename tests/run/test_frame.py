from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from moments import ADAM, MOMENTUM, POINTS, worked_example

from bpviz.engine import BiasRef, NeuronRef, StepRef, WeightRef
from bpviz.run.frame import Frame, known
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline


def example() -> Timeline:
    net = worked_example()
    return Timeline(net.spec, net.dataset(), net.params)


def momentum() -> Timeline:
    return Timeline(MOMENTUM, POINTS)


def adam() -> Timeline:
    return Timeline(replace(ADAM, l1=0, l2=0), POINTS)


def frames_of_an_iteration(timeline: Timeline) -> Iterator[Frame]:
    """One for every factor of every step."""
    while timeline.position.iteration == 0:
        yield timeline.frame()
        timeline.move("factor", 1)


def refs_of(timeline: Timeline, example: int) -> list[StepRef]:
    """All that an example, or the update part, computes, in order."""
    return [step.ref for step in timeline.walk.steps(example)]


@pytest.mark.parametrize("order", ["deltas", "layers"])
@pytest.mark.parametrize("run", [example, momentum, adam])
def test_a_number_is_known_from_its_result_on_and_never_before(
    run: Callable[[], Timeline], order: str
) -> None:
    timeline = run()
    timeline.set_order(order)
    told, updates = refs_of(timeline, 0), refs_of(timeline, timeline.trace.examples)
    for frame in frames_of_an_iteration(timeline):
        here, step = frame.position, frame.step
        assert step is not None
        done = here.step + (here.factor == len(step.factors))
        example, update = (len(told), done) if frame.in_update else (done, 0)
        assert [known(frame, ref) for ref in told] == [i < example for i in range(len(told))]
        assert [known(frame, ref) for ref in updates] == [i < update for i in range(len(updates))]


def test_of_a_new_example_nothing_is_known() -> None:
    timeline = momentum()
    timeline.seek(Position(0, 1))
    assert not any(known(timeline.frame(), ref) for ref in refs_of(timeline, 1))


def test_while_training_everything_is_known() -> None:
    timeline = momentum()
    frame = timeline.training_frame(timeline.state)
    assert known(frame, StepRef("update", WeightRef(0, 0, 0)))
    assert known(frame, StepRef("delta", NeuronRef(0, 0)))


def test_what_no_step_computes_is_not_known() -> None:
    timeline = example()
    timeline.seek(Position(0, 1, 99, 99))
    frame = timeline.frame()
    assert known(frame, StepRef("update", BiasRef(1, 1)))
    assert not known(frame, StepRef("mean", WeightRef(0, 0, 0)))
    assert not known(frame, StepRef("velocity", WeightRef(0, 0, 0)))


def test_in_the_update_part_the_last_example_is_shown() -> None:
    timeline = momentum()
    shown = []
    for _ in range(4):
        frame = timeline.frame()
        shown.append((frame.example, frame.in_update, frame.steps))
        timeline.move("example", 1)
    steps, updates = len(refs_of(momentum(), 0)), len(refs_of(momentum(), 2))
    assert shown[:3] == [(0, False, steps), (1, False, steps), (1, True, updates)]
    assert shown[3] == (0, False, steps)
