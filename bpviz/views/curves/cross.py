"""A small cross to press: it takes away what stands in its row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from bpviz.views.theme import THEMES, Theme

SIDE: Final = 22
ARM: Final = 3.5
"""Half of the cross, in pixels at zoom 1."""


class CrossButton(QAbstractButton):
    """A cross without a ground until the mouse or the focus is on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(SIDE), self._theme.px(SIDE))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, ground = self._theme, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(theme.colour("pressed" if self.isDown() else "neutral"))
        painter.drawRoundedRect(ground, theme.px(5), theme.px(5))
        ink = theme.colour("text" if self.underMouse() or self.hasFocus() else "dim")
        painter.setPen(QPen(ink, 1.5 * theme.zoom, c=Qt.PenCapStyle.RoundCap))
        middle, arm = ground.center(), ARM * theme.zoom
        for rise in (-arm, arm):
            painter.drawLine(middle + QPointF(-arm, rise), middle + QPointF(arm, -rise))
        painter.end()
