"""The lines themselves: painted one under the other, shapes at the right, the step's line lit."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from bpviz.notation.code_parts import Line
from bpviz.views.code.moment import Moment
from bpviz.views.theme import THEMES, Theme

SIZE, SMALLEST, SMALLEST_ZOOMED = 13.0, 10.5, 8.0
LINE, GAP_ABOVE_HEADING = 19, 8
EDGE, BAR, ASIDE_GAP = 9, 3, 10
NO_LINE: Final = -1
WALK = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def code_font(theme: Theme, size: float) -> QFont:
    """The system's font of one width, `size` pixels at zoom 1."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(max(round(size * theme.zoom), 1))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


class CodePaper(QWidget):
    """Shows the lines of a Moment. Letters shrink a little where the room is narrow.

    Tab reaches it; Up and Down walk the lines, with Shift they select, Enter asks for the step of
    a line. A click asks as well and leaves the keyboard where it was; dragging selects.
    """

    lineAsked = Signal(int)  # the number of a line that was pressed
    copyAllAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codePaper")
        self._theme = THEMES["light"]
        self._moment: Moment | None = None
        self._aside: dict[int, str] = {}
        self._size = SIZE
        self._tops: list[int] = []
        self._cursor, self._anchor, self._hovered = NO_LINE, NO_LINE, NO_LINE
        self._pressed, self._dragged = NO_LINE, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # --- what is shown -----------------------------------------------------------------------

    def show_moment(self, moment: Moment) -> None:
        """Show the lines of a moment; emits nothing."""
        same = self._moment is not None and self._moment.listing == moment.listing
        self._moment, self._aside = moment, moment.aside()
        if not same:
            self._cursor = self._anchor = self._hovered = self._pressed = NO_LINE
        self._place()
        self._fit()
        self._name()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._place()
        self._fit()
        self.update()

    def line_rect(self, number: int) -> QRectF:
        """Where a line stands, over the whole width."""
        return QRectF(0, self._tops[number], self.width(), self._theme.px(LINE))

    def _place(self) -> None:
        """Put the lines under each other, a little apart before a heading."""
        y, self._tops = self._theme.px(8), []
        for line in self._lines:
            y += self._theme.px(GAP_ABOVE_HEADING) if line.heading and self._tops else 0
            self._tops.append(y)
            y += self._theme.px(LINE)

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines shown."""
        return tuple(line.text for line in self._lines)

    @property
    def _lines(self) -> tuple[Line, ...]:
        return () if self._moment is None else self._moment.listing.lines

    @property
    def selected(self) -> range:
        """The lines that are selected, else the one under the cursor, else none."""
        if self._cursor == NO_LINE:
            return range(0)
        first, last = sorted((self._cursor, self._anchor))
        return range(first, last + 1)

    def sizeHint(self) -> QSize:
        return QSize(self._needed(self._size), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._needed(self._smallest), self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _tall(self) -> int:
        if not self._lines:
            return 0
        return round(self.line_rect(len(self._lines) - 1).bottom()) + self._theme.px(8)

    @property
    def _smallest(self) -> float:
        """Large letters may shrink further before the lines have to be scrolled."""
        return max(SMALLEST / max(self._theme.zoom, 1.0), SMALLEST_ZOOMED)

    def _fit(self) -> None:
        """Take the largest letters with which every line has room."""
        self._size = SIZE
        while self._size > self._smallest and self._needed(self._size) > self.width():
            self._size -= 0.5
        self.updateGeometry()

    def _needed(self, size: float) -> int:
        """The width that the longest line takes with what stands beside it."""
        letter = QFontMetricsF(code_font(self._theme, size)).horizontalAdvance("0")
        asides = (len(self._aside.get(number, "")) for number in range(len(self._lines)))
        pairs = zip(self._lines, asides, strict=True)
        longest = max((len(line.text) + beside for line, beside in pairs), default=0)
        return round(longest * letter) + 1 + self._theme.px(ASIDE_GAP + 2 * EDGE)

    def _name(self) -> None:
        moment = self._moment
        if moment is None:
            return
        self.setAccessibleName(self.tr("The iteration as numpy"))
        places = [self._cursor] if self._cursor != NO_LINE else list(moment.lit)
        self.setAccessibleDescription("\n".join(self._lines[i].text.strip() for i in places))

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(code_font(self._theme, self._size))
        lit = () if self._moment is None else self._moment.lit
        for number in range(len(self._lines)):
            self._paint_ground(painter, number, number in lit)
            self._paint_line(painter, number, number in lit)
        painter.end()

    def _paint_ground(self, painter: QPainter, number: int, lit: bool) -> None:
        theme, rect = self._theme, self.line_rect(number)
        if lit:
            painter.fillRect(rect, theme.colour("now_wash"))
            bar = QRectF(rect.left(), rect.top(), theme.px(BAR), rect.height())
            painter.fillRect(bar, theme.colour("now"))
        elif number in self.selected and (self.hasFocus() or self._cursor != self._anchor):
            painter.fillRect(rect, theme.colour("accent_wash"))
        elif number == self._hovered and self._lines[number].kinds:
            painter.fillRect(rect, theme.colour("neutral"))
        if self.hasFocus() and number == self._cursor:
            painter.setPen(QPen(theme.colour("accent"), theme.px(1.5)))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_line(self, painter: QPainter, number: int, lit: bool) -> None:
        theme, line = self._theme, self._lines[number]
        edge = theme.px(EDGE)
        rect = self.line_rect(number).adjusted(edge, 0, -edge, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.setPen(theme.colour("dim" if line.is_comment else "text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | middle, line.text)
        loop = bool(self._aside.get(number)) and not line.kinds
        painter.setPen(theme.colour("text" if lit or loop else "dim"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | middle, self._aside.get(number, ""))

    # --- the mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = self._line_at(event.position().toPoint()), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._line_at(event.position().toPoint())
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        begun = self._dragged or number != self._pressed
        if held and begun and NO_LINE not in (number, self._pressed):
            self._dragged = True
            self._anchor, self._cursor = self._pressed, number
        self._hovered = number
        leads = number != NO_LINE and bool(self._lines[number].kinds)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._line_at(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or self._dragged or number == NO_LINE:
            return
        if number == self._pressed:
            self._cursor = self._anchor = number
            self.update()
            self.lineAsked.emit(number)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = NO_LINE
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setObjectName("codeMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy lines"), self.copy_lines).setEnabled(bool(self.selected))
        menu.addAction(self.tr("Copy all, with the numbers"), self.copyAllAsked.emit)
        menu.popup(event.globalPos())

    def _line_at(self, place: QPoint) -> int:
        for number in range(len(self._lines)):
            if self.line_rect(number).contains(place.toPointF()):
                return number
        return NO_LINE

    # --- the keyboard ------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep the keys that walk the lines from being taken as shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            copies = event.matches(QKeySequence.StandardKey.Copy)
            everything = event.matches(QKeySequence.StandardKey.SelectAll)
            walks = event.key() in (*WALK, *PRESS) and not event.modifiers() & (
                Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
            )
            if copies or everything or walks:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = WALK.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_lines()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._anchor, self._cursor = 0, len(self._lines) - 1
        elif step is not None and self._lines:
            self._walk(step, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() in PRESS and self._cursor != NO_LINE:
            self.lineAsked.emit(self._cursor)
        else:
            super().keyPressEvent(event)
        self.update()

    def _walk(self, step: int, select: bool) -> None:
        self._cursor = min(max(self._cursor + step, 0), len(self._lines) - 1)
        if not select or self._anchor == NO_LINE:
            self._anchor = self._cursor
        self._name()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self._cursor == NO_LINE and self._moment is not None:
            self._cursor = self._anchor = self._moment.lit[0] if self._moment.lit else 0
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def copy_lines(self) -> None:
        """Take the selected lines to the clipboard."""
        texts = [self._lines[number].text for number in self.selected]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts) + "\n")
