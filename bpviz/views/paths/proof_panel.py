"""The proof: the sum over the paths beside what backpropagation computed, to all digits."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from bpviz.views.boxes import FormulaWidget
from bpviz.views.copying import CopyMenu
from bpviz.views.numbers import number
from bpviz.views.paths.proof import Proof
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP

SIZE: Final = 15


class ProofPanel(QFrame):
    """Three lines: sum, identity, difference; every digit, one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pathsProof")
        self.setProperty("panel", "note")
        self._theme = THEMES["light"]
        self._proof: Proof | None = None
        self._grid = QGridLayout(self)
        self._sum_words, self._sum = self._label("pathsSumWords"), self._label("pathsSum")
        self._identity = FormulaWidget(self, SIZE)
        self._identity.setObjectName("pathsIdentity")
        self._identity_words = self._label("pathsIdentityWords")
        self._gradient = self._label("pathsGradient")
        self._rest_words, self._rest = self._label("pathsRestWords"), self._label("pathsRest")
        self._lay_out()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        right = Qt.AlignmentFlag.AlignLeft
        for i, label in enumerate((self._sum, self._gradient, self._rest)):
            label.setProperty("role", "value" if i < 2 else "dim")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            self._grid.addWidget(label, i, 1, right)
        self._sum.customContextMenuRequested.connect(self._open_sum_menu)
        self._gradient.customContextMenuRequested.connect(self._open_gradient_menu)
        self._rest.customContextMenuRequested.connect(self._open_rest_menu)
        for i, words in enumerate((self._sum_words, self._identity_words, self._rest_words)):
            words.setProperty("role", "dim")
            self._grid.addWidget(words, i, 0)
        self._grid.addWidget(self._identity, 1, 0)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_proof(self, proof: Proof, decimal: str) -> None:
        """Show two numbers and their difference; emits nothing."""
        self._proof = proof
        self._sum_words.setText(proof.sum_words)
        self._sum.setText(number(proof.sum_value, 17, decimal=decimal))
        self._identity.setVisible(not proof.identity_words)
        self._identity_words.setVisible(bool(proof.identity_words))
        self._identity_words.setText(proof.identity_words)
        self._identity.set_formula(proof.identity)
        self._gradient.setText(number(proof.gradient, 17, decimal=decimal))
        self._rest_words.setText(proof.rest_words)
        self._rest.setText(proof.rest_text)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        self._identity.show_theme(theme)
        edge = theme.px(10)
        self._grid.setContentsMargins(theme.px(GAP), edge, theme.px(GAP), edge)
        self._grid.setHorizontalSpacing(theme.px(GAP))
        self._grid.setVerticalSpacing(theme.px(4))

    def _open_sum_menu(self, place: QPoint) -> None:
        if self._proof is not None:
            self._open(self._sum, self._proof.sum_value, place)

    def _open_gradient_menu(self, place: QPoint) -> None:
        if self._proof is not None:
            self._open(self._gradient, self._proof.gradient, place)

    def _open_rest_menu(self, place: QPoint) -> None:
        if self._proof is not None:
            self._open(self._rest, self._proof.rest_value, place)

    def _open(self, label: QLabel, value: float, place: QPoint) -> None:
        assert self._proof is not None
        CopyMenu(label, value, self._proof.identity).show_at(label.mapToGlobal(place))
