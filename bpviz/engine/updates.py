"""What follows the gradients of a mini-batch, told as data: mean, penalties, optimiser, update."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import overload

import numpy as np

from bpviz.engine.backprop import by_example, quietly
from bpviz.engine.factors import ChainStep, Factor, Term
from bpviz.engine.optimizers import BETA1, BETA2, EPSILON, Updater
from bpviz.engine.params import Params, views
from bpviz.engine.places import ParameterRef, parameter_index, parameter_ref, value_at
from bpviz.engine.refs import BiasRef, StepRef, WeightRef
from bpviz.engine.state import State, updated
from bpviz.engine.traces import Trace


@dataclass(frozen=True, slots=True)
class _Part:
    """One kind of step, told for `count` parameters from the start of the flat vector."""

    kind: str
    count: int
    tell: Callable[["UpdateSteps", ParameterRef], tuple[Sequence[Term], float]]


class UpdateSteps(Sequence[ChainStep]):
    """The update part of an iteration; each step is built when it is asked for."""

    def __init__(self, trace: Trace, state: State) -> None:
        self.trace, self.state, self.spec = trace, state, trace.spec
        self.parts = tuple(part for part in self._parts() if part.count)

    def _parts(self) -> Iterator[_Part]:
        spec = self.spec
        every = spec.parameter_count
        yield _Part("mean", every if self.trace.examples > 1 else 0, _tell_mean)
        penalised = spec.weight_count if spec.l1 or spec.l2 else 0
        yield _Part("penalised", penalised, _tell_penalised)
        trained = spec.weight_count if spec.biases == "frozen" else every
        for kind, tell in _OPTIMIZER_STEPS[spec.optimizer]:
            yield _Part(kind, every if kind == "update" else trained, tell)

    def __len__(self) -> int:
        return sum(part.count for part in self.parts)

    @overload
    def __getitem__(self, index: int) -> ChainStep: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ChainStep]: ...
    def __getitem__(self, index: int | slice) -> ChainStep | Sequence[ChainStep]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        part, ref = self._locate(range(len(self))[index])
        with quietly():
            terms, value = part.tell(self, ref)
            return ChainStep(part.kind, (ref,), tuple(terms), value, "update")

    def ref(self, index: int) -> StepRef:
        """What step `index` computes, without computing it."""
        part, ref = self._locate(range(len(self))[index])
        return StepRef(part.kind, ref)

    def place_of(self, ref: StepRef) -> int | None:
        """The number of the step that computes `ref`, or None if none does."""
        if not isinstance(ref.of, (WeightRef, BiasRef)):
            return None
        place, start = parameter_index(self.spec, ref.of), 0
        for part in self.parts:
            if part.kind == ref.kind and place < part.count:
                return start + place
            start += part.count
        return None

    def _locate(self, index: int) -> tuple[_Part, ParameterRef]:
        for part in self.parts:
            if index < part.count:
                return part, parameter_ref(self.spec, index)
            index -= part.count
        raise IndexError(index)

    @cached_property
    def after(self) -> State:
        """The State after the update, as the trainer computes it."""
        return updated(self.spec, self.state, self.trace.gradient)

    @cached_property
    def penalised(self) -> Params:
        """g of every parameter, as the optimiser gets it."""
        g = np.concatenate([part.ravel() for part in self.trace.gradient])
        Updater(self.spec, self.state.examples).add_penalties(self.state.vector, g)
        return views(self.spec, g)

    def memory(self, slot: int) -> tuple[Params, Params]:
        """What the optimiser remembered in a slot, before and after."""
        before, after = self.state.memory[slot], self.after.memory[slot]
        return views(self.spec, before), views(self.spec, after)

    def is_frozen(self, ref: ParameterRef) -> bool:
        """True for a bias that is never updated."""
        return self.spec.biases == "frozen" and isinstance(ref, BiasRef)

    def gradient(self, ref: ParameterRef) -> Factor:
        """g as the optimiser gets it, and the step it comes from."""
        if isinstance(ref, WeightRef) and (self.spec.l1 or self.spec.l2):
            value = value_at(self.penalised, ref)
            return Factor("penalised", ref, value, StepRef("penalised", ref))
        value = value_at(self.trace.gradient, ref)
        if self.trace.examples > 1:
            return Factor("mean", ref, value, StepRef("mean", ref))
        return Factor("gradient", ref, value, StepRef("gradient", ref))


def update_steps(trace: Trace, state: State) -> UpdateSteps:
    """The mean over the mini-batch (left out for one example), penalties, optimiser, update.

    state is the one before the update; trace is the mini-batch that it makes.
    """
    return UpdateSteps(trace, state)


Told = tuple[Sequence[Term], float]


def _tell_mean(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """1/m sum over the examples."""
    m, source = steps.trace.examples, StepRef("gradient", ref)
    share = Factor("share", ref, 1 / m)
    terms = tuple(
        (share, Factor("gradient", ref, value, source))
        for value in _gradients_by_example(steps.trace, ref)
    )
    return terms, value_at(steps.trace.gradient, ref)


def _gradients_by_example(trace: Trace, ref: ParameterRef) -> list[float]:
    """dC_x/dw of every example of the mini-batch (BP3, BP4)."""
    delta = trace.layers[ref.layer].delta
    if isinstance(ref, WeightRef):
        slopes = delta[:, ref.j].astype(np.float64) * trace.activation(ref.layer - 1)[:, ref.k]
    elif trace.spec.biases == "per_layer":
        slopes = by_example(delta)
    else:
        slopes = delta[:, ref.j]
    return [float(v) for v in slopes]


def _tell_penalised(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """g = dC/dw + l2 w / n + l1 sign(w) / n."""
    spec, n = steps.spec, steps.state.examples
    weight = value_at(steps.state.params, ref)
    kind = "mean" if steps.trace.examples > 1 else "gradient"
    slope = Factor(kind, ref, value_at(steps.trace.gradient, ref), StepRef(kind, ref))
    terms: list[Term] = [(slope,)]
    if spec.l2:
        terms.append((Factor("l2", ref, spec.l2 / n), Factor("weight", ref, weight)))
    if spec.l1:
        sign = float(np.sign(weight))
        terms.append((Factor("l1", ref, spec.l1 / n), Factor("sign", ref, sign)))
    return terms, value_at(steps.penalised, ref)


def _tell_update(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """w <- w - eta g; a frozen bias stays what it was."""
    if steps.is_frozen(ref):
        return _unchanged(steps, ref)
    rate = Factor("minus_rate", ref, -steps.spec.rate)
    return ((_old(steps, ref),), (rate, steps.gradient(ref))), _new(steps, ref)


def _unchanged(steps: UpdateSteps, ref: ParameterRef) -> Told:
    value = value_at(steps.state.params, ref)
    return ((Factor("unchanged", ref, value),),), value


def _old(steps: UpdateSteps, ref: ParameterRef) -> Factor:
    kind = "weight" if isinstance(ref, WeightRef) else "bias"
    return Factor(kind, ref, value_at(steps.state.params, ref))


def _new(steps: UpdateSteps, ref: ParameterRef) -> float:
    return value_at(steps.after.params, ref)


def _tell_velocity(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """v <- mu v - eta g."""
    before, after = (value_at(each, ref) for each in steps.memory(0))
    mu, rate = steps.spec.momentum, steps.spec.rate
    kept = (Factor("momentum", ref, mu), Factor("velocity", ref, before))
    push = (Factor("minus_rate", ref, -rate), steps.gradient(ref))
    return (kept, push), after


def _tell_by_velocity(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """w <- w + v."""
    if steps.is_frozen(ref):
        return _unchanged(steps, ref)
    velocity = value_at(steps.memory(0)[1], ref)
    moved = Factor("velocity", ref, velocity, StepRef("velocity", ref))
    return ((_old(steps, ref),), (moved,)), _new(steps, ref)


def _tell_first_moment(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """m <- b1 m + (1 - b1) g."""
    before, after = (value_at(each, ref) for each in steps.memory(0))
    kept = (Factor("beta1", ref, BETA1), Factor("first_moment", ref, before))
    fresh = (Factor("fresh1", ref, 1 - BETA1), steps.gradient(ref))
    return (kept, fresh), after


def _tell_second_moment(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """v <- b2 v + (1 - b2) g^2."""
    before, after = (value_at(each, ref) for each in steps.memory(1))
    g = steps.gradient(ref)
    kept = (Factor("beta2", ref, BETA2), Factor("second_moment", ref, before))
    squared = Factor("squared", ref, g.value * g.value, g.source)
    return (kept, (Factor("fresh2", ref, 1 - BETA2), squared)), after


def _tell_adam(steps: UpdateSteps, ref: ParameterRef) -> Told:
    """w <- w - eta m' / (sqrt(v') + e), m' = m / (1 - b1^t), v' = v / (1 - b2^t)."""
    if steps.is_frozen(ref):
        return _unchanged(steps, ref)
    m, v = (value_at(steps.memory(slot)[1], ref) for slot in (0, 1))
    t = steps.state.age + 1
    slope = 1 / ((sqrt(v / (1 - BETA2**t)) + EPSILON) * (1 - BETA1**t))
    move = (
        Factor("minus_rate", ref, -steps.spec.rate),
        Factor("first_moment", ref, m, StepRef("first_moment", ref)),
        Factor("adam_slope", ref, slope, StepRef("second_moment", ref)),
    )
    return ((_old(steps, ref),), move), _new(steps, ref)


_OPTIMIZER_STEPS: dict[str, tuple[tuple[str, Callable[[UpdateSteps, ParameterRef], Told]], ...]] = {
    "sgd": (("update", _tell_update),),
    "momentum": (("velocity", _tell_velocity), ("update", _tell_by_velocity)),
    "adam": (
        ("first_moment", _tell_first_moment),
        ("second_moment", _tell_second_moment),
        ("update", _tell_adam),
    ),
}
