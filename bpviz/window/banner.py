"""A bar that says one thing: what went wrong, what takes a while, what was taken back."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from bpviz.views.theme import Theme, icon
from bpviz.views.theme.sizes import GAP, PADDING

MENTIONED: Final = 4_000
"""Milliseconds for which something is mentioned that needs no answer."""
WIDEST: Final = 900


class Banner(QFrame):
    """Hidden while there is nothing to say. Its text can be selected, and closed.

    It lies over the top of its parent, in the middle, so that nothing moves when it comes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("panel", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel()
        self._label.setObjectName("bannerText")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._close = QPushButton()
        self._close.setObjectName("bannerClose")
        self._close.setProperty("kind", "quiet")
        self._close.setToolTip(self.tr("Close this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 4, GAP, 4)
        row.addWidget(self._label, 1)
        row.addWidget(self._close)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(MENTIONED)
        self._soon.timeout.connect(self.clear)
        self.hide()
        if parent is not None:
            parent.installEventFilter(self)

    @property
    def text(self) -> str:
        """What it says now."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Show a sentence until it is closed or replaced."""
        self._soon.stop()
        self._label.setText(text)
        self.setVisible(bool(text))
        self._lie_over()

    def mention(self, text: str) -> None:
        """Show a sentence for a few seconds, unless something that matters stands there."""
        if self.text and not self._soon.isActive():
            return
        self.say(text)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the parent's top."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._lie_over()
        return False

    def _lie_over(self) -> None:
        parent = self.parentWidget()
        if parent is None or self.isHidden():
            return
        words = self._label.fontMetrics().horizontalAdvance(self.text)
        beside = PADDING + 3 * GAP + self._close.sizeHint().width()
        width = min(words + beside, WIDEST, parent.width() - 2 * GAP)
        height = self.heightForWidth(width)
        self.setGeometry(QRect((parent.width() - width) // 2, GAP // 2, width, height))
        self.raise_()

    def clear(self) -> None:
        """Say nothing."""
        self.say("")

    def show_theme(self, theme: Theme) -> None:
        """Colour the icon."""
        self._close.setIcon(icon("close", theme, "dim"))
