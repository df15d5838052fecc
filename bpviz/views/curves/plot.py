"""The drawing of curves with pyqtgraph. Importing this module imports pyqtgraph (0.2 s)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from bpviz.views.curves import cursor
from bpviz.views.curves.axes import CurveAxis
from bpviz.views.curves.ink import Ink
from bpviz.views.curves.kept_items import KeptItems
from bpviz.views.curves.series import Line
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import CONTROL_RADIUS, TEXT_LABEL

AXIS_WIDTH: Final = 52
BELOW: Final = 42
"""Pixels that numbers and words take below the lines."""
FRAME: Final = 2
"""Pixels around the plot for the frame of the focus."""
BEHIND: Final = -1
_BUTTONS: Final = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)


class CurvePlot(QWidget):
    """One plot: the lines "raw", "training" and "validation" over a common x.

    Drag with the left button to look closer, turn the wheel to zoom, double-click to follow again.
    With the focus, the arrows move the crosshair, and Enter chooses where it stands, as a click
    does.
    """

    hovered = Signal(object, str)  # float x under the mouse or the keys, or None; which plot
    chosen = Signal(float)  # x that was clicked
    zoomed = Signal()
    followAsked = Signal()

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme, self._kind = THEMES["light"], kind
        self._unit = ""
        self._grain, self._end = 1.0, 0.0
        self._axes = {side: CurveAxis(side, kind) for side in ("left", "bottom")}
        self._view = pg.GraphicsView(self)
        self._box = pg.ViewBox(enableMenu=False, defaultPadding=0)
        self._prepare_plot()
        self._ink = Ink()
        self._box.addItem(self._ink)
        self.kept = KeptItems(self._box)
        self._cursor, self._marker = self._add_rule(), self._add_rule()
        self._readout = QLabel(self)
        self._prepare_readout()
        self._arrange(Qt.AlignmentFlag.AlignTop if kind == "cost" else Qt.AlignmentFlag.AlignBottom)

    def _prepare_plot(self) -> None:
        """A box between two axes: pyqtgraph's own PlotItem brings menus that nobody asked for."""
        parts = pg.GraphicsLayout()
        parts.setContentsMargins(0, 8, 14, 0)
        parts.setSpacing(0)
        self._view.setCentralItem(parts)
        parts.addItem(self._axes["left"], 0, 0)
        parts.addItem(self._box, 0, 1)
        parts.addItem(self._axes["bottom"], 1, 1)
        for axis in self._axes.values():
            axis.linkToView(self._box)
            axis.setZValue(self._box.zValue() + BEHIND)  # its grid lies under the lines
        self._box.setMouseMode(pg.ViewBox.RectMode)
        self._box.disableAutoRange()
        self._box.sigRangeChangedManually.connect(self._tell_zoomed)
        self._view.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._view.viewport().installEventFilter(self)
        self._view.scene().sigMouseClicked.connect(self._click)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _add_rule(self) -> pg.InfiniteLine:
        rule = pg.InfiniteLine(angle=90, movable=False)
        rule.hide()
        self._box.addItem(rule, ignoreBounds=True)
        return rule

    def _prepare_readout(self) -> None:
        self._readout.setObjectName("readout")
        self._readout.setProperty("role", "label")
        self._readout.setProperty("panel", "card")
        self._readout.setContentsMargins(6, 2, 6, 2)
        self._readout.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._readout.hide()

    def _arrange(self, side: Qt.AlignmentFlag) -> None:
        """Values are read off in the corner that the lines leave free."""
        layout = QGridLayout(self)
        layout.setContentsMargins(FRAME, FRAME, FRAME, FRAME)
        layout.addWidget(self._view, 0, 0, 2, 1)
        layout.setRowMinimumHeight(1, BELOW)
        layout.setRowStretch(0, 1)
        layout.addWidget(self._readout, 0, 0, side | Qt.AlignmentFlag.AlignRight)

    # --- what is shown ---------------------------------------------------------------------------

    def show_line(self, name: str, line: Line | None) -> None:
        """Show a line, or none; a few validations are shown as dots, too."""
        self._ink.show_line(name, line)

    def show_original(self, lines: Sequence[Line]) -> None:
        """Show the cost of runs that were left, in grey under all others."""
        self._ink.show_original(lines)

    def show_range(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show these ranges, whatever was zoomed to."""
        if self._box.viewRange() == [list(x), list(y)]:
            return
        self._box.setRange(xRange=x, yRange=y, padding=0, disableAutoRange=True)
        self._view.scene().prepareForPaint()  # at the paint it would ask for a second paint

    def show_reach(self, grain: float, end: float) -> None:
        """Where the keys take the crosshair: from update to update (`grain`), up to `end`."""
        self._grain, self._end = grain, end

    def show_log(self, log: bool) -> None:
        """Whether y is the logarithm of what is shown."""
        if self._axes["left"].logMode != log:
            self._axes["left"].setLogMode(y=log)  # has its numbers drawn anew

    def show_decimal(self, mark: str) -> None:
        """The decimal mark of the numbers at the axes."""
        for axis in self._axes.values():
            axis.show_decimal(mark)

    def show_unit(self, words: str) -> None:
        """What x counts."""
        if words == self._unit:
            return
        self._unit = words
        dim = {"color": self._theme.dim, "font-size": f"{self._theme.px(TEXT_LABEL)}px"}
        self._axes["bottom"].setLabel(words, **dim)

    def show_marker(self, x: float | None) -> None:
        """Mark the moment that is looked at, when it lies in the past."""
        _place(self._marker, x)

    def show_cursor(self, x: float | None, reading: str) -> None:
        """Mark x, and say in the corner what the curves have there."""
        _place(self._cursor, x)
        if reading == self._readout.text():
            return
        self._readout.setText(reading)
        self._readout.setVisible(bool(reading))
        self.setAccessibleDescription(reading)

    def link(self, other: CurvePlot) -> None:
        """Share x with another plot."""
        self._box.setXLink(other._box)

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme, ratio = theme, self.devicePixelRatioF()
        self._view.setBackground(theme.colour("panel"))
        self._ink.show_theme(theme, ratio)
        self.kept.show_theme(theme, ratio)
        self._cursor.setPen(pg.mkPen(theme.dim, width=ratio))
        self._marker.setPen(pg.mkPen(theme.accent, width=ratio * theme.px(2)))
        for axis in self._axes.values():
            axis.show_theme(theme, ui_font(theme, TEXT_LABEL))
        unit, self._unit = self._unit, ""
        self.show_unit(unit)
        self._axes["left"].setWidth(theme.px(AXIS_WIDTH))

    # --- the mouse -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._hover(event)
        elif event.type() == QEvent.Type.Leave:
            self.hovered.emit(None, self._kind)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            self.followAsked.emit()
            return True
        elif event.type() in _BUTTONS and isinstance(event, QMouseEvent):
            return event.button() != Qt.MouseButton.LeftButton
        return super().eventFilter(watched, event)

    def _hover(self, event: QEvent) -> None:
        assert isinstance(event, QMouseEvent)
        place = self._view.mapToScene(event.position().toPoint())
        inside = self._box.sceneBoundingRect().contains(place)
        self.hovered.emit(self._box.mapSceneToView(place).x() if inside else None, self._kind)

    def _click(self, event: MouseClickEvent) -> None:
        """A press and a release in one place: what is dragged does not come here."""
        place = event.scenePos()
        if self._box.sceneBoundingRect().contains(place):
            self.chosen.emit(self._box.mapSceneToView(place).x())

    # --- the keys --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the crosshair from the shortcuts of the window.

        On another screen pens have another width: theirs is in its own pixels.
        """
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.show_theme(self._theme)
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and cursor.is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not cursor.is_own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.hovered.emit(None, self._kind)
        elif event.key() in cursor.CHOICES:
            if self._cursor.isVisible():
                self.chosen.emit(self._cursor.value())
        else:
            (low, high), _ = self._box.viewRange()
            x = cursor.moved(event, self._key_start(), high - low, self._grain, self._end)
            self.hovered.emit(x, self._kind)

    def _key_start(self) -> float:
        """Where the keys begin: at the crosshair, else at the moment that is looked at."""
        for rule in (self._cursor, self._marker):
            if rule.isVisible():
                return float(rule.value())
        return self._end

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.hovered.emit(None, self._kind)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), FRAME))
        corner = self._theme.px(CONTROL_RADIUS)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)
        painter.end()

    def _tell_zoomed(self, mask: object) -> None:
        self.zoomed.emit()


def _place(rule: pg.InfiniteLine, x: float | None) -> None:
    rule.setVisible(x is not None)
    if x is not None:
        rule.setValue(x)
