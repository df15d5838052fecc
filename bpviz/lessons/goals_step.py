"""Goals of Step: moments visited, paths walked, numbers foretold, values changed."""

from typing import Literal

import numpy as np

from bpviz.engine import BiasRef, InputRef, NeuronRef, WeightRef, count_paths
from bpviz.engine.places import value_at
from bpviz.lessons.evidence import Evidence, Foretold
from bpviz.lessons.goal import BaseGoal, StepKind, named, step_named, within

Workspaces = Literal["step", "train", "draw", "explore"]
StepPages = Literal["formula", "table", "paths", "check", "code", "net", "slip"]
TrainPages = Literal["surface", "digits", "confusion", "weights", "flow"]
Place = Workspaces | StepPages | TrainPages

Typed = Literal["weight", "bias", "input", "target", "data"]
Shape = Literal["sizes", "hidden", "output", "cost", "biases", "init", "dropout", "seed"]
Rates = Literal["optimizer", "rate", "momentum", "batch_size", "l1", "l2"]
Changeable = Typed | Shape | Rates


class Visit(BaseGoal, frozen=True, tag="visit"):
    """The result of a step was seen: {goal = "visit", find = "gradient", of = "w5"}.

    iteration: only there (updates made before it); left out: anywhere.
    """

    find: StepKind
    of: str | None = None
    iteration: int | None = None

    def met(self, evidence: Evidence) -> bool:
        """Whether the step was seen."""
        step = step_named(evidence, self.find, self.of)
        if self.iteration is not None:
            return (self.iteration, step) in evidence.results
        return any(seen == step for _, seen in evidence.results)


class Phase(BaseGoal, frozen=True, tag="phase"):
    """A phase was in sight: {goal = "phase", phase = "backward", iteration = 1}."""

    phase: Literal["forward", "cost", "backward", "gradients", "update"]
    iteration: int | None = None

    def met(self, evidence: Evidence) -> bool:
        """Whether a moment of this phase was shown."""
        return any(
            phase == self.phase and self.iteration in (None, iteration)
            for iteration, phase in evidence.phases
        )


class Iteration(BaseGoal, frozen=True, tag="iteration"):
    """At least so many updates were made, and the moment shown: {..., at_least = 10_000}.

    With at_most too: a moment between them.
    """

    at_least: int
    at_most: int | None = None

    def met(self, evidence: Evidence) -> bool:
        """Whether such a moment was shown."""
        return any(
            n >= self.at_least and (self.at_most is None or n <= self.at_most)
            for n in evidence.iterations
        )


class Back(BaseGoal, frozen=True, tag="back"):
    """The student went back in time, so often."""

    times: int = 1

    def met(self, evidence: Evidence) -> bool:
        """Whether that was done often enough."""
        return evidence.backs >= self.times


class Paths(BaseGoal, frozen=True, tag="paths"):
    """The page of paths was opened for a weight or bias, and `walk` of its paths walked.

    walk = -1 is all of them; 0 (when left out) none has to be walked.
    """

    of: str
    walk: int = 0

    def met(self, evidence: Evidence) -> bool:
        """Whether the paths are, or were, in sight, and enough of them walked."""
        ref = named(evidence, self.of)
        if not isinstance(ref, (WeightRef, BiasRef)):
            return False
        walked = sum(of == ref for of, _ in evidence.walked)
        wanted = count_paths(evidence.frame.spec, ref) if self.walk < 0 else self.walk
        seen = evidence.page == "paths" and evidence.display.selection == ref
        return walked >= wanted if wanted else seen


class Predict(BaseGoal, frozen=True, tag="predict"):
    """A number or its sign was foretold rightly, so many times.

    what  "sign": a sign, or a number with it; "number": two figures or more; "any": whatever
          was right; "try": right or wrong
    find, of  only of this step
    """

    what: Literal["number", "sign", "any", "try"] = "any"
    find: StepKind | None = None
    of: str | None = None
    times: int = 1

    def met(self, evidence: Evidence) -> bool:
        """Whether enough predictions were right."""
        return sum(self._counts(evidence, each) for each in evidence.foretold) >= self.times

    def _counts(self, evidence: Evidence, made: Foretold) -> bool:
        if self.find is not None and made.step.kind != self.find:
            return False
        if self.of is not None and made.step.of != named(evidence, self.of):
            return False
        verdict = made.verdict
        match self.what:
            case "try":
                return True
            case "number":
                return verdict.kind == "right"
            case "sign":
                return verdict.has_right_sign
        return verdict.is_right


class Select(BaseGoal, frozen=True, tag="select"):
    """Something was selected on the diagram or anywhere: {goal = "select", of = "h1"}."""

    of: str

    def met(self, evidence: Evidence) -> bool:
        """Whether it was, or is, selected."""
        return named(evidence, self.of) in evidence.selected


class Open(BaseGoal, frozen=True, tag="open"):
    """A workspace or a page of a panel was opened: {goal = "open", what = "check"}."""

    what: Place

    def met(self, evidence: Evidence) -> bool:
        """Whether the student went there."""
        return self.what in evidence.opened


class Checked(BaseGoal, frozen=True, tag="check"):
    """The page Check was looked at with this weight, bias or neuron selected."""

    of: str

    def met(self, evidence: Evidence) -> bool:
        """Whether its gradient is being compared with a nudge."""
        return evidence.page == "check" and evidence.display.selection == named(evidence, self.of)


class Changed(BaseGoal, frozen=True, tag="change"):
    """Something was changed: {goal = "change", what = "weight", of = "w5"}.

    what  "weight", "bias", "input", "target", "data", or a field of Spec: "rate", "seed", ...
    of    only this weight, bias, input, or the target of this output
    """

    what: Changeable
    of: str | None = None

    def met(self, evidence: Evidence) -> bool:
        """Whether it was changed."""
        if self.of is None:
            return self.what in evidence.changed
        return (self.what, named(evidence, self.of)) in evidence.changed


class Value(BaseGoal, frozen=True, tag="value"):
    """A number of the moment shown: {goal = "value", find = "a", of = "o1", below = 0.1}.

    find  "weight", "bias", "input", "z", "a", "delta" or "gradient" of the first example shown
    """

    of: str
    find: Literal["weight", "bias", "input", "z", "a", "delta", "gradient"] = "weight"
    above: float | None = None
    below: float | None = None
    near: float | None = None
    within: float = 0.0

    def met(self, evidence: Evidence) -> bool:
        """Whether the number is where it should be."""
        return within(self._value(evidence), self.above, self.below, self.near, self.within)

    def _value(self, evidence: Evidence) -> float | None:
        frame, ref = evidence.frame, named(evidence, self.of)
        trace, example = frame.trace, frame.example
        match self.find, ref:
            case "weight", WeightRef() as weight:
                return value_at(frame.params, weight)
            case "bias", BiasRef() as bias:
                return value_at(frame.params, bias)
            case "input", InputRef(k):
                return float(trace.x[example, k])
            case "gradient", WeightRef(layer, j, k):
                return float(trace.layers[layer].grad_w[j, k])
            case "gradient", BiasRef(layer, j):
                return float(np.ravel(trace.layers[layer].grad_b)[j])
            case (("z" | "a" | "delta"), NeuronRef(layer, j)):
                return float(getattr(trace.layers[layer], self.find)[example, j])
        return None
