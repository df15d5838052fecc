"""Where everything stands in the gradient flow: plain geometry, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from bpviz.views.theme import Theme

ROW: Final = 52
HEAD, AXIS, SIDE, GAP = 20, 20, 16, 14
BAR, GRAPH = 10, 38
CURVE, HISTOGRAM = 68, 58
ROOM_FOR_CURVE, ROOM_FOR_HISTOGRAM = 250, 320


@dataclass(frozen=True, slots=True)
class Columns:
    """Left end and width of the bars, the curves and the histograms; width 0: there is no room."""

    bar: tuple[float, float]
    curve: tuple[float, float]
    histogram: tuple[float, float]


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Where the parts of one layer are."""

    name: QRectF
    bar: QRectF
    shares: QRectF
    curve: QRectF
    histogram: QRectF


def columns(width: float, theme: Theme) -> Columns:
    """The columns of a page of this width: curves and histograms stand at the right."""
    px = theme.px
    left, right = px(SIDE), width - px(SIDE)
    spread = max(1.0, width / px(420)) if width > px(420) else 1.0
    histogram = px(HISTOGRAM) * min(spread, 2) if width >= px(ROOM_FOR_HISTOGRAM) else 0.0
    curve = px(CURVE) * min(spread, 3) if width >= px(ROOM_FOR_CURVE) else 0.0
    at_histogram = right - histogram
    at_curve = at_histogram - (px(GAP) if histogram else 0) - curve
    end = at_curve - (px(GAP) if curve else 0)
    return Columns((left, max(end - left, 0.0)), (at_curve, curve), (at_histogram, histogram))


def row_height(height: float, rows: int, theme: Theme) -> int:
    """How high a row is: never lower than a line of each needs, at most half as high again."""
    least = theme.px(ROW)
    room = (height - theme.px(HEAD) - theme.px(AXIS)) / max(rows, 1)
    return round(min(max(least, room), 1.5 * least))


def row_places(at: Columns, top: float, height: float, theme: Theme) -> RowPlaces:
    """The parts of the row that begins at `top`."""
    px = theme.px
    spare = (height - px(ROW)) / 2
    y = top + spare + px(1)
    left, width = at.bar
    graph = height - px(ROW) + px(GRAPH)
    above = top + px(6)
    return RowPlaces(
        QRectF(left, y, width, px(18)),
        QRectF(left, y + px(19), width, px(BAR)),
        QRectF(left, y + px(31), width, px(17)),
        QRectF(at.curve[0], above, at.curve[1], graph),
        QRectF(at.histogram[0], above, at.histogram[1], graph),
    )
