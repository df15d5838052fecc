"""Rows of bpviz bench --live: what was measured, what is wanted, whether that is met."""

from dataclasses import dataclass

HEADING = f"{'':46}{'measured':>10}  {'wanted':20}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a figure: at least or at most so much; what is aimed at is more."""

    least: float = float("-inf")
    most: float = float("inf")
    said: str = ""

    def verdict(self, value: float) -> str:
        """Whether that is so."""
        return "met" if self.least <= value <= self.most else "missed"


FEW = Wanted(least=0.85, said=">= 85 %, aim 95 %")
EVERY = Wanted(least=0.75, said=">= 75 %, aim 85 %")


def most(value: float, unit: str = "ms") -> Wanted:
    """No more than so much, in milliseconds unless another unit is said."""
    return Wanted(most=value, said=f"<= {value:g} {unit}")


def row(name: str, told: str, value: float = 0.0, wanted: Wanted | None = None) -> str:
    """A line of the table."""
    end = "" if wanted is None else f"{wanted.said:20}  {wanted.verdict(value)}"
    return f"{name:46}{told:>10}  {end}".rstrip()


def late_row(name: str, milliseconds: float, latest: float) -> str:
    """A line about a time."""
    return row(name, f"{milliseconds:.0f} ms", milliseconds, most(latest))
