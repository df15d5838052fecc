"""What a lesson calls w5, h1 or b2, found in the network that is shown."""

from functools import lru_cache

from bpviz.engine import CostRef, Ref, Spec, StepRef
from bpviz.engine.places import parts_of
from bpviz.notation.names import Names, counted_name


@lru_cache(maxsize=512)
def find_named(spec: Spec, names: Names, name: str, notation: str = "nielsen") -> Ref | None:
    """The unit, weight or bias of this name, as the window names it; None for no such.

    In "o_err" what was given no name is counted by its sender, as that text does.
    """
    by_sender = notation == "o_err"
    for ref in parts_of(spec):
        given = names.given(ref) or counted_name(spec, ref, by_sender)
        if name in (given, names.told(ref)):
            return ref
    return None


def find_step(
    spec: Spec, names: Names, kind: str, of: str | None, notation: str = "nielsen"
) -> StepRef | None:
    """The step that computes a number of this kind for the part of this name; None for no such."""
    if kind == "cost":
        return StepRef("cost", CostRef())
    ref = None if of is None else find_named(spec, names, of, notation)
    return None if ref is None else StepRef(kind, ref)
