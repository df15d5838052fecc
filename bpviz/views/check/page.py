"""The parts of the check and how they stand below each other."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.notation.symbols import Notation
from bpviz.views.check.curve_plot import CostPlot, LensPlot
from bpviz.views.check.error_plot import ErrorPlot, NudgeSlider, slider_margins
from bpviz.views.check.legend import Legend
from bpviz.views.check.moment import name_of, nudged_of
from bpviz.views.check.rows import Rows
from bpviz.views.check.words import CHOOSER_NAME, say
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP, PADDING

SIDE_BY_SIDE = 360


class Chooser(QComboBox):
    """Everything of a small net that can be nudged, by name."""

    refChosen = Signal(object)  # the Ref that a person chose

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkChooser")
        self._offered: list[object] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.activated.connect(self._choose)

    def offer(self, notation: Notation, ref: object) -> None:
        """Offer what a net has, with `ref` shown as chosen; emits nothing."""
        offered = nudged_of(notation.spec)
        texts = [name_of(each, notation) for each in offered]
        self._offered = list(offered)
        if texts != [self.itemText(i) for i in range(self.count())]:
            self.clear()
            self.addItems(texts)
        self.setCurrentIndex(self._offered.index(ref) if ref in self._offered else -1)
        self.setAccessibleName(say(CHOOSER_NAME))
        self.setToolTip(say(CHOOSER_NAME))
        self.setVisible(bool(texts))

    def _choose(self, index: int) -> None:
        self.refChosen.emit(self._offered[index])


class CheckPage(QWidget):
    """Question and note; two plots; the numbers; the errors with the slider below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.question = self._label("checkQuestion", "question")
        self.note = self._label("checkNote", "dim")
        self.chooser = Chooser(self)
        self.source = QPushButton(self)
        self.source.setObjectName("checkSource")
        self.source.setProperty("kind", "soft")
        self.source.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.curve_title = self._label("checkCurveTitle", "label")
        self.lens_title = self._label("checkLensTitle", "label")
        self.curve, self.lens = CostPlot(), LensPlot()
        self.legend, self.rows = Legend(), Rows()
        self.cause = self._label("checkCause", "dim")
        self.errors_title = self._label("checkErrorsTitle", "label")
        self.eps = self._label("checkEpsText", "value")
        self.eps.setProperty("tone", "accent")
        self.eps.setWordWrap(False)
        self.errors, self.slider = ErrorPlot(), NudgeSlider()
        self._lay_out()
        self.speak()

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.question, 1)
        top.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignTop)
        self._plots = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for title, plot in ((self.curve_title, self.curve), (self.lens_title, self.lens)):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(title)
            column.addWidget(plot)
            self._plots.addLayout(column, 1)
        self._shown = QWidget(self)
        inner = self._inner = QVBoxLayout(self._shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self._plots)
        inner.addWidget(self.legend)
        inner.addWidget(self.rows)
        inner.addLayout(self._errors_column())
        inner.addWidget(self.cause)
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self.note)
        self._column.addWidget(self.source, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._shown)
        self._column.addStretch(1)

    def _errors_column(self) -> QVBoxLayout:
        column, head = QVBoxLayout(), QHBoxLayout()
        head.addWidget(self.errors_title, 1)
        head.addWidget(self.eps)
        self._below = QHBoxLayout()
        self._below.addWidget(self.slider)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.errors)
        column.addLayout(self._below)
        return column

    def speak(self) -> None:
        """Take the language of the program."""
        self.source.setText(self.tr("Go to that step"))
        self.slider.speak()
        self.legend.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.speak()
        super().changeEvent(event)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._theme = theme
        for each in (self.curve, self.lens, self.legend, self.rows, self.errors):
            each.show_theme(theme)
        edge = theme.px(PADDING)
        self._column.setContentsMargins(edge, theme.px(GAP), edge, theme.px(GAP))
        self._column.setSpacing(theme.px(6))
        self._inner.setSpacing(theme.px(6))
        self._plots.setSpacing(theme.px(GAP))
        left, right = slider_margins(theme)
        self._below.setContentsMargins(left, 0, right, 0)
        self._turn()

    def show_parts(self, shown: bool, source: bool = False) -> None:
        """Show plots and numbers, or only the words, perhaps with the way to a step."""
        self._shown.setVisible(shown)
        self.source.setVisible(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._plots.setDirection(sideways if wide else down)
