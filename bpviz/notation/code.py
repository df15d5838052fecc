"""The iteration as numpy: the lines that one would write, for any Spec, and what each computes.

The names are those of the books. x, y, w[l], b[l] and eta are given; examples are rows, rows of
w[l] are receivers. As in Nielsen's algorithm the input is layer 1, so l = 2, ..., L forward and
l = L - 1, ..., 2 back: z[l] is what the formulas write z^l. The lines are only written here, by
nothing computed with: tests run them and compare with the one Pass there is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bpviz.engine import BiasRef, CostRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.notation.code_parts import FUNCTIONS, SLOPES, Line, cost_lines, output_delta_lines
from bpviz.notation.code_update import update_lines

NAMED = re.compile(r"\b([a-z]\w*)\[(L|l(?: [-+] 1)?)\]|\b(terms|cost|back|slope|pull|e|x|y)\b")
"""What of a line is an array: w[l - 1], terms."""

FIRST = 2
"""The l of layer 0 of a reference: the input is layer 1."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """An array of a line with its numbers filled in: name "a[1]", shape (1, 2)."""

    name: str
    shape: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines for one Spec and a mini-batch of `examples`."""

    spec: Spec
    examples: int
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The whole program."""
        return "".join(f"{line.text}\n" for line in self.lines)

    def lit(self, step: StepRef | None) -> tuple[int, ...]:
        """The lines that compute what a step computes; () for none."""
        if step is None:
            return ()
        layer = self.layer_of(step.of)
        part = {WeightRef: "weight", BiasRef: "bias"}.get(type(step.of), "")
        return tuple(
            number
            for number, line in enumerate(self.lines)
            if step.kind in line.kinds
            and line.part in ("", part)
            and (line.layers == "all" or (line.layers == "last") == (layer == self._last))
        )

    def loops(self, number: int) -> tuple[int, ...]:
        """The lines of the loops that a line stands in, the outermost first."""
        found: list[int] = []
        depth = self.lines[number].depth
        for i in range(number - 1, -1, -1):
            line = self.lines[i]
            if line.depth < depth and line.text.lstrip().startswith("for "):
                found.insert(0, i)
            depth = min(depth, line.depth)
        return tuple(found)

    def layer_of(self, ref: Ref) -> int:
        """The layer that something belongs to, 0-based; the cost belongs to the last one."""
        return ref.layer if isinstance(ref, (WeightRef, BiasRef, NeuronRef)) else self._last

    def first_step(self, number: int, layer: int) -> StepRef | None:
        """The first step that a line computes, in `layer` where it computes several; or None."""
        line = self.lines[number]
        if not line.kinds:
            return None
        return StepRef(line.kinds[0], self._first_ref(line, self._within(line, layer)))

    def _first_ref(self, line: Line, layer: int) -> Ref:
        if line.kinds[0] == "cost":
            return CostRef()
        if line.kinds[0] in ("z", "a", "cost_term", "delta"):
            return NeuronRef(layer, 0)
        return BiasRef(layer, 0) if line.part == "bias" else WeightRef(layer, 0, 0)

    @property
    def _last(self) -> int:
        return self.spec.layers - 1

    def _within(self, line: Line, layer: int) -> int:
        """The layer nearest to `layer` in which a line computes."""
        if line.layers == "last":
            return self._last
        return min(layer, self._last - 1) if line.layers == "hidden" else layer

    # --- shapes ------------------------------------------------------------------------------

    def arrays(self, number: int, layer: int, part: str = "weight") -> tuple[Shaped, ...]:
        """The arrays of a line in one layer, in reading order, each once.

        part says which of both is meant where a line serves weights and biases alike.
        """
        found: dict[str, Shaped] = {}
        line = self.lines[number]
        layer = self._within(line, layer)
        for match in NAMED.finditer("" if line.is_comment else line.text):
            shaped = self._shaped(match, layer, part)
            found.setdefault(shaped.name, shaped)
        return tuple(found.values())

    def result(self, number: int, layer: int, part: str = "weight") -> Shaped | None:
        """The array that a line assigns, None for a line that assigns none."""
        line = self.lines[number]
        if not line.kinds:
            return None
        found = self.arrays(number, layer, part)
        return found[0] if found else None

    def _shaped(self, match: re.Match[str], layer: int, part: str) -> Shaped:
        name, index, plain = match.groups()
        if plain is not None:
            return Shaped(plain, self._plain_shape(plain, layer))
        at = self._last + FIRST if index == "L" else layer + FIRST + _offset(index)
        return Shaped(f"{name}[{at}]", self._shape(name, at - FIRST, part))

    def _plain_shape(self, name: str, layer: int) -> tuple[int, ...]:
        sizes = self.spec.sizes
        if name == "cost":
            return ()
        if name == "pull":
            return (self.examples, 1)
        width = {"x": sizes[0], "back": sizes[min(layer, self._last) + 1]}.get(name, sizes[-1])
        return (self.examples, width)

    def _shape(self, name: str, layer: int, part: str) -> tuple[int, ...]:
        """The shape of an array of a layer, 0-based; -1 is the input."""
        spec = self.spec
        if name in ("z", "a", "f", "delta", "mask"):
            return (self.examples, spec.sizes[layer + 1])
        whose = part if name in ("p", "d", "m", "v") else "bias" if name[-1] == "b" else "weight"
        if name == "grad_b" and spec.biases == "per_layer":
            return ()
        return spec.shapes[layer] if whose == "weight" else (spec.bias_sizes[layer],)


def _offset(index: str) -> int:
    return int(index[1:].replace(" ", "") or 0)


@lru_cache(maxsize=32)
def listing(spec: Spec, examples: int, one_hot: bool = True) -> Listing:
    """The iteration of a Spec with so many examples in a mini-batch.

    one_hot says that the targets of every example add up to 1, as those of a softmax layer do: it
    makes delta = a - y there.
    """
    lines = [*_forward(spec), *cost_lines(spec, examples)]
    lines += [*_backward(spec, one_hot), *_gradients(spec, examples), *update_lines(spec)]
    return Listing(spec, examples, tuple(lines))


def _forward(spec: Spec) -> Iterator[Line]:
    yield Line("# forward")
    yield Line("L = len(w) + 1")
    if spec.dropout and spec.layers > 1:
        yield Line("z, a, f = {}, {1: x}, {}")
    else:
        yield Line("z, a = {}, {1: x}")
    alike = spec.hidden == spec.output and not spec.dropout
    if alike or (spec.layers == 1 and spec.output != "softmax"):
        yield Line("for l in range(2, L + 1):")
        yield Line("    z[l] = a[l - 1] @ w[l].T + b[l]", ("z",))
        yield Line(f"    a[l] = {FUNCTIONS[spec.output].format(z='z[l]')}", ("a",))
        return
    if spec.layers > 1:
        yield from _hidden_forward(spec)
    yield Line("z[L] = a[L - 1] @ w[L].T + b[L]", ("z",), "last")
    if spec.output == "softmax":
        yield Line("e = np.exp(z[L] - z[L].max(1, keepdims=True))", ("a",), "last")
        yield Line("a[L] = e / e.sum(1, keepdims=True)", ("a",), "last")
    else:
        yield Line(f"a[L] = {FUNCTIONS[spec.output].format(z='z[L]')}", ("a",), "last")


def _hidden_forward(spec: Spec) -> Iterator[Line]:
    function = FUNCTIONS[spec.hidden].format(z="z[l]")
    yield Line("for l in range(2, L):")
    yield Line("    z[l] = a[l - 1] @ w[l].T + b[l]", ("z",), "hidden")
    if spec.dropout:
        yield Line(f"    f[l] = {function}", ("a",), "hidden")
        yield Line("    a[l] = f[l] * mask[l]", ("a",), "hidden")
    else:
        yield Line(f"    a[l] = {function}", ("a",), "hidden")


def _backward(spec: Spec, one_hot: bool) -> Iterator[Line]:
    yield Line("# backward")
    yield from output_delta_lines(spec, one_hot)
    if spec.layers == 1:
        return
    slope = SLOPES[spec.hidden].format(z="z[l]", a="f[l]" if spec.dropout else "a[l]")
    mask = " * mask[l]" if spec.dropout else ""
    yield Line("for l in range(L - 1, 1, -1):")
    yield Line(f"    back = delta[l + 1] @ w[l + 1]{mask}", ("delta",), "hidden")
    yield Line(f"    delta[l] = back{slope}", ("delta",), "hidden")


def _gradients(spec: Spec, examples: int) -> Iterator[Line]:
    mean = " / len(x)" if examples > 1 else ""
    kinds = ("gradient", "mean") if examples > 1 else ("gradient",)
    total = "delta[l].sum()" if spec.biases == "per_layer" else "delta[l].sum(axis=0)"
    yield Line("# gradients")
    yield Line("grad_w, grad_b = {}, {}")
    yield Line("for l in range(L, 1, -1):")
    yield Line(f"    grad_w[l] = delta[l].T @ a[l - 1]{mean}", kinds, "all", "weight")
    yield Line(f"    grad_b[l] = {total}{mean}", kinds, "all", "bias")
