"""Position: a moment of training. Units: how far a move goes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bpviz.engine import BpvizError, Section, UpdateSteps

UNITS = ("factor", "result", "step", "neuron", "layer", "phase", "example", "iteration", "epoch")
"""From the finest to the coarsest. A step begins with its first factor and ends with its result."""

CHOSEN_UNITS = tuple(unit for unit in UNITS if unit != "step")
"""Those that a person chooses among: who goes step by step wants to see what comes out."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """What is being shown now; a fresh run is at (0, 0, 0, 0).

    iteration  updates made
    example    of the mini-batch, from 0; their number means the update part
    step       of the example's (or the update's) steps
    factor     of the step's factors; their number means the result
    """

    iteration: int = 0
    example: int = 0
    step: int = 0
    factor: int = 0


def check_unit(unit: str) -> None:
    """Raises BpvizError unless `unit` is one of UNITS."""
    if unit not in UNITS:
        raise BpvizError(
            "move.unit",
            'A move goes by {allowed}, not by "{value}".',
            allowed=", ".join(UNITS),
            value=unit,
        )


def check_speed(per_second: float | None) -> None:
    """Raises BpvizError unless so many moves a second can be made; None is as fast as can be."""
    if per_second is not None and not 0 < per_second < float("inf"):
        raise BpvizError(
            "move.speed",
            "The speed must be a number above 0, in moves a second, not {value}.",
            value=per_second,
        )


def check_count(count: int) -> None:
    """Raises BpvizError unless a move can go by so many units."""
    if count < 1:
        raise BpvizError(
            "move.count", "A step goes by 1 unit or more, not by {value}.", value=count
        )


def unit_starts(unit: str, sections: Sequence[Section]) -> list[int]:
    """The steps at which a neuron, a layer or a phase begins.

    What stands side by side in one phase about one neuron, or about one layer, is one unit; the
    cost is one unit among the layers. The update part has a layer for each kind of number.
    """
    keys = [_key(unit, section) for section in sections]
    first = [sections[0].start]
    return first + [
        section.start
        for (before, key), section in zip(pairwise(keys), sections[1:], strict=True)
        if before != key
    ]


def _key(unit: str, section: Section) -> tuple[object, ...]:
    if unit == "phase":
        return (section.phase,)
    if unit == "layer" and section.phase != "update":
        return (section.phase, section.layer)
    if unit == "layer":
        return (section.phase, section.kind, section.layer)
    return (section.phase, section.kind, section.layer, section.j)


def update_sections(steps: UpdateSteps) -> tuple[Section, ...]:
    """The update part in sections: the weights into each neuron, then the biases of each layer."""
    sections: list[Section] = []
    start = 0
    for part in steps.parts:
        for layer, j, count in _parameters_by_neuron(steps, part.count):
            sections.append(Section("update", part.kind, layer, j, count, start))
            start += count
    return tuple(sections)


def _parameters_by_neuron(steps: UpdateSteps, wanted: int) -> Iterator[tuple[int, int | None, int]]:
    spec = steps.spec
    for layer, (n_out, n_in) in enumerate(spec.shapes):
        yield from ((layer, j, n_in) for j in range(n_out))
    if wanted > spec.weight_count:
        yield from ((layer, None, size) for layer, size in enumerate(spec.bias_sizes))


def next_start(starts: Sequence[int], step: int) -> int | None:
    """The first start after `step`."""
    place = bisect_right(starts, step)
    return starts[place] if place < len(starts) else None


def start_before(starts: Sequence[int], step: int, inside: bool) -> int | None:
    """The last start before the place; `inside` means that the place lies behind step's start."""
    place = bisect_right(starts, step) if inside else bisect_left(starts, step)
    return starts[place - 1] if place else None
