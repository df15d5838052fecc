"""PipelineStrip: what happens to the ink before the network sees it, as a row of pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QToolTip, QWidget

from bpviz.data.ink import InkStages, ink_stages
from bpviz.data.raster import SIDE
from bpviz.data.stages import Sight, fitted_without, seen
from bpviz.views.draw.line import draw_line, ink_pen
from bpviz.views.draw.pictures import ink_colours, ink_over, pixels, whole_pixels
from bpviz.views.draw.stage_words import about, caption, switch
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import RADIUS, TEXT_LABEL

STAGES = {28: ("ink", "box", "fitted", "centred"), 8: ("ink", "box", "coarse")}
"""The stages on the way to a picture of so many pixels a side."""
AS_IT_IS = ("ink", "kept")
"""Those of an example that lies on the paper."""
KEYS = {"box": "Alt+1", "fitted": "Alt+2", "centred": "Alt+3"}
"""The stages that can be switched off, and their keys."""

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
    """Ink, box, 20x20, centred in 28x28 (or 8x8): the last picture is what the network sees.

    Stages can be switched off, to see what they are good for; `leftOut` then says which are.
    """

    leftOut = Signal(object)  # frozenset[str]: the stages that are switched off

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pipelineStrip")
        self._theme = THEMES["light"]
        self._side = 28
        self._strokes: list[NDArray[np.float64]] = []
        self._sight = Sight()
        self._stages = ink_stages([], 1.0)
        self._images: dict[str, QImage] = {}
        self._cells: tuple[Cell, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._boxes = {name: self._box(name) for name in KEYS}
        self._name()
        self._render()

    def _box(self, stage: str) -> QCheckBox:
        """The switch of a stage, below its picture."""
        box = QCheckBox(self)
        box.setObjectName(f"stage_{stage}")
        box.setChecked(True)
        box.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        box.toggled.connect(self._toggled)
        return box

    def _toggled(self) -> None:
        self.leftOut.emit(
            frozenset(name for name, box in self._boxes.items() if not box.isChecked())
        )

    @property
    def stages(self) -> InkStages:
        """What is shown, as numbers."""
        return self._stages

    def show_strokes(
        self, strokes: Sequence[NDArray[np.float64]], sight: Sight | None = None
    ) -> None:
        """Show the way of these strokes, in parts of the side of the pad, with these stages."""
        count = len(self._names)
        self._strokes, self._sight = list(strokes), sight or Sight()
        self._stages = ink_stages(self._strokes, 1.0)
        self._render()
        if len(self._names) != count:
            self._place()
            self.updateGeometry()

    def leave_out(self, stages: frozenset[str]) -> None:
        """Switch stages off, and the others on."""
        for name, box in self._boxes.items():
            box.setChecked(name not in stages)

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

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for the words in the font that they now have."""
        super().showEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Each picture explains itself when it is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._help_at(QPointF(event.pos())), self)
            return True
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._place()
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
            if name not in self._boxes:
                painter.setPen(self._theme.colour("dim"))
                painter.drawText(cell.caption, Qt.AlignmentFlag.AlignCenter, caption(name))
        painter.end()

    @property
    def _names(self) -> tuple[str, ...]:
        return STAGES[self._side] if self._sight.underlay is None else AS_IT_IS

    def _name(self) -> None:
        self.setAccessibleName(self.tr("What happens to the ink before the network sees it"))
        for stage, box in self._boxes.items():
            box.setAccessibleName(caption(stage))
            box.setToolTip(f"{about(stage)}\n{switch(KEYS[stage])}")
        self.update()

    def _help_at(self, position: QPointF) -> str:
        for name, cell in zip(self._names, self._cells, strict=True):
            if cell.frame.united(cell.caption).contains(position):
                return about(name)
        return ""

    def _place(self) -> None:
        names = self._names
        self._cells = cells(len(names), self.width(), self._theme)
        for stage, box in self._boxes.items():
            box.setVisible(stage in names)
            if stage in names:
                place = self._cells[names.index(stage)].caption
                self._write_switch(stage, box, place.width())
                size = box.sizeHint()
                left = place.center().x() - size.width() / 2
                left = min(max(left, 0), self.width() - size.width())
                box.setGeometry(round(left), round(place.y()), size.width(), round(place.height()))
        self.update()

    def _write_switch(self, stage: str, box: QCheckBox, room: float) -> None:
        """Write the name of a stage beside its switch, closer or not at all where room is short."""
        box.ensurePolished()
        name = caption(stage)
        for text in (name, name.replace(" ", ""), ""):
            box.setText(text)
            if box.sizeHint().width() <= room:
                break
        box.setShortcut(KEYS[stage])  # a new text takes it away

    def _render(self) -> None:
        """Turn the stages into pictures."""
        last, usual = self._names[-1], self._sight.is_usual
        if last == "centred" and usual:
            arrays = {"fitted": self._stages.fitted, last: self._stages.centred}
        else:
            arrays = {last: seen(self._strokes, self._side, self._sight)}
        if last == "centred" and not usual:
            arrays["fitted"] = fitted_without(self._strokes, self._sight)
        ink = ink_colours(self._theme)
        self._images = {name: pixels(array, ink) for name, array in arrays.items()}
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
            longest = max(image.width(), image.height())
            if name == "fitted" and name in self._sight.left_out:
                longest = SIDE  # it shows how small the ink is
            target = whole_pixels(place, longest, self.devicePixelRatioF())
            pixel = target.width() / longest
            fitting = QRectF(0, 0, image.width() * pixel, image.height() * pixel)
            fitting.moveCenter(target.center())
            painter.drawImage(fitting, image)
            return
        self._draw_ink(painter, place)
        if name == "box" and self._stages.box is not None and name not in self._sight.left_out:
            left, top, right, bottom = (part * place.width() for part in self._stages.box)
            box = QRectF(QPointF(left, top), QPointF(right, bottom)).translated(place.topLeft())
            painter.setPen(QPen(self._theme.colour("dim"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box & place)

    def _draw_ink(self, painter: QPainter, place: QRectF) -> None:
        painter.save()
        painter.setClipRect(place)
        colour = self._theme.colour("activation")
        if self._sight.underlay is not None:
            painter.drawImage(place, ink_over(self._sight.underlay, colour))
        pen = ink_pen(colour, place.width(), self._sight.pen)
        for stroke in self._strokes:
            points = [place.topLeft() + QPointF(x, y) * place.width() for x, y in stroke.tolist()]
            draw_line(painter, points, pen)
        painter.restore()
