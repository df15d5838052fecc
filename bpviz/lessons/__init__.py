"""Lessons: words, a net, a moment, what is shown, goals that tick themselves. No Qt."""

from bpviz.lessons.errors import LessonError
from bpviz.lessons.evidence import Evidence
from bpviz.lessons.goals import GOALS
from bpviz.lessons.lesson import Lesson, is_lesson, lesson_names, load_lesson

__all__ = [
    "GOALS",
    "Evidence",
    "Lesson",
    "LessonError",
    "is_lesson",
    "lesson_names",
    "load_lesson",
]
