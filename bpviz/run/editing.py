"""Values that a person types: what they are now, what a typed text says, what follows from it."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from bpviz.data import DataRef, Dataset
from bpviz.engine import (
    Array,
    BiasRef,
    BpvizError,
    InputRef,
    NeuronRef,
    Params,
    Spec,
    StepRef,
    WeightRef,
    value_at,
)
from bpviz.notation.names import DEFAULT_NAMES, Names
from bpviz.run.editable import Editable, RateRef, TargetRef
from bpviz.run.frame import Frame

EDITED: Final = ", edited"
"""Added to the name in the reference of a data set that is no longer as it was loaded."""


@dataclass(frozen=True, slots=True, eq=False)
class Typed:
    """What one typed value changes, for Session.edit; None where nothing is changed."""

    spec: Spec | None = None
    params: Params | None = None
    dataset: Dataset | None = None


# --- what a number is now ------------------------------------------------------------------------


def value_of(frame: Frame, what: Editable) -> float:
    """The value that typing replaces; of a weight or bias the one before this update.

    Inputs and targets are those of the training data, in their full precision.
    """
    match what:
        case WeightRef() | BiasRef():
            return value_at(frame.params, what)
        case InputRef(k):
            return float(_source(frame, frame.dataset.train_x, frame.trace.x)[k])
        case TargetRef(j):
            return float(_source(frame, frame.dataset.train_y, frame.trace.y)[j])
        case RateRef():
            return frame.spec.rate


def _source(frame: Frame, stored: Array, shown: Array) -> Array:
    """The row of the example that is shown, from the training data if it is one of them."""
    rows = frame.trace.rows
    row: Array = shown[frame.example] if rows is None else stored[rows[frame.example]]
    return row


# --- what was typed ------------------------------------------------------------------------------

_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?")
_INFINITE: Final = re.compile(r"[+-]?(nan|inf(inity)?|∞)")
_PLAIN: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻\u2212\u2013,", "0123456789---.")


def read_number(text: str) -> float:
    """The number that a text says: 0.5, 0,5, .5, −0.5, 1e-3, 4·10⁻⁴, with spaces or without.

    Raises BpvizError for an empty text, for what is no number, and for what is not finite.
    """
    plain = "".join(text.split()).translate(_PLAIN).lower()
    plain = re.sub(r"[·*×]10\^?(?=[-+\d])", "e", plain)
    if not plain:
        raise BpvizError("editing.empty", "A number is missing here. Type one such as 0.5.")
    if _INFINITE.fullmatch(plain):
        raise _not_finite(text)
    if not _NUMBER.fullmatch(plain):
        raise BpvizError(
            "editing.not_a_number",
            "“{text}” is not a number. Type one such as 0.5, −2 or 1e-3.",
            text=_shortened(text),
        )
    value = float(plain)
    if not math.isfinite(value):
        raise _not_finite(text)
    return value


def _not_finite(text: str) -> BpvizError:
    return BpvizError(
        "editing.not_finite",
        "“{text}” is not a number to compute with: it must be finite. Type one such as 0.5.",
        text=_shortened(text),
    )


def _shortened(text: str) -> str:
    text = text.strip()
    return text if len(text) <= 24 else f"{text[:23]}…"


# --- what is changed -----------------------------------------------------------------------------


def change(frame: Frame, what: Editable, value: float, names: Names = DEFAULT_NAMES) -> Typed:
    """What Session.edit has to be told so that this value is `value`.

    With the names of a text that has one frozen bias a layer all of a layer's are changed. Raises
    SpecError for a rate out of its range, BpvizError for a number too large for the type it would
    be kept in, and for inputs and targets of what is no training example (a drawing).
    """
    match what:
        case WeightRef() | BiasRef():
            _check_size(value, frame.spec.numpy_dtype)
            return Typed(params=_with_parameter(frame, what, value, names))
        case InputRef(k):
            return Typed(dataset=_with_entry(frame, "train_x", k, value))
        case TargetRef(j):
            return Typed(dataset=_with_entry(frame, "train_y", j, value))
        case RateRef():
            return Typed(spec=replace(frame.spec, rate=value))


def has_one_bias_a_layer(spec: Spec, params: Params, names: Names) -> bool:
    """Whether frozen biases have one name and one value for the whole layer, as a text has them."""
    given = names.biases
    if spec.biases != "frozen" or not given or any(len(set(each)) > 1 for each in given):
        return False
    return all(bool((b == b[0]).all()) for b in params.biases)


def _with_parameter(frame: Frame, ref: WeightRef | BiasRef, value: float, names: Names) -> Params:
    weights, biases = list(frame.params.weights), list(frame.params.biases)
    if isinstance(ref, WeightRef):
        weights[ref.layer] = _replaced(weights[ref.layer], (ref.j, ref.k), value)
    elif has_one_bias_a_layer(frame.spec, frame.params, names):
        biases[ref.layer] = np.full_like(biases[ref.layer], value)
        biases[ref.layer].flags.writeable = False
    else:
        biases[ref.layer] = _replaced(biases[ref.layer], (ref.j,), value)
    return Params(tuple(weights), tuple(biases))


def _with_entry(frame: Frame, field: str, column: int, value: float) -> Dataset:
    """The data with one number of the example shown replaced; the rest is shared with the old."""
    dataset, rows = frame.dataset, frame.trace.rows
    if rows is None:
        raise BpvizError(
            "editing.no_example",
            "What is shown is not one of the examples of {name}, so it cannot be changed there.",
            name=dataset.name,
        )
    before: Array = getattr(dataset, field)
    _check_size(value, before.dtype)
    after = _replaced(before, (int(rows[frame.example]), column), value)
    ref = dataset.ref
    name = ref.name if ref.name.endswith(EDITED) else ref.name + EDITED
    edited: dict[str, Array] = {field: after}
    return replace(dataset, **edited, ref=DataRef(name))  # type: ignore[arg-type]


def _replaced(array: Array, place: tuple[int, ...], value: float) -> Array:
    copy = array.copy()
    copy[place] = value
    copy.flags.writeable = False
    return copy


def _check_size(value: float, dtype: np.dtype[np.floating]) -> None:
    largest = float(np.finfo(dtype).max)
    if abs(value) > largest:
        raise BpvizError(
            "editing.too_large",
            "{value} is too large for numbers of the type {dtype}: "
            "it must lie between −{largest} and {largest}.",
            value=f"{value:g}",
            dtype=str(dtype),
            largest=f"{largest:.2g}",
        )


# --- what depends on it --------------------------------------------------------------------------


def depends(spec: Spec, what: Editable) -> Callable[[StepRef], bool]:
    """Whether the number that a step computes can be another when this value is another.

    It follows the wires, not the numbers: a weight that happens to be 0 still leads on. A frozen
    bias may stand for its whole layer and counts as that. StepRef("cost_after", CostRef()) stands
    for the cost with the new parameters: that depends on everything.
    """
    return _Reach(spec, what).step


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where one value is felt: layer by layer forwards, then backwards."""

    spec: Spec
    what: Editable

    @property
    def last(self) -> int:
        return self.spec.layers - 1

    def step(self, ref: StepRef) -> bool:
        """Whether the number of a step depends on the value."""
        of = ref.of
        if ref.kind in ("cost", "cost_after"):
            return ref.kind == "cost_after" or not isinstance(self.what, RateRef)
        if isinstance(of, NeuronRef):
            return self._of_neuron(ref.kind, of)
        if isinstance(of, WeightRef | BiasRef):
            return self._of_parameter(ref.kind, of)
        return False

    def _of_neuron(self, kind: str, of: NeuronRef) -> bool:
        if kind == "z":
            return self.z(of.layer, of.j)
        if kind == "a":
            return self.a(of.layer, of.j)
        if kind == "cost_term":
            return self.a(self.last, of.j) or self.what == TargetRef(of.j)
        return self.delta(of.layer, of.j)

    def z(self, layer: int, j: int) -> bool:
        """z = sum of w a + b."""
        match self.what:
            case WeightRef(origin, at) | BiasRef(origin, at):
                own = self.spec.biases != "per_neuron" and isinstance(self.what, BiasRef)
                return layer > origin or (layer == origin and (own or j == at))
            case InputRef():
                return True
        return False

    def a(self, layer: int, j: int) -> bool:
        """a = f(z); of softmax every a comes from every z."""
        if self.spec.activation(layer) != "softmax":
            return self.z(layer, j)
        return any(self.z(layer, i) for i in range(self.spec.sizes[layer + 1]))

    def delta(self, layer: int, j: int) -> bool:
        """BP1 and BP2. Whatever is felt at all is felt in an output, and by BP2 in every error
        before it.
        """
        if isinstance(self.what, RateRef):
            return False
        if layer < self.last:
            return True
        if self.spec.output == "softmax":  # every output and every target has a part in it
            return isinstance(self.what, TargetRef) or self.a(layer, j)
        return self.what == TargetRef(j) or self.z(layer, j)

    def gradient(self, of: WeightRef | BiasRef) -> bool:
        """BP3 and BP4: the error of the neuron times the activation before it."""
        if isinstance(of, BiasRef):
            users = range(self.spec.sizes[of.layer + 1])
            shared = self.spec.biases == "per_layer"
            return any(self.delta(of.layer, j) for j in (users if shared else (of.j,)))
        return self.delta(of.layer, of.j) or self._unit(of.layer, of.k)

    def _unit(self, layer: int, k: int) -> bool:
        return self.what == InputRef(k) if layer == 0 else self.a(layer - 1, k)

    def _of_parameter(self, kind: str, of: WeightRef | BiasRef) -> bool:
        if kind in ("gradient", "mean"):
            return self.gradient(of)
        if self.spec.biases == "frozen" and isinstance(of, BiasRef):  # never updated
            return isinstance(self.what, BiasRef) and of.layer == self.what.layer
        if isinstance(self.what, RateRef):
            return kind in ("velocity", "update")
        if kind == "update":
            return of == self.what or self.gradient(of)
        penalised = isinstance(of, WeightRef) and bool(self.spec.l1 or self.spec.l2)
        return self.gradient(of) or (penalised and of == self.what)
