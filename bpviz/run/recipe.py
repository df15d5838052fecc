"""Recipe: a training run from data to a finished network, as one value; no files, no screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any, Final

import numpy as np

from bpviz.data import DATASETS, Dataset, load
from bpviz.data.options import FolderOption
from bpviz.engine import BpvizError, Metrics, Params, Range, Spec, Trainer
from bpviz.run.divergence import explain_divergence
from bpviz.run.frame import Message

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


class RecipeError(BpvizError):
    """A recipe that cannot be followed."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to learn from, with which network, for how long.

    data     the name of a data set, see `bpviz.data.DATASETS`
    options  what it is loaded with, by name; without the folder of files, each person has their own
    spec     the network and how it is trained
    epochs   how many times all training examples are seen
    """

    data: str = "mnist"
    options: Mapping[str, object] = field(default_factory=dict)
    spec: Spec = BOOK
    epochs: int = 30

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

    @property
    def needs_folder(self) -> bool:
        """Whether the data set is read from a folder of files."""
        return any(isinstance(option, FolderOption) for option in DATASETS[self.data].options)

    def load(self, folder: str | None = None) -> Dataset:
        """The data set; `folder` is where its files are, if it has any. Raises DataError."""
        options = dict(self.options)
        if folder is not None:
            options["folder"] = folder
        return load(self.data, **options)

    def to_dict(self) -> dict[str, Any]:
        """Plain values, fit for JSON and TOML; `from_dict` gives the same Recipe back."""
        return {
            "data": self.data,
            "options": dict(self.options),
            "epochs": self.epochs,
            "spec": self.spec.to_dict(),
        }

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Recipe":
        """The Recipe that `to_dict` described. What is left out is as `default_recipe` has it."""
        _check_names("recipe", values, {each.name for each in fields(cls)})
        for table in ("options", "spec"):
            if not isinstance(values.get(table, {}), Mapping):
                raise RecipeError(
                    "recipe.table",
                    "{table} must be a table of values by name, not {value!r}.",
                    table=table,
                    value=values[table],
                )
        start = default_recipe(values.get("data", "mnist"))
        spec = values.get("spec", {})
        return cls(
            start.data,
            dict(values.get("options", {})),
            Spec.from_dict(start.spec.to_dict() | dict(spec)),
            values.get("epochs", start.epochs),
        )


def default_recipe(data: str) -> Recipe:
    """A recipe to begin with for this data set; for mnist it is the book's."""
    source = DATASETS.get(data) if isinstance(data, str) else None
    if source is None or data == "mnist":
        return Recipe(data)
    if source.kind == "images":
        return Recipe(data, spec=SMALL_DIGITS)
    return Recipe(data, spec=POINTS, epochs=100)


def _check_names(what: str, values: Mapping[str, Any], known: set[str]) -> None:
    for name in values:
        if name not in known:
            raise RecipeError(
                "recipe.unknown",
                'There is no "{name}" in a {what}. It can have {allowed}.',
                name=name,
                what=what,
                allowed=", ".join(sorted(known)),
            )


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What a training run ended with.

    params   the parameters at its end, or at the last moment at which all were numbers
    updates  updates made; epochs: whole epochs among them
    split    "test", or "validation" or "train" where there is no test data
    metrics  how well the network does on that split
    stopped  True when it was told to stop before its end
    problem  why it could not go on: numbers that grew beyond all bounds; else None
    """

    spec: Spec
    params: Params
    updates: int
    epochs: int
    split: str
    metrics: Metrics
    stopped: bool = False
    problem: Message | None = None


def never() -> bool:
    """For a training run that nobody stops."""
    return False


def train(
    recipe: Recipe,
    dataset: Dataset,
    line: Callable[[str], None],
    progress: Callable[[float], None] | None = None,
    stopped: Callable[[], bool] = never,
) -> Outcome:
    """Follow the recipe to its end, until it is stopped, or until the cost is no number.

    line      is called after every epoch with its result, see `epoch_line`
    progress  is called with the share of all updates made, about a hundred times an epoch
    stopped   is asked as often whether to stop

    Raises SpecError when the network does not fit the data or cannot be trained ("step").
    """
    trainer = Trainer(recipe.spec, dataset)
    split = measured_split(dataset)
    total = recipe.epochs * trainer.steps_per_epoch
    problem = None
    while trainer.iteration < total and not stopped():
        if not _advance(trainer):
            problem = _explain(trainer)
            break
        if progress is not None:
            progress(trainer.iteration / total)
        epoch, inside = divmod(trainer.iteration, trainer.steps_per_epoch)
        if not inside:
            line(epoch_line(epoch - 1, split, _measure(trainer, split)))
    return Outcome(
        recipe.spec,
        trainer.params,
        trainer.iteration,
        trainer.iteration // trainer.steps_per_epoch,
        split,
        _measure(trainer, split),
        stopped=problem is None and trainer.iteration < total,
        problem=problem,
    )


def measured_split(dataset: Dataset) -> str:
    """Where the network is measured: on the test data, or else on what there is."""
    names = ("test", "validation", "train")
    return next(name for name in names if dataset.split(name) is not None)


def epoch_line(epoch: int, split: str, metrics: Metrics) -> str:
    """The line of an epoch, the first being 0: "Epoch 0: 9129 / 10000".

    It names the split when that is not the test data.
    """
    suffix = "" if split == "test" else f" ({split} data)"
    return f"Epoch {epoch}: {result(metrics)}{suffix}"


def result(metrics: Metrics) -> str:
    """How many are right: "9129 / 10000"; "cost 0.0123" where nothing is right or wrong."""
    if metrics.confusion is None:
        return f"cost {metrics.cost:.6g}"
    return f"{int(metrics.confusion.trace())} / {int(metrics.confusion.sum())}"


def _advance(trainer: Trainer) -> bool:
    """A part of an epoch; False, at the last State that was good, when a cost is no number."""
    state, per_epoch = trainer.state, trainer.steps_per_epoch
    left = per_epoch - trainer.iteration % per_epoch
    good = np.isfinite(trainer.step(min(left, -(-per_epoch // SLICES))))
    if good.all() and trainer.is_finite:
        return True
    trainer.restore(state)
    trainer.step(int(good.argmin()) - 1 if not good.all() else len(good) - 1)
    return False


def _explain(trainer: Trainer) -> Message:
    """What goes wrong next; looking for it moves the trainer on, so it is put back."""
    state = trainer.state
    problem = explain_divergence(trainer)
    trainer.restore(state)
    return problem


def _measure(trainer: Trainer, split: str) -> Metrics:
    metrics = trainer.evaluate(split)
    assert metrics is not None  # `measured_split` chose one with rows
    return metrics
