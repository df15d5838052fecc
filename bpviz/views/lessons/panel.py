"""The panel of lessons: the list of all, or the one that is open; a rail where it is folded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from bpviz.views.lessons.listing import LessonList
from bpviz.views.lessons.rail import Rail
from bpviz.views.lessons.reading import Reading
from bpviz.views.lessons.shown import Row, Shown
from bpviz.views.theme import Theme, icon
from bpviz.views.theme.sizes import GAP, PADDING


class LessonsPanel(QWidget):
    """Emits what was asked for; shows what it is told."""

    lessonChosen = Signal(str)
    fileAsked = Signal()
    foldToggled = Signal()
    listAsked = Signal()  # the list of all lessons
    ownAsked = Signal()  # back to the student's own run

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonsPanel")
        self.list, self.reading, self.rail = LessonList(), Reading(), Rail()
        self._heading = QLabel(self.tr("Lessons"))
        self._heading.setProperty("role", "question")
        self._list = self._tool("lessonList", self.tr("Close this lesson; how far it is, is kept"))
        self._list.setText(self.tr("All lessons"))
        self._list.hide()
        self._own = self._tool("lessonOwn", self.tr("Show the run that was there before a lesson"))
        self._own.setText(self.tr("Back to my own run"))
        self._own.hide()
        self._list.clicked.connect(self.listAsked)
        self._own.clicked.connect(self.ownAsked)
        self._fold = self._tool("lessonsFold", self.tr("Fold the lessons (Ctrl+L)"))
        self._open = self._tool("lessonsOpen", self.tr("Open a lesson from a file"))
        self._problem = QLabel()
        self._problem.setObjectName("lessonProblem")
        self._problem.setWordWrap(True)
        self._problem.setProperty("tone", "error")
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._problem.setContentsMargins(PADDING, GAP // 2, PADDING, GAP // 2)
        self._problem.hide()
        self._open.clicked.connect(self.fileAsked)
        self._fold.clicked.connect(self.foldToggled)
        self.rail.unfoldAsked.connect(self.foldToggled)
        self.list.opened.connect(self.lessonChosen)
        self._lay_out()

    def _tool(self, name: str, tip: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(PADDING // 2, PADDING // 2, PADDING // 2, 0)
        head.setSpacing(0)
        self._heading.setContentsMargins(PADDING // 2, 0, 0, 0)
        head.addWidget(self._heading)
        head.addWidget(self._list)
        head.addStretch()
        head.addWidget(self._open)
        head.addWidget(self._fold)
        self._inner = QStackedWidget()
        self._inner.addWidget(self.list)
        self._inner.addWidget(self.reading)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._problem)
        column.addWidget(self._inner, 1)
        column.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GAP // 2)
        self._outer = QStackedWidget()
        self._outer.addWidget(whole)
        self._outer.addWidget(self.rail)
        all_ = QVBoxLayout(self)
        all_.setContentsMargins(0, 0, 0, 0)
        all_.addWidget(self._outer)

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def is_folded(self) -> bool:
        """Whether only the rail is seen."""
        return self._outer.currentWidget() is self.rail

    def set_folded(self, folded: bool) -> None:
        """Show the rail, or all of it."""
        self._outer.setCurrentIndex(1 if folded else 0)

    def take_focus(self) -> None:
        """Have the keyboard: in the list, or in the page that is read."""
        where = self.reading if self._inner.currentWidget() is self.reading else self.list
        (self.rail.button if self.is_folded else where).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_rows(self, rows: tuple[Row, ...], latest: str) -> None:
        """The lessons there are."""
        self.list.show_rows(rows, latest)

    def show_list(self, has_own: bool) -> None:
        """No lesson is open; `has_own`: there is a run of the student's own to go back to."""
        self._inner.setCurrentWidget(self.list)
        self._heading.show()
        self._list.hide()
        self._own.setVisible(has_own)
        self.rail.show_word(self.tr("Lessons"))

    def show_lesson(self, shown: Shown) -> None:
        """A page of the open lesson, its goals and answers."""
        self.reading.show_lesson(shown)
        self._inner.setCurrentWidget(self.reading)
        self._heading.hide()
        self._list.show()
        self._own.hide()
        self.rail.show_word(shown.head.title)

    @property
    def problem(self) -> str:
        """What is said to be wrong with the lesson file; "" for nothing."""
        return self._problem.text()

    def show_problem(self, text: str) -> None:
        """What is wrong with the lesson file; "" for nothing. What is shown stays."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self._list.setIcon(icon("chevron-left", theme, "dim"))
        self._fold.setIcon(icon("chevron-left", theme, "dim"))
        self._open.setIcon(icon("open", theme, "dim"))
        for part in (self.list, self.reading, self.rail):
            part.show_theme(theme)
