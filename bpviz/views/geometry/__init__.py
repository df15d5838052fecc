"""Where everything of a network's picture lies: pure geometry, computed from sizes alone."""

from bpviz.views.geometry.arrange import arrange
from bpviz.views.geometry.cards import Card, CardPlacer
from bpviz.views.geometry.measures import Measures, NetShape, Page
from bpviz.views.geometry.net import BiasNode, Column, Level, Lines, NetGeometry
from bpviz.views.geometry.shapes import Circle, Unit, overlap, unit_at

__all__ = [
    "BiasNode",
    "Card",
    "CardPlacer",
    "Circle",
    "Column",
    "Level",
    "Lines",
    "Measures",
    "NetGeometry",
    "NetShape",
    "Page",
    "Unit",
    "arrange",
    "overlap",
    "unit_at",
]
