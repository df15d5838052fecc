"""Panels: docks that look like cards, not like tool windows."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from bpviz.views.theme.sizes import PADDING

HANDLE = 8
"""Height of the bar above a panel that it is moved by."""


class Handle(QWidget):
    """An empty bar; dragging it moves the panel, double-clicking it lets the panel float.

    Its menu saves a picture of the panel.
    """

    pictureAsked = Signal(object)  # QDockWidget

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to move this panel"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the panel."""
        menu = QMenu(self)
        menu.setObjectName("panelMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Save a picture of this panel…"), self._ask_picture)
        menu.popup(event.globalPos())

    def _ask_picture(self) -> None:
        self.pictureAsked.emit(self.parentWidget())

    def sizeHint(self) -> QSize:
        return QSize(0, HANDLE)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HANDLE)


def dock(name: str, title: str, content: QWidget, parent: QWidget, is_card: bool) -> QDockWidget:
    """A dock called `name`. `is_card`: the content draws its own card and needs none around it."""
    made = QDockWidget(title, parent)
    made.setObjectName(name)
    made.setTitleBarWidget(Handle())
    made.setFeatures(
        QDockWidget.DockWidgetFeature.DockWidgetMovable
        | QDockWidget.DockWidgetFeature.DockWidgetClosable
        | QDockWidget.DockWidgetFeature.DockWidgetFloatable
    )
    made.setWidget(content if is_card else card(content))
    return made


def card(content: QWidget, padding: int = 0) -> QFrame:
    """The content on a card."""
    frame = QFrame()
    frame.setProperty("panel", "whole")
    frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(frame)
    margin = 1 + padding
    column.setContentsMargins(margin, margin, margin, margin)
    column.setSpacing(0)
    column.addWidget(content)
    return frame


def padded(content: QWidget) -> QFrame:
    """The content on a card, with room around it."""
    return card(content, PADDING)


class ScrolledDown(QScrollArea):
    """As wide as its content needs; scrolled down where there is too little height for it."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width() if self._is_low else 0
        return QSize(self._content.minimumSizeHint().width() + bar, 0)

    @property
    def _is_low(self) -> bool:
        return self.height() < self._content.minimumSizeHint().height()
