"""What factor cards, rows and the result have in common: a rounded ground, a number, its menu."""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.engine import Ref, StepRef
from bpviz.notation.tree import Node
from bpviz.views.boxes import Box, math_font
from bpviz.views.boxes.fit import fitted
from bpviz.views.chain.page import Value
from bpviz.views.copying import CopyMenu
from bpviz.views.theme import THEMES, Theme, ui_font
from bpviz.views.theme.sizes import RADIUS

WORDS: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)
TALLEST: Final = 10_000.0
NARROWEST: Final = 200
"""At any zoom: what is larger is broken into more lines."""
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@lru_cache(maxsize=64)
def kept_font(theme: Theme, size: float, bold: bool = False) -> QFont:
    """A font of the user interface, made once."""
    return ui_font(theme, size, bold)


@lru_cache(maxsize=512)
def words_height(text: str, font: QFont, width: float) -> float:
    """How high a text is in lines of `width` pixels; nothing is 0 high."""
    if not text:
        return 0.0
    room = QRectF(0, 0, max(width, 1.0), TALLEST)
    return QFontMetricsF(font).boundingRect(room, WORDS, text).height()


@lru_cache(maxsize=512)
def words_width(text: str, font: QFont) -> float:
    """How wide a text is on one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


class Surface(QWidget):
    """A painted card. A click chooses whose number it is; Enter or two ask where it comes from.

    indices the numbers of the factors that it shows, the keys of their chips in the rule
    lit     one of them is pointed at, here or in another view
    now     it is what is being shown: amber
    picked  its number belongs to what is selected: a ring in the accent
    plain   no ground of its own
    hollow  its number may not be shown yet: an outline
    """

    chosen = Signal(object)  # a Ref
    sourceAsked = Signal(object)  # a StepRef
    pressed = Signal(int)  # the number of the factor that was clicked
    hoverChanged = Signal()  # the mouse came or left
    focusChanged = Signal()  # the keyboard came or left

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = THEMES["light"]
        self.now = False
        self.picked = False
        self.plain = False
        self.hollow = False
        self.lit = False
        self.hovered = False
        self.indices: tuple[int, ...] = ()
        self._height: dict[int, int] = {}  # by width, of what is shown
        self._placed_at = -1  # the width at which everything stands now
        self._place: tuple[Ref | None, StepRef | None, Value | None] = (None, None, None)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_place(self, ref: Ref | None, source: StepRef | None, value: Value) -> None:
        """Whose number is shown, which step computed it, and the number."""
        self._place = (ref, source, value)
        focus = Qt.FocusPolicy.NoFocus if ref is None else Qt.FocusPolicy.TabFocus
        if self.focusPolicy() != focus:
            self.setFocusPolicy(focus)

    def set_lit(self, lit: bool) -> None:
        """Light it up, or not; emits nothing."""
        if lit != self.lit:
            self.lit = lit
            self.update()

    @property
    def source(self) -> StepRef | None:
        """The step that computed the number, once it may be shown."""
        _, source, value = self._place
        return source if value is not None and value.reached else None

    def tone(self, value: Value) -> QColor:
        """The colour of a number; grey while what it depends on is being typed."""
        return self.theme.colour("off") if value.stale else self.theme.tone(value.tone)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self.theme = theme
        self.measure()

    def measure(self) -> None:
        """Measure again, after a change of content or theme."""
        self._height.clear()
        self._placed_at = -1
        self.updateGeometry()
        self.update()

    def placed(self, width: int) -> int:
        """The height at a width. A layout asks about several widths before it takes one."""
        if width not in self._height:
            self._height[width] = self.place(width)
            self._placed_at = width
        return self._height[width]

    def _place_here(self) -> None:
        """Put everything where it stands at the width that was taken."""
        if self._placed_at != self.width():
            self._placed_at = self.width()
            self._height[self._placed_at] = self.place(self._placed_at)

    def place(self, width: int) -> int:
        """Compute where everything stands at a width; returns the height."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Paint what `place` has placed."""
        raise NotImplementedError

    def formula(self, formula: Node, size: float, smallest: float, width: float) -> Box:
        """A formula fitted to a width, in pixels at zoom 1 for the sizes."""
        zoom = self.theme.zoom
        return fitted(formula, size * zoom, smallest * zoom, math_font(), width)

    # --- Qt ----------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        return self.placed(width)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(280), self.placed(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.placed(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_here()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._place_here()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self.draw(painter)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        theme = self.theme
        ring = self.hasFocus() or self.picked
        thick = 2.0 if ring or self.now else 1.0
        edge = "accent" if ring or self.lit else "now" if self.now else "line"
        bare = self.plain and not (ring or self.now or self.lit)
        painter.setPen(Qt.PenStyle.NoPen if bare else QPen(theme.colour(edge), thick))
        fill = theme.colour("now_wash" if self.now else "accent_wash" if self.lit else "window")
        empty = bare or (self.hollow and not (self.now or self.lit))
        painter.setBrush(Qt.BrushStyle.NoBrush if empty else fill)
        inset = thick / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = theme.px(RADIUS)
        painter.drawRoundedRect(rect, radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        ref = self._place[0]
        if ref is None or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)  # what Enter then does stands on it
        if self.source is not None and self.asks_at(event.position()):
            self.sourceAsked.emit(self.source)
            return
        self.chosen.emit(ref)
        self.pressed.emit(self.indices[0])

    def asks_at(self, position: QPointF) -> bool:
        """Whether a click there asks where the number comes from, instead of choosing it."""
        return False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.source is not None:
            self.sourceAsked.emit(self.source)
        else:
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hover(True)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(False)

    def hideEvent(self, event: QHideEvent) -> None:
        self._hover(False)

    def _hover(self, hovered: bool) -> None:
        if hovered != self.hovered:
            self.hovered = hovered
            self.update()
            self.hoverChanged.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focusChanged.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focusChanged.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Enter from being taken as a shortcut while it asks here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.source is not None:
            self.sourceAsked.emit(self.source)
        elif event.key() not in ENTER:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        value = self._place[2]
        if value is not None and value.reached:
            CopyMenu(self, value.exact, value.formula).show_at(event.globalPos())
