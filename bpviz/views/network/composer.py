"""Composer: keeps the scene of the latest frame and display, composed when it is asked for."""

from __future__ import annotations

from dataclasses import replace

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.geometry import NetGeometry, arrange
from bpviz.views.network import measuring
from bpviz.views.network.building import with_strip
from bpviz.views.network.ranges import Ranges, ranges_of
from bpviz.views.network.scene import Scene, compose
from bpviz.views.theme import THEMES, Theme

RANGED_EVERY = 3
"""Of so many frames of training one may make ranges grow: ten times a second is soon enough."""


class Composer:
    """What a view of some size shows. The geometry stays while nothing it depends on changes."""

    def __init__(self) -> None:
        self.frame: Frame | None = None
        self.display = Display()
        self.theme: Theme = THEMES["light"]
        self.ranges: Ranges | None = None
        self._ranges_of: tuple[object, ...] = ()
        self._geometry: NetGeometry | None = None
        self._geometry_of: tuple[object, ...] = ()
        self._scene: Scene | None = None
        self._trained = 0  # frames of training, since it began

    def show_frame(self, frame: Frame) -> None:
        """Another moment. Ranges are chosen anew for another net or data; else they only grow."""
        spec, self.frame, self._scene = frame.spec, frame, None
        runs = frame.training and frame.playing  # a drawing that is read has no step, and waits
        of = (spec.sizes, spec.hidden, spec.output, spec.cost, frame.dataset)
        if self.ranges is None or of != self._ranges_of:
            self.ranges, self._ranges_of = ranges_of(frame), of
        elif not runs or self._trained % RANGED_EVERY == 0:
            self.ranges = self.ranges.following(frame)
        self._trained = self._trained + 1 if runs else 0

    def show_display(self, display: Display) -> None:
        """Another way to show it."""
        self.display, self._scene = display, None

    def show_theme(self, theme: Theme) -> None:
        """Other colours, or larger."""
        self.theme, self._scene = theme, None

    def resized(self) -> None:
        """The view has another size."""
        self._scene = None

    @property
    def made(self) -> Scene | None:
        """The scene there is already, or None: nothing is composed for it."""
        return self._scene

    def scene(self, width: int, height: int) -> Scene | None:
        """The picture in a view of this size, or None before the first frame."""
        frame, ranges = self.frame, self.ranges
        if self._scene is None and frame is not None and ranges is not None:
            theme = measuring.roomy(self.theme, width, height)
            geometry = self._arranged(frame, theme, width, height)
            theme = theme.zoomed(geometry.page.unit)  # a full picture is drawn smaller
            scene = compose(frame, self.display, theme, geometry, ranges)
            # What a typed value changes is grey; nothing else may look as if it were.
            self._scene = scene if self.display.edited is None else replace(scene, kept=None)
        return self._scene

    def _arranged(self, frame: Frame, theme: Theme, width: int, height: int) -> NetGeometry:
        display, spec = self.display, frame.spec
        texts_of = (display.names, display.notation, display.digits, display.building)
        net = measuring.shape(spec, frame.dataset, display, frame.params)
        key = (spec, net, *texts_of, theme, width, height)
        if self._geometry is None or key != self._geometry_of:
            page = measuring.page(theme, width, height)
            page = with_strip(page) if display.building else page
            self._geometry = arrange(net, page, measuring.ladder(theme, spec, net, display))
            self._geometry_of = key
        return self._geometry
