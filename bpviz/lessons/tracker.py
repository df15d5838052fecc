"""What is added to the Evidence when something happens. Each function gives a new value."""

from dataclasses import fields, replace

import numpy as np

from bpviz.engine import BiasRef, InputRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.labs import LabState
from bpviz.lessons.evidence import Evidence, Foretold
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.predict import Verdict
from bpviz.run.reader import Prediction

MOST_KEPT = 20_000
"""So many moments are remembered; a lesson that asks for more has gone wrong."""

FEW = 200
"""Weights that changed at once and are still remembered one by one."""


def saw_frame(evidence: Evidence, frame: Frame) -> Evidence:
    """Another moment is shown."""
    before = evidence.frame
    if frame is before:
        return evidence
    made = frame.latest - before.latest
    evidence = replace(
        evidence,
        frame=frame,
        trained=evidence.trained + max(0, made),
        changed=evidence.changed | _changes(before, frame),
    )
    if frame.step is None or len(evidence.results) > MOST_KEPT:
        return evidence
    here, step = frame.position, frame.step
    results, backs = evidence.results, evidence.backs
    if here.factor >= len(step.factors):
        results = results | {(here.iteration, step.ref)}
    if before.step is not None and _is_one_run(before, frame) and here < before.position:
        backs += 1
    return replace(
        evidence,
        results=results,
        backs=backs,
        phases=evidence.phases | {(here.iteration, step.phase)},
        iterations=evidence.iterations | {here.iteration},
    )


def _is_one_run(before: Frame, now: Frame) -> bool:
    return before.spec == now.spec and before.dataset is now.dataset


def _changes(before: Frame, now: Frame) -> frozenset[object]:
    """What is another choice now: fields of Spec, data, parameters at the same moment."""
    if before.spec is now.spec and before.dataset is now.dataset and before.params is now.params:
        return frozenset()
    found: set[object] = {
        each.name
        for each in fields(Spec)
        if getattr(before.spec, each.name) != getattr(now.spec, each.name)
    }
    if now.dataset is not before.dataset:
        found.add("data")
        found |= _changed_rows(before, now)
    is_same_moment = before.position.iteration == now.position.iteration
    if is_same_moment and not found & {"sizes", "biases", "seed"}:
        found |= _changed_parameters(before, now)
    return frozenset(found)


def _changed_rows(before: Frame, now: Frame) -> set[object]:
    old, new = before.trace, now.trace
    found: set[object] = set()
    if old.x.shape == new.x.shape:
        places = np.flatnonzero((old.x != new.x).any(axis=0))[:FEW]
        refs: list[Ref] = [InputRef(int(k)) for k in places]
        found |= {("input", ref) for ref in refs} | ({"input"} if refs else set())
    if old.y.shape == new.y.shape:
        places = np.flatnonzero((old.y != new.y).any(axis=0))[:FEW]
        refs = [NeuronRef(now.spec.layers - 1, int(j)) for j in places]
        found |= {("target", ref) for ref in refs} | ({"target"} if refs else set())
    return found


def _changed_parameters(before: Frame, now: Frame) -> set[object]:
    found: set[object] = set()
    if before.params is now.params:
        return found
    for layer, (old, new) in enumerate(zip(before.params.weights, now.params.weights, strict=True)):
        for j, k in np.argwhere(old != new)[:FEW].tolist():
            found |= {"weight", ("weight", WeightRef(layer, j, k))}
    for layer, (old, new) in enumerate(zip(before.params.biases, now.params.biases, strict=True)):
        for (j,) in np.argwhere(old != new)[:FEW].tolist():
            found |= {"bias", ("bias", BiasRef(layer, j))}
    return found


def saw_display(evidence: Evidence, display: Display) -> Evidence:
    """It is shown in another way; what is selected is remembered."""
    if display == evidence.display:
        return evidence
    selected = evidence.selected
    if display.selection is not None and display.selection != evidence.display.selection:
        selected = selected | {display.selection}
    evidence = replace(evidence, display=display, selected=selected)
    ref = display.selection
    if display.path and isinstance(ref, (WeightRef, BiasRef)):
        evidence = replace(evidence, walked=evidence.walked | {(ref, display.path)})
    return evidence


def went_to(evidence: Evidence, workspace: str, page: str) -> Evidence:
    """Another workspace, or page of its panel, is seen."""
    opened = set(evidence.opened)
    if workspace != evidence.workspace:
        opened.add(workspace)
    if page != evidence.page and page:
        opened.add(page)
    return replace(evidence, workspace=workspace, page=page, opened=frozenset(opened))


def foretold(evidence: Evidence, step: StepRef, verdict: Verdict) -> Evidence:
    """A number was foretold and shown."""
    made = Foretold(step, verdict)
    return replace(evidence, foretold=(*evidence.foretold, made)[-MOST_KEPT:])


def saw_lab(evidence: Evidence, state: LabState) -> Evidence:
    """A lab shows another state."""
    verdicts = evidence.verdicts
    if state.verdict is not None:
        verdicts = verdicts | {(state.lab, state.verdict)}
    return replace(evidence, lab=state, verdicts=verdicts)


def saw_drawing(evidence: Evidence, reading: Prediction | None) -> Evidence:
    """A drawing is read."""
    digits = evidence.digits
    if reading is not None and reading.digit is not None:
        digits = digits | {reading.digit}
    return replace(evidence, reading=reading, digits=digits)


def answered(evidence: Evidence, question: str, right: bool) -> Evidence:
    """A question was answered."""
    return replace(evidence, answers={**evidence.answers, question: right})


def pressed(evidence: Evidence, button: str) -> Evidence:
    """A "show me" button was pressed."""
    return replace(evidence, pressed=evidence.pressed | {button})
