"""The formulas and sentences of a check, in the notation that is shown."""

import math
from dataclasses import dataclass

from bpviz.engine import BiasRef, NeuronRef
from bpviz.notation.symbols import cost_letter
from bpviz.notation.tree import Node, frac, num, paren, row, sym
from bpviz.run.checking import Check, Errors
from bpviz.views.check.moment import Moment, symbol_of
from bpviz.views.check.words import (
    AGREE,
    AGREE_IN_ONE,
    BENT,
    CORNER,
    CUT,
    DIFFER,
    EQUAL,
    NO_SLOPE,
    OF_FROZEN_BIAS,
    OF_NEURON,
    OF_NEURON_NET,
    OF_PARAMETER,
    OF_SHARED_BIAS,
    ONE_EXAMPLE,
    ROUNDED,
    SINGLE,
    TOO_FLAT,
    say,
)
from bpviz.views.numbers import ALL_DIGITS, SUPERSCRIPTS, number

SINGLE_ERROR = 5e-6
"""So far apart are gradients in float32 and in float64 at most."""

MORE = 2
"""So many digits are written beyond the first one in which two numbers differ."""


def power_text(eps: float, decimal: str = ".") -> str:
    """A nudge as it is read: 10⁻⁵, 3.16·10⁻⁶."""
    exponent = math.floor(math.log10(eps) + 1e-9)
    power = f"10{str(exponent).translate(SUPERSCRIPTS)}"
    front = eps / 10.0**exponent
    if abs(front - 1) < 1e-6:
        return power
    return f"{front:.2f}·{power}".replace(".", decimal)


def _agreeing(a: float, b: float) -> int:
    """In how many significant digits two numbers agree, by the size of their difference."""
    size, apart = max(abs(a), abs(b)), abs(a - b)
    if not math.isfinite(size):
        return 0
    if apart == 0 or size == 0:
        return ALL_DIGITS - 1
    return min(max(math.floor(math.log10(size / apart)), 0), ALL_DIGITS - 2)


def _decimals(value: float, figures: int) -> int:
    """How many decimals show so many significant figures of a number."""
    if value == 0 or not math.isfinite(value):
        return figures
    return figures - 1 - math.floor(math.log10(abs(value)))


@dataclass(frozen=True, slots=True, eq=False)
class Formulas:
    """What is written about one nudge."""

    moment: Moment
    check: Check
    errors: Errors

    # --- formulas ------------------------------------------------------------------------------

    def slope(self) -> Node:
        """The derivative: ∂E/∂w₅, or δ of a neuron."""
        return self.moment.slope_symbol()

    def quotient(self) -> Node:
        """(E(w + ε) − E(w − ε)) / 2ε."""
        notation = self.moment.notation
        cost, what = cost_letter(notation), symbol_of(self.moment.ref, notation)
        above, below = row(cost, paren(what, "+", sym("ε"))), row(cost, paren(what, "−", sym("ε")))
        return frac(row(above, "−", below), row("2", sym("ε")))

    def backpropagation(self) -> Node:
        """∂E/∂w₅ = 0.0821…"""
        return row(self.slope(), "=", *self._compared(self.check.derivative))

    def difference(self) -> Node:
        """The quotient, with its numbers, and its value."""
        above, below = self._costs()
        eps = num(power_text(self.check.eps, self.moment.display.decimal))
        numbers = frac(row(num(above), "−", num(below)), row("2", "·", eps))
        value = self._compared(self.check.secant)
        return row(self.quotient(), "=", numbers, "=", *value)

    def error(self) -> Node:
        """The relative error."""
        return num(self.write(self.check.error, 2) if self.check.error else "0")

    def error_symbol(self) -> Node:
        """|quotient − slope| / max(|quotient|, |slope|)."""
        quotient, slope = self.quotient(), self.slope()
        apart = paren(quotient, "−", slope, left="|", right="|")
        each = (paren(quotient, left="|", right="|"), paren(slope, left="|", right="|"))
        return frac(apart, row(sym("max"), paren(each[0], ",", each[1])))

    def write(self, value: float, digits: int | None = None) -> str:
        """A number as it is shown."""
        display = self.moment.display
        if digits is None:
            return number(value, display.digits, decimal=display.decimal)
        return number(value, digits, decimal=display.decimal)

    def _costs(self) -> tuple[str, str]:
        """Both costs, with so many decimals that their difference shows."""
        above, below = self.check.above, self.check.below
        decimals = max(self._digits(), _decimals(above - below, 3))
        room = ALL_DIGITS - 1
        digits = min(max(decimals, 2), room) if above != below else self._digits()
        return self._fixed(above, digits), self._fixed(below, digits)

    def _fixed(self, value: float, decimals: int) -> str:
        if not math.isfinite(value) or abs(value) >= 1e4:
            return self.write(value)
        text = f"{value:.{decimals}f}".replace(".", self.moment.display.decimal)
        return text.replace("-", "−")

    def _digits(self) -> int:
        return min(self.moment.display.digits, ALL_DIGITS - 1)

    def _compared(self, value: float) -> tuple[Node, ...]:
        """A slope whose digits beyond those that agree with the other one step back."""
        derivative, secant = self.check.derivative, self.check.secant
        agree = _agreeing(derivative, secant)
        largest = max(abs(derivative), abs(secant))
        if largest == 0:
            return (num(self.write(value)),)
        small = largest < 1e-4 or largest >= 1e4 or not math.isfinite(largest)
        if small:
            return (num(self.write(value, min(max(self._digits(), agree + MORE), ALL_DIGITS - 1))),)
        decimals = max(self._digits(), _decimals(largest, agree + MORE))
        text = self._fixed(value, min(decimals, ALL_DIGITS))
        kept = len(text) - max(decimals - _decimals(largest, agree), 0)
        if kept >= len(text) or kept < 3:
            return (num(text),)
        return (num(text[:kept]), num(text[kept:], tone="dim"))

    # --- sentences -----------------------------------------------------------------------------

    def note(self) -> str:
        """What is nudged, of which example."""
        moment = self.moment
        subject = moment.subject
        told = say(self._kind(), what=moment.name, slope=moment.slope, cost=moment.cost)
        if subject.trace.examples == 1:
            return told
        n, total = subject.example + 1, subject.trace.examples
        return told + " " + say(ONE_EXAMPLE, cost=moment.cost, n=n, total=total)

    def _kind(self) -> str:
        ref, moment = self.moment.ref, self.moment
        if not moment.subject.has_slope:
            return NO_SLOPE
        if isinstance(ref, NeuronRef):
            return OF_NEURON if moment.notation.has_delta else OF_NEURON_NET
        if not moment.subject.applied:
            return OF_FROZEN_BIAS
        shared = isinstance(ref, BiasRef) and moment.notation.spec.biases == "per_layer"
        return OF_SHARED_BIAS if shared else OF_PARAMETER

    def agreement(self) -> str:
        """In how many digits the two agree."""
        check = self.check
        if check.derivative == check.secant:
            return say(EQUAL)
        agree = _agreeing(check.derivative, check.secant)
        return say({0: DIFFER, 1: AGREE_IN_ONE}.get(agree, AGREE), n=agree)

    def cause(self) -> str:
        """What makes the difference between the two."""
        check, limit = self.check, self.errors.rounding_from
        if not self.moment.subject.has_slope:
            return ""
        if check.derivative == check.secant:
            cut = check.derivative == 0
            return say(CUT, what=self.moment.name, cost=self.moment.cost) if cut else ""
        if check.crosses_corner:
            return say(CORNER)
        if check.secant == 0:
            return say(TOO_FLAT, cost=self.moment.cost)
        rounded = limit is not None and check.eps <= limit
        if rounded and self.moment.subject.single and check.error <= SINGLE_ERROR:
            return say(SINGLE)
        return say(ROUNDED, cost=self.moment.cost) if rounded else say(BENT)
