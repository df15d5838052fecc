"""What stands below the fields: changes that wait, the two ways to begin again, the progress."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.frame import Frame
from bpviz.views.theme import Theme


class Pending(QFrame):
    """Says what was changed and waits for a restart, which one button makes and another drops."""

    restartClicked = Signal()
    discardClicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pending")
        self.setProperty("panel", "note")
        self._words = QLabel(self)
        self._words.setObjectName("pendingText")
        self._words.setWordWrap(True)
        self._restart = QPushButton(self.tr("Restart with these settings"), self)
        self._restart.setObjectName("restartWith")
        self._restart.setProperty("kind", "primary")
        self._restart.clicked.connect(self.restartClicked)
        self._discard = QPushButton(self.tr("Discard changes"), self)
        self._discard.setObjectName("discard")
        self._discard.setProperty("kind", "quiet")
        self._discard.clicked.connect(self.discardClicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(4)
        for widget in (self._words, self._restart, self._discard):
            column.addWidget(widget)

    def show_changes(self, changed: list[str], wrong: bool) -> None:
        """Show the labels of what was changed; wrong: it cannot work yet."""
        self.setVisible(bool(changed))
        if wrong:
            self._words.setText(self.tr("What is marked red cannot work."))
            self._restart.setToolTip(self.tr("Mend what is marked red first."))
        else:
            words = self.tr("Changed: {fields}. The run begins again with that.")
            self._words.setText(words.format(fields=", ".join(changed)))
            self._restart.setToolTip(self.tr("Begin a new run with these settings; undo returns"))
        self._restart.setEnabled(not wrong)


class Footer(QWidget):
    """Restart and New weights."""

    restartClicked = Signal()
    newWeightsClicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restart = QPushButton(self.tr("Restart"), self)
        self._restart.setObjectName("restart")
        self._restart.clicked.connect(self.restartClicked)
        self._new = QPushButton(self.tr("New weights"), self)
        self._new.setObjectName("newWeights")
        self._new.setToolTip(
            self.tr("Begin again with other first weights, drawn with the next seed")
        )
        self._new.clicked.connect(self.newWeightsClicked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(_row(self._restart, self._new))

    def show_frame(self, frame: Frame) -> None:
        """Show whether there is anything to begin again; emits nothing."""
        self._restart.setEnabled(frame.latest > 0)
        self._restart.setToolTip(
            self.tr("Back to the same first weights (R)")
            if frame.latest
            else self.tr("No update was made yet: this is where it starts.")
        )

    def show_buttons(self, shown: bool) -> None:
        """Show the two ways to begin again; while changes wait there is a third, above."""
        self._restart.setVisible(shown)
        self._new.setVisible(shown)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._column.setSpacing(theme.px(6))


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1)
    return row
