"""Scene: everything one picture is painted from, composed once for a frame and a display."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from bpviz.engine import InputRef, NeuronRef, Ref
from bpviz.run.display import Display
from bpviz.run.editing import depends
from bpviz.run.frame import Frame
from bpviz.views.colour import ColourMap, Scale, colour_map
from bpviz.views.geometry import Level, NetGeometry, Unit
from bpviz.views.network.content import Block, Entry, Writer
from bpviz.views.network.focus import focus_blocks
from bpviz.views.network.ink import blend
from bpviz.views.network.looks import Look, looks_in_training
from bpviz.views.network.marks import Kept, Marks, drawn_ref, kept, kept_path, marks
from bpviz.views.network.ranges import Ranges
from bpviz.views.network.values import Floats, Values
from bpviz.views.theme import Theme

FEW_LINES = 100
FAINT = 0.78


@dataclass(frozen=True, eq=False)
class Scene:
    """A frame as it is to be painted.

    kept       what stays bright beside a selection, or None
    looks      fills of neurons that lie between two moments
    all_looks  the fills of all neurons, in their order, where they were found together; else ()
    sliding_total, sliding_lines   the cost and the lines between two moments, instead of the
               frame's
    """

    frame: Frame
    display: Display
    theme: Theme
    geometry: NetGeometry
    ranges: Ranges
    values: Values
    writer: Writer
    marks: Marks
    kept: Kept | None
    blocks: tuple[Block, ...]
    all_looks: tuple[Look, ...] = ()
    looks: Mapping[Unit, Look] = field(default_factory=dict)
    sliding_total: Entry | None = None
    sliding_lines: Floats | None = None

    @cached_property
    def positions(self) -> Floats:
        """Where the value of each line lies on its scale, -1 to 1; NaN while unknown."""
        if self.sliding_lines is not None:
            return self.sliding_lines
        return _positions(self.writer, self.ranges)

    @property
    def detailed(self) -> bool:
        """Whether the neurons have plates with numbers."""
        return self.geometry.level is not Level.DENSE

    @property
    def calm(self) -> bool:
        """Whether there is time, or little enough, to draw everything smooth."""
        return not self.frame.playing or len(self.geometry.lines) < FEW_LINES

    @property
    def dashed(self) -> bool:
        """Whether negative lines are dashed; while a large net trains their colour says it."""
        return self.detailed or not self.frame.playing or len(self.geometry.lines) < FEW_LINES

    def is_dimmed(self, ref: Ref) -> bool:
        """Whether something steps back behind the selection."""
        return self.kept is not None and drawn_ref(ref, self.geometry) not in self.kept.refs

    @property
    def total(self) -> Entry | None:
        """The line of the corner card."""
        return self.sliding_total or self.writer.total()

    def activation_fill(self, unit: Unit) -> tuple[str | None, bool]:
        """The ink of a unit, None while it is not known; and whether its value is negative."""
        layer = 0 if isinstance(unit, InputRef) else unit.layer + 1
        scale = self.ranges.scale("activation", self.display.scale, layer)
        value = self.values.activation(unit)
        if isinstance(unit, NeuronRef) and value is not None and self.writer.is_stale("a", unit):
            return self.theme.colour("neutral").name(), False
        return _fill(value, colour_map(self.theme, "activation"), scale)

    def error_fill(self, unit: NeuronRef) -> tuple[str | None, bool]:
        """The colour of δ, None while it is not known; and whether it is negative."""
        scale = self.ranges.scale("error", self.display.scale, unit.layer)
        value = self.values.error(unit)
        if value is not None and self.writer.is_stale("delta", unit):
            return self.theme.colour("neutral").name(), False
        return _fill(value, colour_map(self.theme, "error"), scale)

    @property
    def after(self) -> float | None:
        """The cost after the update, when it is known: it stands behind the old one."""
        return None if self.total is None else self.frame.cost_after

    @property
    def pointed(self) -> Ref | None:
        """What the mouse is on in another view, as it is drawn."""
        ref = self.display.pointed
        return None if ref is None else drawn_ref(ref, self.geometry)

    @property
    def line_colours(self) -> ColourMap:
        """The map of the lines."""
        return line_map(self.theme, self.display.lines)


def _fill(value: float | None, colours: ColourMap, scale: Scale) -> tuple[str | None, bool]:
    if value is None:
        return None, False
    return colours.name(value, scale), value < 0


def line_map(theme: Theme, lines: str) -> ColourMap:
    """The map of what lines show. A line needs more contrast than a surface: its zero is greyer."""
    colours = colour_map(theme, "error" if lines == "gradient" else "weight")
    zero = blend(theme.neutral, theme.dim, 0.32).name()
    return ColourMap(colours.negative, zero, colours.positive)


def compose(
    frame: Frame, display: Display, theme: Theme, geometry: NetGeometry, ranges: Ranges
) -> Scene:
    """The scene of a frame."""
    values = Values(frame, display.stepwise)
    found = marks(frame, display, geometry)
    stale = None if display.edited is None else depends(frame.spec, display.edited)
    writer = Writer(values, display, geometry, theme, found, stale)
    bright = None if display.selection is None else kept(display.selection, geometry)
    if bright is not None:
        bright = bright.with_step(found, geometry)
    if display.path:
        bright = kept_path(display.path, geometry)
    blocks = (*writer.blocks(), *focus_blocks(writer))
    return Scene(
        *(frame, display, theme, geometry, ranges, values, writer),
        *(found, bright, blocks),
        looks_in_training(frame, display, theme, geometry, ranges),
    )


def _positions(writer: Writer, ranges: Ranges) -> Floats:
    display, geometry = writer.display, writer.geometry
    numbers = writer.values.of_lines(display.lines, geometry.lines)
    if writer.stale is not None:
        for index in range(len(numbers)):
            ref = geometry.lines.ref(index)
            if writer.values.updated(ref) or display.lines != "weight":
                kind = "gradient" if display.lines == "gradient" else "update"
                numbers[index] = np.nan if writer.is_stale(kind, ref) else numbers[index]
    unknown = np.isnan(numbers)
    found = ranges.scale(display.lines, display.scale).position(numbers)
    if display.scale == "layer":
        for layer in range(len(geometry.shape.sizes) - 1):
            mine = geometry.lines.layer == layer
            scale = ranges.scale(display.lines, "layer", layer)
            found[mine] = scale.position(numbers[mine])
    found[unknown] = np.nan
    return found
