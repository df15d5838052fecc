"""The panel of the lessons and the lesson that is open, made after the first picture."""

from functools import cached_property
from typing import TYPE_CHECKING

from bpviz.views.theme import Theme

if TYPE_CHECKING:
    from bpviz.views.lessons.panel import LessonsPanel
    from bpviz.window.main_window import MainWindow
    from bpviz.window.teaching import Teaching


class LessonContents:
    """What the window has of lessons: nothing, until it was painted once."""

    _window: "MainWindow"
    _theme: Theme | None

    @cached_property
    def lessons(self) -> "LessonsPanel":
        """The list of lessons, and the one that is open."""
        from bpviz.views.lessons.panel import LessonsPanel

        made, window = LessonsPanel(), self._window
        made.foldToggled.connect(window.fold_lessons)
        made.fileAsked.connect(window.open_lesson_file)
        if self._theme is not None:
            made.show_theme(self._theme)
        window.holder.put(made)
        return made

    @cached_property
    def teaching(self) -> "Teaching":
        """The lesson that is open: it moves the window, and sees what is done in it."""
        from bpviz.window.teaching import Teaching

        made = self.__dict__["teaching"] = Teaching(self._window, self.lessons)
        self._window.fit_lessons()
        return made

    @property
    def has_teaching(self) -> bool:
        """Whether the lessons were made: the first picture of the window comes before them."""
        return "teaching" in self.__dict__

    def theme_lessons(self, theme: Theme) -> None:
        """Pass colours on to them, if they were made."""
        if "lessons" in self.__dict__:
            self.lessons.show_theme(theme)
