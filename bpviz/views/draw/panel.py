"""DrawPanel: the pad with its buttons, the way of the ink below it, and which network reads."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.display import Display
from bpviz.run.reader import Reader
from bpviz.views.draw.pad import DrawPad
from bpviz.views.draw.pipeline import PipelineStrip
from bpviz.views.draw.tools import PadTools
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP, PADDING

SOON: Final = 25
"""Milliseconds after which the strip follows a pen that moves."""

NARROW, LOW = 350, 500


class Square(QWidget):
    """Keeps one widget as large a square as there is room for, in the middle."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        inner.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width

    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inner.minimumSizeHint()

    def take(self, inner: QWidget) -> None:
        """Keep a widget that was elsewhere."""
        self._inner = inner
        inner.setParent(self)
        self._fit()
        inner.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._inner.parentWidget() is self:
            self._fit()

    def _fit(self) -> None:
        side = min(self.width(), self.height())
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        self._inner.setGeometry(left, top, side, side)


class DrawPanel(QWidget):
    """Where a digit is drawn. The pad is `pad`, the strip below it `strip`, the tools `tools`."""

    useModelAsked = Signal()  # make the network that reads the session's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawPanel")
        self._theme = THEMES["light"]
        self.pad, self.strip = DrawPad(self), PipelineStrip(self)
        self.tools = PadTools(self.pad, self)
        self._model, self._refusal = QLabel(self), QLabel(self)
        self._use = QPushButton(self)
        self._square = Square(self.pad, self)
        self._footer = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._dress()
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._show_strokes)
        self.pad.strokesChanged.connect(self._follow)
        self.pad.sightChanged.connect(self._show_strokes)
        self.strip.leftOut.connect(self.pad.set_left_out)
        self._use.clicked.connect(self.useModelAsked)
        self._say()
        self.show_theme(THEMES["light"])

    def set_reader(self, reader: Reader) -> None:
        """Read with this network; the strip ends with the picture that it sees."""
        self.pad.set_reader(reader)
        self.strip.set_side(reader.side)

    def set_model_line(self, text: str, can_use: bool = False, refusal: str = "") -> None:
        """Say which network reads; can_use: it may become the session's.

        refusal  why the session's network does not read
        """
        self._model.setText(text)
        self._model.setVisible(bool(text))
        self._use.setVisible(can_use)
        self._refusal.setText(refusal)
        self._model.setToolTip(refusal)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_room()

    def _make_room(self) -> None:
        """In a narrow panel words stand above their button; in a low one a tooltip has some."""
        px = self._theme.px
        ways = QBoxLayout.Direction
        is_narrow = self.width() < px(NARROW)
        self._footer.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        is_low = self.height() < px(LOW)
        self._refusal.setVisible(bool(self._refusal.text()) and not is_low)
        self.tools.show_heading(not is_narrow)

    def take_over(self, old: DrawPanel) -> None:
        """Show what another panel shows: the ink, its pen, the stages left out."""
        self.pad.set_width(old.pad.sight.pen)
        self.tools.show_width(old.pad.sight.pen)
        self.strip.leave_out(old.pad.sight.left_out)
        self.pad.show_ink(old.pad.ink)

    def give_pad(self) -> DrawPad:
        """Hand the pad over to another place: it is given back with `take_pad`."""
        self.pad.setParent(None)
        return self.pad

    def take_pad(self) -> None:
        """Have the pad back."""
        self._square.take(self.pad)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self.pad.show_theme(theme)
        self.strip.show_theme(theme)
        self.tools.show_theme(theme)
        layout = self.layout()
        assert layout is not None
        padding = theme.px(PADDING)
        layout.setContentsMargins(padding, padding // 2, padding, padding)
        layout.setSpacing(theme.px(GAP) // 2)
        self._make_room()

    def show_display(self, display: Display) -> None:
        """Nothing here depends on how numbers are shown."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._model.setProperty("role", "dim")
        self._model.setObjectName("modelLine")
        self._model.setWordWrap(True)
        self._refusal.setProperty("role", "label")
        self._refusal.setObjectName("refusalLine")
        self._refusal.setWordWrap(True)
        self._use.setObjectName("useModel")
        self._use.setProperty("kind", "soft")

    def _lay_out(self) -> None:
        footer, column = self._footer, QVBoxLayout(self)
        footer.addWidget(self._model, 1)
        footer.addWidget(self._use)
        column.addWidget(self.tools)
        column.addWidget(self._square, 1)
        column.addWidget(self.strip)
        column.addLayout(footer)
        column.addWidget(self._refusal)
        self.set_model_line("")

    def _follow(self) -> None:
        """Show the strokes; while the pen moves a moment later: the answer comes first."""
        if not self.pad.is_drawing:
            self._show_strokes()
        elif not self._soon.isActive():
            self._soon.start()

    def _show_strokes(self) -> None:
        self._soon.stop()
        self.strip.show_strokes(self.pad.strokes, self.pad.sight)

    def _say(self) -> None:
        self._use.setText(self.tr("Use in Step and Train"))
        self._use.setToolTip(self.tr("Step through this network, or train it on."))
