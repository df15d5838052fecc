"""Teaching: a lesson that is open moves the window, and sees what the student does in it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from bpviz.engine import BpvizError
from bpviz.lessons import Evidence, LessonError, load_lesson, tracker
from bpviz.lessons.course import Course
from bpviz.lessons.heads import Head, lesson_heads
from bpviz.lessons.progress import Progress, as_text, from_text
from bpviz.lessons.scene import Scene, scene_of, wanted_ref
from bpviz.lessons.shape import Start
from bpviz.views.lessons.panel import LessonsPanel
from bpviz.window.beside import Beside
from bpviz.window.lesson_shown import rows_of, shown_of
from bpviz.window.lesson_watch import LessonWatch
from bpviz.window.messages import sentence
from bpviz.window.noting import Noting
from bpviz.window.scenery import Scenery

if TYPE_CHECKING:
    from bpviz.window.lesson_commands import LessonCommands


class Teaching(Noting):
    """The open lesson. Shows itself in a LessonsPanel; asks the Scenery to move the window."""

    def __init__(self, window: "LessonCommands", panel: LessonsPanel) -> None:
        super().__init__(window)
        self._panel = panel
        self._scenery = Scenery(window)
        self._heads: tuple[Head, ...] = lesson_heads()
        self.progress: Progress = from_text(window.settings.text("lessons_progress"))
        self._loading: Beside | None = None
        self._ready: tuple[Start, Scene] | None = None
        self._watch = LessonWatch(self)
        self._watch.saved.connect(self._reread)
        self._connect()
        self.show()

    def _connect(self) -> None:
        panel, reading = self._panel, self._panel.reading
        panel.lessonChosen.connect(self.open_named)
        reading.pressed.connect(self.press)
        reading.answered.connect(self.answer)
        reading.pageAsked.connect(self.turn_to)
        reading.returnAsked.connect(self.return_to_page)
        panel.ownAsked.connect(self.return_to_own)
        panel.listAsked.connect(self.close)
        reading.doneAsked.connect(self.close)

    # --- opening ---------------------------------------------------------------------------------

    def open_named(self, name: str) -> None:
        """Open a lesson that comes with bpviz, where it was left."""
        self.open_file(name)

    def open_file(self, path: str | Path, page: str | None = None) -> bool:
        """Open a lesson by its name or file. What is wrong is said; then nothing changes."""
        try:
            lesson = load_lesson(path)
        except LessonError as problem:
            self._panel.show_problem(sentence(problem))
            return False
        self._watch.follow(lesson)
        self._panel.show_problem("")
        course = Course(lesson, self._digits()).resumed(self.progress.of(lesson.name))
        if course.done and course.place == len(course.pages) - 1:
            course = course.at(0)
        ids = [each.id for each in course.pages]
        if page in ids:
            course = course.at(ids.index(page))
        self.course = course
        self._enter()
        return self.course is not None

    def close(self) -> None:
        """Show the list of lessons again; how far it was is kept."""
        self.keep()
        self.course, self._loading = None, None
        self._watch.follow(None)
        self._panel.show_problem("")
        self.show()

    def _digits(self) -> str:
        return "mnist" if self.mnist_folder else "digits"

    @property
    def page(self) -> str | None:
        """The id of the page that is read; None while no lesson is open."""
        return None if self.course is None else self.course.page.id

    @property
    def mnist_folder(self) -> str:
        """The folder of MNIST, where it is known and whole; else ""."""
        return self._window.known_mnist() or ""

    # --- a file of a teacher's -------------------------------------------------------------------

    def _reread(self) -> None:
        """The file was saved: read it again, and stay on the page. What is wrong is said."""
        course = self.course
        if course is None or not Path(course.lesson.file).exists():
            return  # being replaced: its folder tells when it is there again
        try:
            lesson = load_lesson(course.lesson.file)
        except LessonError as problem:
            self._panel.show_problem(sentence(problem))
            self._watch.follow(course.lesson)
            return
        self._watch.follow(lesson)
        self._panel.show_problem("")
        before, self.course = course.page, course.reread(lesson)
        if self.course.page == before and course.evidence is not None:
            self.course = replace(self.course, evidence=course.evidence)
            self._look()
            self.show()
        else:
            self._scenery.forget()
            self._enter()

    # --- pages -----------------------------------------------------------------------------------

    def turn_to(self, place: int) -> None:
        """Another page of the lesson."""
        if self.course is not None:
            self.keep()
            self.course = self.course.at(place)
            self._enter()

    def turn_by(self, n: int) -> None:
        """The next page (1), or the one before (-1)."""
        if self.course is not None and 0 <= self.course.place + n < len(self.course.pages):
            self.turn_to(self.course.place + n)

    def _enter(self) -> None:
        """Show the page, and set the window up for it; what takes long is loaded beside it."""
        course, self._loading = self.course, None
        assert course is not None
        start = self._scenery.start_needed(course)
        if start is None or not self._takes_long(start):
            self._enter_now()
            return
        self.show()
        self._window.banner.say(self.tr("Loading MNIST…"))
        self._loading = Beside(partial(self._loaded_scene, start), self._window)
        self._loading.delivered.connect(self._delivered)
        self._loading.start()

    def _takes_long(self, start: Start) -> bool:
        wanted = wanted_ref(start, self.mnist_folder or None)
        return wanted is not None and wanted != self._window.session.frame.dataset.ref

    def _loaded_scene(self, start: Start) -> tuple[Start, Scene]:
        """In a thread of its own: the run that a start asks for."""
        return start, scene_of(start, self.mnist_folder or None)

    def _delivered(self, found: tuple[Start, Scene] | None) -> None:
        """The data are there, unless another page was turned to in the meantime."""
        if self.sender() is not self._loading or self.course is None:
            return
        self._loading, self._ready = None, found
        self._window.banner.clear()
        self._enter_now()
        self._ready = None

    def _enter_now(self) -> None:
        course = self.course
        assert course is not None
        self._set_up(lambda: self._scenery.enter(course, self.scene))
        window = self._window
        lab = window.lab_state()
        evidence = Evidence(
            frame=window.session.frame,
            first=window.session.frame,
            display=window.display,
            workspace=window.workspace.name,
            page=window.page_shown(),
            lab=lab,
            lab_first=lab,
        )
        self.course = replace(course, evidence=evidence)
        self._verdict = None
        self.keep()
        self.show()

    def _set_up(self, move: Callable[[], None]) -> bool:
        """Move the window; what is seen on the way is not the student's doing."""
        self._setting_up = True
        try:
            move()
        except BpvizError as problem:
            self._panel.show_problem(sentence(problem))
            return False
        finally:
            self._setting_up = False
        return True

    def scene(self, start: Start) -> Scene:
        """The run that a start asks for, with the digits that there are."""
        if self._ready is not None and self._ready[0] is start:
            return self._ready[1]
        known = self._window.session.frame.dataset
        return scene_of(start, self.mnist_folder or None, known)

    # --- what is asked for in the panel ----------------------------------------------------------

    def press(self, name: str) -> None:
        """A "show me" button: move the window as it says."""
        course = self.course
        if course is None:
            return
        button = next(each for each in course.page.button if each.id == name)
        self._note(lambda evidence: tracker.pressed(evidence, name))
        try:
            self._scenery.follow(button, course, self.scene)
        except BpvizError as problem:
            self._panel.show_problem(sentence(problem))

    def answer(self, question: str, chosen: tuple[str, ...]) -> None:
        """A question was answered."""
        course = self.course
        if course is None:
            return
        asked = next(each for each in course.page.question if each.id == question)
        answers = {**course.answers, (course.page.id, question): chosen}
        self.course = replace(course, answers=answers)
        right = set(chosen) == set(asked.right)
        self._note(lambda evidence: tracker.answered(evidence, question, right))
        self.show()

    def return_to_page(self) -> None:
        """Back to the network and the moment that the page began with."""
        course = self.course
        if course is None:
            return
        self._set_up(lambda: self._scenery.return_to(course, self.scene))
        window = self._window
        if course.evidence is not None:
            evidence = replace(
                course.evidence,
                frame=window.session.frame,
                display=window.display,
                workspace=window.workspace.name,
                page=window.page_shown(),
            )
            self.course = replace(course, evidence=evidence)
        self.show()

    def return_to_own(self) -> None:
        """Back to the run that was there before the lesson."""
        self._set_up(self._scenery.return_to_own)
        self.show()

    # --- the student goes elsewhere, or may not --------------------------------------------------

    def left_for_another(self) -> None:
        """The student opens another network: the lesson's run is no longer shown."""
        if not self._setting_up:
            self._scenery.leave()

    def is_locked(self, what: str) -> bool:
        """Whether the page keeps something as it is."""
        course = self.course
        return course is not None and not self._setting_up and what in course.page.lock

    # --- showing ---------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep how far the lesson is."""
        course = self.course
        if course is not None:
            self.progress = self.progress.with_(course.lesson.name, course.left)
            self._window.settings.set("lessons_progress", as_text(self.progress))

    def show(self) -> None:
        """Show the list, or the page of the open lesson."""
        language = QLocale().name()
        self._panel.show_rows(rows_of(self._heads, self.progress, language), self.progress.latest)
        if self.course is None:
            self._panel.show_list(self._scenery.own is not None)
            return
        data = self._window.session.frame.dataset
        self._panel.show_lesson(shown_of(self.course, data, language))

    def take_over(self, other: "Teaching") -> None:
        """Go on with the lesson of another window, in the language that is in use now."""
        self.course, self.progress = other.course, other.progress
        self._scenery.take_over(other._scenery)
        self._verdict = other._verdict
        if self.course is not None:
            self._watch.follow(self.course.lesson)
        self.show()
        if self.course is not None and self.course.evidence is None:
            self._enter()  # its data were still being loaded
