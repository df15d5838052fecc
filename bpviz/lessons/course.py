"""Course: the open lesson, the page that is read, and what was done on it, as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import msgspec

from bpviz.lessons.evidence import Evidence
from bpviz.lessons.lesson import Lesson
from bpviz.lessons.progress import Left
from bpviz.lessons.shape import LASTING, Page, Show, Start

Answers = Mapping[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """Where somebody is in a lesson.

    digits    the set of digits in use: "mnist" or "digits"
    met       goals that were met, "page.goal"
    answers   the choices made, by (page, question)
    evidence  since the page was opened; None before its net stands
    """

    lesson: Lesson
    digits: str = "digits"
    place: int = 0
    met: frozenset[str] = frozenset()
    answers: Answers = field(default_factory=dict)
    evidence: Evidence | None = None

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that there are with these digits."""
        return self.lesson.pages_for(self.digits)

    @property
    def page(self) -> Page:
        """The page that is read."""
        return self.pages[self.place]

    @property
    def met_here(self) -> frozenset[str]:
        """The ids of the goals of this page that were met."""
        before = f"{self.page.id}."
        return frozenset(name.removeprefix(before) for name in self.met if name.startswith(before))

    @property
    def answers_here(self) -> dict[str, tuple[str, ...]]:
        """The choices made on this page, by question."""
        return {name: made for (page, name), made in self.answers.items() if page == self.page.id}

    @property
    def workspace(self) -> str:
        """The workspace of the page: its own, or that of the page before."""
        named = [page.workspace for page in self.pages[: self.place + 1] if page.workspace]
        return named[-1] if named else "step"

    @property
    def base(self) -> tuple[str, Start] | None:
        """The run that this page stands on: by which page it is begun, and how."""
        begun = [
            (page.id, page.start)
            for page in self.pages[: self.place + 1]
            if page.start is not None and page.start.lab is None
        ]
        return begun[-1] if begun else None

    @property
    def show(self) -> Show:
        """What the page shows: its own, and what lasts of the pages before it in the same run."""
        begun = [i for i, page in enumerate(self.pages[: self.place + 1]) if page.start is not None]
        pages = self.pages[begun[-1] if begun else 0 : self.place + 1]
        lasting = {
            name: getattr(page.show, name)
            for page in pages
            for name in LASTING
            if getattr(page.show, name) is not None
        }
        return msgspec.structs.replace(self.page.show, **lasting)

    @property
    def goals(self) -> frozenset[str]:
        """All goals that are asked for, "page.goal"."""
        return frozenset(
            f"{page.id}.{row.id}"
            for page in self.pages
            for row in page.goal
            if row.only in (None, self.digits)
        )

    @property
    def done(self) -> bool:
        """Whether every goal was met."""
        return self.goals <= self.met

    @property
    def left(self) -> Left:
        """To be kept until the next time."""
        return Left(self.page.id, tuple(sorted(self.met)), self.done)

    def at(self, place: int) -> "Course":
        """On another page."""
        last = len(self.pages) - 1
        return replace(self, place=max(0, min(place, last)), evidence=None)

    def looked(self) -> "Course":
        """With the goals of this page ticked that its evidence meets."""
        evidence = self.evidence
        if evidence is None:
            return self
        fresh = {
            f"{self.page.id}.{row.id}"
            for row in self.page.goal
            if row.only in (None, self.digits)
            and f"{self.page.id}.{row.id}" not in self.met
            and row.goal.met(evidence)
        }
        return replace(self, met=self.met | fresh) if fresh else self

    def resumed(self, left: Left) -> "Course":
        """As it was left the last time."""
        ids = [page.id for page in self.pages]
        place = ids.index(left.page) if left.page in ids else 0
        return replace(self, place=place, met=frozenset(left.met) & self.goals)

    def reread(self, lesson: Lesson) -> "Course":
        """In the file as it is now: on the page of the same id, else of the same number."""
        again = replace(self, lesson=lesson, evidence=None)
        ids = [page.id for page in again.pages]
        same = ids.index(self.page.id) if self.page.id in ids else self.place
        return replace(again.at(same), met=self.met & again.goals)
