"""What the panel of lessons shows, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bpviz.lessons import Lesson
from bpviz.lessons.shape import Page
from bpviz.lessons.words import LessonHead, PageWords


@dataclass(frozen=True, slots=True)
class Row:
    """A lesson in the list.

    title    in the language in use
    number   in front of it; "" for none
    minutes  how long it takes
    state    "new", "begun" or "done"
    about    a sentence about it
    """

    name: str
    title: str
    number: str
    minutes: int
    state: str
    about: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """The open lesson.

    place      of the page among the `count` pages, from 0
    digits     the set in use: "mnist" or "digits"
    met        the goals of the page that were met
    answers    the choices made, by question
    """

    lesson: Lesson
    head: LessonHead
    page: Page
    words: PageWords
    place: int
    count: int
    digits: str = "digits"
    gaps: Mapping[str, str] = field(default_factory=dict)
    met: frozenset[str] = frozenset()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def goals(self) -> tuple[str, ...]:
        """The ids of the goals that are asked for."""
        return tuple(each.id for each in self.page.goal if each.only in (None, self.digits))

    @property
    def all_met(self) -> bool:
        """Whether everything asked for on this page was done."""
        return set(self.goals) <= self.met
