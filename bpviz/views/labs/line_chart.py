"""Line charts: one or more series over steps, with the step that is shown marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpviz.views.labs.chart import Chart, draw_axes, draw_dot, draw_line, draw_words
from bpviz.views.theme import Theme

LEAST_SPAN: Final = 1e-9
MOST_POINTS: Final = 2000
"""Of a line: two for each pixel that a wide chart has."""


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its name, its values from step 0, the token of its colour; dashed or not.

    values beyond `now` steps are drawn faint: they are known, but not reached
    """

    name: str
    values: Sequence[float | None]
    colour: str
    dashed: bool = False


def tone(theme: Theme, name: str) -> QColor:
    """The colour of a token; "run0" to "run5" are the six of the runs."""
    return QColor(theme.runs[int(name[3:])]) if name.startswith("run") else theme.colour(name)


def margins(theme: Theme, room: QRectF, above: float = 10) -> QRectF:
    """The rectangle of a chart in a room that its axes' numbers need too."""
    px = theme.px
    return room.adjusted(px(68), px(above), -px(10), -px(24))


def draw_series(
    painter: QPainter,
    theme: Theme,
    room: QRectF,
    series: Sequence[Series],
    now: int,
    names: tuple[str, str],
    decimal: str,
    whole: range | None = None,
    log: bool = False,
    low: float | None = None,
    high: float | None = None,
) -> Chart | None:
    """Lines over steps; None where there is nothing to draw. Returns where values lie.

    whole  the steps from and to which the axis goes
    log    values are shown by their logarithm
    """
    arrays = [_array(each.values, log) for each in series]
    known = [a[np.isfinite(a)] for a in arrays]
    if not any(len(a) for a in known):
        return None
    bottom = min(float(a.min()) for a in known if len(a)) if low is None else low
    top = max(float(a.max()) for a in known if len(a)) if high is None else high
    spread = top - bottom
    if spread <= LEAST_SPAN * max(1.0, abs(top)):  # one value: room around it, for a scale to read
        spread = 10 * max(0.1 * abs(top), 0.1)
    bottom = bottom if low is not None else bottom - 0.06 * spread
    top = top if high is not None else top + 0.08 * spread
    longest = max(map(len, arrays))
    last = max(longest - 1, 1) if whole is None else max(whole.stop - 1, 1)
    legend = _legend_height(theme, series)
    area = margins(theme, room, 12 + legend)
    chart = Chart(area, (0.0, float(last)), (bottom, top))
    draw_axes(painter, chart, theme, names, decimal, whole=True, log=(False, log))
    for each, values in zip(series, arrays, strict=True):
        pen = QPen(theme.colour("line"), 1)
        pen.setColor(tone(theme, each.colour))
        pen.setWidthF(2.0 * theme.zoom)
        pen.setCosmetic(False)
        if each.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        draw_line(painter, chart, *thinned(values), pen)
    if 0 <= now <= last:
        _draw_now(painter, theme, chart, series, arrays, now)
    _draw_legend(painter, theme, room, area, series)
    return chart


def _array(values: Sequence[float | None], log: bool) -> np.ndarray:
    found = np.array([np.nan if v is None else v for v in values], np.float64)
    if not log:
        return found
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(found > 0, np.log10(found), np.nan)


def thinned(values: np.ndarray, most: int = MOST_POINTS) -> tuple[np.ndarray, np.ndarray]:
    """Steps and values of a line; of a long one the lowest and the highest of each stretch.

    A stretch is narrower than a pixel then: it looks the same, and is painted ten times as fast.
    """
    steps = np.arange(len(values))
    if len(values) <= most:
        return steps, values
    wide = -(-len(values) // (most // 2))
    whole = len(values) // wide * wide
    parts = np.where(np.isfinite(values), values, 0.0)[:whole].reshape(-1, wide)
    starts = np.arange(0, whole, wide)
    ends = np.stack([starts + parts.argmin(axis=1), starts + parts.argmax(axis=1)], axis=1)
    kept = np.concatenate([[0], np.sort(ends, axis=1).ravel(), steps[whole:], steps[-1:]])
    kept = np.unique(kept)
    return kept, values[kept]


def _draw_now(
    painter: QPainter,
    theme: Theme,
    chart: Chart,
    series: Sequence[Series],
    arrays: Sequence[np.ndarray],
    now: int,
) -> None:
    x = chart.at_x(now)
    painter.setPen(QPen(theme.colour("now"), 1.4 * theme.zoom))
    painter.drawLine(chart.at(now, chart.y[0]), chart.at(now, chart.y[1]))
    for each, values in zip(series, arrays, strict=True):
        if now < len(values) and np.isfinite(values[now]) and chart.holds(now, values[now]):
            place = chart.at(now, float(values[now]))
            place.setX(x)
            edge = QPen(theme.colour("panel"), 1.5 * theme.zoom)
            draw_dot(painter, place, 4.0 * theme.zoom, tone(theme, each.colour), edge)


def _legend_height(theme: Theme, series: Sequence[Series]) -> float:
    return 16.0 if any(each.name for each in series) else 0.0


def _draw_legend(
    painter: QPainter, theme: Theme, room: QRectF, area: QRectF, series: Sequence[Series]
) -> None:
    """Short strokes with names, from the left, above the chart."""
    px = theme.px
    left, y = area.left(), room.top() + px(9)
    for each in series:
        if not each.name:
            continue
        pen = QPen(theme.colour("text"), 2.4 * theme.zoom)
        pen.setColor(tone(theme, each.colour))
        if each.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(int(left), int(y), int(left + px(18)), int(y))
        wide = painter.fontMetrics().horizontalAdvance(each.name) + px(6)
        place = QRectF(left + px(24), y - px(8), min(wide, room.right() - left - px(24)), px(16))
        draw_words(painter, theme, place, each.name)
        left += px(24) + wide + px(12)
