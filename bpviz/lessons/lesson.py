"""Lessons: text files in TOML, read into values. resources/lessons/format.md tells the format."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from bpviz.files.reading import read_bounded
from bpviz.lessons.allowed import allowed
from bpviz.lessons.check_words import check_words
from bpviz.lessons.checks import check_structure
from bpviz.lessons.errors import LessonError, PlaceError
from bpviz.lessons.lines import line_of
from bpviz.lessons.shape import LessonText, Page
from bpviz.lessons.words import LessonHead, PageWords, Words
from bpviz.resources import resource

MAX_FILE = 1_000_000  # bytes

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A lesson.

    name     what it is opened by: the file's name without its ending
    file     where it was read from
    number   its place in the list; 0 for a teacher's own
    words    by language: "en", "zh_CN"
    """

    name: str
    file: str
    number: int
    minutes: int
    pages: tuple[Page, ...]
    words: Mapping[str, Words]

    def told(self, language: str) -> Words:
        """The words in a language, else in English."""
        return self.words.get(language) or self.words["en"]

    def pages_for(self, digits: str) -> tuple[Page, ...]:
        """The pages there are with these digits in use: "mnist" or "digits"."""
        return tuple(page for page in self.pages if page.only in (None, digits))


def lesson_names() -> tuple[str, ...]:
    """The lessons that come with bpviz, by number: their files begin with it."""
    return tuple(sorted(path.stem for path in resource("lessons").glob("[0-9]*.toml")))


def load_lesson(path_or_name: str | os.PathLike[str]) -> Lesson:
    """A shipped lesson by its name ("09-worked-example"), or any by the path of its file.

    Whatever is wrong with the file, LessonError says where and what would be right.
    """
    shipped = path_or_name in lesson_names()
    path = resource(f"lessons/{path_or_name}.toml") if shipped else Path(path_or_name)
    return read_lesson(path)


def read_lesson(path: Path) -> Lesson:
    """The lesson in a file. Raises LessonError."""
    file = str(path)
    data = read_bounded(path, MAX_FILE, LessonError)
    text, raw = _decoded(data, file)
    try:
        shape = _converted(raw, LessonText, "")
        words = {"en": _words(shape.english, "en"), "zh_CN": _words(shape.chinese, "zh_CN")}
        check_structure(shape)
        check_words(shape, words)
    except PlaceError as problem:
        raise _told(problem, text, file) from None
    return Lesson(
        name=path.stem,
        file=file,
        number=shape.number,
        minutes=shape.minutes,
        pages=shape.page,
        words=MappingProxyType(words),
    )


def is_lesson(path: Path) -> bool:
    """Whether a TOML file is meant as a lesson, not as a net: it has pages, or its own words."""
    try:
        _, raw = _decoded(read_bounded(path, MAX_FILE, LessonError), str(path))
    except LessonError:
        return _looks_like_one(path)
    return "page" in raw or "minutes" in raw or ("en" in raw and "spec" not in raw)


def _looks_like_one(path: Path) -> bool:
    """Whether a file that is no TOML has the heading of a page."""
    try:
        return b"[[page]]" in read_bounded(path, MAX_FILE, LessonError)
    except LessonError:
        return False


# --- reading -------------------------------------------------------------------------------------


def _decoded(data: bytes, file: str) -> tuple[str, dict[str, Any]]:
    """The text of a file, and what TOML makes of it."""
    try:
        return data.decode(), msgspec.toml.decode(data)
    except (ValueError, RecursionError) as problem:  # not UTF-8, not TOML, too deep
        raise LessonError(
            "lesson.toml",
            "{file} is not a lesson: it is not TOML ({reason!s:.200}).",
            file=file,
            reason=str(problem),
        ) from None


def _converted(raw: Any, kind: type[T], before: str) -> T:
    """`raw` in the shape of a struct; a PlaceError with the place inside `before`."""
    try:
        return msgspec.convert(raw, kind)
    except (msgspec.ValidationError, RecursionError) as problem:
        message, _, place = str(problem).partition(" - at ")
        inside = place.strip("`").removeprefix("$").removeprefix(".")
        raise PlaceError(
            "lesson.field",
            "{reason}",
            place=".".join(part for part in (before, inside) if part),
            reason=f"{message[:300]}.{allowed(kind, message, inside)}",
        ) from None


def _words(raw: dict[str, Any], language: str) -> Words:
    head = _converted(raw, LessonHead, language)
    pages = {
        name: _converted(page, PageWords, f"{language}.pages.{name}")
        for name, page in head.pages.items()
    }
    return Words(head, pages)


def _told(fault: PlaceError, text: str, file: str) -> LessonError:
    """What is wrong, with the line where it stands."""
    line = line_of(text, fault.place)
    if line is None:
        return LessonError(
            "lesson.place",
            "{file} cannot be used as a lesson. At {place}: {reason}",
            file=file,
            place=fault.place or "the top",
            reason=fault,
        )
    return LessonError(
        "lesson.line",
        "{file} cannot be used as a lesson. In line {line}, at {place}: {reason}",
        file=file,
        line=line,
        place=fault.place,
        reason=fault,
    )
