"""What is marked: the current step and what it is made of; the selection and its neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bpviz.engine import (
    BiasRef,
    CostRef,
    Factor,
    InputRef,
    NeuronRef,
    Ref,
    WeightRef,
    unit_before,
)
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.geometry import Lines, NetGeometry, Unit


@dataclass(frozen=True, slots=True)
class Marks:
    """The step shown: `kind` of number, `now` whose it is, `sources` what it is computed from.

    read  the numbers of the sources that it uses: ("a", a neuron), ("target", an output), ...
    """

    kind: str = ""
    now: frozenset[Ref] = frozenset()
    sources: frozenset[Ref] = frozenset()
    read: frozenset[tuple[str, Ref]] = frozenset()


NO_MARKS = Marks()


def marks(frame: Frame, display: Display, geometry: NetGeometry) -> Marks:
    """The marks of the frame's step, its factors up to the current one among the sources."""
    step = frame.step
    if step is None or not display.stepwise:
        return NO_MARKS
    factors = step.factors[: frame.position.factor + 1]
    now = frozenset(_on_picture(step.focus, geometry))
    used = frozenset(_on_picture((factor.ref for factor in factors), geometry))
    read = frozenset((kind, factor.ref) for factor in factors for kind in _read(factor))
    return Marks(step.kind, now, used - now, read)


_READ = {
    "input": ("given",),
    "activation": ("a",),
    "function": ("z",),
    "slope": ("a",),
    "softmax_slope": ("a",),
    "residual": ("a", "target"),
    "minus_log": ("a",),
    "minus_log_rest": ("a",),
    "target": ("target",),
    "rest_target": ("target",),
    "minus_target": ("target",),
    "cost_term": ("cost_term",),
    "delta": ("delta",),
}
"""Which numbers of its unit a factor is made from."""


def _read(factor: Factor) -> tuple[str, ...]:
    """The numbers in the picture that a factor is made from; ∂C/∂a of a hidden neuron is in δ."""
    if factor.kind == "cost_slope":
        at_output = factor.source is None or factor.source.kind != "delta"
        return ("a", "target") if at_output else ("delta",)
    return _READ.get(factor.kind, ())


def _on_picture(refs: Iterable[Ref], geometry: NetGeometry) -> Iterable[Ref]:
    for ref in refs:
        yield drawn_ref(ref, geometry)


def drawn_ref(ref: Ref, geometry: NetGeometry) -> Ref:
    """The ref under which something is drawn: a bias of a layer with one node is that node."""
    if isinstance(ref, BiasRef) and geometry.shape.nodes:
        return BiasRef(ref.layer, 0)
    return ref


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """What stays bright while something is selected: the rest is dimmed."""

    refs: frozenset[Ref]
    lines: NDArray[np.bool_]

    def with_step(self, found: Marks, geometry: NetGeometry) -> Kept:
        """What is being computed, and from what, stays readable too."""
        refs = found.now | found.sources
        lines = self.lines.copy()
        lines[touching(refs, geometry.lines)] = True
        return Kept(self.refs | refs, lines)


def kept(selection: Ref, geometry: NetGeometry) -> Kept:
    """The selected thing, its inputs and its outputs."""
    lines = _lines_of(selection, geometry)
    refs: set[Ref] = {drawn_ref(selection, geometry)}
    for index in np.flatnonzero(lines):
        weight = geometry.lines.ref(int(index))
        refs |= {weight, unit_before(weight.layer, weight.k), NeuronRef(weight.layer, weight.j)}
    if isinstance(selection, BiasRef):
        refs |= set(_users(selection, geometry))
    if isinstance(selection, CostRef):
        last = len(geometry.shape.sizes) - 2
        refs |= {NeuronRef(last, j) for j in range(geometry.shape.sizes[-1])}
    if isinstance(selection, NeuronRef):
        refs.add(drawn_ref(BiasRef(selection.layer, selection.j), geometry))
        if selection.layer == len(geometry.shape.sizes) - 2:
            refs.add(CostRef())
    return Kept(frozenset(refs), lines)


def kept_path(path: Iterable[Ref], geometry: NetGeometry) -> Kept:
    """What lies on a path, and nothing else."""
    lines = np.zeros(len(geometry.lines), np.bool_)
    lines[touching(path, geometry.lines)] = True
    return Kept(frozenset(drawn_ref(ref, geometry) for ref in path), lines)


def _lines_of(selection: Ref, geometry: NetGeometry) -> NDArray[np.bool_]:
    lines = geometry.lines
    found = np.zeros(len(lines), np.bool_)
    match selection:
        case WeightRef(layer, j, k):
            found |= (lines.layer == layer) & (lines.j == j) & (lines.k == k)
        case NeuronRef(layer, j):
            found |= (lines.layer == layer) & (lines.j == j)
            found |= (lines.layer == layer + 1) & (lines.k == j)
        case InputRef(k):
            found |= (lines.layer == 0) & (lines.k == k)
    return found


def _users(bias: BiasRef, geometry: NetGeometry) -> list[Unit]:
    if geometry.shape.nodes:
        return [NeuronRef(bias.layer, j) for j in range(geometry.shape.sizes[bias.layer + 1])]
    return [NeuronRef(bias.layer, bias.j)]


def touching(indices: Iterable[Ref], lines: Lines) -> list[int]:
    """The numbers of the lines of these weights, those that are drawn."""
    found = (lines.index(ref) for ref in indices if isinstance(ref, WeightRef))
    return sorted(index for index in found if index is not None)
