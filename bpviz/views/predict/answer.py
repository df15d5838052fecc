"""From a Verdict to the sentences that are said."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

from bpviz.engine import BiasRef, InputRef, NeuronRef, Ref, StepRef, WeightRef
from bpviz.notation.symbols import Notation, inline, named, own_parameter, symbol
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.predict import Hit, Verdict
from bpviz.views.numbers import MINUS, number
from bpviz.views.predict import words
from bpviz.views.predict.words import say

PLURALS = {"slope": "slopes", "wrong_slope": "wrong_slopes", "path": "paths"}
MOST_NAMES = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a prediction.

    headline  the verdict, a whole sentence; a miss is named
    detail    what was typed and what is right, with the digits of the screen
    """

    headline: str
    detail: str
    is_right: bool


def answer(verdict: Verdict, frame: Frame, display: Display) -> Answer:
    """The sentences for a verdict on frame.step."""
    said = _Words(frame, display)
    value, typed = said.write(verdict.value), verdict.typed
    text = typed.text.strip().replace("-", MINUS)
    alike = text == value
    detail = say(words.IT_IS if alike else words.TYPED, text=text, value=value)
    return Answer(said.headline(verdict), detail, verdict.is_right)


@dataclass(frozen=True, slots=True)
class _Words:
    """Names and numbers in the way they are shown."""

    frame: Frame
    display: Display

    @property
    def notation(self) -> Notation:
        return Notation(self.display.notation, self.frame.spec, self.display.names)

    def write(self, value: float) -> str:
        return number(value, self.display.digits, decimal=self.display.decimal)

    def headline(self, verdict: Verdict) -> str:
        """The verdict in a sentence."""
        if verdict.kind == "right":
            return say(words.RIGHT)
        if verdict.kind == "rough":
            return say(words.ROUGH)
        sign = MINUS if verdict.value < 0 else "+"
        if verdict.kind == "sign":
            return say(words.RIGHT_SIGN if verdict.value else words.RIGHT_ZERO, sign=sign)
        return self._wrong(verdict, sign)

    def _wrong(self, verdict: Verdict, sign: str) -> str:
        typed = verdict.typed
        if typed.value is None:
            return say(words.SIGN_IS if verdict.value else words.SIGN_OF_ZERO, sign=sign)
        if verdict.hit is not None:
            return self.miss(verdict.hit)
        if not typed.value:
            return say(words.NOT_ZERO)
        return say(words.WRONG_BUT_SIGN if verdict.has_right_sign else words.WRONG)

    def miss(self, hit: Hit) -> str:
        """A named miss in a sentence."""
        refs, amount = hit.slip.refs, hit.slip.number
        gaps: dict[str, object] = {
            "name": self.unit(refs[0]) if refs else "",
            "names": self.listed([self.unit(ref) for ref in refs[:MOST_NAMES]]),
            "what": self.listed([self.parameter(ref) for ref in refs[:MOST_NAMES]]),
            "value": "" if amount is None else self.write(abs(amount)),
            "n": self._count(hit),
            "symbol": self._sibling(refs),
        }
        return say(words.MISSES[self._key(hit)], **gaps)

    def _key(self, hit: Hit) -> str:
        step = self.frame.step
        kind = "" if step is None else step.kind
        if hit.key == "path" and kind in ("z", "cost"):
            return "term"
        if hit.key == "half" and kind in ("cost_term", "cost"):
            return "half_cost"
        several = len(hit.slip.refs) > 1
        return PLURALS.get(hit.key, hit.key) if several else hit.key

    def _count(self, hit: Hit) -> int:
        amount = hit.slip.number
        if hit.key == "share":
            return self.frame.trace.examples
        return 0 if amount is None else int(amount)

    def _sibling(self, refs: Sequence[Ref]) -> str:
        step = self.frame.step
        if step is None or not refs:
            return ""
        return inline(symbol(StepRef(step.kind, refs[0]), self.notation))

    # --- names -------------------------------------------------------------------------------

    def unit(self, ref: Ref) -> str:
        """A neuron or an input by its name, else by its place; a parameter by its symbol."""
        notation = self.notation
        if isinstance(ref, BiasRef):
            return say(words.BIAS, what=self.parameter(ref))
        if not isinstance(ref, InputRef | NeuronRef):
            return self.parameter(ref)
        if notation.names.given(ref) is not None or not notation.by_place:
            return inline(named(notation.name(ref)))
        if isinstance(ref, InputRef):
            return say(words.INPUT, n=ref.k + 1)
        return say(words.NEURON, n=ref.j + 1, layer=ref.layer + 2)

    def parameter(self, ref: Ref) -> str:
        """A weight or bias as it is written."""
        if isinstance(ref, WeightRef | BiasRef):
            return inline(own_parameter(ref, self.notation))
        return ""

    def listed(self, names: Sequence[str]) -> str:
        """h₁, h₂ and h₃."""
        if len(names) < 2:
            return "".join(names)
        first = reduce(lambda a, b: say(words.COMMA, first=a, second=b), names[:-1])
        return say(words.AND, first=first, second=names[-1])
