"""A question of a lesson: its choices are buttons, each with a reply."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from bpviz.lessons.markup import blocks_of
from bpviz.lessons.shape import Question
from bpviz.lessons.words import QuestionWords
from bpviz.views.lessons.prose import Prose
from bpviz.views.lessons.say_button import SayButton
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import GAP


class QuestionCard(QFrame):
    """Asks; answers are judged at once, or all together where several are right."""

    answered = Signal(str, object)  # the question, the ids of the choices as a tuple

    def __init__(
        self, question: Question, words: QuestionWords, gaps: dict[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"lessonQuestion_{question.id}")
        self.setProperty("panel", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._question, self._words, self._gaps = question, words, gaps
        self.text, self.reply = Prose(), Prose()
        self.text.show_text(blocks_of(words.text, gaps))
        self.reply.setObjectName("lessonReply")
        self.reply.hide()
        self.choices = {name: self._choice(name) for name in question.choices}
        self._take = QPushButton(self.tr("Check the answer"))
        self._take.setObjectName(f"lessonTake_{question.id}")
        self._take.setProperty("kind", "soft")
        self._take.setVisible(question.several)
        self._take.clicked.connect(self._taken)
        self._lay_out()

    def _choice(self, name: str) -> SayButton:
        button = SayButton("choice")
        button.setObjectName(f"lessonChoice_{name}")
        button.setCheckable(True)
        button.say(blocks_of(self._words.choices[name], self._gaps))
        button.clicked.connect(self._clicked)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(self.text)
        for button in self.choices.values():
            column.addWidget(button)
        column.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.reply)

    def _clicked(self) -> None:
        pressed = self.sender()
        if self._question.several:
            return
        for name, button in self.choices.items():
            button.setChecked(button is pressed)
            if button is pressed:
                self.answered.emit(self._question.id, (name,))

    def _taken(self) -> None:
        chosen = tuple(name for name, each in self.choices.items() if each.isChecked())
        if chosen:
            self.answered.emit(self._question.id, chosen)

    def show_answer(self, chosen: tuple[str, ...]) -> None:
        """Show what was answered, and what is to be said to it."""
        for name, button in self.choices.items():
            button.setChecked(name in chosen)
        self.reply.setVisible(bool(chosen))
        said = "\n\n".join(self._words.replies[name] for name in chosen)
        self.reply.show_text(blocks_of(said, self._gaps))

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        for prose in (self.text, self.reply):
            prose.show_theme(theme)
        for button in self.choices.values():
            button.show_theme(theme)
