"""The plane: a picture of the surface with points that can be pointed at and clicked."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from bpviz.views.surface.axes import draw_axes
from bpviz.views.surface.ground import (
    draw_focus,
    draw_plane,
    draw_points,
    draw_rings,
    hues_of_points,
    mark_radius,
)
from bpviz.views.surface.places import Screen
from bpviz.views.surface.scene import Scene
from bpviz.views.theme import THEMES, Theme

LEFT, BOTTOM, SPARE = 38, 22, 5
REACH: Final = 9
"""Pixels around a point within which the mouse is on it."""
ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlaneWidget(QWidget):
    """Draws a Scene. Arrows walk from point to point, Enter chooses the one they stand on."""

    pointed = Signal(object)  # (x1, x2, index of a training point shown or None), or None
    chosen = Signal(int)  # index of a training point shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surfacePlane")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._theme: Theme = THEMES["light"]
        self._scene: Scene | None = None
        self._decimal, self._names = ".", ("x₁", "x₂")
        self._ground: QPixmap | None = None
        self._axes: tuple[object, QPixmap] | None = None
        self._marks: tuple[object, QPixmap] | None = None
        self._hovered: QPointF | None = None
        self._cursor: int | None = None
        self._pressed: int | None = None

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(300))

    # --- what is shown ---------------------------------------------------------------------------

    def show_scene(self, scene: Scene | None) -> None:
        """Draw a scene; other points take the cursor away."""
        if scene is None or self._scene is None or scene.points is not self._scene.points:
            self._cursor = self._pressed = None
        self._scene = scene
        self._renew()

    def show_axes(self, names: tuple[str, str], decimal: str) -> None:
        """Write the axes with these names and this decimal mark."""
        self._names, self._decimal = names, decimal
        self._renew()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._renew()

    def _renew(self) -> None:
        self._ground = None
        self.update()

    @property
    def screen_(self) -> Screen | None:
        """Where the plane is in the widget; None without a scene."""
        if self._scene is None:
            return None
        px = self._theme.px
        left, bottom, spare = px(LEFT), px(BOTTOM), px(SPARE)
        side = min(self.width() - left - spare, self.height() - bottom - spare)
        across = left + (self.width() - left - spare - side) // 2
        return Screen(QRectF(across, spare, side, side), self._scene.points.extent)

    @property
    def reading(self) -> tuple[float, float, int | None] | None:
        """The point of the plane that the mouse or the cursor is at, as `pointed` says it."""
        screen, scene = self.screen_, self._scene
        if screen is None or scene is None:
            return None
        at, index = self._hovered, self._cursor
        if at is not None and screen.area.contains(at):
            index = self._index_at(at)
            if index is None:
                return *screen.value(at), None
        if index is None:
            return None
        x1, x2 = scene.points.training.x[index].tolist()
        return x1, x2, index

    # --- drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        screen, scene = self.screen_, self._scene
        if screen is None or scene is None or screen.area.width() < 20:
            return
        if self._ground is None:
            self._ground = self._drawn_ground(scene, screen)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._ground)
        self._draw_pointer(painter, scene, screen)
        if self.hasFocus():
            draw_focus(painter, screen.area, self._theme)
        painter.end()

    def _empty(self, colour: QColor) -> QPixmap:
        picture = QPixmap(self.size() * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(colour)
        return picture

    def _drawn_ground(self, scene: Scene, screen: Screen) -> QPixmap:
        picture = QPixmap(self._drawn_axes(screen))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(screen.area)
        draw_plane(painter, scene, screen.area, self._theme)
        painter.drawPixmap(0, 0, self._drawn_points(scene, screen))
        draw_rings(painter, scene, screen, self._theme, self._ratio)
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(screen.area.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()
        return picture

    def _drawn_axes(self, screen: Screen) -> QPixmap:
        """The paper with the axes, which stay as well."""
        key = (screen, self._theme, self._names, self._decimal, self.size(), self._ratio)
        if self._axes is None or self._axes[0] != key:
            picture = self._empty(self._theme.colour("panel"))
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_axes(painter, screen, self._theme, self._names, self._decimal)
            painter.end()
            self._axes = key, picture
        return self._axes[1]

    @property
    def _ratio(self) -> float:
        return self.devicePixelRatioF()

    def _drawn_points(self, scene: Scene, screen: Screen) -> QPixmap:
        """The points on nothing; they stay while the network learns."""
        key = (scene.points, hues_of_points(scene), screen, self._theme, self.size(), self._ratio)
        if self._marks is None or self._marks[0] != key:
            picture = self._empty(QColor(Qt.GlobalColor.transparent))
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_points(painter, scene, screen, self._theme, self._ratio)
            painter.end()
            self._marks = key, picture
        return self._marks[1]

    def _draw_pointer(self, painter: QPainter, scene: Scene, screen: Screen) -> None:
        """The crosshair, and a ring in the colour of what can be done around a point."""
        found = self.reading
        if found is None:
            return
        at, area, index = screen.point(*found[:2]), screen.area, found[2]
        if index is not None:
            reach = mark_radius(scene, screen, self._theme) + self._theme.px(3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for token, width in (("panel", 5.0), ("accent", 2.5)):
                painter.setPen(QPen(self._theme.colour(token), width * self._theme.zoom))
                painter.drawEllipse(at, reach, reach)
            return
        pen = QPen(self._theme.colour("text"), 1)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), at.y()), QPointF(area.right(), at.y()))
        painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    # --- mouse -----------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = event.position()
        is_on_point = self._index_at(self._hovered) is not None
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if is_on_point else Qt.CursorShape.CrossCursor
        )
        self._say()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self._say()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._index_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        if pressed == self._index_at(event.position()):
            self._cursor = pressed
            self.chosen.emit(pressed)

    def _index_at(self, at: QPointF) -> int | None:
        """The training point at a place of the widget."""
        screen, scene = self.screen_, self._scene
        if screen is None or scene is None:
            return None
        away = screen.points(scene.points.training.x) - (at.x(), at.y())
        distance = np.hypot(away[:, 0], away[:, 1])
        nearest = int(distance.argmin())
        return nearest if distance[nearest] <= self._theme.px(REACH) else None

    def _say(self) -> None:
        self.pointed.emit(self.reading)
        self.update()

    # --- keys ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep arrows and Enter from the shortcuts of the window while it has the focus."""
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = held == Qt.KeyboardModifier.NoModifier
        return is_plain and (event.key() in ARROWS or event.key() in ENTER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._scene is None or not self._is_own(event):
            super().keyPressEvent(event)
        elif event.key() in ENTER:
            if self._cursor is not None:
                self.chosen.emit(self._cursor)
        else:
            self._walk(*ARROWS[Qt.Key(event.key())])

    def _walk(self, across: int, down: int) -> None:
        """Move the cursor to the nearest point in a direction; first to one in the middle."""
        screen, scene = self.screen_, self._scene
        assert screen is not None
        assert scene is not None
        places = screen.points(scene.points.training.x)
        self._hovered = None
        if self._cursor is None:
            middle = screen.area.center()
            away = places - (middle.x(), middle.y())
            self._cursor = int(np.hypot(away[:, 0], away[:, 1]).argmin())
        else:
            away = places - places[self._cursor]
            along, aside = away @ (across, down), np.abs(away @ (down, across))
            # Those within 45 degrees first, else whatever lies on that side at all.
            far = np.where(along >= aside, 0.0, screen.area.width() * 4)
            cost = np.where(along > 0, along + aside + far, np.inf)
            if np.isfinite(cost.min()):
                self._cursor = int(cost.argmin())
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._cursor = None
            self._say()
