"""Which of the three families of colour a number belongs to, by kind."""

from bpviz.engine import Factor

ERRORS = ("cost_slope", "delta", "gradient", "mean", "penalised", "first_moment")
WEIGHTS = ("weight", "bias", "unchanged", "velocity")
STEP_ERRORS = ("delta", "gradient", "mean", "penalised", "first_moment")
STEP_WEIGHTS = ("velocity", "update")


def _signed(family: str, value: float) -> str:
    """Zero has no side: it is written like any other word."""
    return f"{family}_negative" if value < 0 else family if value else "text"


def factor_tone(factor: Factor) -> str:
    """The colour of a factor's number."""
    if factor.kind in ERRORS:
        return _signed("error", factor.value)
    return _signed("weight", factor.value) if factor.kind in WEIGHTS else "text"


def step_tone(kind: str, value: float) -> str:
    """The colour of the number that a kind of step computes, and of the terms that it adds up."""
    if kind in STEP_ERRORS:
        return _signed("error", value)
    return _signed("weight", value) if kind in STEP_WEIGHTS else "text"
