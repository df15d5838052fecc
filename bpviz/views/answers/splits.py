"""SplitChooser: which examples are answered."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from bpviz.data import Dataset
from bpviz.run.scoring import TRAIN_SAMPLE
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import count

WORDS: Final = {
    "train": QT_TRANSLATE_NOOP("SplitChooser", "training"),
    "validation": QT_TRANSLATE_NOOP("SplitChooser", "validation"),
    "test": QT_TRANSLATE_NOOP("SplitChooser", "test"),
}


class SplitChooser(QComboBox):
    """Those of some splits that a data set has; it starts with the first of them."""

    splitChosen = Signal(str)  # "train", "validation" or "test"

    def __init__(self, splits: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("split")
        self.setProperty("kind", "quiet")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._offered = splits
        self._dataset: Dataset | None = None
        self.activated.connect(self._tell)
        self._name()

    @property
    def split(self) -> str:
        """The split that is chosen."""
        return str(self.currentData() or "train")

    def show_dataset(self, dataset: Dataset) -> None:
        """Offer the splits of a data set; the choice stays where it can."""
        if dataset is self._dataset:
            return
        wanted = self.split if self._dataset is not None else ""
        self._dataset = dataset
        self._fill()
        found = [self.findData(name) for name in (wanted, *self._offered)]
        self.setCurrentIndex(next((index for index in found if index >= 0), 0))

    def choose(self, split: str) -> None:
        """Show a split as chosen; one that there is not changes nothing."""
        index = self.findData(split)
        if index >= 0:
            self.setCurrentIndex(index)

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange and self._dataset is not None:
            chosen = self.split
            self._fill()
            self.choose(chosen)
            self._name()
        return super().event(event)

    def _fill(self) -> None:
        dataset = self._dataset
        assert dataset is not None
        self.clear()
        for name in self._offered:
            pair = dataset.split(name)
            if pair is not None:
                text = QCoreApplication.translate("SplitChooser", WORDS[name])
                self.addItem(text, name)
                if name == "train" and len(pair[0]) > TRAIN_SAMPLE:
                    tip = self.tr("the first {n} training examples").format(n=count(TRAIN_SAMPLE))
                    self.setItemData(self.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Which examples are answered"))
        self.setToolTip(self.tr("Training data, validation data or test data"))

    def _tell(self, index: int) -> None:
        self.splitChosen.emit(self.split)
