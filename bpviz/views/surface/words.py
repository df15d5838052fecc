"""The words of the surface. {name} is a neuron as the text calls it: o₁, a³₁."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpviz.data import Dataset
from bpviz.engine import Array, InputRef, NeuronRef, Spec, answer
from bpviz.notation.symbols import Notation, inline, named, symbol
from bpviz.run.display import Display
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import count, number
from bpviz.views.surface.scene import Scene

HEADING = QT_TRANSLATE_NOOP("SurfaceView", "Decision surface")
CHOOSER = QT_TRANSLATE_NOOP("SurfaceView", "The neuron whose activation is shown over the plane")
PLANE = QT_TRANSLATE_NOOP("SurfaceView", "Decision surface: {name} over the plane of the inputs")
KEYS = QT_TRANSLATE_NOOP(
    "SurfaceView", "The arrow keys go from point to point, Enter shows that example in Step."
)
OUTPUT = QT_TRANSLATE_NOOP("SurfaceView", "output {name}")
HIDDEN = QT_TRANSLATE_NOOP("SurfaceView", "neuron {name}")
REGIONS = QT_TRANSLATE_NOOP("SurfaceView", "the answer")
CLASS = QT_TRANSLATE_NOOP("SurfaceView", "class {label}")
PICTURE = QT_TRANSLATE_NOOP("SurfaceView", "Show neuron {name} over the plane")
LEGEND = QT_TRANSLATE_NOOP("SurfaceView", "Colours: from {low} over {middle} to {high}")

NOT_A_PLANE = QT_TRANSLATE_NOOP(
    "SurfaceView",
    "This network has {n} inputs, and a plane has room for two. The decision surface can be drawn "
    "for data with two inputs: XOR, circles, moons, spirals and two clouds.",
)
ONE_INPUT = QT_TRANSLATE_NOOP(
    "SurfaceView",
    "This network has one input, and a plane needs two. The decision surface can be drawn "
    "for data with two inputs: XOR, circles, moons, spirals and two clouds.",
)

ALL_RIGHT = QT_TRANSLATE_NOOP("SurfaceView", "All {total} training points are right.")
WRONG = QT_TRANSLATE_NOOP(
    "SurfaceView", "{wrong} of {total} training points are misclassified (ringed)."
)
NO_CLASS = QT_TRANSLATE_NOOP(
    "SurfaceView", "A linear output names no class: the colour of a point is its target."
)
HOLLOW = QT_TRANSLATE_NOOP("SurfaceView", "Hollow: validation points.")
HOLLOW_TOO = QT_TRANSLATE_NOOP("SurfaceView", "Validation (hollow): {wrong} of {total}.")
HOLLOW_WRONG = QT_TRANSLATE_NOOP(
    "SurfaceView", "Validation (hollow): {wrong} of {total} wrong (ringed)."
)
THINNED = QT_TRANSLATE_NOOP("SurfaceView", "{shown} of {total} training points are shown.")
NOT_FINITE = QT_TRANSLATE_NOOP(
    "SurfaceView", "Where the network gives no finite number, the plane is neutral."
)

PLACE = QT_TRANSLATE_NOOP("SurfaceView", "{x1} = {value1}, {x2} = {value2}")
EXAMPLE = QT_TRANSLATE_NOOP("SurfaceView", "Example {n}: {x1} = {value1}, {x2} = {value2}")
VALUE = QT_TRANSLATE_NOOP("SurfaceView", "{name} = {value}")
ANSWER = QT_TRANSLATE_NOOP("SurfaceView", "{name} = {value}: class {label}")
RIGHT = QT_TRANSLATE_NOOP("SurfaceView", "{name} = {value}: class {label}, which is right")
MISSED = QT_TRANSLATE_NOOP("SurfaceView", "{name} = {value}: class {label}; right is {target}")
TARGET = QT_TRANSLATE_NOOP("SurfaceView", "{name} = {value}, target {target}")

SHORT: Final = 4
"""Digits of places, which a mouse cannot point at more precisely."""


def say(sentence: str, **gaps: object) -> str:
    """A sentence of this module in the language of the program, with its gaps filled."""
    return QCoreApplication.translate("SurfaceView", sentence).format(**gaps)


@lru_cache(maxsize=512)
def neuron_name(ref: NeuronRef, notation: Notation) -> str:
    """What a neuron is called: its given name in every notation."""
    given = notation.names.given(ref)
    return inline(symbol(ref, notation) if given is None else named(given))


def axis_names(notation: Notation) -> tuple[str, str]:
    """What the two inputs are called."""
    names = []
    for k in range(2):
        given = notation.names.given(InputRef(k))
        by_place = given is None and notation.by_place
        names.append(inline(named(f"x{k + 1}" if by_place else notation.name(InputRef(k)))))
    return names[0], names[1]


def class_label(dataset: Dataset, of_class: int) -> str:
    """What a class is called."""
    labels = dataset.labels or ()
    return labels[of_class] if len(labels) > max(of_class, 1) else str(of_class)


def item(spec: Spec, ref: NeuronRef | None, notation: Notation) -> str:
    """A line of the list of what can be shown."""
    if ref is None:
        return say(REGIONS)
    sentence = OUTPUT if ref.layer == spec.layers - 1 else HIDDEN
    return say(sentence, name=neuron_name(ref, notation))


def summary(scene: Scene) -> str:
    """What the points say about the network."""
    training, wrong = scene.points.training, scene.wrong[0]
    parts = []
    if not scene.finite:
        parts.append(say(NOT_FINITE))
    if wrong is None:
        parts.append(say(NO_CLASS))
    elif wrong.any():
        gaps = {"wrong": count(int(wrong.sum())), "total": count(len(wrong))}
        parts.append(say(WRONG, **gaps))
    else:
        parts.append(say(ALL_RIGHT, total=count(len(wrong))))
    if training.total > len(training):
        gaps = {"shown": count(len(training)), "total": count(training.total)}
        parts.append(say(THINNED, **gaps))
    held_out = scene.wrong[1]
    if held_out is not None and held_out.any():
        gaps = {"wrong": count(int(held_out.sum())), "total": count(len(held_out))}
        is_said = wrong is not None and wrong.any()
        parts.append(say(HOLLOW_TOO if is_said else HOLLOW_WRONG, **gaps))
    elif scene.points.validation is not None:
        parts.append(say(HOLLOW))
    return " ".join(parts)


def told(
    scene: Scene, found: tuple[float, float, int | None], notation: Notation, display: Display
) -> str:
    """A place of the plane, or the example that is there, and what the network says to it."""
    x1, x2, index = found
    values = scene.value_at(x1, x2)
    x1_name, x2_name = axis_names(notation)
    gaps = {
        "x1": x1_name,
        "x2": x2_name,
        "value1": number(x1, SHORT, decimal=display.decimal),
        "value2": number(x2, SHORT, decimal=display.decimal),
    }
    if index is None:
        place = say(PLACE, **gaps)
    else:
        place = say(EXAMPLE, n=count(int(scene.points.training.rows[index]) + 1), **gaps)
    return f"{place}\n{_answer(scene, values, index, notation, display)}"


def _answer(
    scene: Scene, values: Array, index: int | None, notation: Notation, display: Display
) -> str:
    last, neuron = scene.spec.layers - 1, scene.neuron
    largest = int(np.argmax(values))
    ref = NeuronRef(last, largest) if neuron is None else neuron
    cloud = scene.points.training
    gaps: dict[str, object] = {"name": neuron_name(ref, notation)}
    gaps["value"] = number(float(values[ref.j]), display.digits, decimal=display.decimal)
    if ref.layer < last:
        return say(VALUE, **gaps)
    if cloud.classes is None:
        if index is None:
            return say(VALUE, **gaps)
        target = float(cloud.y[index, ref.j])
        return say(TARGET, target=number(target, display.digits, decimal=display.decimal), **gaps)
    named_class = int(answer(scene.spec, values[None])[0])
    gaps["label"] = class_label(scene.points.dataset, named_class)
    if index is None:
        return say(ANSWER, **gaps)
    true = int(cloud.classes[index])
    if named_class == true:
        return say(RIGHT, **gaps)
    return say(MISSED, target=class_label(scene.points.dataset, true), **gaps)
