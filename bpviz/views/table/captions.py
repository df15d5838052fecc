"""Which example the numbers belong to, in words; nothing where there is only one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bpviz.engine import StepRef
from bpviz.engine.places import parameter_ref
from bpviz.run.frame import Frame, known
from bpviz.views.numbers import count


def example_caption(frame: Frame) -> str:
    """Which example the neurons are shown for."""
    examples = frame.trace.examples
    if examples == 1:
        return ""
    text = QCoreApplication.translate("TableView", "example {number} of {examples}")
    return text.format(number=count(frame.example + 1), examples=count(examples))


def gradient_caption(frame: Frame, stepwise: bool) -> str:
    """Whether gradients are those of the example or the mean over the mini-batch."""
    examples = frame.trace.examples
    if examples == 1:
        return ""
    if not stepwise or frame.training or _all_means(frame):
        text = QCoreApplication.translate("TableView", "gradients: mean of {examples} examples")
    elif frame.in_update:
        text = QCoreApplication.translate("TableView", "gradients become their means")
    else:
        text = QCoreApplication.translate("TableView", "gradients of example {number}")
    return text.format(number=count(frame.example + 1), examples=count(examples))


def _all_means(frame: Frame) -> bool:
    last = parameter_ref(frame.spec, frame.spec.parameter_count - 1)
    return known(frame, StepRef("mean", last))
