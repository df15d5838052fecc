"""Which words belong to a step and to each of its factors."""

from dataclasses import dataclass

from bpviz.engine import BiasRef, ChainStep, InputRef, NeuronRef, Ref, WeightRef
from bpviz.notation.factors import FactorPlace
from bpviz.notation.symbols import (
    Notation,
    cost_letter,
    inline,
    named,
    own_parameter,
    parameter,
    units_of,
)
from bpviz.notation.tree import linear
from bpviz.views.chain.words import (
    DETAILS,
    NOTES,
    PLACES,
    QUESTIONS,
    ROWS,
    SPECIAL_TITLES,
    TITLES,
    say,
)

OPTIMIZER_KINDS = ("velocity", "first_moment", "second_moment")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words about one step, in the notation that is shown."""

    step: ChainStep
    notation: Notation

    # --- names -------------------------------------------------------------------------------

    def unit(self, ref: Ref, with_layer: bool = False) -> str:
        """A neuron or an input by its name, else by its place."""
        if self.notation.names.given(ref) is not None or not self.notation.by_place:
            return inline(named(self.notation.name(ref)))
        if isinstance(ref, InputRef):
            return say(PLACES["input"], n=ref.k + 1)
        assert isinstance(ref, NeuronRef)
        words = PLACES["neuron" if with_layer else "neuron_of_known_layer"]
        return say(words, n=ref.j + 1, layer=ref.layer + 2)

    def gaps(self, ref: Ref, number: int = 0) -> dict[str, object]:
        """What stands in the gaps of a sentence about `ref`."""
        found: dict[str, object] = {"cost": linear(cost_letter(self.notation)), "n": number}
        match ref:
            case WeightRef():
                start, end = units_of(ref)
                found |= {"start": self.unit(start), "end": self.unit(end)}
                found["what"] = inline(parameter(ref, self.notation))
            case BiasRef():
                written = parameter if self.step.kind == "z" else own_parameter
                found["what"] = inline(written(ref, self.notation))
            case NeuronRef():
                found["name"] = self.unit(ref)
            case InputRef():
                named_input = self.notation.names.given(ref) or not self.notation.by_place
                found["name"] = self.unit(ref) if named_input else str(ref.k + 1)
        return found

    # --- the step ----------------------------------------------------------------------------

    def question(self) -> str:
        """The heading: what the step asks, as a whole sentence."""
        focus = self.step.focus[0]
        gaps = self.gaps(focus)
        if isinstance(focus, NeuronRef):
            gaps["name"] = self.unit(focus, with_layer=True)
        return say(QUESTIONS[self.step.kind], **gaps)

    def note(self) -> str:
        """The calm sentence under the result."""
        kind, focus = self.step.kind, self.step.focus[0]
        frozen = self.notation.spec.biases == "frozen" and isinstance(focus, BiasRef)
        if kind == "delta" and not self.notation.has_delta:
            kind = "delta_by_net"
        elif frozen and kind in ("gradient", "mean"):
            kind = "frozen_gradient"
        elif frozen:
            kind = "frozen"
        return say(NOTES[kind], **self.gaps(focus))

    # --- a factor ----------------------------------------------------------------------------

    def title(self, at: FactorPlace) -> str:
        """What a factor is."""
        special = self._special(at)
        words = TITLES[at.factor.kind] if special is None else SPECIAL_TITLES[special]
        return say(words, **self.gaps(at.factor.ref, at.number + 1))

    def _special(self, at: FactorPlace) -> str | None:
        kind, spec, step = at.factor.kind, self.notation.spec, self.step.kind
        match kind:
            case "weight" | "bias" if step in ("update", "penalised"):
                return "weight_old"
            case "bias" if spec.biases == "per_layer":
                return "bias_shared"
            case "cost_slope" if spec.cost == "quadratic" and self._at_output(at):
                return "cost_slope_difference"
            case "delta" if not self.notation.has_delta:
                return "delta_by_net"
            case "residual" if at.place.index == 2:
                return "residual_again"
            case "gradient" if step == "mean":
                return "gradient_of_example"
            case "velocity" if step == "update":
                return "velocity_now"
        return None

    def _at_output(self, at: FactorPlace) -> bool:
        ref = at.factor.ref
        return isinstance(ref, NeuronRef) and ref.layer == self.notation.spec.layers - 1

    def detail(self, at: FactorPlace) -> str:
        """The second line of a factor that was not computed from numbers on the screen."""
        key = self._detail_key(at)
        return "" if key is None else say(DETAILS[key], **self._detail_gaps(at))

    def _detail_key(self, at: FactorPlace) -> str | None:
        kind, ref = at.factor.kind, at.factor.ref
        match kind:
            case "input" | "activation" if self.step.kind == "gradient":
                return "multiplied"
            case "one" | "half":
                return kind
            case "mask":
                return "kept" if at.factor.value else "left_out"
            case "cost_slope" if not self._at_output(at):
                return "fed"
            case "slope":
                return "flat"
            case "function" if isinstance(ref, NeuronRef):
                softmax = self.notation.spec.activation(ref.layer) == "softmax"
                return "softmax" if softmax else "linear"
            case "weight" if self.step.kind == "delta":
                return "acts"
        return None

    def _detail_gaps(self, at: FactorPlace) -> dict[str, object]:
        gaps = self.gaps(at.factor.ref)
        focus = self.step.focus[0]
        if isinstance(focus, (WeightRef, BiasRef)):
            gaps["what"] = inline(own_parameter(focus, self.notation))
        sizes = self.notation.spec.sizes
        if isinstance(at.factor.ref, NeuronRef):
            above = at.factor.ref.layer + (1 if at.factor.kind == "function" else 2)
            gaps["n"] = sizes[min(above, len(sizes) - 1)]
        return gaps

    # --- a row of a sum ----------------------------------------------------------------------

    def row(self, at: FactorPlace) -> str:
        """What the term that a factor begins is called."""
        kind, ref, step = at.factor.kind, at.factor.ref, self.step.kind
        if step == "mean":
            return say(ROWS["example"], n=at.number + 1)
        if step == "z":
            return self._row_of_z(ref)
        if step in OPTIMIZER_KINDS:
            return say(ROWS["new" if at.number else "kept"])
        if step == "update":
            return say(ROWS["change" if at.number else "old_value"])
        if step == "penalised":
            return say(ROWS[kind if kind in ROWS else "slope"])
        if kind in ROWS:
            return say(ROWS[kind])
        if kind == "activation":
            return say(ROWS["output"])
        return say(ROWS["through"], name=self.unit(self._through(ref)))

    def _row_of_z(self, ref: Ref) -> str:
        if not isinstance(ref, WeightRef):
            return say(ROWS["bias"])
        return say(ROWS["from"], name=self.unit(units_of(ref)[0]))

    def _through(self, ref: Ref) -> Ref:
        """The neuron that a term goes through."""
        return units_of(ref)[1] if isinstance(ref, WeightRef) else ref
