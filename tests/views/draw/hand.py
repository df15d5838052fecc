"""A hand for tests: digits by their coordinates, drawn on a pad with a mouse."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bpviz.views.draw import DrawPad

Points = Sequence[tuple[float, float]]
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def arc(
    x: float, y: float, width: float, height: float, start: float, turn: float
) -> list[tuple[float, float]]:
    """Part of an ellipse around (x, y); angles in turns, 0 at the top, clockwise."""
    angles = [2 * pi * (start + turn * i / 24) for i in range(25)]
    return [(x + width / 2 * sin(a), y - height / 2 * cos(a)) for a in angles]


DIGITS: list[tuple[int, list[Points]]] = [
    (0, [arc(0.5, 0.5, 0.44, 0.7, 0, -1)]),
    (0, [arc(0.4, 0.5, 0.3, 0.5, 0.1, 1)]),
    (1, [[(0.5, 0.15), (0.5, 0.85)]]),
    (1, [[(0.56, 0.2), (0.46, 0.8)]]),
    (2, [[*arc(0.48, 0.33, 0.4, 0.34, -0.2, 0.56), (0.3, 0.82), (0.74, 0.8)]]),
    (3, [[*arc(0.46, 0.32, 0.36, 0.34, -0.18, 0.66), *arc(0.46, 0.66, 0.42, 0.36, 0.02, 0.66)]]),
    (4, [[(0.36, 0.15), (0.3, 0.5), (0.7, 0.5)], [(0.62, 0.2), (0.6, 0.86)]]),
    (
        5,
        [
            [(0.36, 0.18), (0.34, 0.46), *arc(0.46, 0.62, 0.4, 0.4, -0.06, 0.72)],
            [(0.36, 0.18), (0.68, 0.17)],
        ],
    ),
    (6, [[(0.62, 0.15), (0.44, 0.35), (0.35, 0.6), *arc(0.5, 0.66, 0.3, 0.32, -0.25, -1)]]),
    (7, [[(0.28, 0.2), (0.72, 0.2), (0.46, 0.85)]]),
    (7, [[(0.25, 0.25), (0.68, 0.22), (0.6, 0.5), (0.5, 0.82)]]),
    (8, [[*arc(0.5, 0.33, 0.3, 0.32, 0.5, 1), *arc(0.5, 0.66, 0.36, 0.34, 0, -1)]]),
    (9, [[*arc(0.48, 0.34, 0.32, 0.34, 0.2, -1), (0.63, 0.36), (0.6, 0.6), (0.56, 0.86)]]),
]
"""Digits and how a hand may write them, in parts of the pad."""


def followed(points: Points, step: float = 0.02) -> list[tuple[float, float]]:
    """The same line with more points."""
    found = [points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        n = max(1, round(max(abs(x1 - x0), abs(y1 - y0)) / step))
        found += [(x0 + (x1 - x0) * i / n, y0 + (y1 - y0) * i / n) for i in range(1, n + 1)]
    return found


def place(pad: DrawPad, point: tuple[float, float]) -> QPoint:
    """A place in parts of the paper, as a pixel of the widget."""
    paper = pad.paper
    x, y = point
    return QPoint(round(paper.x() + x * paper.width()), round(paper.y() + y * paper.height()))


def draw(pad: DrawPad, strokes: Sequence[Points], size: float = 1, shift: float = 0) -> None:
    """Draw strokes with the left button, as a person would."""
    for stroke in strokes:
        scaled = [(x * size + shift, y * size + shift) for x, y in followed(stroke)]
        places = [place(pad, point) for point in scaled]
        QTest.mousePress(pad, LEFT, PLAIN, places[0])
        for each in places[1:]:
            QTest.mouseMove(pad, each)
        QTest.mouseRelease(pad, LEFT, PLAIN, places[-1])
