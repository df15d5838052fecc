"""NetworkView: the network as a picture, painted in one go from the latest frame and display."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.engine import Ref
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.geometry import NetGeometry, arrange
from bpviz.views.network import measuring, words
from bpviz.views.network.hit import STEPS, hit, neighbour
from bpviz.views.network.paint_cards import paint_blocks
from bpviz.views.network.paint_lines import paint_lines
from bpviz.views.network.paint_neurons import paint_neurons
from bpviz.views.network.paint_page import paint_page
from bpviz.views.network.ranges import Ranges, ranges_of
from bpviz.views.network.scene import Scene, compose
from bpviz.views.network.texts import texts
from bpviz.views.theme import THEMES, Theme

SMALLEST: Final = QSize(360, 280)
_BY_KEY: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
PREFERRED: Final = QSize(720, 560)


class NetworkView(QWidget):
    """The picture of the network. Shows frames and displays; tells what was clicked."""

    chosen = Signal(object)  # a Ref, or None: nothing

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._frame: Frame | None = None
        self._display = Display()
        self._theme = THEMES["light"]
        self._ranges: Ranges | None = None
        self._ranges_of: tuple[object, ...] = ()
        self._geometry: NetGeometry | None = None
        self._geometry_of: tuple[object, ...] = ()
        self._scene: Scene | None = None
        self._glyphs: dict[object, QPixmap] = {}
        self._described: tuple[object, ...] = ()
        self._is_ringed = False

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show a moment."""
        self._frame = frame
        self._follow_ranges(frame)
        self._changed()

    def show_display(self, display: Display) -> None:
        """Show it in another way."""
        self._display = display
        self._changed()

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours, or larger."""
        self._theme = theme
        self._glyphs.clear()
        self._changed()

    def _changed(self) -> None:
        self._scene = None
        self._describe()
        self.update()

    def _follow_ranges(self, frame: Frame) -> None:
        """Ranges are chosen anew for another net or other data; else they only grow."""
        spec = frame.spec
        of = (spec.sizes, spec.hidden, spec.output, spec.cost, frame.dataset)
        if self._ranges is None or of != self._ranges_of:
            self._ranges, self._ranges_of = ranges_of(frame), of
        else:
            self._ranges = self._ranges.following(frame)

    def geometry_shown(self) -> NetGeometry | None:
        """Where everything lies now, or None before the first frame."""
        scene = self._composed()
        return None if scene is None else scene.geometry

    def ranges(self) -> Ranges | None:
        """The ranges of the scales now, or None before the first frame."""
        return self._ranges

    def texts(self) -> list[str]:
        """Every text that is painted."""
        scene = self._composed()
        return [] if scene is None else texts(scene)

    def _composed(self) -> Scene | None:
        frame, ranges = self._frame, self._ranges
        if self._scene is None and frame is not None and ranges is not None:
            theme = measuring.roomy(self._theme, self.width(), self.height())
            geometry = self._arranged(frame, theme)
            self._scene = compose(frame, self._display, theme, geometry, ranges)
        return self._scene

    def _arranged(self, frame: Frame, theme: Theme) -> NetGeometry:
        """The geometry; the one there is while nothing changed that it depends on."""
        display, spec = self._display, frame.spec
        texts_of = (display.names, display.notation, display.digits)
        net = measuring.shape(spec, frame.dataset, display, frame.params)
        key = (spec, net, *texts_of, theme, self.width(), self.height())
        if self._geometry is None or key != self._geometry_of:
            page = measuring.page(theme, self.width(), self.height())
            self._geometry = arrange(net, page, measuring.ladder(theme, spec, net, display))
            self._geometry_of = key
        return self._geometry

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        scene = self._composed()
        if scene is not None:
            paint_lines(painter, scene)
            paint_neurons(painter, scene, self._glyphs)
            paint_page(painter, scene)
            paint_blocks(painter, scene)
        if self._is_ringed:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard came here: ringed when it was by key, so that it is seen where it is."""
        self._is_ringed = event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_ringed = False
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scene = None
        self._glyphs.clear()
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        return PREFERRED

    def minimumSizeHint(self) -> QSize:
        return SMALLEST

    # --- choosing --------------------------------------------------------------------------------

    def ref_at(self, point: QPointF) -> Ref | None:
        """What lies at a point of the picture."""
        scene = self._composed()
        return None if scene is None else hit(scene, point)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        ref = self.ref_at(event.position())
        self.chosen.emit(None if ref == self._display.selection else ref)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.ref_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        scene = self._composed()
        if key == Qt.Key.Key_Escape and self._display.selection is not None:
            self.chosen.emit(None)
        elif scene is not None and _is_walk(event) and key in STEPS:
            self.chosen.emit(neighbour(scene.geometry, self._display.selection, *STEPS[key]))
        else:
            super().keyPressEvent(event)

    # --- words -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Qt's: shows what lies under the mouse when Qt asks for a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().event(event)

    def tip_at(self, point: QPointF) -> str:
        """The full name of what lies at a point and its numbers with all digits."""
        scene, ref = self._composed(), self.ref_at(point)
        if scene is None or ref is None:
            return ""
        name = words.full_name(ref, scene.frame.spec, scene.display)
        return "\n".join([name, *words.numbers_of(ref, scene.values, scene.display)])

    def _show_tip(self, event: QHelpEvent) -> None:
        tip = self.tip_at(QPointF(event.pos()))
        if tip:
            QToolTip.showText(event.globalPos(), tip, self)
        else:
            QToolTip.hideText()

    def _describe(self) -> None:
        """Say the picture in words; while training only when something else is shown."""
        frame = self._frame
        if frame is None:
            return
        key = (frame.spec, self._display, None if frame.training else frame.position)
        if key != self._described:
            self._described = key
            scene = self._composed()
            if scene is not None:
                self.setAccessibleName(words.description(scene.values, self._display))


def _is_walk(event: QKeyEvent) -> bool:
    """Whether Alt, and nothing else that counts, is held."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return held == Qt.KeyboardModifier.AltModifier
