"""UntilBar: until when to train, how far that is, and back to the best."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.theme import THEMES, Theme
from bpviz.views.until.reading import CHOICES, NEVER, Reading, read, why_never
from bpviz.views.until.words import (
    CHOICE_WORDS,
    UNITS,
    best_behind,
    go_back_words,
    help_words,
    running_words,
    say,
)

STEPS: Final = 1_000
"""The resolution of the progress bar."""


class UntilBar(QWidget):
    """One list, one field, one button; below them one line that says what is or what is wrong.

    Nothing is trained here: the next Frame says what runs.
    """

    goalAsked = Signal(object)  # TrainingGoal, or None: train until it is stopped
    stopAsked = Signal()
    bestAsked = Signal()  # show the moment with the best scores

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("untilBar")
        self._frame: Frame | None = None
        self._display, self._by = Display(), "accuracy"
        self._texts = {key: choice.first for key, choice in CHOICES.items()}
        self._refused = ""
        self._label = QLabel(self.tr("Train until"), self)
        self._label.setProperty("role", "label")
        self._list, self._field = self._make_list(), self._make_field()
        self._label.setBuddy(self._list)
        self._unit, self._words = QLabel(self), QLabel(self)
        self._unit.setProperty("role", "label")
        self._words.setObjectName("untilWords")
        self._words.setProperty("role", "label")
        self._words.setWordWrap(True)
        self._train = self._make_button("untilTrain", "primary")
        self._train.clicked.connect(self._press)
        self._back = self._make_button("untilBest", None)
        self._back.setMinimumWidth(1)  # it finds shorter words instead
        self._back.clicked.connect(self.bestAsked)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("untilProgress")
        self._progress.setTextVisible(False)
        self._progress.setRange(0, STEPS)
        self._progress.setAccessibleName(self.tr("How much of the training is done"))
        self._arrange()
        self.show_theme(THEMES["light"])
        self._show()

    def _make_list(self) -> QComboBox:
        chooser = QComboBox(self)
        chooser.setObjectName("untilChoice")
        chooser.setAccessibleName(self.tr("Train until"))
        chooser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chooser.setMinimumContentsLength(12)
        chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        chooser.ensurePolished()
        for key in CHOICES:
            chooser.addItem(say(CHOICE_WORDS[key]), key)
        chooser.activated.connect(self._choose)
        return chooser

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName("untilValue")
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.textEdited.connect(self._take_text)
        field.returnPressed.connect(self._ask)
        return field

    def _make_button(self, name: str, kind: str | None) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", kind)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        self._upper, self._lower = QHBoxLayout(), QHBoxLayout()
        self._upper.addWidget(self._label)
        self._upper.addWidget(self._list, 1)
        self._lower.addWidget(self._field)
        self._lower.addWidget(self._unit)
        self._lower.addWidget(self._train, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._upper)
        self._column.addLayout(self._lower)
        for widget in (self._words, self._back, self._progress):
            self._column.addWidget(widget)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing jumps when the training begins
        self._progress.setSizePolicy(policy)

    # --- what is shown ---------------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Show what runs and how far it is; what was chosen and typed stays. Emits nothing."""
        self._frame = frame
        if frame.aim is not None and frame.aim.goal.patience is not None:
            self._by = frame.aim.goal.by
        self._show()

    def show_display(self, display: Display) -> None:
        """Take the digits and the decimal mark, in what was typed too."""
        if display.decimal != self._display.decimal:
            before = self._display.decimal
            self._texts = {
                key: text.replace(before, display.decimal) for key, text in self._texts.items()
            }
        self._display = display
        self._show()

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        for row in (self._upper, self._lower):
            row.setSpacing(theme.px(8))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._field.setFixedWidth(theme.px(88))
        self._unit.ensurePolished()
        width_of = self._unit.fontMetrics().horizontalAdvance
        self._unit.setMinimumWidth(max(width_of(say(each)) for each in UNITS.values()))

    @property
    def _key(self) -> str:
        return str(self._list.currentData())

    @property
    def _is_training(self) -> bool:
        return self._frame is not None and self._frame.playing and self._frame.training

    def _show(self) -> None:
        playing = self._frame is not None and self._frame.playing
        self._train.setText(self.tr("Stop") if playing else self.tr("Train"))
        self._list.setEnabled(not playing)
        self._field.setEnabled(not playing)
        self._show_choice()
        self._show_progress()
        self._show_words()
        self._show_best()

    def _show_choice(self) -> None:
        key, text = self._key, self._texts[self._key]
        self._field.setVisible(key != NEVER)
        self._unit.setVisible(key != NEVER)
        self._unit.setText(say(UNITS[key]) if key in UNITS else "")
        if self._field.text() != text:
            self._field.setText(text)
        self._field.setAccessibleName(f"{self._list.currentText()} {self._unit.text()}".strip())

    def _show_progress(self) -> None:
        aim = self._frame.aim if self._frame is not None and self._is_training else None
        share = None if aim is None else aim.share
        self._progress.setVisible(share is not None)
        self._progress.setValue(0 if share is None else int(STEPS * share))

    def _show_words(self) -> None:
        frame, wrong = self._frame, ""
        if frame is not None and self._is_training:
            words = running_words(frame, self._by, self._display)
        else:
            wrong = self._refused or self._why_never()
            words = wrong or help_words(self._key, frame)
        if words != self._words.text():
            self._words.setText(words)
        self._mark(self._words, "tone", "error" if wrong else None)
        self._mark(self._field, "state", "bad" if self._refused else None)

    def _why_never(self) -> str:
        reading = read(self._key, self._texts[self._key])
        return "" if self._frame is None else why_never(reading.goal, self._frame)

    def _show_best(self) -> None:
        frame = self._frame
        idle = frame is not None and not frame.playing
        best = best_behind(frame) if frame is not None and idle else None
        self._back.setVisible(best is not None)
        if best is not None and frame is not None:
            words, short = go_back_words(best, frame, self._by, self._display)
            self._back.setText(words)
            self._back.setAccessibleName(words)
            tip = self.tr("{words}: what was trained since then is kept")
            self._back.setToolTip(tip.format(words=words))
            if self._back.sizeHint().width() > self.width():
                self._back.setText(short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say on the way back to the best what there is room for."""
        super().resizeEvent(event)
        self._show_best()

    @staticmethod
    def _mark(widget: QWidget, name: str, value: str | None) -> None:
        if widget.property(name) != value:
            widget.setProperty(name, value)
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    # --- what the person does --------------------------------------------------------------------

    def _choose(self, index: int) -> None:
        self._refused = ""
        self._show()

    def _take_text(self, text: str) -> None:
        self._texts[self._key] = text
        self._refused = ""
        self._show_words()

    def _press(self) -> None:
        if self._frame is not None and self._frame.playing:
            self.stopAsked.emit()
        else:
            self._ask()

    def _ask(self) -> None:
        """Ask for what was chosen, or say why it makes no sense."""
        reading: Reading = read(self._key, self._texts[self._key])
        self._refused = reading.wrong
        self._show_words()
        if reading.wrong:
            self._field.setFocus()
            self._field.selectAll()
        elif not self._why_never():
            self.goalAsked.emit(reading.goal)
