"""Formulas on the screen: laid out like a book's, painted by QPainter, their factors clickable."""

from bpviz.views.boxes.box import Box, ChipArea
from bpviz.views.boxes.font import MathFont, math_family, math_font
from bpviz.views.boxes.layout import layout, wrapped
from bpviz.views.boxes.paint import paint
from bpviz.views.boxes.widget import FormulaWidget

__all__ = [
    "Box",
    "ChipArea",
    "FormulaWidget",
    "MathFont",
    "layout",
    "math_family",
    "math_font",
    "paint",
    "wrapped",
]
