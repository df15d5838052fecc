"""Painting the words among and beside the units of a large net."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial, reduce
from itertools import pairwise
from typing import Final

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

CAPTION: Final = 12
SMALLEST_CAPTION: Final = 8
APART: Final = 8
"""Pixels between two captions, at least."""


def paint_words(painter: QPainter, scene: Scene) -> None:
    """Captions and labels."""
    paint_captions(painter, scene)
    _paint_labels(painter, scene, tuple(scene.geometry.labels))


def paint_captions(painter: QPainter, scene: Scene) -> None:
    """Captions on a ground through which no line shines: all grounds first, for they may touch."""
    theme, shown = scene.theme, captions(scene.geometry)
    for text, rect in shown:
        painter.fillRect(_ground_of(theme, text, *_place(rect)), theme.colour("panel"))
    size = _caption_size(theme, tuple((text, *_place(rect)[:2]) for text, rect in shown))
    painter.setFont(font(theme, size))
    painter.setPen(theme.colour("dim"))
    for text, rect in shown:
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


@lru_cache(maxsize=64)
def _caption_size(theme: Theme, shown: tuple[tuple[str, float, float], ...]) -> float:
    """The largest size at which no caption reaches into the next one at the same height."""
    for size in range(CAPTION, SMALLEST_CAPTION, -1):
        width = metrics(theme, size).horizontalAdvance
        if all(
            after[1] - before[1] >= (width(before[0]) + width(after[0])) / 2 + APART
            for before, after in pairwise(sorted(shown, key=lambda each: (each[2], each[1])))
            if before[2] == after[2]
        ):
            return size
    return SMALLEST_CAPTION


def paint_kept_labels(painter: QPainter, scene: Scene, still: Still) -> None:
    """Labels from pictures for each target, kept with the ground that they stand on.

    Those above and those below units that are left out each have their own: what is said of the
    units left out stands between them.
    """
    theme, geometry, labels = scene.theme, scene.geometry, scene.frame.dataset.labels
    if not geometry.labels or labels is None:
        return
    ringed = _ringed(scene.frame)
    for number, run in enumerate(_runs(geometry)):
        place = _around(geometry.labels[ref] for ref in run)
        key = (theme, geometry, labels, scene.kept is None or scene.kept.refs)
        draw = partial(_paint_labels, scene=scene, refs=run)
        still.paint(painter, f"labels {number} {ringed}", place, key, theme.colour("panel"), draw)


@lru_cache(maxsize=8)
def _runs(geometry: NetGeometry) -> tuple[tuple[NeuronRef, ...], ...]:
    """The outputs that have labels, in runs without a gap."""
    runs: list[list[NeuronRef]] = []
    for ref in geometry.labels:
        if runs and runs[-1][-1].j == ref.j - 1:
            runs[-1].append(ref)
        else:
            runs.append([ref])
    return tuple(map(tuple, runs))


def captions(geometry: NetGeometry) -> list[tuple[str, QRectF]]:
    """The words under and between the units of a large net, and where they stand."""
    found, columns = [], geometry.columns
    for index, column in enumerate(columns):
        if column.caption is not None:
            found.append((words.caption(index, len(columns), column.total), column.caption))
        if column.more is not None:
            found.append((words.more(column.total - len(column.shown)), column.more))
    return found


@lru_cache(maxsize=64)
def _ground_of(theme: Theme, text: str, x: float, top: float, height: float) -> QRect:
    """Where no line shines through a caption whose middle is at x."""
    width = metrics(theme, CAPTION).horizontalAdvance(text) + 10
    return QRectF(x - width / 2, top, width, height).toAlignedRect()


def _place(rect: QRectF) -> tuple[float, float, float]:
    return rect.center().x(), rect.top(), rect.height()


def _around(labels: Iterable[QRectF]) -> QRect:
    """The whole pixels that labels lie on."""
    return reduce(QRectF.united, labels).toAlignedRect()


def _paint_labels(painter: QPainter, scene: Scene, refs: Sequence[NeuronRef]) -> None:
    """What outputs stand for; the target is bold and ringed, or the answer to a question."""
    labels, theme = scene.frame.dataset.labels, scene.theme
    if labels is None:
        return
    right = _ringed(scene.frame)
    for ref in refs:
        wanted = ref.j == right
        painter.setOpacity(0.35 if scene.is_dimmed(ref) and not wanted else 1.0)
        painter.setFont(font(theme, 15 if wanted else 13, bold=wanted))
        painter.setPen(theme.colour("text" if wanted else "dim"))
        place = scene.geometry.labels[ref]
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, side, labels[ref.j])
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
