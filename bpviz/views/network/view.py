"""NetworkView: the network as a picture, painted in one go from the latest frame and display."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from bpviz.engine import BiasRef, InputRef, NeuronRef, Ref, WeightRef
from bpviz.run.display import Display
from bpviz.run.editable import Editable
from bpviz.run.frame import Frame
from bpviz.views.geometry import NetGeometry, Unit
from bpviz.views.network import words
from bpviz.views.network.building import Building
from bpviz.views.network.composer import Composer
from bpviz.views.network.copying import open_menu
from bpviz.views.network.editables import editable_at, editable_of, keys, pause_first, places
from bpviz.views.network.editor import Editing, Sentence, may_edit
from bpviz.views.network.hit import AROUND, STEPS, held, hit, home_of, neighbour, next_around
from bpviz.views.network.painting import Painting
from bpviz.views.network.ranges import Ranges
from bpviz.views.network.scene import Scene
from bpviz.views.network.sliding import Sliding
from bpviz.views.network.texts import texts
from bpviz.views.network.tips import tip
from bpviz.views.theme import Theme

SMALLEST: Final = QSize(360, 190)
_BY_KEY: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_ALT, _NOTHING = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
PREFERRED: Final = QSize(720, 560)


class NetworkView(QWidget):
    """The picture of the network. Shows frames and displays; tells what was clicked."""

    chosen = Signal(object)  # a Ref, or None: nothing
    pointed = Signal(object)  # the Ref under the mouse, or None; only when it is another
    editing = Signal(object)  # an Editable whose value is being typed, or None: none any more
    edited = Signal(object, float)  # an Editable and the value typed for it, which can be taken
    refused = Signal(str)  # why what was typed was not taken, when the field is closed
    sizesAsked = Signal(object)  # tuple[int, ...]: the layers the net is to have, inputs first

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkView")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(*(QSizePolicy.Policy.Expanding,) * 2)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._composer = Composer()
        self._painting = Painting()
        self._described: tuple[object, ...] = ()
        self._is_ringed = False
        self._pointed: Ref | None = None
        self._home: Unit | None = None
        self._sliding = Sliding(self)
        self._editing = Editing(self, self._composed)
        self._editing.editing.connect(self.editing)
        self._editing.edited.connect(self.edited)
        self._editing.refused.connect(self.refused)
        self._building = Building(self)
        self._building.sizesAsked.connect(self.sizesAsked)

    def set_sentence(self, sentence: Sentence) -> None:
        """Say errors with these sentences, in the language of the program."""
        self._editing.sentence = sentence

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show a moment."""
        before = self._composer.made
        self._composer.show_frame(frame)
        self._changed()
        if before is not None and not frame.playing:
            self._sliding.go(before, self._composed())

    def show_display(self, display: Display) -> None:
        """Show it in another way."""
        self._composer.show_display(display)
        self._changed()

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours, or larger."""
        self._composer.show_theme(theme)
        self._painting.clear()
        self._changed()

    def _changed(self) -> None:
        self._describe()
        self._arrange_controls()
        self.update()

    def _arrange_controls(self) -> None:
        """Lay what can be pressed and typed into over the picture; compose none for nothing."""
        self._editing.follow()
        if self._composer.display.building or self._building.buttons:
            self._building.follow(self._composed())

    def geometry_shown(self) -> NetGeometry | None:
        """Where everything lies now, or None before the first frame."""
        scene = self._composed()
        return None if scene is None else scene.geometry

    def ranges(self) -> Ranges | None:
        """The ranges of the scales now, or None before the first frame."""
        return self._composer.ranges

    def texts(self) -> list[str]:
        """Every text that is painted."""
        scene = self._composed()
        return [] if scene is None else texts(scene)

    def _composed(self) -> Scene | None:
        return self._composer.scene(self.width(), self.height())

    # --- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        scene = self._sliding.shown(self._composed())
        if scene is None:
            painter.fillRect(self.rect(), self._composer.theme.colour("panel"))
        else:
            self._painting.paint(painter, scene)
        if self._is_ringed:
            painter.setPen(QPen(self._composer.theme.colour("accent"), 2))
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
        self._composer.resized()
        self._painting.clear()
        super().resizeEvent(event)
        self._arrange_controls()

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
        self.chosen.emit(None if ref == self._composer.display.selection else ref)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the number under the mouse in place."""
        scene = self._composed()
        if event.button() is Qt.MouseButton.LeftButton and scene is not None:
            what = editable_at(scene, event.position())
            if what is not None:
                self._open(what, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self.ref_at(event.position())
        shape = Qt.CursorShape.ArrowCursor if found is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self._point_at(found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the numbers under the mouse; asked for by key, those of the selection."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        open_menu(self, self._composed(), None if by_key else QPointF(event.pos()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def _point_at(self, ref: Ref | None) -> None:
        if ref != self._pointed:
            self._pointed = ref
            self.pointed.emit(ref)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with arrows walks the neurons; "." and "," walk the weights and bias of one.

        Enter and F2 change the value of what is selected, of nothing the rate.
        """
        key, scene, chosen = Qt.Key(event.key()), self._composed(), self._composer.display.selection
        if key == Qt.Key.Key_Escape and chosen is not None:
            self.chosen.emit(None)
        elif held(event) == _ALT and key in STEPS:
            self.walk(*STEPS[key])
        elif scene is not None and held(event) == _NOTHING and key in AROUND:
            self._walk_around(scene.geometry, AROUND[key])
        elif scene is not None and held(event) == _NOTHING and key in _OPENS:
            what = editable_of(chosen, scene)
            if what is not None:
                self._open(what, self.mapToGlobal(self.rect().center()))
        elif key == Qt.Key.Key_F10 and held(event) == Qt.KeyboardModifier.ShiftModifier:
            open_menu(self, scene, None)
        else:
            super().keyPressEvent(event)

    def walk(self, dx: int, dy: int) -> None:
        """Select the neuron beside what is selected: across or down."""
        geometry = self.geometry_shown()
        if geometry is not None:
            self.chosen.emit(neighbour(geometry, self._composer.display.selection, dx, dy))

    def _walk_around(self, geometry: NetGeometry, step: int) -> None:
        chosen = self._composer.display.selection
        if isinstance(chosen, InputRef | NeuronRef):
            self._home = home_of(chosen, geometry)
        self.chosen.emit(next_around(geometry, self._home, chosen, step))

    # --- changing a value ------------------------------------------------------------------------

    def _open(self, what: Editable, at: QPoint) -> None:
        """Open the field over a value; while it trains say why not."""
        scene = self._composed()
        if scene is None or (scene.frame.training and not scene.frame.playing):
            return  # a drawing that is read
        if not may_edit(scene):
            QToolTip.showText(at, pause_first(), self)
            return
        if what not in places(scene) and isinstance(what, WeightRef | BiasRef | InputRef):
            self.chosen.emit(what)  # where there is no room for all cards, this brings its own
        self._editing.open(what)

    # --- words -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Qt's: shows what lies under the mouse when Qt asks for a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def tip_at(self, point: QPointF) -> str:
        """The full name of what lies at a point and its numbers with all digits."""
        scene = self._composed()
        return "" if scene is None else tip(scene, point)

    def _describe(self) -> None:
        """Say the picture in words; while training only when something else is shown."""
        frame, display = self._composer.frame, self._composer.display
        if frame is None:
            return
        key = (frame.spec, display, None if frame.training else frame.position)
        if key != self._described:
            self._described = key
            scene = self._composed()
            if scene is not None:
                self.setAccessibleName(words.description(scene.values, display))
                self.setAccessibleDescription(keys())
