"""Painting what stands around the net: its title, legend, captions, labels, pictures."""

from __future__ import annotations

import math
from functools import lru_cache, partial
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPolygonF

from bpviz.engine import Array, NeuronRef
from bpviz.views.colour import ColourMap, Scale, colour_map
from bpviz.views.network import words
from bpviz.views.network.ink import font, metrics, outline
from bpviz.views.network.legend import LegendBar, legend
from bpviz.views.network.paint_title import (
    Corner,
    corner_of,
    paint_card,
    paint_cost,
    paint_title,
    title_of,
)
from bpviz.views.network.paint_words import (
    paint_captions,
    paint_kept_labels,
    paint_ring,
    paint_words,
)
from bpviz.views.network.scene import Scene
from bpviz.views.network.still import Still
from bpviz.views.theme import Theme

SMALL: Final = 11
BAR: Final = 8
SMALLEST_BAR: Final = 92.0
LARGEST_BAR: Final = 130.0
PIXELS: Final = 128


def paint_page(painter: QPainter, scene: Scene, still: Still) -> None:
    """Everything around the net. While it trains words and scales come from what is kept."""
    if scene.frame.training:
        paint_page_under(painter, scene, still)
        paint_page_over(painter, scene, still)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = corner_of(scene)
    paint_title(painter, scene, title_in(scene, corner))
    _paint_legend(painter, scene)
    paint_words(painter, scene)
    if corner is not None:
        paint_card(painter, scene, corner)
        paint_cost(painter, scene.theme, corner)
    paint_ring(painter, scene)
    _paint_pictures(painter, scene)


def paint_page_under(painter: QPainter, scene: Scene, still: Still) -> None:
    """While a net trains: what stands still, or need not be read thirty times a second.

    Those are the strips above and below the net, captions and the corner card with the cost.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corner = corner_of(scene)
    _paint_strips(painter, scene, still, title_in(scene, corner))
    paint_captions(painter, scene)
    if corner is not None:
        _paint_kept_card(painter, scene, still, corner)
        paint_cost(painter, scene.theme, corner)


def paint_page_over(painter: QPainter, scene: Scene, still: Still) -> None:
    """While a net trains: what changes with its example: labels, the ring, the picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_kept_labels(painter, scene, still)
    paint_ring(painter, scene)
    _paint_pictures(painter, scene)


def title_in(scene: Scene, corner: Corner | None) -> str:
    """What kind of net it is, as far as there is room beside the corner card."""
    return title_of(scene, 0.0 if corner is None else corner.card.width())


def _paint_strips(painter: QPainter, scene: Scene, still: Still, title: str) -> None:
    """Title and legend from what is kept, where nothing else is painted before them."""
    theme, page, area = scene.theme, scene.geometry.page, scene.geometry.page.area
    ground, width = theme.colour("panel"), math.ceil(page.width)
    above, below = math.floor(area.top()), math.ceil(area.bottom())
    draw = partial(paint_title, scene=scene, title=title)
    key = (theme, scene.frame.spec.sizes, title)
    still.paint(painter, "title", QRect(0, 0, width, above), key, ground, draw)
    strip = QRect(0, below, width, math.ceil(page.height) - below)
    draw = partial(_paint_legend, scene=scene)
    how = scene.display
    coloured = how.neurons, how.lines, how.scale, how.notation, how.decimal
    legend = (theme, coloured, scene.ranges)
    still.paint(painter, "legend", strip, legend, ground, draw)


def _paint_kept_card(painter: QPainter, scene: Scene, still: Still, corner: Corner) -> None:
    """The card, one for each width: its number has not always the same."""
    place = corner.card.adjusted(-1, -1, 1, 1).toAlignedRect()
    key = (scene.theme, corner.name, scene.marks.kind, scene.pointed)
    draw, ground = partial(paint_card, scene=scene, corner=corner), scene.theme.colour("panel")
    still.paint(painter, f"card {corner.card.left()}", place, key, ground, draw)


# --- below ----------------------------------------------------------------------------------------


def _paint_legend(painter: QPainter, scene: Scene) -> None:
    theme, rect, bars = scene.theme, scene.geometry.page.legend, legend(scene)
    size = metrics(theme, SMALL)
    hint = words.keys(scene.display)
    hint_width, gap = size.horizontalAdvance(hint), theme.px(16)
    room = (rect.width() - hint_width) / len(bars) - gap
    slot = (rect.width() + gap) / len(bars)
    width = max(SMALLEST_BAR * theme.zoom, min(LARGEST_BAR * theme.zoom, room))
    runs = scene.frame.training  # then a name may be longer a moment later
    names = (bar.longest if runs else bar.name for bar in bars)
    needed = [max(width, size.horizontalAdvance(name)) + gap for name in names]
    if sum(needed) > rect.width() + gap:
        needed, width = len(bars) * [slot], min(width, slot - gap)
    left = rect.left()
    for bar, wide in zip(bars, needed, strict=True):
        place = QRectF(left, rect.top(), width, rect.height())
        _paint_bar(painter, theme, bar, place, wide - gap)
        left += wide
    if left + hint_width <= rect.right():
        painter.setPen(theme.colour("dim"))
        y = rect.top() + size.ascent() + theme.px(3) + theme.px(BAR)
        painter.drawText(QPointF(rect.right() - hint_width, y), hint)


def _paint_bar(painter: QPainter, theme: Theme, bar: LegendBar, rect: QRectF, room: float) -> None:
    size = metrics(theme, SMALL)
    painter.setFont(font(theme, SMALL))
    painter.setPen(theme.colour("dim"))
    name = size.elidedText(bar.name, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(rect.left(), rect.top() + size.ascent()), name)
    strip = QRectF(
        rect.left(), rect.top() + size.height() + theme.px(3), rect.width(), theme.px(BAR)
    )
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(strip, _strip(bar.colours, bar.start))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    if bar.beyond:
        _paint_beyond(painter, theme, bar, strip)
    baseline = strip.bottom() + theme.px(2) + size.ascent()
    last, shown = max(1, len(bar.numbers) - 1), list(enumerate(bar.numbers))
    if sum(map(size.horizontalAdvance, bar.numbers)) + theme.px(6) * last > strip.width():
        shown = [shown[0], shown[-1]]  # rather no 0 than numbers that touch
    if sum(size.horizontalAdvance(text) for _, text in shown) + theme.px(6) > strip.width():
        shown = shown[-1:]
    for place, text in shown:
        width = size.horizontalAdvance(text)
        x = strip.left() + (strip.width() - width) * place / last
        painter.drawText(QPointF(x, baseline), text)


@lru_cache(maxsize=64)
def _strip(colours: ColourMap, start: float) -> QImage:
    """The colours of a scale from left to right."""
    return image(np.linspace(start, 1.0, PIXELS)[None, :], colours, Scale(1.0))


def _paint_beyond(painter: QPainter, theme: Theme, bar: LegendBar, strip: QRectF) -> None:
    """Arrow heads at the ends: there is more than the colours show."""
    side = strip.height()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text"))
    ends = (
        [(strip.right(), -1.0)] if bar.start == 0 else [(strip.right(), -1.0), (strip.left(), 1.0)]
    )
    for x, inwards in ends:
        back = x + inwards * side * 0.8
        corners = [(x, strip.center().y()), (back, strip.top()), (back, strip.bottom())]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    painter.restore()


# --- pictures -------------------------------------------------------------------------------------


def image(values: Array, colours: ColourMap, scale: Scale) -> QImage:
    """Values (rows, columns) as a picture, one pixel each.

    With 32 bits a pixel: Qt enlarges those of 24 in a thread of its own, and waits for it, which
    takes milliseconds while training has the processors.
    """
    rgb = np.ascontiguousarray(colours.rgb(values, scale))
    height, width = values.shape
    packed = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    return packed.convertToFormat(QImage.Format.Format_RGB32)


def _paint_pictures(painter: QPainter, scene: Scene) -> None:
    geometry, theme = scene.geometry, scene.theme
    if geometry.picture is None or geometry.shape.picture is None:
        return
    shape, frame = geometry.shape.picture, scene.frame
    selected = _first_hidden(scene)
    pixels = frame.trace.x[frame.example].reshape(shape)
    ink = colour_map(theme, "activation")
    if selected is None or geometry.second_picture is not None:
        bound = scene.ranges.bounds("activation")[0]
        _paint_picture(painter, theme, image(pixels, ink, Scale(bound)), geometry.picture)
    if selected is not None:
        weights = frame.params.weights[0][selected.j].reshape(shape)
        bound = max(float(np.abs(np.nan_to_num(weights)).max()), 1e-12)
        picture = image(weights, colour_map(theme, "weight"), Scale(bound))
        place = geometry.second_picture or geometry.picture
        _paint_picture(painter, theme, picture, place)
        _paint_weights_caption(painter, scene, selected, place)


def _first_hidden(scene: Scene) -> NeuronRef | None:
    """The selected neuron, when it looks at the picture."""
    ref = scene.display.selection
    return ref if isinstance(ref, NeuronRef) and ref.layer == 0 else None


def _paint_picture(painter: QPainter, theme: Theme, picture: QImage, rect: QRectF) -> None:
    painter.drawImage(rect, picture)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(outline(theme, 0.2), 1.0))
    painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))


def _paint_weights_caption(
    painter: QPainter, scene: Scene, ref: NeuronRef, picture: QRectF
) -> None:
    text = words.weights_into(words.plain_name(ref, scene.frame.spec, scene.display))
    painter.setFont(font(scene.theme, SMALL))
    painter.setPen(scene.theme.colour("dim"))
    below = QRectF(picture.bottomLeft(), QSizeF(picture.width(), scene.theme.px(18)))
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
