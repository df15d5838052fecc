"""The data sets that there are, by name."""

from collections.abc import Callable
from dataclasses import dataclass

from bpviz.data import digits as digits8x8
from bpviz.data import mnist, own, toy
from bpviz.data.augment import expanded, read_named
from bpviz.data.dataset import DataRef, Dataset
from bpviz.data.errors import DataError
from bpviz.data.options import FolderOption, Option


@dataclass(frozen=True, slots=True)
class DataSource:
    """A data set that can be loaded: its name, how, with which options, and what an input is.

    kind  "points" in the plane or "images"
    """

    name: str
    loader: Callable[..., Dataset]
    kind: str
    options: tuple[Option | FolderOption, ...] = ()


DATASETS: dict[str, DataSource] = {
    source.name: source
    for source in (
        DataSource("xor", toy.xor, "points", toy.OPTIONS),
        DataSource("circles", toy.circles, "points", toy.OPTIONS),
        DataSource("moons", toy.moons, "points", toy.OPTIONS),
        DataSource("spirals", toy.spirals, "points", toy.SPIRALS_OPTIONS),
        DataSource("gaussians", toy.gaussians, "points", toy.OPTIONS),
        DataSource("digits", digits8x8.digits, "images", (digits8x8.SIZE,)),
        DataSource("mnist", mnist.load, "images", (mnist.FOLDER, mnist.SIZE)),
    )
}


def load(name: str, /, **options: object) -> Dataset:
    """The data set of this name: load("xor", n=500, noise=0.1, seed=0), load("digits"),
    load("mnist", folder=...).

    Options left out have their defaults; the folder of mnist has none. A DataError names the
    unknown name or option and those that there are, or the value and its range. The data set's
    ref holds all options, and `load_ref` builds the same data set again.
    """
    source = DATASETS.get(name) if isinstance(name, str) else None
    if source is None:
        raise DataError(
            "data.unknown_name",
            "There is no data set {name!r}. The data sets are {allowed}.",
            name=name,
            allowed=", ".join(DATASETS),
        )
    _check_options(source, options)
    return source.loader(**options)


def load_ref(ref: DataRef) -> Dataset:
    """The data set that the reference describes, built again: also one from a person's own table.

    A table is read from its file again, which must still hold the same.
    """
    how = None if ref.expansion is None else read_named(ref.name, ref.expansion)
    options = dict(ref.options)
    dataset = own.rebuilt(options) if ref.name == own.NAME else load(ref.name, **options)
    return dataset if how is None else expanded(dataset, *how)


def _check_options(source: DataSource, options: dict[str, object]) -> None:
    """Refuses unknown options and asks for those that have no default; loaders check values."""
    known = [option.name for option in source.options]
    for given in options:
        if given not in known:
            raise DataError(
                "data.unknown_option",
                "The data set {name} has no option {option!r}. Its options are {allowed}.",
                name=source.name,
                option=given,
                allowed=", ".join(known),
            )
    for option in source.options:
        if isinstance(option, FolderOption) and option.name not in options:
            raise DataError(
                "data.option_missing",
                "The data set {name} needs the option {option}, the folder of its files.",
                name=source.name,
                option=option.name,
            )
