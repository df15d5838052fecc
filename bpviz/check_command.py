"""Check a lesson file: say what is wrong with it and where, or what is in it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bpviz.lessons import Lesson, LessonError, lesson_names, load_lesson


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `bpviz check`."""
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help="lesson files (.toml), or names of lessons that come with bpviz",
    )


def main(options: argparse.Namespace) -> int:
    """Check every file; 0 when all are well, else 2."""
    names: Sequence[str] = options.files
    return 0 if all(list(map(_is_well, names))) else 2


def _is_well(name: str) -> bool:
    try:
        lesson = load_lesson(name if name in lesson_names() else Path(name))
        said = _bad_formula(lesson)
    except LessonError as problem:
        said = str(problem)
    if said is not None:
        print(said, file=sys.stderr)
        return False
    print(summary(lesson))
    return True


def summary(lesson: Lesson) -> str:
    """What is in a lesson, in one line."""
    parts = [
        f"{len(lesson.pages)} pages",
        f"{sum(len(page.goal) for page in lesson.pages)} goals",
        f"{sum(len(page.question) for page in lesson.pages)} questions",
        f"{sum(len(page.button) for page in lesson.pages)} buttons",
        f"{lesson.minutes} minutes",
    ]
    titles = " / ".join(words.head.title for words in lesson.words.values())
    return f"{lesson.name}: all is well. {titles}: {', '.join(parts)}."


def _bad_formula(lesson: Lesson) -> str | None:
    """A sentence about the first formula that cannot be set; None where all can."""
    from bpviz.lessons.check_words import texts_of
    from bpviz.lessons.markup import formulas_in
    from bpviz.views.lessons.formula import formula_problem

    for language, words in lesson.words.items():
        for name, page in words.pages.items():
            for key, text in texts_of(page):
                for formula in formulas_in(text):
                    problem = formula_problem(formula)
                    if problem is not None:
                        return (
                            f"{lesson.file}: the formula {formula} at "
                            f"{language}.pages.{name}.{key} cannot be set: {problem}."
                        )
    return None
