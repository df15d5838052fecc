"""One earlier run in the legend: its line, its name, a value, and what deletes it."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from bpviz.views.curves.cross import CrossButton
from bpviz.views.curves.legend import Swatch
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import CONTROL_RADIUS

LONGEST: Final = 60
"""Letters in a name."""
OWN: Final = (Qt.Key.Key_F2, Qt.Key.Key_Delete)


class NameField(QLineEdit):
    """Where a name is typed: Enter and leaving it take what was typed, Esc does not."""

    typed = Signal(str)
    left = Signal(bool)  # whether by a key of its own

    def begin(self, name: str) -> None:
        """Offer a name to be changed."""
        self.setText(name)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the shortcuts of the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end(taken=False, by_key=True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(taken=True, by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # The menu under the right button and another window are not leaving it.
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._end(taken=True, by_key=False)

    def _end(self, taken: bool, by_key: bool) -> None:
        if self.isHidden():
            return
        self.hide()  # comes back here, as the focus goes
        if taken:
            self.typed.emit(self.text())
        self.left.emit(by_key)


class RunRow(QWidget):
    """The entry of one run. Double-click or F2 renames it, the cross or Delete deletes it."""

    deleted = Signal(int)  # its place
    renamed = Signal(int, str)  # its place, what was typed
    pointed = Signal(object)  # int, its place; None when no longer

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"run{place}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fixed = False
        self._place, self._name, self._theme = place, "", THEMES["light"]
        self._swatch = Swatch(0, False, self)
        self._label, self._value = QLabel(self), QLabel(self)
        self._label.setObjectName(f"run{place}Name")
        self._label.setProperty("role", "label")
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._value.setObjectName(f"run{place}Value")
        self._value.setProperty("role", "value")
        self._field = NameField(self)
        self._field.setObjectName(f"run{place}Field")
        self._field.setProperty("kind", "inline")
        self._field.setMaxLength(LONGEST)
        self._field.setAccessibleName(self.tr("Name of the run"))
        self._field.hide()
        self._field.typed.connect(self._rename)
        self._field.left.connect(self._end_renaming)
        self._cross = CrossButton(self)
        self._cross.setObjectName(f"run{place}Delete")
        self._cross.clicked.connect(self._delete)
        self._arrange()

    def _arrange(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._swatch)
        self._layout.addWidget(self._label, 1)
        self._layout.addWidget(self._field, 1)
        self._layout.addWidget(self._value)
        self._layout.addWidget(self._cross)

    # --- what is shown ---------------------------------------------------------------------------

    def show_run(self, name: str, colour: int) -> None:
        """Show the run of this name in the colour of this place."""
        self._name = name
        self._swatch.show_token(colour)
        self._elide()
        self.setAccessibleName(name)
        if self._fixed:
            self.setToolTip(_as_typed(name))
            return
        rename = self.tr("{name}: double-click or F2 renames it").format(name=name)
        delete = self.tr("Delete the run “{name}”").format(name=name)
        self.setToolTip(_as_typed(rename))
        self._cross.setToolTip(_as_typed(delete))
        self._cross.setAccessibleName(delete)

    def show_value(self, value: str) -> None:
        """Show a value of it; what is left of the room is the name's."""
        if value != self._value.text():
            self._value.setText(value)
            self.setAccessibleDescription(value)

    def fix(self, fixed: bool) -> None:
        """Whether it can be neither renamed nor deleted."""
        self._fixed = fixed
        self._cross.setVisible(not fixed)
        if fixed:
            self.setToolTip(_as_typed(self._name))

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._swatch.show_theme(theme)
        self._layout.setContentsMargins(theme.px(4), 0, 0, 0)
        self._layout.setSpacing(theme.px(6))
        self._cross.show_theme(theme)
        self._elide()

    def _elide(self) -> None:
        width = max(0, self._label.width())
        mode = Qt.TextElideMode.ElideRight
        self._label.setText(self._label.fontMetrics().elidedText(self._name, mode, width))

    # --- what is done with it --------------------------------------------------------------------

    def _begin_renaming(self) -> None:
        if self._fixed:
            return
        self._label.hide()
        self._field.begin(self._name)

    def _end_renaming(self, by_key: bool) -> None:
        self._label.show()
        if by_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, name: str) -> None:
        if name != self._name:
            self.renamed.emit(self._place, name)

    def _delete(self) -> None:
        if self._fixed:
            return
        self.deleted.emit(self._place)

    # --- events ----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep F2 and Delete from the shortcuts of the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in OWN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self._begin_renaming()
        elif event.key() == Qt.Key.Key_Delete:
            self._delete()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin_renaming()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(self._place)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.pointed.emit(self._place)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.pointed.emit(None)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        corner = self._theme.px(CONTROL_RADIUS)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), corner, corner)
        painter.end()


def _as_typed(text: str) -> str:
    """A tooltip in which "<b>" is what a person called a run, not bold letters."""
    return f"<p>{escape(text)}</p>"
