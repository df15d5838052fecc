"""Health: what is measurably wrong with a run, and nothing that is not measured. No Qt.

Each condition is a small predicate on costs, scores and the gradient flow. Its thresholds stand
beside it with the reason; they were chosen on runs that show the trouble and on healthy ones.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array, LayerTrace, Spec
from bpviz.run.evidence import Evidence, evidence_of
from bpviz.run.flow import FlowLog, run_of
from bpviz.run.frame import Frame

LEARNED_ACCURACY: Final = 0.9
"""From here on a flat cost or saturated neurons are the result of learning, not its end."""

SATURATED_SHARE: Final = 0.5
SATURATED_DELTA: Final = 1e-3
"""Saturation alone is no trouble: 9 of 10 outputs of a net that is right lie at 0. With more than
half of a layer at the ends and ‖δ‖ below a thousandth, while most answers are wrong, it is."""

DEAD_SHARE: Final = 0.2
DEAD_EXAMPLES: Final = 200
"""A ReLU neuron counts as dead when 200 examples in a row left it off; one that answers to a
tenth of the examples is silent so long once in a billion times. Up to a sixth of them are dead
in healthy runs, so it is said from a fifth on."""

VANISHING_RATIO: Final = 1e-3
"""The first layer has a thousandth of the last one's ‖δ‖: it hardly moves while the last one
learns. Each layer of sigmoid neurons takes a factor of about 5, so this is five of them."""

GROWN: Final = 2.0
"""Twice the cost of the untrained network: the updates make it worse than no training."""

JUMP_SHARE: Final = 0.2
JUMPY_ACCURACY: Final = 0.95
MEASURES: Final = 10
"""From one measure to the next the cost jumps by a fifth of its size, on average over ten, and at
least half of the jumps turn round. Healthy runs jump so far only once nearly all is right."""

FLAT_SHARE: Final = 0.02
"""A plateau: the cost of the second half of the window is within 2 % of that of the first half."""

OVERFITTED: Final = 1.1
OVERFITTED_EPOCHS: Final = 5
STILL_FALLING: Final = 0.9
JITTERS: Final = 3.0
"""Validation has come to 10 % above its lowest in at least 5 epochs, was above it by three times
its jitter over all of the second half of them, and training fell by a tenth since."""

FEWEST_OF_CLASS: Final = 5
"""A class is left out only if so many examples of it were there to be answered."""

ALIKE: Final = 1e-2
"""Neurons are alike when what they have differs by a hundredth of the largest value: they begin
the same, and rounding alone draws them apart so far."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to say about a run: the key of a sentence and what stands in its gaps.

    severity  3 nothing is learned, 2 something is wrong, 1 worth knowing, 0 all is well
    """

    key: str
    severity: int
    values: dict[str, object] = field(default_factory=dict)


EARLY: Final = Finding("early", 0)
Findings = tuple[Finding, ...]


def diagnose(frame: Frame, log: FlowLog) -> Findings:
    """What is to be said about a run at the moment of a frame, the most severe first.

    Where nothing is wrong it is one Finding: "healthy", or "early" before there is evidence: an
    epoch and 300 updates. `log` has followed the run up to this frame.
    """
    evidence = evidence_of(frame, log)
    found = [*_diverged(evidence), *_symmetric(evidence), *_growing(evidence)]
    if evidence.enough:
        found += [each for condition in CONDITIONS for each in condition(evidence)]
    if not found:
        return (_healthy(evidence) if evidence.enough else EARLY,)
    return tuple(sorted(found, key=lambda finding: -finding.severity))


# --- what is certain at once ---------------------------------------------------------------------


def _diverged(evidence: Evidence) -> Iterator[Finding]:
    """The run has ended with numbers that are infinite or NaN."""
    message = evidence.frame.message
    if message is not None and message.key == "run.diverged":
        names = ("iteration", "layer", "rate")
        yield Finding("diverged", 3, {name: message.values[name] for name in names})


def _symmetric(evidence: Evidence) -> Iterator[Finding]:
    """All neurons of a hidden layer have the same weights and the same δ: they stay alike."""
    trace = evidence.frame.trace
    for index, layer in enumerate(trace.layers[:-1]):
        weights, biases = trace.params.weights[index], trace.params.biases[index]
        if len(weights) > 1 and _all_alike(weights, biases, layer):
            yield Finding("symmetric", 3, {"layer": index, "neurons": len(weights)})
            return


def _all_alike(weights: Array, biases: Array, layer: LayerTrace) -> bool:
    columns = (weights.T, biases.reshape(1, -1), layer.delta)
    return all(np.ptp(each, axis=1).max() <= ALIKE * np.abs(each).max() for each in columns)


def _growing(evidence: Evidence) -> Iterator[Finding]:
    """The cost is far above that of the network before it was trained."""
    start, now = evidence.untrained, evidence.recent_cost
    if start is not None and now is not None and now > GROWN * start > 0:
        rate = evidence.frame.spec.rate
        yield Finding("growing", 3, {"factor": now / start, "rate": rate})


# --- causes --------------------------------------------------------------------------------------


def _saturation(evidence: Evidence) -> Iterator[Finding]:
    """Most neurons of a layer are at the ends of their range, and no error comes through."""
    worst = _saturated_layer(evidence)
    if worst is not None:
        share = evidence.log.latest[worst].saturated
        yield Finding("saturation", 3, {"layer": worst, "share": share})


def _saturated_layer(evidence: Evidence) -> int | None:
    """The first such layer; none in a network that has learned."""
    if evidence.learned(LEARNED_ACCURACY):
        return None
    for index, layer in enumerate(evidence.log.latest):
        tiny = evidence.delta(index, MEASURES) < SATURATED_DELTA
        if tiny and layer.saturated is not None and layer.saturated > SATURATED_SHARE:
            return index
    return None


def _dead(evidence: Evidence) -> Iterator[Finding]:
    """Many ReLU neurons are off for every example: their slope is 0, they do not come back."""
    hidden = range(evidence.frame.spec.layers - 1)
    shares = [evidence.log.silent(layer, DEAD_EXAMPLES) for layer in hidden]
    if shares and max(shares) > DEAD_SHARE:
        worst = int(np.argmax(shares))
        severity = 1 if evidence.learned(LEARNED_ACCURACY) else 2
        yield Finding("dead", severity, {"layer": worst, "share": shares[worst]})


def _vanishing(evidence: Evidence) -> Iterator[Finding]:
    """Hardly any δ reaches the first layer, and it is depth that takes it, not saturation."""
    last = len(evidence.log.latest) - 1
    if evidence.learned(LEARNED_ACCURACY) or _saturated_layer(evidence) is not None:
        return
    first, output = (evidence.delta(layer, MEASURES) for layer in (0, last))
    if last >= 2 and 0 <= first < VANISHING_RATIO * output:
        values = {"ratio": first / output, "layers": last, "hidden": evidence.frame.spec.hidden}
        yield Finding("vanishing", 2, values)


def _oscillation(evidence: Evidence) -> Iterator[Finding]:
    """The cost jumps to and fro and comes to nothing."""
    if _jumps(evidence):
        yield Finding("oscillation", 2, {"rate": evidence.frame.spec.rate})


def _jumps(evidence: Evidence) -> bool:
    costs = evidence.train_costs[-MEASURES:]
    if len(costs) < MEASURES or evidence.learned(JUMPY_ACCURACY, MEASURES):
        return False
    steps = np.diff(costs)
    way, turns = np.abs(steps), steps[1:] * steps[:-1] < 0
    goes_nowhere = abs(costs[-1] - costs[0]) < way.sum() / 2
    return bool(way.mean() > JUMP_SHARE * costs.mean() and turns.mean() >= 0.5 and goes_nowhere)


# --- consequences --------------------------------------------------------------------------------


def _never(evidence: Evidence) -> Iterator[Finding]:
    """Classes that are there and were not once the answer, when last measured."""
    confusion = evidence.confusion
    if confusion is None:
        return
    there, answered = confusion.sum(axis=1), confusion.sum(axis=0)
    left_out = np.flatnonzero((there >= FEWEST_OF_CLASS) & (answered == 0))
    if len(left_out):
        names = tuple(evidence.class_name(int(index)) for index in left_out)
        yield Finding("never", 2, {"names": names, "digits": evidence.digits})


def _plateau(evidence: Evidence) -> Iterator[Finding]:
    """The cost does not move over a quarter of the run, though many answers are wrong."""
    window = evidence.window
    if window is None or evidence.learned(LEARNED_ACCURACY) or _jumps(evidence):
        return
    half = len(window.costs) // 2
    before, after = window.costs[:half].mean(), window.costs[half:].mean()
    if abs(after - before) < FLAT_SHARE * before:
        yield Finding("plateau", 2, {"cost": float(after), "updates": window.updates})


def _overfitting(evidence: Evidence) -> Iterator[Finding]:
    """The cost on validation data has been rising while that on training data goes on falling."""
    validation, train = evidence.smooth_validation, evidence.smooth_train
    if len(validation) < 2 or _jumps(evidence):
        return
    best = int(validation.argmin())
    since = evidence.epochs_since(best)
    later = validation[(best + len(validation)) // 2 :]
    rises = validation[-1] > OVERFITTED * validation[best]
    stays = later.min() > validation[best] + JITTERS * evidence.jitter_since(best)
    falls = train[-1] < STILL_FALLING * train[best]
    if since >= OVERFITTED_EPOCHS and rises and stays and falls:
        yield Finding("overfitting", 1, {"epochs": since})


CONDITIONS: Final[tuple[Callable[[Evidence], Iterator[Finding]], ...]] = (
    _saturation,
    _dead,
    _vanishing,
    _oscillation,
    _never,
    _plateau,
    _overfitting,
)
"""In this order among equals: causes before what follows from them."""


def _healthy(evidence: Evidence) -> Finding:
    classes = 0 if evidence.confusion is None else len(evidence.confusion)
    accuracy = evidence.accuracy
    values = {"accuracy": accuracy, "classes": classes, "digits": evidence.digits}
    return Finding("healthy", 0, {**values})


class Watch:
    """Keeps what is said calm: while training, a change holds only when it is seen twice.

    A run that has diverged says so in one Frame only; here it is kept until the run goes on.
    """

    def __init__(self) -> None:
        self._shown: Findings = (EARLY,)
        self._before: tuple[str, ...] = ()
        self._run: tuple[Spec, Dataset] | None = None
        self._ended: tuple[int, Spec, Finding] | None = None

    def look(self, frame: Frame, log: FlowLog) -> Findings:
        """What to say after a look at a frame. What is shown already gets its new values at once.

        So does everything where nothing runs, and in another run.
        """
        findings = self._with_end(frame, diagnose(frame, log))
        run = run_of(frame)
        is_new = self._run is None or run[0] != self._run[0] or run[1] is not self._run[1]
        keys, shown = _keys(findings), _keys(self._shown)
        if is_new or not frame.training or keys in (self._before, shown):
            self._shown = findings
        self._before, self._run = keys, run
        return self._shown

    def _with_end(self, frame: Frame, findings: Findings) -> Findings:
        if findings[0].key == "diverged":
            self._ended = (frame.latest, frame.spec, findings[0])
        elif self._ended is not None:
            if self._ended[:2] == (frame.latest, frame.spec) and not frame.training:
                rest = tuple(each for each in findings if each.severity)
                return (self._ended[2], *rest)
            self._ended = None
        return findings


def _keys(findings: Findings) -> tuple[str, ...]:
    return tuple(finding.key for finding in findings)
