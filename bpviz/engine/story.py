"""The order in which an iteration is told: which step computes what. Arithmetic only, no numbers.

An example is told in sections, each a run of steps about one neuron:

    forward    z, then a, of each neuron, layer by layer (all z of a softmax layer come first)
    cost       the share of each output, then C
    backward   delta of each neuron, from the output back
    gradients  the gradients of the weights into each neuron, then of its bias

The order "deltas" tells all deltas, then all gradients; "layers" both for one layer at a time, as
the worked example of Mazur does.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from bpviz.engine.errors import SpecError
from bpviz.engine.refs import BiasRef, CostRef, NeuronRef, StepRef, WeightRef
from bpviz.engine.spec import Spec

PHASES = ("forward", "cost", "backward", "gradients", "update")
ORDERS = ("deltas", "layers")


@dataclass(frozen=True, slots=True)
class Section:
    """Steps that belong together: `count` steps from number `start` on.

    j is the neuron they are about, or None for what belongs to a whole layer or to the cost;
    layer is None for the cost.
    """

    phase: str
    kind: str
    layer: int | None
    j: int | None
    count: int
    start: int = 0


Key = tuple[str, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Story:
    """All sections of one example, in order; places finds one by its kind, layer and j."""

    spec: Spec
    sections: tuple[Section, ...]
    starts: tuple[int, ...]
    places: Mapping[Key, Section] = field(repr=False, compare=False)

    @property
    def steps(self) -> int:
        """How many steps an example has."""
        last = self.sections[-1]
        return last.start + last.count

    def section(self, index: int) -> Section:
        """The section that step `index` belongs to."""
        return self.sections[bisect_right(self.starts, index) - 1]

    def ref(self, index: int) -> StepRef:
        """What step `index` computes, and whose it is."""
        section = self.section(index)
        return _step_ref(self.spec, section, index - section.start)

    def index(self, ref: StepRef) -> int | None:
        """The number of the step that computes `ref`, or None if none does."""
        key, offset = _place(self.spec, ref)
        section = self.places.get(key)
        if section is None or not 0 <= offset < section.count:
            return None
        index = section.start + offset
        return index if self.ref(index) == ref else None


@lru_cache(maxsize=32)
def story(spec: Spec, order: str = "deltas") -> Story:
    """How one example of a mini-batch is told; raises SpecError for an unknown order."""
    if order not in ORDERS:
        raise SpecError(
            "story.order",
            'order must be one of {allowed}, not "{value}".',
            allowed=", ".join(ORDERS),
            value=order,
        )
    sections = _numbered(_sections(spec, order))
    starts = tuple(section.start for section in sections)
    places = {(each.kind, each.layer, each.j): each for each in sections}
    return Story(spec, sections, starts, places)


def _numbered(sections: Iterator[Section]) -> tuple[Section, ...]:
    numbered, start = [], 0
    for section in sections:
        numbered.append(replace(section, start=start))
        start += section.count
    return tuple(numbered)


def _sections(spec: Spec, order: str) -> Iterator[Section]:
    for layer in range(spec.layers):
        yield from _forward(spec, layer)
    for j in range(spec.sizes[-1]):
        yield Section("cost", "cost_term", None, j, 1)
    yield Section("cost", "cost", None, None, 1)
    backwards = range(spec.layers - 1, -1, -1)
    if order == "deltas":
        for layer in backwards:
            yield from _deltas(spec, layer)
        for layer in backwards:
            yield from _gradients(spec, layer)
    else:
        for layer in backwards:
            yield from _deltas(spec, layer)
            yield from _gradients(spec, layer)


def _forward(spec: Spec, layer: int) -> Iterator[Section]:
    neurons = range(spec.sizes[layer + 1])
    if spec.activation(layer) == "softmax":
        yield from (Section("forward", "z", layer, j, 1) for j in neurons)
        yield from (Section("forward", "a", layer, j, 1) for j in neurons)
    else:
        yield from (Section("forward", "z", layer, j, 2) for j in neurons)


def _deltas(spec: Spec, layer: int) -> Iterator[Section]:
    for j in range(spec.sizes[layer + 1]):
        yield Section("backward", "delta", layer, j, 1)


def _gradients(spec: Spec, layer: int) -> Iterator[Section]:
    own_bias = 0 if spec.biases == "per_layer" else 1
    for j in range(spec.sizes[layer + 1]):
        yield Section("gradients", "gradient", layer, j, spec.sizes[layer] + own_bias)
    if not own_bias:
        yield Section("gradients", "gradient", layer, None, 1)


def _step_ref(spec: Spec, section: Section, offset: int) -> StepRef:
    layer, j = section.layer, section.j
    if section.kind == "cost":
        return StepRef("cost", CostRef())
    if layer is None:
        assert j is not None
        return StepRef("cost_term", NeuronRef(spec.layers - 1, j))
    if j is None:
        return StepRef("gradient", BiasRef(layer, 0))
    if section.kind == "gradient":
        of = WeightRef(layer, j, offset) if offset < spec.sizes[layer] else BiasRef(layer, j)
        return StepRef("gradient", of)
    return StepRef("a" if offset else section.kind, NeuronRef(layer, j))


def _place(spec: Spec, ref: StepRef) -> tuple[Key, int]:
    """The section in which a step would stand, and how far behind its start."""
    match ref.of:
        case WeightRef(layer, j, k):
            return (ref.kind, layer, j), k
        case BiasRef(layer, j) if spec.biases != "per_layer":
            return (ref.kind, layer, j), spec.sizes[layer] if 0 <= layer < spec.layers else -1
        case BiasRef(layer):
            return (ref.kind, layer, None), 0
        case NeuronRef(layer, j) if ref.kind == "a" and spec.activation(layer) != "softmax":
            return ("z", layer, j), 1
        case NeuronRef(layer, j):
            return (ref.kind, None if ref.kind == "cost_term" else layer, j), 0
    return (ref.kind, None, None), 0
