"""DrawPanel: the pad with its buttons, the way of the ink below it, and which network reads."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.reader import Reader
from bpviz.views.draw.pad import DrawPad
from bpviz.views.draw.pipeline import PipelineStrip
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP, PADDING


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

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = min(self.width(), self.height())
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        self._inner.setGeometry(left, top, side, side)


class DrawPanel(QWidget):
    """Where a digit is drawn. The pad is `pad`, the strip below it `strip`."""

    useModelAsked = Signal()  # make the network that reads the session's

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drawPanel")
        self.pad, self.strip = DrawPad(self), PipelineStrip(self)
        self._heading, self._model = QLabel(self), QLabel(self)
        self._undo, self._clear = QPushButton(self), QPushButton(self)
        self._use = QPushButton(self)
        self._dress()
        self._lay_out()
        self.pad.strokesChanged.connect(self._show_strokes)
        self._undo.clicked.connect(self.pad.undo)
        self._clear.clicked.connect(self.pad.clear)
        self._use.clicked.connect(self.useModelAsked)
        self._say()
        self.show_theme(THEMES["light"])

    def set_reader(self, reader: Reader) -> None:
        """Read with this network; the strip ends with the picture that it sees."""
        self.pad.set_reader(reader)
        self.strip.set_side(reader.side)

    def set_model_line(self, text: str, can_use: bool = False) -> None:
        """Say which network reads; can_use: it may become the session's."""
        self._model.setText(text)
        self._model.setVisible(bool(text))
        self._use.setVisible(can_use)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self.pad.show_theme(theme)
        self.strip.show_theme(theme)
        layout = self.layout()
        assert layout is not None
        padding = theme.px(PADDING)
        layout.setContentsMargins(padding, padding, padding, padding)
        layout.setSpacing(theme.px(GAP))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._heading.setProperty("role", "heading")
        self._model.setProperty("role", "dim")
        self._model.setObjectName("modelLine")
        self._model.setWordWrap(True)
        for button, name in ((self._undo, "undoStroke"), (self._clear, "clearPad")):
            button.setObjectName(name)
            button.setProperty("kind", "quiet")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._use.setObjectName("useModel")
        self._use.setProperty("kind", "soft")

    def _lay_out(self) -> None:
        header, footer, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        header.setSpacing(0)
        header.addWidget(self._heading, 1)
        header.addWidget(self._undo)
        header.addWidget(self._clear)
        footer.addWidget(self._model, 1)
        footer.addWidget(self._use)
        column.addLayout(header)
        column.addWidget(Square(self.pad, self), 1)
        column.addWidget(self.strip)
        column.addLayout(footer)
        self.set_model_line("")

    def _show_strokes(self) -> None:
        self.strip.show_strokes(self.pad.strokes)
        self._say_buttons()

    def _say(self) -> None:
        self._heading.setText(self.tr("Draw a digit"))
        self._undo.setText(self.tr("Undo"))
        self._clear.setText(self.tr("Clear"))
        self._use.setText(self.tr("Use in Step and Train"))
        self._use.setToolTip(self.tr("Step through this network, or train it on."))
        self._say_buttons()

    def _say_buttons(self) -> None:
        can_undo, is_blank = self.pad.can_undo, self.pad.is_blank
        self._undo.setEnabled(can_undo)
        self._clear.setEnabled(not is_blank)
        self._undo.setToolTip(
            self.tr("Take back the last stroke (Ctrl+Z).")
            if can_undo
            else self.tr("There is no stroke to take back.")
        )
        self._clear.setToolTip(
            self.tr("Take all ink away (C).") if not is_blank else self.tr("The paper is empty.")
        )
