"""The shape of a lesson's words in one language, as msgspec checks it."""

from typing import Any

import msgspec

LANGUAGES = ("en", "zh_CN")

VARIANTS = ("mnist", "digits")
"""The two sets of digits: a text can be another with each of them in use (text_mnist)."""


class QuestionWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked, and by choice: its words, and what is said to who chose it."""

    text: str
    choices: dict[str, str]
    replies: dict[str, str]


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a page. A text for one set of digits goes before the plain one."""

    title: str
    text: str = ""
    text_mnist: str = ""
    text_digits: str = ""
    hint: str = ""
    hint_mnist: str = ""
    hint_digits: str = ""
    teacher: str = ""
    teacher_mnist: str = ""
    teacher_digits: str = ""
    buttons: dict[str, str] = {}
    goals: dict[str, str] = {}
    questions: dict[str, QuestionWords] = {}

    def told(self, part: str, digits: str) -> str:
        """The "text", "hint" or "teacher" where `digits` ("mnist" or "digits") are in use."""
        found: str = getattr(self, f"{part}_{digits}", "") or getattr(self, part)
        return found


class LessonHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of the whole lesson: its title, the text that it follows, what it is about."""

    title: str
    follows: str
    about: str
    teacher: str = ""
    pages: dict[str, Any] = {}


class Words(msgspec.Struct, frozen=True):
    """All words of a lesson in one language."""

    head: LessonHead
    pages: dict[str, PageWords]
