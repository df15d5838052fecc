"""Overfitting: few examples are learnt by heart, and what helps against it.

The cost on the training data falls and falls; on data that were not learnt it rises again, and the
accuracy there hardly moves (seed 002, ch. 3). Every remedy starts from the same first weights and
takes the same mini-batches as the plain run beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType, SimpleNamespace
from typing import Final, Protocol

from bpviz.engine import Data, Spec, Trainer
from bpviz.labs.lab import LabError, LabRow, Preset, Readings, Values, choice, number

HIDDEN: Final = 30
EPOCHS: Final = 400
PATIENCE: Final = 20
"""Early stopping: so many epochs without a better one."""
RISEN: Final = 1.05
"""The test cost counts as risen when it is above its lowest so many times."""
DROPPED: Final = 0.2
"""The share of hidden neurons that the remedy "dropout" leaves out."""

REMEDIES: Final = ("none", "l2", "l1", "dropout", "expansion")
STOPS: Final = ("off", "cost", "accuracy")


class Pictures(Data, Protocol):
    """Data of which moved copies can be made, for data expansion."""

    def expanded(self, examples: int) -> Data:
        """The first so many training examples with moved copies of them; the same test data."""
        ...


@dataclass(frozen=True, slots=True)
class Point:
    """What was measured after an epoch; the test data are not learnt."""

    epoch: int
    train_cost: float
    train_accuracy: float
    test_cost: float
    test_accuracy: float


class Course:
    """One training run, epoch by epoch, as far as it was asked for; it keeps all its points."""

    def __init__(self, spec: Spec, data: Data, measured: Data) -> None:
        self._trainer = Trainer(spec, data)
        self._trainer.dataset = measured  # what is measured are the examples without their copies
        self._is_measured = False
        self.points: list[Point] = []

    def advance(self) -> None:
        """Half an epoch's work: to learn it, or to measure what it brought."""
        if self._is_measured:
            self._trainer.epoch()
        else:
            train, test = (self._trainer.evaluate(each) for each in ("train", "test"))
            assert train is not None
            assert test is not None
            self.points.append(
                Point(
                    len(self.points),
                    train.cost,
                    train.accuracy or 0.0,
                    test.cost,
                    test.accuracy or 0.0,
                )
            )
        self._is_measured = not self._is_measured

    def reach(self, epoch: int) -> Iterator[None]:
        """Works until an epoch is measured, with a rest between the pieces."""
        while len(self.points) <= epoch:
            self.advance()
            yield None


@dataclass(frozen=True, slots=True)
class Best:
    """The best epochs so far: the earliest with the lowest test cost, and with most right."""

    cost: Point
    accuracy: Point

    def with_point(self, point: Point) -> "Best":
        """The best when one more epoch was measured."""
        return Best(
            point if point.test_cost < self.cost.test_cost else self.cost,
            point if point.test_accuracy > self.accuracy.test_accuracy else self.accuracy,
        )


@dataclass(frozen=True, slots=True)
class OverfittingMoment:
    """The run with its remedy after some epochs, and the plain run beside it.

    best  of the run with its remedy
    by    what the early stopping looks at: "off", "cost" or "accuracy"
    """

    own: Point
    plain: Point
    best: Best
    by: str

    @property
    def best_epoch(self) -> int:
        """The epoch to go back to: the best by accuracy where that is chosen, else by cost."""
        return (self.best.accuracy if self.by == "accuracy" else self.best.cost).epoch

    @property
    def is_stopped(self) -> bool:
        """Whether early stopping ends the run here."""
        return self.by != "off" and self.own.epoch - self.best_epoch >= PATIENCE

    @property
    def verdict(self) -> str | None:
        """Overfits: the test cost has risen from its lowest while the training cost fell."""
        if self.is_stopped:
            return "stopped"
        low = self.best.cost
        has_risen = self.own.test_cost > RISEN * low.test_cost
        if has_risen and self.own.train_cost < low.train_cost:
            return "overfits"
        return "learns" if self.own.epoch else None

    @property
    def readings(self) -> Readings:
        """The numbers of this moment."""
        return MappingProxyType(
            {
                "epoch": self.own.epoch,
                "train_cost": self.own.train_cost,
                "train_accuracy": self.own.train_accuracy,
                "test_cost": self.own.test_cost,
                "test_accuracy": self.own.test_accuracy,
                "best_epoch": self.best_epoch,
            }
        )


def spec_of(values: Values, inputs: int, outputs: int) -> Spec:
    """The plain network: that of numbers.md section 4, [784, 30, 10] for MNIST."""
    return Spec(
        (inputs, HIDDEN, outputs),
        cost="cross_entropy",
        init=str(values["init"]),
        rate=float(values["rate"]),
        batch_size=10,
        dtype="float32",
    )


def with_remedy(spec: Spec, remedy: str, lmbda: float) -> Spec:
    """The same network with a penalty or with dropout; expansion changes only the data."""
    if remedy == "l1":
        return replace(spec, l1=lmbda)
    if remedy == "l2":
        return replace(spec, l2=lmbda)
    return replace(spec, dropout=DROPPED) if remedy == "dropout" else spec


def _first(data: Data, n: int) -> Data:
    rows: Data = SimpleNamespace(
        train_x=data.train_x[:n],
        train_y=data.train_y[:n],
        validation_x=None,
        validation_y=None,
        test_x=data.test_x,
        test_y=data.test_y,
    )
    return rows


def courses(values: Values, data: Data) -> tuple[Course, Course]:
    """The run with its remedy, and the plain one: one and the same without a remedy."""
    examples, remedy = int(values["examples"]), str(values["remedy"])
    learnt = _first(data, examples)
    spec = spec_of(values, data.train_x.shape[1], data.train_y.shape[1])
    plain = Course(spec, learnt, learnt)
    if remedy == "none":
        return plain, plain
    more = learnt
    if remedy == "expansion":
        make = getattr(data, "expanded", None)
        if make is None:
            raise LabError("lab.no_copies", "Of these data no moved copies can be made.")
        more = make(examples)
    return Course(with_remedy(spec, remedy, float(values["lmbda"])), more, learnt), plain


def overfit(values: Values, data: Data | None = None) -> Iterator[OverfittingMoment | None]:
    """Epoch after epoch, both runs side by side; early stopping ends them."""
    assert data is not None
    own, plain = courses(values, data)
    best: Best | None = None
    for epoch in range(EPOCHS + 1):
        yield from own.reach(epoch)
        yield from plain.reach(epoch)
        point = own.points[epoch]
        best = Best(point, point) if best is None else best.with_point(point)
        moment = OverfittingMoment(point, plain.points[epoch], best, str(values["stop"]))
        yield moment
        if moment.is_stopped:
            return


def _brings(lmbda: float) -> Values:
    return MappingProxyType({"lmbda": lmbda})


OVERFITTING: Final = LabRow(
    "overfitting",
    (
        choice(
            "remedy",
            *REMEDIES,
            brings={"l2": _brings(0.1), "l1": _brings(0.1)},
            begins=True,
        ),
        choice("init", "normal", "scaled", begins=True),
        number("rate", 0.5, 0, 1000, slider=(0.01, 5), log=0.01, begins=True),
        number("lmbda", 0.1, 0, 1000, slider=(0.01, 10), log=0.01, begins=True),
        number("examples", 1000, 10, 1000, slider=(50, 1000), whole=True, begins=True),
        choice("stop", *STOPS),
    ),
    ("epoch", "train_cost", "train_accuracy", "test_cost", "test_accuracy", "best_epoch"),
    overfit,
    verdicts=("learns", "overfits", "stopped"),
    columns=("epoch", "train_cost", "test_cost", "test_accuracy"),
    presets=(
        Preset("mnist", MappingProxyType({"examples": 1000})),
        Preset("digits8x8", MappingProxyType({"examples": 200})),
    ),
    needs_digits=True,
    per_second=20.0,
    most=EPOCHS,
)
