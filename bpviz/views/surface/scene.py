"""What is to be seen of a frame: values over the plane, points and answers. No Qt, no colours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from bpviz.data import Dataset
from bpviz.engine import Array, NeuronRef, Params, Spec, answer
from bpviz.run import surface
from bpviz.run.frame import Frame
from bpviz.run.surface import Extent, Span

LIVE, SHARP, SMALL = 64, 128, 28
"""Points a side: while training, of a moment that stays, and of the small pictures."""
MOST_PICTURES: Final = 8
"""Neurons of a hidden layer that have a picture."""


@dataclass(frozen=True, slots=True, eq=False)
class Cloud:
    """The points of a split that are shown.

    x        (m, 2)
    y        (m, k) targets
    rows     (m,) rows of the split
    classes  (m,) class of each, or None where targets are numbers
    total    examples of the split
    """

    x: Array
    y: Array
    rows: Array
    classes: Array | None
    total: int

    def __len__(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, eq=False)
class Points:
    """What does not change while a network learns: the points, and the square around them."""

    dataset: Dataset
    names_classes: bool
    extent: Extent
    training: Cloud
    validation: Cloud | None

    @cached_property
    def targets(self) -> Array:
        """The targets of all training points that are shown, (m, k)."""
        return self.training.y

    def fit(self, dataset: Dataset, spec: Spec) -> bool:
        """Whether these are the points of a data set for a network."""
        return dataset is self.dataset and self.names_classes == (spec.output != "linear")


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The surface of a neuron (n, n), and what its colours stand for."""

    neuron: NeuronRef
    values: Array
    span: Span


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """What is seen now.

    neuron    the one whose surface is shown; None where regions of classes are
    picture   its surface; None with regions
    regions   (k, n, n) how far every class is ahead, see `leads`; None with one neuron
    wrong     for training and validation points, (m,) bool each; None where nothing is right
              or wrong
    pictures  the small ones, a row a hidden layer
    """

    spec: Spec
    params: Params
    points: Points
    neuron: NeuronRef | None
    picture: Picture | None
    regions: Array | None
    wrong: tuple[Array | None, Array | None]
    pictures: tuple[tuple[Picture, ...], ...]

    def value_at(self, x1: float, x2: float) -> Array:
        """a of the layer shown at one point, in the precision of the network, (units,)."""
        layer = self.spec.layers - 1 if self.neuron is None else self.neuron.layer
        at = np.array([[x1, x2]])
        row: Array = surface.activations(self.spec, self.params, layer, at)[0]
        return row

    @property
    def finite(self) -> bool:
        """Whether every value of the surface is a number."""
        values = self.regions if self.picture is None else self.picture.values
        return values is not None and bool(np.isfinite(values).all())


def points_of(dataset: Dataset, spec: Spec) -> Points:
    """The points of a data set with two inputs, thinned where there are too many."""
    training = _cloud(dataset, spec, "train")
    assert training is not None
    return Points(
        dataset,
        spec.output != "linear",
        surface.extent(dataset),
        training,
        _cloud(dataset, spec, "validation"),
    )


def _cloud(dataset: Dataset, spec: Spec, split: str) -> Cloud | None:
    pair = dataset.split(split)
    if pair is None:
        return None
    rows = surface.thinned(len(pair[0]))
    y = pair[1][rows]
    classes = None if spec.output == "linear" else answer(spec, y)
    return Cloud(pair[0][rows], y, rows, classes, len(pair[0]))


def shown_neuron(spec: Spec, chosen: NeuronRef | None) -> NeuronRef | None:
    """The neuron to show: the chosen one if the network has it, else the output or regions."""
    is_there = chosen is not None and chosen.layer < spec.layers
    if chosen is not None and is_there and chosen.j < spec.sizes[chosen.layer + 1]:
        return chosen
    return None if surface.has_regions(spec) else NeuronRef(spec.layers - 1, 0)


def scene_of(frame: Frame, points: Points, chosen: NeuronRef | None, n: int) -> Scene:
    """Everything that is seen of a frame with n points a side."""
    spec, params = frame.spec, frame.params
    neuron = shown_neuron(spec, chosen)
    picture = regions = None
    if neuron is not None:
        values = surface.surface(spec, params, neuron, points.extent, n)
        picture = Picture(neuron, values, surface.span(spec, neuron.layer, values, points.targets))
    else:
        last = spec.layers - 1
        outputs = surface.surfaces(spec, params, last, slice(None), points.extent, n)
        regions = surface.leads(outputs)
    wrong = _wrong(frame, points)
    return Scene(spec, params, points, neuron, picture, regions, wrong, _small(frame, points))


def _wrong(frame: Frame, points: Points) -> tuple[Array | None, Array | None]:
    found: list[Array | None] = []
    for split, cloud in (("train", points.training), ("validation", points.validation)):
        rows = None if cloud is None else cloud.rows
        right = surface.answers(frame.spec, frame.params, points.dataset, split, rows)
        found.append(None if right is None else ~right)
    return found[0], found[1]


def _small(frame: Frame, points: Points) -> tuple[tuple[Picture, ...], ...]:
    """Pictures of the first neurons of every hidden layer, each as it is shown large."""
    spec, units = frame.spec, slice(0, MOST_PICTURES)
    found = []
    for layer in range(spec.layers - 1):
        layers = surface.surfaces(spec, frame.params, layer, units, points.extent, SMALL)
        spans = [surface.span(spec, layer, values, points.targets) for values in layers]
        refs = [NeuronRef(layer, j) for j in range(len(layers))]
        found.append(tuple(map(Picture, refs, layers, spans)))
    return tuple(found)
