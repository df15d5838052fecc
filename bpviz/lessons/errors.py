"""What can be wrong with a lesson file."""

from bpviz.engine import BpvizError
from bpviz.files.errors import FileError


class LessonError(FileError):
    """A lesson that cannot be used. Its values hold the file, and the line and place in it."""


class PlaceError(BpvizError):
    """What is wrong at a place of a lesson, such as page[2].goal[0].of, counted from 0.

    The place is among its values.
    """

    @property
    def place(self) -> str:
        """Where it is."""
        return str(self.values.get("place", ""))

    def at(self, place: str) -> "PlaceError":
        """The same, somewhere else."""
        self.values["place"] = place
        return self
