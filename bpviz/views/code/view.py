"""CodeView: the same iteration as numpy; the line of the step shown is lit."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bpviz.notation.script import script
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.views.code.moment import Moment, moment_of
from bpviz.views.code.paper import SIZE, CodePaper, code_font
from bpviz.views.code.words import COPY_TIP, COPY_WHILE_TRAINING, COPY_WITHOUT_TARGET, say
from bpviz.views.theme import THEMES, Theme
from bpviz.views.theme.sizes import GAP, PADDING

NARROWEST = 280


class CodeView(QWidget):
    """Twenty lines that compute the iteration, with the shapes of their arrays beside them."""

    stepAsked = Signal(object)  # StepRef: the first step that a line computes, in the layer shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("codeView")
        self._frame: Frame | None = None
        self._display = Display()
        self._moment: Moment | None = None
        self._title = QLabel(self)
        self._title.setProperty("role", "question")
        self._copy = QPushButton(self)
        self._copy.setObjectName("codeCopy")
        self._copy.setProperty("kind", "quiet")
        self._copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.paper = CodePaper()
        self._scroll = QScrollArea(self)
        self._note = QFrame(self)
        self._sentence, self._arrays = QLabel(self._note), QLabel(self._note)
        self._lay_out()
        self._copy.clicked.connect(self._copy_all)
        self.paper.lineAsked.connect(self._ask)
        self.paper.copyAllAsked.connect(self._copy_all)
        self.show_theme(THEMES["light"])
        self._speak()

    def _lay_out(self) -> None:
        self._scroll.setWidget(self.paper)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.paper.setProperty("kind", "page")
        self._note.setProperty("panel", "card")
        self._note.setObjectName("codeNote")
        self._sentence.setObjectName("codeSentence")
        self._sentence.setWordWrap(True)
        self._arrays.setObjectName("codeArrays")
        self._arrays.setProperty("role", "dim")
        self._arrays.setTextFormat(Qt.TextFormat.PlainText)
        self._arrays.setWordWrap(True)
        self._arrays.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._head, self._foot = QHBoxLayout(), QVBoxLayout(self._note)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self._copy)
        self._foot.addWidget(self._sentence)
        self._foot.addWidget(self._arrays)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self._note)
        self.setMinimumWidth(NARROWEST)

    # --- what is shown -----------------------------------------------------------------------

    def show_frame(self, frame: Frame) -> None:
        """Light the line of a frame's step; while training runs, none."""
        if frame is not self._frame:
            self._frame = frame
            self._refresh()

    def show_display(self, display: Display) -> None:
        """Take notation and names: the sentence calls the step by them."""
        if display != self._display:
            self._display = display
            self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        edge = theme.px(PADDING)
        self._column.setContentsMargins(edge // 2, theme.px(GAP), edge // 2, theme.px(GAP))
        self._column.setSpacing(theme.px(8))
        self._head.setContentsMargins(edge // 2, 0, 0, 0)
        self._foot.setContentsMargins(theme.px(GAP), theme.px(10), theme.px(GAP), theme.px(10))
        self._foot.setSpacing(theme.px(6))
        self._arrays.setFont(code_font(theme, SIZE))
        self.paper.show_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
            self._refresh()
        super().changeEvent(event)

    def _speak(self) -> None:
        self.setAccessibleName(self.tr("The iteration as numpy"))
        self._title.setText(self.tr("The same in numpy"))
        self._copy.setText(self.tr("Copy all"))
        self._copy.setToolTip(say(COPY_TIP))

    def _refresh(self) -> None:
        frame = self._frame
        if frame is None:
            return
        before = self._moment
        self._moment = moment = moment_of(frame, self._display)
        self.paper.show_moment(moment)
        self._sentence.setText(moment.sentence)
        arrays = moment.arrays()
        self._arrays.setText(arrays)
        self._arrays.setVisible(bool(arrays))
        why_not = self._why_no_copy(frame)
        self._copy.setEnabled(why_not is None)
        self._copy.setToolTip(say(COPY_TIP if why_not is None else why_not))
        if moment.lit and (before is None or before.lit != moment.lit):
            for number in (moment.lit[-1], moment.lit[0]):
                rect = self.paper.line_rect(number).toRect()
                self._scroll.ensureVisible(0, rect.center().y(), 0, 2 * rect.height())

    def _why_no_copy(self, frame: Frame) -> str | None:
        if frame.training or frame.update is None:
            return COPY_WHILE_TRAINING
        return COPY_WITHOUT_TARGET if frame.asked or frame.unseen else None

    # --- what was asked for ------------------------------------------------------------------

    def _ask(self, number: int) -> None:
        if self._moment is None or self._moment.step is None:
            return
        step = self._moment.listing.first_step(number, self._moment.layer)
        if step is not None:
            self.stepAsked.emit(step)

    def _copy_all(self) -> None:
        frame = self._frame
        if frame is not None and frame.update is not None and self._why_no_copy(frame) is None:
            QGuiApplication.clipboard().setText(script(frame.trace, frame.update.state))
