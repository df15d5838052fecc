"""PipelineStrip: what happens to the ink before the network sees it, as a row of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.data.ink import InkStages, ink_stages, to_8x8
from bpviz.engine import Array
from bpviz.views.colour import ColourMap, Scale
from bpviz.views.draw.line import draw_line, ink_pen
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import RADIUS, TEXT_LABEL

STAGES = {28: ("ink", "box", "fitted", "centred"), 8: ("ink", "box", "coarse")}
"""The stages on the way to a picture of so many pixels a side."""

LARGEST, SMALLEST, ARROW, INSET, CAPTION = 104, 52, 12, 8, 24


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a stage is: its frame, the square for its picture, its caption."""

    frame: QRectF
    picture: QRectF
    caption: QRectF


def cells(count: int, width: float, theme: Theme) -> tuple[Cell, ...]:
    """`count` cells in a row over this width, with room for arrows between them."""
    gap, inset = theme.px(ARROW), theme.px(INSET)
    side = cell_side(count, width, theme)
    room = max((width - count * side) / max(count - 1, 1), gap)
    return tuple(
        Cell(
            frame := QRectF(int(index * (side + room)), 0, side, side),
            frame.adjusted(inset, inset, -inset, -inset),
            QRectF(frame.x() - gap, side, side + 2 * gap, theme.px(CAPTION)),
        )
        for index in range(count)
    )


def cell_side(count: int, width: float, theme: Theme) -> int:
    """The side of a frame in whole pixels."""
    fitting = int((width - (count - 1) * theme.px(ARROW)) / count)
    return max(min(fitting, theme.px(LARGEST)), theme.px(SMALLEST))


class PipelineStrip(QWidget):
    """Ink, box, 20x20, centred in 28x28 (or 8x8): the last picture is what the network sees."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pipelineStrip")
        self._theme = THEMES["light"]
        self._side = 28
        self._strokes: list[NDArray[np.float64]] = []
        self._stages = ink_stages([], 1.0)
        self._images: dict[str, QImage] = {}
        self._cells: tuple[Cell, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()
        self._render()

    @property
    def stages(self) -> InkStages:
        """What is shown, as numbers."""
        return self._stages

    def show_strokes(self, strokes: Sequence[NDArray[np.float64]]) -> None:
        """Show the way of these strokes, in parts of the side of the pad."""
        self._strokes = list(strokes)
        self._stages = ink_stages(self._strokes, 1.0)
        self._render()

    def set_side(self, side: int) -> None:
        """How many pixels a side the network's picture has: 28 or 8."""
        if side != self._side:
            self._side = side
            self._place()
            self._render()
            self.updateGeometry()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._place()
        self._render()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = len(self._names) * self._theme.px(LARGEST + ARROW)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        count, px = len(self._names), self._theme.px
        return QSize(count * px(SMALLEST) + (count - 1) * px(ARROW), px(SMALLEST + CAPTION))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return cell_side(len(self._names), width, self._theme) + self._theme.px(CAPTION)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def event(self, event: QEvent) -> bool:
        """Each picture explains itself when it is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._help_at(QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(self._theme, TEXT_LABEL))
        for before, after in zip(self._cells, self._cells[1:], strict=False):
            self._draw_arrow(painter, before.frame, after.frame)
        for name, cell in zip(self._names, self._cells, strict=True):
            self._draw_frame(painter, cell, is_last=name == self._names[-1])
            self._draw_picture(painter, name, cell.picture)
            painter.setPen(self._theme.colour("dim"))
            painter.drawText(cell.caption, Qt.AlignmentFlag.AlignCenter, self._caption(name))
        painter.end()

    @property
    def _names(self) -> tuple[str, ...]:
        return STAGES[self._side]

    def _name(self) -> None:
        self.setAccessibleName(self.tr("What happens to the ink before the network sees it"))
        self.update()

    def _caption(self, stage: str) -> str:
        return {
            "ink": self.tr("ink"),
            "box": self.tr("box"),
            "fitted": self.tr("20 × 20"),
            "centred": self.tr("centred"),
            "coarse": self.tr("8 × 8"),
        }[stage]

    def _help_at(self, position: QPointF) -> str:
        texts = {
            "ink": self.tr("The ink on the paper."),
            "box": self.tr("The smallest box around the ink: where you draw does not matter."),
            "fitted": self.tr("The box is scaled so that its longer side has 20 pixels."),
            "centred": self.tr(
                "It is moved so that its centre of mass is in the middle of 28 × 28 pixels. "
                "This is what the network sees."
            ),
            "coarse": self.tr("The box is drawn with 8 × 8 pixels. This is what the network sees."),
        }
        over = [
            texts[name]
            for name, cell in zip(self._names, self._cells, strict=True)
            if cell.frame.united(cell.caption).contains(position)
        ]
        return over[0] if over else ""

    def _place(self) -> None:
        self._cells = cells(len(self._names), self.width(), self._theme)
        self.update()

    def _render(self) -> None:
        """Turn the stages into pictures."""
        arrays = {"fitted": self._stages.fitted, "centred": self._stages.centred}
        if "coarse" in self._names:
            arrays = {"coarse": to_8x8(self._strokes, 1.0)}
        theme = self._theme
        ink = ColourMap(theme.activation, theme.panel, theme.activation)
        self._images = {name: _image(array, ink) for name, array in arrays.items()}
        self.update()

    def _draw_arrow(self, painter: QPainter, before: QRectF, after: QRectF) -> None:
        size = self._theme.px(3)
        tip = QPointF((before.right() + after.left()) / 2 + size / 2, before.center().y())
        painter.setPen(QPen(self._theme.colour("dim"), 1.5))
        painter.drawPolyline([tip + QPointF(-size, -size), tip, tip + QPointF(-size, size)])

    def _draw_frame(self, painter: QPainter, cell: Cell, is_last: bool) -> None:
        theme = self._theme
        pen = QPen(theme.colour("accent"), 2) if is_last else QPen(theme.colour("line"), 1)
        half = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(theme.colour("window"))
        radius = theme.px(RADIUS)
        painter.drawRoundedRect(cell.frame.adjusted(half, half, -half, -half), radius, radius)
        painter.fillRect(cell.picture, theme.colour("panel"))

    def _draw_picture(self, painter: QPainter, name: str, place: QRectF) -> None:
        if name in self._images:
            image = self._images[name]
            target = _whole_pixels(place, image.width(), self.devicePixelRatioF())
            painter.drawImage(target, image)
            return
        self._draw_ink(painter, place)
        if name == "box" and self._stages.box is not None:
            left, top, right, bottom = (part * place.width() for part in self._stages.box)
            box = QRectF(QPointF(left, top), QPointF(right, bottom)).translated(place.topLeft())
            painter.setPen(QPen(self._theme.colour("dim"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box & place)

    def _draw_ink(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.setClipRect(place)
        pen = ink_pen(self._theme.colour("activation"), place.width())
        for stroke in self._strokes:
            points = [place.topLeft() + QPointF(x, y) * place.width() for x, y in stroke.tolist()]
            draw_line(painter, points, pen)
        painter.restore()


def _image(array: Array, colours: ColourMap) -> QImage:
    """A pixel for each number, 0 to 1."""
    rgb = np.ascontiguousarray(colours.rgb(array, Scale(1.0)))
    rows, columns = array.shape
    return QImage(rgb.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888).copy()


def _whole_pixels(place: QRectF, pixels: int, ratio: float) -> QRectF:
    """The largest square in the middle of `place` that gives each pixel the same whole size."""
    side = max(int(place.width() * ratio) // pixels, 1) * pixels / ratio
    left = round((place.center().x() - side / 2) * ratio) / ratio
    top = round((place.center().y() - side / 2) * ratio) / ratio
    return QRectF(left, top, side, side)
