"""Painting the words among and beside the units of a large net."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial, reduce

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bpviz.engine import NeuronRef
from bpviz.run.frame import Frame
from bpviz.views.geometry import NetGeometry
from bpviz.views.network import words
from bpviz.views.network.ink import font, metrics
from bpviz.views.network.scene import Scene
from bpviz.views.network.still import Still
from bpviz.views.theme import Theme


def paint_words(painter: QPainter, scene: Scene) -> None:
    """Captions, each on a ground through which no line shines, and labels."""
    theme = scene.theme
    for text, rect in captions(scene.geometry):
        painter.fillRect(_ground_of(theme, text, *_place(rect)), theme.colour("panel"))
        _paint_caption(painter, theme, text, rect)
    _paint_labels(painter, scene)


def paint_kept_captions(painter: QPainter, scene: Scene, still: Still) -> None:
    """Captions from pictures that are kept, each with the ground that it stands on."""
    theme, geometry, ground = scene.theme, scene.geometry, scene.theme.colour("panel")
    for index, (text, rect) in enumerate(captions(geometry)):
        draw = partial(_paint_caption, theme=theme, text=text, rect=rect)
        place = _ground_of(theme, text, *_place(rect))
        still.paint(painter, f"caption {index}", place, (theme, text), ground, draw)


def paint_kept_labels(painter: QPainter, scene: Scene, still: Still) -> None:
    """Labels from a picture for each target, kept with the ground that it stands on."""
    theme, geometry, labels = scene.theme, scene.geometry, scene.frame.dataset.labels
    if geometry.labels and labels is not None:
        place, name = _around(geometry.labels.values()), f"labels {_ringed(scene.frame)}"
        key = (theme, geometry, labels, scene.kept is None or scene.kept.refs)
        draw = partial(_paint_labels, scene=scene)
        still.paint(painter, name, place, key, theme.colour("panel"), draw)


def captions(geometry: NetGeometry) -> list[tuple[str, QRectF]]:
    """The words under and between the units of a large net, and where they stand."""
    found, columns = [], geometry.columns
    for index, column in enumerate(columns):
        if column.caption is not None:
            found.append((words.caption(index, len(columns), column.total), column.caption))
        if column.more is not None:
            found.append((words.more(column.total - len(column.shown)), column.more))
    return found


def _paint_caption(painter: QPainter, theme: Theme, text: str, rect: QRectF) -> None:
    painter.setFont(font(theme, 12))
    painter.setPen(theme.colour("dim"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


@lru_cache(maxsize=64)
def _ground_of(theme: Theme, text: str, x: float, top: float, height: float) -> QRect:
    """Where no line shines through a caption whose middle is at x."""
    width = metrics(theme, 12).horizontalAdvance(text) + 10
    return QRectF(x - width / 2, top, width, height).toAlignedRect()


def _place(rect: QRectF) -> tuple[float, float, float]:
    return rect.center().x(), rect.top(), rect.height()


def _around(labels: Iterable[QRectF]) -> QRect:
    """The whole pixels that labels lie on."""
    return reduce(QRectF.united, labels).toAlignedRect()


def _paint_labels(painter: QPainter, scene: Scene) -> None:
    """What each output stands for; the target is bold and ringed, or the answer to a question."""
    labels, theme = scene.frame.dataset.labels, scene.theme
    if not scene.geometry.labels or labels is None:
        return
    right = _ringed(scene.frame)
    for ref, rect in scene.geometry.labels.items():
        wanted = ref.j == right
        painter.setOpacity(0.35 if scene.is_dimmed(ref) and not wanted else 1.0)
        painter.setFont(font(theme, 15 if wanted else 13, bold=wanted))
        painter.setPen(theme.colour("text" if wanted else "dim"))
        painter.drawText(
            rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, labels[ref.j]
        )
    painter.setOpacity(1.0)


def paint_ring(painter: QPainter, scene: Scene) -> None:
    """Around the labelled output that is to be the largest."""
    theme, right = scene.theme, _ringed(scene.frame)
    if right is None or scene.frame.dataset.labels is None:
        return
    wanted = NeuronRef(scene.frame.spec.layers - 1, right)
    if wanted in scene.geometry.labels:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("text"), 2.2 * theme.zoom))
        painter.drawEllipse(scene.geometry.circles[wanted].grown(2.2 * theme.zoom).rect)


def _ringed(frame: Frame) -> int | None:
    """The output that is to be the largest; to a question, the one that is, if it is an answer."""
    if frame.unseen or frame.unanswered:
        return None
    outputs = frame.trace.layers[-1].a if frame.asked else frame.trace.y
    return int(np.argmax(outputs[frame.example]))
