"""How many predictions were right, as a value."""

from collections.abc import Hashable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tally:
    """The count since Predict was switched on; every number is counted once.

    asked    numbers that were predicted
    right    of these, how many rightly; the right sign counts
    running  how many in a row, up to now
    seen     which numbers have been counted
    """

    asked: int = 0
    right: int = 0
    running: int = 0
    seen: frozenset[Hashable] = frozenset()

    def counted(self, what: Hashable, is_right: bool) -> "Tally":
        """With one more; the same where that number was counted before."""
        if what in self.seen:
            return self
        return replace(
            self,
            asked=self.asked + 1,
            right=self.right + is_right,
            running=self.running + 1 if is_right else 0,
            seen=self.seen | {what},
        )
