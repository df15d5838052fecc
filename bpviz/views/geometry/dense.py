"""The layout of a net too large for numbers: a picture, first and last units, captions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF

from bpviz.engine import NeuronRef
from bpviz.views.geometry.lines import lines_between
from bpviz.views.geometry.measures import Measures, NetShape, Page
from bpviz.views.geometry.net import Column, Level, NetGeometry
from bpviz.views.geometry.shapes import Circle, Unit, unit_at

MOST_SHOWN: Final = 16
LEAST_PITCH: Final = 21.0
SMALLEST_PITCH: Final = 11.0
"""Where there is no room at all units still are seen, if they reach into what lies around them."""
LARGEST_PITCH: Final = 52.0
LARGEST_RADIUS: Final = 17.0
LABEL: Final = 26.0
PICTURE_SHARE: Final = 0.27
LARGEST_PICTURE: Final = 230.0
WIDEST_COLUMN: Final = 300.0


def dense(shape: NetShape, page: Page, measures: Measures) -> NetGeometry:
    """The layout of any net; it always fits."""
    area = QRectF(page.area)
    caption_top = area.bottom() - page.caption
    area.setBottom(caption_top - 6 * page.unit)
    picture = _picture(shape, page, area) if shape.picture else None
    pitch, counts = _pitch(shape, page, area)
    radius = min(0.36 * pitch, LARGEST_RADIUS * page.unit)
    xs = _columns(shape, page, area, radius, picture)
    columns: list[Column] = []
    circles: dict[Unit, Circle] = {}
    for column, (x, total) in enumerate(zip(xs, shape.sizes, strict=True)):
        caption = QRectF(x - 55 * page.unit, caption_top, 110 * page.unit, page.caption)
        if column == 0 and picture is not None:
            columns.append(Column(x, total, (), None, caption))
            continue
        shown, ys, more = _rows(total, counts[column], area, pitch)
        words = None if more is None else _more(x, more, pitch, page)
        columns.append(Column(x, total, shown, words, caption))
        circles |= {
            unit_at(column, i): Circle(x, y, radius) for i, y in zip(shown, ys, strict=True)
        }
    lines = lines_between(columns, circles)
    return NetGeometry(
        shape,
        page,
        Level.DENSE,
        measures,
        tuple(columns),
        circles,
        lines,
        labels=_labels(columns[-1], len(columns) - 2, circles, page) if shape.labels else {},
        picture=picture,
        second_picture=_second(picture, page, area),
        fan=_fan(picture, circles, columns) if picture is not None else (),
    )


def _picture(shape: NetShape, page: Page, area: QRectF) -> QRectF:
    """The input picture at the left, a whole number of pixels for each of its own."""
    assert shape.picture is not None
    rows, columns = shape.picture
    room = min(area.width() * PICTURE_SHARE, area.height() * 0.7, LARGEST_PICTURE * page.unit)
    cell = max(1, int(room / max(rows, columns)))
    width, height = columns * cell, rows * cell
    top = round(area.center().y() - height / 2)
    return QRectF(round(area.left() + 8 * page.unit), top, width, height)


def _second(picture: QRectF | None, page: Page, area: QRectF) -> QRectF | None:
    """Below the picture, for the weights into a hidden neuron; None where there is no room."""
    if picture is None:
        return None
    below = picture.translated(0, picture.height() + page.caption + 14 * page.unit)
    return below if below.bottom() + page.caption <= area.bottom() else None


def _pitch(shape: NetShape, page: Page, area: QRectF) -> tuple[float, list[int]]:
    """The distance between units, and how many rows each column gets."""
    most = max(3, min(MOST_SHOWN, int(area.height() / (LEAST_PITCH * page.unit))))
    first = 1 if shape.picture else 0
    counts = [min(size, most) for size in shape.sizes]
    longest = max(counts[first:])
    pitch = min(area.height() / longest, LARGEST_PITCH * page.unit)
    return max(pitch, SMALLEST_PITCH * page.unit), counts


def _columns(
    shape: NetShape, page: Page, area: QRectF, radius: float, picture: QRectF | None
) -> list[float]:
    label = LABEL * page.unit if shape.labels else 0.0
    half_caption = 55 * page.unit
    left = area.left() + half_caption
    right = area.right() - max(radius + label, half_caption)
    last = len(shape.sizes) - 1
    if picture is not None:
        left = picture.center().x()
    if picture is None or last == 1:
        spacing = min((right - left) / last, WIDEST_COLUMN * page.unit)
        start = left if picture is not None else (left + right - spacing * last) / 2
        return [start + spacing * c for c in range(last + 1)]
    first = picture.right() + max(0.22 * (right - picture.right()), radius + 40 * page.unit)
    spacing = (right - first) / max(1, last - 1)
    return [left, *(first + spacing * c for c in range(last))]


def _rows(
    total: int, rows: int, area: QRectF, pitch: float
) -> tuple[tuple[int, ...], list[float], float | None]:
    """Units shown, their middles, and the middle of the row that says how many are not."""
    top = area.center().y() - pitch * rows / 2
    ys = [top + (i + 0.5) * pitch for i in range(rows)]
    if total <= rows:
        return tuple(range(total)), ys, None
    above = rows // 2
    below = rows - above - 1
    shown = (*range(above), *range(total - below, total))
    return shown, ys[:above] + ys[above + 1 :], ys[above]


def _more(x: float, y: float, pitch: float, page: Page) -> QRectF:
    return QRectF(x - 50 * page.unit, y - pitch / 2 + 1, 100 * page.unit, pitch - 2)


def _labels(
    column: Column, layer: int, circles: dict[Unit, Circle], page: Page
) -> dict[NeuronRef, QRectF]:
    labels = {}
    for j in column.shown:
        circle = circles[NeuronRef(layer, j)]
        left = circle.x + circle.r + 6 * page.unit
        height = 18 * page.unit
        labels[NeuronRef(layer, j)] = QRectF(
            left, circle.y - height / 2, LABEL * page.unit - 6 * page.unit, height
        )
    return labels


def _fan(picture: QRectF, circles: dict[Unit, Circle], columns: list[Column]) -> tuple[QLineF, ...]:
    start = QPointF(picture.right() + 4, picture.center().y())
    hidden = [circles[unit_at(1, j)] for j in columns[1].shown]
    return tuple(QLineF(start, QPointF(c.x - c.r - 2, c.y)) for c in hidden)
