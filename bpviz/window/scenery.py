"""Scenery: moves the window to where a page of a lesson is, and back to where the student was."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bpviz.data import Dataset
from bpviz.engine import BpvizError
from bpviz.files import Net
from bpviz.lessons.course import Course
from bpviz.lessons.naming import find_named, find_step
from bpviz.lessons.scene import Scene
from bpviz.lessons.shape import At, Button, Show, Start
from bpviz.notation.names import Names
from bpviz.run.change import Place
from bpviz.run.position import Position

if TYPE_CHECKING:
    from bpviz.window.lesson_commands import LessonCommands

MakeScene = Callable[[Start], Scene]
RESULT = 1_000_000
"""Far behind the last factor of a step: the nearest there is, is its result."""


@dataclass(frozen=True, slots=True, eq=False)
class Own:
    """A run that was left, the moment it was left at, and what its parts are called."""

    place: Place
    net: Net | None
    is_named: bool
    dataset: Dataset | None
    whole: tuple[Dataset, int] | None
    names: Names
    notation: str
    title: str
    workspace: str


class Scenery:
    """Which run is the lesson's, and which one the student's own.

    own    the student's run while the lesson's is shown, else None
    base   what has begun the lesson's run that is shown: the id of a page, or of page and button;
           None while it is not the lesson's
    """

    def __init__(self, window: "LessonCommands") -> None:
        self._window = window
        self.own: Own | None = None
        self._base: str | None = None
        self._page: tuple[str, Own] | None = None  # the page, and the run it began with

    # --- pages -----------------------------------------------------------------------------------

    def enter(self, course: Course, make: MakeScene) -> None:
        """Set the window up for a page: its run, its workspace, its moment, what is shown."""
        page, window = course.page, self._window
        begun = False
        if course.base is not None and course.base[0] != self._base:
            self._begin(make(course.base[1]), course.base[0])
            begun = True
        if window.workspace.name != course.workspace or page.workspace:
            window.show_workspace(course.workspace)
        self._open_lab(page.start)
        if begun or page.at is not None:
            self._go(page.at or At(step=1, factor=0))
        self._show(course.show, fresh=True)
        if self._base is not None:
            self._page = (page.id, window.own_run())

    def start_needed(self, course: Course) -> Start | None:
        """The run that a page would have to begin; None where it is there."""
        if course.base is None or course.base[0] == self._base:
            return None
        return course.base[1]

    def follow(self, button: Button, course: Course, make: MakeScene) -> None:
        """Do what a "show me" button says."""
        window = self._window
        begun = button.start is not None and button.start.lab is None
        if button.start is not None and begun:
            self._begin(make(button.start), f"{course.page.id}/{button.id}")
        elif self._base is None and (button.at or button.show != Show()):
            self.return_to(course, make)
        if button.workspace is not None:
            window.show_workspace(button.workspace)
        elif button.at is not None or button.show != Show():
            window.show_workspace(course.workspace)
        self._open_lab(button.start)
        if button.at is not None:
            self._go(button.at)
        self._show(button.show, fresh=False)
        if button.train:
            window.session.seek(window.session.frame.latest + button.train)

    def return_to(self, course: Course, make: MakeScene) -> None:
        """Back to the run and the moment that the page began with."""
        page, window = course.page, self._window
        if self._page is None or self._page[0] != page.id:
            self.enter(course, make)
            return
        if self._base is None:
            self.own = window.own_run()
        window.show_run(self._page[1])
        self._base = course.base[0] if course.base is not None else None
        window.show_workspace(course.workspace)
        self._open_lab(page.start)
        self._show(course.show, fresh=True)

    def return_to_own(self) -> None:
        """Back to the student's own run."""
        own = self.own
        if own is not None:
            self.own, self._base = None, None
            self._window.show_run(own)
            self._window.show_workspace(own.workspace)

    def leave(self) -> None:
        """Another network is being opened by the student: it is his own run now."""
        self.own, self._base = None, None

    def forget(self) -> None:
        """The lesson is another one: its run must be begun anew."""
        self._page = None
        if self._base is not None:
            self._base = ""

    def take_over(self, other: "Scenery") -> None:
        """Know what another one knows."""
        self.own, self._base, self._page = other.own, other._base, other._page

    # --- the window ------------------------------------------------------------------------------

    def _begin(self, scene: Scene, base: str) -> None:
        """Show the beginning of a run; the student's own is kept."""
        window = self._window
        if self._base is None:
            self.own = window.own_run()
            if window.session.frame.latest or window.session.undo_stack.count():
                window.say_own_is_kept()
        window.show_scene(scene)
        self._base = base

    def _open_lab(self, start: Start | None) -> None:
        if start is not None and start.lab is not None:
            self._window.open_lab(start.lab, start.values, start.step)

    def _go(self, at: At) -> None:
        window = self._window
        session, display = window.session, window.display
        window.forget_jumps()
        if at.find is None:
            step = (at.step or 1) - 1
            factor = at.factor if at.factor is not None else (0 if at.step is None else RESULT)
            session.seek(at.iteration, at.example - 1, step, factor)
            return
        frame = session.frame
        ref = find_step(frame.spec, display.names, at.find, at.of, display.notation)
        if ref is None:  # names of another notation than the one that is shown
            ref = find_step(frame.spec, display.names, at.find, at.of, "o_err")
        if ref is None:
            raise BpvizError(
                "lesson.nowhere",
                "The network that is shown has no “{name}”; go back to where this page began.",
                name=at.of or at.find,
            )
        if frame.position.iteration != at.iteration or frame.example != at.example - 1:
            session.seek(at.iteration, at.example - 1)
        session.seek_step(ref)
        if at.factor is not None:
            here: Position = session.frame.position
            session.seek(here.iteration, here.example, here.step, at.factor)

    def _show(self, show: Show, fresh: bool) -> None:
        """Show it as the page wants it; a fresh page foretells nothing unless it says so."""
        window = self._window
        changes: dict[str, Any] = {
            name: getattr(show, name)
            for name in ("notation", "digits", "lines", "neurons", "scale")
            if getattr(show, name) is not None
        }
        if show.select is not None or show.path is not None:
            changes["selection"] = self._named(show.path.of if show.path else show.select)
        if changes:
            window.change_display(**changes)
        if show.order is not None:
            window.session.set_order(show.order)
        page = "paths" if show.path is not None else show.page
        if page is not None:
            window.turn_page(page)
        if show.path is not None:
            window.walk_path(show.path.number - 1)
        wanted = show.predict if show.predict is not None else (False if fresh else None)
        if wanted is not None and wanted != window.display.predicting:
            window.toggle_predict()

    def _named(self, name: str | None) -> object:
        if not name:
            return None
        display, spec = self._window.display, self._window.session.frame.spec
        found = find_named(spec, display.names, name, display.notation)
        return found or find_named(spec, display.names, name, "o_err")
