"""Where a moment lies: arithmetic between Positions, steps of an iteration and sliders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from bpviz.engine import Section, StepRef, story
from bpviz.run.frame import Frame
from bpviz.run.position import Position

SLIDER_STEPS: Final = 1_000_000
"""A slider counts in 32 bits; more iterations, or steps, than this are scaled to it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a chapter of the iteration begins: one of PHASES, of a layer when it is backward."""

    place: int
    phase: str
    layer: int | None = None


def to_slider(value: int, last: int) -> int:
    """The slider's value for `value` out of 0..last."""
    return value if last <= SLIDER_STEPS else round(value * SLIDER_STEPS / last)


def from_slider(value: int, last: int) -> int:
    """What a slider's value means, out of 0..last."""
    return value if last <= SLIDER_STEPS else round(value * last / SLIDER_STEPS)


def steps_of_example(frame: Frame) -> int:
    """How many steps one example of the mini-batch has."""
    return story(frame.spec, frame.order).steps


def steps_of_iteration(frame: Frame) -> int:
    """How many steps the whole iteration has: all its examples and the update."""
    update = 0 if frame.update is None else len(frame.update)
    return frame.trace.examples * steps_of_example(frame) + update


def place_of(frame: Frame) -> int:
    """The number of the step shown, from 0, counted through the whole iteration."""
    return frame.position.example * steps_of_example(frame) + frame.position.step


def position_at(frame: Frame, place: int) -> Position:
    """The beginning of the step with this number of the iteration shown."""
    steps, examples = steps_of_example(frame), frame.trace.examples
    example = min(place // steps, examples)
    return Position(frame.position.iteration, example, place - example * steps)


def marks_of(frame: Frame) -> tuple[Mark, ...]:
    """Where chapters begin: in one example by phase and layer, in more by example; the update."""
    steps, examples = steps_of_example(frame), frame.trace.examples
    update = Mark(examples * steps, "update")
    if examples > 1:
        return (*(Mark(example * steps, "forward") for example in range(examples)), update)
    return (*_chapters(story(frame.spec, frame.order).sections), update)


def _chapters(sections: tuple[Section, ...]) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for section in sections:
        by_layer = section.phase in ("backward", "gradients")
        mark = Mark(section.start, section.phase, section.layer if by_layer else None)
        if not marks or (marks[-1].phase, marks[-1].layer) != (mark.phase, mark.layer):
            marks.append(mark)
    return tuple(marks)


def is_in_first_phase(frame: Frame) -> bool:
    """Whether no phase has ended before the moment shown."""
    here, sections = frame.position, story(frame.spec, frame.order).sections
    if frame.training or here.iteration or here.example:
        return False
    first = next((s.start for s in sections if s.phase != sections[0].phase), 0)
    return here.step < first


def now_and_next(frame: Frame) -> tuple[StepRef | None, StepRef | None]:
    """What is being computed, and what comes after it; None behind the iteration's last step."""
    place = place_of(frame)
    return _ref_at(frame, place), _ref_at(frame, place + 1)


def _ref_at(frame: Frame, place: int) -> StepRef | None:
    at = position_at(frame, place)
    if at.example < frame.trace.examples:
        return story(frame.spec, frame.order).ref(at.step)
    if frame.update is None or at.step >= len(frame.update):
        return None
    return frame.update.ref(at.step)


def able_at(frame: Frame) -> dict[str, bool]:
    """Which buttons of the bar can do something where a frame is."""
    first = frame.position == Position() and not frame.training
    return {
        "toStart": not first,
        "stepBack": not first,
        "stepForward": True,
        "toEnd": not frame.present,
        "phaseEnd": True,
        "phaseEndBefore": not is_in_first_phase(frame),
        "restart": frame.latest > 0,
        "newWeights": True,
    }
