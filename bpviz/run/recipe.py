"""Recipe: a training run from data to a finished network, as one value; no files, no screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final

from bpviz.data import DATASETS, Dataset, load
from bpviz.data.mixture import Mix, Mixture
from bpviz.data.options import FolderOption
from bpviz.data.unipen import read_pen_digits
from bpviz.engine import Range, Spec
from bpviz.run.certainty import Certainty
from bpviz.run.recipe_tables import (
    RecipeError,
    check_names,
    read_certainty,
    read_mix,
    read_stages,
    table,
    written,
)
from bpviz.run.stages import Stage, stretched

BOOK_SEED: Final = 17
"""With it the book's setting ends at 95.41 % (most seeds end between 94.5 and 95.3 %)."""

EPOCHS: Final = Range(1, 100_000, whole=True)

SLICES: Final = 100
"""Pieces of an epoch, between which it is asked whether to stop."""

BOOK: Final = Spec(
    sizes=(784, 30, 10), init="normal", rate=3.0, batch_size=10, dtype="float32", seed=BOOK_SEED
)
"""Nielsen ch. 1: 30 epochs of this read 95 of 100 digits."""

SMALL_DIGITS: Final = replace(BOOK, sizes=(64, 30, 10), init="scaled", seed=0)
POINTS: Final = replace(
    BOOK,
    sizes=(2, 16, 1),
    hidden="tanh",
    cost="cross_entropy",
    init="xavier",
    rate=0.5,
    seed=0,
)


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to learn from, with which network, for how long.

    data       the name of a data set, see `bpviz.data.DATASETS`
    options    what it is loaded with, by name; without the folder of files, each person has their
               own
    spec       the network and how it is trained
    epochs     how many times all training examples are seen
    stages     how the rate changes meanwhile, and when parameters are averaged; () for the same
               rate throughout
    mix        what the pictures of each epoch are made of; None for the data set as it is
    certainty  what the finished network's outputs say about how sure it is; None where nobody
               measured it
    """

    data: str = "mnist"
    options: Mapping[str, object] = field(default_factory=dict)
    spec: Spec = BOOK
    epochs: int = 30
    stages: tuple[Stage, ...] = ()
    mix: Mix | None = None
    certainty: Certainty | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "options", MappingProxyType(dict(self.options)))
        if self.data not in DATASETS:
            raise RecipeError(
                "recipe.data",
                "data must be one of {allowed}, not {value!r}.",
                allowed=", ".join(DATASETS),
                value=self.data,
            )
        if type(self.epochs) is not int or self.epochs not in EPOCHS:
            raise RecipeError(
                "recipe.epochs",
                "epochs must be {allowed}, not {value!r}.",
                allowed=EPOCHS,
                value=self.epochs,
            )
        object.__setattr__(self, "stages", stretched(self.stages, self.epochs))
        if self.mix is not None and DATASETS[self.data].kind != "images":
            raise RecipeError(
                "recipe.mix_points",
                "Only pictures can be mixed; the data set {data} has none.",
                data=self.data,
            )

    def share(self, epoch: int) -> float:
        """The share of the Spec's rate that an epoch, the first being 0, trains with."""
        return next((stage.share(e) for stage, e in self._places(epoch)), 1.0)

    def averages(self, epoch: int) -> bool:
        """Whether the parameters at the end of this epoch are among those that are averaged."""
        return any(stage.average for stage, _ in self._places(epoch))

    def _places(self, epoch: int) -> list[tuple[Stage, int]]:
        """The stage in which this epoch lies, and which of its epochs it is; [] without stages."""
        for stage in self.stages:
            if epoch < stage.epochs:
                return [(stage, epoch)]
            epoch -= stage.epochs
        return []

    @property
    def needs_folder(self) -> bool:
        """Whether the data set is read from a folder of files."""
        return any(isinstance(option, FolderOption) for option in DATASETS[self.data].options)

    @property
    def needs_pen(self) -> bool:
        """Whether pen strokes are needed."""
        return self.mix is not None and self.mix.pen > 0

    def load(self, folder: str | None = None, pen: str | None = None) -> Dataset | Mixture:
        """What is trained with. Raises DataError.

        folder  where the files of the data set are, if it has any
        pen     the file or the folder of the pen strokes, if there are any in the mix
        """
        options = dict(self.options)
        if folder is not None:
            options["folder"] = folder
        dataset = load(self.data, **options)
        if self.mix is None:
            return dataset
        pens = () if pen is None else read_pen_digits(pen)
        return Mixture(dataset, self.mix, pens, self.spec.seed)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, fit for JSON and TOML; `from_dict` gives the same Recipe back."""
        values: dict[str, Any] = {
            "data": self.data,
            "options": dict(self.options),
            "epochs": self.epochs,
            "spec": self.spec.to_dict(),
        }
        if self.stages:
            values["stages"] = [written(stage) for stage in self.stages]
        for name, part in (("mix", self.mix), ("certainty", self.certainty)):
            if part is not None:
                values[name] = written(part)
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Recipe":
        """The Recipe that `to_dict` described. What is left out is as `default_recipe` has it.

        With stages, the epochs are theirs, unless a number is given: then they are stretched.
        """
        check_names("recipe", values, {each.name for each in fields(cls)})
        options, spec = table(values, "options"), table(values, "spec")
        start = default_recipe(values.get("data", "mnist"))
        stages = read_stages(values.get("stages", ()))
        epochs = sum(stage.epochs for stage in stages) or start.epochs
        return cls(
            start.data,
            options,
            Spec.from_dict(start.spec.to_dict() | spec),
            values.get("epochs", epochs),
            stages,
            read_mix(table(values, "mix")) if "mix" in values else None,
            read_certainty(table(values, "certainty")) if "certainty" in values else None,
        )


def default_recipe(data: str) -> Recipe:
    """A recipe to begin with for this data set; for mnist it is the book's."""
    source = DATASETS.get(data) if isinstance(data, str) else None
    if source is None or data == "mnist":
        return Recipe(data)
    if source.kind == "images":
        return Recipe(data, spec=SMALL_DIGITS)
    return Recipe(data, spec=POINTS, epochs=100)
