"""One page of a lesson: text, "show me" buttons, questions, hint and teacher's note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from bpviz.lessons.markup import Block, blocks_of, line_of
from bpviz.views.lessons.prose import Prose
from bpviz.views.lessons.question import QuestionCard
from bpviz.views.lessons.say_button import SayButton
from bpviz.views.lessons.shown import Shown
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP, PADDING


class PageView(QWidget):
    """Made for one page in one language; answers are shown as they come."""

    pressed = Signal(str)  # the id of a "show me" button
    answered = Signal(str, object)  # a question, the ids of the choices

    def __init__(self, shown: Shown, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._gaps = dict(shown.gaps)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(PADDING, 0, PADDING, GAP)
        self._column.setSpacing(GAP)
        self._themed: list[Prose | SayButton | QuestionCard] = []
        self._make(shown)
        self._column.addStretch()
        self.show_theme(theme)
        self.show_state(shown)

    def _make(self, shown: Shown) -> None:
        words, page, digits = shown.words, shown.page, shown.digits
        title = Prose(self, 15)
        title.setObjectName("lessonPageTitle")
        title.show_text((Block("paragraph", (line_of(f"**{words.title}**", self._gaps),)),))
        self._add(title)
        text = Prose(self)
        text.setObjectName("lessonText")
        text.show_text(blocks_of(words.told("text", digits), self._gaps))
        self._add(text)
        for button in page.button:
            if button.only in (None, digits):
                self._add_button(button.id, words.buttons[button.id])
        self._questions: dict[str, QuestionCard] = {}
        for question in page.question:
            if question.only in (None, digits):
                card = QuestionCard(question, words.questions[question.id], self._gaps, self)
                card.answered.connect(self.answered)
                self._questions[question.id] = card
                self._add(card)
        self._fold("hint", self.tr("Give me a hint"), words.told("hint", digits))
        self._fold("teacher", self.tr("For the teacher"), words.told("teacher", digits))

    def _add(self, part: "Prose | SayButton | QuestionCard") -> None:
        self._themed.append(part)
        self._column.addWidget(part)

    def _add_button(self, name: str, words: str) -> None:
        button = SayButton("soft", self)
        button.setObjectName(f"lessonButton_{name}")
        button.say(blocks_of(words, self._gaps), "accent")
        button.clicked.connect(self._button_clicked)
        self._add(button)

    def _button_clicked(self) -> None:
        sender = self.sender()
        assert sender is not None
        self.pressed.emit(sender.objectName().removeprefix("lessonButton_"))

    def _fold(self, name: str, words: str, text: str) -> None:
        """A text that is there on request."""
        if not text:
            return
        button = QPushButton(words)
        button.setObjectName(f"lesson{name.capitalize()}Button")
        button.setProperty("kind", "quiet")
        button.setCheckable(True)
        note = QFrame(self)
        note.setProperty("panel", "note" if name == "hint" else "card")
        note.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        told = Prose(note)
        told.setObjectName(f"lesson{name.capitalize()}")
        told.show_text(blocks_of(text, self._gaps))
        inside = QVBoxLayout(note)
        inside.setContentsMargins(GAP, GAP // 2, GAP, GAP)
        inside.addWidget(told)
        note.hide()
        button.toggled.connect(note.setVisible)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(note)
        self._themed.append(told)

    def show_state(self, shown: Shown) -> None:
        """Show what was answered."""
        for name, card in self._questions.items():
            card.show_answer(shown.answers.get(name, ()))

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        for part in self._themed:
            part.show_theme(theme)
