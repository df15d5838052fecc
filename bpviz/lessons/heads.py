"""What the list of lessons says of each, read without reading the whole of its file."""

import re
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bpviz.lessons.lesson import lesson_names
from bpviz.resources import resource

FIRST_PAGE = re.compile(r"^\[\[page\]\]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Head:
    """A lesson's name, number, minutes, and its titles and what it is about by language."""

    name: str
    number: int
    minutes: int
    titles: dict[str, str]
    abouts: dict[str, str]


class _Words(msgspec.Struct, frozen=True):
    title: str
    about: str = ""


class _Head(msgspec.Struct, frozen=True):
    minutes: int
    english: _Words = msgspec.field(name="en")
    chinese: _Words = msgspec.field(name="zh_CN")
    number: int = 0


def lesson_heads() -> tuple[Head, ...]:
    """The lessons that come with bpviz. Their words stand before their first page."""
    return tuple(_head(resource(f"lessons/{name}.toml")) for name in lesson_names())


def _head(path: Path) -> Head:
    text = path.read_text(encoding="utf-8")
    found = FIRST_PAGE.search(text)
    read = msgspec.toml.decode(text[: found.start()] if found else text, type=_Head)
    words = {"en": read.english, "zh_CN": read.chinese}
    return Head(
        path.stem,
        read.number,
        read.minutes,
        {language: each.title for language, each in words.items()},
        {language: each.about for language, each in words.items()},
    )
