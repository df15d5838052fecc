"""Until: the rules that a run can go on to, in one table, and what each of them needs."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from types import MappingProxyType

from bpviz.engine import BiasRef, BpvizError, Ref, Spec, Trace, WeightRef
from bpviz.run.frame import Message
from bpviz.run.stops import (
    RANGES,
    Asked,
    Update,
    all_right,
    becomes_right,
    cost_below,
    cost_rises,
    gradient_turns,
    saturates,
    small_change,
)


def _never(spec: Spec, ref: Ref | None) -> BpvizError | None:
    """It can be asked of every net."""
    return None


def _not_yet(now: Trace) -> BpvizError | None:
    """It can be waited for at every moment."""
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way to say when to stop.

    met           what to say when an update meets the rule, else None
    needs_number  whether it needs a number above 0
    why_not       why it cannot be asked of a net with this selection, else None
    already       why there is nothing to wait for at this moment, else None
    """

    key: str
    met: Callable[[Update, Asked], Message | None]
    needs_number: bool = False
    why_not: Callable[[Spec, Ref | None], BpvizError | None] = _never
    already: Callable[[Trace], BpvizError | None] = _not_yet


# --- what cannot be asked ------------------------------------------------------------------------


def _without_parameter(spec: Spec, ref: Ref | None) -> BpvizError | None:
    if _parameter(spec, ref) is not None:
        return None
    return BpvizError(
        "until.no_parameter", "A gradient is that of a weight or bias: select one first."
    )


def _without_ends(spec: Spec, ref: Ref | None) -> BpvizError | None:
    if any(spec.activation(layer) in RANGES for layer in range(spec.layers)):
        return None
    return BpvizError(
        "until.no_ends",
        "No neuron of this network can saturate at both ends: only sigmoid and tanh neurons do.",
    )


def _without_classes(spec: Spec, ref: Ref | None) -> BpvizError | None:
    if spec.output != "linear":
        return None
    return BpvizError(
        "until.no_classes", "A linear output names no class, so no prediction is right or wrong."
    )


# --- what is there already -----------------------------------------------------------------------


def _right_already(now: Trace) -> BpvizError | None:
    if not all_right(now):
        return None
    return BpvizError("until.right_already", "The prediction is right already for this mini-batch.")


RULES = MappingProxyType(
    {
        rule.key: rule
        for rule in (
            Rule("cost_rises", cost_rises),
            Rule("gradient_turns", gradient_turns, why_not=_without_parameter),
            Rule("saturates", saturates, why_not=_without_ends),
            Rule(
                "becomes_right",
                becomes_right,
                why_not=_without_classes,
                already=_right_already,
            ),
            Rule("small_change", small_change, needs_number=True),
            Rule("cost_below", cost_below, needs_number=True),
        )
    }
)
"""Every rule by its key, in the order of the menu."""


def ask(key: str, value: float | None, ref: Ref | None, spec: Spec) -> Asked:
    """A rule for a network. Raises BpvizError with what is missing, or why it makes no sense."""
    rule = RULES.get(key)
    if rule is None:
        allowed = ", ".join(RULES)
        raise BpvizError(
            "until.key",
            'A run can go on until {allowed}, not "{value}".',
            allowed=allowed,
            value=key,
        )
    if (error := rule.why_not(spec, ref)) is not None:
        raise error
    return Asked(key, _checked(value) if rule.needs_number else None, _parameter(spec, ref))


def check_open(asked: Asked, now: Trace) -> None:
    """Raises BpvizError when what is asked for is there at this moment, so would not come."""
    if (error := RULES[asked.key].already(now)) is not None:
        raise error


def _checked(value: float | None) -> float:
    """A number to compare with; raises BpvizError for one that is none, or not above 0."""
    if value is None:
        raise BpvizError("until.no_number", "A number above 0 is needed, such as 0.01.")
    if not isfinite(value) or value <= 0:
        raise BpvizError(
            "until.number", "A number above 0 is needed, such as 0.01, not {value}.", value=value
        )
    return float(value)


def _parameter(spec: Spec, ref: Ref | None) -> WeightRef | BiasRef | None:
    """The weight or bias that is selected, if this network has it."""
    if not isinstance(ref, (WeightRef, BiasRef)) or not 0 <= ref.layer < spec.layers:
        return None
    if isinstance(ref, BiasRef):
        return ref if 0 <= ref.j < spec.bias_sizes[ref.layer] else None
    n_out, n_in = spec.shapes[ref.layer]
    return ref if 0 <= ref.j < n_out and 0 <= ref.k < n_in else None
