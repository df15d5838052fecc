"""The rule for a whole layer on one quiet line: in vectors, δ³ = ∇C ⊙ σ′(z³), BP1."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bpviz.notation.vectors import VectorForm
from bpviz.views.boxes import FormulaWidget
from bpviz.views.theme import THEMES, Theme

SIZE, SMALLEST = 15, 11
WIDE_ENOUGH = 300


class VectorLine(QWidget):
    """Words, the formula, and its name at the right; hidden where a step has no such form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self._label("chainVectorWords")
        self._formula = FormulaWidget(self, SIZE, SMALLEST)
        self._formula.setObjectName("chainVectors")
        self._name = self._label("chainVectorName")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._words)
        self._line.addWidget(self._formula, 1)
        self._line.addWidget(self._name)
        self.show_theme(THEMES["light"])

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", "label")
        return label

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._formula.show_theme(theme)
        self._line.setSpacing(theme.px(10))
        self._theme = theme
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is little room, the words go and the formula stays."""
        self._words.setVisible(self.width() >= self._theme.px(WIDE_ENOUGH))

    def show_form(self, form: VectorForm | None) -> None:
        """Show a formula, or nothing."""
        self.setVisible(form is not None)
        if form is None:
            return
        self._words.setText(self.tr("in vectors"))
        self._formula.set_formula(form.formula)
        self._name.setText(form.name)
        self._name.setVisible(bool(form.name))
