"""Time in words: steps, positions, units and chapters as sentences of the language in use."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bpviz.engine import BiasRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.notation.symbols import Notation, inline, named, own_parameter
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.numbers import count
from bpviz.views.transport.places import Mark, steps_of_example

_CONTEXT: Final = "Transport"

UNIT_WORDS: Final = {
    "factor": QT_TRANSLATE_NOOP("Transport", "factor"),
    "result": QT_TRANSLATE_NOOP("Transport", "step"),
    "neuron": QT_TRANSLATE_NOOP("Transport", "neuron"),
    "layer": QT_TRANSLATE_NOOP("Transport", "layer"),
    "phase": QT_TRANSLATE_NOOP("Transport", "phase"),
    "example": QT_TRANSLATE_NOOP("Transport", "example"),
    "iteration": QT_TRANSLATE_NOOP("Transport", "iteration"),
    "epoch": QT_TRANSLATE_NOOP("Transport", "epoch"),
}
UNITS_WORDS: Final = {
    "factor": QT_TRANSLATE_NOOP("Transport", "factors"),
    "result": QT_TRANSLATE_NOOP("Transport", "steps"),
    "neuron": QT_TRANSLATE_NOOP("Transport", "neurons"),
    "layer": QT_TRANSLATE_NOOP("Transport", "layers"),
    "phase": QT_TRANSLATE_NOOP("Transport", "phases"),
    "example": QT_TRANSLATE_NOOP("Transport", "examples"),
    "iteration": QT_TRANSLATE_NOOP("Transport", "iterations"),
    "epoch": QT_TRANSLATE_NOOP("Transport", "epochs"),
}
"""The same for several."""
STEP_WORDS: Final = {
    "z": QT_TRANSLATE_NOOP("Transport", "z of {name}"),
    "a": QT_TRANSLATE_NOOP("Transport", "a of {name}"),
    "cost_term": QT_TRANSLATE_NOOP("Transport", "cost of {name}"),
    "cost": QT_TRANSLATE_NOOP("Transport", "the cost"),
    "delta": QT_TRANSLATE_NOOP("Transport", "δ of {name}"),
    "gradient": QT_TRANSLATE_NOOP("Transport", "gradient of {name}"),
    "mean": QT_TRANSLATE_NOOP("Transport", "mean gradient of {name}"),
    "penalised": QT_TRANSLATE_NOOP("Transport", "gradient of {name} with its penalty"),
    "velocity": QT_TRANSLATE_NOOP("Transport", "velocity of {name}"),
    "first_moment": QT_TRANSLATE_NOOP("Transport", "mean of the gradients of {name}"),
    "second_moment": QT_TRANSLATE_NOOP("Transport", "mean of the squared gradients of {name}"),
    "update": QT_TRANSLATE_NOOP("Transport", "update of {name}"),
}
"""What a step computes, in the notation of Nielsen."""
OTHER_WORDS: Final = {
    ("net_out", "z"): QT_TRANSLATE_NOOP("Transport", "net of {name}"),
    ("net_out", "a"): QT_TRANSLATE_NOOP("Transport", "out of {name}"),
    ("net_out", "delta"): QT_TRANSLATE_NOOP("Transport", "∂E/∂net of {name}"),
    ("o_err", "z"): QT_TRANSLATE_NOOP("Transport", "net input of {name}"),
    ("o_err", "a"): QT_TRANSLATE_NOOP("Transport", "output of {name}"),
    ("o_err", "delta"): QT_TRANSLATE_NOOP("Transport", "Err of {name}"),
}
PHASE_WORDS: Final = {
    "forward": QT_TRANSLATE_NOOP("Transport", "Forward pass"),
    "cost": QT_TRANSLATE_NOOP("Transport", "Cost"),
    "backward": QT_TRANSLATE_NOOP("Transport", "Errors δ, layer {layer}"),
    "gradients": QT_TRANSLATE_NOOP("Transport", "Gradients, layer {layer}"),
    "update": QT_TRANSLATE_NOOP("Transport", "Update"),
}


def translated(words: object) -> str:
    """A literal that QT_TRANSLATE_NOOP marked (it says "object"), in the language in use."""
    return QCoreApplication.translate(_CONTEXT, str(words))


def unit_words(unit: str, number: int) -> str:
    """A unit's word for so many of them."""
    return translated((UNIT_WORDS if number == 1 else UNITS_WORDS)[unit])


def counted_unit(unit: str, number: int) -> str:
    """So many units: "5 iterations"."""
    words = QCoreApplication.translate("Transport", "{number} {unit}")
    return words.format(number=count(number), unit=unit_words(unit, number))


def step_words(ref: StepRef, display: Display, spec: Spec) -> str:
    """What a step computes: "δ of o1"."""
    words = OTHER_WORDS.get((display.notation, ref.kind), STEP_WORDS[ref.kind])
    return translated(words).replace("{name}", name_of(ref.of, display, spec))


def name_of(ref: Ref, display: Display, spec: Spec) -> str:
    """What something is called, as the formulas write it: w₅, or by its place w³₁₁."""
    notation = Notation(display.notation, spec, display.names)
    if isinstance(ref, (WeightRef, BiasRef)):
        return inline(own_parameter(ref, notation))
    if isinstance(ref, NeuronRef) and notation.by_place and notation.names.given(ref) is None:
        words = QCoreApplication.translate("Transport", "neuron {n} in layer {layer}")
        return words.format(n=ref.j + 1, layer=ref.layer + 2)
    return inline(named(notation.name(ref)))


def chapter_words(mark: Mark, number: int, examples: int) -> str:
    """What begins at a mark of the thin slider."""
    if examples > 1 and mark.phase != "update":
        words = QCoreApplication.translate("Transport", "Example {number} of {examples}")
        return words.format(number=count(number + 1), examples=count(examples))
    layer = "" if mark.layer is None else str(mark.layer + 2)  # the input is layer 1
    return translated(PHASE_WORDS[mark.phase]).replace("{layer}", layer)


def position_words(frame: Frame) -> str:
    """The moment shown: "0 updates made · example 1 of 1 · step 16 of 27"."""
    if frame.training:
        return _training_words(frame)
    here, steps = frame.position, frame.steps
    parts = [_updates_words(here.iteration)]
    if frame.in_update:
        parts.append(QCoreApplication.translate("Transport", "update"))
    else:
        words = QCoreApplication.translate("Transport", "example {example} of {examples}")
        parts.append(
            words.format(example=count(here.example + 1), examples=count(frame.trace.examples))
        )
        steps = steps_of_example(frame)
    words = QCoreApplication.translate("Transport", "step {step} of {steps}")
    parts.append(words.format(step=count(here.step + 1), steps=count(steps)))
    return " · ".join(parts)


def shorter_positions(frame: Frame) -> tuple[str, ...]:
    """The same with fewer words, from more to less, where there is no room for all of them."""
    full = position_words(frame).split(" · ")
    if frame.training or len(full) < 3:
        return ()
    updates = _few_updates_words(frame.position.iteration)
    return " · ".join([updates, *full[1:]]), " · ".join([updates, full[-1]])


def _few_updates_words(updates: int) -> str:
    if updates == 1:
        return QCoreApplication.translate("Transport", "1 update")
    words = QCoreApplication.translate("Transport", "{updates} updates")
    return words.format(updates=count(updates))


def _updates_words(updates: int) -> str:
    if updates == 1:
        return QCoreApplication.translate("Transport", "1 update made")
    words = QCoreApplication.translate("Transport", "{updates} updates made")
    return words.format(updates=count(updates))


def _training_words(frame: Frame) -> str:
    epoch, batch = divmod(frame.position.iteration, frame.steps_per_epoch)
    words = QCoreApplication.translate(
        "Transport", "epoch {epoch} · mini-batch {batch} of {batches}"
    )
    return words.format(
        epoch=count(epoch + 1), batch=count(batch + 1), batches=count(frame.steps_per_epoch)
    )
