"""The controls of the comparison: the fields, the epochs, the button, and one line of words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.theme import Theme

STEPS: Final = 1_000
"""The resolution of the progress bar."""
ONLY_ONE: Final = QT_TRANSLATE_NOOP("Compare", "no other")
TRAIN: Final = QT_TRANSLATE_NOOP("Compare", "Compare")
STOP: Final = QT_TRANSLATE_NOOP("Compare", "Stop")


def _say(text: str) -> str:
    return QCoreApplication.translate("Compare", text)


class Controls:
    """What stands above and below the table."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent
        self.fields = [
            self._chooser(
                "compareField", QCoreApplication.translate("Compare", "In what the variants differ")
            ),
            self._chooser(
                "compareSecondField",
                QCoreApplication.translate("Compare", "In what else the variants differ"),
            ),
        ]
        self.epochs = QLineEdit("30", parent)
        self.epochs.setObjectName("compareEpochs")
        self.epochs.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.epochs.setAccessibleName(
            QCoreApplication.translate("Compare", "Epochs that each variant is trained")
        )
        self._label = QLabel(QCoreApplication.translate("Compare", "epochs"), parent)
        self._label.setProperty("role", "label")
        self.train = QPushButton(parent)
        self.train.setObjectName("compareTrain")
        self.train.setProperty("kind", "primary")
        self.train.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.above = QHBoxLayout()
        for field in self.fields:
            self.above.addWidget(field)
        for part in (self.epochs, self._label, self.train):
            self.above.addWidget(part)
        self._words = QLabel(parent)
        self._words.setObjectName("compareWords")
        self._words.setProperty("role", "label")
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress = QProgressBar(parent)
        self._progress.setTextVisible(False)
        self._progress.setRange(0, STEPS)
        self._progress.setObjectName("compareProgress")
        self._progress.setAccessibleName(
            QCoreApplication.translate("Compare", "How much of the comparison is done")
        )
        line = QHBoxLayout()
        line.addWidget(self._words, 1)
        line.addWidget(self._progress)
        self.below = line

    def _chooser(self, name: str, says: str) -> QComboBox:
        chooser = QComboBox(self._parent)
        chooser.setObjectName(name)
        chooser.setAccessibleName(says)
        chooser.setToolTip(says)
        chooser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.setMinimumContentsLength(6)
        chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return chooser

    def offer(self, fields: Sequence[tuple[str, str]]) -> None:
        """Offer these fields; what was chosen stays chosen if it is among them."""
        for place, chooser in enumerate(self.fields):
            before = chooser.currentData()
            chooser.clear()
            if place:
                chooser.addItem(_say(ONLY_ONE), "")
            for name, words in fields:
                chooser.addItem(words, name)
            chooser.setCurrentIndex(max(0, chooser.findData(before)))

    def choose(self, fields: Sequence[str]) -> None:
        """Choose these fields, at most two."""
        for place, chooser in enumerate(self.fields):
            wanted = fields[place] if place < len(fields) else ""
            chooser.setCurrentIndex(max(0, chooser.findData(wanted)))

    def show_running(self, running: bool, share: float) -> None:
        """Show whether it is being trained, and how much of it is done."""
        self.train.setText(_say(STOP) if running else _say(TRAIN))
        self._progress.setVisible(running)
        self._progress.setValue(round(STEPS * share))
        for part in (*self.fields, self.epochs):
            part.setEnabled(not running)

    def show_ready(self, ready: bool, wrong: str) -> None:
        """Whether it can be begun, and if not why."""
        self.train.setEnabled(ready)
        self.train.setToolTip("" if ready else wrong)

    def say(self, words: str, wrong: bool = False) -> None:
        """One line of words; `wrong` when they say what is to be put right."""
        tone = "error" if wrong else ""
        if self._words.property("tone") != tone:
            self._words.setProperty("tone", tone)
            self._words.style().unpolish(self._words)
            self._words.style().polish(self._words)
        self._words.setText(words)
        self._words.setToolTip(words)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self.above.setSpacing(theme.px(6))
        self.below.setSpacing(theme.px(6))
        self._progress.setFixedWidth(theme.px(120))
        for chooser in self.fields:
            chooser.setMinimumWidth(theme.px(70))
            chooser.setMaximumWidth(theme.px(190))
        self.epochs.setFixedWidth(theme.px(52))
