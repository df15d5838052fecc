"""Changes: how another Spec, other parameters or other data become a new future of a run."""

from dataclasses import dataclass, replace

from bpviz.data import Dataset
from bpviz.engine import Params, Spec, State, Trainer, first_state, init_params
from bpviz.run.history import Era, History, Place
from bpviz.run.position import Position

__all__ = ["RATES", "Change", "Place", "differs_in_rates_only", "starts_anew", "with_rates"]

RATES = ("rate", "l1", "l2")
"""Fields of a Spec that can be changed while training runs."""
MEASURED = ("hidden", "output", "cost", "biases", "dtype")
"""Fields of a Spec that a score depends on, beside the parameters and the data."""


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A change that fits: the Spec and data to go on with, and the parameters where they are set.

    anew  True: other first weights are meant, so that the run begins again at iteration 0
    """

    spec: Spec
    dataset: Dataset
    params: Params | None
    anew: bool

    @classmethod
    def of(
        cls, before: Spec, spec: Spec, dataset: Dataset, params: Params | None, now: Params
    ) -> "Change":
        """From the Spec `before` and the parameters `now`; raises SpecError for what cannot fit."""
        anew = starts_anew(before, spec)
        if anew and params is None:
            params = init_params(spec)
        Trainer(spec, dataset, now if params is None else params)  # refuses what does not fit
        return cls(spec, dataset, params, anew)

    def applied(self, place: Place) -> Place:
        """The run in which the change was made at this moment; what comes after it is open again.

        The position may mean nothing in the new run, if an iteration is told differently there.
        """
        before = place.history.era_at(place.position.iteration).spec
        if self.anew:
            assert self.params is not None
            state = first_state(self.spec, self.params, examples=self.dataset.examples)
            history = History(self.spec, self.dataset, state)
            return Place(history, Position(), state, place.order)
        state = self._carried_over(place.state, before)
        history = place.new_future(state.iteration)
        era = place.history.era_at(place.position.iteration)
        measured = self.params is None and self.dataset is era.dataset
        measured = measured and all(getattr(before, f) == getattr(self.spec, f) for f in MEASURED)
        history.record_era(Era(state.iteration, self.spec, self.dataset), state, measured)
        return replace(place, history=history, state=state)

    def _carried_over(self, state: State, before: Spec) -> State:
        """The State to go on from: the optimiser's memory is kept while it still has a meaning."""
        params = state.params if self.params is None else self.params
        fresh = first_state(self.spec, params, state.iteration, self.dataset.examples)
        same = ("optimizer", "dtype", "biases")
        if any(getattr(before, name) != getattr(self.spec, name) for name in same):
            return fresh
        return replace(fresh, memory=state.memory, age=state.age)


def starts_anew(before: Spec, after: Spec) -> bool:
    """Whether a change means other first weights, so that the run begins again."""
    return any(getattr(before, name) != getattr(after, name) for name in ("sizes", "init", "seed"))


def differs_in_rates_only(before: Spec, after: Spec) -> bool:
    """Whether nothing but rate, l1 and l2 differs: training can go on with it."""
    return replace(before, **{name: getattr(after, name) for name in RATES}) == after


def with_rates(place: Place, spec: Spec) -> Place:
    """The run in which rate, l1 and l2 are those of `spec` from the next update on.

    Next is the one that has not begun: inside an iteration, that of the following one.
    """
    here = place.position
    era = place.history.era_at(here.iteration)
    start = here.iteration if here == Position(here.iteration) else here.iteration + 1
    history = place.new_future(start)
    history.record_era(Era(start, spec, era.dataset))
    return replace(place, history=history)
