"""What each mistake would give: functions from a step to the numbers that it leads to.

How many slips a function yields, and in which order, depends on the shape of the step alone, never
on its numbers, so that those of exact and of rounded factors belong together one by one.
"""

from bpviz.run.slips.case import Case, Slip, product

__all__ = ["Case", "Slip", "product"]
