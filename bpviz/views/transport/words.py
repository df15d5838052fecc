"""Time in words: steps, positions, units and chapters as sentences of the language in use."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bpviz.engine import Ref, Spec, StepRef
from bpviz.notation.names import counted_name
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.numbers import count
from bpviz.views.transport.places import Mark, steps_of_example

_CONTEXT: Final = "Transport"

UNIT_WORDS: Final = {
    "factor": QT_TRANSLATE_NOOP("Transport", "factor"),
    "step": QT_TRANSLATE_NOOP("Transport", "step"),
    "neuron": QT_TRANSLATE_NOOP("Transport", "neuron"),
    "layer": QT_TRANSLATE_NOOP("Transport", "layer"),
    "phase": QT_TRANSLATE_NOOP("Transport", "phase"),
    "example": QT_TRANSLATE_NOOP("Transport", "example"),
    "iteration": QT_TRANSLATE_NOOP("Transport", "iteration"),
    "epoch": QT_TRANSLATE_NOOP("Transport", "epoch"),
}
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


def step_words(ref: StepRef, display: Display, spec: Spec) -> str:
    """What a step computes: "δ of o1"."""
    words = OTHER_WORDS.get((display.notation, ref.kind), STEP_WORDS[ref.kind])
    return translated(words).replace("{name}", name_of(ref.of, display, spec))


def name_of(ref: Ref, display: Display, spec: Spec) -> str:
    """What something is called: the name its net gives it ("w5"), or the counted one."""
    given = display.names.told(ref)
    if given is None:
        return counted_name(spec, ref, display.notation == "o_err")
    name, comma, owner = given.partition(",")
    return f"{name} ({owner})" if comma else name


def chapter_words(mark: Mark, number: int, examples: int) -> str:
    """What begins at a mark of the thin slider."""
    if examples > 1 and mark.phase != "update":
        words = QCoreApplication.translate("Transport", "Example {number} of {examples}")
        return words.format(number=count(number + 1), examples=count(examples))
    layer = "" if mark.layer is None else str(mark.layer + 1)
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
