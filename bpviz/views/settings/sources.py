"""The data sets that the form offers, with what the network must take and give for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final

from bpviz.data import DATASETS, DataRef
from bpviz.data.options import Option
from bpviz.data.own import NAME

OWN: Final = "own"
"""Stands for the rows that a net brought with it."""
TABLE: Final = NAME
"""Stands for a person's own table, once one was chosen."""
CHOOSE_TABLE: Final = "choose_table"
"""Stands for no data yet: a person's own table is to be chosen."""


@dataclass(frozen=True, slots=True)
class Source:
    """A data set to choose.

    name     in DATASETS, or OWN, or TABLE
    inputs, outputs   what the network must take and give
    ref      enough to load it, None where options are still to be chosen
    title    what the rows of a net, or a person's own table, are called
    rows     how many training rows those have
    images   whether an input is a picture
    classes  whether the targets are classes, not numbers
    """

    name: str
    inputs: int
    outputs: int
    ref: DataRef | None = None
    title: str = ""
    rows: int = 0
    images: bool = False
    classes: bool = True

    @property
    def settings(self) -> Mapping[str, str]:
        """Settings that these data are learnt well with, as they stand in the form."""
        if self.name == OWN:
            return {}
        if self.name == TABLE:
            return FOR_CLASSES if self.classes else FOR_NUMBERS
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
FOR_CLASSES: Final = {**FOR_POINTS, "sizes": "8", "cost": "cross_entropy", "rate": "0.1"}
FOR_NUMBERS: Final = {**FOR_POINTS, "sizes": "8", "output": "linear", "rate": "0.05"}

OFFERED: Final = (
    Source("xor", 2, 1),
    Source("circles", 2, 1),
    Source("moons", 2, 1),
    Source("spirals", 2, 1),
    Source("gaussians", 2, 1),
    Source("digits", 64, 10, DataRef("digits"), images=True),
    Source("mnist", 784, 10, images=True),
)


def sources(own: Source | None, table: Source | None = None) -> dict[str, Source]:
    """All that can be chosen, by name; a net's own rows first, a person's own table last."""
    all_of_them = (own, *OFFERED, table)
    return {source.name: source for source in all_of_them if source is not None}


def own_source(ref: DataRef, inputs: int, outputs: int, rows: int) -> Source | None:
    """The rows of a net as a source, or None: this data set is one of those offered."""
    if ref.name == TABLE or _is_offered(ref):
        return None
    return Source(OWN, inputs, outputs, ref, ref.name, rows)


def table_source(ref: DataRef, inputs: int, outputs: int, rows: int) -> Source | None:
    """A person's own table as a source, or None: this data set is none."""
    options = dict(ref.options)
    if ref.name != TABLE or "path" not in options:
        return None
    title = PurePath(str(options["path"])).name
    classes = options.get("kind") == "classes"
    return Source(TABLE, inputs, outputs, ref, title, rows, classes=classes)


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
    if ref.name not in DATASETS:
        return False
    known = DATASETS[ref.name].options
    needed = {option.name for option in known if not getattr(option, "quiet", False)}
    return needed <= set(dict(ref.options)) <= {option.name for option in known}
