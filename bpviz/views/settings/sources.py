"""The data sets that the form offers, with what the network must take and give for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from bpviz.data import DATASETS, DataRef
from bpviz.data.options import Option

OWN: Final = "own"
"""Stands for the rows that a net brought with it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A data set to choose.

    name     in DATASETS, or OWN
    inputs, outputs   what the network must take and give
    ref      enough to load it, None where options are still to be chosen
    title    what the rows of a net are called
    rows     how many training rows those have
    """

    name: str
    inputs: int
    outputs: int
    ref: DataRef | None = None
    title: str = ""
    rows: int = 0

    @property
    def settings(self) -> Mapping[str, str]:
        """Settings that these data are learnt well with, as they stand in the form."""
        if self.name == OWN:
            return {}
        return FOR_IMAGES if self.inputs > 2 else FOR_POINTS


_ALIKE: Final = {
    "output": "sigmoid",
    "cost": "quadratic",
    "biases": "per_neuron",
    "init": "scaled",
    "optimizer": "sgd",
    "batch_size": "10",
    "dtype": "float32",
}
FOR_IMAGES: Final = {**_ALIKE, "sizes": "30", "hidden": "sigmoid", "rate": "3"}
FOR_POINTS: Final = {**_ALIKE, "sizes": "8, 8", "hidden": "tanh", "rate": "0.5"}

OFFERED: Final = (
    Source("xor", 2, 1),
    Source("circles", 2, 1),
    Source("moons", 2, 1),
    Source("spirals", 2, 1),
    Source("gaussians", 2, 1),
    Source("digits", 64, 10, DataRef("digits")),
    Source("mnist", 784, 10),
)


def sources(own: Source | None) -> dict[str, Source]:
    """All that can be chosen, by name; a net's own rows first."""
    first = {} if own is None else {OWN: own}
    return {**first, **{source.name: source for source in OFFERED}}


def own_source(ref: DataRef, inputs: int, outputs: int, rows: int) -> Source | None:
    """The rows of a net as a source, or None: this data set is one of those offered."""
    if _is_offered(ref):
        return None
    return Source(OWN, inputs, outputs, ref, ref.name, rows)


def source_of(ref: DataRef, own: Source | None) -> str:
    """The name of the source that a data set came from."""
    return OWN if own is not None and own.ref == ref else ref.name


def options_of(name: str) -> tuple[Option, ...]:
    """The numbers that a source takes: how many points, how noisy, which seed."""
    if name not in DATASETS:
        return ()
    return tuple(option for option in DATASETS[name].options if isinstance(option, Option))


def _is_offered(ref: DataRef) -> bool:
    """A net may be called like a data set ("xor"): its rows were not made from options."""
    if ref.name not in DATASETS or ref.expansion is not None:
        return False
    return {option.name for option in DATASETS[ref.name].options} == set(dict(ref.options))
