"""Walk: the positions inside one iteration, and where in it the units begin."""

from collections.abc import Sequence
from dataclasses import replace

from bpviz.engine import (
    ChainStep,
    ChainSteps,
    Section,
    StepRef,
    Trace,
    UpdateSteps,
    chain_steps,
    story,
)
from bpviz.run.position import (
    Position,
    next_start,
    start_before,
    unit_starts,
    update_sections,
)


class Walk:
    """Every step of every example of a mini-batch, then those of the update."""

    def __init__(self, trace: Trace, update: UpdateSteps, order: str) -> None:
        self.trace, self.update, self.order = trace, update, order
        self._story = story(trace.spec, order)
        self._steps: ChainSteps | UpdateSteps = update
        self._example = trace.examples
        self._step: tuple[int, int, ChainStep] | None = None
        self._starts: dict[tuple[str, bool], Sequence[int]] = {}

    # --- what is there ---------------------------------------------------------------------------

    def steps(self, example: int) -> ChainSteps | UpdateSteps:
        """The steps of an example, or of the update part behind the last one."""
        if example != self._example:
            in_update = example >= self.trace.examples
            told = self.update if in_update else chain_steps(self.trace, example, self.order)
            self._steps, self._example = told, example
        return self._steps

    def step(self, here: Position) -> ChainStep:
        """The step at a position; the same object as long as the same one is asked for."""
        if self._step is None or self._step[:2] != (here.example, here.step):
            self._step = (here.example, here.step, self.steps(here.example)[here.step])
        return self._step[2]

    def ref(self, here: Position) -> StepRef:
        """What the step at a position computes."""
        in_update = here.example >= self.trace.examples
        return self.update.ref(here.step) if in_update else self._story.ref(here.step)

    # --- from one beginning to another -----------------------------------------------------------

    def after(self, here: Position, unit: str) -> Position | None:
        """The next beginning of a unit, or None where the iteration ends before."""
        if unit == "result":
            return self._result_after(here)
        if unit == "factor" and here.factor < len(self.step(here).factors):
            return replace(here, factor=here.factor + 1)
        if unit != "example":
            step = next_start(self._starts_of(unit, here.example), here.step)
            if step is not None:
                return replace(here, step=step, factor=0)
        if here.example < self.trace.examples:
            return Position(here.iteration, here.example + 1)
        return None

    def before(self, here: Position, unit: str) -> Position | None:
        """The beginning of the unit that we are in, or of the one before where we are at it.

        None where it lies in an earlier iteration. By factor, a step's last position is its result;
        by result, that is its only one.
        """
        if unit == "result":
            before = self.before(replace(here, factor=0), "step")
            return None if before is None else self.result(before)
        if unit == "factor" and here.factor:
            return replace(here, factor=here.factor - 1)
        if unit != "example":
            starts = self._starts_of(unit, here.example)
            step = start_before(starts, here.step, inside=here.factor > 0)
            if step is not None:
                return self._at(here.iteration, here.example, step, unit)
        elif here.step or here.factor:
            return Position(here.iteration, here.example)
        return self._last_in(here.iteration, here.example - 1, unit) if here.example else None

    def _result_after(self, here: Position) -> Position | None:
        """The result of the step shown, else of the next one."""
        if here != self.result(here):
            return self.result(here)
        following = self.after(here, "step")
        return None if following is None else self.result(following)

    def last(self, iteration: int, unit: str) -> Position:
        """The last beginning of a unit in this iteration; by factor, its very last position."""
        unit = "factor" if unit == "result" else unit
        return self._last_in(iteration, self.trace.examples, unit)

    # --- from one end of a phase to another ------------------------------------------------------

    def end_after(self, here: Position) -> Position | None:
        """The next last result of a phase, or None where the iteration ends before."""
        for example in range(here.example, self.trace.examples + 1):
            for end in self._ends(here.iteration, example):
                if end > here:
                    return end
        return None

    def end_before(self, here: Position) -> Position | None:
        """The last result of the phase before, or None where it lies in an earlier iteration."""
        for example in range(here.example, -1, -1):
            for end in reversed(self._ends(here.iteration, example)):
                if end < here:
                    return end
        return None

    def first_end(self, iteration: int) -> Position:
        """The end of the iteration's first phase."""
        return self._ends(iteration, 0)[0]

    def last_end(self, iteration: int) -> Position:
        """The end of the iteration's last phase: its very last position."""
        return self._ends(iteration, self.trace.examples)[-1]

    def _ends(self, iteration: int, example: int) -> list[Position]:
        """The last results of the phases of one example, or of the update."""
        starts = [*self._starts_of("phase", example)[1:], len(self.steps(example))]
        return [self._at(iteration, example, start - 1, "factor") for start in starts]

    def _last_in(self, iteration: int, example: int, unit: str) -> Position:
        step = 0 if unit == "example" else self._starts_of(unit, example)[-1]
        return self._at(iteration, example, step, unit)

    def _at(self, iteration: int, example: int, step: int, unit: str) -> Position:
        """The beginning of a step; its result for moves by factor."""
        factor = len(self.steps(example)[step].factors) if unit == "factor" else 0
        return Position(iteration, example, step, factor)

    def _starts_of(self, unit: str, example: int) -> Sequence[int]:
        if unit in ("factor", "step"):
            return range(len(self.steps(example)))
        key = unit, example >= self.trace.examples
        if key not in self._starts:
            self._starts[key] = unit_starts(unit, self._sections(in_update=key[1]))
        return self._starts[key]

    def _sections(self, in_update: bool) -> Sequence[Section]:
        return update_sections(self.update) if in_update else self._story.sections

    # --- where something is ----------------------------------------------------------------------

    def nearest(self, wanted: Position) -> Position:
        """The position itself, or the nearest there is in its iteration."""
        example = min(max(0, wanted.example), self.trace.examples)
        steps = self.steps(example)
        step = min(max(0, wanted.step), len(steps) - 1)
        factor = min(max(0, wanted.factor), len(steps[step].factors))
        return Position(wanted.iteration, example, step, factor)

    def find(self, ref: StepRef, here: Position) -> Position | None:
        """The beginning of the step that computes `ref`, in the example of `here` or the update."""
        example: int = min(here.example, self.trace.examples - 1)
        step = self._story.index(ref)
        if step is None:
            example, step = self.trace.examples, self.update.place_of(ref)
        return None if step is None else Position(here.iteration, example, step)

    def result(self, here: Position) -> Position:
        """The same step with its result."""
        return replace(here, factor=len(self.step(here).factors))

    def counterpart(self, other: "Walk", there: Position) -> Position:
        """Where this walk shows what another one shows at `there`, or the nearest there is."""
        found = self.find(other.ref(there), there)
        if found is not None:
            at_result = there.factor >= len(other.step(there).factors)
            return self.result(found) if at_result else self.nearest(_at_factor(found, there))
        if there.example >= other.trace.examples:
            return self.nearest(replace(there, example=self.trace.examples))
        return self.nearest(replace(there, example=min(there.example, self.trace.examples - 1)))


def _at_factor(step: Position, like: Position) -> Position:
    return replace(step, factor=like.factor)
