"""The open lesson: its page, and the way to the next and the one before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from bpviz.views.lessons.goals_box import GoalsBox
from bpviz.views.lessons.page import PageView
from bpviz.views.lessons.shown import Shown
from bpviz.views.theme import Theme, icon
from bpviz.views.theme.sizes import GAP, PADDING
from bpviz.views.theme.tokens import THEMES


class Reading(QWidget):
    """Shows one lesson at a time."""

    pressed = Signal(str)  # a "show me" button
    answered = Signal(str, object)  # a question, the choices
    pageAsked = Signal(int)  # another page, by its place
    returnAsked = Signal()  # back to where this page began
    doneAsked = Signal()  # the last page is done

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._page: PageView | None = None
        self._goals: GoalsBox | None = None
        self._theme = THEMES["light"]
        self._title = QLabel()
        self._title.setObjectName("lessonTitle")
        self._title.setProperty("role", "label")
        self._title.setWordWrap(True)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("lessonScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._back = self._button("lessonBack", "quiet")
        self._next = self._button("lessonNext", "soft")
        self._count = QLabel()
        self._count.setObjectName("lessonCount")
        self._count.setProperty("role", "label")
        self._return = self._button("lessonReturn", "quiet")
        self._say()
        self._lay_out()
        self.setFocusProxy(self._scroll)
        self._back.clicked.connect(self._previous)
        self._next.clicked.connect(self._on)
        self._return.clicked.connect(self.returnAsked)

    def _button(self, name: str, kind: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("kind", kind)
        return button

    def _say(self) -> None:
        self._back.setToolTip(self.tr("The page before (Alt+PageUp)"))
        self._back.setAccessibleName(self.tr("The page before"))
        self._next.setToolTip(self.tr("The next page (Alt+PageDown)"))
        self._return.setAccessibleName(self.tr("Back to where this page began"))
        self._return.setToolTip(
            self.tr(
                "Back to where this page began: its network, its moment, what it shows (Alt+Home)"
            )
        )

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(PADDING // 2, 0, PADDING, 0)  # the arrow stands below the text
        foot.setSpacing(0)
        foot.addWidget(self._back)
        foot.addWidget(self._return)
        foot.addStretch()
        foot.addWidget(self._count)
        foot.addStretch()
        foot.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP // 2)
        title = QHBoxLayout()
        title.setContentsMargins(PADDING, 0, PADDING, 0)
        title.addWidget(self._title)
        column.addLayout(title)
        column.addWidget(self._scroll, 1)
        self._goals_place = QVBoxLayout()
        column.addLayout(self._goals_place)
        column.addLayout(foot)

    # --- what is shown ---------------------------------------------------------------------------

    def show_lesson(self, shown: Shown) -> None:
        """Show a page; the same one keeps its place and only ticks its goals."""
        before, self._shown = self._shown, shown
        is_same = (
            before is not None
            and before.lesson is shown.lesson
            and before.page is shown.page
            and before.words is shown.words
            and before.digits == shown.digits
        )
        if is_same and self._page is not None:
            self._page.show_state(shown)
            if self._goals is not None:
                self._goals.show_state(shown)
        else:
            self._show_page(shown)
        number = f"{shown.lesson.number}  " if shown.lesson.number else ""
        self._title.setText(f"{number}{shown.head.title}")
        said = self.tr("{page} of {pages}").format(page=shown.place + 1, pages=shown.count)
        self._count.setText(said)
        is_last = shown.place + 1 >= shown.count
        self._back.setEnabled(shown.place > 0)
        if shown.place == 0:
            self._back.setToolTip(self.tr("This is the first page."))
        else:
            self._back.setToolTip(self.tr("The page before (Alt+PageUp)"))
        self._next.setText(self.tr("Finish") if is_last else self.tr("Next"))
        kind = "primary" if shown.all_met else "soft"
        if self._next.property("kind") != kind:
            self._next.setProperty("kind", kind)
            self._next.style().unpolish(self._next)
            self._next.style().polish(self._next)

    def _show_page(self, shown: Shown) -> None:
        page = PageView(shown, self._theme)
        page.pressed.connect(self.pressed)
        page.answered.connect(self.answered)
        self._page = page
        self._scroll.setWidget(page)  # the one before is deleted by it
        self._scroll.verticalScrollBar().setValue(0)
        before, self._goals = self._goals, GoalsBox(shown, self._theme, self)
        if before is not None:
            self._goals_place.removeWidget(before)
            before.setParent(None)
            before.deleteLater()
        self._goals_place.addWidget(self._goals)
        self._scroll.setAccessibleName(shown.words.title)

    def _previous(self) -> None:
        if self._shown is not None and self._shown.place > 0:
            self.pageAsked.emit(self._shown.place - 1)

    def _on(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if shown.place + 1 < shown.count:
            self.pageAsked.emit(shown.place + 1)
        else:
            self.doneAsked.emit()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self._theme = theme
        self._back.setIcon(icon("chevron-left", theme, "dim"))
        self._return.setIcon(icon("restart", theme, "dim"))
        if self._page is not None:
            self._page.show_theme(theme)
        if self._goals is not None:
            self._goals.show_theme(theme)
