"""What the view shows of one moment, as a value; nothing here is a widget."""

import math
from dataclasses import dataclass

from bpviz.engine import BiasRef, Ref, Spec, StepRef, WeightRef
from bpviz.notation.symbols import Notation, cost_letter, inline, parameter
from bpviz.notation.tree import linear
from bpviz.run.display import Display
from bpviz.run.frame import Frame, known
from bpviz.views.numbers import count, number
from bpviz.views.paths.collecting import Collector, Stage
from bpviz.views.paths.listing import LARGEST, Listing, Parameter, list_paths
from bpviz.views.paths.proof import Proof
from bpviz.views.paths.symbols import PathSymbols
from bpviz.views.paths.words import (
    ASKED,
    DIFFERENCE,
    EQUAL,
    LAYER_SUM,
    NOT_YET,
    ONE_PATH,
    QUESTION,
    REST,
    SOME_PATHS,
    SUM_OF_ALL,
    SUM_OF_LARGEST,
    TOO_MANY,
    TOO_MANY_YET,
    say,
)

MANY_NEURONS = 4
"""A sum of more δ than this is named, not written out."""


def parameter_in(spec: Spec, ref: Ref | None) -> Parameter | None:
    """The weight or bias that is meant, None for anything else or for one of another net."""
    if isinstance(ref, WeightRef) and ref.layer < spec.layers:
        n_out, n_in = spec.shapes[ref.layer]
        return ref if ref.j < n_out and ref.k < n_in else None
    if isinstance(ref, BiasRef) and ref.layer < spec.layers:
        return ref if ref.j < spec.bias_sizes[ref.layer] else None
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """A parameter of a frame with all its paths."""

    frame: Frame
    display: Display
    listing: Listing
    symbols: PathSymbols

    @property
    def ref(self) -> Parameter:
        """The parameter."""
        return self.listing.ref

    @property
    def notation(self) -> Notation:
        """How things are written."""
        return self.symbols.notation

    @property
    def name(self) -> str:
        """The parameter in a sentence."""
        return inline(parameter(self.ref, self.notation))

    def write(self, value: float) -> str:
        """A number as it is shown."""
        return number(value, self.display.digits, decimal=self.display.decimal)

    def question(self) -> str:
        """The heading."""
        return say(QUESTION, what=self.name, cost=linear(cost_letter(self.notation)))

    def note(self) -> str:
        """How many paths there are, and what is missing yet."""
        return " ".join(text for text in (self._amount(), self._missing()) if text)

    def _amount(self) -> str:
        listing = self.listing
        if listing.count == 1:
            return say(ONE_PATH)
        if listing.whole:
            return say(SOME_PATHS, n=count(listing.count))
        sentence = TOO_MANY if listing.known else TOO_MANY_YET
        return say(sentence, n=count(listing.count), m=LARGEST, what=self.name)

    def _missing(self) -> str:
        if self.listing.known:
            return ""
        if self.frame.asked:
            return say(ASKED)
        return say(NOT_YET, what=self.name) if self.listing.whole else ""

    def stages(self) -> tuple[Stage, ...]:
        """Collecting, stage by stage."""
        return self._collector().stages(self.listing.gradient)

    def _collector(self) -> Collector:
        write = self.write if self.listing.known else None
        return Collector(self.frame.trace, self.symbols, self.frame.example, write)

    def proof(self) -> Proof | None:
        """The sum over the paths and what it has to be equal to; None until they are known."""
        listing = self.listing
        if not listing.known:
            return None
        rest = listing.gradient - listing.total
        words = SUM_OF_ALL if listing.whole else SUM_OF_LARGEST
        exact = rest == 0 and listing.whole
        return Proof(
            sum_words=say(words, n=count(len(listing))),
            sum_value=listing.total,
            identity=self._collector().identity(),
            identity_words=say(LAYER_SUM) if self._long_sum() else "",
            gradient=listing.gradient,
            rest_words=say(DIFFERENCE if listing.whole else REST),
            rest_value=rest,
            rest_text=say(EQUAL) if exact else self._rest(rest),
        )

    def _rest(self, rest: float) -> str:
        digits = 17 if math.isfinite(rest) and not self.listing.whole else 3
        return number(rest, digits, decimal=self.display.decimal)

    def _long_sum(self) -> bool:
        spec, ref = self.frame.spec, self.ref
        shared = isinstance(ref, BiasRef) and spec.biases == "per_layer"
        return shared and spec.sizes[ref.layer + 1] > MANY_NEURONS


def may_be_shown(frame: Frame, display: Display, ref: Parameter) -> bool:
    """Whether the numbers along the paths are known: with the gradient of the parameter."""
    if frame.asked or frame.unseen:
        return False
    return not display.stepwise or known(frame, StepRef("gradient", ref))


def looks_same(before: Frame, after: Frame, display: Display) -> bool:
    """Whether two frames show the same paths: most steps change nothing here."""
    ref = parameter_in(after.trace.spec, display.selection)
    same = before.trace is after.trace and before.example == after.example
    same = same and before.training == after.training and before.asked == after.asked
    if not same or ref is None:
        return same
    return may_be_shown(before, display, ref) == may_be_shown(after, display, ref)


def moment_of(frame: Frame, display: Display, by_size: bool) -> Moment | None:
    """What is shown of a frame; None without a weight or bias to follow, or while training."""
    ref = parameter_in(frame.trace.spec, display.selection)
    if frame.training or ref is None:
        return None
    shown = may_be_shown(frame, display, ref)
    listing = list_paths(frame.trace, ref, frame.example, shown, by_size)
    notation = Notation(display.notation, frame.trace.spec, display.names)
    return Moment(frame, display, listing, PathSymbols(ref, notation))
