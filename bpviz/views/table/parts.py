"""The two tables as values: what their columns are, and whose their rows are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from bpviz.engine import Ref, Spec
from bpviz.views.table.rows import (
    parameter_at,
    parameter_count,
    parameter_place,
    unit_count,
    unit_place,
    unit_ref,
)

NAME: Final = "name"


@dataclass(frozen=True, slots=True)
class ColumnKind:
    """A column: its key, the family of colour of its numbers, and one that takes as much room."""

    key: str
    family: str = "text"
    typical: float = 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """One of the two tables; a row is known by its place while nothing is sorted."""

    kind: str
    columns: tuple[ColumnKind, ...]
    count: Callable[[Spec], int]
    ref: Callable[[Spec, int], Ref]
    place: Callable[[Spec, Ref], int | None]


NEURONS: Final = Part(
    "neurons",
    (
        ColumnKind(NAME),
        ColumnKind("z", typical=-8.8888),
        ColumnKind("a", typical=-8.8888),
        ColumnKind("delta", "error", typical=-8.8888),
        ColumnKind("target", typical=8.8888),
        ColumnKind("cost", typical=8.8888),
    ),
    unit_count,
    unit_ref,
    unit_place,
)
PARAMETERS: Final = Part(
    "parameters",
    (
        ColumnKind(NAME),
        ColumnKind("value", "weight", typical=-8.8888),
        ColumnKind("gradient", "error", typical=-8.888e-8),
        ColumnKind("change", "weight", typical=-8.888e-8),
        ColumnKind("new", "weight", typical=-8.8888),
    ),
    parameter_count,
    parameter_at,
    parameter_place,
)

COMPUTED: Final[dict[str, tuple[str, ...]]] = {
    "z": ("z",),
    "a": ("a",),
    "cost_term": ("cost",),
    "cost": ("cost",),
    "delta": ("delta",),
    "gradient": ("gradient",),
    "mean": ("gradient",),
    "penalised": ("gradient",),
    "velocity": ("change",),
    "first_moment": ("change",),
    "second_moment": ("change",),
    "update": ("change", "new"),
}
"""The cells that a kind of step computes, or works for."""
