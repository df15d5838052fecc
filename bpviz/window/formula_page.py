"""The page with the formula, how it is told, and the question for results to be foretold."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.chain import ChainView
from bpviz.views.predict import PredictBox
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP


class FormulaPage(QWidget):
    """ChainView above, PredictBox below while Predict is on; two switches at the foot."""

    predictToggled = Signal()
    orderToggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chain = ChainView()
        self.predict = PredictBox()
        self.predict.hide()
        self.predicting = self._switch(
            "predictSwitch",
            self.tr("Predict"),
            self.tr("Foretell each result before it is shown (H)"),
        )
        self.layers_first = self._switch(
            "orderSwitch",
            self.tr("Layer by layer"),
            self.tr("Tell δ and gradients of one layer after the other, not all δ first (L)"),
        )
        self.predicting.clicked.connect(self.predictToggled)
        self.layers_first.clicked.connect(self.orderToggled)
        self._lay_out()

    def _switch(self, name: str, words: str, tip: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GAP // 2)
        foot.addStretch()
        foot.addWidget(self.layers_first)
        foot.addWidget(self.predicting)
        below = QVBoxLayout()
        below.setContentsMargins(GAP, 0, GAP, GAP // 2)
        below.setSpacing(GAP // 2)
        below.addWidget(self.predict)
        below.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chain, 1)
        column.addLayout(below)

    def show_frame(self, frame: Frame) -> None:
        """Show a moment."""
        self.chain.show_frame(frame)
        with QSignalBlocker(self.layers_first):
            self.layers_first.setChecked(frame.order == "layers")
        if not self.predict.isHidden():
            self.predict.show_frame(frame)

    def show_display(self, display: Display) -> None:
        """Show it in another way."""
        self.chain.show_display(display)
        self.predict.show_display(display)
        self.predict.setVisible(display.predicting)
        with QSignalBlocker(self.predicting):
            self.predicting.setChecked(display.predicting)

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self.chain.show_theme(theme)
        self.predict.show_theme(theme)
