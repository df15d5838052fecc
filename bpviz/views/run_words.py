"""The names of earlier runs in the language of the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.engine import Spec
from bpviz.run.runs import KeptRun, Trait, traits, written
from bpviz.views.marks import QT_TRANSLATE_NOOP

PHRASES: Final = {
    "data": "{value}",
    "rate": "η {value}",
    "units": QT_TRANSLATE_NOOP("RunNames", "{value} hidden"),
    "hidden": "{value}",
    "output": QT_TRANSLATE_NOOP("RunNames", "{value} outputs"),
    "cost": "{value}",
    "init": QT_TRANSLATE_NOOP("RunNames", "{value} weights"),
    "optimizer": "{value}",
    "momentum": "μ {value}",
    "batch_size": QT_TRANSLATE_NOOP("RunNames", "mini-batch {value}"),
    "l2": "L2 {value}",
    "l1": "L1 {value}",
    "dropout": QT_TRANSLATE_NOOP("RunNames", "dropout {value}"),
    "biases": QT_TRANSLATE_NOOP("RunNames", "{value} biases"),
    "dtype": "{value}",
    "seed": QT_TRANSLATE_NOOP("RunNames", "seed {value}"),
    "number": QT_TRANSLATE_NOOP("RunNames", "run {value}"),
}
VALUES: Final = {
    "sigmoid": QT_TRANSLATE_NOOP("RunNames", "sigmoid"),
    "tanh": "tanh",
    "relu": "ReLU",
    "leaky_relu": QT_TRANSLATE_NOOP("RunNames", "leaky ReLU"),
    "linear": QT_TRANSLATE_NOOP("RunNames", "linear"),
    "step": QT_TRANSLATE_NOOP("RunNames", "step function"),
    "softmax": "softmax",
    "quadratic": QT_TRANSLATE_NOOP("RunNames", "quadratic cost"),
    "cross_entropy": QT_TRANSLATE_NOOP("RunNames", "cross-entropy"),
    "log_likelihood": QT_TRANSLATE_NOOP("RunNames", "log-likelihood"),
    "normal": QT_TRANSLATE_NOOP("RunNames", "normal"),
    "scaled": QT_TRANSLATE_NOOP("RunNames", "scaled"),
    "xavier": "Xavier",
    "he": "He",
    "zeros": QT_TRANSLATE_NOOP("RunNames", "zero"),
    "sgd": QT_TRANSLATE_NOOP("RunNames", "plain descent"),
    "momentum": QT_TRANSLATE_NOOP("RunNames", "momentum"),
    "adam": "Adam",
    "per_neuron": QT_TRANSLATE_NOOP("RunNames", "separate"),
    "per_layer": QT_TRANSLATE_NOOP("RunNames", "shared"),
    "frozen": QT_TRANSLATE_NOOP("RunNames", "frozen"),
    "float32": QT_TRANSLATE_NOOP("RunNames", "32 bits"),
    "float64": QT_TRANSLATE_NOOP("RunNames", "64 bits"),
}


def names_of(runs: Sequence[KeptRun], present: Spec | None = None, decimal: str = ".") -> list[str]:
    """What each run is called: as a person named it, else what it differs in (η 3, 30 hidden)."""
    found = traits(runs, present)
    return [
        run.name or ", ".join(_phrase(trait, decimal) for trait in told)
        for run, told in zip(runs, found, strict=True)
    ]


def _phrase(trait: Trait, decimal: str) -> str:
    value = written(trait)
    if isinstance(trait.value, float):
        value = value.replace(".", decimal).replace("-", "−")
    elif isinstance(trait.value, str) and trait.field != "data":
        value = _said(VALUES.get(trait.value, value))
    return _said(PHRASES[trait.field]).format(value=value)


def _said(text: str) -> str:
    return QCoreApplication.translate("RunNames", text)


def value_words(name: str) -> str:
    """What the engine's name of a choice is called: "cross_entropy" is cross-entropy."""
    return _said(VALUES.get(name, name))
