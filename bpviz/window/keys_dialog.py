"""All keys, in two columns that scroll where the screen is small."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bpviz.views.theme.sizes import GAP, PADDING

LEAST_ROOM = 80
"""Pixels of the parent that stay free above and below."""


class KeysDialog(QDialog):
    """What every key does; it goes away when it is closed."""

    def __init__(self, rows: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("told")
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = _page(rows)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(GAP)
        column.addWidget(scroll)
        column.addWidget(close)
        size = page.sizeHint()
        beside = 2 * PADDING + scroll.verticalScrollBar().sizeHint().width() + 2
        below = 2 * PADDING + GAP + close.sizeHint().height()
        self.resize(
            min(size.width() + beside, parent.width()),
            min(size.height() + below, max(parent.height() - LEAST_ROOM, 200)),
        )


def _page(rows: Sequence[tuple[str, str]]) -> QWidget:
    """The keys in bold, what they do beside them, in two halves."""
    page = QWidget()
    page.setProperty("kind", "page")
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP // 2)
    half = (len(rows) + 1) // 2
    for place, (keys, words) in enumerate(rows):
        right, line = divmod(place, half)
        for column, (text, role) in enumerate(((keys, "value"), (words, "dim"))):
            label = QLabel(text)
            label.setProperty("role", role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, line, 3 * right + column)
    grid.setColumnMinimumWidth(2, PADDING)
    grid.setRowStretch(half, 1)
    return page
