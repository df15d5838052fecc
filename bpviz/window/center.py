"""The middle of the window: the title of the net, the diagram, and what there is to say."""

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bpviz.files import load_net, net_names
from bpviz.views.network import NetworkView
from bpviz.views.theme.sizes import PADDING
from bpviz.window.nets import title_of
from bpviz.window.panel import HANDLE, card


class Center(QWidget):
    """Offers the nets that come with bpviz above the diagram of the one that is shown."""

    netChosen = Signal(str)

    def __init__(self, network: NetworkView) -> None:
        super().__init__()
        self.nets = QComboBox()
        self.nets.setObjectName("nets")
        self.nets.setProperty("kind", "title")
        self.nets.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.nets.setToolTip(self.tr("Open one of the nets that come with bpviz"))
        self.nets.setAccessibleName(self.tr("The net that is shown"))
        self.nets.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._fill()
        self.nets.activated.connect(self._activated)
        inner = QFrame()
        column = QVBoxLayout(inner)
        column.setContentsMargins(PADDING // 2, PADDING // 2, PADDING // 2, PADDING // 2)
        column.setSpacing(0)
        self._reading = QLabel(self.tr("What the network does with your drawing"))
        self._reading.setProperty("role", "question")
        self._reading.setContentsMargins(PADDING, PADDING // 2, 0, PADDING // 2)
        self._reading.hide()
        row = QHBoxLayout()
        row.addWidget(self.nets)
        row.addWidget(self._reading)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(network, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, HANDLE, 0, 0)
        whole.addWidget(card(inner), 1)

    def _fill(self) -> None:
        language = QLocale().name()
        for name in net_names():
            self.nets.addItem(title_of(load_net(name), language), name)

    def _activated(self, index: int) -> None:
        name = self.nets.itemData(index)
        if name is not None:
            self.netChosen.emit(name)

    def show_net(self, name: str) -> None:
        """Show the title of a net that comes with bpviz."""
        with QSignalBlocker(self.nets):
            self._remove_other()
            self.nets.setCurrentIndex(self.nets.findData(name))

    def show_title(self, title: str) -> None:
        """Show the title of any other network."""
        with QSignalBlocker(self.nets):
            self._remove_other()
            self.nets.insertItem(0, title, None)
            self.nets.setCurrentIndex(0)

    def _remove_other(self) -> None:
        if self.nets.itemData(0) is None:
            self.nets.removeItem(0)

    def show_reading(self, is_reading: bool) -> None:
        """In Draw the diagram shows the network that reads, whichever that is."""
        self.nets.setVisible(not is_reading)
        self._reading.setVisible(is_reading)

    def show_same(self, other: "Center") -> None:
        """Show the title that another one shows."""
        name = other.nets.currentData()
        if name is None:
            self.show_title(other.nets.currentText())
        else:
            self.show_net(name)
