"""Progress: which goals of which lessons were met, and where each lesson was left; kept as text."""

from dataclasses import dataclass, field

import msgspec

MOST_LESSONS, MOST_GOALS, MOST_LETTERS = 200, 400, 200_000


class Left(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One lesson: the page it was left at, the goals that were met ("page.goal"), whether it is
    done: every goal that is asked for was met.
    """

    page: str = ""
    met: tuple[str, ...] = ()
    done: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """All lessons by name, and the one that was open last."""

    lessons: dict[str, Left] = field(default_factory=dict)
    latest: str = ""

    def of(self, name: str) -> Left:
        """How far a lesson is."""
        return self.lessons.get(name, Left())

    def with_(self, name: str, left: Left) -> "Progress":
        """With another state of one lesson, which is the latest now."""
        lessons = {key: each for key, each in self.lessons.items() if key != name}
        kept = dict([*lessons.items(), (name, left)][-MOST_LESSONS:])
        return Progress(kept, name)


class _Stored(msgspec.Struct, frozen=True):
    lessons: dict[str, Left] = {}
    latest: str = ""


def as_text(progress: Progress) -> str:
    """To be kept in the settings."""
    return msgspec.json.encode(_Stored(progress.lessons, progress.latest)).decode()


def from_text(text: str) -> Progress:
    """What was kept; nothing where it was damaged."""
    if not text or len(text) > MOST_LETTERS:
        return Progress()
    try:
        stored = msgspec.json.decode(text.encode(), type=_Stored)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return Progress()
    return Progress(
        {
            name: msgspec.structs.replace(left, met=left.met[:MOST_GOALS])
            for name, left in list(stored.lessons.items())[:MOST_LESSONS]
        },
        stored.latest,
    )
