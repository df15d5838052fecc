"""What the panel of lessons shows, worked out of the open lesson and of the progress."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from bpviz.data import Dataset
from bpviz.lessons.course import Course
from bpviz.lessons.heads import Head
from bpviz.lessons.progress import Progress
from bpviz.views.lessons.shown import Row, Shown
from bpviz.views.numbers import count


def rows_of(heads: Iterable[Head], progress: Progress, language: str) -> tuple[Row, ...]:
    """The list of lessons in a language."""
    return tuple(
        Row(
            head.name,
            head.titles.get(language) or head.titles["en"],
            str(head.number or ""),
            head.minutes,
            _state(head.name, progress),
            head.abouts.get(language) or head.abouts["en"],
        )
        for head in heads
    )


def _state(name: str, progress: Progress) -> str:
    if name not in progress.lessons:
        return "new"
    return "done" if progress.of(name).done else "begun"


def shown_of(course: Course, data: Dataset, language: str) -> Shown:
    """The page that is read, in a language; its gaps tell of the data in use."""
    words = course.lesson.told(language)
    digits = QCoreApplication.translate("lessons", "the 8×8 digits")
    gaps = {
        "data": "MNIST" if course.digits == "mnist" else digits,
        "training": count(len(data.train_x)),
        "validation": count(0 if data.validation_x is None else len(data.validation_x)),
        "inputs": str(data.inputs),
    }
    return Shown(
        course.lesson,
        words.head,
        course.page,
        words.pages[course.page.id],
        course.place,
        len(course.pages),
        course.digits,
        gaps,
        course.met_here,
        course.answers_here,
    )
