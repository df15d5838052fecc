"""Predict: the number of a step is foretold, typed as a value or only a sign, and judged.

What is typed is right when it is the value rounded to the figures typed: 0.08217, 0.0822 and 0.082
are right for 0.082167. Figures beyond those on the screen are not looked at. The value may also be
what the factors as the screen shows them give: a class with calculators gets that. One figure
(0.08) tells more than a sign but not enough: it is right as far as it goes, "rough".
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from math import isfinite, log

import numpy as np

from bpviz.engine import FUNCTIONS, BpvizError, ChainStep, Factor, NeuronRef
from bpviz.run.frame import Frame
from bpviz.run.misses import Candidate, candidates
from bpviz.run.slips import Case, Slip, product

FEWEST = 2
"""So many figures are a value; fewer are rough."""

ALL_DIGITS, LARGEST_FIXED, HUGE = 17, 1e4, 1e300
NOTHING = 1e-12
"""A sum that is smaller than this share of what was added up is zero but for rounding."""

SIGNS = {"+": 1, "-": -1}
DASHES = str.maketrans({"\u2212": "-", "\u2013": "-", "\u207b": "-", "\u207a": "+", "。": "."})
RAISED = re.compile("[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+")
TIMES_TEN = re.compile(r"[·⋅*×x]10\^?(?=[-+\d])")
NUMBER = re.compile(r"[+-]?(\d{1,30}\.?\d{0,30}|\.\d{1,30})(e[+-]?\d{1,3})?")
FRACTION = re.compile(r"([+-]?\d{1,12})/(\d{1,12})")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, read.

    value    the number; None where only a sign was typed
    sign     −1, 0 or 1
    unit     the place of its last figure: 0.001 for 0.082; 0 for a fraction, which is exact
    figures  how many significant figures it has; 0 for zero and for a sign
    """

    text: str
    value: float | None
    sign: int
    unit: float = 0.0
    figures: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A miss that was recognised: its key, and what stands in the gaps of its sentence."""

    key: str
    slip: Slip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a prediction was.

    kind   "right", "rough" (right as far as one figure goes), "sign" (the right sign, and nothing
           else was typed) or "wrong"
    value  the right number
    hit    the miss that gives what was typed, or None
    """

    kind: str
    typed: Typed
    value: float
    hit: Hit | None = None

    @property
    def is_right(self) -> bool:
        """True for all that was said being true."""
        return self.kind != "wrong"

    @property
    def has_right_sign(self) -> bool:
        """Whether at least the sign is right."""
        return self.typed.sign == _sign(self.value)


def read(text: str) -> Typed:
    """A number ("0.0822", "−2,26e-2", "2.26·10⁻²", "1/8") or a sign ("+", "−").

    Raises BpvizError where it is neither.
    """
    plain = _plain(text)
    if plain in SIGNS:
        return Typed(text, None, SIGNS[plain])
    fraction = FRACTION.fullmatch(plain)
    if fraction and int(fraction[2]):
        value = int(fraction[1]) / int(fraction[2])
        return Typed(text, value, _sign(value), 0.0, ALL_DIGITS if value else 0)
    if not NUMBER.fullmatch(plain) or not isfinite(float(plain)):
        raise BpvizError(
            "predict.unreadable",
            'Type a number such as 0.0822, or only a sign, + or −. "{value}" is neither.',
            value=text,
        )
    written = Decimal(plain).as_tuple()
    figures = len("".join(map(str, written.digits)).lstrip("0"))
    value = float(plain)
    return Typed(text, value, _sign(value), 10.0 ** int(written.exponent), figures)


def _plain(text: str) -> str:
    """As a programmer would type it; a raised 2 is a power, not another figure."""
    flat = RAISED.sub(lambda found: "^" + unicodedata.normalize("NFKC", found[0]), text)
    flat = unicodedata.normalize("NFKC", flat).translate(DASHES).lower()
    flat = re.sub(r"\s", "", flat)
    return TIMES_TEN.sub("e", flat).replace(",", ".")


# --- digits ----------------------------------------------------------------------------------


def shown_unit(value: float, digits: int) -> float:
    """The place of the last figure that the screen shows of a number; 0 for zero.

    Ordinary numbers have `digits` decimals, very small and large ones `digits` figures.
    """
    size = abs(value)
    if not 0 < size < HUGE:
        return 0.0
    return 10.0 ** -_decimals(size, digits)


def as_shown(value: float, digits: int) -> float:
    """A number rounded as the screen shows it."""
    if not value or not abs(value) < HUGE or digits >= ALL_DIGITS:
        return value
    return round(value, _decimals(abs(value), digits))


def _decimals(size: float, digits: int) -> int:
    ordinary = size >= 10.0 ** -min(digits - 1, 4) or round(size, digits) == size
    if digits < ALL_DIGITS and size < LARGEST_FIXED and ordinary:
        return digits
    more = min(digits, ALL_DIGITS - 1) - 1
    return more - int(f"{size:.{more}e}".partition("e")[2])


def step_as_shown(frame: Frame, step: ChainStep, digits: int) -> ChainStep:
    """The step with its factors rounded as the screen shows them."""

    def rounded(factor: Factor) -> Factor:
        return replace(factor, value=_factor_as_shown(frame, factor, digits))

    terms = tuple(tuple(map(rounded, term)) for term in step.terms)
    return replace(step, terms=terms, value=sum(map(product, terms)))


def _factor_as_shown(frame: Frame, factor: Factor, digits: int) -> float:
    """What a calculator gives for a factor; of f(z) and ln a the z and the a are rounded."""
    kind, ref = factor.kind, factor.ref
    if isinstance(ref, NeuronRef) and kind in ("function", "minus_log", "minus_log_rest"):
        layer = frame.trace.layers[ref.layer]
        if kind == "function":
            z = np.array([[as_shown(float(v), digits) for v in layer.z[frame.example]]])
            found = np.empty_like(z)
            FUNCTIONS[frame.trace.spec.activation(ref.layer)].fill(z, found)
            return float(found[0, ref.j])
        a = as_shown(float(layer.a[frame.example, ref.j]), digits)
        rest = a if kind == "minus_log" else 1 - a
        return -log(rest) if rest > 0 else factor.value
    return as_shown(factor.value, digits)


# --- judging ---------------------------------------------------------------------------------


def judge(frame: Frame, text: str, digits: int) -> Verdict:
    """What is to be said about a prediction of frame.step, at so many digits.

    Raises BpvizError where `text` cannot be read, or there is no step.
    """
    typed, step = read(text), frame.step
    if step is None:
        raise BpvizError(
            "predict.no_step", "There is nothing to predict while training runs. Pause it first."
        )
    value = _clean(step)
    if typed.value is None:
        if typed.sign == _sign(value):
            return Verdict("sign", typed, value)
        return Verdict("wrong", typed, value, Hit("sign", Slip(-value)))
    with np.errstate(all="ignore"):
        return _judged(frame, step, typed, value, digits)


def _judged(frame: Frame, step: ChainStep, typed: Typed, value: float, digits: int) -> Verdict:
    """A number against the right one, then against what the misses give."""
    shown = step_as_shown(frame, step, digits)
    found = fit(typed, value, shown.value, digits)
    if found in ("shown", "figures"):
        return Verdict("right", typed, value)
    hit = _recognise(typed, candidates(Case(frame, step), shown), value, digits, found == "rough")
    if hit is None and found == "rough":
        return Verdict("rough", typed, value)
    return Verdict("wrong", typed, value, hit)


def fit(typed: Typed, exact: float, rounded: float, digits: int, figures: int = FEWEST) -> str:
    """How well a number typed agrees with one computed.

    "shown" to the figures on the screen, "figures" to those typed, "rough" to fewer than `figures`,
    "" not at all. What lies between the exact number and that of rounded factors counts as both.
    """
    if typed.value is None or not isfinite(exact):
        return ""
    other = rounded if isfinite(rounded) else exact
    low, high = min(exact, other), max(exact, other)
    off = max(low - typed.value, typed.value - high, 0.0)
    unit = shown_unit(exact, digits)
    if off <= _half(unit, exact):
        return "shown"
    if typed.figures and off <= _half(max(unit, typed.unit), exact):
        return "figures" if typed.figures >= figures else "rough"
    return ""


def _half(unit: float, value: float) -> float:
    """Half a unit, and what is lost in writing numbers with two as their base."""
    return unit / 2 + 1e-15 * abs(value)


def _recognise(
    typed: Typed, could_be: Iterator[Candidate], value: float, digits: int, exactly: bool
) -> Hit | None:
    """The first miss that gives what was typed and does not look like the right number."""
    enough = ("shown",) if exactly else ("shown", "figures")
    for each in could_be:
        miss, slip = each.miss, each.slip
        if as_shown(slip.value, digits) == as_shown(value, digits):
            continue
        if fit(typed, slip.value, each.rounded, digits, miss.figures) in enough:
            return Hit(miss.key, slip)
    return None


def _clean(step: ChainStep) -> float:
    """The value of a step; zero where nothing but rounding is left of its terms."""
    scale = sum(abs(product(term)) for term in step.terms)
    return 0.0 if abs(step.value) <= NOTHING * scale and len(step.terms) > 1 else step.value


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
