"""Painting connections: one by one where there are few, else in a dozen pens."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.views.colour import MIDDLE
from bpviz.views.network.ink import blend, outline
from bpviz.views.network.marks import touching
from bpviz.views.network.scene import FAINT, FEW_LINES, Scene

STRONGEST: Final = 1000
PENS: Final = 6
THINNEST: Final = 1.4
THICKEST: Final = 6.0
DENSE_THINNEST: Final = 0.7
DENSE_THICKEST: Final = 2.6
DASHES: Final = (4.0, 3.0)


def paint_lines(painter: QPainter, scene: Scene) -> None:
    """The fan from the picture, the lines of bias nodes, and the connections."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, scene.calm)
    _paint_thin(painter, scene)
    if scene.detailed:
        _paint_few(painter, scene)
    else:
        _paint_many(painter, scene)


def _paint_thin(painter: QPainter, scene: Scene) -> None:
    theme = scene.theme
    dimmed = scene.kept is not None
    painter.setPen(
        QPen(blend(theme.line, theme.panel, 0.4) if dimmed else outline(theme, 0.18), 1.0)
    )
    painter.drawLines(list(scene.geometry.fan))
    for ref, node in scene.geometry.nodes.items():
        colour = outline(theme, 0.3)
        if scene.is_dimmed(ref):
            colour = blend(theme.line, theme.panel, 0.6)
        elif ref in scene.marks.now or ref in scene.marks.sources:
            colour = theme.colour("now")
        painter.setPen(QPen(colour, theme.zoom))
        painter.drawLines(list(node.lines))


def _pen(scene: Scene, index: int, position: float, thinnest: float, thickest: float) -> QPen:
    """The pen of one line; a line whose value is not known yet is thin and neutral."""
    theme, dimmed = scene.theme, scene.kept is not None and not scene.kept.lines[index]
    if np.isnan(position):
        colour, width = outline(theme, 0.25), thinnest
    else:
        colour = scene.line_colours.colours[round(MIDDLE + (MIDDLE - 1) * position)]
        width = thinnest + (thickest - thinnest) * abs(position)
    if dimmed:
        colour = blend(colour.name(), theme.panel, FAINT)
    pen = QPen(colour, width * theme.zoom)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if position < 0 and scene.dashed:
        pen.setDashPattern([max(1.2, length / width) for length in (8.0, 5.0)])
    return pen


def _paint_few(painter: QPainter, scene: Scene) -> None:
    drawn = scene.geometry.lines.drawn
    for index in np.argsort(np.nan_to_num(np.abs(scene.positions)), kind="stable").tolist():
        pen = _pen(scene, index, float(scene.positions[index]), THINNEST, THICKEST)
        painter.setPen(pen)
        painter.drawLine(drawn[index])
    _paint_marked(painter, scene, THINNEST, THICKEST)


def _paint_marked(painter: QPainter, scene: Scene, thinnest: float, thickest: float) -> None:
    """Amber along the lines of the step, the line itself on top of it."""
    theme, lines = scene.theme, scene.geometry.lines
    soft, loud = blend(theme.now, theme.panel, 0.45), theme.colour("now")
    lit = frozenset() if scene.pointed is None else frozenset([scene.pointed])
    under = blend(theme.accent, theme.panel, 0.35)
    marked = ((lit, under, 10.0), (scene.marks.sources, soft, 5.0), (scene.marks.now, loud, 6.0))
    for refs, colour, extra in marked:
        for index in touching(refs, lines):
            pen = _pen(scene, index, float(scene.positions[index]), thinnest, thickest)
            halo = QPen(colour, pen.widthF() + extra * theme.zoom)
            halo.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(halo)
            painter.drawLine(lines.drawn[index])
            painter.setPen(pen)
            painter.drawLine(lines.drawn[index])


def _paint_many(painter: QPainter, scene: Scene) -> None:
    """The strongest lines only, weakest first, sorted into pens."""
    positions = np.nan_to_num(scene.positions)
    bright = None if scene.kept is None else scene.kept.lines
    if bright is None:
        _paint_buckets(painter, scene, _strongest(positions, STRONGEST), positions)
    else:
        _paint_faint(painter, scene, _strongest(np.where(bright, 0, positions), STRONGEST))
        mine = np.flatnonzero(bright)
        _paint_buckets(painter, scene, mine[np.argsort(np.abs(positions[mine]))], positions)
    _paint_marked(painter, scene, DENSE_THINNEST, DENSE_THICKEST)


def _strongest(positions: NDArray[np.float64], most: int) -> NDArray[np.intp]:
    """The numbers of the strongest lines, the strongest last."""
    order = np.argsort(np.abs(positions), kind="stable")
    return order[max(0, len(order) - most) :]


def _paint_buckets(
    painter: QPainter, scene: Scene, order: NDArray[np.intp], positions: NDArray[np.float64]
) -> None:
    """Lines in the order of their size; of a dozen pens each draws its own all at once."""
    drawn, colours, zoom = scene.geometry.lines.drawn, scene.line_colours.colours, scene.theme.zoom
    chosen = positions[order]
    level = np.minimum((np.abs(chosen) * PENS).astype(np.intp), PENS - 1)
    kind = 2 * level + (chosen >= 0)
    ends = np.cumsum(np.bincount(kind, minlength=2 * PENS)).tolist()
    sorted_ = [drawn[i] for i in order[np.argsort(kind, kind="stable")].tolist()]
    dashes = scene.dashed and len(order) <= FEW_LINES
    for pen_number, (start, end) in enumerate(pairwise([0, *ends])):
        if start == end:
            continue
        share, sign = (pen_number // 2 + 0.5) / PENS, 1 if pen_number % 2 else -1
        width = DENSE_THINNEST + (DENSE_THICKEST - DENSE_THINNEST) * share
        pen = QPen(colours[round(MIDDLE + (MIDDLE - 1) * sign * share)], width * zoom)
        if dashes and sign < 0:
            pen.setDashPattern(list(DASHES))
        painter.setPen(pen)
        painter.drawLines(sorted_[start:end])


def _paint_faint(painter: QPainter, scene: Scene, order: NDArray[np.intp]) -> None:
    theme = scene.theme
    painter.setPen(QPen(blend(theme.neutral, theme.panel, 0.45), DENSE_THINNEST * theme.zoom))
    painter.drawLines([scene.geometry.lines.drawn[i] for i in order.tolist()])
