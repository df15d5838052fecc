"""Whether the words of a lesson are whole: the same in both languages, none empty, none stray."""

from collections import Counter
from collections.abc import Iterator, Mapping

from bpviz.lessons.errors import PlaceError
from bpviz.lessons.markup import GAPS, formulas_in, gaps_in, markup_fault
from bpviz.lessons.shape import LessonText, Page
from bpviz.lessons.words import LANGUAGES, PageWords, Words

MOST_LETTERS = 6_000
PARTS = ("title", *(f"{part}{of}" for part in ("text", "hint", "teacher")
                    for of in ("", "_mnist", "_digits")))  # fmt: skip


def check_words(text: LessonText, words: Mapping[str, Words]) -> None:
    """Raises a PlaceError for the first text that is missing, empty, stray, or without its like."""
    ids = [page.id for page in text.page]
    for language in LANGUAGES:
        head = words[language].head
        for part in ("title", "follows", "about"):
            if not getattr(head, part).strip():
                raise _empty(f"{language}.{part}")
        _check_keys(f"{language}.pages", words[language].pages, ids)
        for page in text.page:
            _check_page(f"{language}.pages.{page.id}", page, words[language].pages[page.id])
    _check_alike(words)


def _check_keys(place: str, found: Mapping[str, object], wanted: list[str]) -> None:
    """Exactly the wanted keys."""
    for key in wanted:
        if key not in found:
            raise PlaceError(
                "lesson.words_missing",
                'The words of "{name:.60}" are missing; they belong into [{table}].',
                place=f"{place}.{key}",
                name=key,
                table=place,
            )
    for key in found:
        if key not in wanted:
            raise PlaceError(
                "lesson.words_stray",
                'There are words for "{name:.60}", but nothing has this id. There is {allowed}.',
                place=f"{place}.{key}",
                name=key,
                allowed=", ".join(wanted) or "nothing",
            )


def _check_page(place: str, page: Page, words: PageWords) -> None:
    if not words.title.strip():
        raise _empty(f"{place}.title")
    if not words.text.strip() and not (words.text_mnist.strip() and words.text_digits.strip()):
        raise _empty(f"{place}.text")
    _check_keys(f"{place}.buttons", words.buttons, [each.id for each in page.button])
    _check_keys(f"{place}.goals", words.goals, [each.id for each in page.goal])
    _check_keys(f"{place}.questions", words.questions, [each.id for each in page.question])
    for question in page.question:
        there, of = f"{place}.questions.{question.id}", words.questions[question.id]
        _check_keys(f"{there}.choices", of.choices, list(question.choices))
        _check_keys(f"{there}.replies", of.replies, list(question.choices))
    for name, told in texts_of(words):
        _check_text(f"{place}.{name}", told)


def _check_text(place: str, told: str) -> None:
    """Not too long, with gaps that there are, and marks that are closed."""
    if not told.strip():
        raise _empty(place)
    if len(told) > MOST_LETTERS:
        raise PlaceError(
            "lesson.long",
            "The text has {length:,} letters; at most {most:,} can be read here.",
            place=place,
            length=len(told),
            most=MOST_LETTERS,
        )
    for gap in gaps_in(told):
        if gap not in GAPS:
            raise PlaceError(
                "lesson.gap",
                "Nothing is put in for {gap}. There are {allowed}.",
                place=place,
                gap=f"{{{gap}}}",
                allowed=", ".join(f"{{{each}}}" for each in GAPS),
            )
    problem = markup_fault(told)
    if problem is not None:
        raise problem.at(place)


def _check_alike(words: Mapping[str, Words]) -> None:
    """Both languages say the same things: the same optional texts, gaps and formulas."""
    other = words["zh_CN"].pages
    for name, page in words["en"].pages.items():
        english, chinese = dict(texts_of(page)), dict(texts_of(other[name]))
        for key in sorted(english.keys() ^ chinese.keys()):
            has, lacks = ("en", "zh_CN") if key in english else ("zh_CN", "en")
            raise PlaceError(
                "lesson.one_language",
                "This text is there in {has}, but not in {lacks}.",
                place=f"{has}.pages.{name}.{key}",
                has=has,
                lacks=lacks,
            )
        for key, told in english.items():
            for what, of in (("gaps", gaps_in), ("formulas", formulas_in)):
                here, there = Counter(of(told)), Counter(of(chinese[key]))
                if here != there:
                    odd = next(iter((here - there) or (there - here)))
                    raise PlaceError(
                        "lesson.unlike",
                        "The {what} must be the same in both languages; one of them is not: {odd}.",
                        place=f"zh_CN.pages.{name}.{key}",
                        what=what,
                        odd=odd,
                    )


def texts_of(words: PageWords) -> Iterator[tuple[str, str]]:
    """Every text of a page, by the way to it; those that are left out are none."""
    for part in PARTS:
        if getattr(words, part):
            yield part, getattr(words, part)
    for kind in ("buttons", "goals"):
        for name, told in getattr(words, kind).items():
            yield f"{kind}.{name}", told
    for name, question in words.questions.items():
        yield f"questions.{name}.text", question.text
        for choice, told in question.choices.items():
            yield f"questions.{name}.choices.{choice}", told
        for choice, told in question.replies.items():
            yield f"questions.{name}.replies.{choice}", told


def _empty(place: str) -> PlaceError:
    return PlaceError(
        "lesson.empty", "The text is empty; it needs words in both languages.", place=place
    )
