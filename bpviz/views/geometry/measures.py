"""What the layout is computed from: the net's shape, the page, and the room that texts need."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QRectF

Size = tuple[float, float]


@dataclass(frozen=True, slots=True)
class NetShape:
    """What decides which things there are.

    sizes    units of each layer, the input first
    picture  (rows, columns) when an input is a picture
    nodes    biases are small nodes "1" under the layers, not lines of the plates
    labels   the outputs stand for something: a word to the right of each
    """

    sizes: tuple[int, ...]
    picture: tuple[int, int] | None = None
    nodes: bool = False
    labels: bool = False

    @property
    def weights(self) -> int:
        """The number of connections."""
        return sum(a * b for a, b in pairwise(self.sizes))


@dataclass(frozen=True, slots=True)
class Page:
    """The paper: everything in pixels at the present zoom."""

    width: float
    height: float
    padding: float
    header: float
    footer: float
    caption: float
    unit: float = 1.0

    def at(self, unit: float) -> Page:
        """The same paper with everything around the net drawn at another zoom."""
        if unit == self.unit:
            return self
        ratio = unit / self.unit
        edges = (self.padding, self.header, self.footer, self.caption)
        padding, header, footer, caption = (round(ratio * edge) for edge in edges)
        return replace(
            self, padding=padding, header=header, footer=footer, caption=caption, unit=unit
        )

    @property
    def area(self) -> QRectF:
        """Where the net may lie: between title and legend."""
        top = self.padding + self.header + self.padding / 2
        bottom = self.height - self.padding - self.footer - self.padding / 2
        return QRectF(
            self.padding, top, max(1.0, self.width - 2 * self.padding), max(1.0, bottom - top)
        )

    @property
    def title(self) -> QRectF:
        """The line above the net, with the corner card at its right end."""
        return QRectF(self.padding, self.padding, self.width - 2 * self.padding, self.header)

    @property
    def legend(self) -> QRectF:
        """The strip below the net."""
        top = self.height - self.padding - self.footer
        return QRectF(self.padding, top, self.width - 2 * self.padding, self.footer)


@dataclass(frozen=True, slots=True)
class Measures:
    """The room that the widest texts need at one size of text: (width, height) each.

    text    pixels of a number; digits  how many it has; line  from one line to the next
    card    of a connection; plate  of a neuron; given  of an input; target  with an output's cost
    bias    card of a bias that has a node
    gap     the least distance of things; tall  the name stands above the number in a card
    unit    the zoom that everything else of the picture has with this text; see Page.at
    """

    text: float
    digits: int
    card: Size
    plate: Size
    given: Size
    target: Size
    bias: Size
    gap: float = 4.0
    tall: bool = False
    line: float = 16.0
    unit: float = 1.0
