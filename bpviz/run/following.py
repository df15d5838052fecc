"""Following a recipe: training from beginning to end, a line an epoch."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bpviz.data import Dataset
from bpviz.data.mixture import Mixture
from bpviz.engine import Array, Metrics, Params, Spec, Trainer
from bpviz.engine.metrics import measure
from bpviz.engine.params import frozen_views
from bpviz.run.divergence import explain_divergence
from bpviz.run.frame import Message
from bpviz.run.recipe import SLICES, Recipe

Examples = Dataset | Mixture


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
    dataset: Examples,
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
    mean, problem = _Mean(recipe.spec), None
    while trainer.iteration < total and not stopped():
        epoch, inside = divmod(trainer.iteration, trainer.steps_per_epoch)
        if not inside:
            _begin_epoch(recipe, trainer, dataset, epoch)
        if not _advance(trainer):
            problem = _explain(trainer)
            break
        if progress is not None:
            progress(trainer.iteration / total)
        if trainer.iteration % trainer.steps_per_epoch == 0:
            if recipe.averages(epoch):
                mean.add(trainer.state.vector)
            line(epoch_line(epoch, split, _measure(recipe.spec, trainer.params, dataset, split)))
    params = mean.params or trainer.params
    return Outcome(
        recipe.spec,
        params,
        trainer.iteration,
        trainer.iteration // trainer.steps_per_epoch,
        split,
        _measure(recipe.spec, params, dataset, split),
        stopped=problem is None and trainer.iteration < total,
        problem=problem,
    )


class _Mean:
    """The mean of the parameters at the ends of several epochs."""

    def __init__(self, spec: Spec) -> None:
        self._spec, self._count = spec, 0
        self._total = np.zeros(spec.parameter_count, np.float64)

    def add(self, vector: Array) -> None:
        self._total += vector
        self._count += 1

    @property
    def params(self) -> Params | None:
        if not self._count:
            return None
        return frozen_views(self._spec, (self._total / self._count).astype(self._spec.numpy_dtype))


def _begin_epoch(recipe: Recipe, trainer: Trainer, dataset: Examples, epoch: int) -> None:
    """The rate of this epoch, and its pictures where each epoch has new ones."""
    if recipe.stages:
        spec = recipe.spec
        trainer.change(spec.rate * recipe.share(epoch), spec.l1, spec.l2)
    if isinstance(dataset, Mixture):
        dataset.renew(epoch)


def measured_split(dataset: Examples) -> str:
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


def _measure(spec: Spec, params: Params, dataset: Examples, split: str) -> Metrics:
    rows = dataset.split(split)
    assert rows is not None  # `measured_split` chose one with rows
    return measure(spec, params, *rows)
