"""Earlier runs: their curves stay to be compared, with a name each and a colour of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from bpviz.engine import Spec
from bpviz.run.history import Curves, Scores

MOST_RUNS: Final = 6
"""So many earlier runs are kept, each in one of as many colours."""
MOST_TRAITS: Final = 3
"""An automatic name tells at most so many differences."""


@dataclass(frozen=True, slots=True, eq=False)
class KeptRun:
    """A run that was left, as far as it came.

    name    what a person called it; "" while its name is found from what it differs in
    colour  0 to 5: the place of its colour in the theme; it keeps it for life
    curves  its costs and scores
    spec    with what it was trained (at its end)
    data    the name of its data set
    number  counts all runs that were ever kept, from 1
    """

    name: str
    colour: int
    curves: Curves
    spec: Spec
    data: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Trait:
    """One way in which runs differ: a field of Spec, "units" (hidden ones), "data", "number"."""

    field: str
    value: object


@dataclass(frozen=True, slots=True)
class Runs:
    """The kept runs, the oldest first, and how many were ever kept."""

    kept: tuple[KeptRun, ...] = ()
    count: int = 0

    def keep(self, curves: Curves, spec: Spec, data: str = "") -> Runs:
        """These and one more. A run without a cost is none.

        The same run, kept earlier when it was shorter, is replaced and keeps name and colour.
        Above six the oldest without a typed name goes; when all have one, the oldest.
        """
        if not len(curves.costs.iteration):
            return self
        for place, old in enumerate(self.kept):
            if (old.spec, old.data) == (spec, data) and _goes_on(old.curves, curves):
                return self._with(place, replace(old, curves=curves))
            if (old.spec, old.data) == (spec, data) and _goes_on(curves, old.curves):
                return self
        left = self.kept if len(self.kept) < MOST_RUNS else _without_oldest(self.kept)
        taken = {run.colour for run in left}
        colour = next(i for i in range(MOST_RUNS) if i not in taken)
        fresh = KeptRun("", colour, curves, spec, data, self.count + 1)
        return Runs((*left, fresh), self.count + 1)

    def rename(self, place: int, name: str) -> Runs:
        """Call a run what a person typed; nothing but spaces gives the automatic name back."""
        return self._with(place, replace(self.kept[place], name=" ".join(name.split())))

    def delete(self, place: int) -> Runs:
        """All but one; its colour is free again."""
        return replace(self, kept=(*self.kept[:place], *self.kept[place + 1 :]))

    def _with(self, place: int, run: KeptRun) -> Runs:
        return replace(self, kept=(*self.kept[:place], run, *self.kept[place + 1 :]))


def _without_oldest(kept: tuple[KeptRun, ...]) -> tuple[KeptRun, ...]:
    place = next((i for i, run in enumerate(kept) if not run.name), 0)
    return (*kept[:place], *kept[place + 1 :])


def _goes_on(short: Curves, long: Curves) -> bool:
    """Whether one run is the other at a later time: all it has measured is there again.

    Costs are compared where both are kept one by one; in pieces of unlike width they cannot be.
    """
    if short is long:
        return True
    n = len(short.scores)
    if list(map(_key, short.scores)) != list(map(_key, long.scores[:n])):
        return False
    costs, more = short.costs, long.costs
    m = len(costs.iteration)
    if m <= len(more.iteration) and np.array_equal(costs.iteration, more.iteration[:m]):
        return np.array_equal(costs.mean, more.mean[:m])
    return n > 0 and bool(costs.iteration[-1] <= more.iteration[-1])


def _key(scores: Scores) -> tuple[float | None, ...]:
    measured = (scores.train, scores.validation)
    return (scores.iteration, *(None if each is None else each.cost for each in measured))


# --- names ---------------------------------------------------------------------------------------

Told = Callable[[Spec], object]

TRAITS: Final[dict[str, Told]] = {
    "rate": lambda spec: spec.rate,
    "units": lambda spec: spec.sizes[1:-1],
    "hidden": lambda spec: spec.hidden if spec.layers > 1 else None,
    "output": lambda spec: spec.output,
    "cost": lambda spec: spec.cost,
    "init": lambda spec: spec.init,
    "optimizer": lambda spec: spec.optimizer,
    "momentum": lambda spec: spec.momentum if spec.optimizer == "momentum" else None,
    "batch_size": lambda spec: spec.batch_size,
    "l2": lambda spec: spec.l2,
    "l1": lambda spec: spec.l1,
    "dropout": lambda spec: spec.dropout,
    "biases": lambda spec: spec.biases,
    "dtype": lambda spec: spec.dtype,
    "seed": lambda spec: spec.seed,
}
"""In what runs can differ, the most telling first; None where it has no meaning."""

ENGLISH: Final[dict[str, str]] = {
    "data": "{value}",
    "rate": "η {value}",
    "units": "{value} hidden",
    "hidden": "{value}",
    "output": "{value} outputs",
    "cost": "{value}",
    "init": "{value} weights",
    "optimizer": "{value}",
    "momentum": "μ {value}",
    "batch_size": "mini-batch {value}",
    "l2": "L2 {value}",
    "l1": "L1 {value}",
    "dropout": "dropout {value}",
    "biases": "{value} biases",
    "dtype": "{value}",
    "seed": "seed {value}",
    "number": "run {value}",
}


def traits(runs: Sequence[KeptRun], present: Spec | None = None) -> list[tuple[Trait, ...]]:
    """In what each run differs: its automatic name.

    From the present run, where that is given and it does; else from any of the others. Runs that
    nothing tells apart, and those that the first differences do not, have a number.
    """
    data_differ = len({each.data for each in runs}) > 1
    told = [_of_run(run, runs, present, data_differ) for run in runs]
    return [
        (*each, Trait("number", run.number)) if not each or told.count(each) > 1 else each
        for run, each in zip(runs, told, strict=True)
    ]


def plain_names(runs: Sequence[KeptRun], present: Spec | None = None) -> list[str]:
    """The names in English: what a person typed, else "η 3, 30 hidden"."""
    return [
        run.name or ", ".join(ENGLISH[trait.field].format(value=written(trait)) for trait in found)
        for run, found in zip(runs, traits(runs, present), strict=True)
    ]


def written(trait: Trait) -> str:
    """A value as it stands in a name: 0.5, 30-20, "cross entropy"."""
    if isinstance(trait.value, tuple):
        return "-".join(map(str, trait.value)) or "0"
    if isinstance(trait.value, float):
        return f"{trait.value:g}"
    return str(trait.value).replace("_", " ")


def _of_run(
    run: KeptRun, runs: Sequence[KeptRun], present: Spec | None, data_differ: bool
) -> tuple[Trait, ...]:
    data = (Trait("data", run.data),) if data_differ and run.data else ()
    own = () if present is None else _differences(run.spec, [present])
    own = own or _differences(run.spec, [each.spec for each in runs])
    return (data + own)[:MOST_TRAITS]


def _differences(spec: Spec, others: Sequence[Spec]) -> tuple[Trait, ...]:
    """The values of a Spec in all fields in which not every other one agrees with it."""
    values = ((field, of(spec)) for field, of in TRAITS.items())
    return tuple(
        Trait(field, value)
        for field, value in values
        if value is not None and any(TRAITS[field](other) != value for other in others)
    )
