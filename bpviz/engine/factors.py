"""What the chain rule is told in: factors, terms (products of factors), steps (sums of terms)."""

from dataclasses import dataclass

from bpviz.engine.refs import Ref, StepRef

FACTOR_KINDS = (
    *("input", "activation", "weight", "bias", "one", "function", "mask"),
    *("half", "residual", "target", "rest_target", "minus_log", "minus_log_rest", "cost_term"),
    *("cost_slope", "slope", "softmax_slope", "minus_target", "delta", "target_sum"),
    *("share", "gradient", "mean", "l2", "l1", "sign", "minus_rate", "penalised"),
    *("momentum", "velocity", "beta1", "beta2", "fresh1", "fresh2", "squared", "first_moment"),
    *("second_moment", "adam_slope", "unchanged"),
)
"""Every kind that a factor can have; views have words for each of them."""


@dataclass(frozen=True, slots=True)
class Factor:
    """One factor of a product.

    kind    what it is: "weight", "slope", "delta", ... (FACTOR_KINDS)
    ref     whose it is
    source  the step that computed it, or None for what was given
    """

    kind: str
    ref: Ref
    value: float
    source: StepRef | None = None


Term = tuple[Factor, ...]


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One number of an iteration and what it is made of.

    kind    "z", "a", "cost_term", "cost", "delta", "gradient" of an example;
            "mean", "penalised", "velocity", "first_moment", "second_moment", "update" after it
    focus   whose number it is
    terms   factors whose products add up to value
    value   the number that training computed
    phase   "forward", "cost", "backward", "gradients" or "update"
    """

    kind: str
    focus: tuple[Ref, ...]
    terms: tuple[Term, ...]
    value: float
    phase: str

    @property
    def ref(self) -> StepRef:
        """What other factors name as their source when they come from this step."""
        return StepRef(self.kind, self.focus[0])

    @property
    def factors(self) -> tuple[Factor, ...]:
        """All factors, term by term."""
        return tuple(factor for term in self.terms for factor in term)
